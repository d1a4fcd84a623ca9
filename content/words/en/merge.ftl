### Joining two copies of a session.

help-merge-about = Join two copies of a session that were edited apart; also as git’s merge driver
help-merge-base = What both copies come from; an empty file where that is not known
help-merge-ours = Our copy
help-merge-theirs = The other copy
help-merge-output = File to write, new or our copy itself; - or none is standard output

merge-not-one = { $ours } and { $theirs } are not copies of one session. Nothing was written.
merge-exists = { $path } exists. Only our own copy is written over: name that one, or a new file.
merge-unknown = Fields that a newer calms wrote differ in the two copies. Ours stay; merge with the newer calms to see them.

## One line for each conflict

merge-line = { $about }: { $differs }. { $kept }
merge-both = here { $ours }, in the other copy { $theirs }
merge-labelled = { $label }: { $text }
merge-kept-beside = Both stand side by side.
merge-kept-note = Ours stays; the other one is in a parked note.
merge-kept-changed = It stays, changed.
merge-kept-all = All of them stand there; three is the most that one session commits to.

## The note that keeps the other side

merge-note = The other copy of this session had something else. { $about }: { $theirs }

## What it is about

merge-team = Team
merge-people = Number of people
merge-mode = How votes are given
merge-working = How the room works today
merge-next-date = Date of the next session
merge-roti = Return on time invested
merge-dots = Dots
merge-draft = A line that was being typed
merge-too-many = More than three experiments
merge-order-today = Order of the steps on today’s map
merge-order-future = Order of the steps on the map of the future
merge-votes = Votes on { $name }
merge-confidence = How sure the answer to { $name } is
merge-evidence = Evidence for { $name }
merge-wanted = Level wanted for { $name }
merge-survey = Votes on “{ $name }”
merge-field = { $form }, { $name }
merge-agreed = Whether the group agrees, { $name }
merge-carried = Action from last time “{ $name }”
merge-item-note = Note “{ $name }”
merge-item-card = Card “{ $name }”
merge-item-action = Action “{ $name }”
merge-item-experiment = Experiment “{ $name }”
merge-item-entry = Timeline entry “{ $name }”
merge-item-step = Step “{ $name }”

merge-field-text = words
merge-field-kind = kind
merge-field-on = where
merge-field-board = board
merge-field-status = state
merge-field-link = comes from

## Values

merge-nothing = nothing
merge-removed = removed
merge-changed = changed
merge-quoted = “{ $text }”
merge-votes-covered = { $ballots }, counts covered
merge-votes-shown = { $n ->
    [0] { $ballots } ({ $counts })
    [one] { $ballots } ({ $counts }, { $n } abstention)
   *[other] { $ballots } ({ $counts }, { $n } abstentions)
}
