# Contacts and enquiries: who was told what, what the customer asked, and who waits for the next update.
kind-contact-made = contact
kind-enquiry-received = enquiry
kind-enquiry-answered = answer

channel-phone = phone
channel-sms = SMS
channel-email = e-mail
channel-chat = chat
channel-meeting = meeting
channel-letter = letter
channel-other = other
told-by-phone = { " " }by phone
told-by-sms = { " " }by SMS
told-by-email = { " " }by e-mail
told-by-chat = { " " }by chat
told-by-meeting = { " " }in a meeting
told-by-letter = { " " }by letter
told-by-other = { "" }
heard-by-phone = { " " }by phone
heard-by-sms = { " " }by SMS
heard-by-email = { " " }by e-mail
heard-by-chat = { " " }by chat
heard-by-meeting = { " " }in a meeting
heard-by-letter = { " " }by letter
heard-by-other = { "" }
direction-outbound = we told them
direction-inbound = they contacted us
outcome-reached = reached
outcome-sent = sent, not confirmed
outcome-failed = tried, not reached

entry-told = to { $names }{ $how }: { $text }
entry-told-nobody = told{ $how }: { $text }
entry-heard-nobody = received{ $how }: { $text }
entry-heard = from { $names }{ $how }: { $text }
entry-next-update = next update { $time }

due-first-update = First update to { $name }
due-first-update-tried = First update to { $name } (tried { $time }, not reached)
due-update-tried = Update { $name } (tried { $time }, not reached)
due-update = Update { $name }
due-inform-resolved = Tell { $name } that it is resolved
due-inform-resolved-anyone = Tell the customer that it is resolved
due-enquiry = Unanswered: { $text }
refusal-not-an-enquiry = Entry “{ $id }” is not a customer enquiry. “dingli show” lists those that are open.
entry-objects = objects to { $document } { $point }
warning-no-next-update = No time was given for the next update; agree on one and record it.
warning-nobody-named = No name is given: who was it with?
warning-nobody-to-update = No name is given, so there is no countdown to the next update. Record the contact again and say with whom.
due-notify = Tell { $name } at once, as agreed
due-proactive = Tell { $name } before they ask: the situation has changed
warning-said-outside = In what was said outside: { $problem }
kinds-contact-made = contacts
kinds-enquiry-received = enquiries
kinds-enquiry-answered = answers

help-enquiry = Record an enquiry from the customer's side
help-reply = Answer an enquiry from the customer's side
help-contact = Record what was said to whom, by which channel and with what outcome

help-enquiry--from = Who asks
help-reply--enquiry = The number of the enquiry
help-contact--names = With whom; several separated by commas
help-contact--by = phone, sms, email, chat, meeting, letter or other
help-contact--inbound = They contacted us
help-contact--outcome = reached (the default), sent or failed
help-contact--next = When the next update was promised for

cli-show-enquiries = Enquiries from the customer's side
cli-show-never-told = not told yet
cli-show-next = next { $time }
cli-show-unanswered = not answered yet

do-contact = record a contact
do-enquiry = the customer asks
do-answer-enquiry = answer the customer
do-contact-person = contact
do-enquiry-from = they ask
why-no-enquiry = no enquiry is open
people-never-told = not told yet
people-tried = tried { $time }, not reached
people-told = told { $time } by { $channel }
people-next = next { $time }
people-overdue = overdue
step-contact = record the contact
step-answer-enquiry = record the answer
goal-told = Last update to { $name }, { $time }:
form-contact = Record a contact
form-enquiry = The customer asks
form-answer-enquiry = Answer the customer
form-next-for-whom = Who is the next update promised to? Mark them with Space, or leave the next update empty.

field-with = With whom
field-direction = Direction
field-channel = Channel
field-outcome = Outcome
field-next-update = Next update promised for
field-from = Who asks
field-asked-words = In their words
field-enquiry = Which enquiry
field-answered-words = What was answered

lint-unanswered = The enquiry “{ $question }” is still open: answer it, or say by when you will.

report-section-told = Who was told what
report-section-enquiries = Customer enquiries
report-informed = Customer told of the outcome
report-kind-contact = Contact
report-kind-enquiry = Enquiry received
report-kind-objection = Objection
report-objection-since = raised { $time }
report-kind-answer = Our answer

report-told = To { $names }{ $how }:
report-told-nobody = Told{ $how }:
report-heard = From { $names }{ $how }:
report-heard-nobody = Received{ $how }:
report-you = you
report-told-plainly = To { $names }:
report-heard-plainly = From { $names }:
report-next-update = Next update by { $time }

report-column-answer = Answer
report-column-last-told = Last told
report-column-channel = Channel
report-column-next = Next due
report-never-told = not told yet
report-unanswered-for = Unanswered for { $span }
report-detail-enquiry = answers

figure-silences = Periods without contact with the customer
figure-lane-customer = Customer
figure-lane-others = Other talks
figure-lane-silences = Customer

figure-sign-told = we told them
figure-sign-heard = contact received
figure-stroke-quiet = within what was agreed
figure-stroke-silent = longer than agreed

figure-enquiry = their enquiry
figure-answer = answer
figure-within = as agreed
figure-over = { $span } over
figure-no-word = no contact until { $time }
figure-agreed = update due by { $time }

figure-alt-told = We told them { $count } { $count ->
    [one] time
   *[other] times
}.
figure-alt-told-you = We told you { $count } { $count ->
    [one] time
   *[other] times
}.
figure-alt-heard = They contacted us { $count } { $count ->
  [one] time
   *[other] times
}.
figure-alt-heard-you = You contacted us { $count } { $count ->
  [one] time
   *[other] times
}.
figure-alt-silences = { $count } { $count ->
    [one] stretch
   *[other] stretches
}, { $over ->
    [0] none longer than agreed
   *[other] { $over } longer than agreed
}; the longest { $span }, from { $time }.
warning-says-restored = The text says that it works again or is resolved. If they were told so, record the contact with --restored and make the resolution visible.
check-resolution-internal = Only your own people read that it is resolved (#{ $entry }); this document says that it goes on. If the customer may know, show it: visibility { $entry } customer.
check-says-restored = #{ $entry } says that it works again or is resolved, and nothing else they read says so. Make the resolution visible, or record the contact with --restored.
help-contact--restored = They were told that it is resolved
report-heading-late-words = Updates that came late
report-late-word = Next update promised for { $promised }; it came { $told }, { $late } late
report-late-word-came = Next update promised for { $promised }; it came late
report-late-word-missing = Next update promised for { $promised }; none yet, { $late } late so far
entry-answer-by = answer by { $time }
due-claim = Answer the claim
field-answer-by = Answer by
help-enquiry--due = By when it has to be answered, also as 2 business days; if not given, by the contract's notice days
term-working-days = { $days ->
    [one] one working day
   *[other] { $days } working days
  }

field-told-restored = Told that it is resolved
