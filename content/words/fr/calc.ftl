### What `calms calc` says on times: delivery metrics, value streams, incidents.

## Delivery metrics

calc-metric-lead-time = délai de livraison
calc-metric-frequency = fréquence de déploiement
calc-metric-change-fail = taux d’échec des changements
calc-metric-restore = temps de rétablissement
calc-metric-rework = taux de reprise
calc-band-elite = au niveau de l’échantillon « élite »
calc-band-high = au niveau de l’échantillon « haut »
calc-band-medium = au niveau de l’échantillon « moyen »
calc-band-low = au niveau de l’échantillon « bas »
calc-bands = bandes
calc-median-mean = médiane { $median }, moyenne { $mean }
calc-mean-median = moyenne { $mean }, médiane { $median }
calc-skewed = { $times } ; quelques longues durées tirent la moyenne
calc-per-day = { $n } par jour
calc-one-every = un déploiement tous les { $span }
calc-quick-check = bilan rapide
calc-quick-overall = { $score } sur 10, d’après { $k } sur { $n } mesures
calc-throughput = débit
calc-stability = stabilité
calc-more-than-all = { $metric } : { $part } sur { $of }, c’est plus que tous.
calc-zero-period = Une période sans durée n’a pas de fréquence.
calc-negative = { $metric } : { $n } est négatif.

## Value stream

calc-process = temps de travail
calc-wait = attente
calc-lead = temps de traversée
calc-efficiency = efficacité de flux
calc-rolled = %C/E sur toutes les étapes
calc-rolled-over = { $percent } (connu pour { $k } étapes sur { $n })
calc-constraint = goulot (candidat)
calc-weakest = %C/E le plus bas
calc-day = un jour compte
calc-hours = { $n } h

## Incident

calc-ttd = temps de détection
calc-tta = temps de prise en charge
calc-ttm = temps d’atténuation
calc-ttr = temps de résolution
calc-out-of-order = Ordre inversé : { $then } vient avant { $first }.
calc-mark-started = début
calc-mark-detected = détecté
calc-mark-acknowledged = pris en charge
calc-mark-mitigated = atténué
calc-mark-resolved = résolu

## Times that cannot be read

instant-unread = « { $text } » n’est pas une date avec son heure.
instant-unread-try = l’écrire ainsi : { $example }
instant-no-time = « { $text } » n’a pas d’heure.
instant-no-time-try = l’écrire ainsi : { $example }
instant-no-offset = « { $text } » ne dit pas dans quel fuseau.
instant-no-offset-try = ajouter le décalage, par exemple +02, ou nommer le fuseau, par exemple Europe/Paris
instant-twice = « { $text } » a eu lieu deux fois : { $first } ou { $second }.
instant-twice-try = écrire l’un des deux
instant-never = « { $text } » n’existe pas ce jour-là : les horloges sautent cette heure. À la place : { $first } ou { $second }.
instant-never-try = écrire l’un des deux
time-one-instant = Il manque une seconde date avec son heure.
time-extra = « { $text } » suit les deux instants.
time-negative-pair = Le second instant précède le premier.
time-too-long = Plus de 100 ans séparent les deux instants.
zone-unknown = « { $text } » n’est pas un fuseau connu.
zone-unknown-try = écrire un nom tel que Europe/Paris, ou un décalage tel que +02

## Help

help-calc-dora-about = Mesures de livraison d’un service, leurs bandes et, au besoin, le bilan rapide
help-calc-dora-lead-time = Du commit à la production : des durées telles que 72h,3j
help-calc-dora-deployments = Déploiements en production dans la période
help-calc-dora-period = Durée de la période : 30j
help-calc-dora-on-demand = L’équipe déploie quand elle le souhaite
help-calc-dora-failed = Combien de déploiements ont échoué
help-calc-dora-of = Sur combien
help-calc-dora-restore = Temps de rétablissement : des durées telles que 90min,1h30
help-calc-dora-rework = Combien de déploiements ont réparé ce que voyaient les utilisateurs
help-calc-dora-rework-of = Sur combien
help-calc-dora-quick-check = Ajouter la lecture de 0 à 10
help-calc-flow-about = Ce que donne une chaîne de valeur
help-calc-flow-file = CSV dont la première ligne est step,wait,process,ca (branch peut suivre) ; - est l’entrée standard
help-calc-flow-day = Heures d’un jour : 24 pour le calendrier, 8 pour le temps de travail
help-calc-incident-about = Temps entre les repères d’un incident ; chacun peut être donné plusieurs fois
help-calc-incident-started = Quand il a commencé
help-calc-incident-detected = Quand il a été remarqué
help-calc-incident-acknowledged = Quand quelqu’un l’a pris en charge
help-calc-incident-mitigated = Quand les utilisateurs n’étaient plus touchés
help-calc-incident-resolved = Quand il était terminé
help-calc-incident-zone = Fuseau des heures sans décalage : Europe/Paris ou +02
