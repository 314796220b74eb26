# What is due and was put off.
kind-snoozed = snooze
entry-snoozed = put off until { $until }
kinds-snoozed = snoozes

help-snooze = Put off something that is due
help-snooze--item = P1, A, a person, a number, a rule's id, update/NAME, or `item` in `due --json`
cli-not-due = Nothing that is due is called “{ $text }”; `dingli due REF --json` names each as `item`.
cli-several-due = “{ $text }” may mean several things that are due; name one of: { $found }.

do-snooze = put off
form-snooze = Put off
field-until = Until

report-snoozed-until = put off until { $time }
