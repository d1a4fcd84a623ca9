### Forms: records written field by field.

form-choose = choose: arrows or a digit
form-open = not said
form-choice-how = Arrows or a digit choose, 0 takes it back.
form-long-how = Enter: next line. Tab: next field.


field-required = is needed
field-moment = = { $at }
field-times = { $n ->
    [0] No time read.
    [one] 1 time read.
   *[other] { $n } times read.
}
field-times-unread = { $n ->
    [one] 1 line not read: line { $lines }.
   *[other] { $n } lines not read: { $lines }.
}
field-times-more = { $lines }, and { $n } more
field-unread-count = A whole number is needed, such as 12. Kept as typed.
field-unread-number = A number is needed, such as 12.5. Kept as typed.
field-unread-option = Choose one of those offered.
field-unread-zone = No known zone: Europe/Paris, or +02. Kept as typed.
field-unread-time = No time: write it as 14h03, 2:03 pm, or with its date. Kept as typed.

todo-kind = What it changes
todo-kind-hint = Prevent it, mitigate it, detect it sooner, respond better, or learn more about it.
todo-done-when = Done when
todo-done-when-hint = What anybody could go and look at.
todo-urgent = Cannot wait
todo-urgent-hint = Yes only where another week would be a risk.
todo-tracker = Tracked in
todo-tracker-hint = A ticket or a link, if there is one.

field-not-read = { $text } (not understood, kept)

metric-value = Counted
metric-not-available = Not available: nothing happened in this period, so there is nothing to measure.
metric-not-available-short = not available
metric-not-counted = not counted yet
metric-contradicts = contradicts itself
metric-median-mean = Median of { $n }. Mean { $other }, from { $least } to { $most }.
metric-mean-median = Mean of { $n }. Median { $other }, from { $least } to { $most }.
metric-skewed = A few long ones pull the mean up: read the median first.
metric-by-change = { $n ->
    [one] 1 of them was caused by a change.
   *[other] { $n } of them were caused by a change.
}
metric-believed = We believed
metric-believed-alone = I believed
metric-gap-none = Belief and count agree.
metric-gap-better = It is better than we believed. What did we not see?
metric-gap-worse = It is slower than we believed. What made it look better?
metric-gap-ask = How do belief and count fit together?
metric-more-than-all = { $part } of { $of } is more than all. Which of the two numbers is right?
metric-editions = Bands: table { $edition }.
metric-read = Worth reading on dora.dev/capabilities
metric-read-shared = What they share
metric-try = At the weakest figure, { $metric } ({ $value })
estimate-between = between “{ $worse }” and “{ $better }” (the worse one counts)

clash-of-unknown = Of how many? Give the number in all, or the deployments in the step on frequency.
clash-none-but-here = 0 deployments were counted for the frequency, but { $n } here. Which number is right?
clash-none-but-elsewhere = { $n ->
    [one] 0 deployments, but other steps count 1 change or failure. Which number is right?
   *[other] 0 deployments, but other steps count { $n } changes or failures. Which number is right?
}
clash-no-period = Without the length of the period this gives no frequency: it is asked in the first step.
clash-empty-period = A period of no length has no frequency: write one such as 30d.

quick-check-title = The same figures as DORA’s quick check reads them
quick-check-note = From 0 to 10, a mean of what is available. It hides which figure is weak: never a target, never a ranking.
lens-figures = { $letter } { $mean } ({ $mean-on }) · { $metric } { $value } ({ $value-on })

metric-offer = { $n ->
    [one] This team’s post-mortem of the period says:
   *[other] This team’s { $n } post-mortems of the period say:
} { $field ->
    [failed] { $text } failed by a change.
   *[times] { $text }.
} { $key } takes it over.
lessons-beside = { $n ->
    [one] Beside it: 1 post-mortem ({ $last }). Restored in { $median }; caused by a change: { $changes }.
   *[other] Beside it: { $n } post-mortems, { $first } to { $last }. Restored in { $median } at the median; caused by a change: { $changes }.
}

hint-form-step-confirm = write
hint-figures-radar = quick check

plain-form-ask = a number takes a field, Enter goes on
plain-form-lines = One a line. A dot alone on a line ends it, an empty line at the start leaves it as it was.

commit-own = One of our own
commit-own-alone = One of my own
