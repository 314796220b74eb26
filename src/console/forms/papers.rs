//! What the customer says to a document: that they have it, that they signed for it, what they object to (L4).

use crate::incident::{
    Command, EntryKey, Incident, Instant, Selector, Visibility,
    command::{Document, Enquiry, ReceiveDocument},
    papers::NeedMet,
    time,
};

use super::{
    Choice, Field, FieldKind,
    make::{
        choice, field, first, future, needed, past, person_choice, same, visible, words, yes_no,
    },
    maker::{Maker, Making},
};

pub(super) const RECEIPT: Making = Making::of(
    |maker| {
        let ids = NeedMet::ALL.map(NeedMet::id);
        let mut need = choice("need", "field-need-met", "need", ids, "");
        first(&mut need, "word-not-said");
        vec![
            maker.documents(),
            yes_no("signed", "field-signed", "no"),
            need,
            words("text", "field-their-words"),
            words("source", "field-by-whom"),
            past("at", "field-at"),
            seen_by_them(),
        ]
    },
    |builder, _| {
        Command::ReceiveDocument(ReceiveDocument {
            document: builder.optional("document").map(Selector),
            signed: builder.text("signed") == "yes",
            need: builder.parsed("need"),
            text: builder.text("text"),
        })
    },
);

pub(super) const OBJECT: Making = Making::of(
    |maker| {
        let mut from = vec![];
        from.extend(maker.incident.stakeholders.list.iter().map(person_choice));
        let mut from = field("from", "field-from", FieldKind::Choice(from));
        first(&mut from, "word-not-said");
        vec![
            maker.documents(),
            needed("text", "field-objection"),
            words("point", "field-point"),
            from,
            future("answer-by", "field-answer-by"),
            past("at", "field-at"),
            seen_by_them(),
        ]
    },
    |builder, _| {
        let document = builder.optional("document").map(Selector).map(Document::Entry);
        Command::Enquiry(Enquiry {
            from: builder.optional("from").map(Selector),
            text: builder.text("text"),
            answer_by: builder.time("answer-by"),
            term: builder.term("answer-by"),
            objects_to: Some(document.unwrap_or(Document::Last)),
            point: builder.text("point"),
        })
    },
);

/// The documents that left for the customer, the last one first.
pub(super) fn to_the_customer(
    incident: &Incident,
) -> impl Iterator<Item = (EntryKey, Instant, &str)> {
    let issued = incident.issued.iter().rev();
    let issued = issued.filter(|it| it.document.audience == Visibility::Customer);
    issued.map(|it| (it.entry, it.at, it.document.document.as_str()))
}

/// They said it themselves.
fn seen_by_them() -> Field {
    let mut seen = visible();
    seen.choose("customer");
    seen
}

impl Maker<'_> {
    fn documents(&self) -> Field {
        let zone = self.incident.zone();
        let choices = to_the_customer(self.incident).map(|(key, at, document)| {
            let name = self.lang.say(&format!("document-{document}"));
            let label = same(&format!("{name} {}", time::stamp(at, zone)));
            Choice { value: Selector::key(key).0, label }
        });
        field("document", "field-document", FieldKind::Choice(choices.collect()))
    }
}
