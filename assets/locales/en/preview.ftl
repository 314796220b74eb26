# A document before it leaves: the window's preview.
preview-title = { $document } { $reference }, not yet written ({ $formats })
preview-title-written = { $document } { $reference } ({ $formats })
preview-clean = No automatic objections; read it yourself
preview-more = { $count } more; Tab shows all
preview-shown = Shown as plain text, { $cells } cells a line; the files say the same
preview-seen = { $from }–{ $to } of { $of }
preview-held = Not shown to the customer, for your eyes only: { $count } internal { $count ->
  [one] entry
   *[other] entries
}
preview-held-recent = Latest: { $list }
preview-held-nothing = Nothing is held back: this is for our own people
preview-writing = Writing { $format } ({ $at } of { $of }) …
preview-written = Written { $count ->
    [one] 1 file
   *[other] { $count } files
} to { $folder }
preview-anew = New entries came in, so nothing was written. This is the document as it is now; please check it again.
place-preview = document before it leaves
do-preview-write = write the file
do-preview-notes = all remarks
