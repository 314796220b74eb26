//! Logs in which the program of November 2026 erased entries whose effects then lived in their bodies alone: they fold to
//! the side on which nothing comes out that was withheld.

use std::fs;

use dingli::{
    incident::{
        EntryKey, Incident, Severity,
        commitments::{Commitment, Standing},
        disclosure::{CustomerIncident, VisibleEntries, hidden_corrections, visible_keys},
        escalation::{Signal, firings},
        responsibility::Condition,
    },
    session::Session,
    store::{FILE, Filter, Store},
};

use super::frozen;
use crate::support::at;

const VERSION: &str = "v1-2026-11";

/// The incidents of the frozen log by their first titles.
struct Log {
    _folder: tempfile::TempDir,
    incidents: Vec<(String, Incident)>,
}

impl Log {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(frozen(VERSION).join(FILE), folder.path().join(FILE)).unwrap();
        let session = Session::open(folder.path()).unwrap();
        let lines = session.list(Filter::All, usize::MAX).unwrap();
        let incidents = lines.into_iter().map(|line| {
            let incident = session.load(line.id).unwrap().incident;
            // An erased title is gone from the fold; the first one still stands in its entry.
            let first = incident.entries().iter().find_map(|entry| match entry.event() {
                Some(dingli::incident::Event::Titled(titled)) => Some(titled.title.clone()),
                _ => None,
            });
            (first.unwrap(), incident)
        });
        Self { incidents: incidents.collect(), _folder: folder }
    }

    fn of(&self, title: &str) -> &Incident {
        &self.incidents.iter().find(|(name, _)| name == title).unwrap().1
    }
}

/// The first laptop's entry of that number.
fn key(incident: &Incident, seq: u64) -> EntryKey {
    EntryKey { writer: incident.entries()[0].key.writer, seq }
}

fn known(incident: &Incident) -> CustomerIncident {
    CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(at("2026-11-04 00:00"))
}

fn promise<'a>(known: &'a CustomerIncident, words: &str) -> &'a Commitment {
    known.commitments.list.iter().find(|it| it.words() == words).unwrap()
}

#[test]
fn what_was_hidden_stays_hidden_and_what_an_erased_word_showed_is_internal() {
    let log = Log::open();
    let incident = log.of("visibility erased");
    let visible = visible_keys(incident);
    let shown = |seq| visible.contains(&key(incident, seq));
    assert!(!shown(7), "hidden, and the hiding erased");
    assert!(!shown(13), "hidden, shown again, and that erased");
    assert!(!shown(14) && !shown(15), "shown, and the word erased");
    assert!(shown(12), "corrected twice; the second correction was erased");
    // Retracted, and retracted retractions: both stay retracted where one of them was erased.
    assert!(incident.marks().retracted_by(key(incident, 9)).is_some());
    assert!(
        incident.marks().retracted_by(key(incident, 10)).is_none(),
        "its retraction was retracted"
    );
    assert!(incident.marks().retracted_by(key(incident, 26)).is_some());
    let whole = log.of("visibility kept");
    let (less, all) = (visible.len(), visible_keys(whole).len());
    assert!(less < all, "{less} of {all}");
}

#[test]
fn an_erased_correction_holds_the_customers_documents_back() {
    let log = Log::open();
    let incident = log.of("corrections erased");
    let held: Vec<EntryKey> = hidden_corrections(incident).iter().map(|it| it.target).collect();
    assert!(held.contains(&key(incident, 7)), "corrected internally, and that erased");
    assert!(held.contains(&key(incident, 8)), "withheld, and both erased");
    assert!(!held.contains(&key(incident, 9)), "a visible correction answered it, erased or not");
}

#[test]
fn promises_kept_given_up_and_paid_stay_so_and_no_breach_comes_of_an_erased_date() {
    let log = Log::open();
    let incident = log.of("promises erased");
    let (known, now) = (known(incident), at("2026-11-04 00:00"));
    let standing = |words: &str| promise(&known, words).standing(now);
    assert_eq!(standing("恢复前送备件"), Standing::Kept);
    assert_eq!(standing("每晚报进度"), Standing::Waived);
    assert_eq!(standing("补齐数据"), Standing::Promised, "moved, and the new date erased");
    assert_eq!(
        standing("补录期间每天到现场"),
        Standing::Broken,
        "broken by an event that was erased"
    );
    assert_eq!(standing("出书面说明"), Standing::Broken);
    assert!(promise(&known, "出书面说明").payments.len() == 1, "paid, and the payment erased");
    assert!(known.commitments.list.iter().all(|it| it.words() != "换好控制器"), "erased itself");
}

#[test]
fn a_state_of_which_nothing_is_known_is_not_stated_and_no_condition_is_met() {
    let log = Log::open();
    let incident = log.of("judgement erased");
    let known = known(incident);
    assert_eq!(
        known.status, None,
        "resolved, and that erased: no duration follows from what was before"
    );
    assert_eq!(known.severity, Severity::new(1), "the worse of its neighbours");
    assert_eq!(incident.responsibility.dark(false), [Condition::Fault, Condition::Capacity]);
    assert!(!known.may_admit);
    let remedies = &incident.remedies;
    assert!(remedies.get(key(incident, 10)).unwrap().accepted.is_some());
    assert!(remedies.get(key(incident, 11)).unwrap().dropped.is_some());
    assert!(incident.offers.get(key(incident, 20)).unwrap().justified.is_some());
    assert!(incident.decisions.window(key(incident, 28)).unwrap().taken.is_some());
    let whole = log.of("judgement kept");
    assert!(whole.responsibility.dark(false).len() < 2 && whole.lifecycle.resolved_at().is_some());
}

#[test]
fn an_alert_is_open_again_a_snooze_has_ended_and_an_answer_still_replaces() {
    let log = Log::open();
    let incident = log.of("alerts erased");
    let fired = firings(incident, at("2026-11-04 00:00"));
    let media: Vec<_> = fired.iter().filter(|it| it.rule.contains("media")).collect();
    assert!(!media.is_empty() && media.iter().all(|it| it.is_open()), "{media:?}");
    assert!(incident.snoozes.is_empty());
    assert!(
        incident.escalations.may_have(Signal::Lawsuit)
            && !incident.escalations.has(Signal::Lawsuit)
    );
    assert_eq!(incident.class(), "data-loss", "the playbook adopted before");
    assert!(
        known(incident).superseded.contains(&key(incident, 20)),
        "answered anew, and that erased"
    );
    assert_eq!(incident.title(), incident.public_title());
    assert_eq!(incident.ledger.open_enquiries().count(), 1, "an answered enquiry stays answered");
    assert!(incident.duty.open_handovers().next().is_none());
    assert!(incident.contract.is_none());
    let held: Vec<EntryKey> = incident.holds.standing.iter().map(|it| it.key).collect();
    assert_eq!(held, [], "placed and lifted, whichever of the two was erased");
}

#[test]
fn across_laptops_an_erased_hiding_hides_and_an_erased_merge_names_nothing() {
    let log = Log::open();
    let incident = log.of("laptops erased");
    let visible = visible_keys(incident);
    assert!(!visible.contains(&key(incident, 7)));
    assert!(visible_keys(log.of("laptops kept")).len() >= visible.len());
}

#[test]
fn no_incident_shows_the_customer_more_than_before_anything_was_erased() {
    let log = Log::open();
    for (title, incident) in &log.incidents {
        let Some(subject) = title.strip_suffix(" erased") else { continue };
        let (less, whole) = (known(incident), known(log.of(&format!("{subject} kept"))));
        let words = |of: &CustomerIncident| -> Vec<String> {
            let said = of.lines.iter().filter_map(|line| line.said.words().map(str::to_owned));
            said.filter(|words| !words.is_empty()).collect()
        };
        let before = words(&whole);
        for said in words(&less) {
            assert!(before.contains(&said), "{title} shows {said}");
        }
    }
}

#[test]
fn the_frozen_log_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(frozen(VERSION).join(FILE), folder.path().join(FILE)).unwrap();
    let report = Store::open(folder.path()).unwrap().verify(None).unwrap();
    assert_eq!(report.problems, []);
}
