### La carte de la chaîne de valeur : son dessin, ses totaux, ce qu’elle donne à penser.

## Ce que cela donne en tout

map-total-work = travail { $time }
map-total-wait = attente { $time }
map-total-lead = traversée { $time }
map-total-efficiency = efficacité de flux { $percent }
map-total-partial = temps connus de { $k } étapes sur { $n }
map-total-rolled = %C/E de bout en bout { $percent }
map-total-rolled-partial = %C/E de bout en bout { $percent } (connu de { $k } sur { $n })
map-total-hand-offs = { $n ->
    [one] { $n } passage de relais
   *[other] { $n } passages de relais
}
map-total-approvals = { $n ->
    [one] { $n } validation
   *[other] { $n } validations
}
map-little = Par le débit : { $wip } en cours, { $n } terminés en 30 jours, on attend donc { $time }.
map-little-partial = Par le débit : { $wip } en cours à { $k } étapes sur { $steps }, { $n } terminés en 30 jours, donc { $time } ou plus.
map-clock-open = jours de { $hours } h, non choisi
map-change = { $time } ({ $percent })
map-change-none = sans changement

## Ce qui ne se lit pas

map-field-process = travail
map-field-wait = attente
map-field-lead = traversée
map-field-ca = %C/E
map-field-wip = en attente
map-field-batch = lot
map-fault-percent = « { $text } » n’est pas une part : écrire 80, 80 % ou 8/10
map-fault-count = « { $text } » n’est pas un nombre entier
map-fault-work-over-lead = plus court que le travail seul
map-fault-apart = travail et attente font une autre somme ; l’attente compte
map-problem = { $k } { $step }, { $field } : { $why }

## Une ligne de la carte à côté d’une question

map-hint-efficiency = Carte : { $work } de travail en { $lead }, efficacité de flux { $percent }.
map-hint-feedback = Carte : { $lead } et { $n } étapes du début à l’utilisateur.
map-hint-feedback-steps = Carte : { $n } étapes du début à l’utilisateur.
map-hint-approvals = Carte : { $n ->
    [one] { $n } validation
   *[other] { $n } validations
}, précédées de { $time } d’attente.
map-hint-no-approval = Carte : aucune étape n’est marquée comme validation.
map-hint-lead-and-quality = Carte : traversée { $lead }, %C/E de bout en bout { $percent }.
map-hint-lead = Carte : traversée { $lead }, %C/E inconnu.
map-hint-hand-offs = Carte : { $hand-offs ->
    [one] { $hand-offs } passage de relais
   *[other] { $hand-offs } passages de relais
} et { $approvals ->
    [one] { $approvals } validation
   *[other] { $approvals } validations
} en { $n } étapes.
map-hint-quality = Carte : %C/E le plus bas { $percent }, à { $step }, étape { $k } sur { $n }.
map-hint-wait = Carte : plus longue attente { $time }, avant { $step }.
map-hint-constraint = Carte : le plus d’attente avant { $step } ({ $time }), de travail à { $other }.

## Le dessin

map-today = Aujourd’hui
map-future = Demain
map-difference = Écart
map-in-sight = étapes { $first } à { $last } sur { $n }
map-no-steps = Aucune étape sur la carte pour l’instant.
map-empty = { $key } ajoute une étape : son nom, entrée, et la suivante.
map-empty-paste = On peut aussi coller un tableau ; sa première ligne nomme les colonnes : step,wait,process,ca
map-take-over = { $key } reprend la carte d’aujourd’hui ; on y change ensuite ce qui peut changer.
map-mark-hand-off = R
map-mark-approval = V
map-mark-manual = M
map-mark-changed = C
map-legend-wait = attente
map-legend-work = travail
map-legend-constraint = goulot, candidat
map-legend-weakest = %C/E le plus bas
map-legend-hand-off = relais
map-legend-approval = validation
map-legend-manual = à la main
map-legend-changed = changée
map-cell-wip = { $n } en file
map-steps-changed = { $n ->
    [one] { $n } étape changée
   *[other] { $n } étapes changées
}
map-steps-new = { $n ->
    [one] { $n } nouvelle
   *[other] { $n } nouvelles
}
map-steps-dropped = { $n ->
    [one] { $n } supprimée
   *[other] { $n } supprimées
}
map-problems-more = (et { $n } de plus)

## Ce que montre la carte

map-found-constraint = Plus longue attente : { $time }, avant { $step }. Candidat au goulot.
map-found-work = Plus gros travail : { $time }, à { $step }.
map-found-weakest = %C/E le plus bas : { $percent }, à l’arrivée à { $step }.
map-found-queues = En attente : { $steps }.
map-found-wastes = Gaspillages vus : { $wastes }.
map-waste-partly-done = travail à moitié fait
map-waste-extra-features = extras non demandés
map-waste-relearning = réapprentissage
map-waste-hand-offs = passages de relais
map-waste-task-switching = changements de tâche
map-waste-delays = délais
map-waste-defects = défauts

## Une étape, champ par champ

form-new-map-step = Nouvelle étape
map-step-name = Étape
map-step-name-hint = Un verbe et un nom : ce qui est arrivé au travail suivi.
map-step-role = Rôle
map-step-role-hint = Un rôle ou une équipe, jamais un nom de personne.
map-step-hand-off = Relais
map-step-hand-off-hint = Oui si le travail change de mains avant cette étape.
map-step-approval = Validation
map-step-approval-hint = Oui si quelqu’un doit dire oui ici.
map-step-manual = À la main
map-step-manual-hint = Oui si aucune machine ne le fait.
map-step-process = Travail
map-step-process-hint = Les mains dessus, sans interruption : 4h, 1h30, 2j.
map-step-wait = Attente avant
map-step-wait-hint = Combien de temps en file ou bloqué : 16h, 3j. 0 si aucune.
map-step-lead = Traversée
map-step-lead-hint = Les deux réunis, si c’est ce que l’on sait : l’attente est la différence.
map-step-measured = Mesuré
map-step-measured-hint = Oui si les temps ont été relevés ; sinon c’est une estimation.
map-step-ca = %C/E
map-step-ca-hint = Sur dix qui arrivent, combien sont utilisables tels quels ? 80, 80 % ou 8/10.
map-step-wip = En attente
map-step-wip-hint = Combien attendent devant cette étape en ce moment.
map-step-batch = Lot
map-step-batch-hint = Combien avancent ensemble.
map-step-branch = Branche
map-step-branch-hint = Quand des étapes vont côte à côte : un nom court par branche.
map-step-waste = Gaspillage
map-step-waste-hint = 1 à moitié fait 2 extras 3 réapprendre 4 relais 5 changer de tâche 6 délais 7 défauts
map-step-note = Note
map-step-note-hint = Tout le reste.

## Touches et avis

hint-map-confirm = remplir
hint-map-offer-add-item = la reprendre
hint-map-add-item = ajouter une étape
hint-map-move-later = plus loin
hint-map-toggle-done = relais
hint-map-switch-pane = l’autre carte
hint-new-map-step-confirm = étape suivante
hint-new-map-step-switch-pane = autres champs
hint-new-map-step-back = garder, sortir
hint-map-step-confirm = champ suivant
hint-map-step-back = garder, sortir
hint-map-step-last-confirm = terminer
hint-map-step-last-switch-pane = autres champs
hint-map-step-last-back = garder, sortir
notice-map-taken-over = La carte d’aujourd’hui est reprise : y changer ce qui peut changer.
notice-map-pasted = Étapes reprises : { $n }. u l’annule.
notice-map-pasted-but = Étapes reprises : { $n }. Gardées en notes, faute d’être des étapes : lignes { $lines }.

## Une expérience là où l’on attend le plus

map-try-here = Au goulot : un essai pour raccourcir l’attente avant { $step }
map-measure = Attente avant { $step }

## Ligne par ligne

plain-map-ask = un nom ajoute une étape ; 2+ NOM en ajoute une après la deuxième ; 2 la remplit, 2* tous ses champs ; -2 la retire ; 4>2 la déplace ; + prend un tableau ; * liste tout ; Entrée continue
plain-map-none = Pas encore d’étape.
plain-map-block = Un tableau : sa première ligne nomme les colonnes, comme step,wait,process,ca. Une ligne avec un seul point le termine.
plain-map-no-sheet = La première ligne ne nomme pas de colonnes. Les lignes sont gardées en notes.
