//! What is said before a document or a draft of a scripted crisis leaves (L3): what is to be said, and nothing else.

use std::collections::BTreeSet;

use dingli::{
    incident::{
        Incident, Instant, Status,
        disclosure::{CustomerIncident, Said, VisibleEntries},
        drafts::Problem,
    },
    locale::Lang,
    report::{
        Audience, Author, Document, DocumentKind,
        check::Check,
        update::{Desk, UpdateForm},
    },
};

use super::stage::Stage;

const CRISES: [&str; 3] = ["data-loss-claim", "storage-before-noon", "dealer-dispute"];

/// What is right to say of the scripts: promises, a time that was not named, parts of the report that nobody has dated, and
/// 「全力以赴」, which stands in one.
const RIGHT: [&str; 5] =
    ["avoid", "broken-promises", "open-promises", "no-next-time", "undated-parts"];

/// What a text holds that is to stay inside.
const LEAKS: [&str; 6] =
    ["host-name", "internal-name", "internal-reach", "internal-text", "other-customer", "figure"];

fn author() -> Author {
    Author {
        company: "示例科技".to_owned(),
        contact: "高敏 · 服务经理".to_owned(),
        reach: "400-000-0000".to_owned(),
    }
}

/// The names of what is said of a document.
fn ids(incident: &Incident, now: Instant, document: &Document) -> BTreeSet<&'static str> {
    let author = author();
    let check = Check { incident, audience: Audience::Customer, author: &author, others: &[], now };
    check.warnings(document).iter().map(dingli::report::check::Warning::id).collect()
}

/// Whether the customer was visibly told a time for the next word that is still to come, or needs none.
fn knows_next(incident: &Incident, now: Instant) -> bool {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident));
    let told = known.lines.iter().any(|line| match line.said {
        Said::Contact { next_update: Some(next), .. } => line.retracted.is_none() && next > now,
        _ => false,
    });
    told || incident.lifecycle.status() >= Status::Resolved
}

fn each(does: &mut dyn FnMut(&Stage, &str, Instant)) {
    for id in CRISES {
        let stage = Stage::of(id);
        for now in stage.moments().into_iter().step_by(3) {
            does(&stage, id, now);
        }
    }
}

#[test]
fn l3_no_document_of_a_script_is_warned_of_what_is_not_so() {
    let (mut named, mut missing) = (0, 0);
    each(&mut |stage, id, now| {
        let incident = stage.incident.as_known_at(now);
        for kind in DocumentKind::ALL.iter().filter(|kind| !kind.is_internal()) {
            let made = |lang| stage.make(now, *kind, Audience::Customer, lang).ok();
            let both = Lang::ALL.map(|lang| made(lang).map(|it| ids(&incident, now, &it)));
            let [Some(mut one), Some(mut other)] = both else { continue };
            let at = format!("{id} {now} {}", kind.id());
            assert!(
                one.iter().chain(&other).all(|it| RIGHT.contains(it)),
                "{at} {one:?} {other:?}"
            );
            one.remove("avoid");
            other.remove("avoid");
            assert_eq!(one, other, "{at}: the languages differ");
            if *kind == DocumentKind::MeetingMinutes {
                continue;
            }
            let knows = knows_next(&incident, now);
            assert_eq!(one.contains("no-next-time"), !knows, "{at}");
            named += usize::from(knows);
            missing += usize::from(!knows);
        }
    });
    assert!(named > 20 && missing > 20, "{named} {missing}");
}

#[test]
fn g5_no_draft_of_a_script_is_warned_of_a_leak() {
    let author = author();
    let mut drafts = 0;
    each(&mut |stage, id, now| {
        let incident = stage.incident.as_known_at(now);
        let outside = incident.stakeholders.list.iter().filter(|it| !it.profile.side.is_ours());
        for to in outside {
            for lang in Lang::ALL {
                let desk = Desk { incident: &incident, author: &author, others: &[], lang, now };
                for form in UpdateForm::ALL {
                    let Ok(update) = desk.draft(to, form) else { continue };
                    let said = desk.lint(to, form, &update.text);
                    let said: Vec<&str> = said.iter().map(Problem::id).collect();
                    let wrong = said.iter().find(|it| LEAKS.contains(it));
                    assert!(wrong.is_none(), "{id} {now} {}: {said:?} {}", form.id(), update.text);
                    drafts += 1;
                }
            }
        }
    });
    assert!(drafts > 100, "{drafts}");
}
