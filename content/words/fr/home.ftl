### The first screen, starting a session, past sessions, open actions, trends.

home-continue = REPRENDRE
home-start = COMMENCER UN ATELIER
home-running = { $team } · { $title }
home-minutes = { $pulse } · { $standard } · { $full } min
home-past = Séances passées { $n }
home-actions = Actions ouvertes { $n }
home-actions-late = Actions ouvertes { $n } ({ $late } en retard)
home-trends = Tendances
home-empty = Aucune séance pour l’instant. Choisir un atelier, puis Entrée.
home-own-pack = atelier maison
home-replaces = remplace celui d’origine
home-only-language = en { $language } seulement
home-found = { $n ->
    [one] { $n } trouvé
   *[other] { $n } trouvés
}
home-nothing-found = Rien trouvé.
home-larger-font = Sur un écran aussi large, une police plus grande se lit mieux.

## Starting

start-title = Commencer : { $title }
start-length = Durée
start-team = Équipe
start-team-hint = pour que la prochaine séance retrouve ses actions
start-people = Nombre de personnes
start-mode = Façon de voter
start-go = Commencer
start-clock-later = Le chrono part au premier { $key } ; d’ici là, tout peut se préparer.
start-comfortable = De cinq à neuf personnes, c’est le plus confortable.
start-many = À dix ou plus, doigts levés ou binômes conviennent mieux.

## Past sessions

sessions-title = Séances passées
sessions-none = Aucune séance passée.
sessions-damaged = illisible : { $why }
sessions-delete-ask = Supprimer « { $name } » définitivement ?
sessions-open-elsewhere = ouverte dans un autre programme
sessions-newer = faite par une version plus récente ; lecture seule

## Actions

actions-title = Actions ouvertes
actions-none = Aucune action ouverte.
actions-all-teams = toutes les équipes
action-due = pour le { $date }
action-late-by = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
action-no-date = sans date
action-no-owner = personne encore

## Trends

trends-title = Tendances
trends-too-few = Une tendance demande deux séances closes d’une même équipe.
trends-clear-up = en hausse de { $by }
trends-clear-down = en baisse de { $by }
trends-no-change = pas d’évolution nette
trends-rule = Moins de 0,5 à moins de dix personnes : pas d’évolution nette (convention maison).
