# Offers to the customer, and how the customer ranks them.
kind-offer-made = offer
kind-offer-ranked = ranking
kind-offer-justified = offer justified
kind-offer-answered = answer to an offer
entry-rank = customer ranks it { $rank }
derived-worse-offer = { $label } is worse: the customer ranks { $better } above it
due-justify = { $label } is worse than before: give the reason and the approver
omission-offer = offer { $label } ({ $terms })
refusal-unknown-offer = There is no offer “{ $id }” in this incident. Name it as O1, O2 … or by its key.
warning-worse-offer = The customer ranks an earlier offer above this one: give a reason and an approver.
report-kind-offer = Offer
report-kind-offer-accepted = Offer accepted
report-kind-offer-declined = Offer turned down
offer-accepted = accepted
offer-declined = turned down
kinds-offer-made = offers
kinds-offer-ranked = rankings
kinds-offer-justified = offers justified
kinds-offer-answered = answers to offers

help-offer = Record an offer made to the customer; prints its label
help-rank = Record where the customer ranks an offer
help-justify = Say why a worse offer was made, and who approved it
help-answer-offer = Record that the customer took an offer, or turned it down

help--offer = The offer: O1, a number or a key
help--rank = Its place in the customer's own ranking; 1 is best
help-offer--remedy = The remedy option it is based on
help-justify--approver = Who approved it
help-answer-offer--answer = accepted or declined
help-answer-offer--text = In which words, or what was agreed beside it

remedies-offers = Offers
remedies-unranked = not ranked
remedies-worse = worse than { $label } to the customer
why-no-offer = no offer has been made yet
step-justify = give the reason
do-offer = record an offer
do-rank = rank an offer
do-justify = justify a worse offer
do-answer-offer = what they said to an offer
form-offer = Record an offer
form-rank = The customer's ranking
form-justify = Justify a worse offer
form-answer-offer = The customer’s answer to an offer
consequence-worse = the customer ranks { $label } above this: { $terms }
field-offer-terms = Terms
field-rank = Customer's rank, 1 is best
field-worth = Worth
field-offer = Offer
field-approver = Approved by
field-offer-answer = Answer
field-offer-answer-words = In their words, or what was agreed

update-offer = We offer: { $terms }
update-offer-by = { $name } offers: { $terms }

report-section-offers = Offers
report-heading-offers = Offers made to you
report-heading-done = What was done, and what is being done
report-column-offer = Offer
report-offer-accepted = Accepted on { $time }
report-offer-declined = Turned down on { $time }
report-column-rank = Customer's rank
report-column-alarm = Worse, and why
report-worse-than = Worse than { $label } (since { $time })
report-not-justified = No reason and no approver recorded

warning-customary = Customary here: { $list }. Name the situation with --for.
warning-offer-approval = No approver is named; for this, { $approver } has to approve.
warning-above-custom = { $amount } is above what { $approver } may approve here ({ $limit }): get the next level's approval before you offer it.
refusal-unknown-situation = The playbook has no situation “{ $id }”; use one of: { $known }.
custom = { $situation }: { $redress } ({ $approver }, up to { $limit })
custom-without-limit = { $situation }: { $redress } ({ $approver })
field-situation = Customary in this situation
help-offer--situation = The customary situation of the playbook that it falls under
help-offer--approved-by = Who approved it
