# Tables, chats and mails that are taken in from elsewhere, and tables that go out.
help-import = Import a register of incidents, the course of one incident, or a mail
help-import--file = CSV, XLSX, JSON Lines, a channel exported from Slack, text copied from a chat, Markdown, or a mail (.eml)
help-import--shape = What the rows are: `register`, an incident each, or `course`, an entry of one incident each
help-import--into = The incident that a course or a mail belongs to; without it, a new one is written up afterwards
help-import--dry-run = Say what each row would become, and record nothing
help-import--rejects = Import the good rows, and write the others with the reason to this new file
help-import--column = Which column holds a field, by letter or heading: customer=B; nothing behind the sign for none
help-import--dates = What comes first in a date of three numbers: day-first, month-first or year-first
help-import--year = The year of dates without one
help-import--zone = The time zone of times without one, such as Asia/Shanghai (default: that of the settings, or of the incident)
help-import--heading = The row that holds the heading, from 1; 0 for none
help-import--sheet = The sheet of a workbook, or the channel of an export
help-import--encoding = The encoding of a text file, such as gb18030 (default: found)
help-import--title = The title of the incident that a course or a mail begins
help-import--customer = The customer of rows that name none
help-import--class = The playbook that a word of the register stands for, word=ID; for a course, its playbook’s ID
help-import--severity = The severity that a word of the register stands for: P5=4
help-import--closed-means-told = What the register calls closed had been told to the customer by then
help-import--side = The side of a mail’s sender whom the incident does not know yet: customer, ours, vendor and so on

import-field-number = number
import-field-title = title
import-field-customer = customer
import-field-contact = contact
import-field-class = class
import-field-severity = severity
import-field-status = status
import-field-opened = opened
import-field-began = impact began
import-field-detected = detected
import-field-acknowledged = acknowledged
import-field-mitigated = impact contained
import-field-resolved = resolved
import-field-told = customer told
import-field-closed = closed
import-field-day = day
import-field-time = time
import-field-zone = time zone
import-field-who = who
import-field-text = text
import-field-impact = impact
import-field-handling = handling
import-field-cause = cause
import-field-improvements = improvements
import-field-incident = incident
import-field-entry = entry
import-field-at = at
import-field-known = known
import-field-visible = visible
import-field-act = act
import-field-file = file

import-ask-column = More than one column may hold the { $field }: { $columns }. Say which with --column { $id }=LETTER; nothing behind the sign for none.
import-ask-missing = No column is recognised as the { $field }. The columns are: { $columns }. Say which with --column { $id }=LETTER.
import-ask-shape = It is not clear whether each row is an incident or an entry of one incident. Say --as register or --as course.
import-ask-dates = { $place }: “{ $text }” may be read in two ways. Say --dates day-first, month-first or year-first; it holds for the whole file.
import-ask-year = { $place }: “{ $text }” names no year. Say it with --year; it holds for the whole file.
import-ask-side = { $sender } is not known in this incident. Say on whose side they are with --side: customer, ours, vendor, regulator, media, legal, other-owner, partner or leadership.
import-ask-customer = The file does not say who the customer is. Say it with --customer, or name the incident with --into.
import-ask-title = The file does not say what the incident is called. Say it with --title, or name the incident with --into.

import-empty = The file is empty; nothing was imported.
import-too-large = The file is larger than { $limit } MB; split it, and import the parts one after the other.
import-bomb = Unpacked, the file is larger than { $limit } MB, so it was not read on. Save the sheet as CSV, or split it.
import-too-many = The file holds more than { $limit } rows, cells or parts; split it, and import the parts one after the other.
import-not-a-table = The file is none of the formats that are read: CSV, XLSX, JSON Lines, a Slack channel, a chat, Markdown with a timeline, a mail. Save it as one of these.
import-old-workbook = This is a workbook of before 2007, or one with a password. Save it as XLSX without a password, or as CSV.
import-log-refused = This is a log of dingli, not a table. Whole incidents are taken in with `dingli import-log`, another data folder with `dingli merge`.
import-folder = This is a folder; name the file in it. An export from Slack is taken in as its zip.
import-damaged = The file is cut off or damaged; nothing was imported. Get it again ({ $detail }).
import-encoding = The file is not in { $name }; leave --encoding out, or name another.
import-unknown-encoding = There is no encoding “{ $name }”; name one such as utf-8, utf-16le or gb18030.
import-no-sheet = There is no sheet or channel “{ $said }”. There are: { $known }. Choose one with --sheet.
import-no-column = There is no column “{ $said }”. There are: { $known }.
import-no-heading = No row names its columns. Say which row does with --heading, or --heading 0 and --column for each field.
import-not-json = Line { $line } is no JSON object; nothing was imported. Write one object per line, or a list of objects.
import-not-a-mail = The mail names no sender or no date that can be read; attach it with `dingli attach` and log what it says.
import-not-named = “{ $given }” is not one of { $known }.
import-no-pair = “{ $said }” is not a word, an equals sign and what it means; see `dingli import --help` under --{ $option }.
import-register-into = A register has an incident in every row; --into goes with a course or a mail.

import-row = Row { $row }
import-cell = Row { $row }, column { $column } ({ $heading })
import-row-fault = { $place }: { $problem }
import-missing = the { $field } is missing.
import-date-none = “{ $text }” is not a time that can be read; write it as 2025-03-07 14:05.
import-date-not-day-first = “{ $text }” is no date with the day first.
import-date-not-month-first = “{ $text }” is no date with the month first.
import-date-not-year-first = “{ $text }” is no date with the year first.
import-date-order = “{ $text }” may be read in two ways; say --dates.
import-date-no-year = “{ $text }” names no year; say --year.
import-date-no-day = “{ $text }” names no day, and no row before it does.
import-date-not-in-zone = “{ $text }” did not exist in the time zone: the clocks were put forward over it.
import-date-ahead = “{ $text }” is still to come; check the date.
import-formula = the formula failed with { $text }; write the value.
import-severity = “{ $text }” is no severity; say which it stands for with --severity WORD=1-4.
import-status = “{ $text }” is no status; write open, mitigated, resolved or closed.
import-zone = “{ $text }” is no time zone; write a name such as Asia/Shanghai.
import-changed = this number was imported as { $reference } and the row reads differently now; record the change there.
import-more-faults = { $count ->
    [one] One more row is wrong; --rejects or --json names it.
   *[other] { $count } more rows are wrong; --rejects or --json names them all.
}
import-nothing-taken = Nothing was imported. Mend the rows named above, or import the others with --rejects FILE.
import-rejects = { $count ->
    [one] One row was not imported; { $path } holds it with the reason.
   *[other] { $count } rows were not imported; { $path } holds them with the reasons.
}

import-macros = The workbook holds macros; they were not read and never run.
import-formulas = { $count ->
    [one] One cell holds a formula; its value as last saved was read.
   *[other] { $count } cells hold formulas; their values as last saved were read.
}
import-other-sheets = Only the sheet “{ $sheet }” was read. The others are: { $others }; choose one with --sheet.
import-read-as = Read as: { $columns }.
import-unread = Kept with each row only: { $columns }.
import-progress = { $done } of { $total } rows
import-into = They belong to { $reference }.
import-done = Imported: { $new } new, { $already } already there, { $rejected } rejected.
import-would = Would be imported: { $new } new, { $already } already there, { $rejected } rejected. Nothing was recorded.
import-mail-done = Mail from { $who } of { $at } recorded in { $reference }: { $subject }
import-mail-would = Would be recorded: mail from { $who } of { $at }: { $subject }
import-mail-already = This mail from { $who } of { $at } is in { $reference } already: { $subject }
import-outcome-new = new
import-outcome-already = already there
import-outcome-rejected = rejected
import-remark-class = “{ $word }” is no playbook: general, with the word as a tag.
import-remark-closed = Closed in the register, which does not say that the customer was told: resolved. Where they were, say --closed-means-told.
import-remark-no-time = The register does not say when; the status takes the time of the line before.
import-tag-impact = impact
import-tag-handling = handling
import-told-text = Told that it is resolved, as the register says.

help-export-table = Write every entry or every incident as a table
help-export-table--reference = Only these incidents
help-export-table--format = csv, xlsx or jsonl
help-export-table--rows = What a row is: `entries` (the default, with the act that makes each again) or `incidents`, a register
help-export-table--output = The file (default: standard output)
export-table-done = { $count ->
    [one] One row written to { $path }.
   *[other] { $count } rows written to { $path }.
}
import-act = the act cannot be read: { $problem }
