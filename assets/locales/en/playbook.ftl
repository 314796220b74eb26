# Playbooks: what is adopted, what is wrong with one, and what to write instead.
kind-playbook-adopted = playbook
entry-playbook = { $title } (version { $version })
refusal-unknown-playbook = There is no playbook “{ $id }”. “dingli playbook list” shows those there are.
kinds-playbook-adopted = playbooks

help-playbook = List, show and check playbooks
help-playbook-list = List the playbooks, the built-in ones and your own
help-playbook-show = Show a playbook
help-playbook-check = Say what is wrong with a playbook, with line and column
help-adopt = Adopt a playbook: a different one, or the newer version of the same

help-playbook-show--id = The playbook's id
help-playbook-show--toml = The file as it was written
help-playbook-check--file = The playbook's file
help-adopt--playbook = The playbook's id (default: the one in force)
cli-show-playbook = Playbook
cli-playbook-builtin = built in
cli-playbook-steps = What to do
cli-playbook-roles = Whom to find
cli-playbook-no-cause = { $file }: no question asks for the cause, so a report can never state it. Add one whose id is `cause`.
cli-playbook-no-for-you = { $file }: no question asks what the customer has to do or watch. Add one whose id begins with `for-you`.
cli-playbook-good = { $file }: no errors ({ $id }, version { $version }).

do-adopt = adopt a playbook
form-adopt = Adopt a playbook
form-adopt-hint = Its questions and rules are copied in as they are now. Answers are kept, and what was asked before stays on record.

report-class = Class
report-playbook = { $title } ({ $id }, version { $version })

playbook-problem = Line { $line }, column { $column }: { $what }
playbook-not-a-file = This is a folder, a pipe or a device, not a file; it was skipped. Move it elsewhere.
playbook-unreadable = This file cannot be read ({ $reason }) and is not in use. Check the file and your access rights.
playbook-not-utf8 = This text is not written in UTF-8 and is not in use. Save it as UTF-8.
playbook-syntax = This is not valid TOML: { $detail }.
playbook-shape = A value is missing or of the wrong type: { $detail }.
playbook-unknown-format = Format { $found } is unknown; this program reads format 1. Write `format = 1`, or use a newer program.
playbook-unknown-key = The key `{ $path }` is not known here; correct its spelling or remove it.
playbook-duplicate-id = The id `{ $id }` is already used in line { $line }; give one of them another id.
playbook-bad-id = `{ $id }` is not an id; use lower-case letters, digits and single hyphens, such as `last-backup`.
playbook-empty-text = `{ $path }` has no text in { $language }; both languages are needed.
playbook-language-zh = Chinese (`zh`)
playbook-language-en = English (`en`)
playbook-empty-section = Section `{ $id }` has no question; add one or remove the section.
playbook-no-critical-question = No question is critical; mark those that must be known first with `critical = true`.
playbook-no-required-role = No role with side `{ $side }` is required; mark at least one with `required = true`.
playbook-missing-severity = The cadence `{ $table }` has no `severity-{ $severity }`; give all four, or remove the whole table to use the defaults.
playbook-zero-cadence = `{ $table }.severity-{ $severity }` has a figure that is zero or missing; write all four in minutes, each 1 or more.
playbook-backwards-cadence = `{ $table }.severity-{ $severity }` runs backwards; `first-minutes` is at most `every-minutes`, and that at most `calm-every-minutes`.
playbook-zero = `{ $path }` is zero or missing; write 1 or more.
playbook-bad-severity = `{ $path }` is { $found }; a severity is 1, 2, 3 or 4.
playbook-not-four = `severity-words` has { $found } texts; write four, for severity 1 to 4, or none.
playbook-not-checked = Deadline `{ $id }` has no `checked`; write the day on which somebody last read its source, such as `checked = "2026-11-01"`.
playbook-no-duty = Deadline `{ $id }` has nobody whose duty it is; add `[[deadlines.duties]]` with `whose` and its stages.
playbook-several-lengths = Stage `{ $id }` has more than one length of time; keep one of `hours`, `days`, `months`, `working-days`, or none where it is to be done at once.
playbook-no-such-start = `starts = "{ $starts }"` names no earlier stage of this duty; write `known`, `resolved` or the id of a stage above.
playbook-rule-lacks = Rule `{ $id }` cannot be switched on without `{ $part }`; add it, or write `enabled = false`.

playbook-part-summary = When to use it, and what works best
playbook-part-cadence = Updates
playbook-part-phrases = Phrases to use
playbook-in-report = in the report: { $label }
playbook-part-avoid = Phrases to avoid
playbook-part-rules = Escalation
playbook-part-compensation = Customary redress
playbook-best = Best known answer: { $text }
playbook-care = Somebody may be hurt. Tell them first: { $text }
playbook-legal-clearance = We say that we are responsible only with legal clearance.
playbook-unknown = What to say when something is not known: { $text }
playbook-duty-limit = After { $minutes } minutes on duty, somebody has to relieve them.
playbook-second-reader = A decision above { $amount } needs a reviewer.
playbook-checks = For a promise worth at most { $amount } the seven checks are not asked for.
playbook-to-customer = customer
playbook-to-ours = our own
playbook-pace = first within { $first } min, then every { $every } min; from { $after } min on every { $calm } min
playbook-within = within { $minutes } min
playbook-phase-at-once = at once
playbook-phase-first-hour = first hour
playbook-phase-first-day = first day
playbook-phase-before-closing = before closing
stage-from-known = known
stage-from-resolved = resolved
stage-from = { $stage } done
stage-hours = { $count } h
stage-days = { $count ->
  [one] { $count } day
   *[other] { $count } days
}
stage-months = { $count ->
  [one] { $count } month
   *[other] { $count } months
}
stage-working-days = { $count ->
  [one] { $count } working day
   *[other] { $count } working days
}
stage-latest = at most { $count } h after it is known
cli-deadlines-good = { $file }: no errors ({ $ids }).
cli-draft-phrase = Phrase — { $situation }: { $say }
draft-phrase = Phrase { $at }/{ $count } (^F next, ^T put in) { $situation }: { $say }
draft-avoid = Avoid: { $words }
do-playbook = read the playbook
do-next-phrase = next phrase
do-put-phrase = put the phrase in
reading-title = Playbook: { $title } ({ $version })

# Steps that were skipped, over all incidents (N3).
help-playbook-redesign = Show which steps were skipped in how many incidents, and why; from three on a redesign is proposed
redesign-none = No step of a playbook was skipped.
redesign-skipped = { $playbook } / { $step }, skipped { $count ->
    [one] once
   *[other] { $count } times
  }: { $text }
redesign-proposed = ! { $playbook } / { $step }, skipped { $count } times, redesign it: { $text }

# Versions of a playbook, in the directory.
kind-playbook-drafted = playbook drafted
kind-playbook-moved = playbook version
kind-playbook-withdrawn = playbook withdrawn
kinds-playbook-drafted = playbook drafts
kinds-playbook-moved = playbook versions put on trial or in force
kinds-playbook-withdrawn = withdrawn playbook versions
list-version = version of a playbook
named-incidents = incidents
version-state-draft = draft
version-state-redrafted = replaced by a later draft
version-state-trial = on trial
version-state-in-force = in force
version-state-superseded = replaced by a later version
version-state-withdrawn = withdrawn
versions-none = No version of a playbook was drafted yet. “dingli playbook show ID --toml” prints one to begin with; “dingli playbook draft” takes it in.
version-line = { $name }: { $state }; drafted by { $by }, { $at }
version-authors = authors: { $list }
version-learnt = takes up: { $text }
version-draft-has-errors = The draft is kept. It cannot be tried or put in force before these errors are mended; draft it again then.
version-diff = { $class }: from version { $earlier } to version { $later }
version-diff-none = The two say the same.
version-diff-nothing-before = Nothing is in force for “{ $class }” that this version could be compared with. Name one with --from.
refusal-draft-unnamed = The draft does not say which playbook and which version it is. Write id = "…" and version = "…" at the top of the file.
refusal-draft-of-other = The file is of the playbook “{ $said }”, not of “{ $class }”. Name the right one, or correct its id.
refusal-version-taken = Version { $version } of “{ $class }” has been used already. Give the draft a version of its own.
refusal-draft-has-errors = “{ $name }” stays as it is, because its text has errors. Mend them and draft it again:
    { $problems }
warning-never-tried = “{ $name }” comes in force without having been tried in any incident.
cli-playbook-version = in force here
help-playbook-versions = List the versions of playbooks: drafts, on trial, in force, withdrawn
help-playbook-versions--class = Of this playbook alone, by its id
help-playbook-draft = Draft the next version of a playbook from a file
help-playbook-draft--class = The playbook's id
help-playbook-draft--file = The whole playbook in TOML, with a version of its own
help-playbook-draft--author = A front-line author; repeat for several (default: those the file names)
help-playbook-draft--learnt = What was learnt that it takes up: lessons, skipped steps
help-playbook-draft--who = Who drafted it (default: you)
help-playbook-trial = Try a version in the incidents named: there it can be adopted
help-playbook-trial--class = The playbook's id
help-playbook-trial--version = The version
help-playbook-trial--refs = The incidents in which it may be adopted
help-playbook-trial--who = Who decided it (default: you)
help-playbook-in-force = Put a version in force: what is opened from now on adopts it
help-playbook-in-force--class = The playbook's id
help-playbook-in-force--version = The version
help-playbook-in-force--who = Who decided it (default: you)
help-playbook-withdraw = Withdraw a version; the one in force before it is in force again
help-playbook-withdraw--class = The playbook's id
help-playbook-withdraw--version = The version
help-playbook-withdraw--reason = Why
help-playbook-withdraw--who = Who decided it (default: you)
help-playbook-diff = Show what differs between two versions of a playbook
help-playbook-diff--class = The playbook's id
help-playbook-diff--version = The version
help-playbook-diff--from = The version it is compared with (default: the one in force)
help-playbook-show--of = This version, whatever became of it (default: the one in force)
past-version = version { $version }: { $state } · { $by }, { $at }
do-put-in-force = put a version of a playbook in force
do-withdraw-playbook = withdraw a version of a playbook
form-put-in-force = Put a version in force
form-put-in-force-hint = What is opened from now on adopts it; running incidents keep theirs.
form-withdraw-playbook = Withdraw a version
field-playbook-version = Playbook and version
