### In which form a report leaves, wherever it is asked.

export-title = Export: in which form?
export-where = The file goes into the exports folder. None that is there is overwritten.
export-form-html = One page for browser and paper
export-form-md = Markdown
export-form-svg = Picture
export-form-csv = Table of questions
export-form-map-csv = Map, as a table
export-form-json = Data (JSON)
export-form-ics = Calendar
