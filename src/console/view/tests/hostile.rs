//! No size and no text breaks a screen. It refuses to say how a broken text should look.

use proptest::prelude::*;

use super::*;

const HOSTILE: &str =
    "(\\PC|[\u{0}-\u{1f}]|\u{202e}|\u{200d}|\u{301}|[一-龥]|👍|ﾞ|\u{1b}\\[2J){0,60}";

/// Hostile texts in everything judgement shows.
fn act_hostile(m: &mut fixture::Maker, text: &str, dice: [usize; 6]) {
    use crate::incident::{Command, escalation::Signal, remedies::Terms};
    let at = fixture::at(21, 19, 30);
    let terms = Terms { name: format!("r{text}"), owner: text.to_owned(), ..Terms::default() };
    let basis = text.to_owned();
    m.does(at, Command::ProposeRemedy(command::ProposeRemedy { terms, odds: Some(45), basis }));
    for rank in [1, 2] {
        let terms = format!("o{text}");
        let rank = Some(rank);
        m.does(
            at,
            Command::Offer(command::Offer {
                terms,
                rank,
                amount: None,
                remedy: None,
                situation: String::new(),
                approved_by: String::new(),
            }),
        );
    }
    let by = text.to_owned();
    let seek = command::SeekDecision { text: format!("w{text}"), window: at, by };
    m.does(at, Command::SeekDecision(seek));
    let text_of = |letter: &str| format!("{letter}{text}");
    let promise: command::Promise = serde_json::from_value(serde_json::json!({
        "text": text_of("p"),
        "due": at,
        "deliverer": text,
        "payer": text,
        "compensation": { "rate": { "per": "in-kind", "what": text_of("k") } },
    }))
    .unwrap();
    m.does(at, Command::Promise(Box::new(promise)));
    let signal = Signal::ALL[dice[4] % Signal::ALL.len()];
    m.does(at, Command::See(command::See { signal, text: text_of("s") }));
    let person = text_of("d");
    m.does(at, Command::StartShift(command::StartShift { person: person.clone() }));
    let hand = command::HandOver { from: person, to: text_of("t"), text: String::new() };
    m.does(at, Command::HandOver(hand));
    let lamp = crate::incident::responsibility::Condition::Fault;
    m.does(
        at,
        Command::SetCondition(command::SetCondition { lamp, lit: true, basis: text_of("b") }),
    );
}

/// A window of that size over hostile texts.
#[allow(clippy::too_many_lines)]
fn hostile(size: (u16, u16), text: &str, dice: [usize; 6]) -> Model {
    use crate::incident::{Act, Command, Selector, facts::Confidence, stakeholders::Profile};
    let lang = Lang::ALL[dice[0] % 2];
    let mut m = fixture::Maker::new(lang, "data-loss");
    let open = command::Open {
        title: format!("t{text}"),
        customer: format!("c{text}"),
        class: Some("data-loss".to_owned()),
        ..Default::default()
    };
    m.does(fixture::at(20, 18, 8), Command::Open(open));
    for at in 0..dice[1] % 4 {
        let profile = Profile {
            name: format!("{text}{at}"),
            side: Side::ALL[(dice[2] + at) % 7],
            role: text.to_owned(),
            need: text.to_owned(),
            implied_need: text.to_owned(),
            pressure: text.to_owned(),
            ..Profile::default()
        };
        m.does(fixture::at(20, 19, 0), Command::Stakeholder(Box::new(profile)));
    }
    let note = m.note(fixture::at(21, 18, 30), &format!("n{text}"));
    let correct = command::Correct {
        entry: Selector::key(note),
        text: format!("x{text}"),
        occurred: Some(fixture::at(20, 20, 0)),
        began: None,
        promise: None,
    };
    m.act(fixture::at(21, 19, 0), &Act::new(Command::Correct(correct)).by(format!("w{text}")));
    let question = m.incident.facts.questions[dice[3] % 9].id.to_string();
    let answer = command::Answer {
        question: Selector(question),
        answer: format!("a{text}"),
        confidence: Confidence::ALL[dice[3] % 3],
        backup: None,
        impact: None,
        count: None,
    };
    m.act(fixture::at(21, 19, 0), &Act::new(Command::Answer(answer)).by(format!("w{text}")));
    act_hostile(&mut m, text, dice);
    let mut model = fixture::window(m, size);
    model.settings.ascii = dice[5].is_multiple_of(2);
    model.settings.theme = [Theme::Dark, Theme::Light, Theme::Plain][dice[5] % 3];
    let live = model.live.as_mut().unwrap();
    let order: Vec<Focus> = panes::order().collect();
    live.focus = order[dice[2] % order.len()];
    live.pane = order[dice[3] % order.len()];
    live.extra = panes::of(live.pane).filter(|pane| pane.is_extra).map(|pane| pane.focus);
    live.zoom = dice[4].is_multiple_of(3);
    live.at = order.into_iter().map(|pane| (pane, dice[4])).collect();
    live.capture = Editor::with(format!("{text}@{text}"));
    if dice[5] % 5 == 0 {
        live.find = Some(Editor::with(text));
    }
    if dice[5] % 4 == 0 {
        model.notice = Some(Notice { text: text.repeat(4), tone: Tone::Warning });
    }
    if dice[2] % 3 == 1 {
        run(&mut model, Action::Write);
        if let Some(writing) = &mut model.writing {
            writing.editor.set(text.repeat(dice[3]));
            writing.editor.go(dice[4]);
        }
    }
    if dice[2] % 3 == 0 {
        run(&mut model, Action::Draft);
        if let Some(drafting) = &mut model.drafting {
            drafting.editor.set(text.repeat(dice[3]));
            drafting.editor.go(dice[4]);
        }
    }
    model.form = match dice[0] % 9 {
        0 => Some(Form::contact(&model.live.as_ref().unwrap().incident, None)),
        1 => {
            Some(Form::stakeholder(None, Some(Side::Ours), &model.live.as_ref().unwrap().incident))
        }
        2 => Some(Form::new_incident(&model.classes)),
        3 => Some(Form::first_run(&model.settings)),
        4 => {
            let act = ActForm::ALL[dice[3] % ActForm::ALL.len()];
            let incident = &model.live.as_ref().unwrap().incident;
            Some(Form::of_act(act, incident, model.now, lang, ""))
        }
        5 => Some(Form::link(&model.list.all, crate::incident::IncidentId([7; 16]))),
        _ => None,
    };
    if let Some(form) = &mut model.form {
        form.at = dice[1] % (form.fields.len() + 1);
        form.error = Some(text.to_owned());
        for field in &mut form.fields {
            if !matches!(field.kind, FieldKind::Choice(_) | FieldKind::Several(_)) {
                field.editor.set(text);
                field.error = Some(text.to_owned());
            }
        }
    }
    model.overlay = match dice[1] % 9 {
        0 => Some(Overlay::Menu(Menu { help: true, filter: Editor::with(text), at: dice[2] })),
        1 => Some(Overlay::Menu(Menu { help: false, filter: Editor::default(), at: dice[2] })),
        2 => Some(Overlay::Confirm(Confirm { text: text.to_owned(), effects: vec![] })),
        3 => Some(Overlay::Goal),
        4 => Some(Overlay::Playbook(dice[2])),
        5 => Some(Overlay::Review(dice[2])),
        6 => Some(Overlay::Similar(dice[2])),
        _ => None,
    };
    if dice[3] % 11 == 0 {
        model.screen = Screen::List;
        model.list = fixture::listing(lang, size).list;
        model.list.all.iter_mut().for_each(|line| line.summary.title = text.to_owned());
    }
    model
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn no_size_and_no_text_breaks_a_screen(
        width in 1_u16..210,
        height in 1_u16..60,
        text in HOSTILE,
        dice in prop::array::uniform6(0_usize..40),
    ) {
        let model = hostile((width, height), &text, dice);
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        if let Some(cursor) = draw(&model, &mut buf) {
            prop_assert!(buf.area.contains(cursor));
        }
        prop_assert_eq!(check_wide(&buf), Ok(()));
    }
}
