### The facilitator’s guide on paper, the blank questionnaire, the second terminal.

guide-agenda = Agenda
guide-when = begins at { $time }, lasts { $length }
guide-say = Say
guide-questions = Questions
guide-about = Why it matters
guide-story = A case
guide-experiment = A small try
guide-behind = { $time } late
guide-blank-how = Alone, in silence. Tick the highest level you could show, if all those below it hold as well. Then one fact that shows it: roles, not names.
guide-blank-role = Your role: ______________________
guide-blank-date = Date: ______________________
guide-blank-unknown = I do not know.
guide-blank-evidence = One fact: ______________________________________________
