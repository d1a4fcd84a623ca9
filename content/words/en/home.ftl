### The first screen, starting a session, past sessions, open actions, trends.

home-continue = CONTINUE
home-start = START A WORKSHOP
home-running = { $team } · { $title }
home-minutes = { $pulse } · { $standard } · { $full } min
home-past = Past sessions { $n }
home-actions = Open actions { $n }
home-actions-late = Open actions { $n } ({ $late } late)
home-trends = Trends
home-empty = No session yet. Choose a workshop and press Enter.
home-own-pack = own workshop
home-replaces = takes the place of the built-in one
home-only-language = in { $language } only
home-found = { $n ->
    [one] { $n } found
   *[other] { $n } found
}
home-nothing-found = Nothing found.
home-larger-font = On a screen this wide a larger font reads better.

## Starting

start-title = Start: { $title }
start-length = How long
start-team = Team
start-team-hint = so that the next session finds its actions
start-people = How many people
start-mode = How to vote
start-go = Start
start-clock-later = The clock starts with the first { $key }; until then everything can be prepared.
start-comfortable = Five to nine people is the comfortable size.
start-many = Ten or more: raised fingers or pairs work best.

## Past sessions

sessions-title = Past sessions
sessions-none = No past session.
sessions-damaged = cannot be read: { $why }
sessions-delete-ask = Delete “{ $name }” for good?
sessions-open-elsewhere = open in another program
sessions-newer = made by a newer version; read only

## Actions

actions-title = Open actions
actions-none = No open action.
actions-all-teams = all teams
action-due = due { $date }
action-late-by = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
action-no-date = no date
action-no-owner = nobody yet

## Trends

trends-title = Trends
trends-too-few = A trend needs two closed sessions of one team.
trends-clear-up = up { $by }
trends-clear-down = down { $by }
trends-no-change = no clear change
trends-rule = Under 0.5 with fewer than ten people: no clear change (our convention).
