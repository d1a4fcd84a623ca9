### The first screen, starting a session, past sessions, open actions, trends.

home-continue = CONTINUE
home-start = START A WORKSHOP
home-running = { $team } · { $title }
home-minutes = { $pulse } · { $standard } · { $full } min
home-past = Past sessions { $n }
home-damaged = { $n } cannot be read
home-actions-uncounted = Open actions
home-actions = Open actions { $n }
home-actions-late = Open actions { $n } ({ $late } late)
home-trends = Trends
home-own-pack = own workshop
home-only-language = in { $language } only
home-demo = demo: nothing here is kept
home-nothing-found = Nothing found.
opening = Opening … What is typed now waits for it. { $key } twice leaves.

## Starting

start-title = Start: { $title }
start-length = How long
start-team = Team
start-team-hint = so that the next session finds its actions
start-people = How many people
start-mode = How to vote
start-go = Start
start-clock-later = The clock starts with the first { $key }; until then everything can be prepared.

## Past sessions

sessions-title = Past sessions
sessions-none = No past session.
sessions-damaged = cannot be read: { $why }
sessions-open-elsewhere = open in another program

## Actions

actions-title = Open actions
action-due = due { $date }
action-late-by = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
action-no-date = no date
action-no-owner = nobody yet
