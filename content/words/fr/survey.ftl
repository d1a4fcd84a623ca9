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
hint-sheets-vote1 = compter
hint-sheets-confirm = ligne suivante
hint-estimate-vote1 = estimer

## Notices

notice-more-than-sheets = Il n’y a pas autant de papiers.
notice-row-missing = Cette ligne n’a pas encore de nombre ; 0 en est un.
notice-order-stands = Les cartes restent comme elles étaient lors du vote.
notice-estimate-left-out = Pas d’estimation ici. v en demande une malgré tout.
