### What `calms calc` says on times: delivery metrics, value streams, incidents.

## Delivery metrics

calc-metric-lead-time = lead time for changes
calc-metric-frequency = deployment frequency
calc-metric-change-fail = change failure rate
calc-metric-restore = time to restore
calc-metric-rework = rework rate
calc-band-elite = at the level of the elite sample
calc-band-high = at the level of the high sample
calc-band-medium = at the level of the medium sample
calc-band-low = at the level of the low sample
calc-bands = bands
calc-median-mean = median { $median }, mean { $mean }
calc-mean-median = mean { $mean }, median { $median }
calc-skewed = { $times }; a few long ones raise the mean
calc-per-day = { $n } per day
calc-one-every = one every { $span }
calc-quick-check = quick check
calc-quick-overall = { $score } of 10, from { $k } of { $n } metrics
calc-throughput = throughput
calc-stability = stability
calc-more-than-all = { $metric }: { $part } of { $of } is more than all.
calc-zero-period = A period of no length has no frequency.
calc-negative = { $metric }: { $n } is negative.

## Value stream

calc-process = process time
calc-wait = wait
calc-lead = lead time
calc-efficiency = flow efficiency
calc-rolled = %C/A over all steps
calc-rolled-over = { $percent } (known for { $k } of { $n } steps)
calc-constraint = constraint (candidate)
calc-weakest = lowest %C/A
calc-day = a day has
calc-hours = { $n } h

## Incident

calc-ttd = time to detect
calc-tta = time to acknowledge
calc-ttm = time to mitigate
calc-ttr = time to resolve
calc-out-of-order = Out of order: { $then } stands before { $first }.
calc-mark-started = started
calc-mark-detected = detected
calc-mark-acknowledged = acknowledged
calc-mark-mitigated = mitigated
calc-mark-resolved = resolved

## Times that cannot be read

instant-unread = “{ $text }” is no date and time.
instant-unread-try = write it as { $example }
instant-no-time = “{ $text }” has no time of day.
instant-no-time-try = write it as { $example }
instant-no-offset = “{ $text }” does not say in which zone.
instant-no-offset-try = add the offset, such as +02, or name the zone, such as Europe/Paris
instant-twice = “{ $text }” occurred twice: { $first } or { $second }.
instant-twice-try = write one of the two
instant-never = “{ $text }” does not occur on that day: clocks skip it. Instead: { $first } or { $second }.
instant-never-try = write one of the two
time-one-instant = A second date and time is missing.
time-extra = “{ $text }” follows the two times.
time-negative-pair = The second time is before the first one.
time-too-long = More than 100 years lie between the two times.
zone-unknown = “{ $text }” is no known zone.
zone-unknown-try = write a name such as Europe/Paris, or an offset such as +02

## Help

help-calc-dora-about = Delivery metrics of one service, their bands and, if wished, the quick check
help-calc-dora-lead-time = From commit to production: lengths such as 72h,3d
help-calc-dora-deployments = Deployments to production in the period
help-calc-dora-period = How long the period was: 30d
help-calc-dora-on-demand = The team deploys whenever it wants
help-calc-dora-failed = How many deployments failed
help-calc-dora-of = Of how many
help-calc-dora-restore = Time to restore service: lengths such as 90min,1h30
help-calc-dora-rework = How many deployments repaired what users saw
help-calc-dora-rework-of = Of how many
help-calc-dora-quick-check = Add the reading from 0 to 10
help-calc-flow-about = What a value stream adds up to
help-calc-flow-file = CSV with the first line step,wait,process,ca (branch may follow); - is standard input
help-calc-flow-day = Hours of a day: 24 for the calendar, 8 for working time
help-calc-incident-about = Times between the marks of an incident; each may be given several times
help-calc-incident-started = When it began, such as 2026-05-11T09:00+02:00
help-calc-incident-detected = When it was noticed
help-calc-incident-acknowledged = When somebody took it on
help-calc-incident-mitigated = When users were no longer touched
help-calc-incident-resolved = When it was over
help-calc-incident-zone = Zone of times without offset: Europe/Paris or +02
