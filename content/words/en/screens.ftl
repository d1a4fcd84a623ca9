### Words of the steps' own screens.
progress-open = open
progress-done = done
progress-dropped = dropped
commit-actions = Actions
commit-suggested = What we chose: Enter makes it an experiment
experiments-count = { $n ->
    [one] { $n } experiment
   *[other] { $n } experiments
}
abstain-word = abstain: no answer is an answer too
done-kept = Kept as { $id }
done-next = The next session of this team opens with what is still open.
