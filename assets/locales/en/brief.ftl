# Escalation briefs, and what they do not mention.
kind-brief-passed = escalation brief
entry-brief = to { $to }: { $text }
entry-brief-left-out = omitted on purpose: { $entries }
entry-brief-covers = covers { $entries }
omission-odds = chance of success of { $letter } fell from { $from }% to { $to }%
warning-omitted = The brief does not mention: { $list }.
kinds-brief-passed = escalation briefs

help-brief = Send an escalation brief; what it does not mention is listed first
help-brief--to = To whom
help-brief--covers = What it covers without naming it: labels, separated by commas
help-brief--left-out = What it omits on purpose: labels, separated by commas, or all
cli-brief-omits = The brief does not mention the following, which was known:
cli-brief-stays = Nothing has been sent up or recorded. Add these to the brief, mark what it already covers with --covers, or name with --left-out what you omit on purpose (labels, or all).

confirm-left-out = The brief does not mention: { $list }. Send it anyway? What is omitted is recorded.
do-pass-up = escalation brief
form-pass-up = Escalation brief
form-pass-up-hint = What the brief does not mention is listed below. Mention it (O1, P1), mark it as covered, or confirm that you omit it on purpose.
consequence-left-out = not mentioned: { $text }
field-brief-to = To whom
field-brief = Brief
field-covers = Also covers

lint-omitted = The brief does not mention: { $list }.

report-section-briefs = Escalation briefs
report-column-omitted = Not mentioned
