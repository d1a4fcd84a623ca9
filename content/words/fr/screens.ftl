### Mots des écrans propres aux étapes.
labelled = { $label } : { $text }
progress-open = en cours
progress-done = fait
progress-dropped = abandonné
commit-actions = Actions
commit-suggested = Pas encore retenu : entrée en fait une expérimentation
experiments-count = { $n ->
    [one] { $n } expérimentation
   *[other] { $n } expérimentations
}
abstain-word = abstention : ne pas répondre, c’est aussi répondre
done-kept = Conservé sous { $id }
offer-line = { $key } prépare « { $title } » avec cette équipe ; cette séance reste telle quelle.
done-next = La prochaine séance de cette équipe s’ouvre sur ce qui reste en cours.

## Indications plus précises que le nom de l’action
hint-home-confirm = ouvrir
hint-setup-confirm = commencer
hint-setup-up = ligne
hint-setup-left = changer
hint-setup-team-confirm = suite
hint-sessions-confirm = ouvrir
hint-promises-confirm = ouvrir
hint-trends-confirm = ouvrir
hint-outline-confirm = y aller
hint-armed-confirm = dévoiler
hint-armed-back = pas encore
hint-pass-confirm = continuer
hint-cover-reveal = clore le vote
hint-solo-confirm = suivante
hint-solo-switch-pane = degré de certitude
hint-review-toggle-done = fait
hint-read-confirm = ouvrir la question
hint-dots-confirm = un point de plus
hint-dots-take-back = un de moins
hint-dots-add-item = ajouter un sujet
hint-cards-confirm = rédiger
hint-cards-add-item = ajouter une action
hint-capture-confirm = garder
hint-capture-switch-pane = nature
hint-capture-back = garder, quitter
hint-capture-action-confirm = champ suivant
hint-capture-action-back = garder, quitter
hint-card-confirm = champ suivant
hint-card-back = garder, quitter
hint-card-lines-confirm = à la ligne
hint-card-lines-switch-pane = champ suivant
hint-card-lines-back = garder, quitter
hint-card-last-confirm = garder, quitter
hint-people-confirm = valider
hint-prompt-prompt = une autre
hint-opened-back = profil
hint-break-confirm = reprendre
hint-break-extend = 5 min de plus
hint-ask-confirm = oui
hint-ask-back = non
hint-ask-edit-item = remplir
hint-export-confirm = écrire
hint-done-confirm = écran d’accueil
hint-help-confirm = exécuter

vote-over = Le vote est clos.
next-date = Prochaine rencontre : { $date }.
next-date-none = d fixe le jour de la prochaine rencontre.
note-kind-next-date = prochaine rencontre
hint-vote-next-date = prochaine rencontre
room-larger-font = Sur un écran aussi large, une police plus grande se lit mieux.
