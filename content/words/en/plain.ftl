### The workshop line by line, for screen readers and terminals that only print.

plain-commands = At any prompt a ? and Enter list what can be done.
plain-choose = number, Enter goes on
plain-go-on = Enter goes on
plain-not-understood = “{ $text }” means nothing here; a ? lists what can be done.
plain-left = Everything up to here is saved.
plain-step-at-hand = The step at hand cannot be left out.
plain-undone = Undone.
plain-no-prompt = There is no prompt here.
plain-words = words
plain-clock-hint = The clock stands; t starts it.
plain-clock-runs = The clock runs.
plain-clock-paused = The clock is paused.

## Help

plain-help-1 = Enter goes on, and reveals when votes are in. A number chooses.
plain-help-2 = n next, p previous; nothing is lost by going back.
plain-help-3 = o the outline: jump, leave out, plan anew.
plain-help-4 = c TEXT keeps a note; c alone asks for another view, a parked point or an action.
plain-help-5 = f one open question for the room; d the prime directive.
plain-help-6 = w 6 says that six people are here, from the next question on.
plain-help-7 = t starts or pauses the clock; t +2 adds two minutes from the pool.
plain-help-8 = u takes the last change back.
plain-help-9 = L the other language.
plain-help-10 = q leaves; everything is saved, votes that were not revealed are dropped.
plain-help-11 = Where words are asked for, an empty line keeps what stands in brackets, - empties it.
plain-help-12 = There a command with words begins with a colon: :c TEXT.

## Outline

plain-outline-ask = a step’s number or a question such as C2 goes there, -4 or -C2 leaves it out or takes it in again, r leaves out what is proposed, Enter returns

## Votes

plain-echoed = What is typed here can be read by all: turn the screen away while votes are typed.
plain-not-echoed = What is typed as a vote does not show.
plain-ballot-empty = votes of { $n } people, one digit each, 0 abstains, such as 3342531
plain-ballot-part = { $k } of { $n } are in; more digits, - takes the last back, Enter reveals without the others
plain-ballot-full = { $k } of { $n } are in; Enter reveals, - takes the last back
plain-no-vote = Votes are the digits 1 to { $top }, and 0 or x to abstain. Nothing of this line was taken.
plain-too-many-votes = More votes than people. Nothing of this line was taken; w 8 says that eight are here.
plain-ready = { $n } have voted; Enter reveals
plain-revealed-ask = Enter goes on, v votes once more, g 4 says that level 4 is wanted
plain-by-paper = From folded paper: everyone writes a digit, somebody types them
plain-by-pass = The keyboard is passed from one person to the next
plain-no-vote-here = No vote here.
plain-pass-begin = The keyboard goes from one person to the next, { $n } in all; Enter begins
plain-pass-cover = Enter begins when nobody else looks; e ends the vote
plain-pass-only = Only a digit, 0 to abstain, - and Enter mean something now.
plain-vote-ask = your vote, 0 abstains, - goes back
plain-vote-change = answered; a digit changes it, Enter keeps it, - takes it back
plain-hand-on = Enter hands the keyboard on, - takes your last answer back
plain-safety-ask = Enter goes on; s shows the counts, if the group asks
plain-wait-ask = Enter goes on; s shows the counts, if the group asks; x leaves out what can wait
plain-counts-gone = These counts were not kept.

## Alone

plain-solo-ask = the highest level you could show, 0 if you do not know
plain-confidence-ask = how sure, Enter leaves it open

## Profile, dots, cards, end

plain-range = from { $low } to { $high }
plain-dots = { $n ->
    [one] { $n } dot
   *[other] { $n } dots
}
plain-dots-ask = 2 5 gives the second line five dots, + WORDS adds a line, - 2 takes one away, Enter goes on
plain-new-experiment = New experiment
plain-new-action = New action
plain-take-up = Take up: { $text } ({ $where })
plain-card-change = change
plain-card-remove = remove
plain-export-ask = Write the report?
plain-not-exported = No report was written: { $why }
