//! Of the people of an incident the customer reads the public role of ours and the names of their own, whatever visible act
//! names them; and nothing else of a profile.

use super::{super::support::Laptop, leaks::forms, planted::Planter, written::for_customer};
use crate::incident::{
    Act, Command,
    command::{self, Selector},
    stakeholders::{Profile, Side},
    updates::{Channel, Direction, Outcome},
};

/// One profile of every form there is, each with markers of its own.
fn profiles() -> Vec<(Profile, Planter)> {
    let schema = schemars::schema_for!(Profile).to_value();
    let count = forms(&schema, &mut |slot| Planter::default().plant("profile", slot)).len();
    (0..count)
        .map(|nth| {
            let mut planter = Planter::default();
            let mut all = forms(&schema, &mut |slot| match slot.name() {
                // The directory of people has a log of its own.
                "person" => serde_json::Value::Null,
                _ => planter.plant("profile", slot),
            });
            let mut profile: Profile = serde_json::from_value(all.swap_remove(nth)).unwrap();
            // Whoever asked to be told is told; when is nothing of this.
            profile.updates = crate::incident::stakeholders::Updates::None;
            // No act takes in an e-mail address that is none.
            for address in &mut profile.channels {
                if address.channel == Channel::Email {
                    address.at.push_str("@example.com");
                }
            }
            (profile, planter)
        })
        .collect()
}

/// An incident in which somebody stands in every visible act that can name them.
fn with(profile: &Profile) -> Laptop {
    let mut laptop = Laptop::opened();
    laptop.command(Command::Stakeholder(Box::new(profile.clone())));
    let name = || -> Selector { profile.name.as_str().into() };
    let contact = |channel| {
        Command::Contact(command::Contact {
            restored: false,
            with: vec![name()],
            direction: Direction::Outbound,
            channel,
            outcome: Outcome::Reached,
            text: "a word".into(),
            next_update: None,
        })
    };
    let note =
        || Command::Note(command::Note { text: "a note".into(), ..command::Note::default() });
    let promise = command::Promise {
        text: "a promise".into(),
        promisee: Some(name()),
        due: None,
        standing: true,
        deliverer: profile.name.clone(),
        deliverer_consented: true,
        customer_consented: true,
        compensation: None,
        payer: profile.name.clone(),
        cares: Vec::new(),
        override_reason: profile.name.clone(),
        term: None,
        rests_on: None,
        improvement: false,
        brings: None,
    };
    let enquiry = command::Enquiry {
        objects_to: None,
        point: String::new(),
        from: Some(name()),
        text: "a question".into(),
        answer_by: None,
        term: None,
    };
    for command in [
        contact(Channel::Phone),
        contact(Channel::Meeting),
        note(),
        Command::Promise(Box::new(promise)),
        Command::Enquiry(enquiry),
    ] {
        laptop.act(Act::new(command).by(&profile.name).visible());
    }
    let later = laptop.act(Act::new(note()).by(&profile.name));
    laptop.show(later, crate::incident::Visibility::Customer);
    // Somebody to write to.
    laptop.command(Command::Stakeholder(Box::new(Profile {
        name: "李总".into(),
        side: Side::Customer,
        ..Profile::default()
    })));
    laptop
}

#[test]
fn f2_of_a_profile_only_the_public_label_reaches_the_customer() {
    let mut sides = std::collections::BTreeSet::new();
    for (profile, planter) in profiles() {
        sides.insert(format!("{:?}", profile.side));
        let laptop = with(&profile);
        let allowed = match profile.side {
            // Where somebody of theirs has a role for the customer to read, that stands for the name.
            Side::Customer => &["profile/name", "profile/public_role"][..],
            _ => &["profile/public_role"],
        };
        let mut seen = false;
        for written in for_customer(&laptop) {
            for marker in planter.markers.iter().filter(|marker| written.leaks(marker)) {
                assert!(
                    allowed.contains(&marker.path.as_str()),
                    "{:?}: {} in {}",
                    profile.side,
                    marker.path,
                    written.what
                );
                seen = true;
            }
        }
        assert!(seen, "{:?}: the acts name nobody", profile.side);
    }
    assert!(sides.len() > 4, "{sides:?}");
}

#[test]
fn f2_whoever_has_no_public_role_is_not_named_at_all() {
    for (mut profile, planter) in profiles() {
        profile.public_role = String::new();
        if profile.side == Side::Customer {
            continue;
        }
        for written in for_customer(&with(&profile)) {
            let found = planter.markers.iter().find(|marker| written.leaks(marker));
            assert!(found.is_none(), "{found:?} of {:?} in {}", profile.side, written.what);
        }
    }
}
