### Headings and sentences of exported reports.

report-title = { $title } · { $team }
report-how-read = How to read this: one square is one vote, and the median is the vote in the middle. There is no overall score, on purpose.
report-how-read-solo = How to read this: one person’s view, on one day. There is no overall score, on purpose.
report-levels = Levels: { $levels }.
report-working-green = The room worked as planned.
report-working-amber = Nobody was called on, and more was written than said.
report-working-red = Another way of working was offered before anything else.
report-withheld = Fewer than three people voted in secret: not shown.
report-open = Not voted.
report-open-solo = Not answered.
report-skipped = Left out by the room.
report-field = **{ $name }**: { $value }

## Profile

report-profile = Profile
report-letter = Letter
report-mean = Mean
report-range = Lowest to highest question
report-range-of = { $low } to { $high }
report-scored = Scored
report-scored-of = { $k } of { $n }
report-profile-none = Too few questions are scored for a profile.
report-profile-camps = two camps on { $ids }
report-bar-legend = `●` mean of the questions · `├` lowest question · `┤` highest question
report-apart = { $strong } and { $weak } are { $gap } levels apart.

## Lists

report-focus = Look at first
report-focus-none = No question stands at 3 or below.
report-talk = Where views differ
report-strengths = What holds
report-try = A small try: { $act } ({ $length }). Should move: { $measure }
report-practices = What others do: { $text }
report-reading = To read: { $link }
report-dots = Chosen with dots
report-dots-count = { $n ->
    [one] { $n } dot
   *[other] { $n } dots
}

## Questions

report-questions = Every question
report-votes = Votes
report-first-vote = First vote
report-second-vote = Second vote
report-answer = Answer
report-level = Level
report-level-of = Level { $n }
report-unknown = Not known
report-only-abstained = No level given
report-median-of = Median { $value }
report-mean-of = mean { $value }
report-wanted = wanted: level { $n }
report-camps = two camps, at { $low } and at { $high }
report-voice = minority voice at { $levels }
report-voice-apart = { $n ->
    [one] one voice apart, at { $levels }
   *[other] { $n } voices apart, at { $levels }
}
report-shift = After talking: { $changes }.
report-shift-median = median { $from } → { $to }
report-shift-mean = mean { $from } → { $to }
report-shift-agreement = agreement { $from } → { $to }
report-confidence = How sure
report-evidence = Evidence
report-view = Another view
report-notes = Notes

## Promises

report-experiments = Experiments
report-belief = We think that
report-lead = Leads it
report-first-day = First day
report-review-day = Review day
report-measure = Should move
report-today = Today
report-stop-rule = Stops early if
report-link = Question
report-status = What became of it
report-actions = Actions
report-due = due { $day }
report-carried = From earlier sessions
report-still-open = still open
report-next-date = We meet again on { $day }.
report-parked = Parked
report-roti = Return on time invested

## Foot

report-secrecy = Only counts are kept: how many chose each level, never who.
report-source = Agreement after C. van der Eijk (2001), Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35, 325–341. What we call aligned (from 0.7), nuanced (from 0.4), dispersed (from 0) and two camps, and which questions to look at first, are conventions of this tool.
report-source-solo = Which questions to look at first is a convention of this tool.
report-not-ranking = The levels are a group’s own reading on one day; they are not made to rank teams.
report-made = Made with calms { $version }.

## Page

report-contents = Contents
report-task-done = done
report-task-open = not done
report-picture-radar = The mean of each letter, from 1 in the middle to 5 at the edge.
report-picture-spread = Each letter with its mean between its lowest and its highest question; below it each question with its votes.
report-picture-timeline = What happened, to scale, and how long it took.
report-picture-stream = Each step with its wait and its work, to scale.
