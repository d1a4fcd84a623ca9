### Votes: rules, ballots, counts, safety, ESVP, return on time invested.

vote-all-in = Tous les votes y sont.
abstained = abstention
abstained-count = { $n ->
    [one] { $n } abstention
   *[other] { $n } abstentions
}
vote-first-round = premier tour
vote-second-round = second tour
vote-wanted = visé { $level }
level-n = niveau { $n }
armed = { $key } dévoile, toute autre touche renonce
armed-partial = { $k } sur { $n } ont voté : { $key } dévoile, toute autre touche renonce

## Secret ballot

promise-title = Ce que devient votre vote
promise-too-few = À moins de trois, rien n’est compté. En parler ouvertement, si tout le monde est d’accord.
pass-title = Passer le clavier
pass-turn = À vous : { $k } sur { $n }
pass-cover = Passer le clavier. La personne suivante lève le cache avec la barre d’espace.
pass-last = Tout le monde a voté. Rendre le clavier.
pass-chosen = choisi ; un chiffre le change, entrée continue
pass-chosen-last = choisi ; un chiffre le change, entrée le couvre, puis transmettre
pass-empty = choisir de 1 à { $top }, ou 0 pour s’abstenir
pass-alive = Pendant le tour, seuls les chiffres, effacer, entrée et ? fonctionnent.
paper-title = Depuis les papiers pliés
paper-how = Écrire un chiffre, plier, mélanger. Saisir dans n’importe quel ordre.
vote-of-votes = Bulletin { $k } sur { $n }

## What the counts say

case-split = AVIS OPPOSÉS, à { $low } et à { $high }. Pas de moyenne affichée.
case-short-aligned = avis convergents
case-short-nuanced = avis nuancés
case-short-dispersed = avis dispersés
case-short-split = avis opposés
case-short-too-few = trop peu de votes
case-short-minority = voix minoritaire
case-short-gap = beaucoup ne savent pas
median = médiane { $value }
mean = moyenne { $value }
agreement = accord { $value }
not-scored = non notée
counts-hidden = Les voix restent cachées sauf si le groupe le demande. { $key } les montre.
practices-title = Ce que font d’autres équipes
prompt-title = Une question pour tout le monde

## Safety check

safety-title = Baromètre de sécurité

## ESVP

esvp-title = Pourquoi sommes-nous là ?
esvp-talk = Plus de la moitié préférerait être ailleurs. En parler d’abord ?
esvp-not-kept = Ces voix ne sont pas conservées.

## Return on time invested

roti-title = Le temps passé en valait-il la peine ?
roti-5 = Excellent : bien plus que le temps passé.
roti-4 = Plus que le temps passé.
roti-3 = Autant que le temps passé.
roti-2 = Moins que le temps passé.
roti-1 = Rien en échange du temps passé.
roti-best = 5 est la meilleure note.
