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
direction-outbound = we told them
direction-inbound = they told us
outcome-reached = reached
outcome-sent = sent, not confirmed
outcome-failed = tried, not reached

entry-told = to { $names } by { $channel }: { $text }
entry-told-nobody = told by { $channel }: { $text }
entry-heard-nobody = heard by { $channel }: { $text }
entry-heard = from { $names } by { $channel }: { $text }
entry-next-update = next update { $time }

due-first-update = First word to { $name }
due-first-update-tried = First word to { $name } (tried { $time }, not reached)
due-update-tried = Update { $name } (tried { $time }, not reached)
due-update = Update { $name }
due-inform-resolved = Tell { $name } that service is restored
due-inform-resolved-anyone = Tell the customer that service is restored
due-enquiry = Unanswered: { $text }
refusal-not-an-enquiry = Entry “{ $id }” is no enquiry of the customer's.
entry-objects = objects to { $document } { $point }
warning-no-next-update = No time was named for the next update.
warning-nobody-named = Nobody is named: with whom was it?
warning-nobody-to-update = Nobody is named, so no countdown runs for the next update. Record the contact again and say with whom.
due-notify = Tell { $name } at once, as agreed
due-proactive = Tell { $name } before they ask: things changed
warning-said-outside = Said outside: { $problem }
kinds-contact-made = contacts
kinds-enquiry-received = enquiries
kinds-enquiry-answered = answers

help-enquiry = The customer's side asks something
help-reply = Answer what the customer's side asked
help-contact = Record what was said to whom, by which channel and with what outcome

help-enquiry--from = Who asks
help-reply--enquiry = The number of what they asked
help-contact--names = With whom; several with commas
help-contact--by = phone, sms, email, chat, meeting, letter or other
help-contact--inbound = They told us
help-contact--outcome = reached (if left out), sent or failed
help-contact--next = When the next word was promised for

cli-show-enquiries = Questions from the customer's side
cli-show-never-told = not told yet
cli-show-next = next { $time }
cli-show-unanswered = not answered yet

do-contact = record a contact
do-enquiry = the customer asks
do-answer-enquiry = answer the customer
do-contact-person = contact
do-enquiry-from = they ask
why-no-enquiry = no question is open
people-never-told = not told yet
people-tried = tried { $time }, not reached
people-told = told { $time } by { $channel }
people-next = next { $time }
people-overdue = overdue
step-contact = record the contact
step-answer-enquiry = record the answer
goal-told = Last word to { $name }, { $time }:
form-contact = Record a contact
form-enquiry = The customer asks
form-answer-enquiry = Answer the customer
form-next-for-whom = Whom is the next update promised to? Mark them with Space, or leave the next update out.

field-with = With whom
field-direction = Direction
field-channel = Channel
field-outcome = What came of it
field-next-update = Next update promised for
field-from = Who asks
field-asked-words = In their words
field-enquiry = Which question
field-answered-words = What was answered

lint-unanswered = Their question “{ $question }” is open: answer it, or say by when.

report-section-told = Who was told what
report-section-enquiries = Customer enquiries
report-informed = Customer informed
report-kind-contact = Contact
report-kind-enquiry = Question received
report-kind-objection = Objection
report-objection-since = raised { $time }
report-kind-answer = Our answer

report-told = To { $names } { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-told-nobody = Told { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-heard = From { $names } { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-heard-nobody = Heard { $channel ->
    [meeting] in a meeting
    [other] in another way
   *[any] by { $channel }
}:
report-next-update = Next update by { $time }

report-column-answer = Answer
report-column-last-told = Last told
report-column-channel = Channel
report-column-next = Next due
report-never-told = never told
report-unanswered-for = Unanswered for { $span }
report-detail-enquiry = answers

figure-silences = Time without a word to the customer
figure-lane-customer = Customer
figure-lane-others = Other talks
figure-lane-silences = Customer

figure-sign-told = we told them
figure-sign-heard = word received
figure-stroke-quiet = within what was agreed
figure-stroke-silent = longer than agreed

figure-enquiry = their question
figure-answer = answer
figure-within = as agreed
figure-over = { $span } over
figure-no-word = no word until { $time }
figure-agreed = due by { $time }

figure-alt-told = We told them { $count } { $count ->
    [one] time
   *[other] times
}.
figure-alt-told-you = We told you { $count } { $count ->
    [one] time
   *[other] times
}.
figure-alt-heard = They told us { $count } { $count ->
    [one] time
   *[other] times
}.
figure-alt-heard-you = You told us { $count } { $count ->
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
warning-says-restored = The words say that service is restored. If they were told so, record it with --restored and show the resolution.
check-says-restored = #{ $entry } says that service is restored, and nothing else that they read does. Show the resolution, or record the contact with --restored.
help-contact--restored = They were told that service is restored
report-heading-late-words = Updates that came late
report-late-word = Next update promised for { $promised }; it came { $told }, { $late } late
report-late-word-came = Next update promised for { $promised }; it came late
report-late-word-missing = Next update promised for { $promised }; none yet, { $late } late so far
entry-answer-by = answer by { $time }
due-claim = Answer the claim
field-answer-by = Answer by
help-enquiry--due = By when it is to be answered, also as 2 business days; by the contract's notice days where it is not said
term-working-days = { $days ->
    [one] one working day
   *[other] { $days } working days
  }

field-told-restored = Told that service is restored
