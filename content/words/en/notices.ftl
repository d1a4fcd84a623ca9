### Notices, refusals of the session, and failures that the room may see.

notice-saved = Already saved: every change is, within a second.
notice-not-saved = Not saved. Nothing is lost; trying again. ({ $why })
notice-saved-again = Saved again.
notice-save-elsewhere = Save elsewhere?
notice-undone = Undone: { $deed }
notice-redone = Made again: { $deed }
notice-copied = Sent to your terminal. Also in { $path }
notice-exported = Written: { $path }
notice-noted = Noted.
notice-language = English from here on.
notice-one-language = This workshop speaks { $language } only.
notice-own-pack = “{ $id }” is your own pack; it takes the place of the built-in one.
notice-config = { $file }, line { $line }, column { $column }: { $what }
notice-config-whole = { $file } is left aside: { $what }
notice-recovered = An unsaved version from { $time } was found. Take it?
notice-changed-outside = The file was changed elsewhere. Both versions are kept.
notice-locked = Open in another program: read only here.
notice-newer = Made by a newer calms: read only here.
notice-team = Team: { $team }
notice-people = From the next question on: { $n }
notice-bell-on = Bell on.
notice-bell-off = Bell off.
notice-theme = Theme: { $name }
notice-skipped = Skipped: { $steps }
notice-pasted = { $n ->
    [one] { $n } line pasted
   *[other] { $n } lines pasted
}
notice-paste-cut = The paste was long: cut after { $n } characters.
notice-taken-over = This program has the session now.
notice-reminder = Session kept in { $path }

## Refusals: a refusal changes nothing

refusal-last-step = This is the last step.
refusal-first-step = This is the first step.
refusal-no-such-step = There is no such step.
refusal-no-such-question = There is no such question here.
refusal-no-such-item = That row is gone.
refusal-wrong-kind = This step does not do that.
refusal-no-vote-open = No vote is open.
refusal-ballot-open = A ballot has started. Finish it, or take the votes back.
refusal-all-voted = Everyone has voted. The last vote can be taken back.
refusal-no-votes = Nobody has voted yet.
refusal-nothing-to-take-back = There is no vote to take back.
refusal-already-revealed = Already revealed.
refusal-not-revealed = Reveal first.
refusal-second-round = A question is voted on twice at the most.
refusal-secret-only = This vote is secret: pass the keyboard, or use paper.
refusal-too-few = Under three people a secret vote is not counted.
refusal-solo = Not when working alone.
refusal-group-only = Only for a group.
refusal-level = Levels go from 1 to 5.
refusal-people = Between 1 and { $most } people.
refusal-three-experiments = Three experiments at the most. Remove one first.
refusal-empty-text = There is no text yet.
refusal-too-long = Too long: { $most } characters at the most.
refusal-no-owner = Who carries it?
refusal-bad-date = This is no date. Try fri, +14 or 15/12.
refusal-bad-span = This is no length of time. Try 90min, 1h30 or 3d.
refusal-bad-number = This is no number.
refusal-out-of-range = Between { $least } and { $most }.
refusal-no-dots = No dots left.
refusal-pool-empty = The pool is empty. Skip a step to win time.
refusal-clock-not-started = The clock has not started.
refusal-closed = This session is closed. Open it again first.
refusal-not-closed = This session is not closed.
refusal-read-only = Read only: nothing can be changed here.
refusal-nothing-to-undo = Nothing to undo.
refusal-nothing-to-redo = Nothing to redo.
refusal-consent = The group has not said yes to a report yet.
refusal-not-available = Not here. The help lists what can be done.
refusal-on-break = We are on a break.
refusal-not-there = That is not there any more.
refusal-empty = There is no text yet.
refusal-no-third-round = A question is voted on twice at the most.
refusal-people-range = Between 1 and 99 people.
refusal-step-at-hand = We are on this step: go to another one first, then leave it out.
refusal-mode-fixed = Alone or in a group: that is chosen before the session begins.

## What the app tells

notice-all-have-voted = Everyone has voted. Backspace takes the last vote back.
notice-already-saved = Already saved: every change is, within a second.
notice-answer-first = Answer first: 1 to 5, or 0 to abstain.
notice-ballot-started = A vote is under way. Finish it, or take the votes back.
notice-card-lacks = Kept. Still missing: { $field }
notice-clock-on = The clock goes on.
notice-clock-paused = The clock is paused.
notice-clock-started = The clock has started.
notice-date-unread = This is no date. Try fri, +14 or 15/12; Esc keeps the words.
notice-date-kept-as-text = No date in that: kept in the text, “{ $text }”.
notice-draft-found = Here is what was being typed when the program stopped.
notice-extended = One minute more. { $pool } left in the pool.
notice-first-screen = This is the first screen.
notice-kept = Kept: { $kind }
notice-left-out = Left out: { $questions }
notice-no-good-copy = There is no good copy of this session.
notice-no-prompt = There is no prompt for this screen.
notice-no-session = No session is open.
notice-no-such-level = There is no such level here.
notice-no-third-vote = A question is voted on twice at the most.
notice-no-votes-yet = Nobody has voted yet.
notice-pack-left-aside = A pack was left aside: { $file }, line { $line }, column { $column }. “calms packs check” says why.
notice-papers-missing = One more ballot follows: enter ends this one, 0 stands for a missing paper.
notice-nothing-to-copy = There is no question here to copy.
notice-nothing-to-leave-out = No question is left to leave out.
notice-nothing-to-redo = Nothing to redo.
notice-nothing-to-take-back = There is no vote to take back.
notice-nothing-to-undo = Nothing to undo.
notice-on-time = On time: nothing to leave out.
notice-open-elsewhere = Open in another program: read only here.
notice-open-to-export = Open the session first; the report is written from there.
notice-pack-has-one-language = This workshop is there in one language only.
notice-pack-is-gone = The workshop of this session is no longer there.
notice-pass-first = Pass the keyboard first: this vote is secret.
notice-people-now = Here from the next vote on: { $people }
notice-press-again-to-leave = Once more to leave the program.
notice-q-leaves = q leaves the program.
notice-r-reveals = r reveals the votes.
notice-read-only = Read only: nothing can be changed here.
notice-refused = { $why }
notice-sent-to-terminal = Sent to your terminal.
notice-slept = The computer slept: the clock is paused.
notice-type-another = Another level takes the place of this one.
notice-written-by-newer = Made by a newer calms: read only here.

## Changes, by name: for undo and redo

deed-action = action
deed-answer = answer
deed-card = card
deed-carry = earlier actions
deed-close = closing the session
deed-confidence = how sure
deed-confirm = agreement
deed-consent = consent to a report
deed-dots = dots
deed-event = line of the timeline
deed-evidence = evidence
deed-experiment = experiment
deed-extend = more time
deed-fill = field of the form
deed-go = going to another step
deed-language = language
deed-map = value stream map
deed-mode = way of voting
deed-next-date = next date
deed-note = note
deed-option = topic of the dot vote
deed-order = order
deed-paste = pasted lines
deed-people = how many are here
deed-progress = what became of an action
deed-remove = removal
deed-reopen = opening the session again
deed-reveal = reveal
deed-roti = return on time
deed-skip-questions = leaving questions out
deed-skip-stop = leaving a step out
deed-skip-survey = leaving the estimate out
deed-survey = result of the vote
deed-team = name of the team
deed-unheard = muted rule
deed-wanted = level wanted
deed-working = how we work today

## Of files, from the running program

notice-deleted = Deleted: { $id }
notice-not-written = { $path } could not be written: { $why }
notice-cannot-read = { $path } cannot be read: { $why }
notice-cannot-read-newer = { $path } was made by a newer calms. Update calms to open it.
notice-session-gone = { $path } is no longer there.
notice-editor-failed = The editor changed nothing: { $why }
notice-open-here = This is the session that is open.
