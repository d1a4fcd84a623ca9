### Every step of a session but votes and results: directive, outline, break, notes, people, actions.

directive-title = Prime directive
directive-1 = Whatever comes to light today, each of us did their best,
directive-2 = with what we knew then, the means we had
directive-3 = and the situation we were in.
directive-after = We describe what happened, then improve what surrounds it.
directive-short = Each did their best with what they knew.
directive-source = after Norm Kerth, Project Retrospectives (2001)

## Clock

timer-start = { $key } starts the clock
timer-one-minute = one minute left
timer-up = time is up
timer-pool = { $left } in the pool
timer-paused-away = The clock stopped while the computer slept. Planned end now { $time }.
timer-extended = { $time } added, { $left } left in the pool
talk = talk { $time }
talk-cap = about a minute and a half each

## Outline

outline-title = Outline
outline-planned = planned
outline-spent = spent
outline-skipped = skipped
outline-now = now
outline-done = done
outline-replan = { $time } over: skip { $steps }?
outline-on-time = On time: nothing to skip.
outline-end = planned end { $time }

## Break

break-title = Break
break-back = back at { $time }
break-how-long = How long?
break-over = The break is over.

## One line from any screen

capture-title = Write down
capture-note = note
capture-view = other view
capture-parked = parked
capture-action = action
capture-on = on { $where }
capture-burst = Several letters at once. Make this a note? “{ $text }”
notes-title = Notes
notes-none = No note yet.
parked-title = Parked

## People

people-title = How many are here?
people-next = From the next question on.
people-roles = Roles in the room
people-authority = If somebody has authority over most of us, they speak last.

## Review

review-title = What did we decide last time?
review-none = No open action from an earlier session.
review-many = More than three are open. Close or drop one first?
review-done = done
review-dropped = dropped
review-carried = carried on
review-open = open

## Talk

talk-alone = alone
talk-pairs = in pairs
talk-fours = in fours
talk-all = all together
talk-order = Whoever joined last may begin.

## Dot vote

dots-each = { $n ->
    [one] { $n } dot each
   *[other] { $n } dots each
}
dots-placed = { $k } of { $n } placed
dots-none = Nothing to choose from yet.

## Experiments and actions

commit-title = Our experiments
commit-most = Three at the most.
commit-none = No experiment yet. { $key } adds one.
commit-fingers = Fingers, one to five: will this happen?
commit-reword = Somebody shows two or less. What would have to change in it?
field-what = what we try
field-owner = owner
field-due = by when
field-due-hint = fri, +14, 15/12
field-measure = what it should move
field-length = for how long
field-done-when = done when
field-kind = kind
field-link = about
field-evidence = evidence
field-text = text
field-role = role
field-filter = filter
action-kind-prevent = prevent
action-kind-mitigate = mitigate
action-kind-detect = detect
action-kind-respond = respond
action-kind-learn = learn
check-owner-none = Who carries it? One person or one role.
check-owner-several = Several owners: who starts?
check-due-none = By when?
check-due-past = This date is past.
check-due-far = More than ninety days away: what is the first part?
check-done-when = What will anybody be able to see when it is done?
check-kind = Which kind is it?
check-link = Which factor does it act on?
check-vague = What is the first thing somebody does?
check-people = What changes around the people, rather than in them?
check-many = More than five open actions.
check-one-kind = All of one kind: what would detect it, or soften it?
check-priority = A long time for something this urgent.

## Alone

solo-banner = One view is one view. Ask two other roles for theirs.
solo-rule = Choose the highest level whose evidence you could show.
solo-left = about { $span } left
solo-review = Review before you finish
confidence-guess = guess
confidence-seen = seen
confidence-proven = proven

## Leaving and closing

close-title = Close the session
close-ask = Close this session? It can be opened again.
consent-ask = The results are ours. May they leave this room as a report?
consent-yes = The group said yes.
quit-ask = Leave the session? Everything is saved; it continues from here.
suspend-ask = Undo the last change, or go to the shell?
interrupt-ask = Once more to leave the program.
ask-yes = yes
ask-no = no
thanks = Thank you.

## Help, palette, pages

help-title = Help
help-filter = type to filter, enter runs the row
palette-title = What can be done here
palette-nothing = Nothing here is called that.
about-title = About
page-more = more below
