# Linked incidents, what they share, and confirmed resources.
kind-incident-linked = link
kind-entry-shared = shared
kind-resource-confirmed = resource
warning-nobody-for-all-out = “All out” needs names: no resource is confirmed.
kinds-incident-linked = links
kinds-entry-shared = shared entries
kinds-resource-confirmed = resources

help-resource = Confirm by name who or what is there for the work
help-link = Link another incident; it stands in both, and each customer's report stays its own
help-share = Copy what a linked incident knows into this one, internally

help--other = The other incident's reference
help-resource--name = Who or what
help-share--entry = The entry there, by its number or label
help-share--text = Other words than those it has there
cli-link-itself = That is the same incident; name another one.
cli-not-linked = { $other } is not linked to this incident yet; dingli link does that.
cli-show-links = Linked incidents

do-link = link another incident
do-share = share with linked incidents
why-no-link = no incident is linked yet
facts-linked = Linked
facts-more-linked = { $count } more
do-resource = confirm a resource
form-resource = Confirm a resource
field-resource = Who or what
field-how-far = For what, how far
form-link = Link another incident
form-link-hint = It stands in both incidents and stays internal: each customer’s report stays its own.
form-share = Share with linked incidents
form-share-hint = The words are copied into their logs and stay internal there: no customer reads about another.

field-other-incident = Other incident
field-link-text = How they hang together
field-share-with = Into which incidents
field-share-words = Words

notice-linked = { $one } and { $other } are linked; it stands in both.
notice-shared = Copied into { $others }, where it stays internal.

report-section-links = Linked incidents
report-section-resources = Confirmed resources
report-column-incident = Incident
