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
