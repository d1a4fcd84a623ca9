### La carte de la chaîne de valeur : son dessin, ses totaux, ce qu’elle donne à penser.

## Ce que cela donne en tout

map-total-work = travail { $time }
map-total-wait = attente { $time }
map-total-lead = traversée { $time }
map-total-efficiency = efficacité de flux { $percent }
map-total-partial = les deux temps sont connus de { $k } étapes sur { $n }
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
map-hint-lead-and-quality = Carte : traversée { $lead }, %C/E de bout en bout { $percent }.
map-hint-lead = Carte : traversée { $lead }, %C/E inconnu.
map-hint-hand-offs = Carte : { $hand-offs ->
    [one] { $hand-offs } passage de relais
   *[other] { $hand-offs } passages de relais
} et { $approvals ->
    [one] { $approvals } validation
   *[other] { $approvals } validations
} en { $n } étapes.
map-hint-quality = Carte : %C/E le plus bas { $percent }, à { $step }, étape { $k } sur { $n }.
map-hint-wait = Carte : plus longue attente { $time }, avant { $step }.
map-hint-constraint = Carte : le plus d’attente avant { $step } ({ $time }), de travail à { $other }.
