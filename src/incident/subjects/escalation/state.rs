//! Escalation and early warning (I1–I5): signals are recorded, alerts follow from them, the clock and the rules that
//! were copied in when the incident opened.
//!
//! A alert is never stored. A condition on time holds at its instant, a condition on an entry when it became known;
//! the identity of an alert is its rule and its cause, and the instant of a stretch that is not the first. When the cause
//! is taken back, or it is learnt that it never was so, the alert stays, withdrawn; when it is so again, another fires.
use std::sync::Arc;

use super::triggers::View;
use crate::{
    incident::{
        fold::Incident,
        instant::Instant,
        replay::{Part, Replay},
    },
    playbook::{Level, Playbook, Text},
};

pub use super::alert::{Alert, Stage};
pub use super::history::{RuleHistory, history};
pub use super::said::{
    EscalationAccepted, EscalationRaised, Escalations, FalseAlarm, Reply, Signal, SignalSeen,
};

/// A playbook while it was in force, from and until: a rule fires only as it stood then.
struct InForce {
    playbook: Arc<Playbook>,
    from: Instant,
    until: Instant,
}

/// The playbooks that were in force one after another, by what was known. The first holds from the beginning.
fn in_force(replay: &Replay<'_>) -> Vec<InForce> {
    let periods = replay.epochs(Part::Playbooks).into_iter().enumerate();
    periods
        .filter_map(|(nth, epoch)| {
            Some(InForce {
                playbook: epoch.state.playbook?,
                from: if nth == 0 { Instant::MIN_UTC } else { epoch.from },
                until: epoch.until.unwrap_or(Instant::MAX_UTC),
            })
        })
        .collect()
}

/// Every alert up to `now`, in the order in which they fired. A pure function of the log and the clock: evaluated every
/// minute or once at the end, it yields the same. What fired once stays, whatever is recorded later: it is withdrawn
/// when it is learnt that what it rests on is not so.
pub fn firings(incident: &Incident, now: Instant) -> Vec<Alert> {
    firings_by(incident, incident.clock(now))
}

/// The same by that instant, also in a history that tells of nothing so late yet: whoever answers an alert there does so
/// at the time that is stated.
pub fn firings_by(incident: &Incident, now: Instant) -> Vec<Alert> {
    let replay = Replay::of(incident);
    let view = View::of(incident, &replay, now);
    let mut firings: Vec<Alert> = Vec::new();
    for period in in_force(&replay) {
        for rule in &period.playbook.rules {
            let Some(trigger) = rule.active_trigger() else { continue };
            let first = Level { role: rule.role.clone(), limit_minutes: rule.limit_minutes };
            let levels: Vec<Level> =
                std::iter::once(first).chain(rule.next.iter().cloned()).collect();
            let due = view.fired(trigger, &rule.id, &period.playbook);
            for fired in due.into_iter().filter(|fired| {
                period.from <= fired.at && (fired.at < period.until || fired.at == Instant::MAX_UTC)
            }) {
                if firings.iter().all(|known| known.id != fired.id) {
                    let firing =
                        view.complete(fired, &rule.id, Some(trigger), &levels, &rule.authority);
                    firings.push(firing);
                }
            }
        }
    }
    for (fired, raised) in view.raised() {
        let role = Text { zh: raised.to.clone(), en: raised.to.clone() };
        let levels = [Level { role, limit_minutes: raised.limit_minutes }];
        firings.push(view.complete(fired, "raised", None, &levels, &Text::default()));
    }
    firings.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    firings
}
