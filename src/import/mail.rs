//! A mail: an inbound contact of whoever wrote it, with the file attached.

use super::{course::attached, origin::Origin};
use crate::{
    incident::{
        Act, Command, Instant,
        command::Contact,
        stakeholders::{Address, Profile},
        updates::{Channel, Direction, Outcome},
    },
    playbook::Side,
    record::RecordLine,
};

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The sender's name, or else the address.
    pub name: String,
    /// The sender's address.
    pub address: String,
    /// When it was sent, as its header says.
    pub sent: Instant,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The names of its attachments.
    pub attached: Vec<String>,
}

impl Mail {
    /// The file as it is attached.
    pub fn origin(&self, file: &str, bytes: &[u8]) -> Origin {
        Origin { name: file.to_owned(), note: self.subject.clone(), bytes: bytes.to_vec() }
    }

    /// The acts: the sender, where nobody of that name or address is known, the contact, the file.
    pub fn acts(
        &self,
        known: Option<&str>,
        side: Side,
        origin: &Origin,
        is_live: bool,
    ) -> Vec<RecordLine> {
        let mut acts = Vec::new();
        if known.is_none() {
            let address = Address { channel: Channel::Email, at: self.address.clone() };
            let profile = Profile {
                name: self.name.clone(),
                side,
                channels: if self.address.is_empty() { Vec::new() } else { vec![address] },
                ..Profile::default()
            };
            acts.push(Act::new(Command::Stakeholder(Box::new(profile))).at(self.sent));
        }
        let contact = Contact {
            with: vec![known.unwrap_or(&self.name).into()],
            direction: Direction::Inbound,
            channel: Channel::Email,
            outcome: Outcome::Reached,
            text: self.words(),
            next_update: None,
            restored: false,
        };
        acts.push(Act::new(Command::Contact(contact)).at(self.sent));
        for act in &mut acts {
            act.known = is_live.then_some(self.sent);
        }
        let lines = acts.into_iter().map(RecordLine::from);
        lines.chain([attached(origin)]).collect()
    }

    /// Subject, text and the names of what hung on it.
    fn words(&self) -> String {
        let attached =
            self.attached.iter().map(|name| format!("[{name}]")).collect::<Vec<_>>().join(" ");
        let parts = [self.subject.as_str(), self.text.as_str(), attached.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}
