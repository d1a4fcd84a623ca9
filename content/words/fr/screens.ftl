### Mots des écrans propres aux étapes.
progress-open = en cours
progress-done = fait
progress-dropped = abandonné
commit-actions = Actions
commit-suggested = Ce que nous avons choisi : Entrée en fait une expérience
experiments-count = { $n ->
    [one] { $n } expérience
   *[other] { $n } expériences
}
abstain-word = abstention : ne pas répondre, c’est aussi répondre
done-kept = Conservé sous { $id }
done-next = La prochaine séance de cette équipe s’ouvre sur ce qui reste en cours.
