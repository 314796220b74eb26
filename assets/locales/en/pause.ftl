# Waiting for the customer: the clock stands still.
kind-pause-begun = pause
kinds-pause-begun = pauses
kind-pause-ended = pause ended
kinds-pause-ended = ends of pauses
entry-pause-agreed = the customer agreed: the clock stands still
entry-pause-not-agreed = without the customer's consent: the clock runs on

due-paused = Paused since { $time }: waiting for { $reason }
due-paused-not-agreed = Waiting since { $time } for { $reason }: not agreed, the clock runs on
step-resume = go on
due-time-moved = due { $time }, paused for { $span }
due-time-stopped = paused since { $since }, until then due { $time }
promise-paused = paused since { $time }
update-promise-paused = { $text } ({ $due })

refusal-already-paused = It is paused already; end that pause first.
refusal-not-paused = It is not paused.
warning-paused-without-consent = The customer has not agreed: the clock runs on.
warning-late-already = Late already: { $labels }. The pause does not stop that clock, and the lateness is counted on.
why-not-paused = It is not paused.

help-pause = We wait for the customer: the clocks of promises stand still where they agreed; they see it
help-pause--agreed = The customer agreed; without it the clock runs on
help-pause--promises = For these promises alone; for all open ones to the customer where none is named
help-resume = End the pause: the clocks run again

do-pause = pause
form-pause = Waiting for the customer
form-pause-hint = The customer sees what we wait for, and since when.
field-waiting-for = We wait for
do-resume = go on
form-resume = End the pause

report-kind-pause-agreed = Paused as agreed
report-kind-pause-not-agreed = Waiting for you
report-kind-pause-ended = Pause ended
report-span-paused = { $span }, of it { $paused } paused
