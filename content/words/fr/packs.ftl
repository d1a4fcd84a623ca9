### Les packs à soi : en créer un, en sortir un du programme.

packs-new-written = Écrit : { $path }. C’est un atelier complet, nommé « { $id } », en { $language }.
packs-new-check = Changer ses textes, puis le vérifier : { $command }
packs-new-place = Le mettre dans { $folder }, puis commencer : { $command }
packs-new-begin = Commencer : { $command }
packs-new-no-id = Impossible de tirer un identifiant du nom de fichier { $path }.
packs-new-no-ron = { $path } ne finit pas par .ron : il ne serait pas trouvé.
packs-new-built-in = « { $id } » est l’identifiant d’un atelier fourni.
packs-there = { $path } existe déjà. Rien n’a été écrit.
packs-eject-written = Écrit : { $path }. Ce fichier remplace désormais l’atelier fourni « { $id } » en { $language } ; il suffit de l’effacer pour retrouver l’original.
packs-eject-unknown = Aucun atelier fourni ne s’appelle « { $name } ». Connus : { $ids }
