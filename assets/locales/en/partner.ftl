# Partners: dealers and vendors, in the directory.
kind-partner-recorded = partner
kinds-partner-recorded = partners

list-partner = partner
partner-kind-dealer = dealer
partner-kind-vendor = vendor
partner-kind-other = other partner
partner-ended = no longer a partner

due-partner-contact = Nobody is named to speak with at { $name }
step-partner-contact = name the person

help-partner = Record and list partners: dealers and vendors. None is ranked against another
help-partner-add = Record a partner
help-partner-change = Change what is known of a partner; what is not named stays
help-partner-list = List the partners, in the order in which they were recorded

help-partner-add--kind = dealer, vendor or other
help-partner-add--name = The partner's name
help-partner-add--contact = The person to speak with there
help-partner-add--reach = How they are reached: a number or an address
help-partner-change--partner = The partner, by name or by number
help-partner-change--name = Another name
help-partner-change--kind = dealer, vendor or other
help-partner-change--contact = The person to speak with there
help-partner-change--reach = How they are reached
help-partner-change--ended = They are no longer a partner

do-partner = record a partner
form-partner = Partner
field-partner = Partner
field-partner-kind = Kind
field-partner-contact = Person to speak with
field-partner-reach = Reached at
field-partner-ended = No longer a partner

partner-list = Partners
partner-column-kind = Kind
partner-column-contact = Person
partner-column-reach = Reached at
