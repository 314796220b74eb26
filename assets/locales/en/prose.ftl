# What a manager writes for the sections of the customer's report, and what is checked in it.
kind-section-written = section of the report
kinds-section-written = sections of the report
kind-section-stands = section kept despite the record
kinds-section-stands = sections kept despite the record
entry-section-stands = { $entry } kept despite the record: { $reason }

prose-section-summary = Summary
prose-section-regret = Regret
prose-section-meaning = What it means for you
prose-section-impact = Impact
prose-section-course = What happened
prose-section-cause = Cause
prose-section-improvements = What we change
prose-section-compensation = Compensation
prose-section-commitments = Commitments

help-write = Write a section of the customer's report in your own words; what is recorded is still listed below it
help-write--section = summary, regret, meaning, impact, course, cause, improvements, compensation or commitments
help-write--text = The text; - reads standard input, several paragraphs
help-write--file = Read the text from this file
help-write--edit = Open the text in $EDITOR, starting from the current text
help-write--clear = Remove the text of this section
help-write--despite = Keep what contradicts the record in this section, with the reason; the customer never sees it

prose-not-written = not written: only what is recorded is shown
prose-internal = written, not yet visible to the customer
prose-visible = written, in the customer's report

prose-contradictions = { $count ->
    [0] {""}
    [one] { $count } sentence is not as recorded
   *[other] { $count } sentences are not as recorded
  }
prose-contradicted = { $section }: “{ $sentence }” { $why }
prose-outdated-sentence = { $section }: “{ $sentence }” may be out of date. { $why }
prose-despite = { $section }: “{ $sentence }” leaves despite the record, kept by { $who }: { $reason }. { $why }
prose-outdated-section = { $section } may be out of date: what is recorded under it changed after it was written ({ $time }).
prose-outdated-since = { $section } may be out of date. Recorded under it after it was written ({ $time }): { $list }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
report-section-despite = Said to the customer despite the record
report-column-sentence = Sentence
report-column-record = The record
report-column-kept-by = Kept by
report-column-reason = Reason
report-despite-none = Nobody gave a reason: it stops the customer's report
report-blocked-contradicted = No customer report was made. { $first } Change it or keep it with a reason where the section is written; by a verb: dingli write REF { $section } --despite REASON.{ $more ->
    [0] {""}
    [one] {" "}One more sentence is not as recorded: dingli report REF --for customer --check.
   *[other] {" "}{ $more } more sentences are not as recorded: dingli report REF --for customer --check.
  }
write-nothing-contradicted = Nothing in “{ $section }” contradicts the record, so no reason is needed.
write-stands = What contradicts the record in “{ $section }” is kept with a reason already.
refusal-nothing-written = Nothing is written for “{ $section }”, so there is nothing to keep. Write it first.

cli-write-which = Say which section: summary, regret, meaning, impact, course, cause, improvements, compensation or commitments.
cli-write-nothing = There is no text. Type it, name a file with --file, or remove the current text with --clear.
cli-write-too-long = That is more than 256 KB and no section of a letter. Attach it as a file instead: dingli attach.
cli-write-not-utf8 = { $path } is not a text in UTF-8. Save it as UTF-8 and try again.
cli-write-no-editor = No editor is set. Set $EDITOR, or read a file in: dingli write … --file FILE.
cli-write-editor = { $editor } did not end well, and nothing was recorded. What you typed is in { $path }.
cli-write-unchanged = Nothing was changed, so nothing was recorded.

place-write = section of the report
do-write = write the customer's report
do-write-save = save
do-write-next = next section
do-write-before = section before
do-write-visible = for the customer, or not yet
do-write-again = begin again from what is saved
do-write-despite = keep what the record contradicts
do-write-undo = undo typing
do-write-begin = begin with what is recorded
do-write-edit = open in your own editor
write-title = { $section } · section { $at } of { $of } of the customer's report
write-for-customer = the customer will read it
write-for-us = not yet for the customer
write-known = Known, for your eyes alone:
write-known-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
write-unchanged = Nothing has changed since it was saved.
write-remarks-more = { $count ->
    [one] and one more remark
   *[other] and { $count } more remarks
  }
write-begin-hint = { $key } begins it with what the customer may know and is recorded.
write-save-first = Save the section first.
write-nothing-to-undo = There is no typing to undo.
write-aside = What an editor had left behind before is kept in { $path }.
write-file = { $path } cannot be written or read. The text here is as it was.
write-begun = The section has a text already. Take it back first.
write-nothing-recorded = Nothing is recorded for this section that the customer may read.
form-let-stand = Keep a section despite the record
