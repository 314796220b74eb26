# What entries say of entries: visibility, corrections, retractions.
kind-visibility-changed = visibility
kind-corrected = correction
kind-retracted = retraction
kind-correction-withheld = override

entry-made-visible = { $entry } made visible to the customer
entry-made-internal = { $entry } made internal
entry-corrected = { $entry } corrected: { $text }
entry-began-instead = impact began { $time }
entry-retracted = { $entries } taken back
entry-correction-withheld = output allowed in spite of correction { $entry }: { $reason }
due-hidden-correction = The customer still reads what no longer holds: show the correction, or override
refusal-not-a-correction = Entry “{ $id }” is no correction.
refusal-never-visible = An entry of this kind ({ $kind }) is never shown to a customer. Write what they may read as a note of its own.
refusal-already-retracted = That was taken back before.
refusal-not-in-words = A status or a severity that the customer reads is not corrected in words, and its reason is not shown. Take it back, or record the new one; where only its time is wrong, give the right time with the correction.
refusal-not-the-opening = Only the opening says when the impact began. Correct entry 1, or give the right time of this entry.

warning-already-disclosed = Already disclosed in { $document } of { $time }.
unshown-breach = An entry of this date is no longer shown; a broken promise remains.
unshown-debt = An entry of this date is no longer shown; compensation remains owed.
unshown-promise = An entry is no longer shown; a promise of this date remains.
warning-no-public-role = No public role is stored for the person it names; the customer will read no name.
warning-customer-still-reads-it = The customer can still read the original; no customer report leaves until the correction is shown or overridden.

kinds-visibility-changed = changes of visibility
kinds-corrected = corrections
kinds-retracted = retractions
kinds-correction-withheld = overrides

help-visibility = Show an entry to the customer, or no longer
help-correct = Say what is true instead; the original stays legible
help-retract = Take an entry back; it stays in the log
help-undo = Take back the last act that was recorded here

help-visibility--eyes = customer or internal
help-visibility--public-role = What the customer reads instead of a name
help-correct--happened = When it happened instead
help-correct--to = Of a promise nobody was told of: to whom instead
help-correct--standing = Of a promise nobody was told of: it stands until an event breaks it
help-correct--agreed = Of a promise nobody was told of: the deliverer consented
help-correct--rests-on = Of a promise nobody was told of: the partner's promise it rests on
help-correct--improvement = Of a promise nobody was told of: it is to keep it from happening again
help-correct--without = Of a promise nobody was told of: what it should not have been given
help-correct--began = Of the opening, entry 1: when the impact began instead
cli-corrected = ↳ corrected { $time }: { $text }
cli-retracted = ↳ taken back by { $by }

do-undo = undo
do-withhold = let a report out in spite of a correction
do-show = visibility
do-correct = correct
do-retract = take back
why-no-correction = nothing is held back
timeline-retracted = taken back
timeline-corrected = corrected
step-show = show the correction
form-correct = Correct an entry
form-nothing-corrected = These are the words that stand there. Change them, or say when it happened instead.
form-show = Who may see it
form-withhold = Let a report out in spite of a correction
field-true-instead = What is true instead
field-occurred-instead = When it happened
field-began-instead = Impact began

notice-nothing-to-undo = There is nothing of this laptop's to take back.
confirm-undo = Take back the last act, { $entry } { $kind }: “{ $text }”? It stays in the log, struck through. y = yes
confirm-retract = Take back { $entry } { $kind }: “{ $text }”? It stays in the log, struck through. y = yes

update-corrected = Correction: { $text }
update-withdrawn = No longer true: “{ $text }”
lint-wrong-inside = The customer can still read { $entry }, which is known inside to be wrong: correct it visibly, or let it pass with a reason.

report-kind-unshown = Not shown
report-corrected-at = (corrected { $time })
report-withdrawn-at = Taken back { $time }
report-first-stated = First stated as { $time }
report-detail-public-who = public role
report-detail-occurred = happened at
report-hidden-pair = { $target } by { $correction }
report-blocked-hidden = No customer report was made: { $count ->
    [one] one entry the customer can read was
   *[other] { $count } entries the customer can read were
  } corrected or overtaken only internally ({ $pairs }). Make each correction or status visible, or override it with a reason, then make the report again.
