### What the commands print.

cli-try = try: { $what }
cli-no-terminal = The screens need a terminal. Use --plain, or a command: calms --help
cli-no-session = No session matches “{ $name }”.
cli-several-sessions = “{ $name }” matches several sessions:
cli-no-unfinished = No unfinished session. calms start PACK begins one.
cli-no-pack = No pack is called “{ $name }”. Known: { $ids }
cli-no-table = This session has neither questions nor a map: the sheet has its first line only.
cli-no-map = This session has no map.
cli-map-gaps = { $n ->
    [one] 1 step has no wait or no work time: calms calc flow will refuse this sheet until it is filled in.
   *[other] { $n } steps have no wait or no work time: calms calc flow will refuse this sheet until they are filled in.
}
cli-needs-consent = The group has not said yes to a report yet. Use --consented if it has.
cli-file-exists = { $path } exists. Use --force to replace it.
cli-no-picture = Nothing to draw yet: a picture needs votes on questions, entries of a timeline or steps of a map. Use --format md for what there is.
cli-template-try = mend that line, or move the file away for the built-in template
cli-template-left = Written without your template: { $file }, line { $line }: { $why }
cli-written = written: { $path }
cli-kept-elsewhere = What was not saved is in { $path }
cli-deleted = deleted: { $name }
cli-delete-ask = Delete { $name } for good? Type yes:
cli-not-deleted = Nothing was deleted.
cli-cannot-read = { $path } cannot be read: { $why }
cli-cannot-write = { $path } cannot be written: { $why }
cli-pack-sound = { $n ->
    [one] { $n } pack is sound
   *[other] { $n } packs are sound
}
cli-faults = { $n ->
    [one] { $n } fault
   *[other] { $n } faults
}
cli-choose = Choose a number:
cli-not-a-choice = “{ $text }” is none of the choices.
cli-interrupted = Interrupted. Everything up to here is saved.
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
crash-report = calms has crashed. A report, without anything of the session, is in { $path }
crash-saved = Everything up to here is saved.
crash-aside = The session could not be saved where it belongs: its newest state is in { $path }
crash-lost = The session could not be saved: what was saved before is still there.

## Commands

cli-no-folder = There is no folder for sessions and settings: the system names no home.
cli-no-json = This command has nothing to say as JSON.
cli-no-sessions = No session yet. calms start PACK begins one.
cli-no-free-name = No free name was found for the new session.
cli-in-use = { $name } is open in another program.
cli-in-use-plain = { $name } is open in another program. Leave it there first, or take it over in a terminal: calms resume { $name } --plain asks whether to; without --plain, press T.
cli-cannot-ask = Nobody can be asked here.
cli-standard-output = standard output
cli-is-folder = it is a folder
cli-is-no-file = it is not a plain file
cli-too-large = { $n } MB are more than a session can have
cli-newer = a newer calms wrote it (format { $format })
cli-promises = EXPERIMENTS AND ACTIONS
cli-minutes = { $n } min
cli-which-workshop = What would you like to do?
cli-see-trend = Trend of a team
cli-whose-trend = Whose trend?
cli-see-actions = Open actions ({ $n })
cli-resume = Go on: { $name }
cli-how-many = How many people? (1-99)
cli-which-team = Which team? (empty for none)
cli-not-a-number = “{ $text }” is no number from 1 to 99.
packs-agenda = Agenda
packs-total = total
packs-questions = Questions
calc-votes = votes
calc-abstained = abstained
calc-levels = per level
calc-scored = scored
calc-median = median
calc-mean = mean
calc-modes = most frequent
calc-min = lowest
calc-max = highest
calc-agreement = agreement
calc-deviation = distance from the median
calc-sd = standard deviation
calc-rwg = rwg
calc-case = reading
calc-minority = minority voice
calc-gap = many do not know
doctor-data = data
doctor-config = settings
doctor-state = state
doctor-cache = cache
doctor-folder = { $name }: { $path }
doctor-on = { $kind }, { $free } free
doctor-kb = { $n } kB
doctor-mb = { $n } MB
doctor-gb = { $n } GB
doctor-unknown = unknown file system
doctor-not-there = Not there yet: it is made when something is written to it.
doctor-network = Another machine keeps these files. Saves may be slow, and a session that
    two machines have open at a time is not locked for each other: open it on one only.
doctor-memory = Only memory keeps these files: they are gone after a restart.
    --data-dir DIR puts them elsewhere.
doctor-read-only = The file system takes no writes: nothing can be saved here.
doctor-not-writable = Nothing can be saved here: { $why }
doctor-little-room = Hardly any room is left: delete something before the workshop.
doctor-open-folder = Others on this machine can get in ({ $mode }): chmod 700 { $path }
doctor-open-files = { $n ->
    [one] { $n } file of a session can be read by others: chmod 600 closes it.
   *[other] { $n } files of sessions can be read by others: chmod 600 closes them.
}
doctor-left-unsaved = { $n ->
    [one] A state that could not be saved in its place. It is offered when its session
        is opened, if it lies in the folder for state:
   *[other] { $n } states that could not be saved in their places. Each is offered when its
        session is opened, if it lies in the folder for state:
}
doctor-left-temporary = { $n ->
    [one] The half of a save that never ended. It can be deleted:
   *[other] { $n } halves of saves that never ended. They can be deleted:
}
doctor-left-lock = { $n ->
    [one] A lock that nobody holds. It does no harm and can be deleted:
   *[other] { $n } locks that nobody holds. They do no harm and can be deleted:
}
doctor-left-crash = { $n ->
    [one] A report of a crash, with nothing of a session. Please send it with an issue:
   *[other] { $n } reports of crashes, with nothing of a session. Please send them along:
}
doctor-terminal = Terminal
doctor-locale = locale
doctor-size = size
doctor-colors = colours
doctor-colors-true = 16 million
doctor-symbols = symbols beyond ASCII
doctor-synchronized = frames at once
doctor-not-asked = unknown: it is not asked, some never answer
doctor-stdin = input is a terminal
doctor-stdout = output is a terminal
doctor-aside = { $path }: the damaged file now lies in { $aside }
doctor-restored = { $path }: the last good copy is back in its place
doctor-no-copy = { $path }: there was no good copy to put in its place
doctor-not-repaired = { $path }: nothing was done, { $why }

## Help

help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-help = Print this help
help-version = Print the version
help-about = Guides a group, or one person alone, through a workshop in the terminal. Without a command it opens the screens.
help-data-dir = Where sessions lie (CALMS_DATA_DIR)
help-config-dir = Where own packs and settings lie (CALMS_CONFIG_DIR)
help-lang = Language: en or fr (CALMS_LANG)
help-color = Colours: auto, always or never
help-plain = Line by line with numbered choices: for screen readers and pipes
help-json = JSON where there is something to list or compute
help-start-about = Begin a workshop
help-start-pack = Which workshop, as calms packs list names it
help-start-variant = How long: pulse, standard or full
help-start-team = Whose it is; its open actions come along
help-start-people = How many people are here, 1 to 99
help-start-mode = How to vote: tally (raised fingers), secret (pass the keyboard) or solo (alone)
help-demo-about = Show three teams and a year of their workshops; nothing of it is kept
help-demo-keep = Write them to a folder of their own instead, and keep them
help-resume-about = Go on with a session
help-resume-id = Any unique part of its id; the newest unfinished one by default
help-notes-about = Follow a running session in a second terminal, for the facilitator alone
help-notes-id = Any unique part of its id; the newest unfinished one by default
help-guide-about = Print the facilitator’s guide and the blank questionnaire
help-guide-pack = Which workshop
help-guide-variant = How long: pulse, standard or full
help-list-about = List the sessions, newest first
help-show-about = Show a session
help-show-id = Any unique part of its id
help-delete-about = Delete a session
help-delete-id = Any unique part of its id
help-delete-yes = Do not ask
help-export-about = Write a session’s report
help-export-id = Any unique part of its id
help-export-format = Form: { $forms }; else what the file’s name ends in, or md. Without questions csv is the map
help-export-output = File to write; - or none is standard output
help-export-force = Replace the file if it is there
help-export-consented = The group has agreed outside of the program
help-export-names = Keep names of people in what was written; only if the group wants it
help-import-about = Keep the session of a document that export --format json wrote, and print its id
help-import-file = The document; - is standard input
help-import-as-new = Give it a name of its own
help-schema-about = Print the JSON Schema of that document
help-record-about = Make a closed session out of votes counted elsewhere, and print its id
help-record-pack = Which workshop
help-record-votes = CSV with the first line question,1,2,3,4,5,x; - is standard input
help-record-team = Whose it is
help-record-date = The day of the votes, such as 2026-11-22; today by default, and none to come
help-packs-about = List, show, check and write workshops
help-packs-list-about = List the workshops
help-packs-show-about = Show a workshop: its agenda and questions
help-packs-show-id = Which workshop
help-packs-check-about = Check files of workshops
help-packs-check-files = Files to check; the built-in workshops where none is named
help-packs-new-about = Write a commented workshop to begin with
help-packs-new-file = The new file, such as team-day.en.ron; its name gives the id and the language
help-packs-eject-about = Copy a built-in workshop into the folder of own ones, to change it
help-packs-eject-id = Which workshop
help-calc-about = Compute figures without a session
help-calc-votes-about = What votes on one question add up to
help-calc-votes-votes = 1 to 5, or x for an abstention
help-doctor-about = Look at files, settings and terminal
help-doctor-repair = Set damaged sessions aside and put their last good copies back
help-completions-about = Print completions for a shell
help-completions-shell = Shell: bash, elvish, fish, powershell or zsh
help-man-about = Print the manual page

## The demo

cli-demo-taken = { $path } already holds sessions.
cli-demo-made = { $n } sessions of three teams, from a year that ends today.
cli-demo-gone = Nothing of it was kept. To look at it, name a folder that does not exist yet:
cli-demo-kept = They are in { $path }. The screens:
cli-demo-then = and line by line:
cli-demo-fault = The demo cannot be made: { $why }

## calms import
import-same = { $id } is here already, and is the same. Nothing was written.
import-taken = Another session is called { $id }. Nothing was written; --as-new keeps this one beside it, under a name of its own.
import-differs = { $path }: { $n ->
    [one] this member says
   *[other] these members say
} something else than the session in `kept`: { $names }. Nothing was written, as nobody can know which of the two is right. Members outside of `kept` may be left out of the document; all of them are read off it again.
import-unknown = { $path }: { $n ->
    [one] this calms does not know this member and leaves it
   *[other] this calms does not know these members and leaves them
} in the document: { $names }. JSON does not say how a session file would write { $n ->
    [one] it
   *[other] them
}: import the document with the calms that wrote it.
import-nothing = { $path } holds no session: there is no member `kept` in it. calms export --format json writes it.
import-bad-id = “{ $id }” cannot be the name of a session. --as-new gives it another.
import-not-utf8 = it is not UTF-8
import-too-large = more than { $n } MB cannot be a session
record-future = { $date } is still to come: nobody can have voted then.
