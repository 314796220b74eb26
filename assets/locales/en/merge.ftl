# Entries of another laptop that are taken in.
kind-merged = merge
entry-merged = entries of { $count ->
    [one] one other writer
   *[other] { $count } other writers
  } taken in
refusal-merged-never-erased = This entry says what was taken in from another laptop, and what was known when rests on it. It is not erased.
kinds-merged = merges

help-merge = Take in the log of another data folder
help-merge--folder = The other data folder
cli-merge-done = { $added ->
    [one] One entry
   *[other] { $added } entries
  } and { $blobs ->
    [one] one attachment
   *[other] { $blobs } attachments
  } taken in; { $already } were here already.
cli-merge-partly = Not everything was taken in: { $forks } put aside because they contradict what is here, { $rejected } refused because their chain does not hold, { $damaged } without their words because these are damaged. `dingli doctor --deep` names them until they come whole.
cli-merge-more = … and { $count } more.
cli-merge-kept = { $count ->
    [one] One erasure was
   *[other] { $count } erasures were
  } put aside: the incident is under legal hold here. Lifting the hold carries it out.

report-detail-heads = heads
