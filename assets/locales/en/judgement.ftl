# Words of judgement: remedies, offers, decisions, responsibility, promises, escalation, duty, passing up.
kind-remedy-proposed = remedy
kind-remedy-changed = remedy
kind-odds-revised = odds
kind-odds-disclosed = odds disclosed
kind-remedy-accepted = remedy chosen
kind-remedy-dropped = remedy dropped
kind-offer-made = offer
kind-offer-ranked = ranking
kind-offer-justified = offer justified
kind-decision-sought = decision window
kind-decision-taken = decision
kind-missed-window-costed = cost of delay
kind-decision-second-read = second reader
kind-lamp-set = responsibility
kind-commitment-made = promise
kind-commitment-consented = consent
kind-commitment-completed = completion
kind-commitment-kept = kept
kind-commitment-broken = broken
kind-commitment-renegotiated = renegotiated
kind-commitment-waived = waived
kind-compensation-paid = compensation
kind-signal-seen = signal
kind-escalation-raised = escalation
kind-escalation-accepted = accepted
kind-false-alarm = false alarm
kind-shift-started = on duty
kind-shift-ended = off duty
kind-handover-begun = hand-over
kind-handover-read-back = read-back
kind-brief-passed = brief
kind-contract-recorded = contract
kind-incident-linked = link
kind-entry-shared = shared
kind-resource-confirmed = resource

cost-unknown = unknown
formula-fixed = { $amount } once
formula-full-period = { $amount } for every full { $period }
formula-started-period = { $amount } for every { $period } begun
formula-percentage = { $percent }% of { $amount }
formula-in-kind = { $what }
formula-grace = { $period } free
formula-cap = at most { $amount }
formula-term = up to { $period }
span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min

entry-odds = { $remedy }: { $percent }%
entry-odds-first = odds { $percent }%
entry-window = until { $time }
entry-lamp-lit = { $lamp }: lit
entry-lamp-out = { $lamp }: dark
entry-consent-deliverer = the deliverer consented
entry-consent-customer = the customer consented
entry-new-due = now due { $time }
entry-due = due { $time }
entry-deadline = for { $time }
entry-limit = within { $period }
entry-rank = customer ranks it { $rank }
entry-brief = to { $to }: { $text }
entry-brief-left-out = left out on purpose: { $entries }
entry-brief-covers = covers { $entries }
entry-cap = liability cap { $amount }
entry-notice = answer within { $days ->
    [one] one working day
   *[other] { $days } working days
  }
entry-certainty = { $percent }% sure
lamp-fault = our service was at fault
lamp-capacity = we can bear it
lamp-legal = legal clearance
promise-standing = standing
field-owner = owner
field-residual-harm = residual harm
field-long-term-cost = long-term cost
field-known = known
field-unknown = unknown
field-basis-short = basis
field-second-reader = second reader
field-payer = payer
field-deliverer = delivers
signal-asks-for-leader = asks for the leader
signal-negotiation-failed = talks without a result
signal-scene = a scene
signal-lawsuit = lawyer's letter or suit
signal-media = media
signal-regulator = regulator

rule-raised = raised by hand
rule-asks-for-leader = the customer asks for the leader
rule-negotiation-repeats = talks keep failing
rule-worse-offer = a worse offer
rule-commitment-breached = a broken promise
rule-days-open = days open
rule-days-past-line = days past the agreed line
rule-scene = a scene
rule-lawsuit = lawsuit
rule-media = media
rule-regulator = regulator
rule-held-too-long = held too long
rule-duty-too-long = too long on duty

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
derived-missed-window = window missed: { $text }
derived-fired = { $rule }: { $role } to accept within { $limit }
derived-moved-up = { $rule }: not accepted, moved up to { $role }
derived-duty-limit = { $person } is past the duty limit; call { $manager }
derived-worse-offer = { $label } is worse: the customer ranks { $better } above it
derived-too-late = { $letter } { $name } is too late

due-promise = { $label } { $text }
due-promise-gap = { $label }: { $gap }{ $more ->
    [0] {""}
   *[other] {" "}(+{ $more })
  }
due-compensate = { $label }: compensation owed, { $owed }
due-decide = Decide: { $text }
due-cost-missed = What did missing the window cost: { $text }
due-second-reader = Name a second reader: { $text }
due-start = Latest start { $letter } { $name }
due-too-late = Too late: { $letter } { $name }
due-long-term-cost = The cheapest was chosen; what does it cost in the long run: { $name }
due-no-remedy = Nothing to offer yet: record a remedy option
due-justify = { $label } is worse than before: reason and approver
due-escalation = { $rule }: { $role } to accept
due-escalations = { $kind ->
    [commitment-breached] { $count } promises broken
    [days-past-line] { $count } promises past the agreed line
   *[other] { $rule } ({ $count })
  }, accepted by nobody; { $role } first{ $named ->
    [0] {""}
   *[other] {" "}for { $about }
  }
due-relieve = { $person } on duty { $span }: call { $manager } for relief
due-relieve-nobody = { $person } on duty { $span }: who relieves? (no manager recorded)
due-read-back = Hand-over to { $to } not read back: next step, deadline, risk
due-notify = Tell { $name } at once, as agreed
due-proactive = Tell { $name } before they ask: things changed
due-place-hold = A claim was made: place a legal hold
due-feeling = Ask { $name } how they feel and what pressure is behind it

omission-offer = offer { $label } ({ $terms })
omission-breach = broken promise { $label } ({ $text })
omission-odds = odds of { $letter } fell from { $from }% to { $to }%

refusal-cost-blank = { $name } was not accepted: its cost is blank. Enter an amount, or say that it is unknown.
refusal-figure-in-disclosure = The words hold the internal figure itself. Say it in words that may be shown, such as “less than 50 per cent”.
refusal-unknown-remedy = There is no remedy “{ $id }” in this incident. Name it by its letter or key.
refusal-unknown-offer = There is no offer “{ $id }” in this incident. Name it as O1, O2 … or by its key.
refusal-unknown-promise = There is no promise “{ $id }” in this incident. Name it as P1, P2 … or by its key.
refusal-unknown-firing = No alert “{ $id }” has been raised in this incident. “dingli show” lists them.
refusal-not-per-cent = Odds and certainty are per cent: 0 to 100.
refusal-bad-formula = This compensation cannot be computed: a period of no length, or a cap in another currency.
refusal-no-gap = { $what } stands already. Renegotiate the promise, or correct what was said.
refusal-lamps-dark = “We are responsible” may not be said yet; dark: { $lamps }. Light them, or leave the sentence out.

warning-odds-without-basis = What do these odds rest on? No basis is recorded.
warning-odds-fell = The odds fell: tell the customer before they ask.
warning-too-late = { $name } cannot be finished in time any more.
warning-above-cap = { $amount } is above the contract's cap of { $cap } (internal).
warning-long-term-cost = The cheapest was chosen: what does it cost the relationship in the long run?
warning-worse-offer = The customer ranks an earlier offer above this one: give a reason and an approver.
warning-nothing-unknown = Nothing is recorded as unknown. Is that so?
warning-second-reader = This is costly: name a second reader.
warning-renegotiated-too-late = Its time had passed already: the breach stands.
warning-renegotiated-without-consent = Without the customer's consent the first time stands.
warning-place-legal-hold = A claim: place a legal hold on the evidence.
warning-no-read-back = The hand-over stays open: said back is missing { $missing }.
warning-omitted = The brief leaves out: { $list }.
warning-said-outside = Said outside: { $problem }
warning-cause-left-out = Nobody has verified this cause yet: the customer’s documents leave it out until it is answered as confirmed.
warning-guess-left-out = This is only assumed: updates leave it out, and reports call it an assumption, until it is answered as confirmed.
warning-nobody-for-all-out = “All out” needs names: no resource is confirmed.
warning-responsibility-in-the-dark = Responsibility was stated while dark: { $lamps }.
warning-nothing-to-offer = No remedy is recorded: having nothing to offer is itself a risk.
warning-reasons-first = Reasons stand before responsibility; say responsibility first, then the remedy, then the cause.
warning-cause-without-remedy = A cause without a remedy sounds like an excuse: add a remedy, or a date for one.
warning-no-feeling-heard = How does { $name } feel, and what pressure is behind it? Nobody asked.

report-kind-odds = Odds
report-kind-offer = Offer
report-kind-promise = Promise
report-kind-promise-kept = Kept
report-kind-promise-completed = Agreed since
report-kind-promise-broken-by-event = Broken
report-kind-promise-breached = Not kept in time
report-kind-promise-renegotiated = Renegotiated
report-kind-promise-waived = Waived
report-kind-promise-compensated = Compensation
report-promise-due = due { $time }
