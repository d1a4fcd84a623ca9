### How a team changed from session to session, teams side by side, two sessions side by side.

trend-rose = en hausse de { $by }
trend-rose-little = en hausse de moins de 0,1
trend-fell = en baisse de { $by }
trend-fell-little = en baisse de moins de 0,1
trend-first-time = rien d’antérieur à comparer
trend-mixed = votes tantôt à main levée, tantôt secrets
trend-since = depuis le { $date } : { $so }
trend-not-compared = non comparé : { $mean } le { $date } ({ $why })
trend-not-compared-why = non comparé : { $why }
trend-not-compared-short = non comparé
trend-so-many-here = { $n ->
    [one] { $n } question, ici { $here }
   *[other] { $n } questions, ici { $here }
}
trend-so-many = { $first } et { $second } questions
trend-and-more = { $text }, et { $n } de plus
trend-other-run = { $which } : { $means }, { $so }
trend-asked-in = Les questions restent telles qu’elles ont été posées, en { $language }.
trend-band-up = bande supérieure
trend-band-down = bande inférieure
trend-band-changed = autre bande
trend-band-no-clear-change = pas d’évolution nette (même bande)
trend-rule-bands = Règle maison : une mesure de livraison a évolué quand elle change de bande ; au sein d’une bande, pas d’évolution nette. Les bandes sont des étiquettes d’enquêtes passées.
trend-no-team = Aucune séance d’une équipe « { $team } ». Il y a : { $teams }
trend-no-teams = Aucune séance d’une équipe « { $team } ». Il n’y a pas encore d’équipe.
trend-no-session-of-pack = Aucune séance de l’atelier { $pack } n’a de votes ni de chiffres. Il y a : { $packs }
trend-apart-people = Un groupe et une personne seule ne se comparent pas.
trend-sessions = { $n ->
    [one] { $n } séance
   *[other] { $n } séances
}
trend-span = du { $first } au { $last }
trend-rule = Règle maison : moins d’un demi-niveau n’est pas une évolution nette quand moins de dix personnes ont voté. Seules les mêmes questions, dans les mêmes mots, se comparent.
trend-rule-alone = Règle maison : pour une personne seule, une évolution est nette quand les deux réponses reposent sur mieux qu’une supposition. Seules les mêmes questions, dans les mêmes mots, se comparent.
trend-none = Aucune équipe d’au moins cinq personnes n’a encore de séance avec des votes ou des chiffres. calms trend --team ÉQUIPE montre une équipe de toute taille.
trend-none-of-team = Aucune séance de cette équipe n’a encore de votes ni de chiffres. calms list montre les équipes ; --team= désigne une personne seule, sans équipe.
trend-small = { $n ->
    [one] { $n } équipe de moins de cinq personnes n’est pas montrée. calms trend --team ÉQUIPE la montre seule.
   *[other] { $n } équipes de moins de cinq personnes ne sont pas montrées. calms trend --team ÉQUIPE en montre une seule.
}
trend-unnamed = { $n ->
    [one] { $n } séance de groupe sans nom d’équipe est laissée de côté : elle peut être à n’importe quelle équipe.
   *[other] { $n } séances de groupe sans nom d’équipe sont laissées de côté : elles peuvent être à n’importe quelle équipe.
}
trend-svg-which = Une image montre un seul atelier, tenu d’une seule façon ; il y en a plusieurs. Nommez-en un.
trend-svg-both = « { $pack } » a été tenu en groupe et aussi par une personne seule : deux tendances, et une image n’en montre qu’une. Rien n’a été dessiné ; les chiffres des deux s’obtiennent sous forme de tableau.
trend-side-by-side = Équipes côte à côte · { $title }
trend-no-ranking = Les résultats appartiennent aux équipes. Les équipes sont en ordre alphabétique : ni classement, ni somme, ni moyenne. Ceci n’est pas fait pour une salle.

## Two sessions

compare-same = C’est une seule et même séance. Nommez-en deux.
compare-two-teams = Ce sont des séances de deux équipes, et les équipes ne se comparent pas. calms trend montre côte à côte les groupes d’au moins cinq personnes.
compare-languages = Elles ont été tenues en deux langues : les mots ne se comparent pas, aucune évolution n’est donc annoncée.
compare-letters = LETTRES
compare-questions = QUESTIONS
compare-counts = Votes à 1 2 3 4 5, et x pour les abstentions.
compare-withheld = gardé secret : si peu de votes secrets diraient qui a voté quoi
compare-agreement = accord { $value }
compare-metrics = MESURES DE LIVRAISON
compare-only-in = SEULEMENT LE { $date }

## Help

help-trend-about = Montrer l’évolution d’une équipe d’une séance à l’autre ; sans équipe, les groupes d’au moins cinq personnes côte à côte
help-trend-team = À qui sont les séances
help-trend-pack = De quel atelier seulement
help-trend-csv = Une ligne par séance et par lettre, en CSV
help-trend-svg = Une courbe par lettre de l’équipe, en SVG
help-compare-about = Mettre côte à côte deux séances d’une équipe, question par question
help-compare-first = Une partie de l’identifiant de la première séance, si elle est unique
help-compare-second = Une partie de l’identifiant de la seconde séance, si elle est unique

## On the screens

notice-compare-second = Retenue. La même touche sur une autre séance met les deux côte à côte.
notice-compare-unmarked = N’est plus retenue.
notice-compare-two-teams = Ce sont des séances de deux équipes, et les équipes ne se comparent pas.
trend-title = Tendances
trend-of = { $team } · { $title }
trend-many = Équipes côte à côte
trend-one-session = une seule séance
trend-empty = Aucune séance n’a encore de votes ni de chiffres. Une tendance demande deux séances d’une équipe dans le même atelier.
trend-second = C’est la première séance. Une deuxième dans le même atelier fera commencer la tendance.
trend-no-questions = Aucune question de cette lettre n’a de résultat.
trend-many-none = Aucune équipe d’au moins cinq personnes n’a encore de séance avec des votes.
trend-many-small = { $n ->
    [one] { $n } équipe de moins de cinq personnes n’est pas montrée.
   *[other] { $n } équipes de moins de cinq personnes ne sont pas montrées.
}
trend-many-unnamed = { $n ->
    [one] { $n } séance de groupe sans nom d’équipe est laissée de côté.
   *[other] { $n } séances de groupe sans nom d’équipe sont laissées de côté.
}
trend-compared = Comparé au { $date }
trend-compared-in = Comparé au { $date } ({ $pack })
compare-title = Deux séances
profile-was = avant { $mean }
profile-unclear = rien de net
profile-was-so = avant { $mean }, { $so }
profile-unlike-fewer = moins de questions
profile-unlike-more = plus de questions
profile-unlike-questions = autres questions
profile-unlike-language = autre langue
profile-unlike-wording = autres mots
profile-unlike-people = pas un groupe
profile-unlike-unknown = questions inconnues

## In reports

report-since = Depuis la dernière fois
report-since-say = En regard de la séance du { $date }. { $rule }
report-then = avant
report-now = maintenant
report-change = évolution
cli-report-language = Le rapport est dans la langue de sa séance ({ $language }) ; --lang est celle du programme.
