### Cartes sous des rubriques, accord, formulations à revoir, conseils sur les actions.

## Un tableau

board-cards = { $n ->
    [0] aucune carte
    [one] { $n } carte
   *[other] { $n } cartes
}
board-needed = nécessaire, encore vide
note-kind-point = carte
hint-board-add-item = ajouter
hint-board-switch-pane = rubrique suivante
hint-board-edit-item = tous les champs
hint-board-move-later = rubrique suivante
hint-capture-card-confirm = garder, une autre
hint-capture-card-switch-pane = rubrique suivante
hint-capture-card-back = garder, finir

## Une carte, champ par champ

form-point = Carte
point-text = Quoi
point-text-hint = Une seule idée. Dire ce qui s’est passé ; des rôles plutôt que des noms.
point-column = Rubrique
point-column-hint = La rubrique sous laquelle elle se range.
point-known = Connu par
point-known-hint = Un journal, un graphique, un fil de discussion ou la mémoire de quelqu’un.

## Accord

confirm-open = Tout le monde est d’accord ?
confirm-agreed = D’accord.
confirm-not-yet = Pas encore d’accord. Que manque-t-il ?
confirm-missing = { $key } note en une ligne ce qui manque.
confirm-noted = Noté comme manquant

## Formulations

action-unheard = taire la règle
action-unheard-long = Ne plus signaler cette règle
hint-wording-back = garder les mots
wording-why = « { $words } » : { $why }
wording-ways = Pour reformuler, continuer à taper. Rien n’est compté ni rapporté.
notice-wording-none = Aucune formulation n’est soulignée ici.
notice-wording-muted = Cette règle se tait jusqu’à la fin de la séance ; annuler la rétablit.

## Des cartes aux actions

commit-cards = Encore sans action : entrée en rédige une
todo-factor = Vient de
todo-factor-hint = Le facteur ou le coup de chance auquel elle répond.

## Conseils sur les actions

advice-AQ1-none = Personne ne la porte encore. Qui se propose ?
advice-AQ1-several = Plusieurs porteurs : qui en répond ?
advice-AQ2-none = Elle n’a pas encore de date.
advice-AQ2-past = Cette date est passée.
advice-AQ2-far = À plus de 90 jours : existe-t-il une première partie plus petite ?
advice-AQ3-none = À quoi verra-t-on qu’elle est faite ?
advice-AQ3-vague = « Fini quand » ne nomme rien que l’on puisse voir.
advice-AQ4 = Prévenir, atténuer, détecter, réagir ou apprendre : que fait-elle ?
advice-AQ5 = Elle ne vient d’aucun facteur. Auquel répond-elle ?
advice-AQ6 = Elle commence vaguement. Qu’est-ce qui sera différent ensuite ?
advice-AQ7 = Elle demande de la vigilance. Quel outil, réglage ou limite aiderait ?
advice-AQ8 = Plus de cinq sont en cours. Lesquelles se feront vraiment ?
advice-AQ9 = Toutes de la même sorte. Qu’est-ce qui détecterait plus tôt, ou atténuerait ?
advice-AQ10 = Tard pour une action urgente : 15 jours après un SEV1, 30 après un SEV2.

## Ligne par ligne

plain-board-ask = un numéro change une carte, + MOTS en ajoute une sous la rubrique choisie, h 2 choisit la deuxième rubrique, entrée continue
plain-board-heading = Rubrique choisie : { $title }. { $prompt }
plain-board-move = mettre sous une autre rubrique
plain-confirm-missing = ce qui manque, en une ligne ; entrée le laisse ouvert
