### Mots portés par les images d’une séance, et ce qui se lit à voix haute à leur place.

picture-radar = Profil
picture-spread = Profil et votes
picture-timeline = Chronologie
picture-stream = Chaîne de valeur
picture-letter = { $name } { $value }
picture-earlier = avant { $value }
picture-one-vote = une voix
picture-votes = voix
picture-answer = la réponse
picture-median = médiane
picture-mark = repère d’où se comptent les durées
picture-event = autre fait
picture-entries = { $n ->
    [one] { $n } fait
   *[other] { $n } faits
}
picture-all-events = tous les faits
