//! Rows F1–F3 and F6–F8: who has a stake, what they need, and who was told what.

use dingli::{
    incident::{
        Command, Draft, Entry, EntryKey, Instant, Payload, Refusal, Warning, WriterId,
        command::ChangeStakeholder,
        directory::Directory,
        due::{Due, PersonTask, Urgency, What, told_what},
        stakeholders::{Address, Profile, ProfileChanges, Side},
        updates::Channel,
    },
    locale::Lang,
};

use crate::support::{Book, at, customer, ours, profile, tell};

fn add(profile: Profile) -> Command {
    Command::Stakeholder(Box::new(profile))
}

fn has(list: &[Due], wanted: impl Fn(&What) -> bool) -> bool {
    list.iter().any(|item| wanted(&item.what))
}

fn phone(number: &str) -> Vec<Address> {
    vec![Address { channel: Channel::Phone, at: number.to_owned() }]
}

#[test]
fn f1_a_missing_internal_resource_is_a_gap_and_so_is_a_missing_customer() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    let list = book.due();
    let gap = list.iter().find(|item| item.what == What::Person(PersonTask::NoInternal)).unwrap();
    assert_eq!(gap.urgency, Urgency::Gap);
    assert!(gap.what.message(Lang::En).text(Lang::En).starts_with("No internal resource"));
    assert!(!has(&list, |what| *what == What::Person(PersonTask::NoCustomer)));

    let mut mirror = Book::open("data-loss");
    mirror.act(ours("赵工"));
    let list = mirror.due();
    let other = list.iter().find(|item| item.what == What::Person(PersonTask::NoCustomer)).unwrap();
    assert_eq!(other.urgency, gap.urgency, "both columns are equal");
    assert!(!has(&list, |what| *what == What::Person(PersonTask::NoInternal)));
}

#[test]
fn f2_an_implied_need_is_a_guess_until_confirmed() {
    let mut book = Book::open("data-loss");
    let key = book.act(add(Profile {
        need: "今晚十二点前能开单".to_owned(),
        implied_need: "不要让董事会知道".to_owned(),
        aliases: vec!["李工".to_owned()],
        ..profile("李总", Side::Customer)
    }));
    let guess = |what: &What| matches!(what, What::Person(PersonTask::Guess { stakeholder, .. }) if *stakeholder == key);
    assert!(book.incident().stakeholders.get(key).unwrap().profile.has_guess());
    assert!(has(&book.due(), guess));
    assert_eq!(
        book.incident().stakeholders.called("李工").unwrap().key,
        key,
        "two titles, one person"
    );

    book.act(Command::ChangeStakeholder(Box::new(ChangeStakeholder {
        stakeholder: "李工".into(),
        changes: ProfileChanges { implied_need_confirmed: Some(true), ..ProfileChanges::default() },
    })));
    assert!(!has(&book.due(), guess));
    let kept = &book.incident().stakeholders.get(key).unwrap().profile;
    assert_eq!(kept.need, "今晚十二点前能开单", "what is not named stays");
}

#[test]
fn f3_before_the_first_word_the_customers_own_need_is_asked_for() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    let no_need = |what: &What| matches!(what, What::Person(PersonTask::NoNeed { name, .. }) if name == "李总");
    assert!(has(&book.due(), no_need));
    book.act(Command::Contact(tell("李总", "我们提出一个方案")));
    assert!(book.warned().contains(&Warning::NoNeedHeard { name: "李总".to_owned() }));

    book.act(Command::ChangeStakeholder(Box::new(ChangeStakeholder {
        stakeholder: "李总".into(),
        changes: ProfileChanges {
            need: Some("先把订单找回来".to_owned()),
            ..ProfileChanges::default()
        },
    })));
    assert!(!has(&book.due(), no_need));
    book.act(Command::Contact(tell("李总", "我们提出一个方案")));
    assert!(!book.warned().iter().any(|warning| matches!(warning, Warning::NoNeedHeard { .. })));
}

#[test]
fn f2_of_two_people_of_one_name_nobody_is_taken_silently() {
    let mut book = Book::open("data-loss");
    let first = book.act(customer("郑"));
    let second = book.act(add(Profile { role: "维修".to_owned(), ..profile("郑", Side::Ours) }));
    let entry = first.seq.to_string();
    assert!(book.warned().contains(&Warning::SameName { name: "郑".to_owned(), entry }));
    let Refusal::AmbiguousStakeholder { name, people } =
        book.refused(Command::Contact(tell("郑", "在吗")))
    else {
        panic!("somebody was taken")
    };
    assert_eq!((name.as_str(), people.len()), ("郑", 2));
    assert!(
        people[0].text(dingli::locale::Lang::En).contains(&format!("#{}", first.seq)),
        "{people:?}"
    );
    assert!(people[1].text(dingli::locale::Lang::En).contains("维修"), "{people:?}");
    let told = book.act(Command::Contact(tell(&format!("#{}", second.seq), "在吗")));
    let contact = book.incident().ledger.contacts.iter().find(|it| it.entry == told).unwrap();
    assert_eq!(contact.made.with, [second]);
    // A name goes before an alias.
    let alias = Profile { aliases: vec!["李".to_owned()], ..profile("小李", Side::Ours) };
    book.act(add(alias));
    let li = book.act(customer("李"));
    book.act(Command::Contact(tell("李", "在吗")));
    assert_eq!(book.incident().ledger.contacts.last().unwrap().made.with, [li]);
}

#[test]
fn f6_an_external_body_without_a_channel_is_asked_about() {
    let mut book = Book::open("dealer-dispute");
    let bodies = [("市监局", Side::Regulator), ("晚报", Side::Media), ("对方律师", Side::Legal)];
    for (name, side) in bodies {
        book.act(add(profile(name, side)));
        assert_eq!(book.warned(), [Warning::NoChannel { name: name.to_owned() }]);
        assert!(has(
            &book.due(),
            |what| matches!(what, What::Person(PersonTask::NoChannel { name: n, .. }) if n == name)
        ));
        book.act(Command::ChangeStakeholder(Box::new(ChangeStakeholder {
            stakeholder: name.into(),
            changes: ProfileChanges { channels: Some(phone("12315")), ..ProfileChanges::default() },
        })));
    }
    assert!(!has(&book.due(), |what| matches!(what, What::Person(PersonTask::NoChannel { .. }))));
    book.act(add(profile("李总", Side::Customer)));
    assert!(book.warned().is_empty(), "only bodies outside are asked about");
}

#[test]
fn f7_the_matrix_says_what_each_was_told_when_how_and_when_the_next_is_due() {
    let mut book = Book::open("data-loss");
    let li = book.act(customer("李总"));
    let zhao = book.act(ours("赵总监"));
    book.at("2025-03-03 14:30").act(Command::Contact(tell("李总", "正在定位")));
    book.at("2025-03-03 14:34");
    let mut failed = tell("李总", "没打通");
    failed.outcome = dingli::incident::updates::Outcome::Failed;
    book.act(Command::Contact(failed));
    let matrix = told_what(book.incident());
    let row = |key| matrix.iter().find(|told| told.stakeholder.key == key).unwrap();
    let last = row(li).last.unwrap();
    assert_eq!((last.occurred, last.made.text.as_str()), (at("2025-03-03 14:30"), "正在定位"));
    assert_eq!(last.made.channel, Channel::Phone);
    assert_eq!(row(li).next, Some(at("2025-03-03 14:50")), "severity 1: every 20 minutes");
    assert_eq!(row(zhao).last, None);
    assert_eq!(row(zhao).next, Some(at("2025-03-03 14:30")), "first word inside within 10 minutes");
}

#[test]
fn f7_a_promised_time_goes_before_the_cadence() {
    let mut book = Book::open("data-loss");
    let li = book.act(customer("李总"));
    let mut told = tell("李总", "两点五十五再说");
    told.next_update = Some(at("2025-03-03 14:55"));
    book.act(Command::Contact(told));
    let matrix = told_what(book.incident());
    assert_eq!(
        matrix.iter().find(|row| row.stakeholder.key == li).unwrap().next,
        Some(at("2025-03-03 14:55"))
    );
}

/// An entry of the directory's own log.
fn kept(draft: Draft, seq: u64, recorded: Instant) -> Entry {
    Entry {
        key: EntryKey { writer: WriterId([1; 16]), seq },
        counter: seq,
        head: draft.head("王经理", recorded, seq),
        who: draft.who,
        payload: Payload::Known(Box::new(draft.event)),
    }
}

#[test]
fn f8_a_manager_known_from_last_year_comes_with_the_number() {
    let last_year = at("2024-05-06 09:00");
    let known = Profile {
        channels: phone("138 0000 0000"),
        organisation: "我司".to_owned(),
        role: "值班经理".to_owned(),
        manager: "钱总".to_owned(),
        ..profile("孙经理", Side::Ours)
    };
    let mut directory = Directory::default();
    let draft = directory.learn(&known, last_year).unwrap();
    directory.extend(&[kept(draft, 1, last_year)]);
    assert_eq!(directory.learn(&known, last_year), None, "nothing new");

    let mut today = profile("孙经理", Side::Ours);
    directory.complete(&mut today);
    let mut book = Book::open("storage");
    let key = book.act(add(today));
    let shown = &book.incident().stakeholders.get(key).unwrap().profile;
    assert_eq!(shown.reach().unwrap().at, "138 0000 0000");
    assert_eq!(shown.manager, "钱总");

    let moved = Profile { channels: phone("139 1111 1111"), ..shown.clone() };
    let draft = directory.learn(&moved, at("2025-03-03 15:00")).unwrap();
    directory.extend(&[kept(draft, 2, last_year)]);
    let person = &directory.called("孙经理", "我司").unwrap().person;
    assert_eq!(
        (person.channels[0].at.as_str(), person.role.as_str()),
        ("139 1111 1111", "值班经理")
    );
    assert!(directory.learn(&profile("市监局", Side::Regulator), last_year).is_none(), "no person");
}

/// What was learnt of somebody, with a number that tells of whom.
fn learnt(directory: &mut Directory, said: &Profile, seq: u64) {
    let now = at("2025-03-03 15:00");
    if let Some(draft) = directory.learn(said, now) {
        directory.extend(&[kept(draft, seq, now)]);
    }
}

proptest::proptest! {
    #[test]
    fn case_1_11_a_number_goes_to_nobody_but_its_owner(
        known in proptest::collection::vec((0..2_usize, 0..4_usize, 0..3_usize), 0..12),
        wanted in (0..2_usize, 0..4_usize, 0..3_usize),
    ) {
        let names = ["Kim", "王伟"];
        let houses = ["", "Firm Z", "Hospital A", "我司"];
        let sides = [Side::Customer, Side::Ours, Side::Vendor];
        // Our own people are of our own house, or of none that is named.
        let house_of = |house: usize, side: usize| houses[if side == 1 { house % 2 * 3 } else { house % 3 }];
        let named = |(name, house, side): (usize, usize, usize)| Profile {
            organisation: house_of(house, side).to_owned(),
            ..profile(names[name], sides[side])
        };
        let mut directory = Directory::default();
        for (seq, one) in known.iter().enumerate() {
            let number = format!("{}|{}|{}", names[one.0], house_of(one.1, one.2), sides[one.2].id());
            learnt(&mut directory, &Profile { channels: phone(&number), ..named(*one) }, seq as u64 + 1);
        }
        let mut profile = named(wanted);
        directory.complete(&mut profile);
        if let Some(address) = profile.channels.first() {
            let parts: Vec<&str> = address.at.split('|').collect();
            let [name, house, side] = parts[..] else { panic!("{address:?}") };
            proptest::prop_assert_eq!(name, names[wanted.0]);
            let theirs = house_of(wanted.1, wanted.2);
            let same_house = !house.is_empty() && house == theirs;
            let unnamed = house.is_empty() || theirs.is_empty();
            let ours = side == Side::Ours.id() && sides[wanted.2] == Side::Ours && unnamed;
            proptest::prop_assert!(same_house || ours, "{} to {:?}", address.at, named(wanted));
        }
    }
}
