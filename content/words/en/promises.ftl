### Open actions of all teams: the list, one record, whether things moved; calms actions.

## Whether it moved
moved-up = { $name } · was { $was } · now { $now }: higher
moved-down = { $name } · was { $was } · now { $now }: lower
moved-no-clear-change = { $name } · was { $was } · now { $now }: no clear change
moved-band = { $name } · was { $was } · now { $now }: another band
moved-no-band = { $name } · was { $was } · now { $now }: same band
moved-not-since = { $name } · was { $was } · not measured since
moved-from-nothing = { $name } · not measured then · now { $now }
moved-unmeasured = { $name } · not measured then
promised-ago = { $n ->
    [0] promised today
    [one] promised yesterday
   *[other] promised { $n } days ago
}

review-should-move = should move: { $measure }
review-should-move-from = should move: { $measure } (that day: { $today })

## The list
promises-reading = Looking through past sessions.
promises-fill = No open action. What a session notes as an action or an experiment is listed here until it is done or dropped.
promises-unread = { $n ->
    [one] { $files } cannot be read: what it says is missing here.
   *[other] { $n } files cannot be read: what they say is missing here. { $files }
}
promises-late = { $open } open, { $late } late
promises-new-date = New day
promises-new-date-hint = fri, +14, 15/12; nothing takes the day away
promise-action = Action
promise-experiment = Experiment
promise-team = Team
promise-made = Made
promise-made-in = { $day }, in { $id }
promise-carried = Carried on
promise-carried-times = { $n ->
    [one] once
   *[other] { $n } times
}
promise-holder = Kept in
promise-status = State
promise-due = Day
promise-moves = Measured
promise-that-day = That day
promise-comes-from = Comes from

## Hints and what is told
hint-promise-confirm = open session
hint-promises-date-confirm = move it
notice-promise-written = Written to { $id }. u takes it back.
notice-promise-taken-back = Taken back in { $id }.
notice-promise-elsewhere = { $id } is open in another program: nothing was changed.
notice-promise-gone = { $id } has no such action any more: nothing was changed.
notice-promise-bad-date = This is no date. Try fri, +14 or 15/12; Esc leaves the day as it is.

## calms actions
cli-no-actions = No action yet. What sessions note as actions or experiments is listed here.
cli-no-open-actions = No open action.
cli-no-team-actions = No action of a team called “{ $team }”.
cli-no-dated-actions = Nothing to put into a calendar: no open action has a date.
cli-one-form = Choose --json or --format, not both.
cli-late = late
help-actions-about = List actions and experiments of all sessions: whose, since when, until when, and whether things moved
help-actions-open = Open ones only
help-actions-team = Of this team only
help-actions-format = Form: csv (a sheet) or ics (open ones with a date, for a calendar)
help-actions-output = File to write; - or none is standard output
help-actions-force = Replace the file if it is there
help-actions-names = Keep names of people in a sheet or calendar; only if the group wants it
