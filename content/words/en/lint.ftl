### Why words that judge people are worth a second look, and what to write instead.
### One pair for each rule; the number is the same in both languages of the rules.

lint-warn = warning
lint-info = note
lint-not-text = it is not UTF-8 text from line { $line } on

## Rules

lint-BL-01-why = “Human error” ends the search where it should begin.
lint-BL-01-try = What made this step look right? Which safeguard was missing?
lint-BL-02-why = This speaks of a world that did not exist.
lint-BL-02-try = Say what could be seen then, and begin the change with “from now on we will”.
lint-BL-03-why = This looks at character instead of the situation.
lint-BL-03-try = Which cue was absent, weak or drowned in others?
lint-BL-04-why = This judges a person.
lint-BL-04-try = Describe what was done, and in which situation.
lint-BL-05-why = This hands out guilt; people who fear it say less next time.
lint-BL-05-try = Name a contributing factor and the condition that let it matter.
lint-BL-06-why = It is plain only now that the end is known.
lint-BL-06-try = Say what was known, and at what time.
lint-BL-07-why = This looks for a person.
lint-BL-07-try = How did it become possible?
lint-BL-08-why = This asks somebody to justify themselves.
lint-BL-08-try = What did you see? What made sense at that moment?
lint-BL-09-why = Care is no control: it tires, and the same trap stays open.
lint-BL-09-try = Change a tool, a default, a limit or a signal.
lint-BL-10-why = Incidents take several conditions at once; a single cause hides the others.
lint-BL-10-try = List the contributing factors. What else had to be true?
lint-BL-11-why = A name makes a person stand for the event.
lint-BL-11-try = Write the role, such as “the on-call person”.
lint-BL-12-why = This takes for granted that the rule fits the work.
lint-BL-12-try = How is the work really done, and what makes the rule hard to follow?
lint-BL-13-why = The outcome colours the decision; it was made without knowing it.
lint-BL-13-try = Which options looked open, and on what information?
lint-BL-14-why = This turns a few occasions into a trait.
lint-BL-14-try = Describe the last three occasions.

## Help

help-lint-about = Look for words that judge people in Markdown or plain text
help-lint-lang = Language of the texts: en, fr or both; of the program: en or fr
help-lint-field = What the texts are for: factors, learn, luck, actions, impact, timeline or text
help-lint-files = Files to read; - or none is standard input
