# Words that every layer uses: entries that cannot be read, refusals of any act, doubts about the clock, lengths of time.
visibility-internal = internal
visibility-customer = customer

somebody = somebody

entry-unknown = written by a newer dingli ({ $kind } v{ $version }); kept as it is
entry-erased = lawfully erased
entry-damaged = damaged: the content on file is not what was recorded
entry-missing = missing: nobody erased it
kind-unreadable = unreadable

due-unreadable = { $count ->
  [one] One entry can
   *[other] { $count } entries can
  } no longer be read: run “dingli doctor”
due-not-understood = { $count ->
    [one] One entry was
   *[other] { $count } entries were
  } written by a newer dingli: update this one

refusal-unreadable = Entry #{ $key } is damaged or missing on file; nothing was recorded. Merge a backup or a colleague's copy that still has it, then try again.
refusal-empty = “{ $field }” is empty; nothing was recorded. Fill it in.
refusal-in-the-future = { $time } is in the future; an entry says what has happened. Give an earlier time.
refusal-unknown-zone = There is no time zone “{ $name }”. Use an IANA name such as Asia/Shanghai.
refusal-unknown-entry = There is no entry “{ $id }” in this incident. “dingli timeline” lists its entries.
refusal-ambiguous-entry = Several laptops wrote an entry “{ $id }”. Add the letters behind the point, as the timeline shows them.
refusal-not-understood = This entry ({ $kind }) was written by a newer dingli. Update this one to act on it; notes and contacts remain possible.
refusal-nothing-changes = Nothing would change; nothing was recorded.

clock-behind = This system's clock says { $now }, and the newest entry was recorded on { $newest }: one of the two is wrong. Check date and time before you record anything.
clock-ahead = This system's clock says { $now }, but nothing has been recorded here since { $newest }. If it has not been that long, check date and time before you record anything.
clock-before-program = This system's clock says { $now }, which is before this program was built. Check date and time before you record anything.

span-minutes = { $count } min
span-hours = { $count } h
span-days = { $count } d

refusal-ambiguous-label = Several items here are called “{ $label }”, numbered on different laptops: { $found }. Add the letters behind the point to say which.
refusal-not-per-cent = A chance of success is a percentage: 0 to 100.

# Amounts of money: why one is not taken.
amount-none = “{ $text }” is not an amount. Write 28000, ¥28,000.50, 28k or JPY 5000.
amount-doubtful = “{ $text }” can be read in more than one way. Write thousands in groups of three and a decimal point, such as 1,234.50.
amount-too-fine = { $places ->
    [0] { $currency } has no decimal places. Write a whole number.
    [one] { $currency } has one decimal place. Write no more.
   *[other] { $currency } has { $places } decimal places. Write no more.
}
amount-too-large = This is more than can be recorded; the limit is { $most }. Please check the figure.
amount-no-currency = “{ $found }” is not a currency. Write a sign such as ¥ or €, or a code of ISO 4217 in capitals, such as CNY or JPY.
amount-two-currencies = “{ $text }” names two currencies. Write one.

# What a refusal calls the fields of an act.
named-answer = answer
named-approver = approver
named-basis = basis
named-customer = customer
named-entries = entries
named-from = from whom
named-item = item
named-name = name
named-person = person
named-question = question
named-reader = reviewer
named-reason = reason
named-reference = reference
named-terms = terms
named-text = text
named-title = title
named-to = to whom
named-words = words
