### Profile, focus, DORA, value stream, timeline, wording help.

profile-title = Profile
profile-legend-mean = mean of questions
profile-legend-range = lowest and highest question
profile-scored = { $k } of { $n } scored
profile-unavailable = too few questions scored
profile-apart = { $strong } and { $weak } are { $gap } levels apart.
profile-no-total = There is no overall score, on purpose.
look-at-first = LOOK AT FIRST
talk-about = TALK ABOUT
strengths = HOLDS WELL
nothing-to-look-at = Nothing stands at 3 or below.
flag-unbalanced = unbalanced
flag-automation-ahead = automation ahead of culture
no-clear-change = no clear change
