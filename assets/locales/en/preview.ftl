# A document before it leaves: the window's preview.
preview-title = { $document } { $reference }, not yet written ({ $formats })
preview-title-written = { $document } { $reference } ({ $formats })
preview-clean = Nothing found to look at
preview-more = { $count } more; Tab shows all
preview-shown = Shown as plain text, { $cells } cells a line; the files say the same
preview-seen = { $from }–{ $to } of { $of }
preview-held = Held back, for your eyes only: { $count } internal { $count ->
    [one] entry
   *[other] entries
}
preview-held-recent = Latest: { $list }
preview-held-nothing = Nothing is held back: for our own people
preview-writing = Writing { $format } ({ $at } of { $of }) …
preview-written = Written { $count ->
    [one] 1 file
   *[other] { $count } files
} to { $folder }
preview-anew = The log went on since, so nothing was written: this is the document as it stands now. Look again.
place-preview = document before it leaves
do-preview-write = write it
do-preview-notes = all remarks
cli-report-warns = note: { $warning }

# The user's own look of documents.
look-bad-colour = `{ $found }` is no colour; write it as `#1f5673`.
look-logo-path = `{ $name }` is to be the name of a file beside `look.toml`, without a folder.
look-logo-unread = The logo `{ $name }` is not there or cannot be read; put it beside `look.toml`.
look-logo-no-picture = The logo `{ $name }` is neither PNG nor SVG; save it as one of them.
look-logo-not-shapes = The logo `{ $name }` draws with `{ $found }`, and only shapes and paints are taken; save it with texts and effects turned into paths, or as a PNG.
look-logo-too-large = The logo `{ $name }` is larger than { $most } KiB; save it smaller.
look-logo-svg-alone = The logo `{ $name }` is an SVG: it stands in HTML and not in Word documents. Put a PNG of the same name beside it for those.
look-unknown-section = No document has a section `{ $id }`; correct its spelling or remove it.
check-look = Your own look is left out ({ $place }): { $problem }
cli-look-good = { $file }: nothing is wrong.
help-look = Check your own look of documents
help-look-check = Say what is wrong with a look, at which line and column
help-look-check--file = The look's file, such as templates/look.toml

# What is held back, kind by kind.
check-held = { $kinds } { $count }
kinds-opened = openings
kinds-titled = titles
kinds-playbook-adopted = playbooks
kinds-noted = notes
kinds-attachment-added = attachments
kinds-fact-asked = questions
kinds-fact-answered = facts
kinds-stakeholder-added = stakeholders
kinds-stakeholder-changed = stakeholders
kinds-contact-made = contacts
kinds-enquiry-received = enquiries
kinds-enquiry-answered = answers
kinds-severity-changed = severities
kinds-status-changed = statuses
kinds-visibility-changed = changes of visibility
kinds-corrected = corrections
kinds-retracted = retractions
kinds-correction-withheld = overrides
kinds-document-issued = reports
kinds-snoozed = snoozes
kinds-merged = merges
kinds-legal-hold-placed = legal holds
kinds-legal-hold-lifted = holds lifted
kinds-erased = erasures
kinds-person-added = people
kinds-person-changed = people
kinds-remedy-proposed = remedies
kinds-remedy-changed = remedies
kinds-odds-revised = odds
kinds-odds-disclosed = odds disclosed
kinds-remedy-accepted = remedies chosen
kinds-remedy-dropped = remedies dropped
kinds-offer-made = offers
kinds-offer-ranked = rankings
kinds-offer-justified = offers justified
kinds-decision-sought = decision windows
kinds-decision-taken = decisions
kinds-missed-window-costed = costs of delay
kinds-decision-second-read = second readers
kinds-lamp-set = conditions of responsibility
kinds-commitment-made = promises
kinds-commitment-consented = consents
kinds-commitment-completed = completions
kinds-commitment-kept = promises kept
kinds-commitment-broken = promises broken
kinds-commitment-renegotiated = promises renegotiated
kinds-commitment-waived = promises given up
kinds-compensation-paid = compensations
kinds-signal-seen = signals
kinds-escalation-raised = escalations
kinds-escalation-accepted = escalations accepted
kinds-false-alarm = false alarms
kinds-shift-started = shifts begun
kinds-shift-ended = shifts ended
kinds-handover-begun = hand-overs
kinds-handover-read-back = read-backs
kinds-brief-passed = briefs
kinds-contract-recorded = contracts
kinds-incident-linked = links
kinds-entry-shared = shared entries
kinds-resource-confirmed = resources
