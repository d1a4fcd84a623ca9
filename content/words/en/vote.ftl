### Votes: rules, ballots, counts, safety, ESVP, return on time invested.

vote-all-in = All votes are in.
abstained = abstained
abstained-count = { $n ->
    [one] { $n } abstained
   *[other] { $n } abstained
}
vote-first-round = first round
vote-second-round = second round
vote-wanted = wanted { $level }
level-n = level { $n }
armed = { $key } reveals, any other key does not
armed-partial = { $k } of { $n } have voted: { $key } reveals, any other key does not

## Secret ballot

promise-title = What happens to your vote
promise-too-few = Under three people nothing is counted. Talk about it openly, if all agree.
pass-title = Pass the keyboard
pass-turn = Your turn: { $k } of { $n }
pass-cover = Pass the keyboard on. The next person lifts the cover with the space bar.
pass-last = Everyone has voted. Give the keyboard back.
pass-chosen = chosen; a digit changes it, enter goes on
pass-chosen-last = chosen; a digit changes it, enter covers it for the next person
pass-empty = choose 1 to { $top }, or 0 to abstain
pass-alive = While it goes round, only digits, backspace, enter and ? work.
paper-title = From folded paper
paper-how = Everyone writes a digit, folds, mixes. Type them in any order.
vote-of-votes = Ballot { $k } of { $n }

## What the counts say

case-split = TWO CAMPS, at { $low } and at { $high }. No average shown.
case-short-aligned = views agree
case-short-nuanced = close views
case-short-dispersed = scattered views
case-short-split = two camps
case-short-too-few = too few votes
case-short-minority = minority voice
case-short-gap = many do not know
median = median { $value }
mean = mean { $value }
agreement = agreement { $value }
not-scored = not scored
counts-hidden = Counts stay hidden unless the group asks. { $key } shows them.
practices-title = What others do
prompt-title = One question for all

## Safety check

safety-title = Safety check

## ESVP

esvp-title = Why are we here?
esvp-talk = More than half would rather not be here. Talk about that first?
esvp-not-kept = These counts are not kept.

## Return on time invested

roti-title = Was it worth the time?
roti-5 = Excellent: far more than the time it took.
roti-4 = More than the time it took.
roti-3 = As much as the time it took.
roti-2 = Less than the time it took.
roti-1 = Nothing for the time it took.
roti-best = 5 is best.
