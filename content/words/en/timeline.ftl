### The timeline of an incident, the tray of pasted lines, and what a line of them may be.

## What an entry is

event-kind-started = started
event-kind-detected = detected
event-kind-acknowledged = acknowledged
event-kind-mitigated = mitigated
event-kind-resolved = resolved
event-kind-context = context
event-kind-change = change
event-kind-symptom = symptom
event-kind-hypothesis = hypothesis
event-kind-decision = decision
event-kind-action = action
event-kind-escalation = escalation
event-kind-communication = communication
event-kind-surprise = surprise
event-kind-relapse = relapse
event-source-log = log
event-source-chat = chat
event-source-graph = graph
event-source-memory = memory

## An entry, field by field

form-event = Entry of the timeline
event-at = When
event-at-hint = 14:03, 2026-05-11 14:03, or with its offset: 14:03 +05:45. ~14:03 is about.
event-about = Only about
event-about-hint = Whether the time is a guess.
event-kind = What it is
event-kind-hint = The first five are the marks from which durations are counted.
event-text = What was seen, thought or done
event-text-hint = As it looked then: “alert on checkout, 5xx at 20%”.
event-role = Role
event-role-hint = Who saw, thought or did it, by role: “on call”, “support”. No name.
event-source = Known from
event-source-hint = How we know it: somebody remembers, or there is a trace.
event-sense = What made sense then
event-sense-hint = Why it looked right with what was known at that minute.

## The step

timeline-none = Nothing is on the timeline yet.
timeline-none-how = a adds a line such as “14:03 alert fired”. A chat or a log can be pasted here as it is.
timeline-zone = Times in { $zone }
timeline-no-zone = No time zone is known: write it in the form of the incident.
timeline-no-date = No date is known: write it in the form of the incident, or 2026-05-11 before a time.
timeline-unread = { $n ->
    [one] { $n } line waits in the tray ({ $key })
   *[other] { $n } lines wait in the tray ({ $key })
}
timeline-untimed = { $n ->
    [one] { $n } entry has no time that can be read: enter mends it.
   *[other] { $n } entries have no time that can be read: enter mends them.
}
timeline-without-time = Without a time
timeline-lengths = How long until
timeline-detection = Detection
timeline-acknowledgement = Acknowledgement
timeline-mitigation = Mitigation
timeline-recovery = Resolution
timeline-not-available = not available
timeline-others = other kinds
timeline-marks-short = 1-5 mark started to resolved, 6 other kinds
hint-timeline-add-item = add a line
hint-timeline-confirm = edit
hint-capture-entry-confirm = keep, next line
hint-capture-entry-back = keep, leave
note-kind-entry = line of the timeline
notice-entry-kept = On the timeline. The next line, or enter to end.
notice-entry-untimed = Kept without a time: { $fault }

## The tray

tray-title = Pasted lines
tray-count = { $k } of { $n } kept · { $unread } not read
tray-date = Date of the incident
tray-date-hint = The day on which it began, not today. Times without a date belong to it.
tray-date-missing = missing
tray-date-unread = no date
tray-zone = Time zone
tray-zone-hint = Of those who wrote: Europe/Paris, or +02:00. Times without an offset belong to it.
tray-zone-unread = no known zone
tray-authors = AUTHORS: names stay out
tray-author-hint = e gives a role that stands for the name; space leaves the name in the text, if it is no person.
tray-name-dropped = left out
tray-name-text = stays in the text
tray-told = READ
tray-unread = NOT READ: edit them into shape, or leave them in the tray
hint-tray-confirm = onto the timeline
hint-tray-toggle-done = keep
hint-tray-edit-item = edit
hint-tray-switch-pane = next part
hint-tray-back = later
hint-tray-place-confirm = next
hint-tray-place-switch-pane = next part
hint-tray-place-back = later
hint-tray-author-confirm = onto the timeline
hint-tray-author-toggle-done = keep the name
hint-tray-author-edit-item = role
hint-tray-author-back = later
hint-tray-field-confirm = done
notice-tray-put = On the timeline: { $n }. Still in the tray: { $left }.
notice-tray-left = Nothing is lost: { $n } lines wait in the tray; p opens it.
notice-tray-date-first = The date of the incident first: these times belong to it.
notice-tray-empty = The tray is empty. Paste a chat or a log here.
notice-tray-stays = It stays in the tray; space lets go of what was read.
notice-tray-several-lines = It is several lines: edit it on the timeline.

## Why a line was not read

chat-no-time = There is no time in it. It should begin like this: 14:03 alert fired
chat-day = A date only: it counts for the lines after it.
chat-no-date = It has a time, but the date of the incident is missing.
chat-no-zone = It has a time, but the time zone is missing.
chat-unsure = “{ $name }” may be one of several zones: write the offset, such as +05:30.
chat-no-such-date = There is no such date.
chat-no-text = There is a time, but nothing beside it.
chat-twice = Clocks showed this time twice, at { $first } and at { $second }: add the offset.
chat-never = This time does not occur on that day: clocks skip it. Write { $first } or { $second } instead.

## Line by line

plain-timeline-ask = a line such as 14:03 alert fired adds it; a number takes an entry; + takes many lines; = goes through those that wait; * lists all; Enter goes on
plain-timeline-block = Paste now. A dot alone on a line ends it.
plain-timeline-date = date of the incident, such as 2026-05-11
plain-timeline-zone = time zone, such as Europe/Paris
plain-timeline-author = role for { $name }; Enter leaves the name out, = leaves it in the text
plain-timeline-read = { $n ->
    [one] { $n } line was read:
   *[other] { $n } lines were read:
}
plain-timeline-drop = numbers to let go, such as 2 5; Enter puts all on the timeline
plain-timeline-unread = Line { $n } was not read: { $text }
plain-timeline-mend = the line in other words, Enter leaves it, - drops it
plain-other-kind = of another kind
