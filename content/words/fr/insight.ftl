### Profile, focus, DORA, value stream, timeline, wording help.

profile-title = Profil
profile-of = Profil · { $team }
profile-legend-mean = moyenne
profile-legend-range = question la plus basse et la plus haute
profile-scored = { $k } sur { $n } notées
profile-unavailable = trop peu de questions notées
profile-apart = { $gap } séparent { $strong } et { $weak }.
profile-no-total = Pas de note globale, c’est voulu.
profile-no-average = Pas de moyenne : avis opposés.
look-at-first = À REGARDER D’ABORD
talk-about = À DISCUTER
strengths = CE QUI TIENT
nothing-to-look-at = Rien à 3 ou au-dessous.
flag-unbalanced = déséquilibre
flag-automation-ahead = automatisation en avance sur la culture
radar-title = Radar
no-clear-change = pas d’évolution nette

## DORA

dora-lead-time = Délai de livraison
dora-frequency = Fréquence de déploiement
dora-change-fail = Taux d’échec des changements
dora-restore = Temps de rétablissement
dora-rework = Taux de reprise
dora-band-elite = au niveau de l’échantillon « elite »
dora-band-high = au niveau de l’échantillon « high »
dora-band-medium = au niveau de l’échantillon « medium »
dora-band-low = au niveau de l’échantillon « low »
dora-per-day = { $n } par jour
dora-median = médiane { $value }
dora-mean = moyenne { $value }
dora-skewed = La moyenne dépasse le double de la médiane : un cas très long pèse.
dora-no-data = aucun cas sur la période : non disponible
dora-too-many-failures = Plus d’échecs que de déploiements.
dora-quick = Bilan rapide { $score } sur 10, sur { $k } mesures sur { $n }
dora-guess = Ce que chacun de nous croit, avant les chiffres.
dora-source = seuils : { $edition }

## Value stream

flow-step = étape
flow-process = travail
flow-wait = attente
flow-lead = temps de traversée
flow-ca = %C/E
flow-efficiency = efficacité de flux { $value }
flow-rolled = complet et exact de bout en bout : { $value }
flow-rolled-partial = connu pour { $k } étapes sur { $n }
flow-handoffs = { $n ->
    [one] { $n } passage de relais
   *[other] { $n } passages de relais
}
flow-constraint = contrainte candidate : { $step }
flow-weakest = le plus souvent à reprendre : { $step }
flow-other-speed = Accélérer une autre étape change peu de chose.
flow-future = état visé
flow-saved = { $time } de moins ({ $percent })
flow-measured = mesuré
flow-estimated = estimé
waste-partial = travail commencé
waste-extra = fonctions superflues
waste-relearning = réapprentissage
waste-handoffs = passages de relais
waste-switching = changements de tâche
waste-delays = délais
waste-defects = défauts

## Incident

timeline-title = Chronologie
timeline-empty = Aucun événement. Commencer avant l’incident, avancer dans le temps.
event-started = début
event-detected = détection
event-acknowledged = prise en charge
event-mitigated = atténuation
event-resolved = résolution
event-context = contexte
event-change = changement
event-symptom = symptôme
event-hypothesis = hypothèse
event-decision = décision
event-action = action
event-escalation = escalade
event-communication = communication
event-surprise = surprise
event-relapse = rechute
event-exact = exact
event-about = environ
event-sense = Ce qui paraissait logique alors
time-to-detect = temps de détection
time-to-acknowledge = temps de prise en charge
time-to-mitigate = temps d’atténuation
time-to-resolve = temps de résolution
time-order = « { $first } » est placé après « { $then } »
time-twice = Cette heure existe deux fois cette nuit-là. Laquelle ?
time-never = Cette heure n’existe pas cette nuit-là.
tray-title = Depuis une messagerie ou un journal
tray-kept = { $k } sur { $n } gardées
tray-unread = { $n ->
    [one] { $n } ligne non lue
   *[other] { $n } lignes non lues
}
tray-date = date de l’incident
tray-zone = fuseau horaire
tray-roles = personnes vers rôles
impact-title = Impact
factors-title = Facteurs contributifs
factors-few = Au moins trois, de deux natures. Que fallait-il d’autre pour que cela arrive ?
factor-change = changement et livraison
factor-detection = détection et observabilité
factor-automation = automatisation et outillage
factor-design = conception et dépendances
factor-capacity = capacité et charge
factor-drift = dérive de configuration
factor-process = processus, relais, validation
factor-workload = charge de travail et urgence
factor-knowledge = connaissance et documentation
factor-roles = communication et rôles
factor-organisation = organisation et incitations
factor-recovery = moyens de reprise
factor-security = contrôle de sécurité
factor-supplier = fournisseur externe
learn-well = ce qui a bien marché
learn-badly = ce qui a mal marché
learn-luck = où la chance a joué
learn-surprise = ce qui nous a surpris
learn-unclear = ce qui reste flou
learn-luck-ask = Et si la chance avait manqué ?
incident-severity = gravité
incident-status-draft = brouillon
incident-status-review = en relecture
incident-status-reviewed = relu
incident-status-closed = clos

## Wording help

wording-title = À propos de cette formulation
wording-why = pourquoi
wording-try = plutôt
wording-rewrite = reformuler
wording-keep = garder
wording-ignore = ignorer cette règle aujourd’hui
wording-none = Rien à dire sur cette formulation.
