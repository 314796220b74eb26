//! The other forms as screens, and where cursor and errors stand in every form. It refuses what a form becomes.

use super::*;

fn with_form(lang: Lang, size: (u16, u16), form: Form) -> Model {
    Model { form: Some(form), ..live(lang, size) }
}

pub(super) fn forms(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let base = live(lang, size);
    let incident = &base.live.as_ref().unwrap().incident;
    let question = |id: &str| {
        let id = id.parse().unwrap();
        incident.facts.question(&id).unwrap().clone()
    };
    let entry = incident.entries().last().unwrap();
    let mut contact = Form::contact(incident, Some(incident.stakeholders.list[0].key));
    contact.at = 5;
    contact.fields[4].editor.set(if lang == Lang::Zh {
        "备件 23:00 到"
    } else {
        "Spares at 23:00"
    });
    contact.fields[5].editor.set("+25m");
    contact.fields[6].editor.set("99:99");
    contact.fields[6].error = Some(lang.say("form-required"));
    let mut several = Form::contact(incident, None);
    several.fields[0].marked = vec![0, 3];
    let mut stakeholder = Form::stakeholder(incident.stakeholders.list.first(), None, incident);
    stakeholder.at = 16;
    let mut refused = Form::status(incident);
    refused.error = Some(lang.say("refusal-customer-not-informed"));
    refused.busy = true;
    let form = |form| with_form(lang, size, form);
    let mut new = fixture::listing(lang, size);
    new.form = Some(Form::new_incident(&new.classes));
    new.form.as_mut().unwrap().at = 2;
    let mut afterwards = fixture::listing(lang, size);
    run(&mut afterwards, Action::NewHistory);
    let filled = afterwards.form.as_mut().unwrap();
    filled.fill("began", "2026-05-03 22:00");
    filled.fill("known-since", "0:30");
    let history =
        || fixture::window(fixture::history(lang, Some(fixture::in_may(3, 22, 30))), size);
    let (mut told, mut day) = (history(), history());
    run(&mut told, Action::Contact);
    run(&mut day, Action::Day);
    let mut contract = live(lang, size);
    run(&mut contract, Action::ActForm(ActForm::Contract));
    contract.form = contract.form.map(Form::unfolded);
    let mut link = fixture::linked(lang, size);
    run(&mut link, Action::Link);
    let mut found = fixture::linked(lang, size);
    run(&mut found, Action::Link);
    let typed = crate::console::message::Message::Paste("11".to_owned());
    crate::console::update::update(&mut found, typed);
    let mut share = fixture::linked(lang, size);
    run(&mut share, Action::Share);
    vec![
        ("form-link", link),
        ("form-link-found", found),
        ("form-share", share),
        ("form-new-incident", new),
        ("form-new-history", afterwards),
        ("form-contact-history", told),
        ("form-day", day),
        ("form-contract-rest", contract),
        ("form-profile-rest", form(Form::profile(&base.settings).unfolded())),
        ("form-answer-backup", form(Form::answer(&question("backup-or-replica"), incident))),
        ("form-answer-impact", form(Form::answer(&question("importance"), incident))),
        ("form-contact", form(contact)),
        ("form-contact-with", form(several)),
        ("form-stakeholder", form(stakeholder)),
        ("form-status", form(refused)),
        ("form-severity", form(Form::severity(incident))),
        ("form-correct", form(Form::correct(entry, "原文", "原来的话", true))),
        ("form-show", form(Form::show(entry, "原文", false))),
        ("form-snooze", form(Form::snooze("x".to_owned(), "向郑总监通报"))),
        ("form-enquiry", form(Form::enquiry(incident, None))),
        ("form-answer-enquiry", form(Form::answer_enquiry(incident, None))),
        ("form-ask", form(Form::ask())),
        ("form-adopt", form(Form::adopt(&base.classes, incident.class()))),
        ("form-attach", form(Form::attach())),
        ("form-report", form(Form::report(incident, base.now, lang))),
        ("form-profile", form(Form::profile(&base.settings))),
    ]
}

#[test]
fn the_cursor_stands_in_the_field_in_use() {
    for lang in Lang::ALL {
        for size in [(80, 24), (80, 14), (60, 9), (120, 40), (30, 12)] {
            let judges = if matches!(size, (80, 24) | (30, 12)) { ActForm::ALL } else { &[] };
            let handled = judges.iter().map(|it| (it.id(), act_form(lang, size, *it)));
            for (name, mut model) in forms(lang, size).into_iter().chain(handled) {
                let count = model.form.as_ref().unwrap().fields.len();
                for at in 0..count {
                    let form = model.form.as_mut().unwrap();
                    (form.at, form.whole) = (at, true);
                    let label = lang.say(form.fields[at].label);
                    let mut buf = Buffer::empty(Rect::new(0, 0, size.0, size.1));
                    let cursor = draw(&model, &mut buf).unwrap();
                    let text = screen_text(&buf);
                    let lines: Vec<&str> = text.lines().collect();
                    let y = usize::from(cursor.y);
                    // The label stands before the value, or above it where there is little room.
                    let near = [lines[y], lines[y.saturating_sub(1)]];
                    let tail: String = label.chars().skip(1).take(12).collect();
                    assert!(
                        near.iter().any(|line| line.contains("> ") && line.contains(&tail)),
                        "{name} {size:?} field {at} {label}: the cursor is in line {y}\n{text}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_wrong_with_a_field_is_said_to_its_end() {
    for (width, height) in [(80, 24), (60, 30), (40, 30)] {
        let mut form = Form::contact(&fixture::storage(Lang::En).incident, None);
        form.at = form.fields.iter().position(|field| field.id == "next").unwrap();
        form.fields[form.at].editor = Editor::with("soon");
        let mut model = with_form(Lang::En, (width, height), form);
        let said = |model: &Model| {
            let text = screen_text(&frame(model));
            text.replace(|c: char| !c.is_ascii_alphanumeric() && c != ':', "")
        };
        assert!(said(&model).contains("0307"), "{}", screen_text(&frame(&model)));
        crate::console::update::update(
            &mut model,
            crate::console::message::Message::Key(crossterm::event::KeyEvent::new(
                crossterm::event::KeyCode::Char('s'),
                crossterm::event::KeyModifiers::CONTROL,
            )),
        );
        model.form.as_mut().unwrap().at = model
            .form
            .as_ref()
            .unwrap()
            .fields
            .iter()
            .position(|field| field.id == "next")
            .unwrap();
        assert!(said(&model).contains("0307"), "{}", screen_text(&frame(&model)));
    }
}

#[test]
fn a_form_of_few_fields_says_what_is_wrong_with_it_and_what_it_is_about() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 20), (40, 12), (120, 40)] {
            let mut attach = Form::attach();
            attach.error = Some("nonexist is not there".to_owned());
            let mut shown = live(lang, size);
            let entry = shown.live.as_ref().unwrap().order.len() - 1;
            shown.live.as_mut().unwrap().focus = Focus::Timeline;
            shown.live.as_mut().unwrap().at.insert(Focus::Timeline, entry);
            run(&mut shown, Action::Show);
            let about = shown.form.as_ref().unwrap().about.get(lang).to_owned();
            assert!(about.starts_with('#'), "{about}");
            let number = about.split(' ').next().unwrap().to_owned();
            let told = [(with_form(lang, size, attach), "nonexist".to_owned()), (shown, number)];
            for (model, wanted) in told {
                let text = screen_text(&frame(&model));
                assert!(text.contains(&wanted), "{size:?} {wanted}\n{text}");
            }
        }
    }
}

#[test]
fn what_is_cut_off_a_form_is_said() {
    let promise = |lang, size| {
        let incident = fixture::storage(lang).incident;
        let mut form = Form::of_act(ActForm::Promise, &incident, fixture::now(), lang, "");
        form.fill("text", "spares");
        with_form(lang, size, form)
    };
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 20)] {
            let text = screen_text(&frame(&promise(lang, size)));
            assert!(text.contains('▐'), "{text}");
        }
        // Whatever follows from it is whole, or ends in a sign that it is not.
        let text = screen_text(&frame(&promise(lang, (80, 24))));
        let at = text.lines().position(|line| line.contains("= ")).unwrap();
        let after = text.lines().nth(at + 1).unwrap();
        assert!(after.contains('…') || after.trim_matches(['╏', ' ']).is_empty(), "{text}");
    }
}

#[test]
fn a_sign_behind_a_label_does_not_touch_what_is_typed() {
    for lang in Lang::ALL {
        let mut attach = Form::attach();
        attach.fill("path", "/nonexist");
        let text = screen_text(&frame(&with_form(lang, (80, 24), attach)));
        assert!(text.contains("/nonexist") && !text.contains("*/"), "{text}");
    }
}
