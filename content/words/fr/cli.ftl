### What the commands print.

cli-try = essayer : { $what }
cli-at = { $file }, ligne { $line }, colonne { $column } : { $what }
cli-no-terminal = Les écrans demandent un terminal. Utiliser --plain ou une commande : calms --help
cli-no-session = Aucune séance ne correspond à « { $name } ».
cli-several-sessions = « { $name } » correspond à plusieurs séances : { $ids }
cli-no-unfinished = Aucune séance inachevée. calms start PACK en commence une.
cli-no-pack = Aucun pack ne s’appelle « { $name } ». Connus : { $ids }
cli-needs-consent = Le groupe n’a pas encore donné son accord. Utiliser --consented s’il l’a fait.
cli-file-exists = { $path } existe. Utiliser --force pour le remplacer.
cli-written = écrit : { $path }
cli-deleted = supprimée : { $name }
cli-delete-ask = Supprimer { $name } définitivement ? Taper oui :
cli-not-deleted = Rien n’a été supprimé.
cli-cannot-read = { $path } est illisible : { $why }
cli-cannot-write = { $path } ne peut pas être écrit : { $why }
cli-recorded = enregistrée : { $name }
cli-pack-sound = { $n ->
    [one] { $n } pack correct
   *[other] { $n } packs corrects
}
cli-faults = { $n ->
    [one] { $n } défaut
   *[other] { $n } défauts
}
cli-warnings = { $n ->
    [one] { $n } avertissement
   *[other] { $n } avertissements
}
cli-follow = Suivi de { $name }. Ctrl-C pour finir.
cli-nothing = Rien à montrer.
cli-choose = Choisir un numéro :
cli-not-a-choice = « { $text } » ne fait pas partie des choix.
cli-interrupted = Interrompu. Tout est enregistré jusqu’ici.
cli-doctor-data = séances dans { $path }
cli-doctor-config = réglages dans { $path }
cli-doctor-sound = { $n ->
    [one] { $n } séance saine
   *[other] { $n } séances saines
}
cli-doctor-damaged = { $n ->
    [one] { $n } séance abîmée
   *[other] { $n } séances abîmées
}
notes-intent = Ce que l’on cherche
notes-probes = Demander
notes-warnings = Remarquer
notes-aside = Comment mener cette étape
notes-next = Ensuite
notes-waiting = En attente du dévoilement : rien ne s’affiche avant.
guide-title = Guide d’animation : { $title }
guide-blank = Questionnaire vierge
crash-report = calms s’est arrêté sur une erreur. Tout est enregistré jusqu’ici. Un rapport, sans rien de la session, est dans { $path }
