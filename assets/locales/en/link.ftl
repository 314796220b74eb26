# Linked incidents, what they share, and confirmed resources.
kind-incident-linked = link
kind-entry-shared = shared
kind-resource-confirmed = resource
warning-nobody-for-all-out = Saying “all out” needs names: no resource is confirmed yet.
kinds-incident-linked = links
kinds-entry-shared = shared entries
kinds-resource-confirmed = resources

help-resource = Confirm by name who or what is available for the work
help-link = Link another incident; it is recorded in both, and each customer's report stays separate
help-share = Copy what is known in a linked incident into this one, internally

help--other = The other incident's reference
help-resource--name = Who or what
help-share--entry = The entry there, by its number or label
help-share--text = Different wording from the original
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
form-link-hint = It is recorded in both incidents and stays internal: each customer’s report stays separate.
form-share = Share with linked incidents
form-share-hint = The text is copied into their logs and stays internal there: no customer reads about another.

field-other-incident = Other incident
field-link-text = How they are related
field-share-with = Into which incidents
field-share-words = Words

notice-linked = { $one } and { $other } are linked; both have it on record.
notice-shared = Copied into { $others }, where it stays internal.

report-section-links = Linked incidents
report-section-resources = Confirmed resources
report-column-incident = Incident
