### Votes: rules, ballots, counts, safety, ESVP, return on time invested.

vote-fingers = Tout le monde en même temps : un à cinq doigts, le poing pour s’abstenir.
vote-all-in = Tous les votes y sont.
vote-missing = { $n ->
    [one] il manque { $n } vote
   *[other] il manque { $n } votes
}
vote-evidence = Choisir le plus haut niveau dont nous pourrions montrer la preuve.
abstained = abstention
abstained-count = { $n ->
    [one] { $n } abstention
   *[other] { $n } abstentions
}
vote-left-out = laissée de côté pour tout le monde
vote-round = tour { $n }
vote-first-round = premier tour
vote-second-round = second tour
vote-wanted = visé { $level }
level-n = niveau { $n }
armed = { $key } dévoile, toute autre touche renonce
armed-partial = { $k } sur { $n } ont voté : { $key } dévoile, toute autre touche renonce

## Secret ballot

promise-title = Ce que devient votre vote
promise-kept = Conservé : combien de voix par niveau. Jamais : qui.
promise-order = Ni l’ordre, ni l’heure, ni l’ensemble des votes d’une personne.
promise-seen = Visible une fois dévoilé, par toutes les personnes présentes.
promise-limit = Ce qu’aucun programme ne promet : que personne ne regarde par-dessus l’épaule.
promise-unanimous = Si tous les votes sont identiques, chaque vote est connu.
promise-style = Un texte libre peut trahir par sa longueur et son style.
promise-small = À trois ou quatre, les votes peuvent se deviner.
promise-too-few = À moins de trois, rien n’est compté. En parler ouvertement, si tout le monde est d’accord.
pass-title = Passer le clavier
pass-turn = À vous : { $k } sur { $n }
pass-cover = Passer le clavier. La personne suivante lève le cache avec la barre d’espace.
pass-last = Tout le monde a voté. Rendre le clavier.
pass-chosen = choisi ; un chiffre le change, entrée transmet
pass-empty = choisir un chiffre, ou 0 pour s’abstenir
pass-alive = Seuls les chiffres, effacer, entrée et ? fonctionnent ici.
paper-title = Depuis les papiers pliés
paper-how = Écrire un chiffre, plier, mélanger. Saisir dans n’importe quel ordre.
vote-of-votes = Bulletin { $k } sur { $n }

## What the counts say

case-aligned = AVIS CONVERGENTS.
case-aligned-say = Quelle preuve pouvons-nous citer ?
case-nuanced = AVIS NUANCÉS.
case-nuanced-say = Quelle condition changerait votre réponse ?
case-dispersed = AVIS DISPERSÉS.
case-dispersed-say = Lisons-nous les niveaux de la même façon ? En relire deux à voix haute.
case-split = AVIS OPPOSÉS, à { $low } et à { $high }. Pas de moyenne affichée.
case-split-say = Que voit chaque camp que l’autre ne voit pas ?
case-too-few = TROP PEU DE VOTES pour parler d’accord.
case-too-few-say = À quoi pensions-nous en répondant ?
case-minority = Une voix à { $level }.
case-minority-say = Que peut-on voir depuis cette place ? Tout le monde peut répondre.
case-gap = Beaucoup ne savent pas. C’est aussi un constat.
case-short-aligned = avis convergents
case-short-nuanced = avis nuancés
case-short-dispersed = avis dispersés
case-short-split = avis opposés
case-short-too-few = trop peu de votes
case-short-minority = voix minoritaire
case-short-gap = beaucoup ne savent pas
case-convention = Seuils d’accord : convention maison.
median = médiane { $value }
mean = moyenne { $value }
agreement = accord { $value }
not-scored = non notée
shift = de { $from } à { $to }
counts-hidden = Les voix restent cachées sauf si le groupe le demande. { $key } les montre.
practices-title = Ce que font d’autres équipes
prompt-title = Une question pour tout le monde

## Safety check

safety-title = Baromètre de sécurité
safety-5 = Je peux parler de tout.
safety-4 = Je peux parler de presque tout.
safety-3 = Je peux parler de certaines choses.
safety-2 = Je préfère écouter.
safety-1 = Je dirai ce qu’on attend de moi.
safety-green = Aujourd’hui, nous travaillons comme prévu.
safety-amber = Aujourd’hui, personne n’est interrogé. Le silence convient ; nous écrivons davantage.
safety-red = Aujourd’hui, nous changeons de programme.
safety-offer-pairs = petits groupes, par écrit
safety-offer-leave = les personnes ayant autorité sortent un moment
safety-offer-talk = parler de ce qui rendrait les choses plus faciles
safety-offer-stop = s’arrêter là
safety-limit = Seulement ce que l’on a osé signaler.

## ESVP

esvp-title = Pourquoi sommes-nous là ?
esvp-explorer = explorateur
esvp-shopper = client
esvp-vacationer = vacancier
esvp-prisoner = prisonnier
esvp-explorer-say = Je veux découvrir tout ce que je peux.
esvp-shopper-say = Je repartirai avec une bonne idée.
esvp-vacationer-say = Cela me change de mon poste.
esvp-prisoner-say = Je préférerais être ailleurs.
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
