//! Linking another incident and sharing an entry with those that are linked (K6). It refuses to write: what the log does
//! is told to it.

use super::*;
use crate::{
    console::forms::Form,
    incident::{Act, command},
};

const OTHER: IncidentId = IncidentId([3; 16]);

/// The storage night, linked with another incident of the list and with one that is not in this log.
fn linked(lang: Lang) -> Model {
    let mut maker = fixture::storage(lang);
    for (incident, reference) in [(OTHER, "1120-M2D"), (IncidentId([9; 16]), "1119-Q7C")] {
        let (reference, text) = (reference.to_owned(), String::new());
        maker.does(fixture::now(), Command::Link(command::Link { incident, reference, text }));
    }
    let mut model = fixture::window(maker, (120, 40));
    let all = fixture::listing(lang, (120, 40)).list.all;
    let known = all.into_iter().filter(|line| line.id == OTHER).collect();
    update(&mut model, Message::Linked(ID, known));
    model
}

fn find(model: &mut Model, text: &str) -> String {
    types(model, text);
    model.form.as_ref().unwrap().value("incident").to_owned()
}

fn other() -> String {
    OTHER.to_string()
}

#[test]
fn the_other_incident_is_found_by_its_reference_title_or_customer() {
    for (lang, wanted) in [
        (Lang::En, "1120-m2d"),
        (Lang::En, "booking"),
        (Lang::En, "City Hos"),
        (Lang::Zh, "挂号"),
        (Lang::Zh, "城市医院"),
    ] {
        let mut model = working(lang);
        assert_eq!(run(&mut model, Action::Link), [Effect::List]);
        // The list comes while one types.
        assert_eq!(find(&mut model, wanted), "");
        let all = fixture::listing(lang, (80, 24)).list.all;
        update(&mut model, Message::Listed(all));
        assert_eq!(model.form.as_ref().unwrap().value("incident"), other(), "{wanted}");
        press(&mut model, Key::Enter);
        types(&mut model, "same batch");
        let sent = press(&mut model, Key::Enter);
        let text = "same batch".to_owned();
        assert_eq!(sent, [Effect::Link { here: ID, there: OTHER, text }]);
        assert_eq!(model.saved, Saved::Saving);
    }
}

#[test]
fn a_half_written_link_is_found_again_although_the_list_comes_later() {
    let mut model = working(Lang::En);
    model.list = fixture::listing(Lang::En, (80, 24)).list;
    run(&mut model, Action::Link);
    find(&mut model, "booking");
    press(&mut model, Key::Enter);
    types(&mut model, "same batch");
    press(&mut model, Key::Esc);
    assert_eq!(model.form, None);
    let all = std::mem::take(&mut model.list.all);
    run(&mut model, Action::Link);
    update(&mut model, Message::Listed(all));
    let form = model.form.as_ref().unwrap();
    assert_eq!((form.value("incident"), form.value("text")), (other().as_str(), "same batch"));
}

#[test]
fn the_incident_on_screen_is_not_offered_and_none_is_linked_by_accident() {
    let mut model = working(Lang::En);
    model.list = fixture::listing(Lang::En, (80, 24)).list;
    run(&mut model, Action::Link);
    assert_eq!(find(&mut model, "1121-K7Q"), "", "it is this one");
    assert_eq!(update(&mut model, ctrl('s')), []);
    (0..8).for_each(|_| {
        update(&mut model, plain(KeyCode::Backspace));
    });
    assert_eq!(update(&mut model, ctrl('s')), []);
    let form = model.form.as_ref().unwrap();
    assert!(form.field("incident").unwrap().error.is_some() && !form.busy);
}

#[test]
fn a_link_is_shown_when_it_is_on_disk_in_both_and_kept_when_it_is_refused() {
    let mut model = working(Lang::En);
    model.list = fixture::listing(Lang::En, (80, 24)).list;
    run(&mut model, Action::Link);
    find(&mut model, "booking");
    let sent = update(&mut model, ctrl('s'));
    assert!(matches!(sent.as_slice(), [Effect::Link { there: OTHER, .. }]));
    update(&mut model, Message::Refused(locale::Message::new("why-nobody")));
    let form = model.form.as_ref().unwrap();
    assert_eq!((form.value("incident"), form.busy), (other().as_str(), false));
    update(&mut model, ctrl('s'));
    let reference = "1120-M2D".to_owned();
    let act = command::Link { incident: OTHER, reference, text: String::new() };
    let entries = logged(&model, &[Effect::Record(ID, vec![Act::new(Command::Link(act))])]);
    let after = update(&mut model, recorded(entries));
    assert_eq!((model.form.as_ref(), kept(&after, "link").as_deref()), (None, Some("")));
    let said = locale::Message::new("notice-linked").with("one", "A").with("other", "B");
    update(&mut model, Message::Elsewhere(said));
    assert!(notice(&model).contains("both have it on record"));
    assert_eq!(model.saved, Saved::Yes);
    assert_eq!(model.live.as_ref().unwrap().incident.links.incidents.len(), 1);
}

#[test]
fn an_entry_is_shared_with_those_that_are_marked() {
    let mut model = linked(Lang::En);
    press(&mut model, Key::F(4));
    press(&mut model, Key::Home);
    press(&mut model, Key::Down);
    let entry = model.live.as_ref().unwrap().order[1];
    assert_eq!(press(&mut model, Key::Char('s')), []);
    let form: &Form = model.form.as_ref().unwrap();
    let crate::console::model::Line::Entry(at) = entry else { panic!("{entry:?}") };
    let entry = model.live.as_ref().unwrap().incident.entries()[at].key;
    assert_eq!(form.kind, Kind::Share(entry));
    let FieldKind::Several(choices) = &form.fields[0].kind else { panic!("{form:?}") };
    assert!(choices[0].label.en.contains("City Hospital"), "{choices:?}");
    assert_eq!(choices[1].label.en, "1119-Q7C", "what is not in this log has its reference");
    let words = form.value("text").to_owned();
    assert!(!words.is_empty(), "filled with what the entry says");
    // Only the first of them.
    update(&mut model, plain(KeyCode::Right));
    update(&mut model, plain(KeyCode::Char(' ')));
    let sent = update(&mut model, ctrl('s'));
    let share = command::Share { from: ID, entry, text: words };
    assert_eq!(sent, [Effect::Share(share, vec![OTHER])]);
    let said = locale::Message::new("notice-shared").with("others", "1120-M2D");
    let after = update(&mut model, Message::Elsewhere(said));
    assert_eq!(model.form, None);
    assert_eq!(kept(&after, &format!("share/{entry}")).as_deref(), Some(""));
    assert!(notice(&model).contains("1120-M2D"));
}

#[test]
fn what_cannot_be_shared_says_why() {
    let mut model = working(Lang::En);
    assert_eq!(run(&mut model, Action::Share), []);
    assert_eq!(notice(&model), "no incident is linked yet");
    let mut model = linked(Lang::En);
    let live = model.live.as_ref().unwrap();
    let target = live.incident.entries().last().unwrap().key;
    let back =
        command::Retract { entry: crate::incident::Selector::key(target), reason: "no".to_owned() };
    let entries = logged(&model, &[Effect::Record(ID, vec![Act::new(Command::Retract(back))])]);
    update(&mut model, recorded(entries));
    let live = model.live.as_mut().unwrap();
    let wanted = |line: &crate::console::model::Line| {
        matches!(line, crate::console::model::Line::Entry(at)
            if live.incident.entries()[*at].key == target)
    };
    let at = live.order.iter().position(wanted).unwrap();
    live.at.insert(Focus::Timeline, at);
    assert_eq!(run(&mut model, Action::Share), []);
    assert_eq!((&model.form, model.notice.as_ref().unwrap().tone), (&None, Tone::Bad));
}
