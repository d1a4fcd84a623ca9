### Words of the steps' own screens.
labelled = { $label }: { $text }
progress-open = open
progress-done = done
progress-dropped = dropped
commit-actions = Actions
commit-suggested = Not taken up yet: enter makes it an experiment
experiments-count = { $n ->
    [one] { $n } experiment
   *[other] { $n } experiments
}
abstain-word = abstain: no answer is an answer too
done-kept = Kept as { $id }
offer-line = { $key } sets up “{ $title }” with this team; this session stays as it is.
done-next = The next session of this team opens with what is still open.

## Hints that say more than an action's own name
hint-home-confirm = open
hint-setup-confirm = start
hint-setup-up = row
hint-setup-left = change
hint-setup-team-confirm = next
hint-sessions-confirm = open
hint-promises-confirm = open
hint-trends-confirm = open
hint-outline-confirm = go there
hint-armed-confirm = reveal
hint-armed-back = not yet
hint-pass-confirm = go on
hint-cover-reveal = close the vote
hint-solo-confirm = next
hint-solo-switch-pane = how sure
hint-review-toggle-done = done
hint-read-confirm = open question
hint-dots-confirm = one dot more
hint-dots-take-back = one less
hint-dots-add-item = add a topic
hint-cards-confirm = write
hint-cards-add-item = add an action
hint-capture-confirm = keep
hint-capture-switch-pane = what it is
hint-capture-back = keep, leave
hint-capture-action-confirm = next field
hint-capture-action-back = keep, leave
hint-card-confirm = next field
hint-card-back = keep, leave
hint-card-lines-confirm = new line
hint-card-lines-switch-pane = next field
hint-card-lines-back = keep, leave
hint-card-last-confirm = keep, leave
hint-people-confirm = take it
hint-prompt-prompt = another one
hint-opened-back = profile
hint-break-confirm = go on
hint-break-extend = 5 min more
hint-ask-confirm = yes
hint-ask-back = no
hint-ask-edit-item = fill in
hint-export-confirm = write it
hint-done-confirm = first screen
hint-help-confirm = do it

vote-over = The vote is closed.
next-date = We meet again on { $date }.
next-date-none = d sets the day on which we meet again.
note-kind-next-date = next meeting
hint-vote-next-date = next meeting
room-larger-font = On a screen this wide a larger font reads better.
