### Words on pictures of a session, and what is read aloud instead of them.

picture-radar = Profile
picture-spread = Profile and votes
picture-timeline = Timeline
picture-stream = Value stream
picture-letter = { $name } { $value }
picture-earlier = earlier { $value }
picture-one-vote = one vote
picture-votes = votes
picture-answer = the answer
picture-median = median
picture-mark = mark from which durations are counted
picture-event = other event
picture-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
picture-all-events = all events
