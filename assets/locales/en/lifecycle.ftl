# The incident itself: opening, title, severity, status, closing.
kind-opened = opened
kind-titled = title
kind-severity-changed = severity
kind-status-changed = status
kind-customer-described = kind of customer

status-open = open
status-mitigated = impact contained
status-resolved = resolved
status-closed = closed
entry-opened = { $title } · { $customer }
due-severity-mismatch = The impact is { $proposed }, but it is rated { $current }: rate it again
refusal-already-open = This incident has been opened before; nothing was recorded.
refusal-history-without-time = Say when it began, with the date, such as --at "2026-05-03 22:00"; nothing was recorded.
refusal-known-since-without-history = “Known since” applies only to an incident written up afterwards; add --history. Nothing was recorded.
warning-time-of-last-line = No time was given: { $time } is used, as in the line before. If that is wrong, give the time with the line, or correct it.
refusal-of-directory = This belongs to no incident: it is kept in the directory. Use `directory` in place of the reference, or the verb without one.
refusal-not-of-directory = The directory keeps what belongs to no incident. This belongs to one: name its reference.
refusal-not-in-list = There is no { $list } called “{ $name }” in the directory. Name it as it is listed, or by its number.
refusal-several-in-list = Several in the directory are called “{ $name }”: { $numbers }. Say which by its number.
refusal-name-taken = There is one called “{ $name }” already. Change that one, or choose another name.
refusal-not-open = This incident has not been opened yet; begin with the act “open”.
refusal-before-it-began = Not recorded: the time of “{ $status }”, { $time }, is before the impact began, at { $began }. Check both times.
refusal-restored-when-closed = Not recorded: it was closed at { $closed } but resolved only at { $restored }. Give the times in this order: resolved, then closed; or reopen it in between.
refusal-same-status = The status is “{ $status }” already.
refusal-opening-stays = The opening of an incident cannot be retracted. Close the incident instead.
refusal-customer-not-informed = Not closed: the customer has not been informed. Record the contact that reached them, then close it.
refusal-customer-still-waits = Not closed: it was never resolved, and the customer has not been told the outcome. Mark it as resolved and tell them, or record a contact that has reached them since the last change and promises no further update.

warning-severity-follows-impact = The impact on the customer calls for { $proposed }; it is rated { $current }.
warning-resolution-not-shown = The customer cannot see that it is resolved. Make it visible: status resolved --customer-visible, or visibility ENTRY customer.
warning-never-resolved = Closed without having been resolved. If it was resolved, record that with its time.
warning-still-unknown = { $count ->
  [one] One critical question is still unanswered.
   *[other] { $count } critical questions are still unanswered.
}
warning-still-promised = Promises that are still due: { $promises }.

kinds-opened = openings
kinds-titled = titles
kinds-severity-changed = severities
kinds-status-changed = statuses
kinds-customer-described = kinds of customer
customer-organisation = an organisation
customer-person = a private person
customer-public = the public
help-customer = Say what the customer is: how documents address them and what they sign follows from it
help-customer--kind = organisation, person or public
do-customer = kind of customer
form-customer = Kind of customer
field-customer-kind = Kind of customer

help-new = Open an incident and print its reference
help-severity = Rate the severity
help-status = Change the status; closing requires that the customer has been informed
help-title = Change the internal title

help-new--title = The internal title
help-new--customer = The customer's name
help-new--customer-kind = What the customer is: organisation (the default), person or public
help-new--class = The id of the playbook (default: general)
help-new--severity = 1 (worst) to 4
help-new--public-title = The neutral title the customer may read
help-new--zone = The incident's time zone, such as Asia/Shanghai
help-new--began = When the impact began (default: when the incident is opened)
help-new--history = Write it up afterwards: each line takes the time it states, and no alarm goes by today’s clock
help-new--known-since = Since when we knew of it; what happened earlier became known then
help-severity--severity = 1 (worst) to 4
help-status--status = open, mitigated (impact contained), resolved or closed

cli-show-customer = Customer
cli-show-public-title = Public title
cli-show-severity = Severity
cli-show-status = Status
cli-show-opened = Opened

do-status = change status
do-severity = rate severity
do-new = new incident

strip-live = LIVE
strip-mitigated = CONTAINED
strip-resolved = RESOLVED
strip-closed = CLOSED
strip-closed-at = Closed
step-severity = rate it again
form-new-incident = New incident
form-new-incident-hint = A title and the customer are enough; everything else can follow. The class brings its questions, people and update times.
form-severity = Rate the severity
form-status = Change the status
confirm-going-back = The incident is “{ $before }”. Put it back to “{ $status }”?

field-title = Title (internal)
field-customer = Customer
field-class = Class
field-severity = Severity
field-public-title = Title the customer reads
field-began = Impact began
field-status = Status

severity-1 = S1 business stopped
severity-2 = S2 business badly hampered
severity-3 = S3 some users hampered
severity-4 = S4 no effect on the business

update-state-open = not resolved yet
update-state-mitigated = the impact is contained, not fully resolved yet
update-state-restored = service is restored
update-state-resolved = resolved
update-state-restored-closed = service is restored, the incident is closed
update-state-resolved-closed = resolved, the incident is closed
update-state-closed = the incident is closed
update-severity = Impact: level { $level }
update-status = Status: { $status }

report-public-title = Public title
report-customer = Customer
report-severity = Severity
report-severity-level = { $severity } (1 is the most severe of four levels)
report-status = Status
report-began = Impact began
report-opened = Opened
report-resolved = Resolved

report-status-open = Being worked on
report-status-mitigated = Impact contained
report-status-resolved = Resolved
report-status-closed = Closed

report-kind-opened = Opened
report-kind-began = The impact began
report-kind-severity = Severity
report-kind-status = Status

figure-lane-impact = Impact
figure-sign-status = status changed
figure-stroke-impact = affected
figure-alt-impact = Impact from { $time }: { $span }.
figure-alt-impact-contradicts = How long the impact lasted cannot be shown: the times stated contradict each other.

do-new-history = write up a past incident
field-recorded = How it is recorded
recorded-live = as it happens
recorded-afterwards = written up afterwards (give the date under “Impact began”)
field-known-since = Known to us since
strip-history = HISTORY
strip-unresolved = OPEN
do-day-before = history: go to the day before
do-next-day = history: go to the next day
do-day = history: go to another day
form-day = Continue on another day
form-day-now = Times you type now are taken to be on { $day }.
field-day = Day
notice-day = Times you type now are taken to be on { $day }.
why-day-to-come = That day is in the future.
why-day-needs-time = On a day other than that of the last line, type the time.
why-no-history = this incident is being recorded as it happens
capture-hint-history = What happened on { $day }? 21:45 …   { $before } { $next } another day
capture-needs-time = type the time
capture-as-last = same as the last line, { $time }
