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
look-logo-too-large = The logo `{ $name }` is larger than { $most } KiB; save it smaller.
look-logo-svg-alone = The logo `{ $name }` is an SVG: it stands in HTML and not in Word documents. Put a PNG of the same name beside it for those.
look-unknown-section = No document has a section `{ $id }`; correct its spelling or remove it.
check-look = Your own look is left out ({ $place }): { $problem }
cli-look-good = { $file }: nothing is wrong.
help-look = Check your own look of documents
help-look-check = Say what is wrong with a look, at which line and column
help-look-check--file = The look's file, such as templates/look.toml
