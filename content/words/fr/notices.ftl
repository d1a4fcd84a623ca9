### Notices, refusals of the session, and failures that the room may see.

notice-saved = Déjà enregistré : chaque changement l’est, dans la seconde.
notice-not-saved = Non enregistré : { $why }. Rien n’est perdu ; nouvel essai en cours.
notice-saved-again = De nouveau enregistré.
notice-save-elsewhere = Enregistrer ailleurs ?
notice-undone = Annulé : { $what }
notice-redone = Rétabli : { $what }
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
