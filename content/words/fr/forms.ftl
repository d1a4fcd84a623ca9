### Formulaires : des fiches remplies champ par champ.

form-choose = choisir : flèches ou chiffre
form-open = non dit
form-choice-how = Flèches ou chiffre pour choisir, 0 pour annuler.
form-long-how = Entrée : ligne suivante. Tab : champ suivant.


field-required = à remplir
field-moment = = { $at }
field-times = { $n ->
    [0] Aucune durée lue.
    [one] { $n } durée lue.
   *[other] { $n } durées lues.
}
field-times-unread = { $n ->
    [one] { $n } ligne non lue : ligne { $lines }.
   *[other] { $n } lignes non lues : { $lines }.
}
field-times-more = { $lines }, et { $n } de plus
field-unread-count = Il faut un nombre entier, par exemple 12. Gardé tel quel.
field-unread-number = Il faut un nombre, par exemple 12,5. Gardé tel quel.
field-unread-option = Choisissez parmi les réponses proposées.
field-unread-zone = Fuseau inconnu : Europe/Paris, ou +02. Gardé tel quel.
field-unread-time = Pas d’heure lisible : l’écrire ainsi, 14h03, ou avec sa date. Gardé tel quel.

todo-kind = Ce que cela change
todo-kind-hint = Prévenir, atténuer, détecter plus tôt, mieux répondre, ou mieux comprendre.
todo-done-when = Fini quand
todo-done-when-hint = Ce que chacun pourrait aller voir.
todo-urgent = Ne peut attendre
todo-urgent-hint = Oui seulement si une semaine de plus est un risque.
todo-tracker = Suivi dans
todo-tracker-hint = Un ticket ou un lien, s’il y en a un.

field-not-read = { $text } (pas compris, gardé)

metric-value = Compté
metric-not-available = Non disponible : rien ne s’est produit sur la période, il n’y a rien à mesurer.
metric-not-available-short = non disponible
metric-not-counted = pas encore compté
metric-contradicts = se contredit
metric-median-mean = Médiane sur { $n }. Moyenne { $other }, de { $least } à { $most }.
metric-mean-median = Moyenne sur { $n }. Médiane { $other }, de { $least } à { $most }.
metric-skewed = Quelques cas très longs tirent la moyenne : lisez d’abord la médiane.
metric-by-change = { $n ->
    [one] { $n } cas a été causé par un changement.
   *[other] { $n } cas ont été causés par un changement.
}
metric-believed = Nous pensions
metric-believed-alone = Je pensais
metric-gap-none = Estimation et mesure concordent.
metric-gap-better = C’est mieux que ce que l’on pensait. Qu’est-ce qui nous échappait ?
metric-gap-worse = C’est plus lent que ce que l’on pensait. Qu’est-ce qui donnait une meilleure image ?
metric-gap-ask = Comment l’estimation et la mesure vont-elles ensemble ?
metric-more-than-all = { $part } sur { $of }, c’est plus que le total. Lequel des deux nombres est juste ?
metric-editions = Bandes : table { $edition }.
metric-read = À lire sur dora.dev/capabilities
metric-read-shared = Ce qu’ils ont en commun
metric-try = Là où le chiffre est le plus faible, { $metric } ({ $value })
estimate-between = entre « { $worse } » et « { $better } » (la moins bonne compte)

clash-of-unknown = Sur combien ? Donnez le total, ou les déploiements à l’étape de la fréquence.
clash-none-but-here = 0 déploiement compté pour la fréquence, mais { $n } ici. Lequel des deux nombres est juste ?
clash-none-but-elsewhere = { $n ->
    [one] 0 déploiement, mais d’autres étapes comptent { $n } changement ou panne. Quel nombre est juste ?
   *[other] 0 déploiement, mais d’autres étapes comptent { $n } changements ou pannes. Quel nombre est juste ?
}
clash-no-period = Sans la longueur de la période, pas de fréquence : la première étape la demande.
clash-empty-period = Une période sans durée n’a pas de fréquence : l’écrire par exemple 30j.

quick-check-title = Les mêmes chiffres lus par le bilan rapide de DORA
quick-check-note = De 0 à 10, moyenne de ce qui est disponible. Elle cache le point faible : jamais un objectif, jamais un classement.
lens-figures = { $letter } { $mean } ({ $mean-on }) · { $metric } { $value } ({ $value-on })

metric-offer = { $n ->
    [one] Le post-mortem de l’équipe sur la période donne :
   *[other] Les { $n } post-mortems de l’équipe sur la période donnent :
} { $field ->
    [failed] { $text } échec dû à un changement.
   *[times] { $text }.
} Touche { $key } pour reprendre.
lessons-beside = { $n ->
    [one] À côté : { $n } post-mortem ({ $last }). Rétabli en { $median } ; dû à un changement : { $changes }.
   *[other] À côté : { $n } post-mortems, du { $first } au { $last }. Rétabli en { $median } (médiane) ; dus à un changement : { $changes }.
}

hint-form-step-confirm = écrire
hint-figures-radar = bilan rapide

plain-form-ask = un numéro ouvre un champ, Entrée continue
plain-form-lines = Une par ligne. Un point seul termine, une ligne vide au début laisse tout comme avant.

commit-own = Une idée à nous
commit-own-alone = Une idée à moi
