//! Every screen by name. It refuses to look at one.

use super::*;
use crate::console::{message::Message, update};

/// Every screen and form by name.
pub(super) fn screens(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut all = standing(lang, size);
    all.extend(over(lang, size));
    all
}

/// The incident with nothing over it: each pane in turn, and what changes the strip.
pub(super) fn standing(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
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
    all.push(("linked", fixture::linked(lang, size)));
    let history = || fixture::window(fixture::history(lang, None), size);
    all.push(("drill", fixture::drilling(lang, size)));
    all.push(("history", history()));
    let mut noted = history();
    noted.live.as_mut().unwrap().capture = Editor::with(text_of_history(lang));
    all.push(("history-typing", noted));
    all.extend(handled(lang, size));
    all.extend(states(lang, size));
    all
}

/// A line of a history, behind midnight.
fn text_of_history(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "0:40 镜像到六成 @郑",
        Lang::En => "0:40 mirror at 60% @郑",
    }
}

/// What lies over an incident, and the screens without one.
pub(super) fn over(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let mut all = drafts(lang, size);
    all.extend(writings(lang, size));
    all.extend(previews(lang, size));
    all.extend(lists(lang, size));
    all.extend(pasts(lang, size));
    all.extend(replays(lang, size));
    all.extend(overlays(lang, size));
    all.extend(forms(lang, size));
    all.extend(act_forms(lang, size));
    all
}

/// A section of the customer's report while it is written: empty, typed, and with what the record contradicts.
fn writings(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let begun = || {
        let mut model = fixture::window(fixture::handled(lang), size);
        run(&mut model, Action::Write);
        model
    };
    let mut typed = begun();
    for _ in 0..5 {
        run(&mut typed, Action::WriteNext);
    }
    let text = if lang == Lang::Zh {
        "一块硬盘的固件缺陷使阵列在重建时失效。\n\n备用盘没有及时接替，因为监控没有报警。"
    } else {
        "A defect in the firmware of one disk made the array fail while it was being rebuilt.\n\nThe spare did not take over in time, because no monitor gave an alarm."
    };
    update::update(&mut typed, Message::Paste(text.to_owned()));
    run(&mut typed, Action::WriteVisible);
    let mut contradicted = begun();
    let text = if lang == Lang::Zh {
        "存储阵列在重建时失效。数据没有任何丢失，服务已恢复正常。"
    } else {
        "The array failed while it was being rebuilt. No data was lost, and service has been restored."
    };
    update::update(&mut contradicted, Message::Paste(text.to_owned()));
    vec![("write-empty", begun()), ("write-typed", typed), ("write-contradicted", contradicted)]
}

/// A document before it leaves, while it is written, and when it is.
fn previews(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let shown = || {
        let mut model = fixture::window(fixture::handled(lang), size);
        let formats = ["docx", "html", "md", "text", "json"];
        let made = fixture::made(&model, DocumentKind::ServiceReport, &formats);
        model.preview = Some(Preview::new(made, model.preview_room(), None));
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

/// The draft of an update: in its three forms, edited into what may not be said, and the questions before and after.
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
    update::update(&mut refused, Message::Paste(text.to_owned()));
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

/// An incident gone through again: at a decision, with another order, and with the difference to its beginning.
fn replays(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let at = |actions: &[Action]| {
        let mut model = fixture::replaying(lang, size);
        for action in actions {
            run(&mut model, *action);
        }
        model
    };
    vec![
        ("replay", at(&[Action::ReplayNextDecision])),
        ("replay-happened", at(&[Action::ReplayOrder, Action::ReplayLater, Action::ReplayPlay])),
        ("replay-refused", at(&[Action::Contact])),
        ("replay-difference", at(&[Action::ReplayNextDecision, Action::ReplayDifference])),
    ]
}

/// The past: every pane of it, and the search before anything is typed, not understood, and without anything found.
fn pasts(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let at = |focus| fixture::past(lang, size, focus);
    let with = |text: &str| {
        let mut model = at(PastFocus::Find);
        model.past.line = Editor::with(text);
        model.past.found.sought = model.past.sought();
        model.past.found.hits.clear();
        model
    };
    vec![
        ("past-find", at(PastFocus::Find)),
        ("past-incidents", at(PastFocus::Incidents)),
        ("past-year", at(PastFocus::Year)),
        ("past-today", at(PastFocus::Today)),
        ("past-catalogue", at(PastFocus::Catalogue)),
        ("past-partners", at(PastFocus::Partners)),
        ("past-rhythm", at(PastFocus::Rhythm)),
        ("past-metrics", at(PastFocus::Metrics)),
        ("past-readiness", at(PastFocus::Readiness)),
        ("past-saved", with("")),
        ("past-misunderstood", with("severity:7")),
        ("past-nothing", with("xyzzy")),
    ]
}

fn overlays(lang: Lang, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let with = |overlay| Model { overlay: Some(overlay), ..live(lang, size) };
    let question = match lang {
        Lang::Zh => "撤回 21:40 的备注「马工换下坏盘托架…」？它会留在时间线上。",
        Lang::En => {
            "Take back the note of 21:40, “Ma has taken out the tray …”? It stays in the timeline."
        }
    };
    vec![
        ("help", with(Overlay::Menu(Menu { help: true, filter: Editor::default(), at: 4 }))),
        ("palette", with(Overlay::Menu(Menu { help: false, filter: Editor::with("a"), at: 1 }))),
        ("confirm", with(Overlay::Confirm(Confirm { text: question.to_owned(), effects: vec![] }))),
        ("goal", with(Overlay::Goal)),
        ("playbook", with(Overlay::Playbook(0))),
        ("review-guide", with(Overlay::Review(3))),
        (
            "judged-goal",
            Model { overlay: Some(Overlay::Goal), ..fixture::window(fixture::handled(lang), size) },
        ),
    ]
}
