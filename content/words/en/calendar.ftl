# What stands in a calendar file.
calendar-due = Due: { $what }
calendar-review = To judge: { $what }
calendar-next = We meet again: { $what }
calendar-from = Comes from
calendar-field = { $name }: { $value }

## calms export --format ics
calendar-nothing = Nothing to put into a calendar: no open action, experiment or next meeting has a date.
calendar-undated = { $n ->
    [one] One open promise has no date and is not in the calendar.
   *[other] { $n } open promises have no date and are not in the calendar.
}
