//! The circles of files that stand today: one a text, files without `.rs`. Where one falls, it goes from here.

/// Each circle, by room. A file may leave a circle, none may join one.
pub(super) const KNOTS: &[&str] = &[
    "report/check report/compose/customer/causes report/compose/customer/closing \
     report/compose/customer/facts report/compose/customer/figures \
     report/compose/customer/handling report/compose/customer/interim \
     report/compose/customer/minutes report/compose/customer/mod report/compose/customer/update \
     report/compose/handover report/compose/internal/figures report/compose/internal/minutes \
     report/compose/internal/update report/compose/meeting report/held report/meetings \
     report/mod report/refusal report/update/mod report/update/news report/update/told \
     report/update/write",
    "store/append store/blob store/chain store/codec store/create store/draft store/error \
     store/head store/incidents store/joining store/losses store/merge store/mod store/open \
     store/opened store/quick store/random store/read store/refused store/salvage store/schema store/sealed \
     store/watch store/writer",
    "report/compose/desk report/compose/figures report/compose/internal/interim \
     report/compose/parts report/compose/promises report/compose/room report/document \
     report/figure/mod report/figure/scale report/figure/svg/canvas report/figure/svg/glyphs \
     report/figure/svg/lanes report/figure/svg/mod report/figure/svg/odds \
     report/figure/svg/silences report/layout/page report/layout/widths",
    "incident/derived incident/disclosure/customer incident/disclosure/sent \
     incident/disclosure/unshown incident/disclosure/visible incident/judgement_words",
    "session/erasing session/mod session/people session/reading session/taken_over",
    "report/render/docx/blocks report/render/docx/mod report/render/docx/tables",
    "incident/drafts/problem incident/refusal",
    "incident/due incident/due/judgement",
    "incident/escalation incident/escalation/triggers",
    "locale/catalogue locale/message",
    "report/look/fault report/look/mod",
    "report/look/svg report/look/svg/sheet",
];
