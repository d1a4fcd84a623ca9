### Signes à cocher, cartes à ordonner, estimations.

survey-again = Un nouveau vote prend la place du précédent.
ballots-count = { $n ->
    [one] { $n } bulletin
   *[other] { $n } bulletins
}

## Ticks

sheets-how = Chacun écrit les numéros des signes à cocher, plie, on mélange. Puis on compte, signe par signe.
sheets-count = Combien de papiers par signe ? Seule la ligne en cours montre son nombre.
sheets-all = Papiers en tout
ticks-page = un chiffre coche ou décoche, entrée continue
ticks-last = un chiffre coche ou décoche, entrée passe la main
ticks-abstained = abstention : entrée passe la main, un chiffre l’annule
signs-lead = Le plus coché : { $set }

## Marks

mark-none = aucune, ou pas de réponse

## Estimates

spread-title = Ce que nous avions estimé
spread-middle = Ce que nous avions estimé, au milieu : { $text }
spread-alone = Votre estimation

## Hints

hint-ticks-confirm = cocher
hint-ticks-page-vote1 = cocher
hint-ticks-page-confirm = continuer
hint-ticks-page-take-back = page d’avant
hint-order-confirm = marquer
hint-order-abstain = aucune
hint-sheets-vote1 = combien
hint-sheets-confirm = ligne suivante
hint-estimate-vote1 = estimer

## Notices

notice-more-than-sheets = Il n’y a pas autant de papiers.
notice-row-missing = Cette ligne n’a pas encore de nombre ; 0 en est un.
notice-order-stands = Les cartes restent comme elles étaient lors du vote.
notice-estimate-left-out = Pas d’estimation ici. v en demande une malgré tout.

## Line by line

plain-survey-ask = Entrée pour continuer, v pour revoter
plain-order-ask = Entrée : l’ordre convient ; 3 5 met la troisième carte à la cinquième place
plain-ticks-ask = les chiffres de tout ce que vous cochez ici, comme 13, Entrée pour continuer, 0 pour s’abstenir, - pour revenir
plain-ticks-alone = les numéros de ce que vous avez vu, comme 1 3, 0 pour rien, Entrée pour continuer
plain-mark-alone = un numéro, 0 pour aucune ou pas de réponse, Entrée pour continuer
plain-count-only = Seuls un nombre, - et Entrée ont un effet maintenant.
plain-sheets-ready = Toutes les lignes ont leur nombre ; Entrée pour dévoiler
plain-estimate-now = Estimer maintenant, sans regarder
plain-estimate-skip = Écarter l’estimation
plain-offer = Pour enchaîner avec « { $title } » : { $command }
plain-take-up-topic = Reprendre : { $text }
