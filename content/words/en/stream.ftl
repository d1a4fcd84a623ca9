### The value stream map: its picture, its totals, what it hints at.

## What it adds up to

map-total-work = work { $time }
map-total-wait = wait { $time }
map-total-lead = lead time { $time }
map-total-efficiency = flow efficiency { $percent }
map-total-partial = both times known of { $k } of { $n } steps
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
map-change = { $time } ({ $percent })
map-change-none = no change

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
