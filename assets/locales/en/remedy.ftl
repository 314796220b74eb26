# Remedies: terms, odds, and what was chosen or dropped.
kind-remedy-proposed = remedy
kind-remedy-changed = remedy
kind-odds-revised = odds
kind-odds-disclosed = odds disclosed
kind-remedy-accepted = remedy chosen
kind-remedy-dropped = remedy dropped
cost-unknown = unknown
entry-odds = { $remedy }: { $percent }%
entry-odds-first = odds { $percent }%
entry-deadline = for { $time }
field-owner = owner
field-residual-harm = residual harm
derived-too-late = { $letter } { $name } is too late
due-start = Latest start { $letter } { $name }
due-too-late = Too late: { $letter } { $name }
due-long-term-cost = The cheapest was chosen; what does it cost in the long run: { $name }
due-no-remedy = Nothing to offer yet: record a remedy option

refusal-step-backwards = The step “{ $name }” would take longer at least than at most; nothing was recorded. Write the shorter time first.
refusal-cost-blank = { $name } was not accepted: its cost is blank. Enter an amount, or say that it is unknown.
refusal-figure-in-disclosure = The words hold the internal figure itself. Say it in words that may be shown, such as “less than 50 per cent”.
refusal-unknown-remedy = There is no remedy “{ $id }” in this incident. Name it by its letter or key.

warning-odds-without-basis = What do these odds rest on? No basis is recorded.
warning-odds-fell = The odds fell: tell the customer before they ask.
warning-too-late = { $name } cannot be finished in time any more.
warning-long-term-cost = The cheapest was chosen: what does it cost the relationship in the long run?
warning-nothing-to-offer = No remedy is recorded: having nothing to offer is itself a risk.
report-kind-odds = Odds
kinds-remedy-proposed = remedies
kinds-remedy-changed = remedies
kinds-odds-revised = odds
kinds-odds-disclosed = odds disclosed
kinds-remedy-accepted = remedies chosen
kinds-remedy-dropped = remedies dropped

help-remedy = Put a remedy on the table; prints its letter
help-amend = Change a remedy; what is left out stays
help-odds = Revise the odds of a remedy (internal)
help-disclose = Say the odds to the customer, in words that hold no figure
help-accept = Choose a remedy; its cost has to be said first, or said to be unknown
help-drop = Take a remedy off the table

help--remedy = The remedy: A, a number or a key
help--steps = Its steps and how long they take: image 2h + rebuild 5-7h
help--owner = Who answers for it
help--needs = People and things it takes
help--harm = What harm remains even if it succeeds
help--percent = Per cent
help-remedy--text = The remedy, in a few words
help-remedy--odds = First odds of success, per cent
help-amend--name = What it is called from now on
help-disclose--text = The very words for the customer, without the figure

pane-remedies = Remedies
remedies-options = Options
remedies-cost = cost
remedies-duration = takes
remedies-odds = odds
remedies-start = latest start
remedies-blank = blank
remedies-chosen = chosen
remedies-too-late = too late
remedies-disclosed = said to the customer { $time }: { $text }
remedies-empty = No option yet. Having nothing to offer is itself a risk: press n.
why-no-remedy = no remedy is on the table

step-accept = choose it
step-drop = take it off the table
step-long-term = write it down
step-propose = put an option on the table

do-to-remedies = go to remedies
do-propose = add a remedy
do-change-remedy = change the remedy
do-odds = revise the odds
do-disclose = disclose the odds
do-accept = choose the remedy
do-drop = drop the remedy
form-propose = Add a remedy
form-change-remedy = Change a remedy
form-odds = Revise the odds (internal)
form-disclose = Disclose the odds
form-accept = Choose a remedy
form-drop = Drop a remedy
form-remedy-hint = Steps: image 2h + rebuild 5-7h. Cost: an amount, or “unknown” if nobody knows; blank is neither.
form-disclose-hint = The customer reads these words with their date. Never the figure itself.
form-no-step = “{ $text }” says no length of time. Write a name and a length: image 2h.

consequence-latest-start = latest start { $time }, { $span } left
consequence-too-late = too late: latest start was { $time }, { $span } ago
consequence-cost-blank = cost blank: it cannot be chosen like this

field-remedy = Remedy
field-remedy-name = What to do
field-steps = Steps
field-resources = People and things
field-odds = Odds in per cent
field-odds-basis = They rest on
field-disclosed = The very words

lint-figure = { $percent }% are our own odds and no figure for the customer; use the words that were disclosed.

report-section-remedies = Remedies compared
report-section-odds = Odds over time
report-heading-odds = Chances of success, in the words used then
report-column-option = Option
report-column-odds = Odds
report-row-state = State
report-row-steps = Duration
report-row-latest-start = Latest start
report-row-odds = Odds now
report-row-resources = Resources
report-row-owner = Owner
report-row-residual-harm = Residual harm
report-row-long-term-cost = Long-term cost
report-blank = (blank)
report-remedy-dropped = Dropped { $time }
report-remedy-chosen = Chosen { $time }
report-remedy-on-the-table = On the table
report-too-late = too late
report-odds-disclosed = disclosed

figure-odds = Odds over time
figure-disclosed = Odds as disclosed
figure-lane-disclosed = In these words
figure-sign-disclosed = odds disclosed
figure-alt-odds = From { $first } to { $last } the odds of { $remedies } { $remedies ->
    [one] remedy
   *[other] remedies
} were put down { $count } { $count ->
    [one] time
   *[other] times
}, { $disclosed ->
    [0] never disclosed
    [one] disclosed once
   *[other] disclosed { $disclosed } times
}.
figure-alt-disclosed = Disclosed { $count } times, each in the words of that time.
