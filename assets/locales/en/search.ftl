# Looking for something in all incidents.

search-empty = There is nothing to look for. Type words, “a phrase”, or a filter such as customer:NAME.
search-open-quote = A quotation mark is open; close it, or leave it out.
search-no-value = { $field }: needs a value behind the colon, such as { $field }:NAME.
search-not-severity = { $field }:{ $value } is not a severity; it is 1 (worst) to 4.
search-not-status = { $field }:{ $value } is not a status; use open, mitigated, resolved or closed.
search-not-visibility = { $field }:{ $value } is not a visibility; use internal or customer.
search-not-kind = { $field }:{ $value } is not a kind of entry; use a name from `dingli timeline`, such as note or contact.
search-not-day = { $field }:{ $value } is not a day; write 2026-03-07, or a month or a year: 2026-03, 2026.
help-search = Look for words in every incident; an entry has to hold all of them. Filters such as customer:NAME may stand among them
help-search--text = Words, “a phrase” in quotes, and filters: customer: class: severity: status: person: tag: kind: visibility: from: to:
help-search--customer = Only incidents of this customer
help-search--class = Only incidents of this class, by its id or title
help-search--severity = Only incidents of this severity, 1 to 4
help-search--status = Only incidents in this status
help-search--person = Only entries that this person said, did or recorded, or is named in
help-search--tag = Only notes with this tag
help-search--kind = Only entries of this kind, such as note or contact
help-search--visibility = Only what the customer may see, or only what is internal: customer or internal
help-search--from = From this day, month or year on: 2026-03-07, 2026-03, 2026
help-search--to = Up to this day, month or year
help-search--best = What holds the words most often first, instead of the newest
