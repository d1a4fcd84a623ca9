### What the commands print.

cli-try = try: { $what }
cli-at = { $file }, line { $line }, column { $column }: { $what }
cli-no-terminal = The screens need a terminal. Use --plain, or a command: calms --help
cli-no-session = No session matches “{ $name }”.
cli-several-sessions = “{ $name }” matches several sessions: { $ids }
cli-no-unfinished = No unfinished session. calms start PACK begins one.
cli-no-pack = No pack is called “{ $name }”. Known: { $ids }
cli-needs-consent = The group has not said yes to a report yet. Use --consented if it has.
cli-file-exists = { $path } exists. Use --force to replace it.
cli-written = written: { $path }
cli-deleted = deleted: { $name }
cli-delete-ask = Delete { $name } for good? Type yes:
cli-not-deleted = Nothing was deleted.
cli-cannot-read = { $path } cannot be read: { $why }
cli-cannot-write = { $path } cannot be written: { $why }
cli-recorded = recorded: { $name }
cli-pack-sound = { $n ->
    [one] { $n } pack is sound
   *[other] { $n } packs are sound
}
cli-faults = { $n ->
    [one] { $n } fault
   *[other] { $n } faults
}
cli-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
cli-follow = Following { $name }. Ctrl-C ends.
cli-nothing = Nothing to show.
cli-choose = Choose a number:
cli-not-a-choice = “{ $text }” is none of the choices.
cli-interrupted = Interrupted. Everything up to here is saved.
cli-doctor-data = sessions in { $path }
cli-doctor-config = settings in { $path }
cli-doctor-sound = { $n ->
    [one] { $n } session is sound
   *[other] { $n } sessions are sound
}
cli-doctor-damaged = { $n ->
    [one] { $n } session is damaged
   *[other] { $n } sessions are damaged
}
notes-intent = What this is after
notes-probes = Ask
notes-warnings = Notice
notes-aside = How to lead this step
notes-next = Next
notes-waiting = Waiting for the reveal: nothing is shown before.
guide-title = Facilitator’s guide: { $title }
guide-blank = Blank questionnaire
crash-report = calms has crashed. Everything up to here is saved. A report, without anything of the session, is in { $path }
