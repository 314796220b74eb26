# Words of the crisis itself: kinds, states, refusals, warnings, what is due.
kind-opened = opened
kind-titled = title
kind-playbook-adopted = playbook
kind-noted = note
kind-attachment-added = attachment
kind-fact-asked = question
kind-fact-answered = fact
kind-stakeholder-added = stakeholder
kind-stakeholder-changed = stakeholder
kind-contact-made = contact
kind-enquiry-received = enquiry
kind-enquiry-answered = answer
kind-severity-changed = severity
kind-status-changed = status
kind-visibility-changed = visibility
kind-corrected = correction
kind-retracted = retraction
kind-correction-withheld = override
kind-document-issued = report
kind-snoozed = snooze
kind-merged = merge
kind-legal-hold-placed = legal hold
kind-legal-hold-lifted = hold lifted
kind-erased = erasure
kind-person-added = person
kind-person-changed = person

status-open = open
status-mitigated = mitigated
status-resolved = resolved
status-closed = closed

confidence-confirmed = confirmed
confidence-claimed = claimed
confidence-assumed = assumed

channel-phone = phone
channel-sms = SMS
channel-email = e-mail
channel-chat = chat
channel-meeting = meeting
channel-letter = letter
channel-other = other

direction-outbound = we told them
direction-inbound = they told us

outcome-reached = reached
outcome-sent = sent, not confirmed
outcome-failed = tried, not reached

side-customer = customer
side-ours = ours
side-vendor = vendor
side-regulator = regulator
side-media = media
side-legal = legal
side-other-owner = other owners

authority-unknown = unknown
authority-decides = decides
authority-advises = advises
authority-works = does the work
authority-informed = is informed

visibility-internal = internal
visibility-customer = customer
audience-customer = customer
audience-internal = internal
document-service-report = service report

somebody = somebody

entry-unknown = written by a newer dingli ({ $kind } v{ $version }); kept as it is
entry-erased = lawfully erased
entry-damaged = damaged: what stands here is not what was recorded
entry-missing = missing: not erased by anybody
kind-unreadable = unreadable
entry-opened = { $title } · { $customer }
entry-playbook = { $title } (version { $version })
entry-attachment = { $name } ({ $size })
entry-stakeholder = { $name } ({ $side })
entry-stakeholder-changed = { $name }: { $changes }
entry-changed-side = side
entry-changed-authority = authority
entry-changed-confirmed = implied need confirmed
entry-answer = { $asked } → { $answer } ({ $confidence })
entry-told = to { $names } by { $channel }: { $text }
entry-told-nobody = told by { $channel }: { $text }
entry-heard-nobody = heard by { $channel }: { $text }
entry-heard = from { $names } by { $channel }: { $text }
entry-next-update = next update { $time }
entry-made-visible = { $entry } made visible to the customer
entry-made-internal = { $entry } made internal
entry-corrected = { $entry } corrected: { $text }
entry-retracted = { $entries } taken back
entry-hold-lifted = { $entry } lifted: { $reason }
entry-correction-withheld = output allowed in spite of correction { $entry }: { $reason }
entry-document-issued = { $document } for { $audience } written as { $format }
entry-snoozed = put off until { $until }
entry-merged = entries of { $count ->
    [one] one other writer
   *[other] { $count } other writers
  } taken in
entry-erasure = { $count ->
    [one] one body
   *[other] { $count } bodies
  } erased: { $reason }

backup-last-good = last good { $time }
backup-tested = restore tested { $time }
backup-unverified = unverified: never restored
backup-none = no backup
impact-is = impact { $severity }

field-aliases = also
field-channels = reach
field-manager = manager
field-agreement = agreed
field-need = needs
field-implied-need = implied need
field-values = values
field-feeling = feels
field-pressure = pressure
field-public-role = public role

due-first-update = First word to { $name }
due-update = Update { $name }
due-inform-resolved = Tell { $name } that service is restored
due-inform-resolved-anyone = Tell the customer that service is restored
due-critical-unknown = { $ask }
due-enquiry = Unanswered: { $text }
due-hidden-correction = The customer still reads what no longer holds: show the correction, or override
due-no-internal = No internal resource: name our people
due-no-customer = No customer contact: name who to speak to
due-no-channel = How do we reach { $name }, and who does?
due-no-need = Ask { $name } what they need, in their own words
due-guess = Confirm the implied need with { $name }
due-unverified-backup = Backup never restored: prove it, or do not count on it
due-severity-mismatch = Impact says { $proposed }, rated { $current }: rate again
due-unreadable = { $count ->
    [one] One entry cannot
   *[other] { $count } entries cannot
  } be read any more: run “dingli doctor”
due-not-understood = { $count ->
    [one] One entry was
   *[other] { $count } entries were
  } written by a newer dingli: update this one

refusal-unreadable = Entry #{ $key } is damaged or missing on file; nothing was recorded. Merge a backup or a colleague's copy that still has it, then try again.
refusal-empty = “{ $field }” is empty; nothing was recorded. Fill it in.
refusal-already-open = This incident was opened before; nothing was recorded.
refusal-not-open = This incident has not been opened yet; begin with the act “open”.
refusal-in-the-future = { $time } has not come yet; an entry says what has happened. Give an earlier time.
refusal-unknown-playbook = There is no playbook “{ $id }”. “dingli playbook list” shows those there are.
refusal-unknown-zone = There is no time zone “{ $name }”. Use an IANA name such as Asia/Shanghai.
refusal-unknown-stakeholder = Nobody here is called “{ $name }”. Add them as a stakeholder first, or correct the name.
refusal-ambiguous-stakeholder = Several people here are called “{ $name }”: { $people }. Name the one by the number.
refusal-unknown-question = There is no question “{ $id }” in this incident. “dingli show” lists them.
refusal-unknown-entry = There is no entry “{ $id }” in this incident. “dingli timeline” lists them.
refusal-ambiguous-entry = Several laptops wrote an entry “{ $id }”. Add the letters behind the point, as the timeline shows them.
refusal-not-an-enquiry = Entry “{ $id }” is no enquiry of the customer's.
refusal-not-a-correction = Entry “{ $id }” is no correction.
refusal-not-understood = This entry ({ $kind }) was written by a newer dingli. Update this one to act on it; notes and contacts remain possible.
refusal-never-visible = An entry of this kind ({ $kind }) is never shown to a customer. Write what they may read as a note of its own.
refusal-nothing-changes = Nothing would change; nothing was recorded.
refusal-same-status = The status is { $status } already.
refusal-already-retracted = That was taken back before.
refusal-not-in-words = A status or a severity that the customer reads is not corrected in words, and its reason is not shown. Take it back, or record the new one; where only its time is wrong, give the right time with the correction.
refusal-opening-stays = The opening of an incident stays. Close the incident instead.
refusal-merged-never-erased = This entry says what was taken in from another laptop, and what was known when rests on it. It is not erased.
refusal-document-never-erased = This entry says that a document left the house and what it held. It is not erased. Erase the entries that must go; the document itself is out of reach.
refusal-promise-stands = The customer was told of this promise, or its time has come: it cannot be taken back. Record that it was kept, renegotiated, broken or given up.
refusal-promise-stays-shown = The customer was told of this promise: neither it nor what became of it is hidden. Record that it was kept, renegotiated, broken or given up; retract what was recorded of it by mistake.
refusal-promise-was-told = A document or a message told the customer this of a promise: it is not retracted. Record what is true now, such as a new time that was agreed, or correct its words.
refusal-customer-not-informed = Not closed: the customer has not been informed. Record the contact that reached them, then close.
refusal-customer-still-waits = Not closed: service was never restored, and the customer has not been told that it ends so. Resolve it and tell them, or record a contact that reached them since the last change and promises no further update.
refusal-legal-hold = Not erased: a legal hold is in force. Lift it first, with its reason.
refusal-hold-stands = A legal hold is not taken back but lifted, with a reason: “lift a hold” in the window, or dingli hold REF --lift REASON.
refusal-no-hold = No legal hold is in force.
refusal-not-a-hold = { $id } is no legal hold in force. dingli show lists those that are.
refusal-several-holds = { $count } legal holds are in force, and each is lifted by itself. Say which (--which, or "hold" in a record): { $holds }

warning-backup-unverified = This backup was never restored: it counts as unverified.
warning-severity-follows-impact = The impact on the customer asks for { $proposed }; { $current } is in force.
warning-no-channel = How is { $name } reached, and by whom? No channel is recorded.
warning-namesake = The directory knows { $name } of { $organisations }. Nothing was taken over: one name is not one person. If it is the same one, say the organisation (--organisation "{ $organisation }", with --change from now on), and what is known comes along.
warning-namesake-nowhere = The directory knows somebody else called { $name }, without an organisation. Nothing was taken over: one name is not one person.
warning-erased-too = Erased with it: { $people ->
    [one] one person
   *[other] { $people } people
  } of the directory, { $drafts ->
    [one] one half-written text
   *[other] { $drafts } half-written texts
  }.
warning-still-known = The directory still knows { $name }, because another incident has them too. To take them out of it: dingli people erase "{ $name }" --reason "…"
warning-backup-contradicts-no = It says that there is a backup, and the words say there is none. Answer again if one of them is wrong.
warning-backup-contradicts-yes = It says that there is no backup, and the words say there is one. Answer again if one of them is wrong.
warning-answered-again-visibly = The customer could read the answer before, and can read this one. To keep it inside, say --internal, or "visible": false in a record.
clock-behind = This system's clock says { $now }, and the newest entry was recorded on { $newest }: one of the two is wrong. Check date and time before you record anything.
clock-ahead = This system's clock says { $now }, and nothing has been recorded here since { $newest }. If that is not so long ago, check date and time before you record anything.
clock-before-program = This system's clock says { $now }, and this program is younger than that. Check date and time before you record anything.
warning-same-name = Somebody called { $name } is here already (#{ $entry }); now there are two. If it is the same person, take this back and change the first (--change, or e in the window).
warning-no-need-heard = What { $name } needs was never recorded in their own words.
warning-no-next-update = No time was named for the next update.
warning-nobody-named = Nobody is named: with whom was it?
warning-nobody-to-update = Nobody is named, so no countdown runs for the next update. Record the contact again and say with whom.
warning-already-disclosed = Already disclosed in { $document } of { $time }.
warning-question-repeated = The answers to this question keep its wording in the log: { $answers }. No report shows it any more. Erase them too where the wording itself has to go.
warning-falls-silent = Erased with it: { $list }. A neutral line stays in its place.
lost-breach = a broken promise ({ $time })
lost-debt = compensation that is owed ({ $time })
lost-silence = a time without word to the customer ({ $time })
lost-correction = a correction ({ $time })
lost-told = that the customer was told ({ $time })
lost-promise = a promise that is still open (due { $time })
entry-silenced = fell silent with it: { $list }
erased-breach = An entry of this date was erased; a broken promise remains.
erased-debt = An entry of this date was erased; compensation remains owed.
erased-silence = An entry of this date was erased; a time without word remains.
erased-correction = An entry of this date was erased; it had been corrected.
erased-told = An entry of this date was erased; you had been informed.
erased-promise = An entry was erased; a promise due at this time remains.
unshown-breach = An entry of this date is no longer shown; a broken promise remains.
unshown-debt = An entry of this date is no longer shown; compensation remains owed.
unshown-promise = An entry is no longer shown; a promise of this date remains.
warning-no-public-role = No public role is stored for the person it names; the customer will read no name.
warning-promise-kept-already = { $label } is recorded as kept already (#{ $entry }). If that was wrong, take it back.
warning-promise-waived-already = { $label } is recorded as given up already (#{ $entry }). If that was wrong, take it back.
warning-never-resolved = Closed without service ever having been restored.
warning-still-unknown = { $count ->
    [one] One critical question stays unanswered.
   *[other] { $count } critical questions stay unanswered.
}
warning-still-promised = Still promised and still due: { $promises }.
warning-customer-still-reads-it = The customer can still read the original; no customer report leaves until the correction is shown or overridden.
