# Words of the reports.
report-title-customer = Service report
report-title-internal = Incident review

report-section-information = Report
report-section-headline = Outcome
report-section-impact = Impact, and what was not affected
report-section-timeline = Course of events
report-section-data = Data and backups
report-section-handling = Resolution steps and agreed remedies
report-section-attachments = Attachments
report-section-contact = Contact and objections
report-section-acceptance = Acceptance
report-section-due = To do
report-section-facts = Facts
report-section-other = Other
report-section-people = Stakeholders
report-section-told = Who was told what
report-section-enquiries = Customer enquiries
report-section-issued = Documents issued

report-reference = Reference
report-subject = Incident
report-public-title = Title for the customer
report-customer = Customer
report-author = Issued by
report-date = Date
report-as-of = As of
report-stage = Stage
report-stage-preliminary = Preliminary
report-stage-final = Final
report-times = Times
report-zone = { $zone } (UTC{ $offset }), 24-hour clock
report-zone-china = China Standard Time
report-class = Class
report-playbook = { $title } ({ $id }, version { $version })
report-severity = Severity
report-severity-level = { $severity } (1 is the gravest of four)
report-status = Status
report-began = Impact began
report-opened = Opened
report-resolved = Service restored
report-duration = Duration
report-informed = Customer informed
report-legal-hold = Legal hold
report-so-far = { $span } so far
report-yes = yes
report-no = no

report-headline-not-stated = Not resolved: no resolution has been reported to you.
report-headline-open = Not resolved as of this report.
report-headline-mitigated = The harm has been contained since { $time }; the incident is not resolved.
report-headline-resolved = Resolved at { $time }.
report-headline-closed = Closed at { $time }.
report-headline-resolved-closed = Resolved at { $time }, closed at { $closed }.
report-need-not-asked = Whether this meets your need: we have not asked you yet. Please write it where you sign.

report-impact-not-stated = The extent of the impact has not been stated to you yet.
report-data-not-stated = Nothing has been stated about data and backups yet.
report-data-not-stated-why = This means neither that data was lost nor that none was lost.

report-status-open = Being worked on
report-status-mitigated = Harm contained
report-status-resolved = Resolved
report-status-closed = Closed

report-confidence-confirmed = verified
report-confidence-claimed = stated, not verified yet
report-confidence-corrected = whether the correction was verified is not stated
report-confidence-assumed = preliminary, not verified yet

report-backup-last-good = Last good backup { $time }
report-backup-tested = Restore proved at { $time }
report-backup-unverified = Not verified: never restored
report-backup-none = No backup
report-backup-gap = { $span } between the last good backup and the incident

report-kind-opened = Opened
report-kind-note = Record
report-kind-attachment = Attachment
report-kind-question = Question
report-kind-fact = Finding
report-kind-contact = Contact
report-kind-enquiry = Question received
report-kind-answer = Our answer
report-kind-severity = Severity
report-kind-status = Status
report-kind-erased = Erased
report-kind-unshown = Not shown

report-told = To { $names } { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-told-nobody = Told { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-heard = From { $names } { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-heard-nobody = Heard { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-next-update = Next update promised for { $time }

report-corrected-at = (corrected { $time })
report-withdrawn-at = Taken back { $time }
report-known-at = Became known { $time }
report-stated-at = Became known { $time } (stated, not witnessed)
report-recorded-at = Recorded { $time }
report-first-stated = First stated as { $time }
report-recorded-by = recorded by { $name }
report-source = source: { $name }
report-detail = { $name }: { $text }

report-column-time = Time
report-column-kind = Kind
report-column-what = What
report-column-question = Question
report-column-answer = Answer
report-column-fact = Finding
report-column-basis = Basis
report-column-known = Known
report-column-step = Step
report-column-urgency = Urgency
report-column-to-do = To do
report-column-by = By
report-column-left = Left
report-column-name = Name
report-column-role = Role
report-column-reach = Reached by
report-column-need = Need
report-column-last-told = Last told
report-column-channel = Channel
report-column-next = Next due
report-column-file = File
report-column-size = Size
report-column-digest = SHA-256
report-column-document = Document
report-column-audience = For

report-contact-name = Your contact
report-contact-missing = [fill in: one person]
report-contact-reach = Reached by
report-dispute = If anything here is wrong or incomplete, tell this contact and name { $reference }. Your objection is recorded with its time and answered in writing; signing does not waive it.

report-sign-statement = The undersigned have received and read this report. Signing confirms receipt; objections may be noted beside the signature.
report-sign-customer = Customer
report-sign-author = Issuer
report-sign-name = Name
report-sign-need = Was your need met (yes, partly, no)
report-sign-issuer = Name
report-sign-date = Date
report-sign-seal = Signature and seal

report-confidential = Internal. Not for the customer.
report-confidential-why = This report holds everything in the log, with names, judgements and what was taken back.
report-due-nothing = Nothing is due.
report-due-closed = The incident is closed; nothing is due.
report-urgency-overdue = ! Overdue
report-urgency-critical = ? Critical
report-urgency-upcoming = · Upcoming
report-urgency-gap = - Missing
report-urgency-snoozed = z Put off
report-overdue-by = overdue by { $span }
report-due-in = in { $span }
report-since = for { $span }
report-snoozed-until = put off until { $time }
report-critical = critical
report-unknown-for = Unknown for { $span }
report-ask-whom = ask: { $name }
report-said-before = Before, { $time }:
report-need-unheard = Need not yet heard in their own words
report-guess = guess, not confirmed
report-no-channel = no channel recorded
report-never-told = never told
report-unanswered-for = Unanswered for { $span }
report-bytes = { $count } bytes
report-from-entries = { $count ->
    [one] from one entry
   *[other] from { $count } entries
  }
report-any-hour = at any hour

report-detail-mentions = mentions
report-detail-digest = SHA-256
report-detail-question = question
report-detail-section = section
report-detail-public-with = for the customer
report-detail-from = from
report-detail-enquiry = answers
report-detail-public-who = public role
report-detail-occurred = happened at
report-detail-item = item
report-detail-heads = heads
report-detail-entries = entries
report-detail-authority = authority
report-detail-channels = channels
report-detail-agreement = agreement
report-detail-language = language
report-detail-confirmed = implied need confirmed

report-minutes = { $count } min
report-hours = { $count } h
report-days = { $count } d
report-log = Made from an append-only log of { $count ->
    [one] one entry
   *[other] { $count } entries
  }, the last recorded { $time }.
report-log-untimed = Made from an append-only log of { $count ->
    [one] one entry
   *[other] { $count } entries
  }.
report-log-uncounted = Made from an append-only log, the last entry recorded { $time }.
report-log-bare = Made from an append-only log.
report-log-digest = SHA-256 of the log:

report-hidden-pair = { $target } by { $correction }
report-blocked-unreadable = The entry that opened this incident is damaged or missing on file, so no document is made. Merge a backup or a colleague's copy that still has it.
report-blocked-not-opened = This incident has not been opened yet, so there is nothing to report. Open it first.
report-blocked-hidden = No customer report was made: { $count ->
    [one] one entry the customer can read was
   *[other] { $count } entries the customer can read were
  } corrected or overtaken only internally ({ $pairs }). Make each correction or status visible, or override it with a reason, then make the report again.

report-section-promises = Commitments and compensation
report-section-remedies = Remedies compared
report-section-odds = Odds over time
report-section-offers = Offers
report-section-decisions = Decisions
report-section-responsibility = Conditions of responsibility
report-section-commitments = Commitments
report-section-escalations = Escalation and early warning
report-section-duty = Duty
report-section-handovers = Hand-overs
report-section-briefs = Briefs passed up
report-section-contract = Contract
report-section-links = Linked incidents
report-section-resources = Confirmed resources
report-heading-offers = Offers made to you
report-heading-odds = Chances of success, in the words disclosed

report-column-option = Option
report-column-odds = Odds
report-column-offer = Offer
report-column-rank = Customer's rank
report-column-alarm = Worse, and why
report-column-decision = Decision
report-column-was-known = Known then
report-column-unknown = Unknown then
report-column-lamp = Condition
report-column-since = Met since
report-column-promise = Commitment
report-column-standing = How it stands
report-column-compensation = Compensation
report-column-lacks = Lacks
report-column-rule = Warning
report-column-levels = To accept
report-column-outcome = Outcome
report-column-from = From
report-column-to = To
report-column-hours = Length
report-column-handover = Hand-over
report-column-read-back = Read-back
report-column-to-whom = To
report-column-omitted = Left out
report-column-incident = Incident

report-row-state = State
report-row-chosen = chosen
report-row-cost = Cost
report-row-steps = Duration
report-row-latest-start = Latest start
report-row-odds = Odds now
report-row-resources = Resources
report-row-owner = Owner
report-row-residual-harm = Residual harm
report-row-long-term-cost = Long-term cost
report-blank = (blank)
report-remedy-dropped = Dropped { $time }
report-remedy-chosen = Chosen { $time }
report-remedy-on-the-table = On the table
report-too-late = too late
report-odds-disclosed = disclosed
report-worse-than = Worse than { $label } (since { $time })
report-not-justified = No reason and no approver recorded
report-window-missed = Window missed { $time }
report-window-open = To be decided by { $time }
report-window-until = Window { $time }
report-lamp-dark = Not met
report-due-moved = Moved to { $time }
report-due-not-moved = Move to { $time } did not take effect
report-standing-promised = Not due yet
report-standing-standing = Not broken so far
report-standing-kept = Kept in time, { $time }
report-standing-broken = Not kept since { $time }, { $late } so far
report-standing-kept-late = Kept { $time }, { $late } late
report-standing-waived = Given up by agreement { $time }
report-promised-to = to { $name }
report-no-compensation = None agreed
report-owed = Owed: { $owed }
report-nothing-owed = Nothing owed under these terms
report-paid = Given { $time }: { $paid }
report-accept-by = to accept by { $time }
report-accepted = Accepted { $time }
report-false-alarm = Called a false alarm { $time }
report-not-accepted = Not accepted
report-still-on = still on duty
report-read-back-at = Read back { $time }
report-not-read-back = Not read back, open
report-contract-levels = Service levels
report-contract-cap = Liability cap
report-contract-exclusions = Exclusions
report-contract-notice = Notice
report-mark-derived = derived
report-kind-derived = System
report-kind-promise-owed = Compensation owed

# What a format cannot do.
report-plain-struck = [no longer holds: { $text }]
report-unrendered-not-built = This build writes no PDF. Take html and print it to PDF, or docx and save it as PDF; a build with --features pdf writes one itself.
report-unrendered-unset = { $more ->
        [0] No font here has these characters: { $characters }.
       *[other] No font here has these characters, and { $more } more: { $characters }.
    } Nothing was written. Install Noto Sans CJK SC or another font that has them, or put one into { $folder }; docx and html need no font.
report-unrendered-container = The document does not fit into this format: { $reason }. Nothing was written. Choose another format.

# What is to be looked at before a document leaves.
check-internal-amount = { $amount } stands only in the internal entry { $entry }. Take it out, or make that entry visible first.
check-unreadable = { $count ->
    [one] 1 entry cannot
   *[other] { $count } entries cannot
  } be read any more, and may have withdrawn or corrected what stands here: { $list }. Compare with a backup before this leaves.
report-unreadable = { $count ->
    [one] 1 entry of this incident could not be read when this document was made
   *[other] { $count } entries of this incident could not be read when this document was made
  }
report-unreadable-why = What is on file is not what was recorded, or is missing without having been erased. “dingli doctor” says more; a backup or a colleague's copy can be merged.
report-damaged-entry = #{ $key } ({ $kind }): damaged
report-missing-entry = #{ $key } ({ $kind }): missing
report-unreadable-more = { $count } more
check-open-promises = { $count ->
    [one] This promise is still open: { $list }. Say how it stands, or keep it first.
   *[other] These promises are still open: { $list }. Say how they stand, or keep them first.
}
check-broken-promises = { $count ->
    [one] This promise is broken: { $list }. Tell the customer before the report does.
   *[other] These promises are broken: { $list }. Tell the customer before the report does.
}
