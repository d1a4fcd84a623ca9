### Lists, outline, help, one line from any screen, forms, pages, break, questions about what to do.

## Past sessions and open actions

sessions-reading = Looking for past sessions.
sessions-damaged-whole = { $file } cannot be read: { $why }
sessions-damaged-from = { $file } cannot be read from line { $line } on: { $why }
sessions-damaged-copy = { $key } offers the last good copy, of { $date }. The damaged file is kept.
sessions-damaged-no-copy = There is no good copy of it. The file stays as it is.
promises-open = { $n } open

## Outline

outline-of = Outline · { $title }
outline-over = over
outline-voted = voted
outline-now-voted = now, voted
outline-not-begun = Started now, it ends at { $time }.
outline-in-time = Ends at { $time }. Nothing to make up.
outline-late = Ends at { $time }, { $behind } late. { $key } leaves out { $questions }.
outline-late-full = Ends at { $time }, { $behind } late. No question is left to leave out.
outline-closed = This session is closed.

## Help

help-vote = Vote level 1 to 5

## One line from any screen

note-kind-note = note
note-kind-other_view = other view
note-kind-parked = parked
note-kind-action = action
note-kind-topic = topic for the dots

## An experiment or an action

form-experiment = Experiment
form-action = Action
todo-act = What
todo-act-hint = What somebody will do, so that anybody can see it done.
todo-owner = Who
todo-owner-hint = A person who offers. Nobody is appointed.
todo-due = By when
todo-due-hint = fri, +14, 15/12
date-read = = { $date }
date-unclear = no date yet

## People, pages, break

people-before = { $n } until now. A new number counts from the next question on.
page-story = A case
page-reading = DORA: { $slug }
page-gone = This page is not in the workshop.
break-until = back at

## What to do?

ask-leave = Leave this session?
ask-leave-more = Everything is saved; it goes on from here.
ask-leave-does = { $key } leaves, any other key does not.
ask-leave-unsaved = Leave this session?
ask-leave-unsaved-more = Its last changes are not on disk yet. The program keeps them and goes on trying; do not switch off before it says that they are saved.
ask-leave-unsaved-does = { $key } leaves, any other key does not.
ask-quit-unsaved = Quit, though not everything is saved?
ask-quit-unsaved-more = What is not saved goes into another folder, or onto this terminal, and the program says where. Ctrl-S on the first screen lets you choose the place.
ask-quit-unsaved-does = { $key } quits, any other key does not.
ask-take-over = Take this session over?
ask-take-over-more = Another program has it open. That one becomes read only at its next change; what it has not saved by then goes into a file beside. Nothing is overwritten.
ask-take-over-does = { $key } takes it over, any other key only looks.
elsewhere-title = Save elsewhere
elsewhere-why = Not saved: { $why }. All that was typed is kept, and saving is tried every second.
elsewhere-place = A folder, or a new file that ends in .ron:
ask-drop-ballot = Leave while a vote is under way?
ask-drop-ballot-more = What was voted here so far is not saved.
ask-drop-ballot-does = { $key } drops these votes and leaves, any other key does not.
ask-make-note = Make this a note?
ask-make-note-more = “{ $detail }”
ask-make-note-does = { $key } makes it a note, any other key drops it.
ask-delete = Delete this session for good?
ask-delete-more = { $detail }
ask-delete-does = { $key } deletes it, any other key does not.
ask-consent = May the results leave this room as a report?
ask-consent-more = They belong to all of us: ask the group.
ask-consent-does = { $key } means that the group said yes, any other key writes nothing.
ask-names = Write the report with these words in it?
ask-names-more = The group can mend the text first, or say that they may stay.
ask-names-does = { $key } writes it, any other key does not.
ask-close = Close this session?
ask-close-more = It can be opened again.
ask-close-does = { $key } closes it, any other key does not.
ask-let-wait = Leave this for another day?
ask-let-wait-more = { $detail }
ask-let-wait-does = { $key } leaves it out today, any other key does not.
ask-undo-or-suspend = Undo, or go to the shell?
ask-undo-or-suspend-more = “fg” brings you back from the shell.
ask-undo-or-suspend-does = { $undo } or { $key } undoes the last change, { $suspend } goes to the shell, any other key does neither.
ask-rescue = Take the last good copy?
ask-rescue-more = { $detail }. The damaged file is set aside untouched.
ask-rescue-does = { $key } takes it, any other key does not.
ask-take-up = Go on with a newer version?
ask-take-up-more = The version of { $detail } could not be saved in its place and was kept elsewhere. Both versions stay.
ask-take-up-does = { $key } goes on with it, any other key with the one that was opened.
