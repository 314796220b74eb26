# The review: contributing factors, lessons, marked entries; planned, held, waived.
kind-factor-named = contributing factor
kind-lesson-learnt = lesson
kind-entry-starred = marked for the review
kind-review-planned = review planned
kind-review-held = review held
kind-review-waived = review waived
kinds-factor-named = contributing factors
kinds-lesson-learnt = lessons
kinds-entry-starred = entries marked for the review
kinds-review-planned = reviews planned
kinds-review-held = reviews held
kinds-review-waived = reviews waived

aspect-process = process
aspect-technical = technical
aspect-information = information
aspect-resources = resources
aspect-outside = from outside
factor-repeats = it played a part before
lesson-none = no lesson
entry-read-from = read from { $entries }
review-due = due
review-planned = planned
review-held = held
review-waived = waived
quality-sound = sound
quality-mixed = mixed
quality-poor = poor
crisis-outcome-good = good
crisis-outcome-mixed = mixed
crisis-outcome-bad = bad
luck-good = good luck
luck-none = no luck involved
luck-bad = bad luck
review-decisions = decisions: { $word }
review-outcome = outcome: { $word }
review-luck = luck: { $word }

due-review = Hold the review of this incident
due-review-planned = Hold the review with { $people }
due-lesson = Write down a lesson, or why there is none
due-prevention = It played a part before, and no measure prevents it: { $text }
due-came-back = The same cause as in { $incidents }, and no measure prevents it: { $text }
step-hold-review = record the review
step-lesson = write the lesson
step-prevent = set a measure down

warning-no-lesson = No lesson is written down yet. Add one, or say why there is none; this is possible after closing too.
warning-factor-names-somebody = The factor names { $name }. Say what made it possible, not who: correct the text.
warning-repeated-without-measure = It played a part before: set down a measure that prevents it, and name this entry as its cause.
warning-review-without-people = Nobody is named for the review yet; add who takes part.
warning-decisions-not-judged = The outcome is judged, the decisions are not. Judge them by what was known when they were taken.
warning-luck-not-asked = The outcome is judged, but not what part luck had in it. Would the same decisions come out like this again?

help-factor = Name a contributing factor: what made it possible or worse, and never who
help-lesson = Write a lesson down, or with --none why there is none
help-star = Mark an entry for the review
help-plan-review = Plan the review: by when, and with whom
help-reviewed = Record that the review was held, and what it judged
help-waive-review = Say why no review is held

help-factor--aspect = process, technical, information, resources or outside
help-factor--text = What made it possible, or worse
help-factor--from = The entry it is read from; may be repeated
help-factor--repeats = It played a part in an earlier incident too; then a measure is asked for
help-lesson--text = What will be done differently next time; with --none the reason
help-lesson--none = There is no lesson; the text says why
help-star--text = What is to be asked about it
help-plan-review--text = What it is to look at
help-plan-review--due = When it is held
help-plan-review--with = Who takes part; may be repeated
help-reviewed--text = What was found
help-reviewed--with = Who took part; may be repeated
help-reviewed--decisions = How good the decisions were by what was known then: sound, mixed or poor
help-reviewed--outcome = How it came out for the customer: good, mixed or bad
help-reviewed--luck = What part luck had: good, none or bad
help-reviewed--right = Did we do the right thing?
help-reviewed--better = Is there a better way?

do-factor = name a contributing factor
do-lesson = write a lesson down
do-star = mark for the review
do-plan-review = plan the review
do-hold-review = record the review
do-waive-review = waive the review
form-factor = Name a contributing factor
form-factor-hint = What made it possible, or worse. Nobody is to blame in it.
form-lesson = Lesson
form-lesson-hint = Where there is none, a reason will do.
form-star = Mark for the review
form-plan-review = Plan the review
form-hold-review = The review was held
form-hold-review-hint = Decisions, outcome and luck are judged apart; the questions may be left open.
form-waive-review = No review
field-factor = What made it possible
field-aspect = About
field-repeats = Played a part before
field-read-from = Read from entry
field-lesson = Lesson, or why there is none
field-no-lesson = There is none
field-starred = Entry
field-star = What to ask
field-review-due = Held on
field-review-people = Who takes part
field-review-about = What it looks at
field-minutes = What was found
field-decisions = Decisions
field-crisis-outcome = Outcome
field-luck = Luck
field-right = Are we doing it right?
field-better = Is there a better way?

report-section-review = Review
report-section-factors = Contributing factors
report-section-lessons = Lessons
report-section-starred = Marked for the review
report-column-entry = Entry
report-column-review-state = State
report-column-review-by = Led by
report-column-review-people = Who takes part
report-column-decisions = Decisions
report-column-crisis-outcome = Outcome
report-column-luck = Luck
report-column-aspect = About
report-column-factor = Factor
report-column-read-from = Read from
report-column-repeats = Before
report-column-lesson = Lesson
report-column-lesson-none = None
report-column-star = To be asked
report-kind-factor-named = Contributing factor
report-kind-lesson-learnt = Lesson

# The review report, and the way through a review.
document-review-report = review report
review-report-title = Review report
review-report-why = For our own people. It judges decisions by what was known when they were taken, and nobody.
review-report-state = Review
review-report-due = due by { $time }
review-report-planned = planned for { $time }
review-report-held = held { $time }
review-report-waived = waived { $time }
review-report-not-asked = not asked for at this severity
review-report-judged = Decisions, outcome and luck
review-report-not-judged = Not judged yet
review-report-judge-apart = A good outcome does not show that the decisions were good, nor a bad one that they were bad: judge the three apart.
review-report-open-judgement = not judged
review-report-what = Judged
review-report-judgement = Judgement
review-report-measured-by = Measured by
review-report-ask-decisions = What was known when they were taken, whatever came of them
review-report-ask-outcome = How it came out for the customer
review-report-ask-luck = Whether the same decisions would come out like this again
review-report-known = What was known at each decision
review-report-no-decision = No decision is recorded. What was decided, and on what basis, cannot be reviewed.
review-report-missed = Windows that passed without a decision
review-report-by = Decided by
review-report-said-known = Said to be known
review-report-said-unknown = Said to be unknown
review-report-not-said = not said when it was taken
review-report-facts-then = Facts found by then
review-report-open-then = Critical and unknown then
review-report-odds-then = Chance of success as known then
review-report-no-odds = nobody had given any
review-report-promised-then = Promised by then
review-report-later = Learnt only afterwards
review-report-told = What the customer was told
review-report-no-hours = no shifts recorded
review-report-no-factor = No contributing factor is named yet.
review-report-prevented-by = Prevented by
review-report-prevented-there = a measure set down in the other incident
review-report-prevention-wanted = It came back: a preventive measure is wanted
review-report-no-measure = none set down
review-report-no-lesson = No lesson is written down yet.
review-report-still-open = Still open
review-report-nothing-open = Nothing is open.
review-report-open-count = { $count ->
    [one] One thing is open:
   *[other] { $count } things are open:
  }
effort-title = Fighting and preventing
effort-what = Effort
effort-fighting = Fighting it
effort-preventing = Preventing it
effort-hours = On duty, everybody together
effort-people = { $count ->
    [one] one person
   *[other] { $count } people
  }
effort-not-counted = hours for measures are not recorded
effort-money = Cost
effort-none = none recorded
effort-unknown = { $count ->
    [one] one cost not known yet
   *[other] { $count } costs not known yet
  }
effort-done = Set down and done
effort-tasks = tasks: { $done } of { $count } done
effort-measures = measures: { $done } of { $count } done
do-review-guide = go through the review
why-not-resolved = the incident is not resolved yet
guide-title = Review, step by step: { $done } of { $all } complete
guide-whole = complete
guide-missing = { $count ->
    [one] one thing is missing
   *[other] { $count } things are missing
  }
guide-report = Read the review report
guide-times = Times
guide-times--asks = When was it noticed, and when did somebody take it on?
guide-known = What was known at each decision
guide-known--asks = What did we know, and what did we not know, when we decided? The review report shows both as of that moment.
guide-judged = Decisions, outcome, luck
guide-judged--asks = Judge the decisions by what was known, the outcome as the customer felt it, and luck apart from both.
guide-factors = Contributing factors
guide-factors--asks = What made it possible, or worse? Never who.
guide-lessons = Lessons
guide-lessons--asks = What will we do differently next time? If nothing, say why.
guide-actions = Measures
guide-actions--asks = What prevents each factor, who does it by when, and when is it checked?
guide-settled = Review held
guide-settled--asks = The review is planned with people and a date, then held, or waived with a reason.
guide-no-time = Not recorded: { $moment }.
guide-times-disagree = These times contradict each other: { $moments }.
guide-has-times = { $count ->
    [one] one time is known
   *[other] { $count } times are known
  }
guide-no-decision = No decision is recorded: record the ones that mattered, with their time.
guide-bare-decision = It does not say what was known and unknown: “{ $text }”. Mark it for the review and ask.
guide-has-decisions = { $count ->
    [one] one decision, with what was known
   *[other] { $count } decisions, with what was known
  }
guide-no-quality = The decisions are not judged.
guide-no-outcome = The outcome is not judged.
guide-no-luck = Luck is not judged.
guide-no-factor = No contributing factor is named.
guide-has-factors = { $count ->
    [one] one factor
   *[other] { $count } factors
  }
guide-no-lesson = No lesson is written down, and no reason for none.
guide-has-lessons = { $count ->
    [one] one lesson
   *[other] { $count } lessons
  }
guide-no-measure = Nothing prevents “{ $text }”.
guide-no-measures = No measure is set down.
guide-bare-measure = { $label } lacks an owner, a due time or a time to check it: “{ $text }”.
guide-has-measures = { $count ->
    [one] one measure
   *[other] { $count } measures
  }
guide-not-planned = No review is planned.
guide-not-held = It is neither held nor waived.
guide-held = held
guide-waived = waived with a reason

# What kind of case it is, and the best answer to its class (N2).
kind-case-judged = case
kinds-case-judged = cases
case-mature = mature service
case-flawed = flawed service
case-layman = mature service met by a layman
case-best = best answer to its class
help-case = Say what kind of case it was, or with --best that it holds the best answer to its class, and why
help-case--text = Why; with --best it has to be said
help-case--kind = mature (a mature service), flawed (a flawed one) or layman (a mature one, met by somebody who did not know it)
help-case--best = It holds the best answer to its class
help-case--among = With which incident it was compared; may be repeated
do-case = judge it as a case
form-case = What kind of case
form-case-hint = A human picks the best answer to a class, and says why.
field-case = Kind of case
field-case-best = Best answer
field-case-why = Why
report-section-cases = As a case
report-column-compared = Compared with
