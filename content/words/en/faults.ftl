### What is wrong with a pack that somebody wrote, by the codes of the content floor.
### Each has what is wrong, and what to do. Names of fields stay as the file writes them.

## Before it is read

fault-unreadable = this file cannot be read: { $why }
fault-unreadable-try = check the path and its permissions
fault-no-file = this is not a plain file
fault-no-file-try = put a text file here, or move this out of the folder
fault-too-large = this file is too large: { $size } MB
fault-too-large-try = keep a pack under 4 MB
fault-not-utf8 = this is not UTF-8 text from here on
fault-not-utf8-try = save the file as UTF-8 in your editor

## While it is read

fault-syntax = this cannot be read. The reader says: { $why }
fault-syntax-try = look for a comma, quote or bracket that is missing here or in the line above
fault-format = this pack is written for format { $format }, which this version does not read
fault-format-try = install the version of calms that it was written for, or write “format: 1”
fault-unknown-field = no field is called “{ $field }” here
fault-unknown-field-try = one of these: { $known }
fault-missing-field = the field “{ $field }” is missing from the entry that ends here
fault-missing-field-try = add “{ $field }: …,” to it
fault-field-twice = the field “{ $field }” stands here a second time
fault-field-twice-try = keep one of the two
fault-unknown-name = “{ $name }” is not known here
fault-unknown-name-try = one of these: { $known }
fault-wrong-type = { $what ->
    [whole-number] a whole number is expected here
    [number] a number is expected here
    [list] a list is expected here
   *[text] a text is expected here
}
fault-wrong-type-try = { $what ->
    [whole-number] write digits without quotes: 3
    [number] write digits with a point, without quotes: 1.5
    [list] write square brackets, with a comma after each entry: ["one", "two"]
   *[text] write it between straight double quotes: "like this"
}
fault-five-levels = a question has five levels, this one has { $found }
fault-five-levels-try = write just five, from the lowest to the highest

## Once it is read

fault-id = “{ $id }” cannot be an id
fault-id-try = use 1 to 40 letters without accents, digits, “-” or “_”
fault-twice = the id “{ $id }” is taken already
fault-twice-try = give this one another id
fault-empty = “{ $what }” is empty
fault-empty-try = write something there
fault-takes = this pack takes from “{ $pack }”, which is not there in its language
fault-takes-try = check the name; the other pack must be sound and in the same language
fault-scale = the scale needs five labels
fault-scale-try = write five, from the lowest level to the highest
fault-unknown-set = “{ $id }” names the set “{ $set }”, which is not there
fault-unknown-set-try = add it to “sets”, or use the id of one of them
fault-unknown-pack = “{ $id }” offers the pack “{ $pack }”, which is no other pack here
fault-unknown-pack-try = use the id of another pack, as calms packs list shows it
fault-title-long = the title of “{ $id }” has { $length } characters
fault-title-long-try = shorten it to 110
fault-level-empty = level { $level } of “{ $id }” is empty
fault-level-empty-try = write what anyone could see at that level
fault-level-long = level { $level } of “{ $id }” has { $length } characters
fault-level-long-try = shorten it to 110, so that five levels fit a small screen
fault-too-few = “{ $id }” has { $has } in “{ $what }”, { $least } at least are needed
fault-too-few-try = add to “{ $what }”
fault-no-steps = the agenda has no steps
fault-no-steps-try = write at least one step
fault-stage-order = the step “{ $id }” goes back to an earlier stage
fault-stage-order-try = keep this order: open, gather, insight, decide, close
fault-sum = “{ $variant }” says { $says }, its steps add up to { $sum }
fault-sum-try = change its minutes, or the times of the steps
fault-unknown-question = “{ $where }” names the question “{ $id }”, which is not there
fault-unknown-question-try = write the full id, the pack’s first: calms.C1
fault-question-twice = “{ $variant }” asks one question twice
fault-question-twice-try = keep each question once
fault-risky = “{ $id }” is marked as risky, but no safety check comes before it
fault-risky-try = put a step of the kind secret_vote before it, or take “risky” away
fault-answers = “{ $id }” has { $has } answers, { $least ->
    [6] just six are needed
   *[other] { $least } to { $most } are possible
}
fault-answers-try = { $least ->
    [6] write six, from the worst to the best
   *[other] add some or take some away: one is chosen by its digit, and signs must fit a screen
}
fault-clock = the field “clock” of “{ $id }” does not offer the two ways in which a map is read
fault-clock-try = give it two options with the ids “calendar” and “working”
fault-cut = “{ $text }” is no cut point of “{ $id }”
fault-cut-try = { $what ->
    [share] write percent above 0 and up to 100, without the sign: "15"
   *[duration] write a length of time: "24h", "7d"
}
fault-cuts = the cut points of “{ $id }” in “{ $edition }” do not go from better to worse
fault-cuts-try = put them in order, each larger than the one before: elite, high, medium
fault-long = “{ $what }” has { $length } characters
fault-long-try = shorten it to { $most }
fault-needs-field = “{ $id }” has no field “{ $field }” of the kind “{ $kind }”, which the program reads
fault-needs-field-try = add (id: "{ $field }", label: "…", kind: { $kind }) to its fields
fault-never-asked = “{ $variant }” asks “{ $id }”, but none of its steps votes on that set
fault-never-asked-try = give the variant a time in a step of the kind vote_set, or take the question out
fault-no-choice = “{ $id }” has options, but is no choice
fault-no-choice-try = write “kind: choice”, or take the options away
fault-pack-twice = another file holds this pack in this language already: { $other }
fault-pack-twice-try = keep one of the two, or give this one another id
fault-says = a table of “{ $id }” says { $has } bands
fault-says-try = write four, from the best to the worst
fault-summary = the summary of “{ $id }” has { $has ->
    [one] one line
   *[other] { $has } lines
}
fault-summary-try = write just three, or none
fault-unknown-part = “{ $id }” names the { $what ->
    [survey] survey
    [form] form
    [metric] metric or form
    [board] board
   *[step] step
} “{ $name }”, which is not there
fault-unknown-part-try = { $what ->
    [survey] add it to “surveys”, or use the id of one of them
    [form] add it to “forms”, or use the id of one of them
    [metric] add it to “metrics” or “forms”, or use the id of one of them
    [board] add it to “boards”, or use the id of one of them
   *[step] use the id of a step of this pack
}
fault-wording = “{ $words }” may be heard as blame ({ $rule })
fault-wording-try = ask how and what: what was seen, what made it possible, what would help. The pack runs all the same
## Counts on paper, read by record
fault-record-header = The first line of a sheet of votes is not as it must be.
fault-record-header-try = Write exactly: { $header }
fault-record-separator = The values of this sheet are not set apart by commas.
fault-record-separator-try = Save it as CSV with commas: { $header }
fault-record-raw = This looks like one line a person, as form services write it; votes must be counted.
fault-record-raw-try = Write one line a question, with how often each level was given, below: { $header }
fault-record-columns = Values on this line: { $found }; needed: { $wanted }.
fault-record-columns-try = Write the question’s id, five counts and the abstentions, with commas between them.
fault-record-unknown = This workshop has no question “{ $question }”.
fault-record-unknown-try = Write full ids, such as { $example }.
fault-record-twice = “{ $question }” already stands in line { $first }.
fault-record-twice-try = Keep one line a question.
fault-record-number = “{ $text }” is no count of votes.
fault-record-number-try = Write a whole number from 0.
fault-record-people = This line holds { $ballots } votes; a session holds { $most } people at most.
fault-record-people-try = Check the counts of this line.
fault-record-variant = No variant of this workshop asks all these questions.
fault-record-variant-try = Leave out what none of them asks.
fault-record-empty = This sheet holds no vote.
fault-record-empty-try = Write one line for each question that was voted on.
fault-record-csv = This line cannot be read: { $why }
fault-record-csv-try = Check its quotation marks.
fault-record-refused = This sheet cannot be recorded: { $why }
fault-record-refused-try = Begin again with a fresh sheet.

## Lengths of time and sheets of a value stream

fault-duration = { $why ->
    [empty] a length of time is missing here
    [bare-number] “{ $text }” has no unit
    [negative] “{ $text }” is negative
    [too-long] “{ $text }” is more than 100 years
    [minutes-or-months] “{ $text }” may be minutes or months
    [order] “{ $text }” stands behind a unit that is not larger
    [unknown-unit] “{ $text }” is no unit
   *[bad-number] “{ $text }” is no number here
}
fault-duration-try = write a number and its unit, such as 90min, 1h30, 3d, 2wk or 1mo
fault-flow-header = The first line of a value stream is not as it must be.
fault-flow-header-try = Write exactly: { $header } (behind it may stand ,branch where steps run side by side)
fault-flow-column = The column “{ $name }” is none that a value stream has, or stands there twice.
fault-flow-column-try = Take it out. Behind step,wait,process,ca may stand branch and the other columns of a copied map.
fault-flow-columns = Values on this line: { $found }; needed: { $wanted }.
fault-flow-columns-try = Write one value under each name of the first line, with commas between them.
fault-flow-empty = This value stream has no step.
fault-flow-empty-try = Write one line for each step.
fault-flow-gap = “{ $step }” has no { $what ->
    [wait] wait
   *[process] work time
}.
fault-flow-gap-try = Ask the group for a best guess. Where it is really nothing, write 0h.
fault-flow-name = This step has no name.
fault-flow-name-try = Write what is done, in the first column.
fault-flow-percent = “{ $text }” is no percentage.
fault-flow-percent-try = Write a number from 0 to 100, or nothing where it is not known.
