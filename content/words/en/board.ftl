### Cards under headings, agreement, wording that is looked at, advice on actions.

## A board

board-cards = { $n ->
    [0] no card
    [one] { $n } card
   *[other] { $n } cards
}
board-needed = needed, still empty
note-kind-point = card
hint-board-add-item = add cards
hint-board-switch-pane = next heading
hint-board-edit-item = all fields
hint-board-move-later = next heading
hint-capture-card-confirm = keep, one more
hint-capture-card-switch-pane = next heading
hint-capture-card-back = keep, end

## A card, field by field

form-point = Card
point-text = What
point-text-hint = One thought. Say what happened; roles rather than names.
point-column = Heading
point-column-hint = Under which heading it stands.
point-known = Known from
point-known-hint = A log, a graph, a chat, or somebody’s memory.

## Agreement

confirm-open = Does everybody agree?
confirm-agreed = Agreed.
confirm-not-yet = Not agreed yet. What is missing?
confirm-missing = { $key } notes what is missing, in one line.
confirm-noted = Noted as missing

## Wording

action-unheard = mute the rule
action-unheard-long = Hear no more of this rule of wording
hint-wording-back = keep the words
wording-why = “{ $words }”: { $why }
wording-ways = To rewrite it, just go on typing. Nothing is counted or reported.
notice-wording-none = No wording is underlined here.
notice-wording-muted = This rule is silent for the rest of the session; undo brings it back.

## From cards to actions

commit-cards = Without an action so far: enter writes one
todo-factor = Comes from
todo-factor-hint = The factor or the piece of luck that it answers to.

## Advice on actions

advice-AQ1-none = Nobody leads it yet. Which of us would?
advice-AQ1-several = Several leads: which one of them answers for it?
advice-AQ2-none = It has no date yet.
advice-AQ2-past = This date has gone by.
advice-AQ2-far = More than 90 days away: is there a smaller first part?
advice-AQ3-none = How will anybody see that it is done?
advice-AQ3-vague = “Done when” names nothing that can be seen.
advice-AQ4 = Prevent, mitigate, detect, respond or learn: which is it?
advice-AQ5 = It comes from no factor. Which one does it answer to?
advice-AQ6 = It begins vaguely. What will be different afterwards?
advice-AQ7 = It asks people for care. Which tool, default or limit would help?
advice-AQ8 = More than five are open. Which of them will really be done?
advice-AQ9 = All of one sort. What would detect it sooner, or make it hurt less?
advice-AQ10 = Late for one that cannot wait: 15 days after a SEV1, 30 after a SEV2.

## Line by line

plain-board-ask = a number changes a card, + WORDS adds one under the heading at hand, h 2 takes the second heading, Enter goes on
plain-board-heading = Heading at hand: { $title }. { $prompt }
plain-board-move = move under another heading
plain-confirm-missing = what is missing, in one line; Enter leaves it open
