//! The verbs about people: who they are (F2), and what they were told (G6).

use super::{
    scene::one_of,
    words::{joined, verbs},
};
use crate::incident::{
    Command, Selector, command,
    event::SafetyInstructed,
    stakeholders::{Address, Agreement, Authority, Profile, ProfileChanges, Side},
    updates::{Channel, Direction, Outcome},
};

/// What is said of a person; what is left out stays.
#[derive(Debug, clap::Args)]
struct Said {
    #[arg(long, value_name = "SIDE", value_parser = one_of(&Side::ALL, Side::id))]
    side: Option<Side>,
    #[arg(long, value_name = "TEXT")]
    role: Option<String>,
    #[arg(long, value_name = "ROLE")]
    fills: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    public_role: Option<String>,
    #[arg(long, value_name = "TEXT")]
    organisation: Option<String>,
    #[arg(long, value_name = "AUTHORITY", value_parser = one_of(&Authority::ALL, Authority::id))]
    authority: Option<Authority>,
    #[arg(long, value_name = "NAME")]
    alias: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    phone: Vec<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Vec<String>,
    #[arg(long, value_name = "NAME")]
    manager: Option<String>,
    #[arg(long, value_name = "TEXT")]
    need: Option<String>,
    #[arg(long, value_name = "TEXT")]
    guess: Option<String>,
    #[arg(long, value_name = "TEXT")]
    feeling: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pressure: Option<String>,
    #[arg(long, value_name = "TEXT")]
    agreement: Option<String>,
}

impl Said {
    /// What changes about a person of whom `before` is known.
    fn changes(self, name: Option<String>, before: &Profile) -> ProfileChanges {
        let more = |known: &[String], said: Vec<String>| {
            (!said.is_empty()).then(|| known.iter().cloned().chain(said).collect())
        };
        let address = |channel| move |at| Address { channel, at };
        let said = self.phone.into_iter().map(address(Channel::Phone));
        let said: Vec<Address> =
            said.chain(self.email.into_iter().map(address(Channel::Email))).collect();
        let channels =
            (!said.is_empty()).then(|| before.channels.iter().cloned().chain(said).collect());
        ProfileChanges {
            name,
            channels,
            side: self.side,
            role: self.role,
            fills: more(&before.fills, self.fills),
            public_role: self.public_role,
            organisation: self.organisation,
            authority: self.authority,
            aliases: more(&before.aliases, self.alias),
            manager: self.manager,
            need: self.need,
            implied_need: self.guess,
            feeling: self.feeling,
            pressure: self.pressure,
            agreement: self
                .agreement
                .map(|words| Some(Agreement { words, any_hour: true, ..Agreement::default() })),
            ..ProfileChanges::default()
        }
    }
}

verbs! {
    /// The words after `stakeholder`.
    Stakeholder: Inside = |it, scene| {
        #[arg(value_name = "NAME")]
        name: String,
        #[command(flatten)]
        said: Said,
        #[arg(long)]
        change: bool,
    } => {
        let mut profile = Profile::default();
        if it.change {
            let known = scene.incident.stakeholders.called(&it.name).map(|one| &one.profile);
            let changes = it.said.changes(None, known.unwrap_or(&profile));
            Command::ChangeStakeholder(Box::new(command::ChangeStakeholder {
                stakeholder: Selector(it.name),
                changes,
            }))
        } else {
            profile.change(&it.said.changes(Some(it.name), &Profile::default()));
            Command::Stakeholder(Box::new(profile))
        }
    };

    /// The words after `instruct`.
    Instruct: Inside = |it, _| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
    } => Command::Instruct(SafetyInstructed { text: joined(&it.text) });

    /// The words after `understood`.
    Understood: Inside = |it, _| {
        #[arg(value_name = "NAME", value_delimiter = ',')]
        names: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        how: Option<String>,
    } => Command::Understood(command::Understood {
        by: it.names.into_iter().map(Selector).collect(),
        text: it.how.unwrap_or_default(),
    });

    /// The words after `contact`.
    Contact: Outside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long = "with", value_name = "NAME", value_delimiter = ',')]
        names: Vec<String>,
        #[arg(long, value_name = "CHANNEL", default_value = "other", value_parser = one_of(&Channel::ALL, Channel::id))]
        by: Channel,
        #[arg(long)]
        inbound: bool,
        #[arg(long, value_name = "OUTCOME", default_value = "reached", value_parser = one_of(&Outcome::ALL, Outcome::id))]
        outcome: Outcome,
        #[arg(long, value_name = "TIME")]
        next: Option<String>,
        #[arg(long)]
        restored: bool,
    } => Command::Contact(command::Contact {
        next_update: scene.due_given(it.next.as_ref())?,
        with: it.names.into_iter().map(Selector).collect(),
        direction: if it.inbound { Direction::Inbound } else { Direction::Outbound },
        channel: it.by,
        outcome: it.outcome,
        text: joined(&it.text),
        restored: it.restored,
    });
}
