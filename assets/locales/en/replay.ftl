# Replay: an incident gone through again, moment by moment.
replay-order-known = as it was known
replay-order-happened = as it happened
replay-sign-broken = commitment broken
replay-sign-decision = decision
replay-sign-escalation = escalation
replay-sign-promise = commitment
replay-sign-offer = offer
replay-sign-status = status
replay-none = none
replay-standing-promised = not due yet
replay-standing-standing = in force
replay-standing-kept = kept
replay-standing-broken = broken
replay-standing-kept-late = kept late
replay-standing-waived = waived
replay-learnt = + { $time } { $entry } { $kind }: { $text }
replay-answered = ? { $what } { $before } → { $after }
replay-odds-changed = ~ Chance of success, { $what }: { $before } → { $after }
replay-commitment-changed = P { $what }: { $before } → { $after }
replay-status-changed = = Status: { $before } → { $after }
replay-severity-changed = = Severity: { $before } → { $after }
replay-no-difference = Nothing is different.

help-replay = Show an incident at a moment of its course, or what was different between two moments; without a time, what stands out
help-replay--reference = The incident
help-replay--at = The moment: what had become known by then, and nothing later
help-replay--between = Two moments: what became known, was answered or changed in between
help-replay--as-happened = By when things happened, as is known today, instead of by when they became known
cli-replay-at = REPLAY { $time }, { $order }: { $shown } of { $all } entries
cli-replay-between = REPLAY { $from } – { $to }, { $order }
cli-replay-odds = Chance of success of { $letter }: { $percent }%
