# The command line: help, wrong usage, what is said beside an answer, and what went wrong with the log.
help = 定力 dingli: a crisis incident console for service managers. Without a verb it opens the window.
help-usage = Usage:
help-verbs = Verbs:
help-words = Words:
help-options = Options:

help-new = Open an incident and print its reference
help-log = Write one line into an incident: a leading time back-dates it, @name, #tag, /c for the customer
help-record = Record typed entries, one JSON object a line, all or nothing
help-schema = Print the JSON Schema of a line that `record` takes
help-list = List the open incidents
help-search = Search titles, customers and entries of every incident
help-show = Show an incident whole, now or as it was known at a time
help-timeline = Show every entry by the time it happened
help-due = Show what is to be done next, most pressing first
help-attach = Attach a file as evidence
help-attachment = Get an attachment back
help-report = Write a report for the customer or for our own people
help-playbook = List, show and check playbooks
help-playbook-list = List the playbooks, the built-in ones and your own
help-playbook-show = Show a playbook
help-playbook-check = Say what is wrong with a playbook, at which line and column
help-settings = Show or change who you are and how the window looks
help-keys = List the keys of the window
help-completions = Print the completions for a shell
help-doctor = Check folder, log, playbooks and terminal
help-backup = Write the whole log to one new file
help-merge = Take in the log of another data folder
help-demo = Open a throw-away log with three crises, one of them running now

help--data-dir = The folder of the log (also DINGLI_DATA_DIR)
help--lang = The language: zh-CN or en
help--help = Print help
help--version = Print the version
help--json = Answer in JSON
help--reference = The incident's reference, such as 0307-K7Q
help--at = When it happened: 14:05, 03-07 14:05, yesterday 23:10, -10m, or RFC 3339
help--who = Who said or did it
help--customer-visible = The customer may see it
help--force = Replace a file that exists
help-new--title = The title, as our own people say it
help-new--customer = The customer's name
help-new--class = The playbook, by its id; general by default
help-new--severity = 1 (worst) to 4
help-new--public-title = The neutral title the customer may read
help-new--zone = The incident's time zone, such as Asia/Shanghai
help-log--text = What happened
help-record--reference = The incident's reference; `new`, or none, where the first line opens an incident
help-record--file = Read from this file instead of standard input
help-record--each = Record each line on its own, and print its number and the keys of its entries once it is on disk; labels do not reach from line to line then
help-list--all = Past incidents too
help-list--open = Open incidents only, as without it
help-search--text = The text, plainly and exactly
help-show--at = As it was known then
help-timeline--at = As it was known then
help-due--reference = One incident only, by its reference
help-attach--file = The file
help-attach--note = What it is
help-attachment--which = Its number in `show`, or the first digits of its digest
help-attachment--output = Where to write it; - is standard output
help-report--audience = For whom: customer or internal
help-report--document = Which document: service-report, or executive-brief (for our own people)
help-report--format = md or html; if left out, what the ending of the file says, or else md
help-report--output = Where to write it; - is standard output
help-playbook-show--id = The playbook's id
help-playbook-show--toml = As it was written
help-playbook-check--file = The playbook's file
help-settings--name = Your name: the author of what you record
help-settings--role = Your role
help-settings--company = Your company
help-settings--zone = The time zone for new incidents, such as Asia/Shanghai
help-settings--language = The language: zh-CN or en
help-settings--theme = The colours: dark, light or plain
help-settings--notify = Whether the terminal shows a notification when something falls due
help-completions--shell = bash, elvish, fish, powershell or zsh
help-doctor--deep = Check everything, past incidents, attachments and the file itself included
help-backup--file = The new file
help-merge--folder = The other data folder
help-demo--dir = Keep the log in this folder
help-demo--pictures = Draw the pictures of the documents into this folder

usage-value = “{ $value }” is nothing that { $arg } takes; use one of: { $known }.
usage-value-wrong = “{ $value }” is nothing that { $arg } takes; --help after the verb says what it takes.
usage-value-missing = { $arg } needs a value; --help after the verb says which.
usage-unknown = “{ $arg }” is not known here; --help after the verb lists what is. A text that begins with a dash goes after --.
usage-verb = There is no verb “{ $verb }”; dingli --help lists those there are.
usage-verb-missing = A verb is missing; use one of: { $known }.
usage-missing = Missing: { $arg }. --help after the verb says what each is.
usage-conflict = { $arg } and { $other } do not go together; leave one of them out.
usage-not-utf8 = A word is not in UTF-8; check the terminal's encoding and type it again.
usage-other = The words are not understood ({ $detail }); --help after the verb says what it takes.

cli-wrong-time = Not done: { $problem }
cli-no-home = There is no home folder to keep the log in; name a folder with --data-dir.
cli-not-a-folder = { $path } is a file and not a folder; nothing was changed. Name a folder with --data-dir.
cli-stream = Standard input or output failed ({ $reason }); check where it leads, then try again.
cli-not-known-then = Nothing was known of this incident then; name a time from { $since } on.
cli-no-terminal = There is no terminal for the window; here is the plain overview.

cli-recorded = Recorded: { $what }
cli-back-dated = back-dated
cli-text-by = { $text } — { $who }
cli-known = [known { $time }]
cli-stated-known = [known { $time }, stated]
cli-corrected = ↳ corrected { $time }: { $text }
cli-retracted = ↳ taken back by { $by }
cli-record-done = { $count ->
    [one] One entry
   *[other] { $count } entries
  } recorded.
cli-record-nothing = There is no line to record; write one JSON object a line. `dingli schema` prints what a line takes.
cli-attached = Attached: { $number }. { $name } (SHA-256 { $digest })
cli-attachment-unknown = This incident has no attachment “{ $text }”; `dingli show` lists them.
cli-attachment-elsewhere = The bytes of “{ $name }” are not here; merge the copy of the log that has them.
cli-attachment-damaged = The bytes of “{ $name }” are not those that were taken in; attach the original again.

cli-list-none = There is no incident yet; begin with: dingli new TITLE --customer NAME
cli-list-none-open = No incident is open; dingli list --all shows the past ones.
cli-overdue-by = { $span } late: { $name }
cli-due-in = in { $span }: { $name }
cli-due-none = Nothing is due.
cli-left = in { $span }
cli-late = { $span } late
cli-for = for { $span }
cli-span-minutes = { $minutes } min
cli-span-hours = { $hours } h { $minutes } min
cli-span-days = { $days } d { $hours } h
cli-overview-open = Open incidents
cli-overview-due = To do next
cli-search-none = “{ $text }” stands nowhere.

cli-show-customer = Customer
cli-show-public-title = Public title
cli-show-severity = Severity
cli-show-status = Status
cli-show-opened = Opened
cli-show-playbook = Playbook
cli-show-entries = Entries
cli-show-hold = A legal hold is in force.
cli-show-due = To do next
cli-show-people = People, and what they were told last
cli-show-enquiries = Questions from the customer's side
cli-show-attachments = Attachments
cli-show-own-questions = Further questions
cli-show-answer = { $ask } → { $answer } ({ $confidence }, { $time })
cli-show-never-told = not told yet
cli-show-next = next { $time }
cli-show-unanswered = not answered yet

cli-playbook-builtin = built in
cli-playbook-steps = What to do
cli-playbook-roles = Whom to find
cli-playbook-good = { $file }: nothing is wrong ({ $id }, version { $version }).

cli-settings-name = Name
cli-settings-role = Role
cli-settings-company = Company
cli-settings-zone = Time zone
cli-settings-language = Language
cli-settings-theme = Colours
cli-settings-notify = Notification

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
cli-doctor-erased = Bodies erased
cli-doctor-zone = Time zone
cli-doctor-language = Language
cli-doctor-terminal = Terminal
cli-doctor-no-terminal = none
cli-doctor-colour = Colour
cli-doctor-projection = The list says something else about { $reference } than its entries do; record anything in it and the list is written anew.
cli-doctor-well = Everything that was looked at is in order.

cli-backup-done = The log was copied to { $path }, and the copy checked.
cli-merge-done = { $added ->
    [one] One entry
   *[other] { $added } entries
  } and { $blobs ->
    [one] one attachment
   *[other] { $blobs } attachments
  } taken in; { $already } were here already.
cli-merge-partly = Not everything was taken in: { $forks } put aside because they contradict what is here, { $rejected } refused because their chain does not hold. `dingli doctor --deep` names them; compare with a backup.
cli-merge-kept = { $count ->
    [one] One erasure was
   *[other] { $count } erasures were
  } put aside: the incident is under legal hold here. Lifting the hold carries it out.
cli-demo-name = Demo

