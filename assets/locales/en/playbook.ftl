# Playbooks: what is adopted, what is wrong with one, and what to write instead.
kind-playbook-adopted = playbook
entry-playbook = { $title } (version { $version })
refusal-unknown-playbook = There is no playbook “{ $id }”. “dingli playbook list” shows those there are.
kinds-playbook-adopted = playbooks

help-playbook = List, show and check playbooks
help-playbook-list = List the playbooks, the built-in ones and your own
help-playbook-show = Show a playbook
help-playbook-check = Say what is wrong with a playbook, at which line and column
help-adopt = Copy a playbook in: another one, or the newer version of the same

help-playbook-show--id = The playbook's id
help-playbook-show--toml = As it was written
help-playbook-check--file = The playbook's file
help-adopt--playbook = Its id; the one in force if left out
cli-show-playbook = Playbook
cli-playbook-builtin = built in
cli-playbook-steps = What to do
cli-playbook-roles = Whom to find
cli-playbook-good = { $file }: nothing is wrong ({ $id }, version { $version }).

do-adopt = adopt a playbook
form-adopt = Adopt a playbook
form-adopt-hint = Questions and rules are copied in as they are now; answers stay. What was asked before stays on record.

report-class = Class
report-playbook = { $title } ({ $id }, version { $version })

playbook-problem = Line { $line }, column { $column }: { $what }
playbook-not-a-file = This is a folder, a pipe or a device and not a file; it is passed over. Move it elsewhere.
playbook-unreadable = This file cannot be read ({ $reason }) and is not in use. Check it and your rights to it.
playbook-not-utf8 = This text is not written in UTF-8 and is not in use. Save it as UTF-8.
playbook-syntax = This is not valid TOML: { $detail }.
playbook-shape = A value is missing or of the wrong type: { $detail }.
playbook-unknown-format = Format { $found } is unknown; this program reads format 1. Write `format = 1`, or use a newer program.
playbook-unknown-key = The key `{ $path }` means nothing here; correct its spelling or remove it.
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
playbook-rule-lacks = Rule `{ $id }` cannot be switched on without `{ $part }`; add it, or write `enabled = false`.
