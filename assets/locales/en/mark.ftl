# What entries say of entries: visibility, corrections, retractions.
kind-visibility-changed = visibility
kind-corrected = correction
kind-retracted = retraction
kind-correction-withheld = override

entry-made-visible = { $entry } made visible to the customer
entry-made-internal = { $entry } made internal
entry-corrected = { $entry } corrected: { $text }
entry-began-instead = impact began { $time }
entry-retracted = { $entries } retracted
entry-correction-withheld = report issued although correction { $entry } is not shown: { $reason }
due-hidden-correction = The customer still reads something that is no longer true: show the correction, or override it with a reason
refusal-not-a-correction = Entry “{ $id }” is not a correction. “dingli timeline” shows which entries are.
refusal-never-visible = An entry of this kind ({ $kind }) is never shown to a customer. Write what they may read as a separate note.
refusal-already-retracted = That has been retracted already.
refusal-not-in-words = A status or severity that the customer reads cannot be corrected in words, and its reason is not shown. Retract it, or record the new one; if only its time is wrong, give the right time with the correction.
refusal-not-the-opening = Only the opening entry says when the impact began. Correct entry 1, or give the right time of this entry.

warning-already-disclosed = Already disclosed in { $document } of { $time }.
unshown-breach = An entry of this date is no longer shown; a broken promise remains.
unshown-debt = An entry of this date is no longer shown; the compensation is still owed.
unshown-promise = An entry is no longer shown; a promise of this date remains.
warning-no-public-role = No public role is recorded for the person it names, so the customer will read no name.
warning-customer-still-reads-it = The customer can still read the original; no report can be issued to the customer until the correction is shown or overridden.

kinds-visibility-changed = changes of visibility
kinds-corrected = corrections
kinds-retracted = retractions
kinds-correction-withheld = overrides

help-visibility = Show an entry to the customer, or stop showing it
help-correct = Correct an entry; the original stays legible
help-retract = Retract an entry; it stays in the log
help-undo = Retract the last act recorded on this laptop

help-visibility--eyes = customer or internal
help-visibility--public-role = What the customer reads instead of a name
help-correct--happened = When it really happened
help-correct--to = For a promise nobody was told of: the right promisee
help-correct--standing = For a promise nobody was told of: it is a standing promise
help-correct--agreed = For a promise nobody was told of: the deliverer has consented
help-correct--rests-on = For a promise nobody was told of: the partner's promise it depends on
help-correct--improvement = For a promise nobody was told of: it prevents a recurrence
help-correct--without = For a promise nobody was told of: what to remove from it
help-correct--began = For the opening, entry 1: when the impact really began
cli-corrected = ↳ corrected { $time }: { $text }
cli-retracted = ↳ retracted by { $by }

do-undo = undo
do-withhold = issue reports although a correction is not shown
do-show = visibility
do-correct = correct
do-retract = retract
why-no-correction = no correction is held back
timeline-retracted = retracted
timeline-corrected = corrected
step-show = show the correction
form-correct = Correct an entry
form-nothing-corrected = This is the same as the original. Change the words, or give the right time.
form-show = Who may see it
form-withhold = Issue reports although a correction is not shown (reason required)
field-true-instead = What is true
field-occurred-instead = When it really happened
field-began-instead = Impact began

notice-nothing-to-undo = Nothing recorded on this laptop can be retracted.
confirm-undo = Retract the last act, { $entry } { $kind }: “{ $text }”? It stays in the log, struck through. y = yes
confirm-retract = Retract { $entry } { $kind }: “{ $text }”? It stays in the log, struck through. y = yes

update-corrected = Correction: { $text }
update-withdrawn = Correction: “{ $text }”, as we told you earlier, was wrong
lint-wrong-inside = The customer can still read { $entry }, which we know to be wrong: correct it visibly, or override it with a reason.

report-kind-unshown = Not shown
report-corrected-at = (corrected { $time })
report-withdrawn-at = Retracted { $time }
report-first-stated = First stated as { $time }
report-detail-public-who = public role
report-detail-occurred = happened at
report-hidden-pair = { $target } by { $correction }
report-blocked-hidden = No customer report was made: { $count ->
    [one] one entry the customer can read was
   *[other] { $count } entries the customer can read were
  } corrected or replaced only internally ({ $pairs }). Make each correction or status visible, or override it with a reason, then make the report again.
