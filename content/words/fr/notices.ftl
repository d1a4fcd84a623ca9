### Notices, refusals of the session, and failures that the room may see.

notice-saved = Déjà enregistré : chaque changement l’est, dans la seconde.
notice-not-saved = Non enregistré. Rien n’est perdu ; nouvel essai en cours. ({ $why })
notice-saved-again = De nouveau enregistré.
notice-save-elsewhere = Enregistrer ailleurs ?
notice-undone = Annulé : { $deed }
notice-redone = Rétabli : { $deed }
notice-copied = Envoyé à votre terminal. Aussi dans { $path }
notice-exported = Écrit : { $path }
notice-noted = Noté.
notice-language = En français à partir d’ici.
notice-one-language = Cet atelier n’existe qu’en { $language }.
notice-own-pack = « { $id } » est votre pack ; il remplace celui d’origine.
notice-config = { $file }, ligne { $line }, colonne { $column } : { $what }
notice-config-whole = { $file } est laissé de côté : { $what }
notice-recovered = Une version non enregistrée de { $time } a été trouvée. La reprendre ?
notice-changed-outside = Le fichier a changé ailleurs. Les deux versions sont gardées.
notice-locked = Ouverte dans un autre programme : lecture seule ici.
notice-newer = Faite par un calms plus récent : lecture seule ici.
notice-team = Équipe : { $team }
notice-people = À partir de la question suivante : { $n }
notice-bell-on = Sonnerie activée.
notice-bell-off = Sonnerie coupée.
notice-theme = Thème : { $name }
notice-skipped = Étapes sautées : { $steps }
notice-pasted = { $n ->
    [one] { $n } ligne collée
   *[other] { $n } lignes collées
}
notice-paste-cut = Texte collé trop long : coupé après { $n } caractères.
notice-taken-over = La séance est maintenant dans ce programme.
notice-reminder = Séance gardée dans { $path }

## Refusals: a refusal changes nothing

refusal-last-step = C’est la dernière étape.
refusal-first-step = C’est la première étape.
refusal-no-such-step = Cette étape n’existe pas.
refusal-no-such-question = Cette question n’existe pas ici.
refusal-no-such-item = Cette ligne n’existe plus.
refusal-wrong-kind = Cette étape ne fait pas cela.
refusal-no-vote-open = Aucun vote n’est ouvert.
refusal-ballot-open = Un vote est commencé. Le finir, ou reprendre les voix.
refusal-all-voted = Tout le monde a voté. La dernière voix peut se reprendre.
refusal-no-votes = Personne n’a encore voté.
refusal-nothing-to-take-back = Aucune voix à reprendre.
refusal-already-revealed = Déjà dévoilé.
refusal-not-revealed = Dévoiler d’abord.
refusal-second-round = Une question se vote deux fois au plus.
refusal-secret-only = Ce vote est secret : faire passer le clavier, ou prendre des papiers.
refusal-too-few = À moins de trois, un vote secret n’est pas compté.
refusal-solo = Pas en travaillant en solo.
refusal-group-only = Seulement pour un groupe.
refusal-level = Les niveaux vont de 1 à 5.
refusal-people = Entre 1 et { $most } personnes.
refusal-three-experiments = Trois expérimentations au plus. En retirer une d’abord.
refusal-empty-text = Il n’y a pas encore de texte.
refusal-too-long = Trop long : { $most } caractères au plus.
refusal-no-owner = Qui la porte ?
refusal-bad-date = Ce n’est pas une date. Essayer ven, +14 ou 15/12.
refusal-bad-span = Ce n’est pas une durée. Essayer 90min, 1h30 ou 3d.
refusal-bad-number = Ce n’est pas un nombre.
refusal-out-of-range = Entre { $least } et { $most }.
refusal-no-dots = Plus de points à poser.
refusal-pool-empty = La réserve est vide. Sauter une étape pour gagner du temps.
refusal-clock-not-started = Le chrono n’est pas lancé.
refusal-closed = Cette séance est close. La rouvrir d’abord.
refusal-not-closed = Cette séance n’est pas close.
refusal-read-only = Lecture seule : rien ne peut être changé ici.
refusal-nothing-to-undo = Rien à annuler.
refusal-nothing-to-redo = Rien à rétablir.
refusal-consent = Le groupe n’a pas encore donné son accord pour un rapport.
refusal-not-available = Pas ici. L’aide montre ce qui peut se faire.
refusal-on-break = C’est la pause.
refusal-not-there = Cela n’existe plus.
refusal-empty = Il n’y a pas encore de texte.
refusal-no-third-round = Une question se vote deux fois au plus.
refusal-people-range = Entre 1 et 99 personnes.
refusal-step-at-hand = Nous en sommes à cette étape : passer à une autre d’abord, puis la laisser de côté.
refusal-mode-fixed = En solo ou en groupe : cela se choisit avant le début de la séance.

## What the app tells

notice-all-have-voted = Tout le monde a voté. La touche effacer reprend la dernière voix.
notice-already-saved = Déjà enregistré : chaque changement l’est, dans la seconde.
notice-answer-first = Répondre d’abord : par un chiffre, ou 0 pour s’abstenir.
notice-ballot-started = Un vote est en cours. Le finir, ou reprendre les voix.
notice-card-lacks = C’est gardé. Il manque encore : { $field }
notice-clock-on = Le chrono repart.
notice-clock-paused = Le chrono est en pause.
notice-clock-started = Le chrono est lancé.
notice-date-unread = Ce n’est pas une date. Essayer ven, +14 ou 15/12 ; échap garde les mots.
notice-date-kept-as-text = Pas de date là-dedans : gardé dans le texte, « { $text } ».
notice-draft-found = Voici ce qui s’écrivait quand le programme s’est arrêté.
notice-extended = Une minute de plus. Reste { $pool } en réserve.
notice-first-screen = C’est le premier écran.
notice-kept = C’est gardé : { $kind }
notice-left-out = Laissé de côté : { $questions }
notice-no-good-copy = Il n’existe pas de bonne copie de cette séance.
notice-no-prompt = Pas de relance pour cet écran.
notice-no-session = Aucune séance n’est ouverte.
notice-no-such-level = Ce niveau n’existe pas ici.
notice-no-third-vote = Une question se vote deux fois au plus.
notice-no-votes-yet = Personne n’a encore voté.
notice-pack-left-aside = Un pack est laissé de côté : { $file }, ligne { $line }, colonne { $column }. « calms packs check » dit pourquoi.
notice-papers-missing = Encore un bulletin ensuite : entrée clôt celui-ci, 0 vaut un papier manquant.
notice-nothing-to-copy = Pas de question à copier ici.
notice-nothing-to-leave-out = Plus de question à laisser de côté.
notice-nothing-to-redo = Rien à rétablir.
notice-nothing-to-take-back = Aucune voix à reprendre.
notice-nothing-to-undo = Rien à annuler.
notice-on-time = À l’heure : rien à laisser de côté.
notice-open-elsewhere = Ouverte dans un autre programme : lecture seule ici.
notice-open-to-export = Ouvrir d’abord la séance ; le rapport s’écrit de là.
notice-pack-has-one-language = Cet atelier n’existe que dans une langue.
notice-pack-is-gone = L’atelier de cette séance n’est plus là.
notice-pass-first = Faire d’abord passer le clavier : ce vote est secret.
notice-people-now = Présents à partir du prochain vote : { $people }
notice-press-again-to-leave = Encore une fois pour quitter le programme.
notice-q-leaves = q quitte le programme.
notice-r-reveals = r dévoile les votes.
notice-read-only = Lecture seule : rien ne peut être changé ici.
notice-refused = { $why }
notice-sent-to-terminal = Envoyé à votre terminal.
notice-slept = L’ordinateur était en veille : le chrono est en pause.
notice-type-another = Un autre niveau prend la place de celui-ci.
notice-written-by-newer = Faite par un calms plus récent : lecture seule ici.

## Changes, by name: for undo and redo

deed-action = action
deed-answer = réponse
deed-card = carte
deed-carry = actions précédentes
deed-close = clôture de la séance
deed-confidence = degré de certitude
deed-confirm = accord
deed-consent = accord pour un rapport
deed-dots = points
deed-event = ligne de la chronologie
deed-evidence = preuve
deed-experiment = expérimentation
deed-extend = temps ajouté
deed-fill = champ du formulaire
deed-go = passage à une autre étape
deed-language = langue
deed-map = carte de la chaîne de valeur
deed-mode = façon de voter
deed-next-date = prochaine date
deed-note = note
deed-option = sujet du vote par points
deed-order = ordre
deed-paste = lignes collées
deed-people = nombre de personnes
deed-progress = suite donnée à une action
deed-remove = retrait
deed-reopen = réouverture de la séance
deed-reveal = dévoilement
deed-roti = retour sur temps investi
deed-skip-questions = questions laissées de côté
deed-skip-stop = étape laissée de côté
deed-skip-survey = estimation laissée de côté
deed-survey = résultat du vote
deed-team = nom de l’équipe
deed-unheard = règle mise en sourdine
deed-wanted = niveau visé
deed-working = façon de travailler aujourd’hui

## Des fichiers, pendant l’exécution

notice-deleted = Supprimée : { $id }
notice-not-written = { $path } n’a pas pu être écrit : { $why }
notice-cannot-read = { $path } est illisible : { $why }
notice-cannot-read-newer = { $path } vient d’un calms plus récent. Mettez calms à jour pour l’ouvrir.
notice-session-gone = { $path } n’existe plus.
notice-editor-failed = L’éditeur n’a rien changé : { $why }
notice-open-here = C’est la session déjà ouverte.
