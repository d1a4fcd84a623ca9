### Words used on many screens: units, dates, stages, kinds, levels of a session.

yes = yes
no = no
none = none
not-available = not available
unnamed-team = no team
minutes-short = { $n } min

## Heads

left-of = { $left } left of { $total }
over-by = { $time } over { $total }
paused = paused
clock-ready = { $total } planned
here = { $n } here
ends-at = ends { $time }
of = { $k } of { $n }
position = { $k }/{ $n }
step-of = step { $k } of { $n }
late = { $n } late
saved = saved
read-only = read only

## Time

ago = { $span } ago
ago-now = just now
ago-yesterday = yesterday
ago-days = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## What a session is made of

stage-open = Set the stage
stage-gather = Gather data
stage-insight = Generate insights
stage-decide = Decide what to do
stage-close = Close
variant-pulse = pulse
variant-standard = standard
variant-full = full
variant-pulse-long = Pulse: a quarter of an hour, the questions that matter most
variant-standard-long = Standard: the usual length
variant-full-long = Full: every question
mode-tally = raised fingers
mode-secret = secret ballot
mode-solo = alone
mode-tally-long = Everyone shows fingers at once; the facilitator types them
mode-secret-long = The keyboard is passed from one person to the next
mode-solo-long = One person, alone, at their own pace
status-running = running
status-closed = closed
language-en = English
language-fr = French
questions-count = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
people-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
votes-count = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
actions-count = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
sessions-count = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
notes-count = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
