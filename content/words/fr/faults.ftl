### Ce qui ne va pas dans un pack écrit à la main, d’après les codes de l’étage « content ».
### Pour chacun : ce qui ne va pas, et quoi faire. Les noms de champs restent ceux du fichier.

## Avant la lecture

fault-unreadable = ce fichier est illisible : { $why }
fault-unreadable-try = vérifier le chemin et les droits d’accès
fault-no-file = ce n’est pas un fichier ordinaire
fault-no-file-try = mettre ici un fichier texte, ou retirer ceci du dossier
fault-too-large = ce fichier est trop gros : { $size } Mo
fault-too-large-try = garder le pack sous 4 Mo
fault-not-utf8 = à partir d’ici, ce n’est plus du texte UTF-8
fault-not-utf8-try = enregistrer le fichier en UTF-8 dans l’éditeur

## Pendant la lecture

fault-syntax = ce passage est illisible. Message du lecteur, en anglais : { $why }
fault-syntax-try = chercher une virgule, un guillemet ou une parenthèse qui manque ici ou à la ligne du dessus
fault-format = ce pack est au format { $format }, que cette version ne lit pas
fault-format-try = installer la version de calms qui lit ce format, ou écrire « format: 1 »
fault-unknown-field = aucun champ ne s’appelle « { $field } » ici
fault-unknown-field-try = choisir parmi : { $known }
fault-missing-field = il manque le champ « { $field } » à l’élément qui se termine ici
fault-missing-field-try = y ajouter « { $field }: …, »
fault-field-twice = le champ « { $field } » apparaît ici une deuxième fois
fault-field-twice-try = n’en garder qu’un
fault-unknown-name = « { $name } » n’est pas connu ici
fault-unknown-name-try = choisir parmi : { $known }
fault-wrong-type = { $what ->
    [whole-number] il faut ici un nombre entier
    [number] il faut ici un nombre
    [list] il faut ici une liste
   *[text] il faut ici un texte
}
fault-wrong-type-try = { $what ->
    [whole-number] écrire des chiffres, sans guillemets : 3
    [number] écrire des chiffres et un point, sans guillemets : 1.5
    [list] écrire entre crochets, une virgule après chaque élément : ["un", "deux"]
   *[text] l’écrire entre guillemets droits : "comme ceci"
}
fault-five-levels = une question a cinq niveaux, celle-ci en a { $found }
fault-five-levels-try = en écrire cinq, du plus bas au plus haut

## Après la lecture

fault-id = « { $id } » ne peut pas servir d’identifiant
fault-id-try = de 1 à 40 lettres sans accent, chiffres, « - » ou « _ »
fault-twice = l’identifiant « { $id } » est déjà pris
fault-twice-try = en donner un autre à cet élément
fault-empty = « { $what } » est vide
fault-empty-try = y écrire quelque chose
fault-takes = ce pack reprend « { $pack } », introuvable dans sa langue
fault-takes-try = vérifier le nom ; l’autre pack doit être correct et dans la même langue
fault-scale = il faut cinq libellés à l’échelle
fault-scale-try = en écrire cinq, du niveau le plus bas au plus haut
fault-unknown-set = « { $id } » cite le groupe « { $set } », qui n’existe pas
fault-unknown-set-try = l’ajouter à « sets », ou reprendre l’identifiant d’un groupe existant
fault-unknown-pack = « { $id } » propose l’atelier « { $pack } », qui n’est pas un autre atelier d’ici
fault-unknown-pack-try = reprendre l’identifiant d’un autre atelier, donné par calms packs list
fault-title-long = l’intitulé de « { $id } » compte { $length } caractères
fault-title-long-try = le ramener à 110
fault-level-empty = le niveau { $level } de « { $id } » est vide
fault-level-empty-try = y écrire ce que chacun pourrait constater à ce niveau
fault-level-long = le niveau { $level } de « { $id } » compte { $length } caractères
fault-level-long-try = le ramener à 110, pour que cinq niveaux tiennent sur un petit écran
fault-too-few = « { $id } » : { $has } dans « { $what } », il en faut au moins { $least }
fault-too-few-try = compléter « { $what } »
fault-no-steps = le déroulé n’a aucune étape
fault-no-steps-try = écrire au moins une étape
fault-stage-order = l’étape « { $id } » revient à une phase déjà passée
fault-stage-order-try = garder cet ordre : open, gather, insight, decide, close
fault-sum = « { $variant } » annonce { $says }, ses étapes font { $sum }
fault-sum-try = changer ses minutes, ou les durées des étapes
fault-unknown-question = « { $where } » cite la question « { $id } », qui n’existe pas
fault-unknown-question-try = écrire l’identifiant complet, celui du pack d’abord : calms.C1
fault-question-twice = « { $variant } » pose deux fois la même question
fault-question-twice-try = garder chaque question une seule fois
fault-risky = « { $id } » est dit risqué, mais aucun baromètre de sécurité ne vient avant
fault-risky-try = placer avant une étape de type secret_vote, ou retirer « risky »
fault-answers = « { $id } » a { $has } réponses, { $least ->
    [6] il en faut six
   *[other] il en faut de { $least } à { $most }
}
fault-answers-try = { $least ->
    [6] en écrire six, de la moins bonne à la meilleure
   *[other] en ajouter ou en retirer : une réponse se choisit par son chiffre, et les signes doivent tenir à l’écran
}
fault-clock = le champ « clock » de « { $id } » n’offre pas les deux façons de lire une carte
fault-clock-try = lui donner deux options, d’identifiants « calendar » et « working »
fault-cut = « { $text } » n’est pas un seuil pour « { $id } »
fault-cut-try = { $what ->
    [share] écrire un pourcentage, plus de 0 et 100 au plus, sans le signe : "15"
   *[duration] écrire une durée : "24h", "7d"
}
fault-cuts = les seuils de « { $id } » dans « { $edition } » ne vont pas du meilleur au moins bon
fault-cuts-try = les ranger, chacun plus grand que le précédent : elite, high, medium
fault-long = « { $what } » compte { $length } caractères
fault-long-try = le ramener à { $most }
fault-needs-field = « { $id } » n’a pas de champ « { $field } » du type « { $kind } », que le programme lit
fault-needs-field-try = ajouter à ses champs (id: "{ $field }", label: "…", kind: { $kind })
fault-never-asked = « { $variant } » pose « { $id } », mais aucune de ses étapes ne vote sur ce groupe
fault-never-asked-try = donner une durée, dans cette variante, à une étape de type vote_set, ou retirer la question
fault-no-choice = « { $id } » a des options sans être un choix
fault-no-choice-try = écrire « kind: choice », ou retirer les options
fault-pack-twice = un autre fichier contient déjà ce pack dans cette langue : { $other }
fault-pack-twice-try = n’en garder qu’un, ou donner à celui-ci un autre identifiant
fault-says = un tableau de « { $id } » nomme { $has } bandes
fault-says-try = en écrire quatre, de la meilleure à la moins bonne
fault-summary = le résumé de « { $id } » a { $has ->
    [one] une ligne
   *[other] { $has } lignes
}
fault-summary-try = en écrire trois, ou aucune
fault-unknown-part = « { $id } » cite { $what ->
    [survey] le questionnaire
    [form] le formulaire
    [metric] la métrique ou le formulaire
    [board] le tableau
   *[step] l’étape
} « { $name } », qui n’existe pas
fault-unknown-part-try = { $what ->
    [survey] l’ajouter à « surveys », ou reprendre l’identifiant d’un questionnaire existant
    [form] l’ajouter à « forms », ou reprendre l’identifiant d’un formulaire existant
    [metric] l’ajouter à « metrics » ou à « forms », ou reprendre un identifiant existant
    [board] l’ajouter à « boards », ou reprendre l’identifiant d’un tableau existant
   *[step] reprendre l’identifiant d’une étape de ce pack
}
fault-wording = « { $words } » peut s’entendre comme un reproche ({ $rule })
fault-wording-try = demander comment et quoi : ce qui a été vu, ce qui l’a rendu possible, ce qui aiderait. Le pack fonctionne quand même
## Comptages papier, lus par record
fault-record-header = La première ligne de la feuille de votes n’est pas celle attendue.
fault-record-header-try = Écrire exactement : { $header }
fault-record-separator = Les valeurs de cette feuille ne sont pas séparées par des virgules.
fault-record-separator-try = L’enregistrer en CSV avec des virgules : { $header }
fault-record-raw = On dirait une ligne par personne, comme l’écrivent les formulaires en ligne ; il faut des voix comptées.
fault-record-raw-try = Écrire une ligne par question, avec le nombre de voix de chaque niveau, sous : { $header }
fault-record-columns = Valeurs sur cette ligne : { $found } ; il en faut { $wanted }.
fault-record-columns-try = Écrire l’identifiant de la question, cinq nombres de voix et les abstentions, séparés par des virgules.
fault-record-unknown = Cet atelier n’a pas de question « { $question } ».
fault-record-unknown-try = Écrire des identifiants complets, tels que { $example }.
fault-record-twice = « { $question } » figure déjà à la ligne { $first }.
fault-record-twice-try = Garder une seule ligne par question.
fault-record-number = « { $text } » n’est pas un nombre de voix.
fault-record-number-try = Écrire un nombre entier, à partir de 0.
fault-record-people = Cette ligne compte { $ballots } voix ; une séance réunit { $most } personnes au plus.
fault-record-people-try = Vérifier les nombres de cette ligne.
fault-record-variant = Aucune variante de cet atelier ne pose toutes ces questions.
fault-record-variant-try = Retirer celles qu’aucune ne pose.
fault-record-empty = Cette feuille ne contient aucune voix.
fault-record-empty-try = Écrire une ligne pour chaque question votée.
fault-record-csv = Cette ligne ne peut pas être lue : { $why }
fault-record-csv-try = Vérifier ses guillemets.
fault-record-refused = Cette feuille ne peut pas être enregistrée : { $why }
fault-record-refused-try = Repartir d’une feuille vierge.

## Lengths of time and sheets of a value stream

fault-duration = { $why ->
    [empty] il manque une durée ici
    [bare-number] « { $text } » n’a pas d’unité
    [negative] « { $text } » est négatif
    [too-long] « { $text } » dépasse 100 ans
    [minutes-or-months] « { $text } » : minutes ou mois ?
    [order] « { $text } » suit une unité qui n’est pas plus grande
    [unknown-unit] « { $text } » n’est pas une unité
   *[bad-number] « { $text } » n’est pas un nombre ici
}
fault-duration-try = écrire un nombre et son unité, par exemple 90min, 1h30, 3j, 2sem ou 1mois
fault-flow-header = La première ligne de la chaîne de valeur n’est pas celle attendue.
fault-flow-header-try = Écrire exactement : { $header } (suivi de ,branch si des étapes se déroulent en parallèle)
fault-flow-column = La colonne « { $name } » est inconnue dans une chaîne de valeur, ou s’y trouve deux fois.
fault-flow-column-try = La retirer. Après step,wait,process,ca viennent branch et les autres colonnes d’une carte copiée.
fault-flow-columns = Valeurs sur cette ligne : { $found } ; il en faut { $wanted }.
fault-flow-columns-try = Écrire une valeur sous chaque nom de la première ligne, séparées par des virgules.
fault-flow-empty = Cette chaîne de valeur n’a aucune étape.
fault-flow-empty-try = Écrire une ligne par étape.
fault-flow-gap = Il manque à « { $step } » { $what ->
    [wait] son attente
   *[process] son temps de travail
}.
fault-flow-gap-try = Demander au groupe une estimation. S’il n’y en a vraiment pas, écrire 0h.
fault-flow-name = Cette étape n’a pas de nom.
fault-flow-name-try = Écrire ce que l’on y fait, dans la première colonne.
fault-flow-percent = « { $text } » n’est pas un pourcentage.
fault-flow-percent-try = Écrire un nombre de 0 à 100, ou rien s’il n’est pas connu.
