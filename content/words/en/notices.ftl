### Notices, refusals of the session, and failures that the room may see.

notice-saved = Already saved: every change is, within a second.
notice-not-saved = Not saved: { $why }. Nothing is lost; trying again.
notice-saved-again = Saved again.
notice-save-elsewhere = Save elsewhere?
notice-undone = Undone: { $what }
notice-redone = Made again: { $what }
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
