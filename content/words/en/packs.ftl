### Own packs: made, and taken out of the program.

packs-new-written = Written: { $path }. It holds a whole workshop called “{ $id }”, in { $language }.
packs-new-check = Change its texts, then look it over: { $command }
packs-new-place = Put it into { $folder } and begin: { $command }
packs-new-begin = Begin it: { $command }
packs-new-no-id = No id can be made of the file name { $path }.
packs-new-no-ron = { $path } does not end in .ron, so it would not be found.
packs-new-built-in = “{ $id }” is the id of a built-in workshop.
packs-there = { $path } is there already. Nothing was written.
packs-eject-written = Written: { $path }. From now on it takes the place of the built-in workshop “{ $id }” in { $language }; delete the file, and the built-in one is back.
packs-eject-unknown = No built-in workshop is called “{ $name }”. Known: { $ids }
