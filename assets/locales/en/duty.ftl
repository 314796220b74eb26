# Duty: who is at work, who relieves, and hand-overs.
kind-shift-started = on duty
kind-shift-ended = off duty
kind-handover-begun = handover
kind-handover-read-back = read-back
derived-duty-limit = { $person } is past the duty limit; call { $manager }
due-relieve = { $person } on duty { $span }: call { $manager } for relief
due-relieve-nobody = { $person } on duty { $span }: who can relieve? (no manager recorded)
due-read-back = Handover to { $to } not read back yet: next step, deadline, risk
warning-no-read-back = The handover stays open: { $missing } has not been read back.
kinds-shift-started = shifts begun
kinds-shift-ended = shifts ended
kinds-handover-begun = handovers
kinds-handover-read-back = read-backs

help-duty = Record who comes on duty or goes off
help-duty-start = Somebody comes on duty (default: you)
help-duty-end = Somebody goes off duty (default: you)
help-handover = Hand over to somebody; it stays open until read back
help-readback = Read a handover back: next step, deadline and risk; “understood” is not enough

help-handover--to = Who takes over
help-handover--from = Who hands over (default: you)
help-readback--text = The next step
help-readback--deadline = Its deadline
help-readback--risk = The risk
help-readback--of = The handover's number, where several are open
cli-no-handover = No handover is open; begin one with: dingli handover
cli-several-handovers = Several handovers are open; give the number of one with --of.

pane-duty = Duty
duty-empty = Nobody is on duty. Press n when somebody comes.
duty-since = since { $time }
duty-call = call { $name } for relief
duty-no-manager = who can relieve? No manager is recorded
duty-not-read-back = not read back yet: next step, deadline, risk
why-nobody-on-duty = nobody is on duty
why-no-handover = no handover is open
step-hand-over = hand over
step-read-back = read it back
do-to-duty = go to duty
do-start-shift = on duty
do-end-shift = off duty
do-hand-over = hand over
do-read-back = read back
form-start-shift = Comes on duty
form-end-shift = Goes off duty
form-hand-over = Hand over
form-read-back = Read a handover back
form-read-back-hint = In your own words. “Understood” is not enough.

field-does = What they do
field-person = Who
field-hands-over = Hands over
field-takes-over = Takes over
field-handover = Handover
field-next-step = Next step
field-its-deadline = Its deadline
field-risk = Risk

report-section-duty = Duty
report-section-handovers = Handovers
report-column-from = From
report-column-to = To
report-column-hours = Length
report-column-handover = Handover
report-column-read-back = Read-back

report-still-on = still on duty
report-relieved-at = Relieved { $time }
report-read-back-at = Read back { $time }
report-not-read-back = Not read back, still open
