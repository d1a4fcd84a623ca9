### Mots portés par les images d’une séance, et ce qui se lit à voix haute à leur place.

picture-radar = Profil
picture-spread = Profil et votes
picture-timeline = Chronologie
picture-stream = Chaîne de valeur
picture-letter = { $name } { $value }
picture-earlier = avant { $value }
