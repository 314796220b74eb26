# Commitments: what is promised, what it lacks, how it ends, and what is owed.
refusal-not-evidence = “{ $id }” does not show that anything was agreed. Give the number of an attachment, a contact or a customer enquiry.
refusal-evidence-stands = Not retracted: #{ $entry } uses it as evidence. Retract #{ $entry } first.
refusal-promise-stands = The customer was told of this promise, or its time has come, so it cannot be retracted. Record that it was kept, renegotiated, broken or waived.
refusal-promise-stays-shown = The customer was told of this promise, so neither it nor its outcome can be made internal. Record that it was kept, renegotiated, broken or waived; retract an outcome that was recorded by mistake.
refusal-promise-was-told = The customer was told this in a document or a message, so it cannot be retracted. Record what is true now, such as a newly agreed time, or correct its words.
warning-promise-kept-already = { $label } is already recorded as kept (#{ $entry }). If that was wrong, retract it.
warning-promise-waived-already = { $label } is already recorded as waived (#{ $entry }). If that was wrong, retract it.
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
formula-grace = { $period } of grace
formula-cap = at most { $amount }
formula-term = up to { $period }

entry-consent-deliverer = the deliverer consented
entry-consent-customer = the customer consented
entry-new-due = now due { $time }
entry-due = due { $time }
entry-term = { $due } ({ $term })
promise-standing = standing
field-payer = payer
field-deliverer = deliverer

gap-no-compensation = no compensation agreed
gap-no-due = no due time, and not a standing promise
gap-no-deliverer-consent = the deliverer has not consented
gap-no-customer-consent = the customer has not consented
gap-no-payer = nobody is named as payer
gap-uncared-customer = not checked: what the customer needs
gap-uncared-technology = not checked: technology
gap-uncared-standards = not checked: service standards
gap-uncared-process = not checked: process
gap-uncared-finance = not checked: finance rules
gap-uncared-goal = not checked: the company's goal
gap-uncared-escalation = not checked: the escalation path
derived-breach = { $label } not kept: { $text }
derived-owed = { $label } { $late } late: { $owed } owed ({ $periods } ×){ $payer ->
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
refusal-no-gap = { $what } is there already. Renegotiate the promise, or correct the entry.
consequence-promise-seen = This is not promised to the customer, but the customer can read it.
warning-renegotiated-too-late = Its time had already passed: the breach remains.
warning-agreed-later = The time had already passed when this was recorded: the breach remains, and the agreement is shown beside it. Point to the evidence (--evidence) to withdraw the breach.
warning-renegotiated-without-consent = Without the customer's consent the original time still applies.
report-kind-promise = Promise
report-kind-promise-kept = Kept
report-kind-promise-completed = Details added
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
kinds-commitment-waived = promises waived
kinds-compensation-paid = compensations

help-promise = Record a promise; prints its label
help-complete = Add what a promise still lacks; what is there already stays as it is
help-consent = Record that the deliverer or the customer consents to a promise
help-keep = Record that a promise was kept
help-break = Record that an event broke a standing promise; one that is late counts as broken by itself
help-renegotiate = Move a promise to another time; the original time stays on record
help-waive = Record that the customer waives a promise
help-compensate = Record compensation for a promise

help--promise = The promise: P1, a number or a key
help--by = Who delivers
help--compensation = What is owed if it is not kept: “¥500 once”, “¥500/12h” or “¥500 per day” for every full period, “5% of ¥100,000”, or something in kind
help--begun = A period that has begun counts in full
help--grace = How late it may be without compensation
help--cap = The most that is owed
help--term = Delay beyond this is no longer counted
help--payer = Who pays
help--cares = What was checked: customer, technology, standards, process, finance, goal, escalation; several separated by commas, or all
help--unchecked = Why the rest was not checked
help-promise--text = What is promised, in the words that were used
help-promise--to = To whom
help-promise--standing = A standing promise: it holds until an event breaks it
help-promise--agreed = Who has consented: deliverer, customer, or both separated by a comma
help-promise--rests-on = The partner's promise it depends on
help-promise--improvement = It prevents a recurrence; reports list it among the improvements
help-promise--brings = The missing part of the customer's report that it supplies: cause, impact, loss, measures
help-consent--party = deliverer or customer
help-renegotiate--evidence = The attachment, contact or enquiry that shows the consent, by its number; with it the breach is withdrawn
help-waive--evidence = The attachment, contact or enquiry that shows it, by its number; with it the breach is withdrawn
help-renegotiate--agreed = The customer consents

cli-lacks = { $label } lacks: { $list }.
cli-no-care = none of the seven checks was made
cli-no-compensation = “{ $text }” is not a compensation. Write ¥500 once, ¥500/12h, 5% of ¥100,000, or what is given in kind.

pane-promises = Promises
promises-empty = No promises and no tasks yet. Press n to record what was promised, by when, and what is owed if it is not kept; press a to give a task.
promise-no-due = no due time
promise-late = { $span } late
promise-kept = kept
promise-waived = waived
promise-paid = paid { $owed } { $time }
promise-owed = { $owed } owed so far
promise-owed-in-all = { $owed } owed
promise-given = { $owed } given
promise-left = { $owed } still owed
promise-rests-on = depends on { $label }: { $text }
promise-moved = moved from { $from } to { $to } with the customer's consent
promise-agreed-later = still due { $from }; it was stated later that { $to } had been agreed
promise-not-moved = still due { $from }; { $to } was asked for
why-no-standing = no standing promise
why-no-promise = nothing is promised yet

step-keep = record that it was kept
step-consent = record the consent
step-complete-promise = fill in what is missing
step-compensate = record the compensation

do-to-promises = go to promises
do-promise = promise
do-consent = record a consent
do-complete-promise = add what a promise lacks
do-keep = kept
do-break = broken by an event
do-renegotiate = renegotiate
do-waive = waived by the customer
do-compensate = compensate
form-promise = Promise
form-consent = Record a consent
form-complete-promise = Add what a promise lacks
form-keep = Record that a promise was kept
form-break = A standing promise was broken
form-renegotiate = Renegotiate a promise
form-waive = The customer waives a promise
form-compensate = Compensate
form-promise-hint = State what is owed if it is not kept. For a percentage write 5% ¥100,000. Ctrl-K fills it from the catalogue.
form-no-rate = Choose the kind of compensation: the fields below it are filled in already.
form-no-share = Write the percentage and the amount it is taken of: 5% ¥100,000.

consequence-compensation = { $formula }; { $span } late: { $owed }
consequence-gaps = still missing: { $gaps }
consequence-late = { $span } late: { $owed } owed

field-promise = Promise
field-promised = What, in the words used
field-promisee = To whom
field-due = Due
field-standing = Standing promise
field-improvement = Prevents a recurrence
field-brings = Part of the report it supplies
field-compensation = Compensation
field-how-much = How much, or what
field-period = Period, such as 8h
field-grace = Grace period
field-cap = At most
field-term = Delay counted up to
field-deliverer-consented = Deliverer has consented
field-customer-consented = Customer has consented
field-cares = Checked beforehand
field-override = Why not everything was checked
field-rests-on = Depends on
field-party = Whose consent
field-how = How
field-kept-at = Kept on
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
party-deliverer = the deliverer
care-customer = the customer's real need
care-technology = technology
care-standards = service standards
care-process = process
care-finance = finance rules
care-goal = the company's goal
care-escalation = escalation path

update-promise = { $text }
update-promise-by = { $text }, by { $time }
update-promise-standing = { $text } (no end date)
update-promise-by-day = { $text }, by the end of { $time }
update-promise-late-day = { $text } (was due by the end of { $time }, late)
update-promise-late = { $text } (was due by { $time }, late)
update-kept = Done: { $text }
update-kept-late = Done, after its time: { $text }
update-broken = Not done as promised: { $text }
update-renegotiated = Moved to { $time }: { $text }
update-waived = Dropped with your consent: { $text }
update-owed = Owed to you: { $text }
update-compensated = Compensated: { $text }
lint-hidden-outcome = { $count ->
  [one] What the customer can read about “{ $promise }” is out of date, because { $entries } is internal. Make it visible to the customer, or say where the promise stands now.
   *[other] What the customer can read about “{ $promise }” is out of date, because { $entries } are internal. Make them visible to the customer, or say where the promise stands now.
  }

report-section-promises = Commitments, kept and broken
report-section-redress = Remedy and compensation
report-section-commitments = Commitments
report-column-promise = Commitment
report-column-standing = Status
report-column-compensation = Compensation
report-column-lacks = Still lacks

report-due-moved = Moved to { $time }
report-agreed-later = Agreed { $time } (stated later)
report-due-not-moved = Move to { $time } did not take effect
report-standing-promised = Not due yet
report-standing-standing = In force
report-standing-kept = Kept in time, { $time }
report-standing-kept-undated = Kept, { $time }
report-standing-broken = Not kept since { $time }, { $late } so far
report-standing-not-kept = Not kept since { $time }
report-standing-was-broken = Not kept since { $time }, { $late }
report-standing-kept-late = Kept { $time }, { $late } late
report-standing-waived = Waived by agreement { $time }
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
  [one] This promise is still open: { $list }. State where it stands, or fulfil it first.
   *[other] These promises are still open: { $list }. State where they stand, or fulfil them first.
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
figure-sign-waived = waived by consent
figure-stroke-running = promise not due yet
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
figure-count-waived = { $count } waived by consent

field-evidence-agreed = What shows that the customer agreed

refusal-promise-told-of = The time and terms of { $label } cannot be corrected: somebody was told of it in entry #{ $by }, or may have been. Renegotiate it instead (renegotiate { $label } --due …), or record its outcome.
refusal-not-a-promise = Entry #{ $key } is not a promise; only its words and its time can be corrected.
warning-breach-withdrawn = Because of the mistyped time, { $label } counted as broken at { $time }. That breach is withdrawn; the full record shows both.

form-correct-promise = Correct a promise nobody was told of
do-correct-promise = correct a promise nobody was told of
form-correct-promise-hint = Only a promise nobody was told of can be corrected in every field. What was typed first stays on record; a breach it caused is marked as withdrawn.
why-no-untold-promise = every promise has been told to somebody, or there is none: renegotiate instead
