//! Which meetings there are to take the minutes of.

use super::{
    compose,
    kinds::{Audience, DocumentKind},
    meeting::{Meeting, Which},
    number::number,
    refusal::Blocked,
};
use crate::incident::{
    EntryKey, Incident, Instant,
    disclosure::{CustomerIncident, VisibleEntries},
};

/// The meetings that somebody may read of, the earliest first.
pub fn meetings(incident: &Incident, audience: Audience, now: Instant) -> Vec<Meeting> {
    let now = incident.clock(now);
    match audience {
        Audience::Customer => {
            let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
            compose::customer::meetings(&known, now)
        }
        Audience::Internal => compose::internal::meetings(incident, now),
    }
}

/// When the meeting began whose minutes are asked for; `None` for every other document.
pub fn when_met(
    incident: &Incident,
    audience: Audience,
    which: Which,
    now: Instant,
) -> Option<Instant> {
    if which.kind != DocumentKind::MeetingMinutes {
        return None;
    }
    let all = meetings(incident, audience, now);
    match which.meeting {
        Some(key) => all.iter().find(|it| it.key == key),
        None => all.last(),
    }
    .map(|it| it.at)
}

/// Why there are no minutes: nobody met, or the entry is no meeting this audience may read of.
pub(super) fn none(incident: &Incident, wanted: Option<EntryKey>, all: &[Meeting]) -> Blocked {
    let Some(wanted) = wanted.filter(|_| !all.is_empty()) else { return Blocked::NoMeeting };
    let meetings = all.iter().map(|it| it.named(incident)).collect();
    Blocked::NotAMeeting { entry: number(incident, wanted), meetings }
}
