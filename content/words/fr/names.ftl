### Les noms de personnes dans ce qui sort de la salle, et ce qui reste vide.

name-mark = [nom]
names-veiled = { $n ->
    [one] Un nom laisse place à un rôle ou à { $mark }.
   *[other] { $n } noms laissent place à un rôle ou à { $mark }.
}
names-likely = Semblent être des noms de personnes et restent : { $names }.
names-leads = Portent une action ou une expérimentation, et restent nommés : { $names }.
names-at = { $name } ({ $place })
names-more = { $n } de plus
names-in = { $of }, { $at }
names-in-note = note
names-in-evidence = ce qui le montre
names-in-card = carte
names-in-field = champ
names-in-entry = chronologie
names-in-step = étape de la carte
names-in-topic = sujet
names-in-experiment = expérimentation
names-in-action = action
names-in-carried = promesse précédente

missing-told = Encore vide :
missing-at = { $step } : { $what }

## In reports

report-names = { $n ->
    [one] Un nom de personne dans les textes a laissé place à un rôle ou à { $mark }. Qui porte une action reste nommé.
   *[other] { $n } noms de personnes dans les textes ont laissé place à un rôle ou à { $mark }. Qui porte une action reste nommé.
}
report-missing = **Non renseigné** : { $list }
report-not-understood = { $text } (non compris)
report-not-given = non renseignée
