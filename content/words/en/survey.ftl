### Signs to tick, cards in order, estimates.

survey-again = A new vote takes the place of the one before.
ballots-count = { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
}

## Ticks

sheets-how = Everyone writes the numbers of the signs to tick, folds, mixes. Then count, sign by sign.
sheets-count = How many sheets tick each sign? Only the row at hand shows its number.
sheets-all = Sheets in all
ticks-page = a digit ticks or unticks, enter goes on
ticks-last = a digit ticks or unticks, enter covers all for the next person
ticks-abstained = you abstain: enter hands on, a digit takes that back
signs-lead = Most ticks: { $set }

## Marks

mark-none = none of these, or no answer

## Estimates

spread-title = What we guessed
spread-middle = What we guessed, in the middle: { $text }
spread-alone = Your guess

## Hints

hint-ticks-confirm = tick
hint-ticks-page-vote1 = tick
hint-ticks-page-confirm = go on
hint-ticks-page-take-back = page before
hint-order-confirm = mark
hint-order-abstain = none
hint-sheets-vote1 = how many
hint-sheets-confirm = next row
hint-estimate-vote1 = guess

## Notices

notice-more-than-sheets = There are not that many sheets.
notice-row-missing = This row has no count yet; 0 is one too.
notice-order-stands = The cards stay as they were when they were voted on.
notice-estimate-left-out = No estimate here. v asks for one after all.

## Line by line

plain-survey-ask = Enter goes on, v votes once more
plain-order-ask = Enter: the order stands; 3 5 puts the third card in the fifth place
plain-ticks-ask = the digits of all to tick here, such as 13, Enter goes on, 0 abstains, - goes back
plain-ticks-alone = the numbers of those that you saw, such as 1 3, 0 for none, Enter goes on
plain-mark-alone = a number, 0 for none of them or no answer, Enter goes on
plain-count-only = Only a number, - and Enter mean something now.
plain-sheets-ready = All rows have their count; Enter reveals
plain-estimate-now = Estimate now, before looking
plain-estimate-skip = Leave the estimate out
plain-offer = To go on with “{ $title }”: { $command }
plain-take-up-topic = Take up: { $text }
