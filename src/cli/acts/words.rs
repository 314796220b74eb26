//! The words of a verb that records one act: what surrounds every act, and the table that makes a verb of its options.
//!
//! The words of the act come last and need no quotes; everything else is an option. Labels (`A`, `O1`, `P1`), numbers and
//! names select.

use clap::Args;

use super::scene::Scene;
use crate::{
    cli::failure::Failure,
    incident::{Command, IncidentId, Visibility},
};

/// The words that every act takes, where it is never the customer's business.
#[derive(Debug, Args)]
pub(super) struct Inside {
    #[arg(value_name = "REF")]
    reference: String,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, display_order = 900)]
    at: Option<String>,
    #[arg(long, value_name = "NAME", display_order = 901)]
    who: Option<String>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, display_order = 904)]
    known_at: Option<String>,
}

/// The same where the customer may see it.
#[derive(Debug, Args)]
pub(super) struct Outside {
    #[command(flatten)]
    inside: Inside,
    #[arg(long, display_order = 902)]
    customer_visible: bool,
    #[arg(long, display_order = 903, conflicts_with = "customer_visible")]
    internal: bool,
}

/// The words of an act that belongs to no incident: it is recorded in the directory.
#[derive(Debug, Args)]
pub(super) struct House {
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, display_order = 900)]
    at: Option<String>,
    #[arg(long, value_name = "NAME", display_order = 901)]
    who: Option<String>,
}

/// What surrounds an act: where, when, by whom, for whose eyes.
#[derive(Debug, Clone)]
pub(super) struct Envelope {
    pub(super) reference: String,
    pub(super) at: Option<String>,
    pub(super) known: Option<String>,
    pub(super) who: Option<String>,
    /// `None` where nobody said it.
    pub(super) visibility: Option<Visibility>,
}

impl Inside {
    pub(super) fn envelope(&self) -> Envelope {
        Envelope {
            reference: self.reference.clone(),
            at: self.at.clone(),
            known: self.known_at.clone(),
            who: self.who.clone(),
            visibility: Some(Visibility::Internal),
        }
    }
}

impl House {
    pub(super) fn envelope(&self) -> Envelope {
        Envelope {
            reference: IncidentId::DIRECTORY_NAME.to_owned(),
            at: self.at.clone(),
            known: None,
            who: self.who.clone(),
            visibility: Some(Visibility::Internal),
        }
    }
}

impl Outside {
    pub(super) fn envelope(&self) -> Envelope {
        let visibility = match (self.customer_visible, self.internal) {
            (true, _) => Some(Visibility::Customer),
            (_, true) => Some(Visibility::Internal),
            _ => None,
        };
        Envelope { visibility, ..self.inside.envelope() }
    }
}

/// The words after a verb that records one act.
pub(super) trait Words {
    /// Where, when, by whom, for whose eyes.
    fn envelope(&self) -> Envelope;

    /// What is recorded.
    fn command(self, scene: &Scene<'_>) -> Result<Command, Failure>;
}

/// Verbs, each with its words and the act they make: `Name: Inside|Outside = |words, scene| { words } => act;`
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident: $on:ident = |$me:ident, $scene:pat_param| {
            $($(#[$arg:meta])* $field:ident: $type:ty,)*
        } => $command:expr;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, clap::Args)]
        pub(in crate::cli) struct $name {
            #[command(flatten)]
            on: crate::cli::acts::words::$on,
            $($(#[$arg])* $field: $type,)*
        }

        impl crate::cli::acts::words::Words for $name {
            fn envelope(&self) -> crate::cli::acts::words::Envelope {
                self.on.envelope()
            }

            fn command(
                self,
                $scene: &crate::cli::acts::scene::Scene<'_>,
            ) -> Result<crate::incident::Command, crate::cli::failure::Failure> {
                let $me = self;
                Ok($command)
            }
        }
    )*};
}
pub(super) use words;

/// Who takes what a verb says.
pub(super) trait Takes {
    /// Records it, and says what was recorded.
    fn take(&self, words: impl Words) -> Result<(), Failure>;
}

/// The verbs of a subject: as [`words`] has them, each a verb of the command line under its name or the one after `as`. They
/// are listed in help in this order. A verb that was renamed is still understood by its old name, the one after `or`.
macro_rules! verbs {
    ($(
        $(#[$doc:meta])*
        $name:ident $(as $verb:literal)? $(or $old:literal)?: $on:ident
            = |$me:ident, $scene:pat_param| { $($fields:tt)* } => $command:expr;
    )*) => {
        crate::cli::acts::words::words! {$(
            $(#[$doc])*
            $name: $on = |$me, $scene| { $($fields)* } => $command;
        )*}

        /// The verbs.
        #[derive(Debug, clap::Subcommand)]
        pub(in crate::cli) enum Verbs {
            $($(#[command(name = $verb)])? $(#[command(alias = $old)])? $name(Box<$name>),)*
        }

        impl Verbs {
            /// Hands over what the verb says.
            pub(super) fn give(
                self,
                to: &impl crate::cli::acts::words::Takes,
            ) -> Result<(), crate::cli::failure::Failure> {
                match self {
                    $(Self::$name(words) => to.take(*words),)*
                }
            }
        }
    };
}
pub(super) use verbs;

/// The words of an act, as they were typed, with or without quotes.
pub(super) fn joined(words: &[String]) -> String {
    words.join(" ").trim().to_owned()
}
