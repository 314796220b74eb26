# Metrics of incidents: what each one measured and how it is spread over many.
metric-time-to-detect = Time to detect
metric-time-to-detect--definition = from the beginning of the impact until it was noticed
metric-time-to-acknowledge = Time to acknowledge
metric-time-to-acknowledge--definition = from when it was noticed until somebody of ours took it on
metric-time-to-tell = Time to first update
metric-time-to-tell--definition = from the beginning of the impact until the customer first heard of it from us
metric-time-to-mitigate = Time to contain
metric-time-to-mitigate--definition = from the beginning of the impact until it was contained
metric-time-to-resolve = Time to resolve
metric-time-to-resolve--definition = from the beginning of the impact until service was restored
metric-longest-silence = Longest silence
metric-longest-silence--definition = the longest stretch in which nobody told the customer anything
metric-cadence-kept = Words in time
metric-cadence-kept--definition = of the words to the customer that were agreed, those that came in time
metric-commitments-kept = Commitments kept
metric-commitments-kept--definition = of the commitments whose time has come, those kept in time
metric-compensation = Compensation given

cli-stats-causes = Compensation given, by cause (an incident with several causes stands under each)
cli-stats-no-cause = no factor named
cli-stats-in-kind = { $count ->
    [one] once in kind or words
   *[other] { $count } times in kind or words
  }
cli-stats-incidents = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
  }
help-stats = Show what was measured of an incident, or how it is spread over many: median, quartiles and distribution
help-stats--reference = The incident; without it, all of them
help-stats--class = Only incidents of this class
help-stats--customer = Only incidents of this customer
help-stats--from = Only those whose impact began on this day, month or year or later: 2026-03-07, 2026-03, 2026
help-stats--to = Only those whose impact began up to this day, month or year
help-stats--by = A table a group: by class, customer, quarter, severity or factor
help-stats--histories = Count those too that were written up afterwards
cli-stats-all = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
}
cli-stats-group = { $name }: { $count ->
    [one] 1 incident
   *[other] { $count } incidents
}
cli-stats-none = No incident to measure.
cli-stats-histories = { $count ->
    [one] 1 more was written up afterwards and does not count. --histories counts it too.
   *[other] { $count } more were written up afterwards and do not count. --histories counts them too.
}
cli-stats-unreadable = { $count ->
    [one] 1 incident does not count: some of its entries cannot be read.
   *[other] { $count } incidents do not count: some of their entries cannot be read.
}
cli-stats-unknown = not recorded
cli-stats-name = metric
cli-stats-count = known of
cli-stats-least = least
cli-stats-lower = quarter below
cli-stats-median = median
cli-stats-upper = quarter above
cli-stats-greatest = greatest
cli-stats-spread = spread

# The service review report of a quarter.
help-stats--quarter = Only those whose impact began in this quarter: 2026Q3
help-stats--report = Write the service review report of the quarter to this file; - is standard output
help-stats--format = The format: docx, html, pdf, md, text or json; without it, what the ending of the file says
cli-stats-no-quarter = “{ $value }” is no quarter; write it as 2026Q3.
quarter-title = Service review report
quarter-why = For our own people. Values of incidents, never of people; nobody is ranked. Medians and quartiles instead of means: one long outage would hide ten short ones.
quarter-period = Quarter
quarter-incidents = Incidents
quarter-counted = Not counted
quarter-left-out = written up afterwards: { $histories }; not fully readable: { $unreadable }
quarter-measures = What was measured
quarter-spread = How the values are spread
quarter-alt = { $count ->
    [one] One incident.
   *[other] Each dot is one of { $count } incidents, the box holds the middle half, the line in it is the median. Every row has a scale of its own, from the least to the greatest.
  }
quarter-known = known of { $count }
quarter-group = Group
quarter-by-class = By class (medians)
quarter-by-customer = By customer (medians)
quarter-by-factor = By what contributed (medians)
quarter-cause = What contributed
quarter-repeats = Causes that came back
quarter-where = In
quarter-prevented = a measure is set down
quarter-list = The incidents
