### La chronologie d’un incident, le bac des lignes collées, et ce que peut être une de ces lignes.

## What an entry is

event-kind-started = début
event-kind-detected = détecté
event-kind-acknowledged = pris en charge
event-kind-mitigated = atténué
event-kind-resolved = résolu
event-kind-context = contexte
event-kind-change = changement
event-kind-symptom = symptôme
event-kind-hypothesis = hypothèse
event-kind-decision = décision
event-kind-action = action
event-kind-escalation = escalade
event-kind-communication = communication
event-kind-surprise = surprise
event-kind-relapse = rechute
event-source-log = journal
event-source-chat = messages
event-source-graph = courbe
event-source-memory = mémoire

## An entry, field by field

form-event = Un fait de la chronologie
event-at = Quand
event-at-hint = 14h03, 11/05/2026 14h03, ou avec son décalage : 14h03 +0545. ~14h03 : environ.
event-about = Environ
event-about-hint = Si l’heure est une estimation.
event-kind = De quoi il s’agit
event-kind-hint = Les cinq premiers sont les repères dont on tire les durées.
event-text = Vu, pensé ou fait
event-text-hint = Tel qu’on le voyait alors : « alerte sur le paiement, 20 % d’erreurs ».
event-role = Rôle
event-role-hint = Qui l’a vu, pensé ou fait, par son rôle : « astreinte », « support ». Pas de nom.
event-source = Connu par
event-source-hint = D’où on le sait : quelqu’un s’en souvient, ou il y a une trace.
event-sense = Ce qui paraissait sensé
event-sense-hint = Pourquoi cela semblait juste avec ce qu’on savait à cette minute.

## The step

timeline-none = La chronologie est encore vide.
timeline-none-how = a ajoute une ligne comme « 14h03 alerte ». Une discussion ou un journal se colle ici tel quel.
timeline-zone = Fuseau horaire : { $zone }
timeline-no-zone = Fuseau horaire inconnu : l’écrire dans la fiche de l’incident.
timeline-no-date = Date inconnue : l’écrire dans la fiche de l’incident, ou 11/05/2026 devant une heure.
timeline-unread = { $n ->
    [one] { $n } ligne attend dans le bac ({ $key })
   *[other] { $n } lignes attendent dans le bac ({ $key })
}
timeline-untimed = { $n ->
    [one] { $n } fait sans heure lisible : entrée le corrige.
   *[other] { $n } faits sans heure lisible : entrée les corrige.
}
timeline-without-time = Sans heure
timeline-lengths = Durées
timeline-detection = Détection
timeline-acknowledgement = Prise en charge
timeline-mitigation = Atténuation
timeline-recovery = Résolution
timeline-not-available = non disponible
timeline-others = autres
timeline-marks-short = 1-5 : repères, de début à résolu ; 6 : autres
hint-timeline-add-item = ajouter
hint-timeline-confirm = modifier
hint-capture-entry-confirm = garder, ligne suivante
hint-capture-entry-back = garder, quitter
note-kind-entry = ligne de la chronologie
notice-entry-kept = Dans la chronologie. La ligne suivante, ou entrée pour finir.
notice-entry-untimed = Gardé sans heure. { $fault }

## The tray

tray-title = Lignes collées
tray-count = { $k } sur { $n } gardées · non lues : { $unread }
tray-date = Date de l’incident
tray-date-hint = Le jour où il a commencé, pas celui d’aujourd’hui. Les heures sans date en sont.
tray-date-missing = manquante
tray-date-unread = pas une date
tray-zone = Fuseau horaire
tray-zone-hint = Celui de qui écrivait : Europe/Paris, ou +0200. Les heures sans décalage en sont.
tray-zone-unread = fuseau inconnu
tray-authors = AUTEURS : les noms restent dehors
tray-author-hint = e donne un rôle à la place du nom ; espace laisse le nom dans le texte, si ce n’est pas une personne.
tray-name-dropped = laissé de côté
tray-name-text = reste dans le texte
tray-told = LUES
tray-unread = NON LUES : à remettre en forme, ou à laisser dans le bac
hint-tray-confirm = vers la chronologie
hint-tray-toggle-done = garder
hint-tray-edit-item = modifier
hint-tray-switch-pane = partie suivante
hint-tray-back = plus tard
hint-tray-place-confirm = suite
hint-tray-place-switch-pane = partie suivante
hint-tray-place-back = plus tard
hint-tray-author-confirm = vers la chronologie
hint-tray-author-toggle-done = garder le nom
hint-tray-author-edit-item = rôle
hint-tray-author-back = plus tard
hint-tray-field-confirm = terminer
notice-tray-put = Dans la chronologie : { $n }. Encore dans le bac : { $left }.
notice-tray-left = Rien n’est perdu : { $n } lignes attendent dans le bac ; p l’ouvre.
notice-tray-date-first = D’abord la date de l’incident : ces heures lui appartiennent.
notice-tray-empty = Le bac est vide. Une discussion ou un journal se colle ici.
notice-tray-stays = Cela reste dans le bac ; espace relâche ce qui a été lu.
notice-tray-several-lines = Ce sont plusieurs lignes : à modifier dans la chronologie.

## Why a line was not read

chat-no-time = Il n’y a pas d’heure. Elle commence ainsi : 14h03 alerte
chat-day = Une date seule : elle compte pour les lignes qui suivent.
chat-no-date = Il y a une heure, mais la date de l’incident manque.
chat-no-zone = Il y a une heure, mais le fuseau horaire manque.
chat-unsure = « { $name } » peut être l’un de plusieurs fuseaux : écrire le décalage, comme +0530.
chat-no-such-date = Cette date n’existe pas.
chat-no-text = Il y a une heure, mais rien à côté.
chat-twice = Les horloges ont montré cette heure deux fois, à { $first } et à { $second } : ajouter le décalage.
chat-never = Cette heure n’existe pas ce jour-là : les horloges la sautent. Écrire { $first } ou { $second } à la place.

## Line by line

plain-timeline-ask = une ligne comme 14h03 alerte l’ajoute ; un nombre prend un fait ; + prend plusieurs lignes ; = parcourt celles qui attendent ; * liste tout ; Entrée continue
plain-timeline-block = Coller maintenant. Un point seul sur une ligne y met fin.
plain-timeline-date = date de l’incident, comme 2026-05-11
plain-timeline-zone = fuseau horaire, comme Europe/Paris
plain-timeline-author = rôle de { $name } ; Entrée laisse le nom de côté, = le laisse dans le texte
plain-timeline-read = { $n ->
    [one] { $n } ligne lue :
   *[other] { $n } lignes lues :
}
plain-timeline-drop = numéros à relâcher, comme 2 5 ; Entrée met tout dans la chronologie
plain-timeline-unread = La ligne { $n } n’a pas été lue : { $text }
plain-timeline-mend = la ligne autrement dite, Entrée la laisse, - la retire
plain-other-kind = d’un autre genre
