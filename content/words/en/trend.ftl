### How a team changed from session to session, teams side by side, two sessions side by side.

trend-rose = rose by { $by }
trend-rose-little = rose by less than 0.1
trend-fell = fell by { $by }
trend-fell-little = fell by less than 0.1
trend-first-time = nothing earlier to compare with
trend-mixed = some votes were open, some secret
trend-since = since { $date }: { $so }
trend-not-compared = not compared: { $mean } on { $date } ({ $why })
trend-not-compared-why = not compared: { $why }
trend-not-compared-short = not compared
trend-so-many-here = { $n ->
    [one] { $n } question, here { $here }
   *[other] { $n } questions, here { $here }
}
trend-so-many = { $first } and { $second } questions
trend-and-more = { $text }, and { $n } more
trend-other-run = { $which }: { $means }, { $so }
trend-asked-in = The questions stand as they were asked, in { $language }.
trend-band-up = higher band
trend-band-down = lower band
trend-band-changed = other band
trend-band-no-clear-change = no clear change (same band)
trend-rule-bands = House rule: a delivery metric has changed when its band has; within one band there is no clear change. Bands are labels of past surveys.
trend-no-team = No session of a team “{ $team }”. There is: { $teams }
trend-no-teams = No session of a team “{ $team }”. There is no team yet.
trend-no-session-of-pack = No session in the workshop { $pack } has votes or figures. There is: { $packs }
trend-apart-people = A group and one person alone are not compared.
trend-sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
trend-span = { $first } to { $last }
trend-rule = House rule: less than half a level is no clear change where fewer than ten people voted. Only the same questions in the same words are compared.
trend-rule-alone = House rule: alone, a change is clear where both answers rest on more than a guess. Only the same questions in the same words are compared.
trend-none = No team of five people or more has a session with votes or figures yet. calms trend --team TEAM shows one team of any size.
trend-none-of-team = No session of this team has votes or figures yet. calms list shows the teams; --team= stands for one person alone without a team.
trend-small = { $n ->
    [one] { $n } team with fewer than five people is not shown. calms trend --team TEAM shows it alone.
   *[other] { $n } teams with fewer than five people are not shown. calms trend --team TEAM shows one alone.
}
trend-unnamed = { $n ->
    [one] { $n } session of a group without a team name is left out: it could be any team’s.
   *[other] { $n } sessions of groups without a team name are left out: they could be any team’s.
}
trend-svg-which = A picture shows one workshop of one way of voting; there are several. Name one.
trend-svg-both = “{ $pack }” was held by a group and also by one person alone: two trends, and a picture shows one. Nothing was drawn; the figures of both can be had as a table.
trend-side-by-side = Teams side by side · { $title }
trend-no-ranking = The results belong to the teams. Teams stand in alphabetical order: no ranking, no sum, no average. This is not for a room.

## Two sessions

compare-same = These are one and the same session. Name two.
compare-two-teams = These are sessions of two teams, and teams are not compared. calms trend shows groups of five people or more side by side.
compare-languages = They were held in two languages: words cannot be compared, so that no change is told.
compare-letters = LETTERS
compare-questions = QUESTIONS
compare-counts = Votes at 1 2 3 4 5, and x for those who abstained.
compare-withheld = withheld: so few voted in secret that the counts would tell who
compare-agreement = agreement { $value }
compare-metrics = DELIVERY METRICS
compare-only-in = ONLY ON { $date }

## Help

help-trend-about = Show how a team changed from session to session; without a team, groups of five people or more side by side
help-trend-team = Whose sessions
help-trend-pack = Of which workshop only
help-trend-csv = One line for each session and letter, as CSV
help-trend-svg = One chart for each letter of the team, as SVG
help-compare-about = Set two sessions of one team side by side, question by question
help-compare-first = Any unique part of the first session’s id
help-compare-second = Any unique part of the second session’s id

## On the screens

notice-compare-second = Marked. The same key on another session sets the two side by side.
notice-compare-unmarked = No longer marked.
notice-compare-two-teams = These are sessions of two teams, and teams are not compared.
trend-title = Trends
trend-of = { $team } · { $title }
trend-many = Teams side by side
trend-one-session = one session so far
trend-empty = No session with votes or figures yet. A trend needs two sessions of one team in the same workshop.
trend-second = This is the first session. With a second one in the same workshop a trend begins.
trend-no-questions = No question of this letter was scored.
trend-many-none = No team of five people or more has a session with votes yet.
trend-many-small = { $n ->
    [one] { $n } team with fewer than five people is not shown.
   *[other] { $n } teams with fewer than five people are not shown.
}
trend-many-unnamed = { $n ->
    [one] { $n } session of a group without a team name is left out.
   *[other] { $n } sessions of groups without a team name are left out.
}
trend-compared = Compared with { $date }
trend-compared-in = Compared with { $date } ({ $pack })
compare-title = Two sessions
profile-was = was { $mean }
profile-unclear = no clear change
profile-was-so = was { $mean }, { $so }
profile-unlike-fewer = fewer questions
profile-unlike-more = more questions
profile-unlike-questions = other questions
profile-unlike-language = other language
profile-unlike-wording = other words
profile-unlike-people = not a group
profile-unlike-unknown = questions unknown

## In reports

report-since = Since last time
report-since-say = Beside the session of { $date }. { $rule }
report-then = then
report-now = now
report-change = change
cli-report-language = The report is in the language of its session ({ $language }); --lang is the language of the program.
