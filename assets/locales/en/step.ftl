# Steps of the playbook: done, or skipped with a reason.
kind-step-taken = step
kinds-step-taken = steps
step-done = done
step-skipped = skipped
step-open = open

refusal-unknown-step = This incident's playbook has no step “{ $id }”. “dingli due” and “dingli playbook show” name the steps.

due-step = { $text }
due-steps-left = { $count ->
    [one] A step of the playbook is neither done nor skipped
   *[other] { $count } steps of the playbook are neither done nor skipped
}
step-take = done or skipped

help-step = Record that a step of the playbook was done, or skipped and why
help-step--step = The step's id, as in “dingli due”
help-step--skip = Skip it; the text says why

do-step = tick a step off
why-no-step = every step is done or skipped
form-step = A step of the playbook
field-step = Step
field-taken = Done or skipped
field-step-text = Result, or why it is skipped

report-section-steps = Steps of the playbook
report-column-playbook-step = Step
report-column-taken = Done or skipped
