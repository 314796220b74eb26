//! What of the catalogue is listed (H6). Nothing is due of it.

use super::state::Standing;
use crate::incident::{
    fold::Incident,
    register::{Cell, Column, Register, Table},
};

/// Its row among the registers.
pub(in crate::incident) const REGISTER: Register =
    Register { asks: &[], tables, tasks: |_, _| Vec::new() };

const fn column(name: &'static str, heading: &'static str) -> Column {
    Column { name, heading }
}

const STANDING: &[Column] = &[
    column("entry", "report-column-entry"),
    column("name", "directory-column-name"),
    column("text", "standing-column-text"),
    column("minutes", "standing-column-minutes"),
    column("from", "standing-column-from"),
    column("compensation", "standing-column-compensation"),
    column("payer", "standing-column-payer"),
    column("payer_name", "standing-column-payer-name"),
    column("deliverer", "standing-column-deliverer"),
    column("consent", "standing-column-consent"),
    column("classes", "standing-column-classes"),
    column("withdrawn", "directory-column-state"),
    column("reason", "standing-column-reason"),
];

fn tables(directory: &Incident) -> Vec<Table> {
    let rows = directory.catalogue.list.iter().map(row).collect();
    vec![Table { name: "standing", title: "standing-list", columns: STANDING, rows }]
}

fn row(it: &Standing) -> Vec<Cell> {
    let said = &it.said;
    vec![
        Cell::Entry(Some(it.key)),
        Cell::Text(said.name.clone()),
        Cell::Text(said.text.clone()),
        Cell::Minutes(said.minutes),
        Cell::Word("counted-from", said.minutes.map(|_| said.from.id())),
        Cell::Formula(said.compensation.clone()),
        Cell::Word("payer", Some(said.payer.id())),
        Cell::Text(said.payer_name.clone()),
        Cell::Text(said.deliverer.clone()),
        Cell::Names(said.consent.iter().map(|it| it.id().to_owned()).collect()),
        Cell::Names(said.classes.clone()),
        Cell::Flag(it.withdrawn.is_some(), "standing-withdrawn"),
        Cell::Text(it.withdrawn.clone().unwrap_or_default()),
    ]
}
