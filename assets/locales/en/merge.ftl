# Entries of another laptop that are taken in.
kind-merged = merge
entry-merged = entries of { $count ->
    [one] one other writer
   *[other] { $count } other writers
  } taken in
refusal-merged-never-erased = This entry records what was taken in from another laptop, and what was known at which time depends on it. It cannot be erased.
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
cli-merge-partly = Not everything was taken in: { $forks } put aside because they contradict what is here, { $rejected } refused because their chain is broken, { $damaged } without their content because it is damaged. `dingli doctor --deep` lists them until they come in whole.
cli-merge-more = … and { $count } more.
cli-merge-kept = { $count ->
    [one] One erasure was
   *[other] { $count } erasures were
  } put aside: the incident is under legal hold here. They are carried out when the hold is lifted.

report-detail-heads = heads
