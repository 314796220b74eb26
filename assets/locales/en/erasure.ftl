# Lawful erasure, and what is no longer shown because of it.
kind-erased = erasure
entry-erasure = { $count ->
  [one] content of one entry
   *[other] content of { $count } entries
  } erased: { $reason }
warning-erased-too = Also erased: { $people ->
    [one] one person
   *[other] { $people } people
  } of the directory, { $drafts ->
    [one] one half-written text
   *[other] { $drafts } half-written texts
  }.
warning-still-known = The directory still has { $name }, because another incident mentions the same person. To remove them from it: dingli people erase "{ $name }" --reason "…"
warning-question-repeated = The answers to this question still hold its wording in the log: { $answers }. No report shows it any more. If the wording itself has to go, erase them too.
warning-falls-silent = This also removes: { $list }. A neutral line remains in its place.
lost-breach = a broken promise ({ $time })
lost-debt = compensation owed ({ $time })
lost-silence = a period without contact with the customer ({ $time })
lost-correction = a correction ({ $time })
lost-told = that the customer was told ({ $time })
lost-promise = a promise that is still open (due { $time })
lost-action = an action that is still to be done ({ $time })
entry-silenced = no longer shown: { $list }
erased-breach = An entry of this date was erased; a broken promise remains.
erased-debt = An entry of this date was erased; the compensation is still owed.
erased-silence = An entry of this date was erased; the period without contact remains on record.
erased-correction = An entry of this date was erased; it had been corrected.
erased-told = An entry of this date was erased; you had been informed.
erased-promise = An entry was erased; a promise due at this time remains.
erased-action = An entry was erased; an action of this date remains to be done.
kinds-erased = erasures

help-erase = Permanently erase what entries say; that they existed stays on record, and a neutral line replaces what is no longer shown
help-erase--yes = Erase even if something else is no longer shown as a result
help-erase--entries = The entries: numbers in `timeline`, keys, or labels of what they created
cli-erase-silences = Nothing was erased yet. Erasing would also remove: { $list }. A neutral line would remain in its place. To erase anyway, add --yes.

report-kind-erased = Erased
report-detail-entries = entries
