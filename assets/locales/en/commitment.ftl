# Commitments: what is promised, what it lacks, how it ends, and what is owed.
refusal-not-evidence = “{ $id }” shows nothing that was agreed. Name an attachment, a contact or a question of the customer's by its number.
refusal-evidence-stands = Not retracted: #{ $entry } rests on it as evidence. Retract #{ $entry } first.
refusal-promise-stands = The customer was told of this promise, or its time has come: it cannot be taken back. Record that it was kept, renegotiated, broken or given up.
refusal-promise-stays-shown = The customer was told of this promise: neither it nor what became of it is hidden. Record that it was kept, renegotiated, broken or given up; retract what was recorded of it by mistake.
refusal-promise-was-told = A document or a message told the customer this of a promise: it is not retracted. Record what is true now, such as a new time that was agreed, or correct its words.
warning-promise-kept-already = { $label } is recorded as kept already (#{ $entry }). If that was wrong, take it back.
warning-promise-waived-already = { $label } is recorded as given up already (#{ $entry }). If that was wrong, take it back.
kind-commitment-made = promise
kind-commitment-consented = consent
kind-commitment-completed = completion
kind-commitment-kept = kept
kind-commitment-broken = broken
kind-commitment-renegotiated = renegotiated
kind-commitment-waived = waived
kind-compensation-paid = compensation

formula-fixed = { $amount } once
formula-full-period = { $amount } for every full { $period }
formula-started-period = { $amount } for every { $period } begun
formula-percentage = { $percent }% of { $amount }
formula-in-kind = { $what }
formula-grace = { $period } free
formula-cap = at most { $amount }
formula-term = up to { $period }

entry-consent-deliverer = the deliverer consented
entry-consent-customer = the customer consented
entry-new-due = now due { $time }
entry-due = due { $time }
entry-term = { $due } ({ $term })
promise-standing = standing
field-payer = payer
field-deliverer = delivers

gap-no-compensation = no compensation agreed
gap-no-due = no due time and not standing
gap-no-deliverer-consent = the deliverer has not consented
gap-no-customer-consent = the customer has not consented
gap-no-payer = nobody is named to pay
gap-uncared-customer = not checked: what the customer needs
gap-uncared-technology = not checked: technology
gap-uncared-standards = not checked: service standards
gap-uncared-process = not checked: process
gap-uncared-finance = not checked: finance rules
gap-uncared-goal = not checked: the company's goal
gap-uncared-escalation = not checked: the escalation path
derived-breach = { $label } not kept: { $text }
derived-owed = { $label } late by { $late }: { $owed } owed ({ $periods } ×){ $payer ->
    [empty] {""}
   *[other] {" "}· payer { $payer }
  }
due-promise = { $label } { $text }
due-promise-gap = { $label }: { $gap }{ $more ->
    [0] {""}
   *[other] {" "}(+{ $more })
  }
due-compensate = { $label }: compensation owed, { $owed }
omission-breach = broken promise { $label } ({ $text })
refusal-unknown-promise = There is no promise “{ $id }” in this incident. Name it as P1, P2 … or by its key.
refusal-bad-formula = This compensation cannot be computed: a period of no length, or a cap in another currency.
refusal-no-gap = { $what } stands already. Renegotiate the promise, or correct what was said.
consequence-promise-seen = Nobody of the customer's is promised this, and the customer reads it.
warning-renegotiated-too-late = Its time had passed already: the breach stands.
warning-agreed-later = The time had passed when this was recorded: the breach stands, and the agreement stands beside it. Name what shows it (--evidence) to withdraw the breach.
warning-renegotiated-without-consent = Without the customer's consent the first time stands.
report-kind-promise = Promise
report-kind-promise-kept = Kept
report-kind-promise-completed = Agreed since
report-kind-promise-broken-by-event = Broken
report-kind-promise-breached = Not kept in time
report-kind-promise-renegotiated = Renegotiated
report-kind-promise-waived = Waived
report-kind-promise-compensated = Compensation
report-promise-due = due { $time }

kinds-commitment-made = promises
kinds-commitment-consented = consents
kinds-commitment-completed = completions
kinds-commitment-kept = promises kept
kinds-commitment-broken = promises broken
kinds-commitment-renegotiated = promises renegotiated
kinds-commitment-waived = promises given up
kinds-compensation-paid = compensations

help-promise = Promise something; prints its label
help-complete = Fill in what a promise lacks; what stands already stays
help-consent = Record that the deliverer or the customer consents to a promise
help-keep = A promise was kept
help-break = An event broke a standing promise; what is late breaks by itself
help-renegotiate = Move a promise to another time; the first stays on record
help-waive = The promisee gives a promise up
help-compensate = Record compensation for a promise

help--promise = The promise: P1, a number or a key
help--by = Who delivers
help--compensation = What is owed if it is not kept: “¥500 once”, “¥500/12h” or “¥500 per day” for every full period, “5% of ¥100,000”, or something in kind
help--begun = Every period begun counts whole
help--grace = Delay that is free
help--cap = At most this much
help--term = Delay beyond this counts no further
help--payer = Who pays
help--cares = What was checked: customer, technology, standards, process, finance, goal, escalation; several with commas, or all
help--unchecked = Why the rest was passed over
help-promise--text = What is promised, in the words that were used
help-promise--to = To whom
help-promise--standing = It stands until an event breaks it
help-promise--agreed = Who consented: deliverer, customer, or both with a comma
help-promise--rests-on = The partner's promise it rests on
help-promise--improvement = It is to keep it from happening again: reports list it among the improvements
help-promise--brings = The part still missing in the customer's report that it brings: cause, impact, loss, measures
help-consent--party = deliverer or customer
help-renegotiate--evidence = The attachment, contact or question that shows the consent, by its number; with it a breach is withdrawn
help-waive--evidence = The attachment, contact or question that shows it, by its number; with it a breach is withdrawn
help-renegotiate--agreed = The customer consents

cli-lacks = { $label } lacks: { $list }.
cli-no-care = none of the seven cares was checked
cli-no-compensation = “{ $text }” is not a compensation. Write ¥500 once, ¥500/12h, 5% of ¥100,000, or what is given in kind.

pane-promises = Promises
promises-empty = Nothing is promised or given to be done yet. Press n to record what was promised, by when, and what is owed if it is not kept; a to give a task.
promise-no-due = no due time
promise-late = { $span } late
promise-kept = kept
promise-waived = given up
promise-paid = paid { $owed } { $time }
promise-owed = { $owed } owed so far
promise-owed-in-all = { $owed } owed
promise-given = { $owed } given
promise-left = { $owed } still owed
promise-rests-on = rests on { $label }: { $text }
promise-moved = moved from { $from } to { $to } with the customer's consent
promise-agreed-later = { $from } still stands; it was said later that { $to } had been agreed
promise-not-moved = { $from } still stands; { $to } was asked for
why-no-standing = no standing promise
why-no-promise = nothing is promised yet

step-keep = record that it was kept
step-consent = record the consent
step-complete-promise = fill in what is missing
step-compensate = record the compensation

do-to-promises = go to promises
do-promise = promise
do-consent = record a consent
do-complete-promise = fill in what a promise lacks
do-keep = kept
do-break = broken by an event
do-renegotiate = renegotiate
do-waive = given up by the customer
do-compensate = compensate
form-promise = Promise
form-consent = Record a consent
form-complete-promise = Fill in what a promise lacks
form-keep = A promise was kept
form-break = A standing promise was broken
form-renegotiate = Renegotiate a promise
form-waive = The customer gives it up
form-compensate = Compensate
form-promise-hint = A promise without compensation is half a promise. Percentage: 5% ¥100,000.
form-no-rate = Choose what kind of compensation it is; what is filled in below belongs to one.
form-no-share = Write a part and its whole: 5% ¥100,000.

consequence-compensation = { $formula }; { $span } late: { $owed }
consequence-gaps = still missing: { $gaps }
consequence-late = { $span } late: { $owed } owed

field-promise = Promise
field-promised = What, in the words used
field-promisee = To whom
field-due = Due
field-standing = Stands until broken
field-improvement = Keeps it from happening again
field-brings = Brings for the report
field-compensation = Compensation
field-how-much = How much, or what
field-period = Period, such as 8h
field-grace = Free delay
field-cap = At most
field-term = Counts no further after
field-deliverer-consented = They consented
field-customer-consented = Customer consented
field-cares = Checked beforehand
field-override = Why not all were checked
field-rests-on = Rests on
field-party = Whose consent
field-how = How
field-kept-at = Kept when
field-broken-by = Broken by
field-new-due = New time
field-paid = Amount
field-in-kind = In kind, or a note
rate-none = none agreed
rate-fixed = fixed amount
rate-full-period = per full period
rate-started-period = per period begun
rate-percentage = part of an amount
rate-in-kind = in kind
party-customer = the customer
party-deliverer = who delivers
care-customer = the customer's real need
care-technology = technology
care-standards = service standards
care-process = process
care-finance = finance rules
care-goal = the company's goal
care-escalation = escalation path

update-promise = { $text }
update-promise-by = { $text }, by { $time }
update-promise-standing = { $text } (stands)
update-promise-late = { $text } (was due by { $time }, late)
update-kept = Done: { $text }
update-kept-late = Done, after its time: { $text }
update-broken = Not done as promised: { $text }
update-renegotiated = Moved to { $time }: { $text }
update-waived = Dropped with your consent: { $text }
update-owed = Owed to you: { $text }
update-compensated = Compensated: { $text }
lint-hidden-outcome = { $count ->
    [one] What the customer reads of “{ $promise }” is not how it stands: { $entries } is internal. Make it visible to the customer, or say how it stands.
   *[other] What the customer reads of “{ $promise }” is not how it stands: { $entries } are internal. Make them visible to the customer, or say how it stands.
}

report-section-promises = Commitments, kept and broken
report-section-redress = Remedy and compensation
report-section-commitments = Commitments
report-column-promise = Commitment
report-column-standing = How it stands
report-column-compensation = Compensation
report-column-lacks = Lacks

report-due-moved = Moved to { $time }
report-agreed-later = Agreed { $time } (stated later)
report-due-not-moved = Move to { $time } did not take effect
report-standing-promised = Not due yet
report-standing-standing = Not broken so far
report-standing-kept = Kept in time, { $time }
report-standing-broken = Not kept since { $time }, { $late } so far
report-standing-was-broken = Not kept since { $time }, { $late }
report-standing-kept-late = Kept { $time }, { $late } late
report-standing-waived = Given up by agreement { $time }
report-promised-to = to { $name }
report-no-compensation = None agreed
report-owed = Owed: { $owed }
report-compensation-owed = { $label }: owed to { $to } as agreed: { $owed }.
report-compensation-given = Given { $time }: { $paid }.
report-compensation-open = Not given yet: { $owed }. To receive it, ask { $contact }.
report-nothing-owed = Nothing owed under these terms
report-paid = Given { $time }: { $paid }
report-paid-in-all = Given in all: { $paid }
report-left = Still owed: { $owed }
report-kind-promise-owed = Compensation owed
check-open-promises = { $count ->
    [one] This promise is still open: { $list }. Say how it stands, or keep it first.
   *[other] These promises are still open: { $list }. Say how they stand, or keep them first.
}
check-broken-promises = { $count ->
    [one] This promise is broken: { $list }. Tell the customer before the report does.
   *[other] These promises are broken: { $list }. Tell the customer before the report does.
}
report-heading-goodwill = Goodwill (beyond what was agreed)

figure-lane-promises = Promises
figure-sign-promised = promised
figure-sign-due = due
figure-sign-moved = moved by agreement
figure-sign-kept = kept in time
figure-sign-kept-late = kept late
figure-sign-broken = not kept in time
figure-sign-waived = given up by consent
figure-stroke-running = promise running
figure-stroke-standing = standing promise
figure-stroke-overdue = overdue

figure-alt-promises = { $count } { $count ->
    [one] promise
   *[other] promises
}: { $list }.
figure-count-kept = { $count } kept in time
figure-count-kept-late = { $count } kept late
figure-count-broken = { $count } not kept so far
figure-count-promised = { $count } not due yet
figure-count-standing = { $count } standing
figure-count-waived = { $count } given up by consent

field-evidence-agreed = What shows that the customer agreed

refusal-promise-told-of = { $label } is not corrected in its time or terms: by entry #{ $by } somebody was told of it, or may have been. Renegotiate it instead (renegotiate { $label } --due …), or record what became of it.
refusal-not-a-promise = Entry #{ $key } is no promise; only its words and its time can be corrected.
warning-breach-withdrawn = { $label } counted as broken at { $time } by the time that was typed wrong. That breach is withdrawn; the full record shows both.

form-correct-promise = Correct a promise nobody was told of
do-correct-promise = correct a promise nobody was told of
form-correct-promise-hint = Only a promise of which nobody was told is corrected in every field. What was typed first stays on record, and so does the breach it caused, as withdrawn.
why-no-untold-promise = every promise was told, or there is none: renegotiate instead
