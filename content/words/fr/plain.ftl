### The workshop line by line, for screen readers and terminals that only print.

plain-commands = À chaque question, un ? puis Entrée donne la liste des commandes.
plain-choose = numéro, ou Entrée pour continuer
plain-go-on = Entrée pour continuer
plain-not-understood = « { $text } » ne veut rien dire ici ; un ? donne la liste des commandes.
plain-left = Tout est enregistré jusqu’ici.
plain-step-at-hand = On ne peut pas omettre l’étape en cours.
plain-undone = Annulé.
plain-no-prompt = Il n’y a pas de relance ici.
plain-words = texte
plain-clock-hint = Le chronomètre est arrêté ; t le lance.
plain-clock-runs = Le chronomètre tourne.
plain-clock-paused = Le chronomètre est en pause.

## Help

plain-help-1 = Entrée continue, et révèle quand des votes sont saisis. Un numéro choisit.
plain-help-2 = n suivant, p précédent ; revenir en arrière n’efface rien.
plain-help-3 = o le plan : aller à une étape, en omettre, refaire le programme.
plain-help-4 = c TEXTE garde une note ; c seul propose un autre avis, un point à garder ou une action.
plain-help-5 = f une question ouverte pour le groupe ; d la directive première.
plain-help-6 = w 6 indique six personnes présentes, dès la question suivante.
plain-help-7 = t lance ou suspend le chronomètre ; t +2 ajoute deux minutes de la réserve.
plain-help-8 = u annule le dernier changement.
plain-help-9 = L l’autre langue.
plain-help-10 = q quitte ; tout est enregistré, sauf les votes qui n’ont pas été révélés.
plain-help-11 = Quand un texte est demandé, une ligne vide garde ce qui est entre crochets, - l’efface.
plain-help-12 = Une commande suivie d’un texte y commence par deux-points, « :c TEXTE » par exemple.

## Outline

plain-outline-ask = numéro d’étape ou question comme C2 pour y aller, -4 ou -C2 pour omettre ou reprendre, r pour omettre ce qui est proposé, Entrée pour revenir

## Votes

plain-echoed = Ce qui est tapé ici se lit à l’écran : tournez-le pendant la saisie des votes.
plain-not-echoed = Les votes tapés ne s’affichent pas.
plain-ballot-empty = votes de { $n } personnes, un chiffre par vote, 0 pour s’abstenir, par exemple 3342531
plain-ballot-part = { $k } sur { $n } saisis ; d’autres chiffres, - retire le dernier, Entrée révèle sans les autres
plain-ballot-full = { $k } sur { $n } saisis ; Entrée révèle, - retire le dernier
plain-no-vote = On vote avec les chiffres de 1 à { $top }, avec 0 ou x pour s’abstenir. Rien n’a été pris dans cette ligne.
plain-too-many-votes = Plus de votes que de personnes. Rien n’a été pris dans cette ligne ; w 8 indique huit personnes.
plain-ready = { $n } votes reçus ; Entrée révèle
plain-revealed-ask = Entrée pour continuer, v pour revoter une fois, g 4 si le niveau 4 est souhaité
plain-by-paper = Sur papier plié : chaque personne écrit un chiffre, quelqu’un les saisit
plain-by-pass = Le clavier passe de main en main
plain-no-vote-here = Pas de vote ici.
plain-pass-begin = Le clavier passe d’une personne à l’autre, { $n } en tout ; Entrée pour commencer
plain-pass-cover = Entrée pour commencer, sans regard d’autrui ; e met fin au vote
plain-pass-only = Seuls un chiffre, 0 pour s’abstenir, - et Entrée ont un effet maintenant.
plain-vote-ask = votre vote, 0 pour s’abstenir, - pour revenir
plain-vote-change = répondu ; un chiffre change la réponse, Entrée la garde, - la retire
plain-hand-on = Entrée passe le clavier, - retire votre dernière réponse
plain-safety-ask = Entrée pour continuer ; s montre les totaux, si le groupe le demande
plain-wait-ask = Entrée pour continuer ; s montre les totaux, si le groupe le demande ; x remet ce qui peut attendre
plain-counts-gone = Ces totaux n’ont pas été conservés.

## Alone

plain-solo-ask = le plus haut niveau que vous pourriez montrer, 0 si vous ne savez pas
plain-confidence-ask = avec quelle certitude, Entrée laisse ouvert

## Profile, dots, cards, end

plain-range = de { $low } à { $high }
plain-dots = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
plain-dots-ask = 2 5 donne cinq points à la deuxième ligne, + TEXTE ajoute une ligne, - 2 en retire une, Entrée pour continuer
plain-new-experiment = Nouvelle expérimentation
plain-new-action = Nouvelle action
plain-take-up = Reprendre : { $text } ({ $where })
plain-card-change = modifier
plain-card-remove = retirer
plain-export-ask = Écrire le rapport ?
plain-not-exported = Le rapport n’a pas été écrit : { $why }
