# Legal clocks: whose duty, what is to be reported by when. They remind; whether a law is met is for counsel to say.
kind-duty-answered = whose duty
kinds-duty-answered = answers to whose duty it is
kind-stage-reported = report to an authority
kinds-stage-reported = reports to authorities
regime-nobody = none of these applies
regime-source = { $title }. Source: { $source }. Last checked { $day }.
regime-not-started = not started
regime-at-once = at once
regime-not-answered = not answered

refusal-unknown-regime = This incident's playbook has no regime “{ $id }”. “dingli show” names those it has.
refusal-unknown-duty = This regime has no duty “{ $id }”; use one of { $known }, or none.
refusal-duty-not-answered = First say whose duty “{ $id }” is: “dingli whose-duty”. If it is nobody's, there is nothing to report.
refusal-unknown-stage = This duty has no stage “{ $id }”; use one of { $known }.

due-contract-notice = Tell the customer first: the contract sets a time for it
due-whose-duty = Report to an authority? Say whose duty it is: { $regimes }
due-deadline = { $what }, to { $to } ({ $regime }){ $stale }
due-deadline-at-once = At once: { $what }, to { $to } ({ $regime }){ $stale }
due-deadline-theirs = Their deadline: { $what } ({ $regime }){ $stale }
due-deadline-stale = {" · "}rule last checked { $day }, over a year ago: ask counsel
due-deadlines-later = { $count } more legal clocks are running; the first: { $what }
step-whose-duty = answer whose duty
step-reported = record the report
step-they-did = record what they did

help-whose-duty = Answer whose duty a legal regime is; its clocks start only then
help-whose-duty--regime = The regime's id, as in “dingli show”
help-whose-duty--duty = The duty's id, or none
help-whose-duty--known = Since when the one who has the duty has known of it
help-reported = Record that a stage of a legal regime was reported
help-reported--stage = The regime and the stage, such as gdpr/authority
help-contract--customer-notice-hours = Hours within which the customer has to be told of an incident

do-whose-duty = answer whose duty it is
do-reported = record a report to an authority
why-no-regime = the playbook names no legal regime
why-no-clock = no legal clock is running
form-whose-duty = Whose duty is it?
form-whose-duty-hint = The clock starts only once this is answered. Ask counsel; this program does not say what applies.
form-reported = A report to an authority
form-reported-hint = This records that it was reported. Whether the law is met is for counsel to say.
field-whose-duty = Whose duty
field-duty-known-since = Known to them since
field-duty-reason = Who says so, and why
field-stage = What was reported
field-reported-to = To whom, by which number
field-customer-notice-hours = Tell the customer within (hours)

report-section-deadlines = Legal clocks
report-column-regime = Regime
report-column-stage = To do
report-column-regime-to = To whom
entry-customer-notice = customer told within { $hours } h
