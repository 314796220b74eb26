# Lawful erasure, and what falls silent with it.
kind-erased = erasure
entry-erasure = { $count ->
    [one] one body
   *[other] { $count } bodies
  } erased: { $reason }
warning-erased-too = Erased with it: { $people ->
    [one] one person
   *[other] { $people } people
  } of the directory, { $drafts ->
    [one] one half-written text
   *[other] { $drafts } half-written texts
  }.
warning-still-known = The directory still knows { $name }, because another incident has them too. To take them out of it: dingli people erase "{ $name }" --reason "…"
warning-question-repeated = The answers to this question keep its wording in the log: { $answers }. No report shows it any more. Erase them too where the wording itself has to go.
warning-falls-silent = Erased with it: { $list }. A neutral line stays in its place.
lost-breach = a broken promise ({ $time })
lost-debt = compensation that is owed ({ $time })
lost-silence = a time without word to the customer ({ $time })
lost-correction = a correction ({ $time })
lost-told = that the customer was told ({ $time })
lost-promise = a promise that is still open (due { $time })
lost-action = an action that is still to be done ({ $time })
entry-silenced = fell silent with it: { $list }
erased-breach = An entry of this date was erased; a broken promise remains.
erased-debt = An entry of this date was erased; compensation remains owed.
erased-silence = An entry of this date was erased; a time without word remains.
erased-correction = An entry of this date was erased; it had been corrected.
erased-told = An entry of this date was erased; you had been informed.
erased-promise = An entry was erased; a promise due at this time remains.
erased-action = An entry was erased; an action of this date remains to be done.
kinds-erased = erasures

help-erase = Erase what entries say, for good; that there was something, and what fell silent with it, stays
help-erase--yes = Erase although something falls silent with it
help-erase--entries = The entries: numbers in `timeline`, keys, or labels of what they created
cli-erase-silences = Nothing was erased. Erasing would also take away: { $list }. A neutral line would stay in its place. To erase all the same, add --yes.

report-kind-erased = Erased
report-detail-entries = entries
