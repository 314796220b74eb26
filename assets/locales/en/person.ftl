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

due-no-internal = No internal resource: add our own people
due-no-customer = No customer contact: add who to speak to
due-no-channel = How do we reach { $name }, and who does?
due-no-need = Ask { $name } what they need, in their own words
due-guess = Confirm the implied need with { $name }
refusal-unknown-stakeholder = Nobody here is called “{ $name }”. Add them as a stakeholder first, or correct the name.
one-of-a-name = { $number } ({ $side }){ $who }
refusal-ambiguous-stakeholder = Several people here are called “{ $name }”: { $people }. Use the number to say which one.
refusal-not-an-email = “{ $at }” has no @, so it is not an e-mail address. A telephone number goes under phone.
warning-no-channel = No channel is recorded for { $name }: add how they are reached, and by whom.
warning-namesake = The directory has a { $name } of { $organisations }. Nothing was copied, because the same name may be a different person. If it is the same one, give the organisation (--organisation "{ $organisation }", now together with --change), and what is known is copied.
warning-namesake-nowhere = The directory has another person called { $name }, without an organisation. Nothing was copied, because the same name may be a different person.
warning-same-name = Somebody called { $name } is here already (#{ $entry }); now there are two. If it is the same person, retract this entry and change the first one (--change, or e in the window).
warning-no-need-heard = What { $name } needs has not been recorded in their own words yet; ask, and record it.
due-feeling = Ask { $name } how they feel and what pressure is behind it
warning-no-feeling-heard = Ask { $name } how they feel and what pressure is behind it; nothing is recorded yet.
kinds-stakeholder-added = stakeholders
kinds-stakeholder-changed = stakeholders
kinds-person-added = people
kinds-person-changed = people

help-people = List the people in the directory, or erase one
help-people-list = List the people in the directory, who come from all incidents
help-people-erase = Erase somebody from the directory; what incidents say about them stays
help-stakeholder = Add a person; with --change, add details to one

help-people-erase--name = The person's name
help-people-erase--organisation = Their organisation, if several have this name
help-people-erase--reason = On what grounds
help-stakeholder--change = Add details to somebody who is listed already
help-stakeholder--side = customer (the default), ours, vendor, regulator, media, legal, other-owner, partner or leadership
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
help-stakeholder--agreement = When they want to be told, at whatever hour, in their own words

cli-people-none = There is nobody in the directory yet.
cli-people-unknown = There is nobody called { $name } in the directory. `dingli people list` shows who is.
cli-people-several = There are several people called { $name } in the directory: { $organisations }. Say which with --organisation.
cli-people-erased = { $name } is no longer in the directory. What incidents say about them stays; an entry there is erased with `erase`.
cli-people-stand = Entries that still name { $name }: { $list }.
cli-show-people = People, and what they were told last

pane-people = People
do-stakeholder = add a person
do-to-people = go to people
do-edit-person = edit
why-nobody = nobody has been added yet
people-customer = Customer and outside
people-ours = Ours
people-guess = guess:
step-stakeholder = add a person
step-edit-person = complete the person
ask-namesake = There is somebody called { $name } in the directory: { $what }. Is it the same person?
ask-namesake-same = the same: copy what is known
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
report-need-unheard = Need not recorded in their own words yet
report-guess = guess, not confirmed
report-no-channel = no channel recorded
report-any-hour = at any hour

report-detail-authority = authority
report-detail-channels = channels
report-detail-agreement = agreement
report-detail-language = language
report-detail-confirmed = implied need confirmed

due-no-roles = Roles not filled yet: { $roles }
field-fills = role in the playbook
help-stakeholder--fills = A role of the playbook that this person fills, by its id; repeat for several
