//! What of partners is listed, and what is due of them: whom we speak with there (Q1).

use super::state::Partner;
use crate::{
    incident::{
        fold::Incident,
        instant::Instant,
        register::{Ask, Asked, Cell, Column, Register, Table, Task},
    },
    locale::Message,
};

/// Its row among the registers.
pub(in crate::incident) const REGISTER: Register = Register { asks: &[&CONTACT], tables, tasks };

const CONTACT: Ask =
    Ask { rule: "partner-contact", step: "step-partner-contact", form: "partner", waits: false };

const fn column(name: &'static str, heading: &'static str) -> Column {
    Column { name, heading }
}

const PARTNERS: &[Column] = &[
    column("entry", "report-column-entry"),
    column("name", "directory-column-name"),
    column("kind", "partner-column-kind"),
    column("contact", "partner-column-contact"),
    column("reach", "partner-column-reach"),
    column("ended", "directory-column-state"),
];

fn tables(directory: &Incident) -> Vec<Table> {
    let row = |it: &Partner| {
        vec![
            Cell::Entry(Some(it.key)),
            Cell::Text(it.known.name.clone()),
            Cell::Word("partner-kind", Some(it.known.kind.id())),
            Cell::Text(it.known.contact.clone()),
            Cell::Text(it.known.reach.clone()),
            Cell::Flag(it.known.ended, "partner-ended"),
        ]
    };
    let rows = directory.partners.list.iter().map(row).collect();
    vec![Table { name: "partners", title: "partner-list", columns: PARTNERS, rows }]
}

fn tasks(directory: &Incident, _: Instant) -> Vec<Asked> {
    let nobody = directory.partners.standing().filter(|it| it.known.contact.is_empty());
    nobody
        .map(|it| {
            let says = Message::new("due-partner-contact").with("name", &it.known.name);
            let which = String::new();
            (Task { ask: &CONTACT, about: Some(it.key), which, says, timed: false }, None, it.at)
        })
        .collect()
}
