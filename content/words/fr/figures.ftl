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
figures-done-when = Fait quand
figures-tracker = Suivi dans
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
figures-event-started = début
figures-event-detected = détection
figures-event-acknowledged = prise en charge
figures-event-mitigated = atténuation
figures-event-resolved = résolution
figures-event-context = contexte
figures-event-change = changement
figures-event-symptom = symptôme
figures-event-hypothesis = hypothèse
figures-event-decision = décision
figures-event-action = action
figures-event-escalation = appel à l’aide
figures-event-communication = communication
figures-event-surprise = surprise
figures-event-relapse = rechute

## For the facilitator

figures-still-empty = Encore vide
figures-needed = { $label } (à remplir)
figures-definition = Ce qui est compté
figures-why = À quoi cela sert
figures-cautions = Ce qu’il ne faut pas y lire
figures-background = Pour en savoir plus
figures-ask-back = À demander en retour
