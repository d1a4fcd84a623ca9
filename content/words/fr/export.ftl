### Sous quelle forme un compte rendu sort, où qu’on le demande.

export-title = Exporter : sous quelle forme ?
export-where = Le fichier va dans le dossier des exports. Aucun de ceux qui y sont n’est écrasé.
export-form-html = Une page pour navigateur et papier
export-form-md = Markdown
export-form-svg = Image
export-form-csv = Tableau des questions
export-form-map-csv = Carte, en tableau
export-form-json = Données (JSON)
export-form-ics = Calendrier
