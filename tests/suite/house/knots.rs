//! The circles of files that are accepted, each with its reason.

/// A circle: its files, without `.rs`, and why they are one.
pub(super) struct Knot {
    pub(super) files: &'static str,
    pub(super) reason: &'static str,
}

/// Where a circle falls it goes from here. A file may leave one, none may join one.
pub(super) const KNOTS: &[Knot] = &[
    Knot {
        files: "store/append store/blob store/codec store/create store/draft store/error \
                store/incidents store/joining store/losses store/merge store/mod store/open \
                store/opened store/quick store/random store/read store/refused store/salvage store/schema \
                store/watch store/writer",
        reason: "`Store` is one type over one connection: what it does stands in a file a task, and an append, a merge and \
                 an opening each need what the others do.",
    },
    Knot {
        files: "session/erasing session/mod session/reading session/taken_over",
        reason: "`Session` is one type: reading, recording and erasing are each done with the other two.",
    },
    Knot {
        files: "incident/drafts/problem incident/refusal",
        reason: "A problem of a draft may be a warning, and a warning says the problem of what was said: the two types hold \
                 each other.",
    },
    Knot {
        files: "locale/catalogue locale/message",
        reason: "A message may hold messages, which the catalogue puts into words.",
    },
];
