# Decisions, their windows, and who read them a second time.
kind-decision-sought = decision window
kind-decision-taken = decision
kind-missed-window-costed = cost of delay
kind-decision-second-read = second reader

entry-window = until { $time }
entry-certainty = { $percent }% sure
field-known = known
field-unknown = unknown
field-basis-short = basis
field-second-reader = second reader
derived-missed-window = window missed: { $text }
due-decide = Decide: { $text }
due-cost-missed = What did missing the window cost: { $text }
due-second-reader = Name a second reader: { $text }
warning-nothing-unknown = Nothing is recorded as unknown. Is that so?
warning-second-reader = This is costly: name a second reader.
warning-second-reader-without-rate = Whether { $amount } is above the limit of { $line } depends on a rate: name a second reader.
kinds-decision-sought = decision windows
kinds-decision-taken = decisions
kinds-missed-window-costed = costs of delay
kinds-decision-second-read = second readers

help-seek = Open the window within which something has to be decided; prints its number
help-decide = Record a decision, with what was known and what was not
help-second-read = Name who read a decision a second time
help-cost-missed = Say what missing a decision's window cost

help-seek--text = What has to be decided
help-seek--by = Who decides
help-decide--text = What was decided
help-decide--sought = The number of the window it answers
help-decide--remedy = A remedy chosen, such as A; it is accepted with the decision
help-decide--known = What was known; once for each
help-decide--unknown = What was not known; once for each
help-decide--certainty = How sure, per cent
help-decide--until = Until when it could have been taken
help-decide--reader = Who read it a second time
help-second-read--decision = The decision's number
help-second-read--reader = Who read it
help-cost-missed--sought = The window's number

remedies-decisions = Decisions
remedies-missed = missed; cost { $cost } more
remedies-missed-uncosted = missed; what did that cost?
why-no-window = no window was missed
why-no-decision = no decision yet

step-decide = decide
step-cost-missed = say what it cost
step-second-read = name the reader

do-seek = open a decision window
do-decide = record a decision
do-cost-missed = cost of a missed window
do-second-read = name a second reader
form-seek = Open a decision window
form-decide = Record a decision
form-cost-missed = Cost of a missed window
form-second-read = Name a second reader

field-remedies = Remedies chosen
field-to-decide = What has to be decided
field-window = Window closes
field-decides = Who decides
field-window-of = Window
field-extra-cost = What it cost more
field-decision = Decision
field-certainty = How sure, in per cent

report-section-decisions = Decisions
report-column-decision = Decision
report-column-was-known = Known then
report-column-unknown = Unknown then

report-row-chosen = chosen
report-window-missed = Window missed { $time }
report-window-open = To be decided by { $time }
report-window-until = Window { $time }
