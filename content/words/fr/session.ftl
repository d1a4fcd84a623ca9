### Every step of a session but votes and results: directive, outline, break, notes, people, actions.

directive-title = Directive première
directive-1 = Quoi qu’il apparaisse aujourd’hui, chaque personne a fait de son mieux,
directive-2 = avec ce qu’elle savait alors, les moyens dont elle disposait
directive-3 = et la situation où elle se trouvait.
directive-after = Nous décrivons ce qui s’est passé, puis nous améliorons le contexte.
directive-short = Chaque personne a fait de son mieux avec ce qu’elle savait.
directive-source = d’après Norm Kerth, Project Retrospectives (2001)

## Clock

timer-start = { $key } lance le chrono
timer-one-minute = encore une minute
timer-up = temps écoulé
timer-pool = { $left } en réserve
timer-paused-away = Le chrono s’est arrêté pendant la veille. Fin prévue désormais à { $time }.
timer-extended = { $time } ajoutées, reste { $left } en réserve
talk = échange { $time }
talk-cap = environ une minute et demie par personne

## Outline

outline-title = Déroulé
outline-planned = prévu
outline-spent = passé
outline-skipped = sauté
outline-now = ici
outline-done = fait
outline-replan = { $time } de retard : sauter { $steps } ?
outline-on-time = À l’heure : rien à sauter.
outline-end = fin prévue { $time }

## Break

break-title = Pause
break-back = retour à { $time }
break-how-long = Combien de temps ?
break-over = La pause est finie.

## One line from any screen

capture-title = Noter
capture-note = note
capture-view = autre avis
capture-parked = en attente
capture-action = action
capture-on = sur { $where }
capture-burst = Plusieurs lettres d’un coup. En faire une note ? « { $text } »
notes-title = Notes
notes-none = Aucune note pour l’instant.
parked-title = En attente

## People

people-title = Combien de personnes présentes ?
people-next = À partir de la question suivante.
people-roles = Rôles présents
people-authority = Si une personne a autorité sur la plupart, elle parle en dernier.

## Review

review-title = Qu’avions-nous décidé la dernière fois ?
review-none = Aucune action ouverte d’une séance précédente.
review-many = Plus de trois sont ouvertes. En clore ou en abandonner une d’abord ?
review-done = faite
review-dropped = abandonnée
review-carried = poursuivie
review-open = ouverte

## Talk

talk-alone = en solo
talk-pairs = à deux
talk-fours = à quatre
talk-all = ensemble
talk-order = La dernière personne arrivée peut commencer.

## Dot vote

dots-each = { $n ->
    [one] { $n } point par personne
   *[other] { $n } points par personne
}
dots-placed = { $k } sur { $n } posés
dots-none = Rien à choisir pour l’instant.

## Experiments and actions

commit-title = Nos expérimentations
commit-most = Trois au plus.
commit-none = Aucune expérimentation. { $key } en ajoute une.
commit-fingers = De un à cinq doigts : cela va-t-il se faire ?
commit-reword = Deux doigts ou moins quelque part. Que faudrait-il y changer ?
field-what = ce que nous essayons
field-owner = porteur
field-due = pour quand
field-due-hint = ven, +14, 15/12
field-measure = ce que cela doit faire bouger
field-length = pendant combien de temps
field-done-when = fini quand
field-kind = nature
field-link = à propos de
field-evidence = preuve
field-text = texte
field-role = rôle
field-filter = filtrer
action-kind-prevent = prévenir
action-kind-mitigate = atténuer
action-kind-detect = détecter
action-kind-respond = réagir
action-kind-learn = apprendre
check-owner-none = Qui la porte ? Une personne ou un rôle.
check-owner-several = Plusieurs porteurs : qui commence ?
check-due-none = Pour quand ?
check-due-past = Cette date est passée.
check-due-far = Dans plus de quatre-vingt-dix jours : quelle en est la première partie ?
check-done-when = Qu’est-ce que tout le monde pourra constater une fois l’action finie ?
check-kind = De quelle nature est-elle ?
check-link = Sur quel facteur agit-elle ?
check-vague = Quel est le premier geste à faire ?
check-people = Qu’est-ce qui change autour des personnes, plutôt qu’en elles ?
check-many = Plus de cinq actions ouvertes.
check-one-kind = Toutes de même nature : qu’est-ce qui détecterait, ou atténuerait ?
check-priority = Un long délai pour une telle urgence.

## Alone

solo-banner = Un avis reste un avis. Demander le leur à deux autres rôles.
solo-rule = Choisir le plus haut niveau dont vous pourriez montrer la preuve.
solo-left = encore { $span } environ
solo-review = Relire avant de finir
confidence-guess = supposé
confidence-seen = vu
confidence-proven = prouvé

## Leaving and closing

close-title = Clore la séance
close-ask = Clore cette séance ? Elle pourra être rouverte.
consent-ask = Ces résultats sont à nous. Peuvent-ils sortir de cette salle sous forme de rapport ?
consent-yes = Le groupe a dit oui.
quit-ask = Quitter la séance ? Tout est enregistré ; elle reprendra ici.
suspend-ask = Annuler le dernier changement, ou passer au shell ?
interrupt-ask = Encore une fois pour quitter le programme.
ask-yes = oui
ask-no = non
thanks = Merci.

## Help, palette, pages

help-title = Aide
help-filter = taper pour filtrer, entrée exécute la ligne
palette-title = Ce qui peut se faire ici
palette-nothing = Rien ne porte ce nom ici.
about-title = À propos
page-more = suite plus bas
