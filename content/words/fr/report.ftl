### Headings and sentences of exported reports.

report-title = { $title } · { $team }
report-how-read = Comment lire : un carré est une voix, et la médiane est la voix du milieu. Pas de note globale, c’est voulu.
report-how-read-solo = Comment lire : l’avis d’une seule personne, un jour donné. Pas de note globale, c’est voulu.
report-levels = Niveaux : { $levels }.
report-working-green = Le groupe a travaillé comme prévu.
report-working-amber = Personne n’a été interrogé directement, et on a plus écrit que parlé.
report-working-red = Une autre façon de travailler a d’abord été proposée.
report-withheld = Moins de trois personnes ont voté à bulletin secret : non montré.
report-open = Pas de vote.
report-open-solo = Pas de réponse.
report-skipped = Laissée de côté par le groupe.
report-field = **{ $name }** : { $value }

## Profile

report-profile = Profil
report-letter = Lettre
report-mean = Moyenne
report-range = De la question la plus basse à la plus haute
report-range-of = de { $low } à { $high }
report-scored = Notées
report-scored-of = { $k } sur { $n }
report-profile-none = Trop peu de questions notées pour un profil.
report-profile-camps = avis opposés sur { $ids }
report-bar-legend = `●` moyenne des questions · `├` question la plus basse · `┤` question la plus haute
report-apart = Écart entre { $strong } et { $weak }, en niveaux : { $gap }.

## Lists

report-focus = À regarder d’abord
report-focus-none = Aucune question à 3 ou au-dessous.
report-talk = Là où les avis divergent
report-strengths = Ce qui tient
report-try = Un petit essai : { $act } ({ $length }). Doit faire bouger : { $measure }
report-practices = Ce que font d’autres : { $text }
report-reading = À lire : { $link }
report-dots = Choix par points
report-dots-count = { $n ->
    [one] { $n } point
   *[other] { $n } points
}

## Questions

report-questions = Toutes les questions
report-votes = Voix
report-first-vote = Premier vote
report-second-vote = Second vote
report-answer = Réponse
report-level = Niveau
report-level-of = Niveau { $n }
report-unknown = Ne sait pas
report-only-abstained = Aucun niveau donné
report-median-of = Médiane { $value }
report-mean-of = moyenne { $value }
report-wanted = visé : niveau { $n }
report-camps = avis opposés, à { $low } et à { $high }
report-voice = voix minoritaire à { $levels }
report-voice-apart = { $n ->
    [one] une voix à part, à { $levels }
   *[other] { $n } voix à part, à { $levels }
}
report-shift = Après discussion : { $changes }.
report-shift-median = médiane { $from } → { $to }
report-shift-mean = moyenne { $from } → { $to }
report-shift-agreement = accord { $from } → { $to }
report-confidence = Degré de certitude
report-evidence = Ce qui le montre
report-view = Autre avis
report-notes = Notes

## Promises

report-experiments = Expérimentations
report-belief = Nous pensons que
report-lead = Qui la porte
report-first-day = Premier jour
report-review-day = Jour du bilan
report-measure = Doit faire bouger
report-today = Aujourd’hui
report-stop-rule = S’arrête plus tôt si
report-link = Question
report-status = Ce qu’il en est advenu
report-actions = Actions
report-due = échéance { $day }
report-carried = Des séances précédentes
report-still-open = toujours en cours
report-next-date = Prochaine rencontre : { $day }.
report-parked = En attente
report-roti = Retour sur temps investi

## Foot

report-secrecy = Seul est gardé le nombre de voix par niveau, jamais qui les a données.
report-source = Accord selon C. van der Eijk (2001), Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35, 325–341. Ce que nous appelons avis convergents (dès 0,7), nuancés (dès 0,4), dispersés (dès 0) ou opposés, et le choix des questions à regarder d’abord, sont des conventions de cet outil.
report-source-solo = Le choix des questions à regarder d’abord est une convention de cet outil.
report-not-ranking = Les niveaux sont la lecture d’un groupe, un jour donné ; ils ne servent pas à classer les équipes.
report-made = Réalisé avec calms { $version }.

## Page

report-contents = Sommaire
report-task-done = fait
report-task-open = pas fait
report-picture-radar = La moyenne de chaque lettre, de 1 au centre à 5 au bord.
report-picture-spread = Chaque lettre avec sa moyenne entre sa question la plus basse et la plus haute ; en dessous, chaque question avec ses voix.
report-picture-timeline = Ce qui s’est passé, à l’échelle, et le temps que cela a pris.
report-picture-stream = Chaque étape avec son attente et son travail, à l’échelle.
