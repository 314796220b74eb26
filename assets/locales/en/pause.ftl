# Waiting for the customer: the clock is paused.
kind-pause-begun = pause
kinds-pause-begun = pauses
kind-pause-ended = pause ended
kinds-pause-ended = ends of pauses
entry-pause-agreed = the customer agreed: the clock is paused
entry-pause-not-agreed = without the customer's consent: the clock keeps running

due-paused = Paused since { $time }: waiting for { $reason }
due-paused-not-agreed = Waiting since { $time } for { $reason }: the customer has not agreed, the clock keeps running
step-resume = resume
due-time-moved = due { $time }, paused for { $span }
due-time-stopped = paused since { $since }, until then due { $time }
promise-paused = paused since { $time }
update-promise-paused = { $text } ({ $due })

refusal-already-paused = It is already paused; end that pause first.
refusal-not-paused = Nothing is paused, so there is nothing to resume.
warning-paused-without-consent = The customer has not agreed to the pause: the clock keeps running.
warning-late-already = Already late: { $labels }. The pause does not stop their clocks; the delay keeps counting.
why-not-paused = nothing is paused

help-pause = Pause the clocks of promises while we wait for the customer; only with their consent, and they see it
help-pause--agreed = The customer agreed; otherwise the clock keeps running
help-pause--promises = Only these promises; if none is named, all open ones to the customer
help-resume = End the pause: the clocks run again

do-pause = pause
form-pause = Waiting for the customer
form-pause-hint = The customer sees what we wait for, and since when.
field-waiting-for = We wait for
do-resume = resume
form-resume = End the pause

report-kind-pause-agreed = Paused as agreed
report-kind-pause-not-agreed = Waiting for you
report-kind-pause-ended = Pause ended
report-span-paused = { $span }, of it { $paused } paused
