//! Talks and questions in words, for our own eyes.

use super::body::{ContactMade, EnquiryAnswered, EnquiryReceived};
use crate::{
    incident::{
        telling::{Teller, Told},
        updates::{Channel, Direction, Outcome},
        wording::join,
    },
    locale::{Lang, Message},
};

impl Direction {
    /// How it was said, by whoever began it: “in a meeting”, 当面告知, 来函.
    pub fn way(self, channel: Channel, lang: Lang) -> String {
        match self {
            Self::Outbound => lang.say(&format!("told-by-{}", channel.id())),
            Self::Inbound => lang.say(&format!("heard-by-{}", channel.id())),
        }
    }
}

impl Told for ContactMade {
    fn told(&self, by: &Teller<'_>) -> String {
        by.contact(self)
    }
}

impl Told for EnquiryReceived {
    fn told(&self, by: &Teller<'_>) -> String {
        let answer = self.answer_by.map(|at| by.due("entry-answer-by", at, self.term.as_deref()));
        let objects = self.document.map(|document| {
            let document = by.short(document);
            by.say(
                &Message::new("entry-objects")
                    .with("document", document)
                    .with("point", &self.point),
            )
        });
        join(&[objects.unwrap_or_default(), self.text.clone(), answer.unwrap_or_default()])
    }
}

impl Told for EnquiryAnswered {
    fn told(&self, _: &Teller<'_>) -> String {
        self.text.clone()
    }
}

impl Teller<'_> {
    fn contact(&self, made: &ContactMade) -> String {
        let names: Vec<String> = made.with.iter().map(|&key| self.name(key)).collect();
        let id = match (made.direction, names.is_empty()) {
            (Direction::Outbound, false) => "entry-told",
            (Direction::Outbound, true) => "entry-told-nobody",
            (Direction::Inbound, false) => "entry-heard",
            (Direction::Inbound, true) => "entry-heard-nobody",
        };
        let mut parts = vec![
            Message::new(id)
                .with("names", self.lang.list(&names))
                .with("how", made.direction.way(made.channel, self.lang))
                .with("text", &made.text)
                .text(self.lang),
        ];
        if made.outcome != Outcome::Reached {
            parts.push(self.lang.say(&format!("outcome-{}", made.outcome.id())));
        }
        if let Some(at) = made.next_update {
            parts.push(
                Message::new("entry-next-update").with("time", self.time(at)).text(self.lang),
            );
        }
        join(&parts)
    }
}
