# The frame of every document: title, information, outcome, signatures, checks before it leaves, look and formats.
report-title-customer = Service report
report-title-internal = Full record of the incident

report-section-information = Report
report-section-headline = Summary
report-section-regret = Our regret
report-section-apology = Our apology
report-salutation = Dear { $name },
report-section-for-you = What this means for you, and what you need to do
report-section-impact = Impact, loss, and what was not affected
report-section-impact-alone = Impact
report-section-impact-lost = Impact and loss
report-section-impact-spared = Impact, and what was not affected
report-section-timeline = Course of events
report-section-data = Data and backups
report-section-handling = Resolution steps and agreed remedies
report-section-contact = Contact and objections
report-section-acceptance = Acknowledgement of receipt
report-section-signature = Signatures
report-section-due = To do

report-reference = Reference
report-subject = Incident
report-author = Issued by
report-date = Date
report-basis = Basis
report-compiled = compiled on { $date } from records
report-compiled-letter = Compiled on { $date } from the record of this incident.
report-stated-not-witnessed = stated, not witnessed
report-as-of = As of
report-stage = Stage
report-stage-preliminary = Preliminary
report-stage-final = Final
report-missing = Still missing
report-missing-cause = the cause
report-missing-impact = how much was affected
report-missing-loss = what was lost
report-missing-measures = what we will change
report-missing-by = { $part } (by { $time })
report-missing-undated = { $part } (date not yet set)
report-times = Times
report-zone = { $zone } (UTC{ $offset })
report-zone-china = China Standard Time
report-duration = Duration
report-until-contained = { $span } until the impact was contained at { $time }
report-until-told-back = { $span } until { $time }, when you were told that it was restored
report-until-resolved = { $span } until it was resolved at { $time }
report-so-far = { $span } so far
report-impacts = { $net } in { $count } interruptions, { $gross } from first to last
report-impact-from-to = { $from } to { $to }: { $span }
report-impact-from = from { $from }: { $span } so far
report-times-contradict = cannot be given: the times stated contradict each other
report-yes = yes
report-no = no
report-you-organisation = you
report-you-person = you
report-you-public = you

report-headline-not-stated = Not resolved as of this report; we are working on it.
report-headline-open = Not resolved as of this report; we are working on it.
report-headline-mitigated = The impact has been contained since { $time }; the incident is not resolved yet.
report-headline-resolved = Resolved at { $time }.
report-headline-restored-as-told = Resolved, as told to you at { $time }.
report-headline-closed = Closed at { $time }.
report-headline-resolved-closed = Resolved at { $time }, closed at { $closed }.
report-need-not-asked = Whether this meets your need: please write it where you sign.
report-summary-what = This report is about “{ $title }”.
report-summary-lasted = “{ $title }” began at { $time } and lasted { $span }.
report-summary-contained = “{ $title }” began at { $time }; the impact was contained after { $first }, and it was resolved after { $span }.
report-summary-told-back = “{ $title }” began at { $time }; after { $first } you were told that it was restored, and it was resolved after { $span }.
report-summary-so-far = “{ $title }” began at { $time }: { $span }.
report-summary-since = “{ $title }” began at { $time }.
report-summary-lost = Lost: { $text }.
report-summary-data-open = Whether data was lost is not established yet.
report-summary-loss-open = Whether anything was lost is not established yet.

report-impact-not-stated = The extent of the impact has not been stated yet.
report-nothing-to-do = You do not need to do anything at present.
report-data-not-stated = Nothing has been stated about data and backups yet.
report-data-not-stated-why = This does not mean that data was lost, nor that none was lost.

report-known-at = Became known { $time }
report-stated-at = Became known { $time } (stated, not witnessed)
report-recorded-at = Recorded { $time }
report-recorded-by = recorded by { $name }
report-source = source: { $name }
report-detail = { $name }: { $text }

report-column-time = Time
report-column-kind = Kind
report-column-what = What
report-column-question = Question
report-column-matter = Matter
report-column-basis = Basis
report-column-basis-known = Basis, and when known
report-column-step = Step
report-column-urgency = Urgency
report-column-to-do = To do
report-column-by = By when
report-column-left = Time left
report-column-name = Name
report-column-role = Role
report-column-digest = SHA-256

report-contact-name = Your contact
report-contact-missing = [fill in: one person]
report-contact-reach = Reached by
report-dispute = If anything here is wrong or incomplete, tell this contact, name { $reference } and say which point. Your objection is recorded with its time and answered in writing.
report-dispute-unsigned = If anything here is wrong or incomplete, please tell this contact, and name { $reference }. We record it with its time and answer in writing.

report-sign-statement = Received and read. Signing confirms receipt only and waives no objection.
report-sign-statement-person = A signed copy sent back to us says only that this letter reached you.
report-sign-customer = Customer
report-sign-reader = Recipient
report-sign-author = Issuer
report-sign-need = Need met (yes, partly, no); objections
report-sign-date = Date
report-sign-seal = Name, date, signature and seal
report-sign-hand = Date and signature

report-confidential = Internal. Not for the customer.
report-confidential-why = This document contains everything in the log, including names, judgements and retracted entries.
report-due-nothing = Nothing is due.
report-due-closed = The incident is closed; nothing is due.
report-urgency-overdue = ! Overdue
report-urgency-critical = ? Critical
report-urgency-upcoming = · Upcoming
report-urgency-gap = - Missing
report-urgency-snoozed = z Snoozed
report-overdue-by = overdue by { $span }
report-due-in = in { $span }
report-since = for { $span }

report-detail-digest = SHA-256
report-detail-public-with = for the customer
report-detail-from = from
report-detail-item = item

report-log = Made from an append-only log of { $count ->
    [one] one entry
   *[other] { $count } entries
  }, the last recorded { $time }.
report-log-untimed = Made from an append-only log of { $count ->
    [one] one entry
   *[other] { $count } entries
  }.
report-log-uncounted = From the record of this incident, last entry { $time }.
report-log-bare = From the record of this incident.
report-log-digest = SHA-256:

report-blocked-unreadable = The entry that opened this incident is damaged or missing on file, so no document is made. Merge a backup or a colleague's copy that still has it.
report-blocked-not-opened = This incident has not been opened yet, so there is nothing to report. Open it first.

report-column-to-whom = To

report-row-cost = Cost
report-mark-derived = derived
report-kind-derived = System

report-section-cause = Cause
report-section-improvements = Improvements
report-section-cooperation = What we ask of you
report-section-owed-answers = Questions and objections still to be answered
report-heading-found = Further information
report-heading-unaffected = What was not affected
report-unaffected-not-stated = What was not affected has not been stated yet.
report-heading-lost = What was lost
report-lost-not-stated = Whether anything was lost has not been stated yet.
report-aside = ({ $text })
report-loss = Data lost
report-loss-not-stated = not stated yet
report-cause-not-verified = The cause is still being verified; we cannot say yet when that will be done, and will send it to you in writing.
report-cause-not-verified-by = The cause is still being verified; we will send it in writing by { $time }.
report-no-measures = What we will change has not been settled yet.
report-not-stated = not stated
report-no-date = no date yet
report-column-measure = Measure
report-column-responsible = Responsible role
report-column-verified-by = Verified by
report-column-state = State

report-more = { $count } more, in the full record and in the program.
report-more-beside = ({ $count } more)

# The user's own look of documents.
look-bad-colour = `{ $found }` is not a colour; write it as `#1f5673`.
look-logo-path = `{ $name }` has to be the name of a file beside `look.toml`, without a folder.
look-logo-unread = The logo `{ $name }` does not exist or cannot be read; put it beside `look.toml`.
look-logo-no-picture = The logo `{ $name }` is neither a PNG nor an SVG; save it as one of them.
look-logo-not-shapes = The logo `{ $name }` uses `{ $found }`, but only shapes and colours are accepted; save it with texts and effects turned into paths, or as a PNG.
look-logo-too-large = The logo `{ $name }` is larger than { $most } KiB; save it smaller.
look-logo-svg-alone = The logo `{ $name }` is an SVG: it appears in HTML but not in Word documents. Put a PNG of the same name beside it for those.
look-unknown-section = No document has a section `{ $id }`; correct its spelling or remove it.
check-look = Your own document style was not applied ({ $place }): { $problem }
cli-look-good = { $file }: no errors.
help-look = Check your own document style
help-look-check = Say what is wrong with a document style, with line and column
help-look-check--file = The file of the document style, such as templates/look.toml

# What is to be looked at before a document leaves.
check-held = { $kinds } { $count }
check-internal-amount = { $amount } appears only in the internal entry { $entry }. Remove it, or make that entry visible first.
check-unreadable = { $count ->
  [one] 1 entry can
   *[other] { $count } entries can
  } no longer be read, and may have retracted or corrected something in this document: { $list }. Compare it with a backup before you send it.
check-undated-parts = The report is preliminary and gives no date for these parts: { $list }. Fill them in, or give a visible promise or action a time and say which part it supplies (--brings).
report-unreadable = { $count ->
    [one] 1 entry of this incident could not be read when this document was made
   *[other] { $count } entries of this incident could not be read when this document was made
  }
report-unreadable-why = The content on file is not what was recorded, or is missing without having been erased. Run “dingli doctor” for details; a backup or a colleague's copy can be merged.
report-damaged-entry = #{ $key } ({ $kind }): damaged
report-missing-entry = #{ $key } ({ $kind }): missing
report-unreadable-more = { $count } more

# What a format cannot do.
report-plain-struck = [no longer valid: { $text }]
report-unrendered-not-built = This build cannot write PDF. Take html and print it to PDF, or docx and save it as PDF; a build with --features pdf writes PDF itself.
report-unrendered-unset = { $more ->
        [0] No font here has these characters: { $characters }.
       *[other] No font here has these characters, and { $more } more: { $characters }.
    } Nothing was written. Install Noto Sans CJK SC or another font that has them, or put one into { $folder }; docx and html need no font.
report-unrendered-container = The document does not fit into this format: { $reason }. Nothing was written. Choose another format.

# What a document for the customer leaves out although it is visible.
left-out = { $entry } “{ $words }”: { $reason }
left-out-unverified-cause = a cause that is not verified yet
left-out-guess = only assumed; it is included once confirmed
left-out-superseded = a later entry replaced it
left-out-reworded = its wording was corrected
left-out-taken-back = it was retracted
left-out-unjustified = worse than an earlier offer; say why and who approved it
left-out-of-others = a contact with authorities, press or others, which is not meant for the customer
left-out-outside-meeting = not part of this meeting
left-out-told-before = already told before
left-out-no-room = not included in this text
left-out-said-in-prose = what a manager wrote for the report says it in its place
left-out-kind = this document does not include entries of this kind
left-out-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
left-out-head = { $count ->
  [one] Visible to the customer, but not in this text: { $count } entry
   *[other] Visible to the customer, but not in this text: { $count } entries
}

# What is written for a report and the record contradicts: what is recorded, and what to do.
claim-time = For “{ $words }” the record gives { $held }. Change it, or keep it with a reason.
claim-length = For “{ $words }” the record gives { $held }. Change it, or keep it with a reason.
claim-money = For “{ $words }” the record gives { $held }. Change it, or keep it with a reason.
claim-share = For “{ $words }” the record gives { $held }. Change it, or keep it with a reason.
claim-number = For “{ $words }” the record gives { $held }. Change it, or keep it with a reason.
claim-otherwise = “{ $words }” is not as recorded. Change it, or keep it with a reason.
claim-status = According to the record the status is “{ $status }”. Change it, or keep it with a reason.
claim-lost = A loss is recorded. Say what was lost, or keep the sentence with a reason.
claim-loss-unknown = Whether anything was lost is not known yet. Say so, or record the answer first; or keep the sentence with a reason.
claim-nothing-lost = The record says that nothing was lost. Change it, or keep it with a reason.
claim-no-backup = No backup is recorded for that time. Change it, or keep it with a reason.
claim-has-backup = A backup is recorded. Change it, or keep it with a reason.
claim-untested = No successful test restore from the backup is recorded. Remove that claim, record the test first, or keep the sentence with a reason.
claim-cause = The recorded cause is not confirmed, or what was told about it has been corrected since. Say that it is still being verified, or keep the sentence with a reason.
claim-broken = Not kept in time: { $list }. Change it, or keep it with a reason.
claim-silence = The longest period without contact with the customer was { $held }. Change it, or keep it with a reason.
claim-compensates = Compensation is recorded. Change it, or keep it with a reason.
claim-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
claim-days-and = { $days } { $rest }
