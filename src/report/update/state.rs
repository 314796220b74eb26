//! How it stands now, in one clause: what every update begins with (G7).

use crate::{
    incident::{Incident, Instant, Status, disclosure::CustomerIncident},
    locale::Lang,
};

/// As the customer was told.
pub(in crate::report) fn as_told(known: &CustomerIncident, now: Instant, lang: Lang) -> String {
    if known.restored_as_told().is_some() {
        return say(Status::Resolved, true, known.concerns_data, lang);
    }
    let status = known.status.map_or(Status::Open, |(status, _)| status);
    let restored = known.impacts(now).is_some_and(|impacts| impacts.restored);
    say(status, restored, known.concerns_data, lang)
}

/// As our own people know it.
pub(super) fn as_known(incident: &Incident, now: Instant, lang: Lang) -> String {
    let lifecycle = &incident.lifecycle;
    let restored = lifecycle.impacts(incident.began(), now).is_some_and(|it| it.restored);
    say(lifecycle.status(), restored, incident.concerns_data(), lang)
}

/// The clause; of an incident that touches no data nothing was out of service.
fn say(status: Status, restored: bool, of_service: bool, lang: Lang) -> String {
    lang.say(match (status, restored, of_service) {
        (Status::Open, ..) => "update-state-open",
        (Status::Mitigated, ..) => "update-state-mitigated",
        (Status::Resolved, _, true) => "update-state-restored",
        (Status::Resolved, _, false) => "update-state-resolved",
        (Status::Closed, true, true) => "update-state-restored-closed",
        (Status::Closed, true, false) => "update-state-resolved-closed",
        (Status::Closed, false, _) => "update-state-closed",
    })
}
