//! The circles of files that stand today: one a text, files without `.rs`. Where one falls, it goes from here.

/// Each circle, by room. A file may leave a circle, none may join one.
pub(super) const KNOTS: &[&str] = &[
    "store/append store/blob store/chain store/codec store/create store/draft store/error \
     store/head store/incidents store/joining store/losses store/merge store/mod store/open \
     store/opened store/quick store/random store/read store/refused store/salvage store/schema store/sealed \
     store/watch store/writer",
    "console/view/alerts console/view/capture console/view/draft console/view/duty \
     console/view/facts console/view/foot console/view/form console/view/goal \
     console/view/input console/view/kept console/view/list console/view/live console/view/mod \
     console/view/now console/view/over console/view/people console/view/preview \
     console/view/promises console/view/remedies console/view/row console/view/strip \
     console/view/timeline",
    "console/forms/among console/forms/build console/forms/links console/forms/make \
     console/forms/mod console/forms/typed console/message console/model/list \
     console/model/live/captured console/model/live/found console/model/live/mod \
     console/model/mod console/model/overlay console/preview",
    "console/update console/update/actions console/update/answers console/update/drafting \
     console/update/forms console/update/judgement console/update/keys console/update/preview \
     console/update/typing",
    "console/forms/judgement/consequence console/forms/judgement/offers \
     console/forms/judgement/promised console/forms/judgement/promises \
     console/forms/judgement/remedies",
    "incident/derived incident/disclosure/customer incident/disclosure/sent \
     incident/disclosure/unshown incident/disclosure/visible incident/judgement_words",
    "session/erasing session/mod session/people session/reading session/taken_over",
    "incident/drafts/problem incident/refusal",
    "incident/due incident/due/judgement",
    "incident/escalation incident/escalation/triggers",
    "locale/catalogue locale/message",
];
