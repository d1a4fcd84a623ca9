### Pourquoi des mots qui jugent méritent une relecture, et quoi écrire à la place.
### Une paire par règle ; le numéro est le même dans les deux langues des règles.

lint-warn = avertissement
lint-info = remarque
lint-not-text = à partir de la ligne { $line }, ce n’est plus du texte UTF-8

## Rules

lint-BL-01-why = « L’erreur humaine » arrête la recherche là où elle devrait commencer.
lint-BL-01-try = Qu’est-ce qui rendait ce geste logique ? Quel garde-fou manquait ?
lint-BL-02-why = Cela parle d’un monde qui n’a pas existé.
lint-BL-02-try = Dire ce qui était visible à ce moment-là, puis formuler la suite : « désormais, nous… ».
lint-BL-03-why = Cela vise un caractère plutôt qu’une situation.
lint-BL-03-try = Quel signal manquait, était trop faible ou noyé parmi d’autres ?
lint-BL-04-why = Cela juge une personne.
lint-BL-04-try = Décrire ce qui a été fait, et dans quelle situation.
lint-BL-05-why = Cela désigne un coupable ; qui craint de l’être en dira moins la prochaine fois.
lint-BL-05-try = Nommer un facteur contributif et la condition qui l’a rendu possible.
lint-BL-06-why = Ce n’est évident que maintenant, une fois la fin connue.
lint-BL-06-try = Dire ce que l’on savait, et à quelle heure.
lint-BL-07-why = Cela cherche une personne.
lint-BL-07-try = Comment cela a-t-il été possible ?
lint-BL-08-why = Cela demande à quelqu’un de se justifier.
lint-BL-08-try = Qu’avez-vous vu ? Qu’est-ce qui paraissait logique à ce moment-là ?
lint-BL-09-why = La vigilance ne protège pas : elle s’use, et le piège reste en place.
lint-BL-09-try = Changer un outil, une valeur par défaut, une limite ou un signal.
lint-BL-10-why = Un incident réunit plusieurs conditions ; une cause unique cache les autres.
lint-BL-10-try = Lister les facteurs contributifs. Que fallait-il encore pour que cela arrive ?
lint-BL-11-why = Un nom fait porter l’événement à une personne.
lint-BL-11-try = Écrire le rôle, par exemple « la personne d’astreinte ».
lint-BL-12-why = Cela tient pour acquis que la règle convient au travail réel.
lint-BL-12-try = Comment le travail se fait-il vraiment, et qu’est-ce qui rend la règle difficile à suivre ?
lint-BL-13-why = Le résultat déteint sur la décision, prise sans le connaître.
lint-BL-13-try = Quelles options semblaient ouvertes, et avec quelles informations ?
lint-BL-14-why = Cela fait de quelques occasions un trait de caractère.
lint-BL-14-try = Décrire les trois dernières fois.

## Help

help-lint-about = Repérer, dans du Markdown ou du texte brut, les mots qui jugent des personnes
help-lint-lang = Langue des textes : en, fr ou both (les deux) ; du programme : en ou fr
help-lint-field = À quoi servent les textes : factors, learn, luck, actions, impact, timeline ou text
help-lint-files = Fichiers à lire ; - ou rien, c’est l’entrée standard
