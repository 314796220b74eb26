# The catalogue of standing commitments, in the directory.
kind-standing-recorded = standing commitment
kind-standing-withdrawn = standing commitment withdrawn
kinds-standing-recorded = standing commitments
kinds-standing-withdrawn = withdrawn standing commitments

list-standing = standing commitment
counted-from-opened = opening
counted-from-promised = the promise
payer-us = us
payer-vendor = the vendor
payer-insurer = the insurer
standing-within = within { $span } of { $from }
standing-consent = to be asked: { $list }
standing-payer = paid by { $payer }
standing-no-compensation = no compensation
standing-withdrawn = withdrawn

help-catalogue = Keep standing commitments: what may be promised in a crisis because it was agreed beforehand
help-catalogue-add = Put a standing commitment into the catalogue
help-catalogue-change = Change a standing commitment; what is not named stays
help-catalogue-withdraw = Withdraw a standing commitment: it is promised no more
help-catalogue-list = List the standing commitments

help-catalogue-add--name = By which name people call it
help-catalogue-add--text = What is promised, in the words that will be used
help--within = Within which time it is kept: 4h, 30m, 2 days
help-catalogue-add--from = From what that is counted: opened or promised
help-catalogue-change--from = From what that is counted: opened or promised
help-catalogue-add--payer = Who pays if it is not kept: us, vendor or insurer
help-catalogue-change--payer = Who pays if it is not kept: us, vendor or insurer
help--payer-name = The vendor or insurer by name
help-catalogue-add--by = Who delivers, by role
help-catalogue-change--by = Who delivers, by role
help--consent = Whose consent is still to be asked when it is promised: deliverer, customer
help--classes = The classes of incidents it is for, by the ids of their playbooks; without it, all
help-catalogue-change--item = Which, by name or by number
help-catalogue-change--text = Other words
help-catalogue-change--name = Another name
help-catalogue-withdraw--item = Which, by name or by number
help-promise--from = Fill it from this standing commitment of the catalogue, by name or by number; what is said here stays

cli-standing-withdrawn = “{ $name }” was withdrawn: { $reason }. Choose another, or promise it in your own words.
cli-standing-other-class = “{ $name }” is meant for another class of incident.

do-standing = record a standing commitment
do-withdraw-standing = withdraw a standing commitment
do-from-catalogue = fill a commitment from the catalogue
form-standing = Standing commitment
form-standing-hint = What may be promised in a crisis, agreed beforehand.
form-withdraw-standing = Withdraw a standing commitment
field-standing-item = Standing commitment
field-standing-name = Name
field-standing-minutes = Kept within
field-standing-from = Counted from
field-standing-payer = Paid by
field-standing-payer-name = Their name
field-standing-deliverer = Delivered by (role)
field-standing-consent = Consent to be asked
field-standing-classes = Classes, separated by ;
why-no-standing-commitment = The catalogue has no standing commitment in force.
why-only-promise = The catalogue fills a new promise alone.
why-nothing-in-catalogue = The catalogue has nothing for this class of incident yet.
notice-from-catalogue = From the catalogue: { $name } ({ $at } of { $count })

standing-list = Standing commitments
standing-column-text = What is promised
standing-column-minutes = Within
standing-column-from = Counted from
standing-column-compensation = Compensation
standing-column-payer = Paid by
standing-column-payer-name = Their name
standing-column-deliverer = Delivered by
standing-column-consent = Consent to be asked
standing-column-classes = For
standing-column-reason = Why
