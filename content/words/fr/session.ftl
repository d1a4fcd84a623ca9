### Every step of a session but votes and results: directive, outline, break, notes, people, actions.

directive-title = Directive première
directive-source = d’après Norm Kerth, Project Retrospectives (2001)

## Clock

timer-start = { $key } lance le chrono
timer-paused-away = Le chrono s’est arrêté pendant la veille. Fin prévue désormais à { $time }.
timer-extended = { $time } ajoutées, reste { $left } en réserve
talk = échange { $time }

## Outline

outline-planned = prévu
outline-spent = passé
outline-skipped = sauté
outline-waits = attend
outline-now = ici
outline-done = fait
outline-replan = { $time } de retard : sauter { $steps } ?
outline-on-time = À l’heure : rien à sauter.
outline-end = fin prévue { $time }

## Break

break-back = retour à { $time }
break-over = La pause est finie.

## One line from any screen

capture-title = Noter
capture-note = note
capture-view = autre avis
capture-parked = en attente
capture-action = action
capture-on = sur { $where }
notes-title = Notes

## People

people-title = Combien de personnes présentes ?

## Review

review-none = Aucune action ouverte d’une séance précédente.
review-many = Plus de trois sont ouvertes. En clore ou en abandonner une d’abord ?
review-done = faite
review-dropped = abandonnée
review-carried = poursuivie
review-open = ouverte

## Talk

talk-order = La dernière personne arrivée peut commencer.

## Dot vote

dots-each = { $n ->
    [one] { $n } point par personne
   *[other] { $n } points par personne
}
dots-placed = { $k } sur { $n } posés
dots-none = Rien à choisir pour l’instant.
dots-typed = Les points se posent sur papier ou au mur ; leur nombre est tapé ici, à la vue de tous.
dots-over = Plus de points que le groupe n’en a : départ, ou sujet retiré. En reprendre.

## Experiments and actions

commit-title = Nos expérimentations
commit-most = Trois au plus.
commit-none = Aucune expérimentation. { $key } ajoute une action.
field-what = ce que nous essayons
field-due = pour quand
field-due-hint = ven, +14, 15/12
field-evidence = preuve
field-filter = filtrer
action-kind-prevent = prévenir
action-kind-mitigate = atténuer
action-kind-detect = détecter
action-kind-respond = réagir
action-kind-learn = apprendre

## Alone

solo-banner = Un avis reste un avis. Demander le leur à deux autres rôles.
solo-review = Relire avant de finir
confidence-guess = supposé
confidence-seen = vu
confidence-proven = prouvé

## Leaving and closing

close-ask = Clore cette séance ? Elle pourra être rouverte.
consent-ask = Ces résultats sont à nous. Peuvent-ils sortir de cette salle sous forme de rapport ?
ask-yes = oui
ask-no = non
thanks = Merci.

## Help, palette, pages

help-title = Aide
help-filter = taper pour filtrer, entrée exécute la ligne
palette-title = Ce qui peut se faire ici
palette-nothing = Rien ne porte ce nom ici.
about-title = À propos
