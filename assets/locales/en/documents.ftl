# Words of the customer's report, the interim report, the hand-over brief and the minutes.
report-section-responsibility-stated = Apology and responsibility
report-section-cause = Cause
report-section-improvements = Improvements
report-section-cooperation = What we ask of you
report-apology = We apologise to you for it.
report-stated = We stated this to you on { $time }.
report-stated-to = We stated this to { $names } { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
} on { $time }.
report-heading-unaffected = What was not affected
report-unaffected-not-stated = What was not affected has not been stated to you yet.
report-aside = ({ $text })
report-loss = Data lost
report-loss-not-stated = not stated yet
report-heading-goodwill = Goodwill (beyond what was agreed)
report-cause-not-verified = The cause has not been verified. A cause that is not verified stands in no report of ours.
report-not-stated = not stated
report-column-measure = Measure
report-column-responsible = Responsible role
report-column-verified-by = Verified by
report-open-questions = These questions are still open. If you know anything of them, please tell your contact:

interim-title = Interim report
interim-section-known = Known so far
interim-section-unknown = Not known yet
interim-section-under-way = Remedies under way
interim-section-next = Next report
interim-nothing-known = There is nothing to report yet.
interim-unknown-impact = The extent of the impact: not stated yet.
interim-unknown-loss = Whether data was lost: not stated yet.
interim-unknown-cause = The cause: not verified yet.
interim-unanswered = Question still to be answered: { $text }
interim-next = Next report: { $time }
interim-next-passed = Next report: was to come at { $time }, which has passed. [fill in the new time]
interim-next-missing = Next report: [no time set, fill in the hour]
interim-no-next = Service is restored; there is no further interim report.
interim-section-contact = Contact
interim-tell-us = If anything here is wrong or missing, please tell your contact and name { $reference }.
interim-column-whom = Ask
interim-column-open-for = Open for

update-title = Status update
update-ours = Colleagues
update-section-letter = In writing
update-section-message = As a text message, to copy
update-section-message-ours = As a text message, for our own people alone
update-section-spoken = Points to say aloud

minutes-title = Minutes of the meeting
minutes-met = Held
minutes-theirs = For you
minutes-ours = For us
minutes-others = Others present
minutes-taken-by = Recorded by
minutes-read-by = Read by
minutes-column-side = Side
minutes-section-people = Present
minutes-section-said = What was said
minutes-section-noted = Noted meanwhile
minutes-section-agreed = Decisions and promises
minutes-section-open = Open questions
minutes-section-confirmation = Confirmation
minutes-nothing-agreed = No decision and no promise was recorded.
minutes-statement = This is what was said in the meeting; please note any difference beside your signature.
minutes-signed = Signature

handover-title = Hand-over brief
handover-open = Being handed over
handover-section-next = What is due next, and to whom
handover-section-last-said = What the customer was told last
handover-section-open = Open
handover-section-unknown = Not known
handover-kind-promise = Promise
handover-kind-alert = Alert
handover-kind-decision = Decision
handover-column-who = Who
report-more = { $count } more, in the review report and in the program.
report-more-beside = ({ $count } more)
handover-more-people = and { $count } more
handover-said = { $time }, { $name } by { $channel } to { $names }: { $text }
handover-nothing-open = No promise, alert or decision is open.
handover-nobody = Nobody is recorded as on duty.
handover-on-duty = { $name } ({ $span })
handover-on-duty-too-long = { $name } ({ $span }, past the limit: relieve)
handover-odds = odds { $percent }%
handover-statement = In the words of the one who takes over; “understood” is no answer:
handover-takes-over = Read back
handover-by = Before when
handover-signed = Signed
handover-from = Hands over
handover-to = Takes over
handover-signed-at = Time

report-blocked-no-meeting = There is no meeting to take the minutes of. Record it first (channel: meeting); minutes for the customer tell only of a meeting that the customer may see.
report-blocked-not-a-meeting = { $entry } is no meeting, or none that this reader may see. { $count ->
    [one] There is one meeting
   *[other] There are { $count } meetings
  } to take the minutes of: { $meetings }. Minutes for the customer tell only of a meeting that the customer may see.
meeting-named = { $entry } { $time }
meeting-with = { $entry } { $time } with { $names }

document-interim-report = interim report
document-status-update = status update
document-meeting-minutes = meeting minutes
document-handover-brief = hand-over brief

# What a document for the customer leaves out although it is visible.
left-out = { $entry } “{ $words }”: { $reason }
left-out-unverified-cause = a cause that nobody has verified yet
left-out-guess = only assumed; confirm it and it is told
left-out-superseded = a later word stands in its place
left-out-reworded = its wording was replaced
left-out-taken-back = it was taken back
left-out-outside-meeting = not part of this meeting
left-out-told-before = they were told before
left-out-no-room = not in this text
left-out-kind = this document carries nothing of its kind
left-out-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
left-out-head = { $count ->
    [one] Visible and not in this text: { $count } entry
   *[other] Visible and not in this text: { $count } entries
}
