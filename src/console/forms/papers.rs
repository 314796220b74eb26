//! What the customer says to a document: that they have it, that they signed for it, what they object to (L4).

use crate::incident::{
    Command, Selector,
    command::{Document, Enquiry, ReceiveDocument},
    papers::NeedMet,
    time,
};

use super::{
    Choice, Field, FieldKind,
    make::{
        choice, field, first, future, needed, past, person_choice, same, unsaid, visible, words,
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
            unsaid("signed", "field-signed", None),
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

/// They said it themselves.
fn seen_by_them() -> Field {
    let mut seen = visible();
    seen.choose("customer");
    seen
}

impl Maker<'_> {
    /// The documents that left for the customer; the last one where none is chosen.
    fn documents(&self) -> Field {
        let zone = self.incident.zone();
        let choices = self.incident.issued_to_the_customer().rev().map(|it| {
            let name = self.lang.say(&format!("document-{}", it.document.document));
            let label = same(&format!("{name} {}", time::stamp(it.at, zone)));
            Choice { value: Selector::key(it.entry).0, label }
        });
        let mut field = field("document", "field-document", FieldKind::Choice(choices.collect()));
        first(&mut field, "field-document-last");
        field
    }
}
