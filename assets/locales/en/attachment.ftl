# Attachments: files kept as evidence.
kind-attachment-added = attachment
entry-attachment = { $name } ({ $size })
kinds-attachment-added = attachments

help-attach = Attach a file as evidence
help-attachment = Get an attachment back
help-attach--file = The file
help-attach--note = What it is
help-attachment--which = Its number in `show`, or the first digits of its digest
help-attachment--output = Where to write it; - is standard output

cli-attached = Attached: { $number }. { $name } (SHA-256 { $digest })
cli-attachment-unknown = This incident has no attachment “{ $text }”; `dingli show` lists them.
cli-attachment-elsewhere = The contents of “{ $name }” are not on this laptop; merge a copy of the log that has them.
cli-attachment-damaged = The contents of “{ $name }” are not what was attached; attach the original again.
cli-show-attachments = Attachments

do-attach = attach a file
form-attach = Attach a file
field-path = File

update-attachment = You have the file { $name }

report-section-attachments = Attachments
report-kind-attachment = Attachment
report-column-file = File
report-column-size = Size
report-bytes = { $count } bytes
