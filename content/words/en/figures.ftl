### Surveys, forms, boards, incidents, metrics and maps on paper: reports, notes, guides.

## Surveys

figures-ballots = { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
}
figures-sign = Sign
figures-card = In order
figures-ticks = Ticked by
figures-marks = Marked by
figures-estimates = Chosen by
figures-most-ticks = Most ticks: **{ $set }**.

## Boards and actions

figures-card-known = { $text } (how it is known: { $known })
figures-urgent = urgent
figures-factor = Comes from

## A post-mortem

figures-team = Team
figures-meeting = Meeting
figures-summary = Summary
figures-timeline = Timeline
figures-not-said = not said
figures-when = When
figures-kind = What it is
figures-what = What was seen, thought or done
figures-role = Role
figures-source = Source
figures-about = about { $time }
figures-unread-time = { $time } (no readable time)
figures-sense = { $text } · what made sense then: { $sense }

## For the facilitator

figures-still-empty = Still empty
figures-needed = { $label } (needed)
figures-definition = What is counted
figures-why = What it is good for
figures-cautions = What not to read into it
figures-background = Background
figures-ask-back = Ask back

## Delivery metrics

figures-metrics = Delivery metrics
figures-metric = Metric
figures-band = Band
figures-band-of = { $band }, { $edition }
figures-lines-unread = { $n ->
    [one] 1 line was not read and does not count.
   *[other] { $n } lines were not read and do not count.
}
figures-gap-none = what was counted is the same answer
figures-gap-better = { $n ->
    [one] what was counted is one answer better
   *[other] what was counted is { $n } answers better
}
figures-gap-worse = { $n ->
    [one] what was counted is one answer worse
   *[other] what was counted is { $n } answers worse
}
figures-appendix = Appendix: the same figures as DORA’s quick check reads them

## Durations of an incident

figures-durations = How long it took
figures-duration = Duration
figures-length = Length
figures-counted = How it is counted
figures-from-to = from “{ $first }” to “{ $then }”
figures-durations-how = Of several marks of one kind the earliest start, detection and acknowledgement count, and the latest mitigation and resolution. A mark that is missing gives no duration.

## Blank paper

figures-say-too = Say too
figures-say-if = Say, where the figures show it
figures-sheets = Blank sheets
figures-sheets-how = One for each step that leaves something. Copy slips for everyone; draw the tables on a wall.
figures-slip = A slip for each person, folded, without a name. Blank means: I pass.
figures-order-how = Cut the cards out and put them in order together. Then each person marks one on a slip.
figures-topic = Topic
figures-dots = Dots
figures-copies = One sheet for each; copy it as needed.
figures-signs = Marks
figures-map-how = Times with a unit: 4h, 3d. %C/A: of ten items, how many arrive usable, told by whoever receives them. Marks: hand-off, by hand, approval, measured, waste.
figures-map-sums = Lead time: all waits and all work. Flow efficiency: work divided by lead time. %C/A along the line: multiply all of them. Candidate for the constraint: the longest wait.

## Value stream

figures-map-today = Value stream today
figures-map-future = Value stream wanted
figures-map-dropped = Steps left out: { $steps }.
figures-map-new = new
figures-map-measured = measured
figures-map-branch = side by side: { $branch }
figures-points = { $n } points
