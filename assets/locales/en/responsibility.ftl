# The conditions under which responsibility may be stated, and the statement.
kind-lamp-set = condition for accepting fault
entry-lamp-lit = { $lamp }: met
entry-lamp-out = { $lamp }: not met
lamp-fault = our service was at fault
lamp-capacity = we can bear it
lamp-legal = legal clearance
warning-responsibility-in-the-dark = Responsibility was stated before these conditions were met: { $lamps }.
warning-may-admit = Every condition for accepting fault is met. Tell the customer “We are responsible for this, and we apologise”, and record it as a contact that they may see: from then on the report says so.
warning-reasons-first = The reasons come before the responsibility; say the responsibility first, then the remedy, then the cause.
warning-cause-without-remedy = A cause without a remedy sounds like an excuse: add a remedy option, or the date by which you will have one.
kinds-lamp-set = conditions for accepting fault

help-condition = Record whether a condition for accepting fault is met: fault, capacity or legal
help-condition--lamp = fault (we were at fault), capacity (we can bear the consequences) or legal (legal clearance)
help-condition--out = It is not met, or no longer

remedies-lamps = Conditions for accepting fault
remedies-dark = not met
do-lamp = condition for accepting fault
form-lamp = Condition for accepting fault
field-lamp = Condition
field-lit = Met

update-responsible = We are responsible for this.
lint-dark = The conditions for saying “We are responsible” are not met yet; still missing: { $lamps }. Remove the sentence for now.

report-section-responsibility = Conditions for accepting fault
report-column-lamp = Condition
report-column-since = Met since
report-lamp-dark = Not met
report-regret = We are sorry for what this meant for { $you }.
report-apology = We apologise for the impact this had on { $you }.
