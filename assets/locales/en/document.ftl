# Documents that leave the house: which there are, and what each of them says that no other does.
kind-document-issued = report
kind-document-received = receipt
audience-customer = customer
audience-internal = internal
document-service-report = service report
entry-document-issued = { $document } for { $audience } written as { $format }
entry-brings = supplies for the report: { $part }
refusal-document-never-erased = This entry records that a document was issued and what it contained, so it cannot be erased. Erase the entries that must go; a document that has been sent cannot be called back.
cli-report-warns = note: { $warning }
kinds-document-issued = reports
kinds-document-received = receipts
receipt-received = the customer has received it
receipt-signed = the customer has signed for it
need-yes = need met
need-partly = need partly met
need-no = need not met
refusal-nothing-issued = No document has been issued to the customer yet. Issue one first, for example dingli report REF --for customer.
refusal-not-issued = Entry “{ $id }” is not a document issued to the customer. Give the entry that records it, or omit --document for the latest one.
report-kind-received = Document received
report-kind-signed = Document signed for
report-need-yes = need met
report-need-partly = need partly met
report-need-no = need not met
report-need-said = Whether this meets your need: { $need }, as you said at { $time }.
report-heading-receipts = Receipts and objections
do-receipt = record a receipt
form-receipt = The customer has a document
do-object = record an objection
form-object = The customer objects to a document

help-report = Issue a report to the customer or to our own people
help-receipt = Record that the customer has received a document, or signed for it; this is not consent
help-receipt--signed = They signed for it; without this, they only received it
help-receipt--need = Whether they say their need was met: yes, partly or no
help-receipt--document = Which document: the number of its entry (default: the latest)
help-object = Record an objection of the customer to a document; it stays due until answered with reply
help-object--point = Which point of the document
help-object--document = Which document: the number of its entry (default: the latest)
help-object--from = Who objects
help-object--due = By when it is to be answered
help-report--audience = For whom: customer or internal
help-report--document = service-report, interim-report, status-update (in writing, as a text message, to say aloud), meeting-minutes, handover-brief or executive-brief (the last two are internal)
help-report--meeting = Minutes of which meeting: the key of its entry, see dingli timeline (default: the latest)
help-report--format = docx, html, pdf, md, text or json; by default what the file's extension says, otherwise md. With --into, several separated by commas; by default all
help-report--output = Where to write it; - is standard output
help-report--check = Only list what to check and what is not included; nothing is written or recorded
help-report--into = Write every format into this folder, under names that sort by date; nothing is overwritten

cli-report-many = Several formats need a folder: --into reports
cli-report-no-minutes = --meeting is only for minutes: add --document meeting-minutes.
cli-report-no-text = This format cannot be shown in a terminal. Name a file: -o report.docx

do-report = write a report
form-report = Write a report
field-audience = For whom
field-format = Format
format-all = all formats
format-docx = Word, to edit and send
format-docx-html = Word and HTML
format-text = plain text, for an e-mail
format-json = JSON, for other programs
format-html = HTML, prints as PDF
format-pdf = PDF, to send as it is
format-pdf-absent = PDF, not in this build: print HTML
format-md = Markdown

notice-written = Written: { $paths }

brief-title = Brief for an executive meeting
brief-why = Read before the meeting; keep it out of the room and away from the customer.
brief-section-people = Who comes, and what they need
brief-column-who = Who
brief-column-need = Need, in their words
brief-column-feeling = Feeling, and the pressure behind it
brief-column-values = What they value
brief-ask = Not asked yet: open with this
brief-section-needs = Five soft needs
brief-column-soft = Need
brief-column-how = How it is met
brief-column-here = What there is
brief-respect = Respect
brief-respect-how = Hear them out, repeat it in their words, then speak.
brief-convenience = Convenience
brief-convenience-how = No need to travel, search or repeat anything.
brief-privacy = Privacy
brief-privacy-how = Discuss only their case; mind who is present and which papers stay.
brief-timeliness = Timeliness
brief-timeliness-how = Name the time of the next update there and then, and keep it.
brief-gain = Gain
brief-gain-how = They leave with something in hand: a remedy, a date, a name.
brief-no-open-question = Everything they asked is answered.
brief-open-questions = Not answered yet: { $list }{ $more ->
        [0] .
       *[other] , and { $more } more.
    } Answer these first.
brief-quoted = “{ $text }”
brief-contact = One contact: { $contact }
brief-no-contact = Nobody is named as the one contact yet.
brief-no-other = No other customer is linked.
brief-others = { $count } linked incidents: do not mention any other customer.
brief-told-last = last told { $time }
brief-never-told = not told yet
brief-told-next = next update { $time }
brief-update-late = an update was due { $time } and is late: begin with it
brief-best-offer = To offer: { $offer }
brief-only-remedy = Under way: { $remedy }. There is no offer yet: prepare one first.
brief-no-offer = There is neither an offer nor a remedy yet: prepare one first.
brief-section-taboos = Taboos
brief-taboo-rank = No rank: do not press with titles, and do not ask whether theirs is high enough.
brief-taboo-credentials = No credentials: no degrees, years of service or reference cases to prove ourselves.
brief-taboo-logic = No company logic: process, budget and targets are our concern, not theirs.
brief-section-standing = Current state
brief-promise-open = not due yet
brief-promise-broken = not kept in time: say so first
brief-may-admit = Responsibility: the conditions are met; say it first, then the remedy, then the cause.
brief-may-not-admit = Responsibility may not be stated yet; still missing: { $lamps }.
brief-odds-words = Chance of success: only the words that were disclosed, { $words }.
brief-odds-nothing = Chance of success: nothing was disclosed; give no figure.
field-document = Which document
field-document-last = the last one
field-signed = Signed
field-need-met = Was their need met
field-their-words = In their words
field-objection = Objection
field-point = Which point
field-meeting = minutes of which meeting
document-executive-brief = brief for an executive meeting
report-blocked-internal-only = This document is for our own people and is not issued to the customer. Choose the internal audience.

report-section-issued = Documents issued
report-column-document = Document
report-column-audience = For
report-from-entries = { $count ->
    [one] from one entry
   *[other] from { $count } entries
  }
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
interim-next-passed = Next report: was due at { $time }, which has passed. [fill in the new time]
interim-next-missing = Next report: [no time set, fill in the hour]
interim-no-next = It is resolved; there will be no further interim report.
interim-section-contact = Contact
interim-tell-us = If anything here is wrong or missing, please tell your contact and name { $reference }.
interim-column-whom = Ask
interim-column-open-for = Open for

update-title = Status update
update-ours = Colleagues
update-section-letter = In writing
update-section-message = As a text message, to copy
update-section-message-ours = As a text message, for our own people only
update-section-spoken = Points to say aloud

minutes-title = Minutes of the meeting
minutes-met = Held
minutes-theirs = Customer
minutes-ours = Our side
minutes-others = Others present
minutes-taken-by = Recorded by
minutes-read-by = Read by
minutes-column-side = Side
minutes-section-people = Present
minutes-section-said = What was said
minutes-section-noted = Also recorded meanwhile
minutes-section-agreed = Decisions and promises
minutes-section-open = Open questions
minutes-section-confirmation = Confirmation
minutes-nothing-agreed = No decision and no promise was recorded.
minutes-statement = This is what was said in the meeting; please note any difference beside your signature.
minutes-signed = Signature

handover-title = Handover brief
handover-open = Being handed over
handover-section-next = What is due next, and to whom
handover-section-last-said = What the customer was told last
handover-section-open = Open
handover-section-unknown = Not known
handover-kind-promise = Promise
handover-kind-alert = Alert
handover-kind-decision = Decision
handover-column-who = Who
handover-more-people = and { $count } more
handover-said = { $time }, { $name } to { $names } { $how }: { $text }
handover-nothing-open = No promise, alert or decision is open.
handover-nobody = Nobody is recorded as on duty.
handover-on-duty = { $name } ({ $span })
handover-on-duty-too-long = { $name } ({ $span }, past the limit: relieve)
handover-odds = chance of success { $percent }%
handover-statement = To be read back in the words of the person taking over (“understood” is not enough):
handover-takes-over = Read back
handover-by = To be done by
handover-signed = Signed
handover-from = Hands over
handover-to = Takes over
handover-signed-at = Time

report-blocked-no-meeting = There is no meeting to write minutes of. Record it first (channel: meeting). Minutes for the customer cover only meetings that the customer may see.
report-blocked-not-a-meeting = { $entry } is not a meeting, or not one that this reader may see. { $count ->
  [one] Minutes can be written of one meeting
   *[other] Minutes can be written of { $count } meetings
  }: { $meetings }. Minutes for the customer cover only meetings that the customer may see.
meeting-named = { $entry } { $time }
meeting-with = { $entry } { $time } with { $names }

document-interim-report = interim report
document-status-update = status update
document-meeting-minutes = meeting minutes
document-handover-brief = handover brief
