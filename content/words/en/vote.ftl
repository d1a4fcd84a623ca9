### Votes: rules, ballots, counts, safety, ESVP, return on time invested.

vote-fingers = Everyone at once: show one to five fingers, a fist to abstain.
vote-all-in = All votes are in.
vote-missing = { $n ->
    [one] { $n } vote missing
   *[other] { $n } votes missing
}
vote-evidence = Choose the highest level whose evidence we could show.
abstained = abstained
abstained-count = { $n ->
    [one] { $n } abstained
   *[other] { $n } abstained
}
vote-left-out = left out for all
vote-round = round { $n }
vote-first-round = first round
vote-second-round = second round
vote-wanted = wanted { $level }
level-n = level { $n }
armed = { $key } reveals, any other key does not
armed-partial = { $k } of { $n } have voted: { $key } reveals, any other key does not

## Secret ballot

promise-title = What happens to your vote
promise-kept = Kept: how many chose each level. Never: who.
promise-order = Not kept either: the order, the time, one person’s votes together.
promise-seen = Seen after the reveal, by everyone here.
promise-limit = What no program can promise: that nobody looks over your shoulder.
promise-unanimous = If all votes are the same, everyone’s vote is known.
promise-style = Free text may betray its author by its length and style.
promise-small = With three or four people votes can be guessed.
promise-too-few = Under three people nothing is counted. Talk about it openly, if all agree.
pass-title = Pass the keyboard
pass-turn = Your turn: { $k } of { $n }
pass-cover = Pass the keyboard on. The next person lifts the cover with the space bar.
pass-last = Everyone has voted. Give the keyboard back.
pass-chosen = chosen; a digit changes it, enter passes on
pass-empty = choose a digit, or 0 to abstain
pass-alive = Only digits, backspace, enter and ? work now.
paper-title = From folded paper
paper-how = Everyone writes a digit, folds, mixes. Type them in any order.
vote-of-votes = Ballot { $k } of { $n }

## What the counts say

case-aligned = ALIGNED.
case-aligned-say = What is one piece of evidence?
case-nuanced = NUANCED.
case-nuanced-say = Which condition would change your answer?
case-dispersed = DISPERSED.
case-dispersed-say = Do we read the levels alike? Let us read two of them aloud.
case-split = TWO CAMPS, at { $low } and at { $high }. No average shown.
case-split-say = What does each side see that the other does not?
case-too-few = TOO FEW VOTES to speak of agreement.
case-too-few-say = What did each of us have in mind?
case-minority = A voice at { $level }.
case-minority-say = What might somebody see from there? Anybody may answer.
case-gap = Many do not know. That is a finding too.
case-short-aligned = views agree
case-short-nuanced = close views
case-short-dispersed = scattered views
case-short-split = two camps
case-short-too-few = too few votes
case-short-minority = minority voice
case-short-gap = many do not know
case-convention = Bounds of agreement: our convention.
median = median { $value }
mean = mean { $value }
agreement = agreement { $value }
not-scored = not scored
shift = from { $from } to { $to }
counts-hidden = Counts stay hidden unless the group asks. { $key } shows them.
practices-title = What others do
prompt-title = One question for all

## Safety check

safety-title = Safety check
safety-5 = I can talk about anything.
safety-4 = I can talk about most things.
safety-3 = I can talk about some things.
safety-2 = I would rather listen.
safety-1 = I will say what is expected.
safety-green = Today we work as planned.
safety-amber = Today nobody is called on. Silence is fine; we write more.
safety-red = Today we change the plan.
safety-offer-pairs = small groups, in writing
safety-offer-leave = those with authority leave for a while
safety-offer-talk = talk about what would make it easier
safety-offer-stop = stop here
safety-limit = Only what people dared to report.

## ESVP

esvp-title = Why are we here?
esvp-explorer = explorer
esvp-shopper = shopper
esvp-vacationer = vacationer
esvp-prisoner = prisoner
esvp-explorer-say = I want to find out all I can.
esvp-shopper-say = I will go home with one good idea.
esvp-vacationer-say = It is a change from my desk.
esvp-prisoner-say = I would rather be elsewhere.
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
