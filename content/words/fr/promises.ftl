### Actions ouvertes de toutes les équipes : la liste, une fiche, ce qui a bougé ; calms actions.

## Whether it moved
moved-up = { $name } · { $was } alors · { $now } maintenant : plus haut
moved-down = { $name } · { $was } alors · { $now } maintenant : plus bas
moved-no-clear-change = { $name } · { $was } alors · { $now } maintenant : pas de changement net
moved-band = { $name } · { $was } alors · { $now } maintenant : autre bande
moved-no-band = { $name } · { $was } alors · { $now } maintenant : même bande
moved-not-since = { $name } · { $was } alors · pas mesuré depuis
moved-from-nothing = { $name } · pas mesuré alors · { $now } maintenant
moved-unmeasured = { $name } · pas mesuré alors
promised-ago = { $n ->
    [0] promis aujourd’hui
    [1] promis hier
   *[other] promis il y a { $n } jours
}

review-should-move = doit faire bouger : { $measure }
review-should-move-from = doit faire bouger : { $measure } (ce jour-là : { $today })

## The list
promises-reading = Lecture des séances passées.
promises-fill = Aucune action ouverte. Ce qu’une séance note comme action ou expérimentation figure ici jusqu’à être fait ou abandonné.
promises-unread = { $n ->
    [one] { $files } est illisible : son contenu manque ici.
   *[other] { $n } fichiers sont illisibles : leur contenu manque ici. { $files }
}
promises-late = { $open ->
    [one] { $open } ouverte, { $late } en retard
   *[other] { $open } ouvertes, { $late } en retard
}
promises-new-date = Nouvelle date
promises-new-date-hint = ven, +14, 15/12 ; vide : plus de date
promise-action = Action
promise-experiment = Expérimentation
promise-team = Équipe
promise-made = Promis
promise-made-in = { $day }, dans { $id }
promise-carried = Reporté
promise-carried-times = { $n } fois
promise-holder = Conservé dans
promise-status = État
promise-due = Date
promise-moves = Mesuré
promise-that-day = Ce jour-là
promise-comes-from = Vient de

## Hints and what is told
hint-promise-confirm = ouvrir la séance
hint-promises-date-confirm = déplacer
notice-promise-written = Écrit dans { $id }. u l’annule.
notice-promise-taken-back = Annulé dans { $id }.
notice-promise-elsewhere = { $id } est ouverte dans un autre programme : rien n’a changé.
notice-promise-gone = { $id } n’a plus cette action : rien n’a changé.
notice-promise-bad-date = Ce n’est pas une date. Essayer ven, +14 ou 15/12 ; Échap laisse la date telle quelle.

## calms actions
cli-no-actions = Aucune action encore. Ce que les séances notent comme actions ou expérimentations figure ici.
cli-no-open-actions = Aucune action ouverte.
cli-no-team-actions = Aucune action d’une équipe appelée « { $team } ».
cli-no-dated-actions = Rien à mettre dans un agenda : aucune action ouverte n’a de date.
cli-one-form = Choisir --json ou --format, pas les deux.
cli-late = en retard
help-actions-about = Lister les actions et expérimentations de toutes les séances : à qui, depuis quand, pour quand, et ce qui a bougé
help-actions-open = Seulement celles qui sont ouvertes
help-actions-team = Seulement celles de cette équipe
help-actions-format = Forme : csv (tableau) ou ics (celles qui sont ouvertes et datées, pour un agenda)
help-actions-output = Fichier à écrire ; - ou rien : sortie standard
help-actions-force = Remplacer le fichier s’il existe
help-actions-names = Garder les noms de personnes dans un tableau ou un agenda ; seulement si le groupe le veut
