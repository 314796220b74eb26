# The incident itself: opening, title, severity, status, closing.
kind-opened = opened
kind-titled = title
kind-severity-changed = severity
kind-status-changed = status
kind-customer-described = kind of customer

status-open = open
status-mitigated = mitigated
status-resolved = resolved
status-closed = closed
entry-opened = { $title } · { $customer }
due-severity-mismatch = Impact says { $proposed }, rated { $current }: rate again
refusal-already-open = This incident was opened before; nothing was recorded.
refusal-history-without-time = Say when it began, with its day, such as --at "2026-05-03 22:00"; nothing was recorded.
refusal-known-since-without-history = Since when it was known is said of an incident that is written up afterwards; say so with --history. Nothing was recorded.
warning-time-of-last-line = No time was said: { $time }, as in the line before. Where it was another, say it with the line, or correct the time.
refusal-not-open = This incident has not been opened yet; begin with the act “open”.
refusal-before-it-began = Not recorded: “{ $status }” at { $time } lies before the impact began, at { $began }. Check both times.
refusal-restored-when-closed = Not recorded: closed at { $closed }, resolved only at { $restored }. Give times in this order: resolved, then closed; or reopen it between them.
refusal-same-status = The status is { $status } already.
refusal-opening-stays = The opening of an incident stays. Close the incident instead.
refusal-customer-not-informed = Not closed: the customer has not been informed. Record the contact that reached them, then close.
refusal-customer-still-waits = Not closed: service was never restored, and the customer has not been told that it ends so. Resolve it and tell them, or record a contact that reached them since the last change and promises no further update.

warning-severity-follows-impact = The impact on the customer asks for { $proposed }; { $current } is in force.
warning-resolution-not-shown = The customer reads of no resolution. Show it: status resolved --customer-visible, or visibility ENTRY customer.
warning-never-resolved = Closed without service ever having been restored.
warning-still-unknown = { $count ->
    [one] One critical question stays unanswered.
   *[other] { $count } critical questions stay unanswered.
}
warning-still-promised = Still promised and still due: { $promises }.

kinds-opened = openings
kinds-titled = titles
kinds-severity-changed = severities
kinds-status-changed = statuses
kinds-customer-described = kinds of customer
customer-organisation = an organisation
customer-person = a private person
customer-public = the public
help-customer = Say what the customer is: documents speak to them and leave room to sign accordingly
help-customer--kind = organisation, person or public
do-customer = say what the customer is
form-customer = What the customer is
field-customer-kind = Kind of customer

help-new = Open an incident and print its reference
help-severity = Rate how bad it is
help-status = Say how far it has come; closing needs the customer to be informed
help-title = Change the title, as our own people say it

help-new--title = The title, as our own people say it
help-new--customer = The customer's name
help-new--customer-kind = What the customer is: organisation (the default), person or public
help-new--class = The playbook, by its id; general by default
help-new--severity = 1 (worst) to 4
help-new--public-title = The neutral title the customer may read
help-new--zone = The incident's time zone, such as Asia/Shanghai
help-new--began = When the impact began; when it was opened if left out
help-new--history = Write it up afterwards: every line takes the time it states, and no alarm rings by today’s clock
help-new--known-since = From when on we knew of it; what happened before became known then
help-severity--severity = 1 (worst) to 4
help-status--status = open, mitigated, resolved or closed

cli-show-customer = Customer
cli-show-public-title = Public title
cli-show-severity = Severity
cli-show-status = Status
cli-show-opened = Opened

do-status = change status
do-severity = rate severity
do-new = new incident

strip-live = LIVE
strip-mitigated = MITIGATED
strip-resolved = RESOLVED
strip-closed = CLOSED
strip-closed-at = Closed
step-severity = rate again
form-new-incident = New incident
form-new-incident-hint = A title and the customer are enough; everything else can follow. The class brings its questions, people and update times.
form-severity = Rate the severity
form-status = Change the status
confirm-going-back = The incident is { $before }. Put it back to { $status }?

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

report-public-title = Title for the customer
report-customer = Customer
report-severity = Severity
report-severity-level = { $severity } (1 is the gravest of four)
report-status = Status
report-began = Impact began
report-opened = Opened
report-resolved = Service restored

report-status-open = Being worked on
report-status-mitigated = Contained
report-status-resolved = Resolved
report-status-closed = Closed

report-kind-opened = Opened
report-kind-severity = Severity
report-kind-status = Status

figure-lane-impact = Impact
figure-sign-status = status changed
figure-stroke-impact = affected
figure-alt-impact = Impact from { $time }: { $span }.
figure-alt-impact-contradicts = How long the impact lasted cannot be shown: the times stated contradict each other.

do-new-history = write up an incident that is over
field-recorded = How it is recorded
recorded-live = while it goes on
recorded-afterwards = written up afterwards: impact began says the day
field-known-since = Known to us since
strip-history = HISTORY
strip-unresolved = OPEN
do-day-before = history: go to the day before
do-next-day = history: go to the next day
do-day = history: go to another day
form-day = Lines go on on another day
form-day-now = Times typed now are looked for on { $day }.
field-day = Day
notice-day = Times typed now are looked for on { $day }.
why-day-to-come = That day is still to come.
why-day-needs-time = On another day than that of the last line the time has to be typed.
why-no-history = this incident is recorded while it goes on
capture-hint-history = What happened on { $day }? 21:45 …   { $before } { $next } another day
capture-needs-time = type the time
capture-as-last = as the last line, { $time }
