# What is wrong with a playbook, and what to write instead.
playbook-problem = Line { $line }, column { $column }: { $what }
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
playbook-zero = `{ $path }` is zero or missing; write 1 or more.
playbook-rule-lacks = Rule `{ $id }` cannot be switched on without `{ $part }`; add it, or write `enabled = false`.
playbook-bad-currency = `{ $found }` is not a currency; write its three capital letters, such as `CNY`.
