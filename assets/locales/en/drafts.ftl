# Drafts of updates: to whom, what they say, what is wrong with them
update-form-sms = SMS
update-form-email = e-mail
update-form-phone = phone points

update-sms-company = { $company }:
update-sms-salute = { $name },
update-sms-doing = We are on it: { $text }
update-sms-next = Next update { $time }.
update-sms-next-missing = Next update [fill in: time].
update-sms-more = { $count } more by phone.
update-sms-join = ;
update-sms-stop = .

update-subject = Subject: Update on { $title }, { $time }
update-salute = Dear { $name },
update-subject-holding = Subject: Your enquiry, { $time }
update-holding = We have your enquiry and are checking the facts. Once they are confirmed, one person will answer you; until then we do not comment.
update-about = { $title }:{" "}
update-state-at = { $state } ({ $time })
update-then = { $time }: { $text }
update-doing-by = { $text } ({ $role })
update-day-today = today { $time }
update-day-tomorrow = tomorrow { $time }
update-day-yesterday = yesterday { $time }
update-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 } { $time }
update-day-of-year = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 } { $year } { $time }
update-new = What is new:
update-new-since = What is new since { $time }:
update-nothing-since = There is nothing new since { $time }.
update-more = { $count } more, in person or in the report.
update-doing = What we are doing:
update-doing-missing = [fill in: who, where, doing what]
update-next = Next update { $time } ({ $zone })
update-next-missing = Next update: [fill in: time]
update-last = Call me whenever anything is not as it should be.
update-contact = Your contact: { $contact }
update-contact-missing = Your contact: [fill in: one person]

update-phone-hello = Hello { $name }, this is { $sender }.
update-phone-hello-company = Hello { $name }, this is { $sender } of { $company }.
update-phone-doing = We are on it: { $text }
update-phone-ask = Ask: what worries you most right now?
update-phone-next = Next update: I call you again { $time }, news or not
update-phone-next-missing = Next update: [fill in: time]

lint-not-customer = { $name } ({ $side }) is not on the customer's side: do not mention what the customer was promised or offered, or who is responsible.
lint-no-next-time = The time of the next update is missing. Add it.
lint-unfilled = A place marked [fill in: …] has not been filled in yet.
lint-too-long = The SMS takes { $used } characters; one segment has { $most }.
lint-guess = “{ $words }” is a guess. Say what is confirmed, and by when the rest will be.
lint-host-name = “{ $name }” looks like the name or address of a machine; remove it.
lint-internal-name = “{ $name }” is one of our own people. Use the role instead.
lint-internal-name-instead = “{ $name }” is one of our own people. Say “{ $instead }” instead.
lint-internal-reach = “{ $reach }” is a contact detail of { $name }, one of our own people. Remove it, or give the contact named in the report.
lint-other-customer = “{ $name }” belongs to another customer or another incident. Remove it.
lint-internal-text = “{ $words }” comes from the internal entry { $entry }. Make that visible first, or remove the words.
lint-avoid = Do not say “{ $words }”: { $why }
lint-nothing-of-data = It is restored, but nothing is said about whether data was lost. Add it.
lint-says-safe = Nobody can be certain of “{ $words }”: say who checked what, and when, and what to do now.
lint-helpless = “{ $words }” leaves the customer with nothing: offer an alternative, or say by when you will have looked for one.

draft-title = { $form } to { $name }, draft
draft-new = { $count } new
draft-new-since = { $count } new since { $time }
draft-left-out = { $count } did not fit
draft-guesses = { $count } assumed, not included
draft-length = { $used }/{ $most } characters
draft-clean = No automatic objections; read it yourself
draft-problems-more = { $count } more
draft-edited = edited

draft-ask-first = Before the first update to { $name }: how do they feel, what pressure is behind it, and what do they need in their own words?
draft-ask-first-write = write it down
draft-ask-first-go = draft first
draft-ask-outcome = Did it go to { $name }? With what outcome?
draft-ask-reached = reached
draft-ask-sent = sent, not known whether seen
draft-ask-failed = tried, failed
draft-ask-later = not sent yet

draft-next-passed = The text names this time, and it has passed: record it if they were told so, or type the one they were told.
draft-next-other = The text no longer names the time it was drafted with: type the time they were told.
draft-copied = { $count } characters are on the clipboard (if your terminal does not take them, { $key } writes a file).
draft-refused = Not copied and not saved: { $problem }
draft-too-large = Too long for a terminal's clipboard; { $key } writes a file.
draft-nobody = There is nobody to draft an update for. Add somebody first.
draft-none = No draft is open.

cli-draft-refused = The draft was not printed. Resolve what is marked “refused” first.
cli-draft-refuses = refused: { $problem }
cli-draft-warns = note: { $problem }
cli-draft-copied = The draft was handed to the terminal's clipboard (OSC 52).
cli-draft-no-terminal = There is no terminal to copy through; omit --copy, or write a file with -o.

place-draft = draft of an update
do-draft = draft an update
do-draft-copy = copy
do-draft-form = other form
do-draft-form-before = previous form
do-draft-sent = sent: record outcome
do-draft-write = to a file
do-draft-again = start again
do-draft-person = somebody else
step-draft = draft the update

help-draft = Draft an update to somebody: what is new since the last update that reached them
help-draft--to = To whom: name or alias of a stakeholder
help-draft--form = In which form: sms, email or phone (points to say)
help-draft--check = Draft nothing; check the edited text in this file (- for standard input)
help-draft--copy = Also put it on the terminal's clipboard
help-draft--output = Where to; - for standard output
