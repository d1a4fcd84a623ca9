### What the commands print.

cli-try = essayer : { $what }
cli-no-terminal = Les écrans demandent un terminal. Utiliser --plain ou une commande : calms --help
cli-no-session = Aucune séance ne correspond à « { $name } ».
cli-several-sessions = « { $name } » correspond à plusieurs séances :
cli-no-unfinished = Aucune séance inachevée. calms start PACK en commence une.
cli-no-pack = Aucun pack ne s’appelle « { $name } ». Connus : { $ids }
cli-no-table = Cette séance n’a ni question ni carte : la feuille n’a que sa première ligne.
cli-no-map = Cette séance n’a pas de carte.
cli-map-gaps = { $n ->
    [one] { $n } étape n’a pas d’attente ou de temps de travail : calms calc flow refusera ce tableau tant qu’il en manque.
   *[other] { $n } étapes n’ont pas d’attente ou de temps de travail : calms calc flow refusera ce tableau tant qu’il en manque.
}
cli-needs-consent = Le groupe n’a pas encore donné son accord. Utiliser --consented s’il l’a fait.
cli-file-exists = { $path } existe. Utiliser --force pour le remplacer.
cli-no-picture = Rien à dessiner pour l’instant : il faut des votes sur des questions, une chronologie ou une carte. --format md donne ce qu’il y a.
cli-template-try = corriger cette ligne, ou déplacer le fichier pour retrouver le modèle fourni
cli-template-left = Écrit sans votre modèle : { $file }, ligne { $line } : { $why }
cli-written = écrit : { $path }
cli-kept-elsewhere = Ce qui n’a pas été enregistré est dans { $path }
cli-deleted = supprimée : { $name }
cli-delete-ask = Supprimer { $name } définitivement ? Taper oui :
cli-not-deleted = Rien n’a été supprimé.
cli-cannot-read = { $path } est illisible : { $why }
cli-cannot-write = { $path } ne peut pas être écrit : { $why }
cli-pack-sound = { $n ->
    [one] { $n } pack correct
   *[other] { $n } packs corrects
}
cli-faults = { $n ->
    [one] { $n } défaut
   *[other] { $n } défauts
}
cli-choose = Choisir un numéro :
cli-not-a-choice = « { $text } » ne fait pas partie des choix.
cli-interrupted = Interrompu. Tout est enregistré jusqu’ici.
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
crash-report = calms s’est arrêté sur une erreur. Un rapport, sans rien de la séance, est dans { $path }
crash-saved = Tout est enregistré jusqu’ici.
crash-aside = La séance n’a pas pu être enregistrée à sa place : son dernier état est dans { $path }
crash-lost = La séance n’a pas pu être enregistrée : ce qui l’était déjà est intact.

## Commands

cli-no-folder = Aucun dossier pour les séances et les réglages : le système ne nomme pas de dossier personnel.
cli-no-json = Cette commande n’a rien à dire en JSON.
cli-no-sessions = Aucune séance pour l’instant. calms start PACK en commence une.
cli-no-free-name = Aucun nom libre pour la nouvelle séance.
cli-in-use = { $name } est ouverte dans un autre programme.
cli-in-use-plain = { $name } est ouverte dans un autre programme. La quitter d’abord là-bas, ou la reprendre dans un terminal : calms resume { $name } --plain le propose ; sans --plain, touche T.
cli-cannot-ask = Personne ne peut répondre ici.
cli-standard-output = la sortie standard
cli-is-folder = c’est un dossier
cli-is-no-file = ce n’est pas un fichier ordinaire
cli-too-large = { $n } Mo, c’est plus que ne peut compter une séance
cli-newer = un calms plus récent l’a écrit (format { $format })
cli-promises = EXPÉRIMENTATIONS ET ACTIONS
cli-minutes = { $n } min
cli-which-workshop = Que voulez-vous faire ?
cli-see-trend = Tendance d’une équipe
cli-whose-trend = La tendance de quelle équipe ?
cli-see-actions = Actions ouvertes ({ $n })
cli-resume = Reprendre : { $name }
cli-how-many = Combien de personnes ? (1-99)
cli-which-team = Quelle équipe ? (vide si aucune)
cli-not-a-number = « { $text } » n’est pas un nombre de 1 à 99.
packs-agenda = Déroulé
packs-total = total
packs-questions = Questions
calc-votes = voix
calc-abstained = abstentions
calc-levels = par niveau
calc-scored = notée
calc-median = médiane
calc-mean = moyenne
calc-modes = les plus fréquents
calc-min = le plus bas
calc-max = le plus haut
calc-agreement = accord
calc-deviation = distance à la médiane
calc-sd = écart type
calc-rwg = rwg
calc-case = lecture
calc-minority = voix minoritaire
calc-gap = beaucoup ne savent pas
doctor-data = données
doctor-config = réglages
doctor-state = état
doctor-cache = cache
doctor-folder = { $name } : { $path }
doctor-on = { $kind }, { $free } libres
doctor-kb = { $n } ko
doctor-mb = { $n } Mo
doctor-gb = { $n } Go
doctor-unknown = système de fichiers inconnu
doctor-not-there = Pas encore là : il est créé dès qu’on y écrit.
doctor-network = Une autre machine garde ces fichiers. L’enregistrement peut être lent, et une séance
    ouverte sur deux machines n’y est pas verrouillée : ne l’ouvrir que sur une seule.
doctor-memory = Seule la mémoire garde ces fichiers : un redémarrage les efface.
    --data-dir DIR les met ailleurs.
doctor-read-only = Le système de fichiers refuse d’écrire : rien ne peut être enregistré ici.
doctor-not-writable = Rien ne peut être enregistré ici : { $why }
doctor-little-room = Il ne reste presque plus de place : en faire avant l’atelier.
doctor-open-folder = D’autres peuvent y entrer sur cette machine ({ $mode }) : chmod 700 { $path }
doctor-open-files = { $n ->
    [one] D’autres peuvent lire { $n } fichier de séance : chmod 600 le ferme.
   *[other] D’autres peuvent lire { $n } fichiers de séance : chmod 600 les ferme.
}
doctor-left-unsaved = { $n ->
    [one] Un état n’a pas pu être enregistré à sa place. Ouvrir sa séance le propose
        s’il est dans le dossier d’état :
   *[other] { $n } états n’ont pas pu être enregistrés à leur place. Ouvrir une séance propose
        le sien s’il est dans le dossier d’état :
}
doctor-left-temporary = { $n ->
    [one] La moitié d’un enregistrement jamais terminé. Elle peut être supprimée :
   *[other] { $n } moitiés d’enregistrements jamais terminés. Elles peuvent être supprimées :
}
doctor-left-lock = { $n ->
    [one] Un verrou que personne ne tient. Il ne gêne pas et peut être supprimé :
   *[other] { $n } verrous que personne ne tient. Ils ne gênent pas et peuvent être supprimés :
}
doctor-left-crash = { $n ->
    [one] Un rapport d’arrêt sur erreur, sans rien d’une séance. À joindre à un ticket :
   *[other] { $n } rapports d’arrêt sur erreur, sans rien d’une séance. À joindre à un ticket :
}
doctor-terminal = Terminal
doctor-locale = langue du système
doctor-size = taille
doctor-colors = couleurs
doctor-colors-true = 16 millions
doctor-symbols = symboles hors ASCII
doctor-synchronized = image d’un seul coup
doctor-not-asked = inconnu : on ne l’interroge pas
doctor-stdin = l’entrée est un terminal
doctor-stdout = la sortie est un terminal
doctor-aside = { $path } : le fichier abîmé se trouve maintenant dans { $aside }
doctor-restored = { $path } : la dernière bonne copie a repris sa place
doctor-no-copy = { $path } : aucune bonne copie ne pouvait prendre sa place
doctor-not-repaired = { $path } : rien n’a été fait, { $why }

## Help

help-usage = Usage
help-commands = Commandes
help-options = Options
help-arguments = Arguments
help-help = Afficher cette aide
help-version = Afficher la version
help-about = Guide un groupe, ou une personne seule, dans un atelier au terminal. Sans commande, les écrans s’ouvrent.
help-data-dir = Dossier des séances (CALMS_DATA_DIR)
help-config-dir = Dossier des packs personnels et des réglages (CALMS_CONFIG_DIR)
help-lang = Langue : en ou fr (CALMS_LANG)
help-color = Couleurs : auto, always (toujours) ou never (jamais)
help-plain = Ligne par ligne avec des choix numérotés, pour lecteurs d’écran et tubes
help-json = JSON là où il y a quelque chose à lister ou à calculer
help-start-about = Commencer un atelier
help-start-pack = Quel atelier, tel que calms packs list le nomme
help-start-variant = Durée : pulse, standard ou full
help-start-team = L’équipe ; ses actions ouvertes l’accompagnent
help-start-people = Nombre de personnes présentes, de 1 à 99
help-start-mode = Façon de voter : tally (doigts levés), secret (le clavier passe) ou solo (seul)
help-demo-about = Montrer trois équipes et une année de leurs ateliers, sans rien en garder
help-demo-keep = Les écrire plutôt dans un dossier à part, et les garder
help-resume-about = Reprendre une séance
help-resume-id = Toute partie unique de son nom ; par défaut la dernière inachevée
help-notes-about = Suivre une séance en cours dans un second terminal, pour l’animation seule
help-notes-id = Toute partie unique de son nom ; par défaut la dernière inachevée
help-guide-about = Imprimer le guide d’animation et le questionnaire vierge
help-guide-pack = Quel atelier
help-guide-variant = Durée : pulse, standard ou full
help-list-about = Lister les séances, la plus récente d’abord
help-show-about = Montrer une séance
help-show-id = Toute partie unique de son nom
help-delete-about = Supprimer une séance
help-delete-id = Toute partie unique de son nom
help-delete-yes = Ne pas demander
help-export-about = Écrire le compte rendu d’une séance
help-export-id = Toute partie unique de son nom
help-export-format = Forme : { $forms } ; sinon celle que dit la fin du nom du fichier, ou md. Sans questions, csv donne la carte
help-export-output = Fichier à écrire ; - ou rien, c’est la sortie standard
help-export-force = Remplacer le fichier s’il existe
help-export-consented = Le groupe a donné son accord hors du programme
help-export-names = Garder les noms de personnes dans les textes ; seulement si le groupe le veut
help-import-about = Garder la séance d’un document écrit par export --format json, et afficher son nom
help-import-file = Le document ; - est l’entrée standard
help-import-as-new = Lui donner un autre nom
help-schema-about = Afficher le schéma JSON de ce document
help-record-about = Faire une séance close de voix comptées ailleurs, et afficher son nom
help-record-pack = Quel atelier
help-record-votes = CSV dont la première ligne est question,1,2,3,4,5,x ; - est l’entrée standard
help-record-team = L’équipe
help-record-date = Le jour du vote, tel que 2026-11-22 ; aujourd’hui par défaut, jamais un jour à venir
help-packs-about = Lister, montrer, vérifier et écrire des ateliers
help-packs-list-about = Lister les ateliers
help-packs-show-about = Montrer un atelier : son déroulé et ses questions
help-packs-show-id = Quel atelier
help-packs-check-about = Vérifier des fichiers d’ateliers
help-packs-check-files = Fichiers à vérifier ; à défaut, les ateliers fournis
help-packs-new-about = Écrire un atelier commenté, pour commencer
help-packs-new-file = Le nouveau fichier, par exemple journee.fr.ron ; son nom donne l’identifiant et la langue
help-packs-eject-about = Copier un atelier fourni parmi ceux à soi, pour le modifier
help-packs-eject-id = Quel atelier
help-calc-about = Calculer sans séance
help-calc-votes-about = Ce que donnent les voix sur une question
help-calc-votes-votes = De 1 à 5, ou x pour une abstention
help-doctor-about = Examiner fichiers, réglages et terminal
help-doctor-repair = Mettre de côté les séances abîmées et remettre leurs dernières bonnes copies
help-completions-about = Imprimer les complétions d’un shell
help-completions-shell = Shell : bash, elvish, fish, powershell ou zsh
help-man-about = Imprimer la page de manuel

## The demo

cli-demo-taken = { $path } contient déjà des séances.
cli-demo-made = { $n } séances de trois équipes, sur une année qui s’achève aujourd’hui.
cli-demo-gone = Rien n’en a été gardé. Pour les voir, donner un dossier qui n’existe pas encore :
cli-demo-kept = Elles sont dans { $path }. Les écrans :
cli-demo-then = et ligne par ligne :
cli-demo-fault = La démo ne peut pas être créée : { $why }

## calms import
import-same = { $id } est déjà là, à l’identique. Rien n’a été écrit.
import-taken = Une autre séance s’appelle { $id }. Rien n’a été écrit ; --as-new garde celle-ci à côté, sous un autre nom.
import-differs = { $path } : { $n ->
    [one] ce membre dit
   *[other] ces membres disent
} autre chose que la séance dans `kept` : { $names }. Rien n’a été écrit, car rien ne dit lequel des deux est juste. Les membres hors de `kept` peuvent être ôtés du document ; tous se relisent de lui.
import-unknown = { $path } : { $n ->
    [one] ce calms ne connaît pas ce membre et le laisse
   *[other] ce calms ne connaît pas ces membres et les laisse
} dans le document : { $names }. Le JSON ne dit pas comment un fichier de séance { $n ->
    [one] l’écrirait
   *[other] les écrirait
} : importer le document avec le calms qui l’a écrit.
import-nothing = { $path } ne contient aucune séance : il n’y a pas de membre `kept`. calms export --format json l’écrit.
import-bad-id = « { $id } » ne peut pas nommer une séance. --as-new lui donne un autre nom.
import-not-utf8 = ce n’est pas de l’UTF-8
import-too-large = plus de { $n } Mo ne peuvent pas être une séance
record-future = { $date } est à venir : personne n’a pu y voter.
