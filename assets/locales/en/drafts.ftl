# Drafts of updates: to whom, what they say, what is wrong with them

update-form-sms = SMS
update-form-email = e-mail
update-form-phone = phone points

update-sms-salute = { $name },
update-sms-next = Next update { $time }.
update-sms-next-missing = Next update [fill in: time].
update-sms-more = { $count } more by phone.
update-sms-nothing = Nothing new yet.
update-sms-join = ;
update-sms-stop = .
update-responsible = We are responsible for this.

update-subject = Subject: Update on { $title }, { $time }
update-salute = Dear { $name },
update-new = What is new:
update-new-since = What is new since { $time }:
update-nothing = There is nothing new yet.
update-nothing-since = There is nothing new since { $time }.
update-more = { $count } more, in person or in the report.
update-doing = What we are doing:
update-doing-missing = [fill in: who, where, doing what]
update-next = Next update: { $time }
update-next-missing = Next update: [fill in: time]
update-last = Service is restored. Call me whenever anything is not as it should be.
update-contact = Your contact: { $contact }
update-contact-missing = Your contact: [fill in: one person]

update-phone-hello = Hello { $name }, this is { $sender }.
update-phone-hello-company = Hello { $name }, this is { $sender } of { $company }.
update-phone-doing = We are on it: { $text }
update-phone-ask = Ask: what worries you most right now?
update-phone-next = Next update: I call you again at { $time }.
update-phone-next-missing = Next update: [fill in: time]

update-opened = { $title }: we are on it
update-attachment = You have the file { $name }
update-question = Still to be verified: { $question }
update-claimed = { $answer } (not yet verified)
update-severity = Impact: level { $level }
update-status = Status: { $status }
update-offer = We offer: { $terms }
update-promise = { $text }
update-promise-by = { $text }, by { $time }
update-promise-standing = { $text } (stands)
update-promise-late = { $text } (was due by { $time }, late)
update-kept = Done: { $text }
update-kept-late = Done, after its time: { $text }
update-broken = Not done as promised: { $text }
update-renegotiated = Moved to { $time }: { $text }
update-waived = Dropped with your consent: { $text }
update-owed = Owed to you: { $text }
update-compensated = Compensated: { $text }
update-corrected = Correction: { $text }
update-withdrawn = No longer true: “{ $text }”

lint-dark = “We are responsible” may not be said yet; still missing: { $lamps }. Get them first, or leave the sentence out.
lint-wrong-inside = The customer can still read { $entry }, which is known inside to be wrong: correct it visibly, or let it pass with a reason.
lint-not-customer = { $name } ({ $side }) is not of the customer: what the customer was promised or offered, and who is responsible, stays out.
lint-no-next-time = The time of the next update is not named. Name it.
lint-unfilled = A place marked [fill in: …] is still to be filled in.
lint-too-long = The SMS takes { $used } characters; one segment has { $most }.
lint-guess = “{ $words }” is a guess. Say what is confirmed; of the rest, by when it will be.
lint-unconfirmed = “{ $answer }” is not confirmed. Confirm it first, or say that it is not yet verified.
lint-figure = { $percent }% are our own odds and no figure for the customer; use the words that were disclosed.
lint-host-name = “{ $name }” looks like the name or address of a machine; leave it out.
lint-internal-name = “{ $name }” is one of our own people. Name the role instead.
lint-internal-name-instead = “{ $name }” is one of our own people. Say “{ $instead }” instead.
lint-internal-reach = “{ $reach }” reaches { $name }, one of our own people. Take it out, or give the contact named in the report.
lint-other-customer = “{ $name }” belongs to another customer or another incident. Leave it out.
lint-internal-text = “{ $words }” comes from the internal entry { $entry }. Make that visible first, or leave the words out.
lint-avoid = Do not say “{ $words }”: { $why }
lint-nothing-of-data = Service is restored, and nothing is said of data lost or not.
lint-unanswered = Their question “{ $question }” is open: answer it, or say by when.
lint-hidden-outcome = { $count ->
    [one] What the customer reads of “{ $promise }” is not how it stands: { $entries } is internal. Make it visible to the customer, or say how it stands.
   *[other] What the customer reads of “{ $promise }” is not how it stands: { $entries } are internal. Make them visible to the customer, or say how it stands.
}
lint-helpless = “{ $words }” shuts the door: name an alternative, or by when you will have looked for one.
lint-omitted = What goes up leaves out: { $list }.

draft-title = { $form } to { $name }, draft
draft-new = { $count } new
draft-new-since = { $count } new since { $time }
draft-left-out = { $count } did not fit
draft-guesses = { $count } assumed, left out
draft-length = { $used }/{ $most } characters
draft-clean = Nothing found wrong
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
draft-refused = Neither copied nor written: { $problem }
draft-too-large = Too long for a terminal's clipboard; { $key } writes a file.
draft-nobody = There is nobody to draft an update for. Add somebody first.

cli-draft-refused = The draft is not printed: what is marked “refused” comes first.
cli-draft-refuses = refused: { $problem }
cli-draft-warns = note: { $problem }
cli-draft-copied = The draft was handed to the terminal's clipboard (OSC 52).
cli-draft-no-terminal = There is no terminal to copy through; leave out --copy, or write a file with -o.

place-draft = draft of an update
do-draft = draft an update
do-draft-copy = copy
do-draft-form = other form
do-draft-sent = sent: record outcome
do-draft-write = to a file
do-draft-again = draft anew
do-draft-person = somebody else
step-draft = draft the update

brief-title = Brief for an executive meeting
brief-why = Read it before the meeting; it stays outside the room and is not for the customer.
brief-section-people = Who comes, and what they need
brief-column-who = Who
brief-column-need = Need, in their words
brief-column-feeling = Feeling, and the pressure behind it
brief-column-values = What they value
brief-ask = Never asked: ask first
brief-section-needs = Five soft needs
brief-column-soft = Need
brief-column-how = How it is met
brief-column-here = What there is
brief-respect = Respect
brief-respect-how = Hear them out, say it back in their words, then say ours.
brief-convenience = Convenience
brief-convenience-how = They need not come, search or say anything twice.
brief-privacy = Privacy
brief-privacy-how = Speak of their case alone; mind who is in the room and which papers stay.
brief-timeliness = Timeliness
brief-timeliness-how = Name the time of the next update there and then, and keep it.
brief-gain = Gain
brief-gain-how = They leave with something in hand: a remedy, a date, a name.
brief-no-open-question = Everything they asked is answered.
brief-open-questions = Not answered yet: { $list }{ $more ->
        [0] .
       *[other] , and { $more } more.
    } Answer these first.
brief-quoted = “{ $text }”
brief-contact = The one contact: { $contact }
brief-no-contact = Nobody is named as the one contact.
brief-no-other = No other customer is linked.
brief-others = { $count } linked incidents: not a word about any other customer.
brief-told-last = last told { $time }
brief-never-told = never told
brief-told-next = next update { $time }
brief-update-late = an update was due { $time } and is late: begin with it
brief-best-offer = To take away: { $offer }
brief-only-remedy = Under way: { $remedy }. There is no offer yet: have one before the meeting.
brief-no-offer = There is no offer and no remedy to put on the table: have one before the meeting.
brief-section-taboos = Taboos
brief-taboo-rank = No rank: nobody is pressed with titles, and nobody is asked whether theirs is high enough.
brief-taboo-credentials = No credentials: no degrees, years or reference cases to prove ourselves.
brief-taboo-logic = None of our company's logic: process, budget and targets are our business, not theirs.
brief-section-standing = Where we stand
brief-promise-open = not due yet
brief-promise-broken = not kept in time: say so first
brief-may-admit = Responsibility: the conditions are met; say it first, then the remedy, then the cause.
brief-may-not-admit = Responsibility may not be stated yet; still missing: { $lamps }.
brief-odds-words = Odds: only the words that were disclosed, { $words }.
brief-odds-nothing = Odds: nothing was disclosed; no figure.

field-any-hour = tell at any hour
field-quiet = quiet hours
field-every = minutes between updates
field-speaks = language to speak
field-document = document
field-meeting = minutes of which meeting
form-not-quiet = Write it as 22:00-07:00, or leave it empty.
form-not-minutes = Write minutes, such as 30; 0 for no updates; empty for by severity.

help-draft = Draft an update to somebody: what is new since the last word that reached them
help-draft--to = To whom: name or alias of a stakeholder
help-draft--form = In which form: sms, email or phone (points to say)
help-draft--check = Draft nothing, look over the edited text in this file; - for standard input
help-draft--copy = Also put it on the terminal's clipboard
help-draft--output = Where to; - for standard output

document-executive-brief = brief for an executive meeting
report-blocked-internal-only = That document is for our own people and is not made for the customer. Choose the internal audience.
question-title = A question
