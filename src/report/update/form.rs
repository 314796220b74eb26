//! The forms an update is drafted in.

use std::str::FromStr;

use super::sms;
use crate::incident::{stakeholders::Stakeholder, updates::Channel};

/// In which form an update is drafted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum UpdateForm {
    /// One segment of a text message.
    #[default]
    Sms,
    /// An e-mail with its subject.
    Email,
    /// Points to say aloud.
    Phone,
}

impl UpdateForm {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Sms, Self::Email, Self::Phone];

    /// The name on the command line and in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// The message id of its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Sms => "update-form-sms",
            Self::Email => "update-form-email",
            Self::Phone => "update-form-phone",
        }
    }

    /// The channel it goes by.
    pub const fn channel(self) -> Channel {
        match self {
            Self::Sms => Channel::Sms,
            Self::Email => Channel::Email,
            Self::Phone => Channel::Phone,
        }
    }

    /// The form that was agreed with somebody (G2); an SMS where nothing was.
    pub fn agreed(stakeholder: &Stakeholder) -> Self {
        let agreed = stakeholder.profile.agreement.as_ref().and_then(|it| it.channel);
        Self::ALL.into_iter().find(|form| Some(form.channel()) == agreed).unwrap_or_default()
    }

    /// How many characters a text takes of how many, where it has to fit.
    pub fn length(self, text: &str) -> Option<(usize, usize)> {
        (self == Self::Sms).then(|| sms::length(text))
    }
}

impl FromStr for UpdateForm {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|form| form.id() == text.trim()).ok_or(())
    }
}
