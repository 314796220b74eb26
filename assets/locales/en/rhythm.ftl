# Recurring duties, in the directory.
kind-rhythm-declared = recurring duty
kind-rhythm-done = recurring duty done
kind-rhythm-skipped = recurring duty left out
kinds-rhythm-declared = recurring duties
kinds-rhythm-done = recurring duties done
kinds-rhythm-skipped = recurring duties left out

list-rhythm = recurring duty
duty-kind-minutes = minutes of a meeting
duty-kind-service-report = service report
duty-kind-visit = visit to a customer
duty-kind-satisfaction = satisfaction
duty-kind-effectiveness-check = effectiveness check
duty-kind-playbook-review = playbook review
duty-kind-yearly-survey = yearly survey of a partner
duty-kind-two-year-assessment = two-year assessment of a partner
duty-kind-partner-visit = visit to a partner
duty-kind-other = other
period-weekly = every week
period-monthly = every month
period-quarterly = every quarter
period-yearly = every year
period-two-yearly = every two years
period-after-closing = after closing
stands-done = done
stands-skipped = left out
stands-gap = missing
stands-today = due today
stands-coming = to come
rhythm-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }
rhythm-from = from { $time }
rhythm-until = until { $time }
rhythm-quarter = quarter     { $strip }  { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
  }
rhythm-year = year        { $strip }  { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
  }
rhythm-years = three years { $strip }  { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
  }

due-rhythm = { $name } ({ $day }){ $whom }
due-rhythm-gaps = { $name } ({ $day }){ $whom }, and { $count ->
    [one] 1 time
   *[other] { $count } times
  } missing before
step-rhythm = record that it was done

refusal-not-due-then = “{ $name }” is not due on { $day }. It is due on { $near }.

help-rhythm = Keep recurring duties: minutes, reports, visits, surveys, checks
help-rhythm-add = Declare a recurring duty
help-rhythm-change = Change a recurring duty; what is not named stays
help-rhythm-done = Record that a recurring duty was done
help-rhythm-skip = Leave a recurring duty out this once, with the reason
help-rhythm-list = List the recurring duties, and what was done of them
help-rhythm-show = Show how every time stands over a quarter, a year or several years, gaps included

help-rhythm-add--kind = minutes, service-report, visit, satisfaction, effectiveness-check, playbook-review, yearly-survey, two-year-assessment, partner-visit or other
help-rhythm-add--period = weekly, monthly, quarterly, yearly, two-yearly or after-closing
help-rhythm-add--name = By which name people call it
help-rhythm-add--from = The first day on which it is due; today where none is named
help-rhythm-add--days = With after-closing: how many days after an incident was closed
help-rhythm-add--customer = For this customer
help-rhythm-add--partner = For this partner, by name or by number
help-rhythm-add--owner = Who does it
help-rhythm-change--duty = Which, by name or by number
help-rhythm-change--name = Another name
help-rhythm-change--period = weekly, monthly, quarterly, yearly, two-yearly or after-closing
help-rhythm-change--from = The first day on which it is due
help-rhythm-change--days = With after-closing: how many days after an incident was closed
help-rhythm-change--owner = Who does it
help-rhythm-change--until = The last day on which it may be due
help-rhythm-done--duty = Which, by name or by number
help-rhythm-done--text = What came of it
help-rhythm-done--which = Which time: the day on which it was due, or the reference of the incident; without it, the earliest open one since the last that was done
help-rhythm-done--day = On which day it was done; today where none is named
help-rhythm-done--by = Who did it
help-rhythm-done--evidence = Where it is to be read: an incident, a document, an attachment
help-rhythm-skip--duty = Which, by name or by number
help-rhythm-skip--which = Which time: the day on which it was due, or the reference of the incident
help-rhythm-show--year = This year; the present one where nothing is named
help-rhythm-show--quarter = This quarter: 2026Q3
help-rhythm-show--years = So many years up to the present one

cli-rhythm-head = Recurring duties from { $from } to { $to }
cli-rhythm-signs = + done  x left out  ! missing  ? today  · to come
cli-rhythm-count = { $done } done, { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
  }
cli-rhythm-gaps = missing: { $list }
cli-rhythm-no-stretch = “{ $text }” is no stretch of time. Write --year 2026, --quarter 2026Q3 or --years 3.
cli-rhythm-none-open = No such time of “{ $name }” is open. `dingli rhythm show` shows how its times stand.

do-rhythm = declare a recurring duty
do-done-rhythm = record a recurring duty
do-skip-rhythm = leave a recurring duty out
form-rhythm = Recurring duty
form-rhythm-hint = The first day decides on which days it is due. After closing, name the days.
form-done-rhythm = Recurring duty done
form-skip-rhythm = Left out this once
field-rhythm = Name
field-duty-kind = Kind
field-period-of-duty = Comes round
field-rhythm-from = First due on
field-rhythm-days = Days after closing
field-rhythm-customer = Customer
field-rhythm-owner = Done by
field-rhythm-until = Until
field-rhythm-time = Which time
field-rhythm-text = What came of it
field-rhythm-by = Done by
field-rhythm-evidence = To be read in
form-no-date = This is no date. Write it as 2026-03-07.
form-no-whole-number = This is no whole number.
why-no-rhythm = No recurring duty is declared yet.

rhythm-list = Recurring duties
rhythm-times = What was done of them
rhythm-column-kind = Kind
rhythm-column-period = Comes round
rhythm-column-days = Days after
rhythm-column-from = From
rhythm-column-until = Until
rhythm-column-customer = Customer
rhythm-column-owner = Done by
rhythm-column-rhythm = Duty
rhythm-column-due = Due
rhythm-column-done = Done
