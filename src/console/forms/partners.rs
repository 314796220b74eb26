//! Partners (Q1).

use crate::incident::{
    Command, Selector,
    event::PartnerRecorded,
    partners::{Partner, PartnerKind},
};

use super::{
    Field,
    make::{choice, chosen_by_hand, filled, needed, unsaid, words},
    maker::{Maker, Making},
};

pub(super) const PARTNER: Making = Making::of(
    |maker| {
        let known = maker.partner().map(|it| &it.known);
        let text = |of: fn(&PartnerRecorded) -> &String| known.map(of).cloned().unwrap_or_default();
        let kinds = PartnerKind::ALL.map(PartnerKind::id);
        let mut kind = choice("kind", "field-partner-kind", "partner-kind", kinds, "");
        match known {
            Some(known) => kind.choose(known.kind.id()),
            None => kind = chosen_by_hand(kind),
        }
        let mut fields: Vec<Field> = vec![
            filled(needed("name", "field-partner"), &text(|it| &it.name)),
            kind,
            filled(words("contact", "field-partner-contact"), &text(|it| &it.contact)),
            filled(words("reach", "field-partner-reach"), &text(|it| &it.reach)),
        ];
        let ended = known.map(|it| if it.ended { "yes" } else { "no" });
        fields.extend(ended.map(|it| unsaid("ended", "field-partner-ended", Some(it))));
        fields
    },
    |builder, target| {
        Command::RecordPartner(PartnerRecorded {
            name: builder.text("name"),
            kind: builder.parsed("kind").unwrap_or_default(),
            contact: builder.text("contact"),
            reach: builder.text("reach"),
            ended: builder.yes("ended"),
            partner: (!target.is_empty()).then(|| Selector(target.to_owned())),
        })
    },
);

impl Maker<'_> {
    /// The partner in question.
    fn partner(&self) -> Option<&Partner> {
        self.incident.partners.get(self.target.parse().ok()?)
    }
}
