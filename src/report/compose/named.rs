//! Values of our own lists and what goes with them, in words.

use super::parts::Pen;
use crate::{
    incident::{Status, responsibility::Condition, stakeholders::Side, updates::Channel},
    locale::Message,
};

impl Pen<'_> {
    pub(super) fn channel(self, channel: Channel) -> String {
        self.say(&format!("channel-{}", channel.id()))
    }

    /// A status as the customer reads it.
    pub(super) fn public_status(self, status: Status) -> String {
        self.say(&format!("report-status-{}", status.id()))
    }

    /// A status as we say it among ourselves.
    pub(super) fn own_status(self, status: Status) -> String {
        self.say(&format!("status-{}", status.id()))
    }

    pub(super) fn side(self, side: Side) -> String {
        self.say(&format!("side-{}", side.id()))
    }

    pub(super) fn lamp(self, lamp: Condition) -> String {
        self.say(&format!("lamp-{}", lamp.id()))
    }

    /// A text with the name of what it is.
    pub(super) fn detail(self, name: &str, text: &str) -> String {
        self.tell(&Message::new("report-detail").with("name", name).with("text", text))
    }

    /// The same with the name by its message id; none where the text says nothing.
    pub(super) fn detail_of(self, id: &str, text: &str) -> Option<String> {
        (!text.trim().is_empty()).then(|| self.detail(&self.say(id), text))
    }
}
