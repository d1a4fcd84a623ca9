### What the engine itself says to the room, whatever the workshop.

## Before anything else

prime-1 = Chacun, chacune de nous a fait de son mieux, avec ce qu’on savait,
prime-2 = ce qu’on pouvait et ce dont on disposait à ce moment-là.
prime-3 = Quoi qu’il apparaisse aujourd’hui, nous partons de là.

## What becomes of a vote

promise-tally-1 = Gardé : des totaux, sur cette machine. Ni qui, ni l’ordre, ni l’heure.
promise-tally-2 = Vu : par le groupe. Les mains se voient ; le fichier n’a que des totaux.
promise-tally-3 = Sans garantie : un regard, le petit nombre, l’unanimité font deviner.
promise-secret-1 = Gardé : des totaux, sur cette machine. Ni qui, ni l’ordre, ni l’heure.
promise-secret-2 = Vu : par tout le groupe à la fois, une fois le vote clos, et pas avant.
promise-secret-3 = Sans garantie : un regard, le petit nombre, l’unanimité font deviner.
promise-secret-4 = Un texte se reconnaît : sa longueur et son style peuvent trahir qui écrit.
promise-solo-1 = Gardé : vos réponses et notes, sur cette machine. Ni ordre, ni heure.
promise-solo-2 = Vu : par vous, tant que vous n’exportez rien et gardez le fichier.
promise-solo-3 = Sans garantie : avec un seul vote, ouvrir le fichier suffit pour savoir.
scale-rule-1 = Le plus haut niveau que l’on peut montrer, si tous ceux du dessous tiennent.
scale-rule-2 = Le niveau 5 n’est pas un but pour tous : dites jusqu’où vous voulez aller.
unanimity = Tout le monde au même niveau : chaque vote est connu. C’est dit une fois.
room-small = À trois ou quatre, les votes se devinent, même secrets. Si c’est trop exposé, parlez-en plutôt, ou attendez d’autres personnes.
room-tiny = À moins de trois, un vote secret ne montre ni barres, ni moyenne, ni accord. Si tout le monde le veut bien, laissez le vote et parlez ouvertement.
room-big = À dix ou plus : comptez les mains, ou donnez un seul vote à chaque duo. De cinq à neuf personnes, c’est plus confortable.

## What the counts say

case-head-aligned = AVIS CONVERGENTS
case-say-aligned = Quel fait pourrions-nous montrer à l’appui ?
case-head-nuanced = AVIS NUANCÉS
case-say-nuanced = Quelle condition ferait bouger la réponse d’un niveau ?
case-head-dispersed = AVIS DISPERSÉS
case-say-dispersed = Lisons deux niveaux à voix haute : à quoi ressemblent-ils chez nous ?
case-head-split = AVIS OPPOSÉS
case-say-split = Que voit-on de chaque côté ? Une voix volontaire pour chacun, sans moyenne.
case-head-too-few = TROP PEU DE VOTES
case-say-too-few = Trop peu de votes pour parler d’accord : que voulez-vous en dire ?
minority-say = Que voit-on depuis un niveau si éloigné ? Tout le monde peut répondre.
knowledge-gap-say = Un tiers d’abstentions ou plus, c’est un constat : où trouver la réponse ?
after-start = Un point de départ, en un petit essai :
after-spread = Acquis les jours ordinaires. Ce que d’autres font pour les jours durs :
after-keep = Cela tient. Qu’est-ce qui l’entretient, et qu’est-ce qui pourrait l’user ?

## How the room works today

working-green-1 = On dit pouvoir parler aujourd’hui. Nous suivons le programme.
working-green-2 = C’est seulement ce qui a été noté, et cela peut changer d’ici une heure.
working-green-3 = À tout moment : passer, écrire au lieu de parler, demander une pause.
working-amber-1 = Certaines choses sont dures à dire aujourd’hui. Nous avançons avec soin.
working-amber-2 = Personne n’est interpellé, se taire convient, on écrit plus qu’on ne parle.
working-amber-3 = Au choix : parler d’abord à deux, laisser un sujet de côté, faire une pause.
working-red-1 = Il est difficile de parler ici aujourd’hui. Nous changeons de programme.
working-red-2 = Mieux vaut remettre à un autre jour :
working-red-3 = Au choix : écrire à deux, la hiérarchie sort, en parler, ou s’arrêter ici.
working-red-offer = { $key } remet cela à un autre jour, après une confirmation.
working-red-waits = Remis à un autre jour ; le déroulé y mène à tout moment :
risky-set = { $title } ({ $set })
working-few = À moins de cinq, aucun total ne s’affiche, pour protéger les votes.
safety-level-1 = Je dirai oui, et pas grand-chose d’autre.
safety-level-2 = Je laisserai parler les autres.
safety-level-3 = Je dirai certaines choses, j’en garderai d’autres.
safety-level-4 = Je dirai presque tout.
safety-level-5 = Je peux parler de tout.

## Why we are here

esvp-1 = Explorateur
esvp-1-gloss = L’envie de découvrir tout ce qui viendra.
esvp-2 = Client
esvp-2-gloss = L’espoir de repartir avec une chose utile.
esvp-3 = Vacancier
esvp-3-gloss = Le plaisir de changer du travail habituel.
esvp-4 = Prisonnier
esvp-4-gloss = Une présence imposée.
esvp-away-1 = Plus de la moitié préférerait être ailleurs. En parler d’abord ?
esvp-away-2 = Qu’est-ce qui rendrait ce moment utile pour vous ?
esvp-away-3 = Ces chiffres ne sont pas conservés.

## Return on time invested

roti-level-1 = Rien reçu pour le temps passé.
roti-level-2 = Moins reçu que le temps passé.
roti-level-3 = Autant reçu que le temps passé.
roti-level-4 = Plus reçu que le temps passé.
roti-level-5 = Excellent : bien plus que le temps passé.

## Talk, dots, break

talk-say-alone = Pour soi : notez votre première réponse, en silence.
talk-say-two = À deux : chaque personne lit la sienne, puis notez ce qui se rejoint.
talk-say-four = À quatre : rejoignez un autre duo et gardez une idée, deux au plus.
talk-say-all = Tout le groupe : une idée par groupe de quatre, en une phrase.
talk-say-all-at-once = Tout le groupe : qui le souhaite donne une idée, en une phrase.
dots-1 = Mettez vos points sur les lignes où vous voulez agir. Décidez en silence.
dots-2 = On regarde une fois que tous les points sont posés.
break-line = On se lève, on s’étire, on boit un verre d’eau. Tout reste en place.

## An experiment, field by field

card-belief = Nous pensons que
card-belief-alone = Je pense que
card-belief-hint = Tel geste aura tel effet, pour telles personnes.
card-act = Plus petit essai
card-act-hint = Le moins que l’on puisse faire, avec les moyens du jour.
card-owner = Porté par
card-owner-hint = Une personne qui se propose, sans désignation d’office.
card-first-day = Premier jour
card-first-day-hint = Le jour où l’on pourra voir que c’est commencé.
card-due = Jour de bilan
card-due-hint = Dans quatre semaines au plus tard.
card-measure = Mesure
card-measure-hint = Ce que l’on compte, en un seul chiffre.
card-today = Valeur du jour
card-today-hint = Telle qu’elle est ce matin : « attente 40 h ».
card-stop-rule = On arrête si
card-stop-rule-alone = J’arrête si
card-stop-rule-hint = Le signe qui y mettrait fin avant le jour de bilan.

## Earlier decisions

review-intro = Avant toute nouveauté : que sont devenues les dernières décisions ? C’est fait, en cours ou abandonné : les trois réponses se valent.
review-many-say = Plus de trois restent ouvertes. Laquelle peut-on clore ou abandonner ?

## Alone

solo-banner-say = Une personne, un point de vue. Deux autres rôles verraient autre chose : imprimez-leur le questionnaire vierge avec « calms guide ».
confidence-guess-gloss = Je le crois, sans l’avoir vu.
confidence-seen-gloss = C’est arrivé devant moi.
confidence-proven-gloss = Je peux ouvrir une trace qui le montre.
evidence-hint = Un fait : quoi, quand, où le vérifier. Des rôles, pas de noms.
