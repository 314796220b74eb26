//! Every screen as a person sees it, and the laws no screen may break.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use ratatui::{buffer::Buffer, layout::Rect};

use super::draw;
use crate::{
    console::{
        action::Action,
        editor::Editor,
        fixture,
        forms::{FieldKind, Form, Judge},
        model::{Confirm, Focus, Menu, Model, Notice, Overlay, Saved, Screen, Tone},
        paint::{check_wide, screen_text},
        picture,
        preview::{Preview, Room, Stage},
        update::run,
    },
    incident::{Status, command, stakeholders::Side},
    locale::Lang,
    report::DocumentKind,
    settings::Theme,
};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 50)];

fn frame(model: &Model) -> Buffer {
    let (width, height) = model.size;
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let cursor = draw(model, &mut buf);
    if let Some(cursor) = cursor {
        assert!(buf.area.contains(cursor), "the cursor at {cursor} is outside {}", buf.area);
    }
    assert_eq!(check_wide(&buf), Ok(()));
    buf
}

fn live(lang: Lang, size: (u16, u16)) -> Model {
    fixture::window(fixture::storage(lang), size)
}

fn with_form(lang: Lang, size: (u16, u16), form: Form) -> Model {
    Model { form: Some(form), ..live(lang, size) }
}

/// Every screen and form by name.
fn screens(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut all = vec![("live", live(lang, size))];
    let on = |model: &mut Model, pane: Focus| {
        let live = model.live.as_mut().unwrap();
        live.focus = pane;
        live.pane = pane;
    };
    for (name, pane, at) in [
        ("facts", Focus::Facts, 6),
        ("people", Focus::People, 0),
        ("timeline", Focus::Timeline, 9),
        ("now", Focus::Now, 2),
    ] {
        let mut model = live(lang, size);
        on(&mut model, pane);
        model.live.as_mut().unwrap().at.insert(pane, at);
        all.push((name, model));
    }
    let mut typing = live(lang, size);
    let text = match lang {
        Lang::Zh => "21:45 @郑总 追问进展 #通报 @王",
        Lang::En => "21:45 @Zheng asks again #update @Wang",
    };
    typing.live.as_mut().unwrap().capture = Editor::with(text);
    all.push(("typing", typing));
    let mut finding = live(lang, size);
    on(&mut finding, Focus::Timeline);
    finding.live.as_mut().unwrap().find =
        Some(Editor::with(if lang == Lang::Zh { "盘" } else { "disk" }));
    finding.live.as_mut().unwrap().zoom = true;
    all.push(("find", finding));
    all.extend(judged(lang, size));
    all.extend(drafts(lang, size));
    all.extend(previews(lang, size));
    all.extend(states(lang, size));
    all.extend(lists(lang, size));
    all.extend(overlays(lang, size));
    all.extend(forms(lang, size));
    all
}

/// The panes of judgement and its forms.
fn judged(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut all = Vec::new();
    for (name, pane, at) in [
        ("judged-promises", Focus::Promises, 2),
        ("judged-remedies", Focus::Remedies, 0),
        ("judged-offers", Focus::Remedies, 4),
        ("judged-alerts", Focus::Alerts, 0),
        ("judged-duty", Focus::Duty, 0),
        ("judged-now", Focus::Now, 3),
    ] {
        let mut model = fixture::window(fixture::judged(lang), size);
        let live = model.live.as_mut().unwrap();
        (live.focus, live.pane, live.zoom) = (pane, pane, name == "judged-offers");
        live.extra = pane.is_judgement().then_some(pane);
        live.at.insert(pane, at);
        all.push((name, model));
    }
    let mut following = fixture::window(fixture::judged(lang), size);
    let live = following.live.as_mut().unwrap();
    (live.focus, live.pane) = (Focus::Timeline, Focus::Timeline);
    all.push(("judged-timeline", following));
    let goal =
        Model { overlay: Some(Overlay::Goal), ..fixture::window(fixture::judged(lang), size) };
    all.push(("judged-goal", goal));
    for (name, at) in [("judged-now-thirty", 0), ("judged-now-thirty-down", 24)] {
        let mut model = fixture::window(fixture::busy(lang), size);
        let live = model.live.as_mut().unwrap();
        (live.focus, live.pane) = (Focus::Now, Focus::Now);
        live.at.insert(Focus::Now, at);
        all.push((name, model));
    }
    for &judge in Judge::ALL {
        let name: &'static str = judge.title();
        all.push((name, judge_form(lang, size, judge)));
    }
    all
}

/// A form of judgement, half filled where something follows from what is typed.
fn judge_form(lang: Lang, size: (u16, u16), judge: Judge) -> Model {
    let mut model = fixture::window(fixture::judged(lang), size);
    let incident = &model.live.as_ref().unwrap().incident;
    let mut form = Form::judge(judge, incident, model.now, lang, "");
    let mut set = |id: &str, text: &str| {
        let field = form.fields.iter_mut().find(|field| field.id == id).unwrap();
        match &field.kind {
            FieldKind::Choice(choices) => {
                field.chosen = choices.iter().position(|it| it.value == text).unwrap();
            }
            _ => field.editor.set(text),
        }
    };
    match judge {
        Judge::Propose => {
            set("name", "B");
            set("steps", "镜像 2h + rebuild 5-7h");
            set("deadline", "+8h");
        }
        Judge::Promise => {
            set("rate", "full-period");
            set("amount", "500");
            set("period", "8h");
            set("cap", "¥5,000");
            set("due", "+2h");
        }
        Judge::Offer => set("rank", "3"),
        Judge::PassUp => set("text", "O1"),
        _ => {}
    }
    model.form = Some(form);
    model
}

/// The draft of an update: in its three forms, edited into what may not be said, and the questions before and after.
/// A document before it leaves, while it is written, and when it is.
fn previews(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let shown = || {
        let mut model = fixture::window(fixture::judged(lang), size);
        let formats = ["docx", "html", "md", "text", "json"];
        let made = fixture::made(&model, DocumentKind::ServiceReport, &formats);
        model.preview = Some(Preview::new(made, Room::on(&model), None));
        model
    };
    let mut scrolled = shown();
    scrolled.preview.as_mut().unwrap().scroll(30, lang, Room::of(size, true));
    let mut notes = shown();
    run(&mut notes, Action::PreviewNotes);
    let mut writing = shown();
    writing.preview.as_mut().unwrap().stage = Stage::Writing(Some("html"));
    let mut written = shown();
    let file = |ending: &str| format!("/home/gao/reports/2026-11-21-2145_1121-K7Q.{ending}").into();
    let files = ["docx", "html", "md", "txt", "json"].map(file).to_vec();
    written.preview.as_mut().unwrap().stage = Stage::Written(files);
    vec![
        ("preview", shown()),
        ("preview-scrolled", scrolled),
        ("preview-notes", notes),
        ("preview-writing", writing),
        ("preview-written", written),
    ]
}

fn drafts(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let begun = |to: usize| {
        let mut maker = fixture::storage(lang);
        let text = if lang == Lang::Zh {
            "备件 23:00 到机房，到货后先做只读镜像"
        } else {
            "Spares reach the data centre at 23:00; a read-only image comes first"
        };
        let note = command::Note { text: text.to_owned(), ..Default::default() };
        let act = crate::incident::Act::new(crate::incident::Command::Note(note)).visible();
        maker.act(fixture::at(21, 21, 42), &act);
        let mut model = fixture::window(maker, size);
        let live = model.live.as_mut().unwrap();
        (live.focus, live.pane) = (Focus::People, Focus::People);
        live.at.insert(Focus::People, to);
        run(&mut model, Action::Draft);
        model
    };
    let mut email = begun(0);
    run(&mut email, Action::DraftForm);
    let mut phone = begun(0);
    run(&mut phone, Action::DraftForm);
    run(&mut phone, Action::DraftForm);
    let mut refused = begun(0);
    let text = if lang == Lang::Zh {
        "郑总，是我们的责任。可能是 db-prod-03 上马工操作失误，我们全力以赴，有进展再报。"
    } else {
        "We are responsible. Probably Ma slipped on db-prod-03; we are going all out and come back soon."
    };
    crate::console::update::update(
        &mut refused,
        crate::console::message::Message::Paste(text.to_owned()),
    );
    run(&mut refused, Action::DraftCopy);
    let mut copied = begun(0);
    run(&mut copied, Action::DraftCopy);
    vec![
        ("draft-sms", begun(0)),
        ("draft-email", email),
        ("draft-phone", phone),
        ("draft-refused", refused),
        ("draft-copied", copied),
        ("draft-ask-first", begun(1)),
    ]
}

fn states(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut maker = fixture::Maker::new(lang, "outage");
    let open = command::Open {
        title: "核心交换机".to_owned(),
        customer: "城市医院".to_owned(),
        class: Some("outage".to_owned()),
        ..Default::default()
    };
    maker.does(fixture::at(21, 21, 40), crate::incident::Command::Open(open));
    let fresh = fixture::window(maker, size);
    let mut read_only = live(lang, size);
    read_only.saved = Saved::ReadOnly("disk full".to_owned());
    read_only.demo = true;
    read_only.notice = Some(Notice {
        text: if lang == Lang::Zh {
            "磁盘已满，这一条没有记下。表单里的内容还在：腾出空间后再按一次 Ctrl-S。".to_owned()
        } else {
            "The disk is full; this was not recorded. What you filled in is still here: make room, then press Ctrl-S again."
                .to_owned()
        },
        tone: Tone::Bad,
    });
    let mut maker = fixture::storage(lang);
    let moved =
        |status| crate::incident::Command::Status(command::Move { status, reason: String::new() });
    maker.does(fixture::at(21, 21, 42), moved(Status::Resolved));
    fixture::tell_restored(&mut maker, fixture::at(21, 21, 43));
    maker.does(fixture::at(21, 21, 45), moved(Status::Closed));
    vec![("fresh", fresh), ("read-only", read_only), ("closed", fixture::window(maker, size))]
}

fn lists(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut empty = fixture::listing(lang, size);
    empty.list.all.clear();
    let mut filtered = fixture::listing(lang, size);
    filtered.list.filter = Editor::with("11");
    let first = Model::new(
        crate::settings::Settings { lang, zone: "Asia/Shanghai".to_owned(), ..Default::default() },
        fixture::now(),
        size,
    );
    vec![
        ("list", fixture::listing(lang, size)),
        ("list-filtered", filtered),
        ("list-empty", empty),
        ("first-run", first),
    ]
}

fn overlays(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let over = |overlay| Model { overlay: Some(overlay), ..live(lang, size) };
    let question = match lang {
        Lang::Zh => "撤回 21:40 的备注「马工换下坏盘托架…」？它会留在时间线上。",
        Lang::En => {
            "Take back the note of 21:40, “Ma has taken out the tray …”? It stays in the timeline."
        }
    };
    vec![
        ("help", over(Overlay::Menu(Menu { help: true, filter: Editor::default(), at: 4 }))),
        ("palette", over(Overlay::Menu(Menu { help: false, filter: Editor::with("a"), at: 1 }))),
        ("confirm", over(Overlay::Confirm(Confirm { text: question.to_owned(), effects: vec![] }))),
        ("goal", over(Overlay::Goal)),
    ]
}

fn forms(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
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
    let mut stakeholder = Form::stakeholder(incident.stakeholders.list.first(), Side::Customer);
    stakeholder.at = 16;
    let mut refused = Form::status(incident);
    refused.error = Some(lang.say("refusal-customer-not-informed"));
    refused.busy = true;
    let form = |form| with_form(lang, size, form);
    let mut new = fixture::listing(lang, size);
    new.form = Some(Form::new_incident(&new.classes));
    new.form.as_mut().unwrap().at = 2;
    vec![
        ("form-new-incident", new),
        ("form-answer-backup", form(Form::answer(&question("backup-or-replica")))),
        ("form-answer-impact", form(Form::answer(&question("importance")))),
        ("form-contact", form(contact)),
        ("form-contact-with", form(several)),
        ("form-stakeholder", form(stakeholder)),
        ("form-status", form(refused)),
        ("form-severity", form(Form::severity(incident))),
        ("form-correct", form(Form::correct(entry, "原文", true))),
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
fn every_screen_looks_as_reviewed() {
    let pictures = std::env::var_os("DINGLI_PICTURES");
    for lang in Lang::ALL {
        for size in SIZES {
            for (name, mut model) in screens(lang, size) {
                let frame = frame(&model);
                let name = format!("{name}-{}-{}x{}", lang.tag(), size.0, size.1);
                if let Some(folder) = &pictures {
                    let folder = std::path::Path::new(folder);
                    let dark = picture::svg(&frame, picture::Palette::Dark);
                    std::fs::write(folder.join(format!("{name}.svg")), dark).unwrap();
                    model.settings.theme = Theme::Light;
                    let light = picture::svg(&self::frame(&model), picture::Palette::Light);
                    std::fs::write(folder.join(format!("{name}-light.svg")), light).unwrap();
                }
                insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
                    insta::assert_snapshot!(name, screen_text(&frame));
                });
            }
        }
    }
}

#[test]
fn the_cursor_stands_in_the_field_in_use() {
    for lang in Lang::ALL {
        for size in [(80, 24), (80, 14), (60, 9), (120, 40), (30, 12)] {
            let judges = if matches!(size, (80, 24) | (30, 12)) { Judge::ALL } else { &[] };
            let judged = judges.iter().map(|it| (it.id(), judge_form(lang, size, *it)));
            for (name, mut model) in forms(lang, size).into_iter().chain(judged) {
                let count = model.form.as_ref().unwrap().fields.len();
                for at in 0..count {
                    let form = model.form.as_mut().unwrap();
                    form.at = at;
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
fn no_screen_shows_the_id_of_a_message() {
    let known: Vec<&str> = [
        "do-",
        "preview-",
        "why-",
        "place-",
        "pane-",
        "form-",
        "field-",
        "word-",
        "then-",
        "severity-",
        "format-",
        "strip-",
        "facts-",
        "people-",
        "now-",
        "step-",
        "goal-",
        "menu-",
        "find-",
        "span-",
        "side-",
        "authority-",
        "channel-",
        "confidence-",
        "status-",
        "due-",
        "list-",
        "capture-",
        "timeline-",
        "promise-",
        "promises-",
        "remedies-",
        "alerts-",
        "duty-",
        "consequence-",
        "rate-",
        "care-",
        "party-",
        "lamp-",
        "signal-",
        "gap-",
        "derived-",
        "rule-",
    ]
    .to_vec();
    for lang in Lang::ALL {
        for (name, model) in screens(lang, (200, 50)) {
            let text = screen_text(&frame(&model));
            for id in &known {
                let shown = text.match_indices(id).any(|(at, _)| {
                    let before = text[..at].chars().next_back();
                    before.is_none_or(|c| !c.is_alphanumeric() && c != '-')
                        && text[at + id.len()..].starts_with(|c: char| c.is_ascii_lowercase())
                });
                assert!(!shown, "{name} in {lang:?} shows an id beginning with {id}:\n{text}");
            }
        }
    }
}
#[test]
fn both_languages_define_the_same_messages() {
    let ids = |lang| -> Vec<&'static str> {
        let sources = crate::locale::catalogue::sources(lang);
        let mut ids: Vec<&str> = sources
            .iter()
            .filter(|(name, _)| {
                matches!(*name, "window.ftl" | "forms.ftl" | "judgement-window.ftl")
            })
            .flat_map(|(_, text)| text.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
            .collect();
        ids.sort_unstable();
        ids
    };
    let (zh, en) = (ids(Lang::Zh), ids(Lang::En));
    assert_eq!(zh, en);
    assert!(zh.windows(2).all(|pair| pair[0] != pair[1]), "an id stands there twice");
}

#[test]
fn what_matters_at_three_in_the_morning_is_seen_at_once() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 16), (120, 40)] {
            let text = screen_text(&frame(&live(lang, size)));
            // The escalation comes first: its role is called before anybody else.
            let name = if lang == Lang::Zh { "分管副总" } else { "Vice presi" };
            for wanted in ["1121-K7Q", "T+03:42:10", "-37:10", "20:50", name] {
                assert!(text.contains(wanted), "{wanted} is missing at {size:?}:\n{text}");
            }
        }
        let tiny = screen_text(&frame(&live(lang, (20, 5))));
        assert!(tiny.contains("1121-K7Q") && tiny.contains("!1"), "{tiny}");
    }
}

#[test]
fn i5_thirty_things_to_do_stay_a_list_one_can_work_by() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40), (60, 16)] {
            let mut model = fixture::window(fixture::busy(lang), size);
            let live = model.live.as_mut().unwrap();
            let count = live.due.len();
            assert!(count >= 30, "{count}");
            (live.focus, live.pane) = (Focus::Now, Focus::Now);
            let first = screen_text(&frame(&model));
            let live = model.live.as_ref().unwrap();
            let told = |at: usize| {
                let said = live.due[at].what.message(lang).text(lang);
                said.chars().take(6).collect::<String>()
            };
            // The most urgent stands on top wherever one is; how many there are is counted, none is dropped.
            assert!(first.contains(&told(0)), "{first}");
            let overdue = live
                .due
                .iter()
                .filter(|it| it.urgency == crate::incident::due::Urgency::Overdue)
                .count();
            assert!(first.contains(&format!("!{overdue}")), "{first}");
            for at in 1..count {
                let mut model = fixture::window(fixture::busy(lang), size);
                let live = model.live.as_mut().unwrap();
                (live.focus, live.pane) = (Focus::Now, Focus::Now);
                live.at.insert(Focus::Now, at);
                let screen = screen_text(&frame(&model));
                assert!(
                    screen.contains(&told(0)) && screen.contains(&told(at)),
                    "{at} in {screen}"
                );
            }
        }
    }
}

#[test]
fn a_name_nobody_has_hides_nothing_of_what_was_understood() {
    for (lang, typed, understood, problem) in [
        (Lang::En, "21:45 called @Wang", "note · 21:45 · internal", "nobody is known as “Wang”"),
        (Lang::Zh, "21:45 @王 来电", "备注 · 21:45 · 内部", "干系人里没有「王」"),
    ] {
        for size in SIZES {
            let mut model = live(lang, size);
            model.live.as_mut().unwrap().capture = Editor::with(typed);
            let text = screen_text(&frame(&model));
            let understood = if size.0 < 100 { understood } else { "21:45 · @" };
            assert!(text.contains(understood), "{understood} in {text}");
            assert!(text.contains(problem), "{problem} in {text}");
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
fn e1_the_manager_of_whoever_must_be_relieved_is_called_first() {
    for lang in Lang::ALL {
        let model = fixture::window(fixture::judged(lang), (120, 40));
        let strip = screen_text(&frame(&model)).lines().nth(1).unwrap().to_owned();
        assert!(strip.ends_with("137 2222 3333"), "{strip}");
    }
}

#[test]
fn up_and_down_follow_what_is_drawn() {
    let model = live(Lang::En, (120, 40));
    let live = model.live.as_ref().unwrap();
    let names: Vec<&str> = live
        .people()
        .into_iter()
        .map(|at| live.incident.stakeholders.list[at].profile.name.as_str())
        .collect();
    assert_eq!(names, ["Zheng", "Li", "Securities regulator", "Ma", "Gao"]);
}

#[test]
fn the_palette_lists_what_can_be_done_here_and_help_lists_everything() {
    let model = live(Lang::En, (80, 24));
    let menu = |help, text: &str| Menu { help, filter: Editor::with(text), at: 0 };
    let actions = |menu: &Menu| -> Vec<Action> {
        super::menu_items(&model, menu).iter().map(|item| item.action).collect()
    };
    assert!(actions(&menu(false, "")).contains(&Action::Contact));
    assert!(!actions(&menu(false, "")).contains(&Action::Correct));
    assert!(actions(&menu(true, "")).contains(&Action::SendForm));
    assert_eq!(actions(&menu(false, "出报告")), [Action::Report]);
    assert_eq!(actions(&menu(false, "^e")), [Action::Report]);
    let items = super::menu_items(&model, &menu(true, "更正"));
    let correct = items.iter().find(|item| item.action == Action::Correct).unwrap();
    assert_eq!(correct.disabled, Some("why-not-here"));
}

const HOSTILE: &str =
    "(\\PC|[\u{0}-\u{1f}]|\u{202e}|\u{200d}|\u{301}|[一-龥]|👍|ﾞ|\u{1b}\\[2J){0,60}";

/// Hostile texts in everything judgement shows.
fn judge_hostile(m: &mut fixture::Maker, text: &str, dice: [usize; 6]) {
    use crate::incident::{Command, escalation::Signal, remedies::Terms};
    let at = fixture::at(21, 19, 30);
    let terms = Terms { name: format!("r{text}"), owner: text.to_owned(), ..Terms::default() };
    let basis = text.to_owned();
    m.does(at, Command::ProposeRemedy(command::ProposeRemedy { terms, odds: Some(45), basis }));
    for rank in [1, 2] {
        let terms = format!("o{text}");
        let rank = Some(rank);
        m.does(at, Command::Offer(command::Offer { terms, rank, amount: None, remedy: None }));
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
    let signal = Signal::ALL[dice[4] % 6];
    m.does(at, Command::See(command::See { signal, text: text_of("s") }));
    let person = text_of("d");
    m.does(at, Command::StartShift(command::StartShift { person: person.clone() }));
    let hand = command::HandOver { from: person, to: text_of("t"), text: String::new() };
    m.does(at, Command::HandOver(hand));
    let lamp = crate::incident::responsibility::Lamp::Fault;
    m.does(at, Command::SetLamp(command::SetLamp { lamp, lit: true, basis: text_of("b") }));
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
    };
    m.act(fixture::at(21, 19, 0), &Act::new(Command::Correct(correct)).by(format!("w{text}")));
    let question = m.incident.facts.questions[dice[3] % 9].id.to_string();
    let answer = command::Answer {
        question: Selector(question),
        answer: format!("a{text}"),
        confidence: Confidence::ALL[dice[3] % 3],
        backup: None,
        impact: None,
    };
    m.act(fixture::at(21, 19, 0), &Act::new(Command::Answer(answer)).by(format!("w{text}")));
    judge_hostile(&mut m, text, dice);
    let mut model = fixture::window(m, size);
    model.settings.ascii = dice[5].is_multiple_of(2);
    model.settings.theme = [Theme::Dark, Theme::Light, Theme::Plain][dice[5] % 3];
    let live = model.live.as_mut().unwrap();
    live.focus = Focus::ALL[dice[2] % 9];
    live.pane = Focus::ALL[dice[3] % 9];
    live.extra = live.pane.is_judgement().then_some(live.pane);
    live.zoom = dice[4].is_multiple_of(3);
    live.at = Focus::ALL.into_iter().map(|pane| (pane, dice[4])).collect();
    live.capture = Editor::with(format!("{text}@{text}"));
    if dice[5] % 5 == 0 {
        live.find = Some(Editor::with(text));
    }
    if dice[5] % 4 == 0 {
        model.notice = Some(Notice { text: text.repeat(4), tone: Tone::Warning });
    }
    if dice[2] % 3 == 0 {
        run(&mut model, Action::Draft);
        if let Some(drafting) = &mut model.drafting {
            drafting.editor.set(text.repeat(dice[3]));
            drafting.editor.go(dice[4]);
        }
    }
    model.form = match dice[0] % 7 {
        0 => Some(Form::contact(&model.live.as_ref().unwrap().incident, None)),
        1 => Some(Form::stakeholder(None, Side::Ours)),
        2 => Some(Form::new_incident(&model.classes)),
        3 => Some(Form::first_run(&model.settings)),
        4 => {
            let judge = Judge::ALL[dice[3] % Judge::ALL.len()];
            let incident = &model.live.as_ref().unwrap().incident;
            Some(Form::judge(judge, incident, model.now, lang, ""))
        }
        _ => None,
    };
    if let Some(form) = &mut model.form {
        form.at = dice[1] % (form.fields.len() + 1);
        form.error = Some(text.to_owned());
        for field in &mut form.fields {
            if matches!(field.kind, FieldKind::Text | FieldKind::Time(_)) {
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

/// Prints how long a frame takes: `cargo test --release -- --ignored --nocapture frame_time`.
#[test]
#[ignore = "a measurement, not a law"]
#[allow(clippy::disallowed_methods, clippy::print_stderr)]
fn frame_time() {
    let mut maker = fixture::storage(Lang::Zh);
    for at in 0..1000 {
        maker.note(
            fixture::at(21, 21, 40),
            &format!("第 {at} 条：马工换下坏盘托架，厂商备件预计二十三点到机房"),
        );
    }
    for focus in Focus::ALL {
        let mut model = fixture::window(fixture::storage(Lang::Zh), (200, 50));
        let live = crate::console::model::Live::new(
            "1121-K7Q".to_owned(),
            maker.incident.clone(),
            std::collections::BTreeMap::new(),
            fixture::now(),
        );
        model.live = Some(live);
        model.live.as_mut().unwrap().focus = focus;
        let mut buf = Buffer::empty(Rect::new(0, 0, 200, 50));
        let start = std::time::Instant::now();
        for _ in 0..200 {
            draw(&model, &mut buf);
        }
        eprintln!("{focus:?}: {:?} a frame", start.elapsed() / 200);
    }
}
