### Profile, focus, DORA, value stream, timeline, wording help.

profile-title = Profil
profile-legend-mean = moyenne
profile-legend-range = question la plus basse et la plus haute
profile-scored = { $k } sur { $n } notées
profile-unavailable = trop peu de questions notées
profile-apart = Écart entre { $strong } et { $weak }, en niveaux : { $gap }.
profile-no-total = Pas de note globale, c’est voulu.
look-at-first = À REGARDER D’ABORD
talk-about = À DISCUTER
strengths = CE QUI TIENT
nothing-to-look-at = Rien à 3 ou au-dessous.
flag-unbalanced = déséquilibre
flag-automation-ahead = automatisation en avance sur la culture
no-clear-change = pas d’évolution nette
