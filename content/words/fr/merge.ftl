### Joining two copies of a session.

help-merge-about = Réunir deux copies d’une séance modifiées chacune de leur côté ; sert aussi de pilote de fusion à git
help-merge-base = Ce dont viennent les deux copies ; un fichier vide si on ne le sait pas
help-merge-ours = Notre copie
help-merge-theirs = L’autre copie
help-merge-output = Fichier à écrire, nouveau ou notre copie elle-même ; - ou rien, c’est la sortie standard

merge-not-one = { $ours } et { $theirs } ne sont pas deux copies d’une même séance. Rien n’a été écrit.
merge-exists = { $path } existe. Seule notre propre copie est remplacée : nommer celle-ci, ou un nouveau fichier.
merge-unknown = Des champs écrits par un calms plus récent diffèrent d’une copie à l’autre. Les nôtres restent ; fusionner avec ce calms plus récent pour les voir.

## One line for each conflict

merge-line = { $about } : { $differs }. { $kept }
merge-both = ici { $ours }, dans l’autre copie { $theirs }
merge-labelled = { $label } : { $text }
merge-kept-beside = Les deux restent, côte à côte.
merge-kept-note = La nôtre reste ; l’autre est dans une note mise de côté.
merge-kept-changed = L’élément modifié reste.
merge-kept-all = Toutes restent ; une séance s’engage sur trois au plus.

## The note that keeps the other side

merge-note = L’autre copie de cette séance disait autre chose. { $about } : { $theirs }

## What it is about

merge-team = Équipe
merge-people = Nombre de personnes
merge-mode = Façon de voter
merge-working = Façon de travailler aujourd’hui
merge-next-date = Date de la prochaine séance
merge-roti = Retour sur le temps investi
merge-dots = Points
merge-draft = Ligne en cours de saisie
merge-too-many = Plus de trois expérimentations
merge-order-today = Ordre des étapes sur la carte actuelle
merge-order-future = Ordre des étapes sur la carte visée
merge-votes = Voix sur { $name }
merge-confidence = Degré de certitude pour { $name }
merge-evidence = Preuve pour { $name }
merge-wanted = Niveau voulu pour { $name }
merge-survey = Voix sur « { $name } »
merge-field = { $form }, { $name }
merge-agreed = Accord du groupe, { $name }
merge-carried = Action de la dernière fois « { $name } »
merge-item-note = Note « { $name } »
merge-item-card = Carte « { $name } »
merge-item-action = Action « { $name } »
merge-item-experiment = Expérimentation « { $name } »
merge-item-entry = Entrée de la chronologie « { $name } »
merge-item-step = Étape « { $name } »

merge-field-text = texte
merge-field-kind = type
merge-field-on = place
merge-field-board = tableau
merge-field-status = état
merge-field-link = vient de

## Values

merge-nothing = rien
merge-removed = supprimé
merge-changed = modifié
merge-quoted = « { $text } »
merge-votes-covered = { $ballots }, détail couvert
merge-votes-shown = { $n ->
    [0] { $ballots } ({ $counts })
    [one] { $ballots } ({ $counts }, { $n } abstention)
   *[other] { $ballots } ({ $counts }, { $n } abstentions)
}
