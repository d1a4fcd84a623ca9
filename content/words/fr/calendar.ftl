# Ce qui figure dans un fichier d’agenda.
calendar-due = Échéance : { $what }
calendar-review = À juger : { $what }
calendar-next = Prochaine rencontre : { $what }
calendar-from = Vient de
calendar-field = { $name } : { $value }

## calms export --format ics
calendar-nothing = Rien à mettre à l’agenda : aucune action, aucune expérience ouverte ni aucune prochaine rencontre n’a de date.
calendar-undated = { $n ->
    [one] Un engagement ouvert n’a pas de date et ne figure pas à l’agenda.
   *[other] { $n } engagements ouverts n’ont pas de date et ne figurent pas à l’agenda.
}
