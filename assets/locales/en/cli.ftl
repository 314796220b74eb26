# The frame of the command line: help, shared options, wrong usage, lists, settings, doctor, backup.
help = 定力 dingli: a crisis incident console for service managers. Without a command it opens the window.
help-usage = Usage:
help-usage-options = [OPTIONS]
help-usage-verb = [COMMAND]
help-usage-needed-verb = <COMMAND>
help-verbs = Commands:
help-words = Arguments:
help-options = Options:

help-record = Record entries given as JSON, one object per line; either all of them or none
help-schema = Print the JSON Schema of a line for `record`, or of a report in JSON
help-list = List the open incidents
help-show = Show a whole incident, as it is now or as it was known at a given time
help-timeline = Show every entry, in the order things happened
directory-column-name = Name
directory-column-state = State
directory-column-on = On
directory-column-by = By
cli-directory-nothing = Nothing is listed here yet.
help-today = Show what is to be done today, over all incidents
help-due = Show what to do next, most urgent first
help-settings = Show or change who you are and how the window looks
help-keys = List the keys of the window
help-completions = Print the completion script for a shell
help-doctor = Check folder, log, playbooks and terminal
help-backup = Write the whole log to one new file
help-demo = Open a throw-away log with three crises, one of them running now

help--data-dir = The folder of the log (also DINGLI_DATA_DIR)
help--lang = The language: zh-CN or en
help--help = Print help
help--version = Print the version
help--json = Answer in JSON
help--reference = The incident's reference, such as 0307-K7Q
help--at = When it happened: 14:05, 03-07 14:05, yesterday 23:10, -10m, or RFC 3339; a day alone (2026-03-07) where no time is known
help--known-at = When it became known, if that is not when it is recorded
help--who = Who said or did it
help--customer-visible = The customer may see it
help--internal = Visible to our own people only. This is the default, except for promises to the customer and for the outcome of promises that the customer sees
help--force = Replace a file that exists
help--text = The text, with or without quotes
help--reason = Why
help--basis = On what basis
help--due = By when: 18:00, tomorrow 18:00, 2h, or RFC 3339
help--brings = Which missing part of the final report it supplies
help--until = Until when: 18:00, tomorrow 18:00, 2h, or RFC 3339
help--amount = An amount: 28000, ¥28,000.50, 28k, 500 €, JPY 5000; without a currency, in that of the settings
help--cost = What it costs: an amount, or unknown
help--entry = The entry: its number in `timeline`, a key, or the label of what it created
help--long-term = What it costs the relationship in the long run
help--name = The name
help-record--reference = The incident's reference; `new`, or none, where the first line opens an incident
help-record--file = Read from this file instead of standard input
help-record--each = Record each line separately, and print its number and the keys of its entries as soon as it is saved; labels then hold within one line only
help-list--all = Include past incidents
help-list--open = Open incidents only (the default)
help-show--at = As it was known at that time
help-show--as-happened = By when things happened, as is known today, instead of by when they became known
help-timeline--at = As it was known at that time
help-due--reference = One incident only, by its reference
help-schema--of = Which schema: record or document
help-settings--name = Your name: the author of what you record
help-settings--role = Your role
help-settings--company = Your company
help-settings--zone = The time zone for new incidents, such as Asia/Shanghai
help-settings--currency = Your company's currency, such as CNY, for amounts typed without one
help-settings--language = The language: zh-CN or en
help-settings--theme = The colours: dark, light or plain
help-settings--notify = Whether the terminal shows a notification when something falls due
help-settings--calendar = Public holidays by which working days are counted: cn, none, or an .ics file
help-settings--working-days = Working days of the week, such as mon-fri or 1-6
help-settings--working-hours = Working hours of a day, such as 09:00-12:00,13:30-18:00
help-completions--shell = bash, elvish, fish, powershell or zsh
help-doctor--deep = Check everything, including past incidents, attachments and the file itself
help-doctor--acknowledge = Confirm that you know which entries are missing, so that you are not reminded again
help-backup--file = The new file
help-demo--dir = Keep the log in this folder
help-demo--pictures = Draw the pictures of the documentation into this folder
help-today--ics = Write everything that has a time into a calendar file, which calendar programs read
help-due--all = All of them, when there are more than are normally listed
help-due--line = One short line for a shell prompt or a status line; prints nothing when nothing is urgent
help-due--width = Maximum width in characters

usage-value = { $arg } does not take “{ $value }”; use one of: { $known }.
usage-value-wrong = { $arg } does not take “{ $value }”; add --help after the command to see what it takes.
usage-value-missing = { $arg } needs a value; add --help after the command to see which.
usage-inside = What this command records is for your own people only, so it takes no --customer-visible. Write what the customer is to read of it as a line: dingli log <REF> <TEXT> --customer-visible.
usage-unknown = “{ $arg }” is not known here; add --help after the command to see what is. A text that begins with a dash goes after --.
usage-verb = There is no command “{ $verb }”; dingli --help lists the commands.
usage-verb-missing = A command is missing; use one of: { $known }.
usage-missing = Missing: { $arg }. Add --help after the command to see what each one is.
usage-conflict = { $arg } and { $other } cannot be used together; remove one of them.
usage-not-utf8 = An argument is not in UTF-8; check the terminal's encoding and type it again.
usage-other = The command was not understood ({ $detail }); add --help after it to see what it takes.

cli-wrong-time = Not done: { $problem }
cli-no-home = There is no home folder to keep the log in; name a folder with --data-dir.
cli-no-log = There is no log in { $path }. Check --data-dir or DINGLI_DATA_DIR. “dingli new” begins a log, and so do “record”, “merge” and the window.
cli-not-a-folder = { $path } is a file, not a folder; nothing was changed. Name a folder with --data-dir.
cli-unsaid = It is recorded ({ $what }). Only the confirmation could not be written to standard output ({ $reason }); do not repeat the command.
cli-stream = Standard input or output failed ({ $reason }); check where it leads, then try again.
cli-not-known-then = Nothing was known of this incident at that time; give a time from { $since } on.
cli-no-terminal = There is no terminal to open the window in; this is the overview as text.

cli-recorded = Recorded: { $what }
cli-back-dated = back-dated
cli-text-by = { $text } — { $who }
cli-known = [known { $time }]
cli-stated-known = [known { $time }, stated]
cli-record-done = { $count ->
    [one] One entry
   *[other] { $count } entries
  } recorded.
cli-log-nothing = There is no line to record.
cli-log-ask-several = The text has { $count } lines, some with times of their own. Record them as { $count } entries? [y/N]
cli-log-several = The text has { $count } lines, some with times of their own; nothing was recorded. To record one entry per line, send them to “dingli log { $reference } -”; to record a single entry, say when it happened with --at.
cli-mark-or-switch = “/c” after a command may be its switch or the mark for the customer; nothing was recorded. Put /c at the beginning of the line, or give --customer-visible, to show it to the customer; write /i at the end to keep it internal.
cli-record-line = line { $line }
cli-record-stopped = { $count ->
  [one] The line before it is recorded; correct line { $line } and go on from there.
   *[other] The { $count } lines before it are recorded; correct line { $line } and go on from there.
}
cli-record-nothing = There is no line to record; write one JSON object a line. `dingli schema` prints what a line takes.

cli-list-none = There is no incident yet; begin with: dingli new TITLE --customer NAME
cli-list-none-open = No incident is open; dingli list --all shows the past ones.
cli-overdue-by = { $span } late: { $name }
cli-due-in = in { $span }: { $name }
cli-due-more = { $count } more, less urgent: dingli due --all
cli-due-none = Nothing is due.
cli-line-overdue = { $count } overdue
cli-line-critical = { $count } critical
cli-line-next = next { $time } { $reference } { $text }
cli-left = in { $span }
cli-late = { $span } late
cli-for = for { $span }
cli-overview-open = Open incidents
cli-overview-due = To do next
cli-search-unreadable = { $count ->
    [one] 1 entry is damaged or missing and could not be searched. Run “dingli doctor” to see which.
   *[other] { $count } entries are damaged or missing and could not be searched. Run “dingli doctor” to see which.
}
cli-damaged = { $count ->
  [one] { $reference }: 1 entry can no longer be read ({ $entries }). The rest can be used; “dingli doctor” says what is wrong. To get it back, put a backup or a colleague's copy into a new folder and merge this one into it.
   *[other] { $reference }: { $count } entries can no longer be read ({ $entries }). The rest can be used; “dingli doctor” says what is wrong. To get them back, put a backup or a colleague's copy into a new folder and merge this one into it.
}
cli-list-unreadable = The list line of { $reference } was damaged and has been rebuilt from its entries, but { $count } of these can no longer be read. Run “dingli doctor”.
cli-damaged-entry = #{ $key } damaged
cli-missing-entry = #{ $key } missing
cli-absent-entries = { $count } missing without a trace
cli-damaged-more = { $count } more
cli-search-none = Nothing was found for “{ $text }”.
cli-search-more = There is more: add --skip { $skip }, or narrow the search down.

cli-show-entries = Entries
cli-show-due = To do next

cli-settings-name = Name
cli-settings-role = Role
cli-settings-company = Company
cli-settings-zone = Time zone
cli-settings-currency = Currency
cli-settings-language = Language
cli-settings-theme = Colours
cli-settings-notify = Notification
cli-settings-calendar = Public holidays
cli-settings-calendar-of-zone = those of the time zone's country, if there is a calendar for it
cli-settings-working-days = Working days
cli-settings-working-hours = Working hours
cli-calendar-skipped = “{ $title }” was not taken over: { $why }.
calendar-skipped-timed = it is not a whole day
calendar-skipped-repeats = it repeats by a rule
calendar-skipped-no-day = it has no date
calendar-skipped-cancelled = it was cancelled
calendar-skipped-too-long = it is longer than two months
cli-theme-dark = dark
cli-theme-light = light
cli-theme-plain = plain

cli-doctor-version = dingli
cli-doctor-sqlite = SQLite
cli-doctor-folder = Folder
cli-doctor-log = Log
cli-doctor-no-log = none yet; begin with: dingli new TITLE --customer NAME
cli-doctor-schema = Schema
cli-doctor-writer = Writer
cli-doctor-bytes = Bytes
cli-doctor-incidents = Incidents
cli-doctor-checked-entries = Entries checked
cli-doctor-checked-chains = Chains checked
cli-doctor-checked-attachments = Attachments checked
cli-doctor-erased = Contents erased
cli-doctor-acknowledged = Acknowledged
cli-doctor-loss-seen = Entries { $first } to { $last } of writer { $writer } are missing from incident { $incident }; { $who } acknowledged this on { $at }.
cli-doctor-acknowledges = { $count ->
  [one] { $who } has acknowledged one loss. It will not be reported again.
   *[other] { $who } has acknowledged { $count } losses. They will not be reported again.
}
cli-doctor-none-to-acknowledge = There is nothing to acknowledge: no entries are known to be missing.
cli-doctor-zone = Time zone
cli-doctor-language = Language
cli-doctor-terminal = Terminal
cli-doctor-no-terminal = (output is not a terminal)
cli-doctor-colour = Colour
cli-doctor-projection = The list does not agree with the entries of { $reference }. Record anything in it, and the list is rebuilt.
cli-doctor-readable = readable incidents
cli-doctor-unreadable = { $reference } can no longer be read completely.
cli-doctor-well = Everything that was checked is in order.

cli-backup-damaged = The log was copied to { $path }, but the log is damaged and so is the copy ({ $count } findings). Keep it beside the older backups; do not replace them with it.
cli-backup-done = The log was copied to { $path }, and the copy checked.
cli-demo-name = Xu Lan
cli-demo-role = service manager
cli-demo-company = Yunqiao Technical Services
cli-settings = settings

# Values in the usage line, where one is missing or wrong.
value-address = ADDRESS
value-amount = AMOUNT
value-audience = AUDIENCE
value-authority = AUTHORITY
value-basis = BASIS
value-bool = BOOL
value-care = CARE
value-cells = WIDTH
value-channel = CHANNEL
value-code = CODE
value-company = COMPANY
value-confidence = CONFIDENCE
value-days = DAYS
value-dir = DIR
value-document = DOCUMENT
value-entry = ENTRY
value-eyes = VISIBILITY
value-file = FILE
value-folder = FOLDER
value-form = FORM
value-format = FORMAT
value-id = ID
value-item = ITEM
value-key = KEY
value-label = LABEL
value-lamp = CONDITION
value-lang = LANG
value-length = LENGTH
value-name = NAME
value-number = NUMBER
value-of = OF
value-offer = OFFER
value-other = OTHER
value-outcome = OUTCOME
value-party = PARTY
value-percent = PERCENT
value-playbook = PLAYBOOK
value-promise = PROMISE
value-question = QUESTION
value-reason = REASON
value-ref = REF
value-remedy = REMEDY
value-role = ROLE
value-rule = RULE
value-shell = SHELL
value-side = SIDE
value-signal = SIGNAL
value-status = STATUS
value-steps = STEPS
value-text = TEXT
value-theme = THEME
value-time = TIME
value-title = TITLE
value-what = WHAT
value-zone = ZONE

# What is to be done today.
cli-today-head = { $date } ({ $zone })
cli-today-overdue = Overdue ({ $count })
cli-today-today = Today ({ $count })
cli-today-open = Waiting, without a time ({ $count })
cli-today-coming = In the next seven days ({ $count })
cli-today-nothing = Nothing is due today or in the next seven days.
cli-today-no-calendar = { $path } exists and is no calendar file. Nothing was written: name another file.
