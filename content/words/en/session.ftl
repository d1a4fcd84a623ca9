### Every step of a session but votes and results: directive, outline, break, notes, people, actions.

directive-title = Prime directive
directive-source = after Norm Kerth, Project Retrospectives (2001)

## Clock

timer-start = { $key } starts the clock
timer-paused-away = The clock stopped while the computer slept. Planned end now { $time }.
timer-extended = { $time } added, { $left } left in the pool
talk = talk { $time }

## Outline

outline-planned = planned
outline-spent = spent
outline-skipped = skipped
outline-waits = waits
outline-now = now
outline-done = done
outline-replan = { $time } over: skip { $steps }?
outline-on-time = On time: nothing to skip.
outline-end = planned end { $time }

## Break

break-back = back at { $time }
break-over = The break is over.

## One line from any screen

capture-title = Write down
capture-note = note
capture-view = other view
capture-parked = parked
capture-action = action
capture-on = on { $where }
notes-title = Notes

## People

people-title = How many are here?

## Review

review-none = No open action from an earlier session.
review-many = More than three are open. Close or drop one first?
review-done = done
review-dropped = dropped
review-carried = carried on
review-open = open

## Talk

talk-order = Whoever joined last may begin.

## Dot vote

dots-each = { $n ->
    [one] { $n } dot each
   *[other] { $n } dots each
}
dots-placed = { $k } of { $n } placed
dots-none = Nothing to choose from yet.
dots-typed = Dots go on paper or on the wall; what lies there is typed here for all to see.
dots-over = More dots than people have: some left, or a topic went. Take some back.

## Experiments and actions

commit-title = Our experiments
commit-most = Three at the most.
commit-none = No experiment yet. { $key } adds an action.
field-what = what we try
field-due = by when
field-due-hint = fri, +14, 15/12
field-evidence = evidence
field-filter = filter
action-kind-prevent = prevent
action-kind-mitigate = mitigate
action-kind-detect = detect
action-kind-respond = respond
action-kind-learn = learn

## Alone

solo-banner = One view is one view. Ask two other roles for theirs.
solo-review = Review before you finish
confidence-guess = guess
confidence-seen = seen
confidence-proven = proven

## Leaving and closing

close-ask = Close this session? It can be opened again.
consent-ask = The results are ours. May they leave this room as a report?
ask-yes = yes
ask-no = no
thanks = Thank you.

## Help, palette, pages

help-title = Help
help-filter = type to filter, enter runs the row
palette-title = What can be done here
palette-nothing = Nothing here is called that.
about-title = About
