//! `dingli new`: opens an incident and prints its reference alone.

use clap::Args;

use super::{desk::Desk, failure::Failure, playbook};
use crate::{
    capture::time::{Toward, TypedAt},
    incident::{Act, Command, Refusal, Severity, command::Open, lifecycle::CustomerKind},
    session::SessionError,
};

/// The words after `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "TITLE")]
    title: String,
    #[arg(long, value_name = "NAME")]
    customer: String,
    #[arg(long, value_name = "KIND", value_parser = clap::value_parser!(CustomerKind))]
    customer_kind: Option<CustomerKind>,
    #[arg(long, value_name = "ID")]
    class: Option<String>,
    #[arg(long, value_name = "1-4", value_parser = clap::value_parser!(u8).range(1..=4))]
    severity: Option<u8>,
    #[arg(long, value_name = "TITLE")]
    public_title: Option<String>,
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    began: Option<String>,
    #[arg(long, requires = "at")]
    history: bool,
    #[arg(long, value_name = "TIME", requires = "history", allow_hyphen_values = true)]
    known_since: Option<String>,
}

/// Opens the incident.
pub(super) fn run(desk: &Desk, verb: New) -> Result<(), Failure> {
    let zone = match &verb.zone {
        Some(name) => name.parse().map_err(|_| SessionError::Refused {
            refusal: Refusal::UnknownZone(name.clone()),
            act: 0,
        })?,
        None => desk.session.settings.tz(),
    };
    let moment = TypedAt { now: desk.now, zone, toward: Toward::Past, until: None };
    let read = |text: Option<&String>| text.map(|text| desk.when(text, &moment)).transpose();
    let at = verb.at.as_ref().map(|text| desk.stated(text, &moment)).transpose()?;
    let occurred = at.map(|it| it.instant);
    let whole_day = at.is_some_and(|it| it.whole_day);
    let open = Open {
        drill: None,
        title: verb.title,
        customer: verb.customer,
        public_title: verb.public_title,
        class: verb.class,
        severity: verb.severity.and_then(Severity::new),
        zone: Some(zone.name().to_owned()),
        began: read(verb.began.as_ref())?,
        history: verb.history,
        customer_kind: verb.customer_kind,
        known_since: read(verb.known_since.as_ref())?,
    };
    let act = Act { occurred, whole_day, ..Act::new(Command::Open(open)) };
    // A playbook of one's own that is not in use is no reason to wait, but to know.
    playbook::tell_faults(desk)?;
    let (book, recorded) = desk.session.create(&[act.into()], desk.now)?;
    desk.note_recorded(&book.reference);
    desk.tell_gaps(recorded.warnings.iter().map(|(_, warning)| warning));
    desk.out.line(&book.reference);
    Ok(())
}
