# Decisions, their windows, and who read them a second time.
kind-decision-sought = decision window
kind-decision-taken = decision
kind-missed-window-costed = cost of delay
kind-decision-second-read = reviewer

entry-window = until { $time }
entry-certainty = { $percent }% sure
field-known = known
field-unknown = unknown
field-basis-short = basis
field-second-reader = reviewer
derived-missed-window = window missed: { $text }
due-decide = Decide: { $text }
due-cost-missed = What did missing the window cost: { $text }
due-second-reader = Name a reviewer: { $text }
warning-nothing-unknown = Nothing is recorded as unknown; add it if there is anything.
warning-second-reader = This is costly: name a reviewer.
warning-second-reader-without-rate = Whether { $amount } is above the limit of { $line } depends on the exchange rate: name a reviewer.
kinds-decision-sought = decision windows
kinds-decision-taken = decisions
kinds-missed-window-costed = costs of delay
kinds-decision-second-read = reviewers

help-seek = Open a decision window: until when something has to be decided; prints its number
help-decide = Record a decision, with what was known and what was not
help-second-read = Name who reviewed a decision
help-cost-missed = Record what missing a decision window cost

help-seek--text = What has to be decided
help-seek--by = Who decides
help-decide--text = What was decided
help-decide--sought = The number of the window it answers
help-decide--remedy = A remedy option that is chosen, such as A; the decision accepts it
help-decide--known = What was known; repeat for each
help-decide--unknown = What was not known; repeat for each
help-decide--certainty = How sure, per cent
help-decide--until = The latest time at which it could be decided
help-decide--reader = Who reviewed it
help-second-read--decision = The decision's number
help-second-read--reader = Who reviewed it
help-cost-missed--sought = The window's number

remedies-decisions = Decisions
remedies-missed = missed; cost { $cost } more
remedies-missed-uncosted = missed; what did that cost?
why-no-window = no window was missed
why-no-decision = no decision yet

step-decide = decide
step-cost-missed = say what it cost
step-second-read = name the reviewer

do-seek = open a decision window
do-decide = record a decision
do-cost-missed = cost of a missed window
do-second-read = name a reviewer
form-seek = Open a decision window
form-decide = Record a decision
form-cost-missed = Cost of a missed window
form-second-read = Name a reviewer

field-remedies = Remedy options chosen
field-to-decide = What has to be decided
field-window = Window closes
field-decides = Who decides
field-window-of = Window
field-extra-cost = Extra cost
field-decision = Decision
field-certainty = How sure, in per cent

report-section-decisions = Decisions
report-column-decision = Decision
report-column-was-known = Known then
report-column-unknown = Unknown then

report-row-chosen = chosen
report-window-missed = Window missed { $time }
report-window-open = To be decided by { $time }
report-window-until = Window until { $time }
