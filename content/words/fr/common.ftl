### Words used on many screens: units, dates, stages, kinds, levels of a session.

yes = oui
no = non
none = aucun
not-available = non disponible
unnamed-team = sans équipe
minutes-short = { $n } min

## Heads

left-of = reste { $left } sur { $total }
over-by = { $time } au-delà de { $total }
paused = en pause
clock-ready = { $total } prévues
here = { $n } ici
ends-at = fin à { $time }
of = { $k } sur { $n }
position = { $k }/{ $n }
step-of = étape { $k } sur { $n }
late = { $n } en retard
saved = enregistré
read-only = lecture seule

## Time

ago = il y a { $span }
ago-now = à l’instant
ago-yesterday = hier
ago-days = { $n ->
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

## What a session is made of

stage-open = Ouvrir
stage-gather = Recueillir
stage-insight = Comprendre
stage-decide = Décider
stage-close = Clore
variant-pulse = éclair
variant-standard = standard
variant-full = complet
variant-pulse-long = Éclair : un quart d’heure, les questions qui comptent le plus
variant-standard-long = Standard : la durée habituelle
variant-full-long = Complet : toutes les questions
mode-tally = doigts levés
mode-secret = vote secret
mode-solo = en solo
mode-tally-long = Chaque personne montre ses doigts au même moment ; l’animation les saisit
mode-secret-long = Le clavier passe d’une personne à l’autre
mode-solo-long = Une seule personne, à son rythme
status-running = en cours
status-closed = close
language-en = anglais
language-fr = français
questions-count = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
people-count = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
votes-count = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
actions-count = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
sessions-count = { $n ->
    [one] { $n } séance
   *[other] { $n } séances
}
notes-count = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
