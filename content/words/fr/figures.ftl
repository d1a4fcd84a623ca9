### Surveys, forms, boards, incidents, metrics and maps on paper: reports, notes, guides.

## Surveys

figures-ballots = { $n ->
    [one] { $n } bulletin
   *[other] { $n } bulletins
}
figures-sign = Signe
figures-card = Dans l’ordre
figures-ticks = Coché par
figures-marks = Marqué par
figures-estimates = Choisi par
figures-most-ticks = Le plus de coches : **{ $set }**.

## Boards and actions

figures-card-known = { $text } (comment on le sait : { $known })
figures-urgent = urgent
figures-factor = Vient de

## A post-mortem

figures-team = Équipe
figures-meeting = Réunion
figures-summary = Résumé
figures-timeline = Chronologie
figures-not-said = sans réponse
figures-when = Quand
figures-kind = Nature
figures-what = Ce qui a été vu, pensé ou fait
figures-role = Rôle
figures-source = Source
figures-about = vers { $time }
figures-unread-time = { $time } (heure illisible)
figures-sense = { $text } · ce qui avait du sens alors : { $sense }

## For the facilitator

figures-still-empty = Encore vide
figures-needed = { $label } (à remplir)
figures-definition = Ce qui est compté
figures-why = À quoi cela sert
figures-cautions = Ce qu’il ne faut pas y lire
figures-background = Pour en savoir plus
figures-ask-back = À demander en retour

## Delivery metrics

figures-metrics = Mesures de livraison
figures-metric = Mesure
figures-band = Bande
figures-band-of = { $band }, { $edition }
figures-lines-unread = { $n ->
    [one] 1 ligne illisible ne compte pas.
   *[other] { $n } lignes illisibles ne comptent pas.
}
figures-gap-none = le comptage donne la même réponse
figures-gap-better = { $n ->
    [one] le comptage est meilleur d’une réponse
   *[other] le comptage est meilleur de { $n } réponses
}
figures-gap-worse = { $n ->
    [one] le comptage est moins bon d’une réponse
   *[other] le comptage est moins bon de { $n } réponses
}
figures-appendix = Annexe : les mêmes chiffres lus par le bilan rapide de DORA

## Durations of an incident

figures-durations = Combien de temps
figures-duration = Durée
figures-length = Valeur
figures-counted = Comment elle est comptée
figures-from-to = de « { $first } » à « { $then } »
figures-durations-how = Si un repère revient, les premiers début, détection et prise en charge comptent, et les dernières atténuation et résolution. Un repère manquant ne donne aucune durée.

## Blank paper

figures-say-too = À dire aussi
figures-say-if = À dire, si les chiffres le montrent
figures-sheets = Feuilles vierges
figures-sheets-how = Une par étape qui laisse une trace. Copiez les bulletins pour chaque personne ; dessinez les tableaux au mur.
figures-slip = Un bulletin par personne, plié, sans nom. Un bulletin blanc : je passe.
figures-order-how = Découpez les cartes et mettez-les en ordre ensemble. Puis chaque personne en marque une sur un bulletin.
figures-topic = Sujet
figures-dots = Points
figures-copies = Une feuille pour chaque ; à copier selon les besoins.
figures-signs = Signes
figures-map-how = Des durées avec leur unité : 4h, 3j. %C/E : sur dix éléments, combien arrivent utilisables, dit par qui les reçoit. Signes : passage de main, à la main, approbation, mesuré, gaspillage.
figures-map-sums = Temps de traversée : toutes les attentes et tout le travail. Efficacité de flux : travail divisé par temps de traversée. %C/E sur la ligne : tous multipliés. Candidat au goulot : la plus longue attente.

## Value stream

figures-map-today = La chaîne de valeur aujourd’hui
figures-map-future = La chaîne de valeur visée
figures-map-dropped = Étapes retirées : { $steps }.
figures-map-new = nouvelle
figures-map-measured = mesuré
figures-map-branch = en parallèle : { $branch }
figures-points = { $n } points
