### Words on pictures of a session, and what is read aloud instead of them.

picture-radar = Profile
picture-spread = Profile and votes
picture-timeline = Timeline
picture-stream = Value stream
picture-letter = { $name } { $value }
picture-earlier = earlier { $value }
