# The times of an incident: introduced, detected, acknowledged, and those that follow from other entries.
kind-milestone-reached = milestone
kinds-milestone-reached = milestones

moment-introduced = Introduced
moment-began = Impact began
moment-detected = Detected
moment-acknowledged = Acknowledged
moment-told = Customer first told
moment-mitigated = Impact contained
moment-resolved = Resolved
moment-unknown = not recorded
due-times-disagree = “{ $later }” ({ $before }) is before “{ $earlier }” ({ $after }): correct one of them

help-milestone = Record when the fault was introduced, detected or acknowledged: --at is when, --who by whom
help-milestone--milestone = introduced, detected or acknowledged; if recorded again, the later entry counts

do-milestone = record a milestone
step-milestone = correct the time
form-milestone = Record a milestone
field-milestone = Milestone
field-milestone-how = What happened
field-by-whom = By whom

report-section-times = Times of the incident
report-column-moment = Milestone
report-column-took = Took
report-column-how = By whom, how
report-took-from = from “{ $from }”
report-times-disagree = Times contradict each other
