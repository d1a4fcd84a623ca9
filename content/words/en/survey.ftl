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
hint-sheets-vote1 = count
hint-sheets-confirm = next row
hint-estimate-vote1 = guess

## Notices

notice-more-than-sheets = There are not that many sheets.
notice-row-missing = This row has no count yet; 0 is one too.
notice-order-stands = The cards stay as they were when they were voted on.
notice-estimate-left-out = No estimate here. v asks for one after all.
