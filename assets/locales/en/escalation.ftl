# Signals, the rules that wait for them, alerts and escalations.
kind-signal-seen = signal
kind-escalation-raised = escalation
kind-escalation-accepted = accepted
kind-false-alarm = false alarm

entry-limit = within { $period }
signal-asks-for-leader = asks for a manager
signal-negotiation-failed = talks without a result
signal-scene = confrontation on site
signal-people-endangered = people were endangered
signal-lawsuit = lawyer's letter or lawsuit
signal-media = media
signal-regulator = regulator involved

rule-raised = asked for help
rule-asks-for-leader = the customer asks for a manager
rule-negotiation-repeats = talks keep failing
rule-worse-offer = a worse offer
rule-commitment-breached = a broken promise
rule-days-open = days open
rule-days-past-line = days past the agreed line
rule-scene = confrontation on site
rule-lawsuit = lawyer's letter or lawsuit
rule-media = media
rule-regulator = regulator
rule-held-too-long = held too long
rule-severity = severity at least
rule-severity-1 = severity 1
rule-duty-too-long = too long on duty
derived-fired = { $rule }: { $role } to accept within { $limit }
derived-moved-up = { $rule }: not accepted, moved up to { $role }
due-escalation = { $rule }: { $role } to accept
due-escalations = { $kind ->
    [commitment-breached] { $count } promises broken
    [days-past-line] { $count } promises past the agreed line
   *[other] { $rule } ({ $count })
  }, not accepted by anybody; { $role } first{ $named ->
    [0] {""}
   *[other] {" "}for { $about }
  }
refusal-unknown-firing = No alert “{ $id }” has been raised in this incident. “dingli show” lists them.
kinds-signal-seen = signals
kinds-escalation-raised = escalations
kinds-escalation-accepted = escalations accepted
kinds-false-alarm = false alarms

help-signal = Record a signal that a rule may wait for
help-escalate = Ask a higher level for help; prints its number
help-take = Accept an alert
help-false-alarm = Mark an alert as a false alarm

help--rule = A rule's id, what caused it (P1, O2, a number), or its identity in `due --json`
help-signal--signal = asks-for-leader (asks for a manager), negotiation-failed, scene (confrontation on site), lawsuit, media, regulator or people-endangered
help-escalate--to = To whom: a person or a role
help-escalate--within = How soon they have to accept it (default: 30 minutes)
cli-several-firings = “{ $text }” set off several rules; name one of: { $found }.

pane-alerts = Alerts
alerts-empty = No alerts. Press n when the customer asks for a manager, talks fail, or a lawyer's letter comes.
alerts-history = Earlier
alerts-accepted = accepted { $time }
alerts-false = false alarm { $time }
alerts-relieved = relieved { $time }
alerts-withdrawn = withdrawn { $time }
alerts-role = level { $level } · { $role } to accept by { $time }
alerts-fired = raised { $time }
alerts-moved-up = { $time } moved up to { $role }
alerts-authority = may decide: { $text }
why-no-firing = no alert yet
step-accept-firing = record who accepts
do-to-alerts = go to alerts
do-signal = record a signal
do-escalate = ask for help
do-accept-firing = accept
do-call-false = false alarm
form-signal = Record a signal
form-escalate = Ask a higher level for help
form-accept-firing = Accept an alert
form-call-false = Mark as a false alarm

field-firing = Alert
field-signal = Signal
field-seen = What happened
field-escalate-to = To whom
field-request = What is asked for
field-limit = To be accepted within
field-accepted-by = Who accepts

report-section-escalations = Escalation and early warning
report-column-rule = Alert
report-column-levels = To be accepted by
report-column-outcome = Outcome

report-accept-by = to be accepted by { $time }
report-accepted = Accepted { $time }
report-false-alarm = Marked as a false alarm { $time }
report-not-accepted = Not accepted

figure-lane-alarms = Alerts
figure-sign-escalated = escalated
figure-sign-moved-up = moved up automatically
figure-sign-alarm = other alert
figure-alt-alarms = { $count } { $count ->
    [one] alert
   *[other] alerts
}.
