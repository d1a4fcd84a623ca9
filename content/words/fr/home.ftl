### The first screen, starting a session, past sessions, open actions, trends.

home-continue = REPRENDRE
home-start = COMMENCER UN ATELIER
home-running = { $team } · { $title }
home-minutes = { $pulse } · { $standard } · { $full } min
home-past = Séances passées { $n }
home-damaged = { $n ->
    [one] { $n } illisible
   *[other] { $n } illisibles
}
home-actions-uncounted = Actions ouvertes
home-actions = Actions ouvertes { $n }
home-actions-late = Actions ouvertes { $n } ({ $late } en retard)
home-trends = Tendances
home-own-pack = atelier maison
home-only-language = en { $language } seulement
home-demo = démo : rien ici n’est gardé
home-nothing-found = Rien trouvé.
opening = Ouverture… La séance recevra ce qui est tapé. { $key } deux fois pour quitter.

## Starting

start-title = Commencer : { $title }
start-length = Durée
start-team = Équipe
start-team-hint = pour que la prochaine séance retrouve ses actions
start-people = Nombre de personnes
start-mode = Façon de voter
start-go = Commencer
start-clock-later = Le chrono part au premier { $key } ; d’ici là, tout peut se préparer.

## Past sessions

sessions-title = Séances passées
sessions-none = Aucune séance passée.
sessions-damaged = illisible : { $why }
sessions-open-elsewhere = ouverte dans un autre programme

## Actions

actions-title = Actions ouvertes
action-due = pour le { $date }
action-late-by = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
action-no-date = sans date
action-no-owner = personne encore
