# Legal holds on the evidence.
kind-legal-hold-placed = legal hold
kind-legal-hold-lifted = hold lifted
entry-hold-lifted = { $entry } lifted: { $reason }
refusal-legal-hold = Not erased: a legal hold is in force. Lift it first, and give the reason.
refusal-hold-stands = A legal hold cannot be retracted, only lifted, with a reason: “lift a hold” in the window, or dingli hold REF --lift REASON.
refusal-no-hold = No legal hold is in force, so there is nothing to lift.
refusal-not-a-hold = { $id } is not a legal hold in force. “dingli show” lists those that are.
refusal-several-holds = { $count } legal holds are in force, and each has to be lifted separately. Say which (--which, or "hold" in a record): { $holds }
due-place-hold = A claim was made: place a legal hold
warning-place-legal-hold = A claim was made: place a legal hold on the evidence.
kinds-legal-hold-placed = legal holds
kinds-legal-hold-lifted = holds lifted

help-hold = Hold the evidence: nothing is erased until the hold is lifted
help-hold--lift = Lift a hold
help-hold--which = Which hold, where more than one is in force: its entry in `show`
cli-show-hold = Legal hold { $entry } since { $time }: { $reason }

why-not-held = no legal hold is in force
step-hold = hold the evidence
do-hold = hold the evidence
do-lift-hold = lift a hold
form-hold = Hold the evidence
form-lift-hold = Lift a hold
field-hold = Hold

report-legal-hold = Legal hold
