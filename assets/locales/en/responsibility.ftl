# The conditions under which responsibility may be stated, and the statement.
kind-lamp-set = responsibility
entry-lamp-lit = { $lamp }: lit
entry-lamp-out = { $lamp }: dark
lamp-fault = our service was at fault
lamp-capacity = we can bear it
lamp-legal = legal clearance
warning-responsibility-in-the-dark = Responsibility was stated while dark: { $lamps }.
warning-reasons-first = Reasons stand before responsibility; say responsibility first, then the remedy, then the cause.
warning-cause-without-remedy = A cause without a remedy sounds like an excuse: add a remedy, or a date for one.
kinds-lamp-set = conditions of responsibility

help-lamp = Light a lamp of responsibility, or put it out: fault, capacity, legal
help-lamp--lamp = fault, capacity or legal
help-lamp--out = Put it out

remedies-lamps = Responsibility
remedies-dark = not met
do-lamp = set a lamp of responsibility
form-lamp = A condition of responsibility
field-lamp = Condition
field-lit = Met

update-responsible = We are responsible for this.
lint-dark = “We are responsible” may not be said yet; still missing: { $lamps }. Get them first, or leave the sentence out.

report-section-responsibility = Conditions of responsibility
report-column-lamp = Condition
report-column-since = Met since
report-lamp-dark = Not met
report-regret = We are sorry for what this meant for { $you }.
report-apology = We apologise for the impact this had on { $you }.
report-stated = We stated this to you on { $time }.
report-stated-to = We stated this to { $names } { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
} on { $time }.
