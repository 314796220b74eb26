# The contract's terms.
kind-contract-recorded = contract
entry-cap = liability cap { $amount }
entry-notice = answer within { $days ->
    [one] one working day
   *[other] { $days } working days
  }
entry-claims = answer claims within { $days ->
    [one] one working day
   *[other] { $days } working days
  }
entry-working-days = working days { $list }
entry-working-hours = working hours { $list }
contract-calendar-cn = public holidays of mainland China
contract-calendar-none = no public holidays
warning-above-cap = { $amount } is above the contract's cap of { $cap } (internal).
warning-above-cap-in-all = With this it is { $amount } in all, above the contract's cap of { $cap } (internal).
warning-holidays-not-announced = The contract's { $days ->
    [one] working day reaches
   *[other] { $days } working days reach
  } into { $year }, whose public holidays are not announced here: only weekends and the days off in the contract (--holidays) are taken into account.
warning-holidays-not-known = The public holidays of { $zone } are not known here, so the contract's { $days ->
    [one] working day is
   *[other] { $days } working days are
  } counted as if there were none. Add the days off to the contract (--holidays).
warning-cap-without-rate = Whether { $amount } is above the contract's cap of { $cap } depends on the exchange rate: check it (internal).
kinds-contract-recorded = contracts

help-contract = Record the terms of the contract; options not given stay as they are
help-contract--cap = Liability cap
help-contract--levels = Service levels
help-contract--exclusions = What is excluded
help-contract--notice = Within how many working days notices have to be answered
help-contract--claims = Within how many working days claims have to be answered; if not given, as for notices
help-contract--calendar = Public holidays it counts by: cn or none; if not given, those of the company
help-contract--working-days = Working days of the week, such as mon-fri or 1-6
help-contract--working-hours = Working hours of a day, such as 09:00-12:00,13:30-18:00
help-contract--holidays = Days off, such as 2026-10-01,2026-10-02
help-contract--worked = Days worked in place of others, although they are usually off

do-contract = the contract
form-contract = The contract's terms
form-no-days = Write days as 2026-10-01, 2026-10-02.
form-no-hours = Write hours as 09:00-12:00, 13:30-18:00.

field-service-levels = Service levels
field-liability-cap = Liability cap
field-exclusions = Exclusions
field-notice-days = Answer notices within (working days)
field-holidays = Days off
field-extra-days = Days worked instead
field-claim-days = Answer claims within (working days)
field-contract-calendar = Public holidays
field-working-hours = Working hours

report-section-contract = Contract
report-contract-levels = Service levels
report-contract-cap = Liability cap
report-contract-above = { $cap }; the compensation promised comes to { $amount } in all
report-contract-exclusions = Exclusions
report-contract-notice = Notice
report-contract-time = Working time
