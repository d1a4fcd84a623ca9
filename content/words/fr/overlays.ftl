### Lists, outline, help, one line from any screen, forms, pages, break, questions about what to do.

## Past sessions and open actions

sessions-reading = Recherche des séances passées.
sessions-damaged-whole = { $file } est illisible : { $why }
sessions-damaged-from = { $file } est illisible à partir de la ligne { $line } : { $why }
sessions-damaged-copy = { $key } propose la dernière bonne copie, du { $date }. Le fichier abîmé est gardé.
sessions-damaged-no-copy = Il n’en existe pas de bonne copie. Le fichier reste tel quel.
promises-open = { $n ->
    [one] { $n } ouverte
   *[other] { $n } ouvertes
}

## Outline

outline-of = Déroulé · { $title }
outline-over = en plus
outline-voted = votée
outline-now-voted = ici, votée
outline-not-begun = Lancée maintenant, la séance finit à { $time }.
outline-in-time = Fin à { $time }. Rien à rattraper.
outline-late = Fin à { $time }, { $behind } de retard. { $key } laisse de côté { $questions }.
outline-late-full = Fin à { $time }, { $behind } de retard. Plus de question à laisser de côté.
outline-closed = Cette séance est close.

## Help

help-vote = Voter un niveau de 1 à 5

## One line from any screen

note-kind-note = note
note-kind-other_view = autre avis
note-kind-parked = en attente
note-kind-action = action
note-kind-topic = sujet pour les points

## An experiment or an action

form-experiment = Expérimentation
form-action = Action
todo-act = Quoi
todo-act-hint = Ce qui sera fait, de sorte que tout le monde puisse le constater.
todo-owner = Qui
todo-owner-hint = Une personne qui se propose, sans désignation d’office.
todo-due = Pour quand
todo-due-hint = ven, +14, 15/12
date-read = = { $date }
date-unclear = pas encore une date

## People, pages, break

people-before = { $n } jusqu’ici. Un nouveau nombre vaut à partir de la question suivante.
page-story = Un cas
page-reading = DORA : { $slug }
page-gone = Cette page n’est pas dans l’atelier.
break-until = on reprend à

## What to do?

ask-leave = Quitter cette séance ?
ask-leave-more = Tout est enregistré ; elle reprendra ici.
ask-leave-does = { $key } quitte, toute autre touche non.
ask-leave-unsaved = Quitter cette séance ?
ask-leave-unsaved-more = Ses derniers changements ne sont pas encore sur le disque. Le programme les garde et réessaie ; n’éteignez pas avant qu’il les dise enregistrés.
ask-leave-unsaved-does = { $key } quitte, toute autre touche non.
ask-quit-unsaved = Quitter le programme sans que tout soit enregistré ?
ask-quit-unsaved-more = Ce qui n’est pas enregistré va dans un autre dossier, ou sur ce terminal, et le programme dit où. Ctrl-S sur le premier écran permet de choisir l’endroit.
ask-quit-unsaved-does = { $key } quitte, toute autre touche non.
ask-take-over = Reprendre cette séance ?
ask-take-over-more = Un autre programme l’a ouverte. Il passera en lecture seule à son prochain changement ; ce qu’il n’aura pas enregistré ira dans un fichier à côté. Rien n’est écrasé.
ask-take-over-does = { $key } la reprend, toute autre touche ne fait que regarder.
elsewhere-title = Enregistrer ailleurs
elsewhere-why = Non enregistré : { $why }. Tout ce qui a été tapé est gardé, et l’essai reprend chaque seconde.
elsewhere-place = Un dossier, ou un nouveau fichier qui finit par .ron :
ask-drop-ballot = Quitter alors qu’un vote est en cours ?
ask-drop-ballot-more = Ce qui vient d’être voté ici n’est pas enregistré.
ask-drop-ballot-does = { $key } abandonne ces voix et quitte, toute autre touche non.
ask-make-note = En faire une note ?
ask-make-note-more = « { $detail } »
ask-make-note-does = { $key } en fait une note, toute autre touche l’abandonne.
ask-delete = Supprimer cette séance définitivement ?
ask-delete-more = { $detail }
ask-delete-does = { $key } la supprime, toute autre touche non.
ask-consent = Les résultats peuvent-ils sortir de cette salle sous forme de rapport ?
ask-consent-more = Ils sont à nous toutes et tous : poser la question au groupe.
ask-consent-does = { $key } : le groupe a dit oui. Avec toute autre touche, rien n’est écrit.
ask-names = Écrire le rapport avec ces mots ?
ask-names-more = Le groupe peut d’abord corriger le texte, ou dire qu’ils peuvent rester.
ask-names-does = { $key } l’écrit, toute autre touche non.
ask-close = Clore cette séance ?
ask-close-more = Elle pourra être rouverte.
ask-close-does = { $key } la clôt, toute autre touche non.
ask-let-wait = Remettre cela à un autre jour ?
ask-let-wait-more = { $detail }
ask-let-wait-does = { $key } le remet, toute autre touche non.
ask-undo-or-suspend = Annuler, ou passer au shell ?
ask-undo-or-suspend-more = « fg » ramène du shell.
ask-undo-or-suspend-does = { $undo } ou { $key } annule le dernier changement, { $suspend } passe au shell, toute autre touche ne fait rien.
ask-rescue = Reprendre la dernière bonne copie ?
ask-rescue-more = { $detail }. Le fichier abîmé est mis à part, intact.
ask-rescue-does = { $key } la reprend, toute autre touche non.
ask-take-up = Reprendre une version plus récente ?
ask-take-up-more = La version du { $detail } n’avait pas pu être enregistrée à sa place et a été gardée ailleurs. Les deux versions restent.
ask-take-up-does = { $key } la reprend, toute autre touche continue avec celle qui a été ouverte.
