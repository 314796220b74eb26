# Briefs that go up, and what they leave out.
kind-brief-passed = brief
entry-brief = to { $to }: { $text }
entry-brief-left-out = left out on purpose: { $entries }
entry-brief-covers = covers { $entries }
omission-odds = odds of { $letter } fell from { $from }% to { $to }%
warning-omitted = The brief leaves out: { $list }.
kinds-brief-passed = briefs

help-brief = Pass a brief up; what it leaves out is listed first
help-brief--to = To whom
help-brief--covers = What it tells of without naming it: labels with commas
help-brief--left-out = What is left out on purpose: labels with commas, or all
cli-brief-omits = The brief leaves out what was known:
cli-brief-stays = It has not gone up and nothing was recorded. Tell of them, say with --covers that you did, or leave them out on purpose with --left-out (labels, or all).

confirm-left-out = The brief leaves out: { $list }. Pass it up all the same? What is left out is recorded.
do-pass-up = pass up
form-pass-up = Pass a brief up
form-pass-up-hint = What the brief leaves out stands below. Name it (O1, P1), mark it as covered, or own up to leaving it out.
consequence-left-out = left out: { $text }
field-brief-to = To whom
field-brief = The brief
field-covers = It also tells of

lint-omitted = What goes up leaves out: { $list }.

report-section-briefs = Briefs passed up
report-column-omitted = Left out
