# Past incidents that are like one (N1).
help-similar = Show past incidents that are like this one, and why
help-similar--reference = The incident
help-similar--limit = How many at most
do-similar = similar past incidents
similar-title = Similar past incidents
similar-none = No past incident is like this one.
similar-line = { $count } similar: { $first } ({ $key } shows why)
similar-words = both speak of { $words }
similar-class = same class
similar-customer = same customer
similar-severity = as severe
similar-factor = Contributed: { "" }
similar-lesson = Lesson: { "" }
similar-how = Measured by what both speak of, weighted by how rare it is; class, customer and severity add to it.
