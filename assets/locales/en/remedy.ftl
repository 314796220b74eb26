# Remedy options: terms, chances of success, and what was chosen or dropped.
kind-remedy-proposed = remedy option
kind-remedy-changed = remedy option changed
kind-odds-revised = chance of success
kind-odds-disclosed = chance of success disclosed
kind-remedy-accepted = remedy option chosen
kind-remedy-dropped = remedy option dropped
cost-unknown = unknown
entry-odds = { $remedy }: { $percent }%
entry-odds-first = chance of success { $percent }%
entry-deadline = for { $time }
field-owner = owner
field-residual-harm = residual harm
derived-too-late = { $letter } { $name } is too late
due-start = Latest start { $letter } { $name }
due-too-late = Too late: { $letter } { $name }
due-long-term-cost = The cheapest was chosen; what does it cost in the long run: { $name }
due-no-remedy = Nothing to offer yet: record a remedy option

refusal-step-backwards = The step “{ $name }” has a shortest time longer than its longest; nothing was recorded. Write the shorter time first.
refusal-cost-blank = { $name } was not chosen: its cost is blank. Enter an amount, or say that it is unknown.
refusal-figure-in-disclosure = The words contain the internal figure. Use words that may be shown, such as “less than 50 per cent”.
refusal-offer-is-no-remedy = “{ $id }” is an offer, and this takes a remedy option (A, B …). That the customer agreed to the offer is recorded as a contact with them, or as a promise with their consent; here name the option that it offers.
refusal-unknown-remedy = There is no remedy option “{ $id }” in this incident. Name it by its letter or key.

warning-odds-without-basis = No basis is recorded for this chance of success: what is it based on?
warning-odds-fell = The chance of success fell: tell the customer before they ask.
warning-too-late = { $name } can no longer be finished in time.
warning-long-term-cost = The cheapest was chosen: what does it cost the relationship in the long run?
warning-nothing-to-offer = No remedy option is recorded: having nothing to offer is itself a risk.
report-kind-odds = Chance of success
kinds-remedy-proposed = remedy options
kinds-remedy-changed = remedy options changed
kinds-odds-revised = chances of success
kinds-odds-disclosed = chances of success disclosed
kinds-remedy-accepted = remedy options chosen
kinds-remedy-dropped = remedy options dropped

help-remedy = Record a remedy option; prints its letter
help-amend = Change a remedy option; options not given stay as they are
help-odds = Revise the chance of success of a remedy option (internal)
help-disclose = Tell the customer the chance of success, in words without a figure
help-accept = Choose a remedy option; its cost has to be stated first, or stated as unknown
help-drop = Drop a remedy option

help--remedy = The remedy option: A, a number or a key
help--steps = Its steps and how long they take: image 2h + rebuild 5-7h
help--owner = Who is in charge of it
help--needs = People and resources it takes
help--harm = What harm remains even if it succeeds
help--percent = Per cent
help-remedy--text = The remedy option, in a few words
help-remedy--odds = Initial chance of success, per cent
help-amend--name = Its new name
help-disclose--text = The exact words for the customer, without the figure

pane-remedies = Remedies
remedies-options = Remedy options
remedies-cost = cost
remedies-duration = takes
remedies-odds = chance of success
remedies-start = latest start
remedies-blank = blank
remedies-chosen = chosen
remedies-too-late = too late
remedies-disclosed = said to the customer { $time }: { $text }
remedies-empty = No remedy option yet. Having nothing to offer is itself a risk: press n.
why-no-remedy = no remedy option is recorded yet

step-accept = choose it
step-drop = drop it
step-long-term = write it down
step-propose = record a remedy option

do-to-remedies = go to remedies
do-propose = add a remedy option
do-change-remedy = change the remedy option
do-odds = revise the chance of success
do-disclose = disclose the chance of success
do-accept = choose the remedy option
do-drop = drop the remedy option
form-propose = Add a remedy option
form-change-remedy = Change a remedy option
form-odds = Revise the chance of success (internal)
form-disclose = Disclose the chance of success
form-accept = Choose a remedy option
form-drop = Drop a remedy option
form-remedy-hint = Steps: image 2h + rebuild 5-7h. Cost: an amount, or “unknown” if nobody knows; blank is neither.
form-disclose-hint = The customer reads these words with their date. Never give the figure itself.
form-no-step = “{ $text }” does not say how long it takes. Write a name and a length of time: image 2h.

consequence-latest-start = latest start { $time }, { $span } left
consequence-too-late = too late: latest start was { $time }, { $span } ago
consequence-cost-blank = cost blank: it cannot be chosen like this

field-remedy = Remedy option
field-remedy-name = What to do
field-steps = Steps
field-resources = People and resources
field-odds = Chance of success, in per cent
field-odds-basis = Based on
field-disclosed = Exact words for the customer

lint-figure = { $percent }% is our internal estimate and must not be given to the customer as a figure; use the words that were disclosed.

report-section-remedies = Remedy options compared
report-section-odds = Chance of success over time
report-heading-odds = Chance of success, in the words told to you then
report-column-option = Option
report-column-odds = Chance of success
report-row-state = State
report-row-steps = Duration
report-row-latest-start = Latest start
report-row-odds = Chance of success now
report-row-resources = Resources
report-row-owner = Owner
report-row-residual-harm = Residual harm
report-row-long-term-cost = Long-term cost
report-blank = (blank)
report-remedy-dropped = Dropped { $time }
report-remedy-chosen = Chosen { $time }
report-remedy-on-the-table = Proposed
report-too-late = too late
report-odds-disclosed = disclosed

figure-odds = Chance of success over time
figure-disclosed = Chance of success, as disclosed
figure-lane-disclosed = Words used
figure-sign-disclosed = chance of success disclosed
figure-alt-odds = From { $first } to { $last }, the chance of success of { $remedies } { $remedies ->
  [one] remedy option
   *[other] remedy options
} was recorded { $count } { $count ->
  [one] time
   *[other] times
}, and { $disclosed ->
  [0] never disclosed
  [one] disclosed once
   *[other] disclosed { $disclosed } times
}.
figure-alt-disclosed = Disclosed { $count } times, each time in the words shown.
