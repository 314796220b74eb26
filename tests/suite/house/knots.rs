//! The circles of files that stand today: one a text, files without `.rs`. Where one falls, it goes from here.

/// Each circle, by room. A file may leave a circle, none may join one.
pub(super) const KNOTS: &[&str] = &[
    "store/append store/blob store/chain store/codec store/create store/draft store/error \
     store/head store/incidents store/joining store/losses store/merge store/mod store/open \
     store/opened store/quick store/random store/read store/refused store/salvage store/schema store/sealed \
     store/watch store/writer",
    "incident/disclosure/sent incident/disclosure/visible",
    "session/erasing session/mod session/people session/reading session/taken_over",
    "incident/drafts/problem incident/refusal",
    "incident/subjects/escalation/state incident/subjects/escalation/triggers",
    "locale/catalogue locale/message",
];
