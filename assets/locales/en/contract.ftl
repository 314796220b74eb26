# The contract's terms.
kind-contract-recorded = contract
entry-cap = liability cap { $amount }
entry-notice = answer within { $days ->
    [one] one working day
   *[other] { $days } working days
  }
warning-above-cap = { $amount } is above the contract's cap of { $cap } (internal).
kinds-contract-recorded = contracts

help-contract = Record what the contract says; what is left out stays
help-contract--cap = The most we are liable for
help-contract--levels = Service levels
help-contract--exclusions = What is excluded
help-contract--notice = Within how many working days notices have to be answered

do-contract = the contract
form-contract = The contract's terms
form-no-days = Write days as 2026-10-01, 2026-10-02.

field-service-levels = Service levels
field-liability-cap = Liability cap
field-exclusions = Exclusions
field-notice-days = Answer notices within (working days)
field-holidays = Days off
field-extra-days = Days worked instead

report-section-contract = Contract
report-contract-levels = Service levels
report-contract-cap = Liability cap
report-contract-exclusions = Exclusions
report-contract-notice = Notice
