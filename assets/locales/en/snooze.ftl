# What is due and was put off.
kind-snoozed = snooze
entry-snoozed = snoozed until { $until }
kinds-snoozed = snoozes

help-snooze = Snooze something that is due
help-snooze--item = P1, A, a person, a number, a rule's id, update/NAME, or `item` in `due --json`
cli-not-due = Nothing called “{ $text }” is due; `dingli due REF --json` gives the name of each under `item`.
cli-several-due = “{ $text }” may mean several things that are due; name one of: { $found }.

do-snooze = snooze
form-snooze = Snooze
field-until = Until

report-snoozed-until = snoozed until { $time }
