# The figures of reports: captions, keys, what they show.
figure-as-table = As a table
figure-column-number = No.
figure-timeline = Timeline
figure-silences = Time without a word to the customer
figure-odds = Odds over time
figure-disclosed = Odds as disclosed

figure-lane-impact = Impact
figure-lane-promises = Promises
figure-lane-customer = Customer
figure-lane-others = Other talks
figure-lane-alarms = Alerts
figure-lane-silences = Customer
figure-lane-disclosed = In these words

figure-sign-status = status changed
figure-sign-told = we told them
figure-sign-heard = word received
figure-sign-promised = promised
figure-sign-due = due
figure-sign-moved = moved by agreement
figure-sign-kept = kept in time
figure-sign-kept-late = kept late
figure-sign-broken = not kept in time
figure-sign-waived = given up by consent
figure-sign-escalated = escalated
figure-sign-moved-up = moved up by itself
figure-sign-alarm = other alert
figure-sign-disclosed = odds disclosed
figure-stroke-impact = affected
figure-stroke-running = promise running
figure-stroke-standing = standing promise
figure-stroke-overdue = overdue
figure-stroke-quiet = within what was agreed
figure-stroke-silent = longer than agreed

figure-enquiry = their question
figure-answer = answer
figure-until = until { $time }
figure-goes-on = still going on
figure-several = { $count } in all, until { $time }
figure-within = as agreed
figure-over = { $span } over
figure-no-word = no word until { $time }
figure-agreed = due by { $time }

figure-alt-impact = Impact from { $time }: { $span }.
figure-alt-impacts = Impact from { $time }, { $count } times; the last: { $span }.
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
figure-alt-promises = { $count } { $count ->
    [one] promise
   *[other] promises
}: { $list }.
figure-count-kept = { $count } kept in time
figure-count-kept-late = { $count } kept late
figure-count-broken = { $count } not kept so far
figure-count-promised = { $count } not due yet
figure-count-standing = { $count } standing
figure-count-waived = { $count } given up by consent
figure-alt-alarms = { $count } { $count ->
    [one] alert
   *[other] alerts
}.
figure-alt-silences = { $count } { $count ->
    [one] stretch
   *[other] stretches
}, { $over ->
    [0] none longer than agreed
   *[other] { $over } longer than agreed
}; the longest { $span }, from { $time }.
figure-alt-odds = From { $first } to { $last } the odds of { $remedies } { $remedies ->
    [one] remedy
   *[other] remedies
} were put down { $count } { $count ->
    [one] time
   *[other] times
}, { $disclosed ->
    [0] never disclosed
    [one] disclosed once
   *[other] disclosed { $disclosed } times
}.
figure-alt-disclosed = Disclosed { $count } times, each in the words of that time.
