### What the engine itself says to the room, whatever the workshop.

## Before anything else

prime-1 = Each of us did our best with what we knew, what we were able to do
prime-2 = and what we had at hand at the time. Whatever comes out today,
prime-3 = we start from there.

## What becomes of a vote

promise-tally-1 = Kept: counts per level, on this machine. Never who, order or time.
promise-tally-2 = Seen by: all of us here. Hands are in plain view; the file has totals.
promise-tally-3 = No guarantee: people can look; few votes, or all alike, can be guessed.
promise-secret-1 = Kept: counts per level, on this machine. Never who, order or time.
promise-secret-2 = Seen by: all of us at once, after the vote. Nobody sees it before.
promise-secret-3 = No guarantee: people can look; few votes, or all alike, can be guessed.
promise-secret-4 = What you write has no cover: length and style can betray who wrote it.
promise-solo-1 = Kept: your answers and your notes, on this machine. No order, no times.
promise-solo-2 = Seen by: you, until you export them or hand over the file.
promise-solo-3 = No guarantee: with one voter, whoever opens the file knows who voted.
scale-rule-1 = Take the highest level you can show, if all those below it hold as well.
scale-rule-2 = Level 5 is not a goal for all: say which level is wanted here.
unanimity = All chose the same level, so each vote is known. This is said only once.
room-small = Three or four people: votes can be guessed, even secret ones. If that is too open, talk instead, or wait until more of you are here.
room-tiny = Fewer than three people: no bars, no mean, no agreement in a secret vote. If all of you are willing, leave the vote and talk openly.
room-big = Ten people or more: count raised hands, or let each pair give one vote. Five to nine is the comfortable size.

## What the counts say

case-head-aligned = VIEWS AGREE
case-say-aligned = What is one thing we could show as evidence?
case-head-nuanced = CLOSE VIEWS
case-say-nuanced = Which condition would move the answer by one level?
case-head-dispersed = SCATTERED VIEWS
case-say-dispersed = Two levels read aloud: what would each of them look like here?
case-head-split = TWO CAMPS
case-say-split = What does each side see that the other does not? One voice from each.
case-head-too-few = TOO FEW VOTES
case-say-too-few = Too few to speak of agreement: what would you like to say about it?
minority-say = What might be seen from a level that far away? Anybody may answer.
knowledge-gap-say = A third or more abstained. That is a finding: where could we learn it?
after-start = A place to start, as one small try:
after-spread = It works on ordinary days. What others do so that it holds on hard ones:
after-keep = This holds. What keeps it alive, and what could wear it down?

## How the room works today

working-green-1 = People say that they can speak today. We go on as planned.
working-green-2 = This is only what was marked, and it can change within the hour.
working-green-3 = On offer at any time: pass, write instead of speaking, ask for a break.
working-amber-1 = Some things are hard to say today. We go on, with more care.
working-amber-2 = Nobody is called on, silence is fine, and we write more than we talk.
working-amber-3 = On offer: pairs before the whole group, a subject left out, a break.
working-red-1 = It is hard to speak here today. We do not go on as planned.
working-red-2 = Better left for another day:
working-red-3 = On offer: writing in pairs, managers step out, talk about this, or stop.
working-red-offer = { $key } leaves this for another day, after one more question.
working-red-waits = Waiting for another day; the outline leads there at any time:
risky-set = { $title } ({ $set })
working-few = Fewer than five people: no counts are shown, to keep votes covered.
safety-level-1 = I will nod and say little.
safety-level-2 = I will let others speak.
safety-level-3 = I will say some things and keep others back.
safety-level-4 = I will say nearly everything.
safety-level-5 = I can speak of anything.

## Why we are here

esvp-1 = Explorer
esvp-1-gloss = Keen to find out whatever there is to find.
esvp-2 = Shopper
esvp-2-gloss = Looking for one useful thing to take home.
esvp-3 = Vacationer
esvp-3-gloss = Glad to be away from the usual work.
esvp-4 = Prisoner
esvp-4-gloss = Here because it was required.
esvp-away-1 = More than half of us would rather be elsewhere. Shall we talk of that first?
esvp-away-2 = What would make this hour worth your while?
esvp-away-3 = These counts are not kept.

## Return on time invested

roti-level-1 = Gave nothing for the time it took.
roti-level-2 = Gave less than the time it took.
roti-level-3 = Worth the time it took, no more.
roti-level-4 = Gave more than the time it took.
roti-level-5 = Excellent: gave far more than it took.

## Talk, dots, break

talk-say-alone = Alone: write down your first answer, in silence.
talk-say-two = In twos: each reads theirs out; then put down what you share.
talk-say-four = In fours: join another pair and keep one idea, two at most.
talk-say-all = All together: one idea from each group, in one sentence.
talk-say-all-at-once = All together: whoever likes gives one idea, in one sentence.
dots-1 = Put your dots on the lines you would work on yourself. Decide in silence.
dots-2 = We look at the dots when everybody has placed theirs.
break-line = Stand up, stretch, get some water. All of this waits for you.

## An experiment, field by field

card-belief = We think that
card-belief-alone = I think that
card-belief-hint = What will change, and for whom.
card-act = Smallest try
card-act-hint = The least we can do, with the means we have now.
card-owner = Who leads
card-owner-hint = A person who offers. Nobody is appointed.
card-first-day = First day
card-first-day-hint = When somebody could see that it has begun.
card-due = Review day
card-due-hint = Four weeks from now at most.
card-measure = Measure
card-measure-hint = What we count, in one number.
card-today = Its value today
card-today-hint = As it stands this morning: “wait 40 h”.
card-stop-rule = We stop if
card-stop-rule-alone = I stop if
card-stop-rule-hint = The sign that would end it before the review day.

## Earlier decisions

review-intro = Before anything new: what became of the last decisions? Done, running or dropped: each is a fair answer.
review-many-say = More than three are still open. Which one can we close or drop now?

## Alone

solo-banner-say = One person, one view. Two people in other roles would see other things: print the blank questionnaire for them with “calms guide”.
confidence-guess-gloss = I suppose so; I have not seen it.
confidence-seen-gloss = I was there when it happened.
confidence-proven-gloss = I can open something that shows it.
evidence-hint = One fact: what, when, where to check it. Roles, not names.
