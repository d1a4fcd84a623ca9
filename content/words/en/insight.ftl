### Profile, focus, DORA, value stream, timeline, wording help.

profile-title = Profile
profile-of = Profile · { $team }
profile-legend-mean = mean of questions
profile-legend-range = lowest and highest question
profile-scored = { $k } of { $n } scored
profile-unavailable = too few questions scored
profile-apart = { $strong } and { $weak } are { $gap } apart.
profile-no-total = There is no overall score, on purpose.
profile-no-average = No average: two camps.
look-at-first = LOOK AT FIRST
talk-about = TALK ABOUT
strengths = HOLDS WELL
nothing-to-look-at = Nothing stands at 3 or below.
flag-unbalanced = unbalanced
flag-automation-ahead = automation ahead of culture
radar-title = Radar
no-clear-change = no clear change

## DORA

dora-lead-time = Lead time for changes
dora-frequency = Deployment frequency
dora-change-fail = Change failure rate
dora-restore = Time to restore
dora-rework = Rework rate
dora-band-elite = at the level of the elite sample
dora-band-high = at the level of the high sample
dora-band-medium = at the level of the medium sample
dora-band-low = at the level of the low sample
dora-per-day = { $n } a day
dora-median = median { $value }
dora-mean = mean { $value }
dora-skewed = The mean is more than twice the median: one long case weighs on it.
dora-no-data = no case in the period: not available
dora-too-many-failures = More failures than deployments.
dora-quick = Quick check { $score } of 10, on { $k } of { $n } metrics
dora-guess = What each of us believes, before the figures.
dora-source = bounds: { $edition }

## Value stream

flow-step = step
flow-process = work
flow-wait = wait
flow-lead = lead time
flow-ca = %C/A
flow-efficiency = flow efficiency { $value }
flow-rolled = usable as received, all along: { $value }
flow-rolled-partial = known for { $k } of { $n } steps
flow-handoffs = { $n ->
    [one] { $n } hand-off
   *[other] { $n } hand-offs
}
flow-constraint = candidate constraint: { $step }
flow-weakest = most often sent back: { $step }
flow-other-speed = Speeding up another step changes little.
flow-future = future state
flow-saved = { $time } less ({ $percent })
flow-measured = measured
flow-estimated = estimated
waste-partial = partly done work
waste-extra = extra features
waste-relearning = relearning
waste-handoffs = hand-offs
waste-switching = task switching
waste-delays = delays
waste-defects = defects

## Incident

timeline-title = Timeline
timeline-empty = No event yet. Begin before the incident, go forward.
event-started = started
event-detected = detected
event-acknowledged = acknowledged
event-mitigated = mitigated
event-resolved = resolved
event-context = context
event-change = change
event-symptom = symptom
event-hypothesis = hypothesis
event-decision = decision
event-action = action
event-escalation = escalation
event-communication = communication
event-surprise = surprise
event-relapse = relapse
event-exact = exact
event-about = about
event-sense = What made sense then
time-to-detect = time to detect
time-to-acknowledge = time to acknowledge
time-to-mitigate = time to mitigate
time-to-resolve = time to resolve
time-order = “{ $first }” stands after “{ $then }”
time-twice = This time occurs twice that night. Which one?
time-never = This time does not exist that night.
tray-title = From a chat or a log
tray-kept = { $k } of { $n } kept
tray-unread = { $n ->
    [one] { $n } line could not be read
   *[other] { $n } lines could not be read
}
tray-date = the incident’s date
tray-zone = time zone
tray-roles = authors to roles
impact-title = Impact
factors-title = Contributing factors
factors-few = At least three, of two kinds. What else had to be true?
factor-change = change and release
factor-detection = detection and observability
factor-automation = automation and tooling
factor-design = design and dependencies
factor-capacity = capacity and load
factor-drift = configuration drift
factor-process = process, hand-off, approval
factor-workload = workload and time pressure
factor-knowledge = knowledge and documentation
factor-roles = communication and roles
factor-organisation = organisation and incentives
factor-recovery = means of recovery
factor-security = security control
factor-supplier = external supplier
learn-well = what went well
learn-badly = what went badly
learn-luck = where we were lucky
learn-surprise = what surprised us
learn-unclear = what stays unclear
learn-luck-ask = And if luck had been absent?
incident-severity = severity
incident-status-draft = draft
incident-status-review = in review
incident-status-reviewed = reviewed
incident-status-closed = closed

## Wording help

wording-title = About this wording
wording-why = why
wording-try = rather
wording-rewrite = rewrite
wording-keep = keep
wording-ignore = ignore this rule today
wording-none = Nothing to say about this wording.
