### The value stream map: its picture, its totals, what it hints at.

## What it adds up to

map-total-work = work { $time }
map-total-wait = wait { $time }
map-total-lead = lead time { $time }
map-total-efficiency = flow efficiency { $percent }
map-total-partial = times known of { $k } of { $n } steps
map-total-rolled = %C/A along the line { $percent }
map-total-rolled-partial = %C/A along the line { $percent } (known of { $k } of { $n })
map-total-hand-offs = { $n ->
    [one] { $n } hand-off
   *[other] { $n } hand-offs
}
map-total-approvals = { $n ->
    [one] { $n } approval
   *[other] { $n } approvals
}
map-little = By throughput: { $wip } items on the way, { $n } finished in 30 days, so { $time } expected.
map-little-partial = By throughput: { $wip } items at { $k } of { $steps } steps, { $n } finished in 30 days, so { $time } or more.
map-clock-open = { $hours } h days, not chosen
map-change = { $time } ({ $percent })
map-change-none = unchanged

## What cannot be read

map-field-process = work
map-field-wait = wait
map-field-lead = lead time
map-field-ca = %C/A
map-field-wip = items waiting
map-field-batch = batch
map-fault-percent = “{ $text }” is no share: write 80, 80% or 8/10
map-fault-count = “{ $text }” is no whole number
map-fault-work-over-lead = shorter than the work alone
map-fault-apart = work and wait add up to something else; the wait counts
map-problem = { $k } { $step }, { $field }: { $why }

## One line of the map beside a question

map-hint-efficiency = Map: { $work } of work in { $lead }, flow efficiency { $percent }.
map-hint-feedback = Map: { $lead } and { $n } steps from the start to the user.
map-hint-feedback-steps = Map: { $n } steps from the start to the user.
map-hint-approvals = Map: { $n ->
    [one] { $n } approval
   *[other] { $n } approvals
}, with { $time } of waiting before.
map-hint-no-approval = Map: no step is marked as an approval.
map-hint-lead-and-quality = Map: lead time { $lead }, %C/A along the line { $percent }.
map-hint-lead = Map: lead time { $lead }, %C/A not known.
map-hint-hand-offs = Map: { $hand-offs ->
    [one] { $hand-offs } hand-off
   *[other] { $hand-offs } hand-offs
} and { $approvals ->
    [one] { $approvals } approval
   *[other] { $approvals } approvals
} in { $n } steps.
map-hint-quality = Map: lowest %C/A { $percent }, at { $step }, step { $k } of { $n }.
map-hint-wait = Map: longest wait { $time }, before { $step }.
map-hint-constraint = Map: longest wait { $time }, before { $step }; most work at { $other }.

## The picture

map-today = Today
map-future = Future
map-difference = Change
map-in-sight = steps { $first } to { $last } of { $n }
map-no-steps = No steps on the map yet.
map-empty = { $key } adds a step: a name, then enter, and the next one.
map-empty-paste = A sheet can be pasted too; its first line names the columns: step,wait,process,ca
map-take-over = { $key } takes today’s map over; then change there what could change.
map-mark-hand-off = H
map-mark-approval = A
map-mark-manual = M
map-mark-changed = C
map-legend-wait = wait
map-legend-work = work
map-legend-constraint = constraint, candidate
map-legend-weakest = lowest %C/A
map-legend-hand-off = hand-off
map-legend-approval = approval
map-legend-manual = by hand
map-legend-changed = changed
map-cell-wip = { $n } wait
map-steps-changed = { $n ->
    [one] { $n } step changed
   *[other] { $n } steps changed
}
map-steps-new = { $n } new
map-steps-dropped = { $n } dropped
map-problems-more = (and { $n } more)

## What the map shows

map-found-constraint = Longest wait: { $time }, before { $step }. Candidate for the constraint.
map-found-work = Most work: { $time }, at { $step }.
map-found-weakest = Lowest %C/A: { $percent }, on arrival at { $step }.
map-found-queues = Items waiting: { $steps }.
map-found-wastes = Waste seen: { $wastes }.
map-waste-partly-done = half-done work
map-waste-extra-features = unasked extras
map-waste-relearning = relearning
map-waste-hand-offs = hand-offs
map-waste-task-switching = switching
map-waste-delays = delays
map-waste-defects = defects

## A step, field by field

form-new-map-step = New step
map-step-name = Step
map-step-name-hint = A verb and a noun: what happened to the item.
map-step-role = Role
map-step-role-hint = A role or a team, never a name.
map-step-hand-off = Hand-off
map-step-hand-off-hint = Yes if the work changes hands before this step.
map-step-approval = Approval
map-step-approval-hint = Yes if somebody has to say yes here.
map-step-manual = By hand
map-step-manual-hint = Yes if no machine does it.
map-step-process = Work
map-step-process-hint = Hands on the item, without interruption: 4h, 1h30, 2d.
map-step-wait = Wait before
map-step-wait-hint = How long it lies there, queued or blocked: 16h, 3d. 0 if not at all.
map-step-lead = Lead time
map-step-lead-hint = Both together, where that is what you know: the wait is the difference.
map-step-measured = Measured
map-step-measured-hint = Yes if the times were looked up; else they are a best guess.
map-step-ca = %C/A
map-step-ca-hint = Of ten that arrive, how many can be used as they come? 80, 80% or 8/10.
map-step-wip = Items waiting
map-step-wip-hint = How many lie before this step right now.
map-step-batch = Batch
map-step-batch-hint = How many travel together.
map-step-branch = Branch
map-step-branch-hint = Where steps run side by side: one short name for each branch.
map-step-waste = Waste
map-step-waste-hint = 1 half done 2 extras 3 relearning 4 hand-offs 5 switching 6 delays 7 defects
map-step-note = Note
map-step-note-hint = Anything else.

## Keys and notices

hint-map-confirm = fill in
hint-map-offer-add-item = take it over
hint-map-add-item = add a step
hint-map-move-later = later
hint-map-toggle-done = hand-off
hint-map-switch-pane = the other map
hint-new-map-step-confirm = next step
hint-new-map-step-switch-pane = more fields
hint-new-map-step-back = keep, leave
hint-map-step-confirm = next field
hint-map-step-back = keep, leave
hint-map-step-last-confirm = done
hint-map-step-last-switch-pane = more fields
hint-map-step-last-back = keep, leave
notice-map-taken-over = Today’s map is taken over: change there what could change.
notice-map-pasted = Steps taken in: { $n }. u takes it back.
notice-map-pasted-but = Steps taken in: { $n }. No steps, so kept as notes: lines { $lines }.

## One experiment where items wait longest

map-try-here = At the constraint: one try to shorten the wait before { $step }
map-measure = Wait before { $step }

## Line by line

plain-map-ask = a name adds a step; 2+ NAME adds one after the second; 2 fills it in, 2* every field; -2 takes it out; 4>2 moves it; + takes a sheet; * lists all; Enter goes on
plain-map-none = No steps yet.
plain-map-block = A sheet: its first line names the columns, such as step,wait,process,ca. A line with a single point ends it.
plain-map-no-sheet = The first line names no columns. The lines are kept as notes.
