# Stakeholders of the incident, and the directory of people.
kind-stakeholder-added = stakeholder
kind-stakeholder-changed = stakeholder
kind-person-added = person
kind-person-changed = person

side-customer = customer
side-ours = ours
side-vendor = vendor
side-regulator = regulator
side-media = media
side-legal = legal
side-other-owner = other affected customers
side-partner = dealer or partner
side-leadership = our leadership

authority-unknown = unknown
authority-decides = decides
authority-advises = advises
authority-works = does the work
authority-informed = is informed

entry-stakeholder = { $name } ({ $side })
entry-stakeholder-changed = { $name }: { $changes }
entry-changed-side = side
entry-changed-authority = authority
entry-changed-confirmed = implied need confirmed

field-aliases = also
field-channels = reach
field-manager = manager
field-agreement = agreed
field-need = needs
field-implied-need = implied need
field-values = values
field-feeling = feels
field-pressure = pressure
field-public-role = public role

due-no-internal = No internal resource: name our people
due-no-customer = No customer contact: name who to speak to
due-no-channel = How do we reach { $name }, and who does?
due-no-need = Ask { $name } what they need, in their own words
due-guess = Confirm the implied need with { $name }
refusal-unknown-stakeholder = Nobody here is called “{ $name }”. Add them as a stakeholder first, or correct the name.
one-of-a-name = { $number } ({ $side }){ $who }
refusal-ambiguous-stakeholder = Several people here are called “{ $name }”: { $people }. Name the one by the number.
refusal-not-an-email = “{ $at }” has no @ and is no e-mail address. A telephone number goes under phone.
warning-no-channel = How is { $name } reached, and by whom? No channel is recorded.
warning-namesake = The directory knows { $name } of { $organisations }. Nothing was taken over: one name is not one person. If it is the same one, say the organisation (--organisation "{ $organisation }", with --change from now on), and what is known comes along.
warning-namesake-nowhere = The directory knows somebody else called { $name }, without an organisation. Nothing was taken over: one name is not one person.
warning-same-name = Somebody called { $name } is here already (#{ $entry }); now there are two. If it is the same person, take this back and change the first (--change, or e in the window).
warning-no-need-heard = What { $name } needs was never recorded in their own words.
due-feeling = Ask { $name } how they feel and what pressure is behind it
warning-no-feeling-heard = How does { $name } feel, and what pressure is behind it? Nobody asked.
kinds-stakeholder-added = stakeholders
kinds-stakeholder-changed = stakeholders
kinds-person-added = people
kinds-person-changed = people

help-people = List the people known from all incidents, or erase one
help-people-list = List whom the directory knows from all incidents
help-people-erase = Erase somebody from the directory; incidents keep what they say of them
help-stakeholder = Add a person, or with --change say more of one

help-people-erase--name = The person's name
help-people-erase--organisation = Of which organisation, where several are called so
help-people-erase--reason = On what ground
help-stakeholder--change = Say more of somebody who is there already
help-stakeholder--side = customer (if left out), ours, vendor, regulator, media, legal, other-owner, partner or leadership
help-stakeholder--role = Role or title
help-stakeholder--public-role = What the customer reads instead of the name
help-stakeholder--organisation = Company or body
help-stakeholder--authority = decides, advises, works, informed or unknown
help-stakeholder--alias = Another name or title
help-stakeholder--phone = A phone number
help-stakeholder--email = An e-mail address
help-stakeholder--manager = The direct manager
help-stakeholder--need = What they need, in their own words
help-stakeholder--guess = What we think they need
help-stakeholder--feeling = How they say they feel
help-stakeholder--pressure = What pressure is behind it
help-stakeholder--agreement = What was agreed about being told at any hour, in its words

cli-people-none = The directory knows nobody yet.
cli-people-unknown = The directory knows nobody called { $name }. `dingli people list` shows whom it knows.
cli-people-several = The directory knows several people called { $name }: { $organisations }. Say which with --organisation.
cli-people-erased = The directory does not know { $name } any more. Incidents keep what they say of them: an entry is erased there, with the act `erase`.
cli-people-stand = Entries that still name { $name }: { $list }.
cli-show-people = People, and what they were told last

pane-people = People
do-stakeholder = add a person
do-to-people = go to people
do-edit-person = edit
why-nobody = nobody is named yet
people-customer = Customer and outside
people-ours = Ours
people-guess = guess:
step-stakeholder = add a person
step-edit-person = complete the person
ask-namesake = The directory knows somebody called { $name }: { $what }. Is it the same person?
ask-namesake-same = the same: take over what is known
ask-namesake-other = somebody else
form-stakeholder = Add a person
form-stakeholder-edit = Person
field-name = Name
field-side = Side
field-role = Role
field-organisation = Organisation
field-phone = Phone
field-email = E-mail
field-authority = What they may decide
field-need-words = Need, in their own words
field-implied-confirmed = Implied need confirmed
field-pressure-ask = What pressure is behind it

field-any-hour = tell at any hour
field-quiet = quiet hours
field-every = minutes between updates
field-speaks = language to speak
form-not-quiet = Write it as 22:00-07:00, or leave it empty.
form-not-minutes = Write minutes, such as 30; 0 for no updates; empty for by severity.

report-section-people = Stakeholders
report-column-reach = Reached by
report-column-need = Need
report-need-unheard = Need not yet heard in their own words
report-guess = guess, not confirmed
report-no-channel = no channel recorded
report-any-hour = at any hour

report-detail-authority = authority
report-detail-channels = channels
report-detail-agreement = agreement
report-detail-language = language
report-detail-confirmed = implied need confirmed

due-no-roles = Nobody yet for: { $roles }
field-fills = role in the playbook
help-stakeholder--fills = A role of the playbook they fill, by id; repeat for several
