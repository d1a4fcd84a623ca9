### Names of people in what leaves the room, and what is still empty.

name-mark = [name]
names-veiled = { $n ->
    [one] One name gives way to a role or to { $mark }.
   *[other] { $n } names give way to a role or to { $mark }.
}
names-likely = These look like names of people and stay: { $names }.
names-leads = Named as who leads something, and stay: { $names }.
names-at = { $name } ({ $place })
names-more = { $n } more
names-in = { $of }, { $at }
names-in-note = note
names-in-evidence = evidence
names-in-card = card
names-in-field = field
names-in-entry = timeline
names-in-step = step of the map
names-in-topic = topic
names-in-experiment = experiment
names-in-action = action
names-in-carried = earlier promise

missing-told = Still empty:
missing-at = { $step }: { $what }

## In reports

report-names = { $n ->
    [one] One name of a person in what was written has given way to a role or to { $mark }. Who leads something stays named.
   *[other] { $n } names of people in what was written have given way to a role or to { $mark }. Who leads something stays named.
}
report-missing = **Not filled in**: { $list }
report-not-understood = { $text } (not understood)
report-not-given = not given
