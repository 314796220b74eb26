//! Every pane and every action: a digit leads where its tab says, Enter does what belongs to the pane, and what cannot be
//! done says why.

use super::*;
use crate::{console::forms::ActForm, incident::command::Open};

/// The panes, each with the digit that its tab shows.
fn tabs() -> impl Iterator<Item = (char, Focus)> {
    ('1'..='9').zip(PANES).map(|(digit, pane)| (digit, pane.focus))
}

fn focus(model: &Model) -> Focus {
    model.live.as_ref().unwrap().focus
}

/// An incident in which nothing was recorded but that it began.
fn bare(lang: Lang) -> Model {
    let mut maker = Maker::new(lang, "general");
    let open = Open { title: "t".to_owned(), customer: "c".to_owned(), ..Open::default() };
    maker.does(fixture::now(), Command::Open(open));
    let mut model = fixture::window(maker, (80, 24));
    model.writer = Some(WRITER);
    model
}

#[test]
fn a_digit_leads_to_the_pane_whose_tab_shows_it() {
    for (_, from) in tabs() {
        for (digit, pane) in tabs() {
            let mut model = working(Lang::En);
            model.live.as_mut().unwrap().focus = from;
            press(&mut model, Key::Char(digit));
            assert_eq!(focus(&model), pane, "{digit} in {from:?}");
        }
    }
}

/// Whether a form is one that Enter on a line of that pane opens.
fn belongs(kind: &Kind, pane: Focus) -> bool {
    match pane {
        Focus::Facts => matches!(kind, Kind::Answer(_) | Kind::Ask),
        Focus::People => matches!(kind, Kind::Stakeholder(_)),
        Focus::Timeline => matches!(kind, Kind::Correct(_)),
        // The next step of anything that is due.
        Focus::Now => true,
        Focus::Promises | Focus::Remedies | Focus::Alerts | Focus::Duty => {
            let Kind::ActForm(act, _) = kind else { return false };
            BINDINGS.iter().any(|binding| {
                binding.place == Place::At(pane) && binding.action == Action::ActForm(*act)
            })
        }
        Focus::Capture => false,
    }
}

#[test]
fn enter_in_a_pane_does_what_belongs_to_that_pane() {
    let makers = [fixture::storage(Lang::En), fixture::handled(Lang::En), fixture::busy(Lang::En)];
    for maker in makers {
        for (_, pane) in tabs() {
            let lines = fixture::window(maker.clone(), (80, 24)).live.unwrap();
            for line in 0..table::lines(&lines, pane, Lang::En).max(1) {
                let mut model = fixture::window(maker.clone(), (80, 24));
                model.writer = Some(WRITER);
                let live = model.live.as_mut().unwrap();
                live.focus = pane;
                live.at.insert(pane, line);
                let effects = press(&mut model, Key::Enter);
                let kind = model.form.as_ref().map(|form| &form.kind);
                let opened = kind.is_none_or(|kind| belongs(kind, pane));
                assert!(opened, "line {line} of {pane:?} opens {kind:?}");
                let drafts = model.drafting.is_some() || !effects.is_empty();
                assert!(!drafts || pane == Focus::Now, "line {line} of {pane:?}: {effects:?}");
                let answered = kind.is_some() || drafts || model.notice.is_some();
                assert!(answered, "line {line} of {pane:?} does nothing and does not say why");
            }
        }
    }
}

/// Whether an action can be asked for there, by a key or by name.
fn is_offered(action: Action, focus: Focus) -> bool {
    let here = [Place::Anywhere, Place::Live, Place::Pane, Place::At(focus)];
    BINDINGS.iter().any(|binding| binding.action == action && here.contains(&binding.place))
}

#[test]
fn what_cannot_be_judged_yet_says_why() {
    for action in ActForm::ALL.iter().copied().map(Action::ActForm) {
        for focus in table::order().filter(|focus| is_offered(action, *focus)) {
            let mut model = bare(Lang::En);
            model.live.as_mut().unwrap().focus = focus;
            let before = format!("{model:?}");
            let effects = run(&mut model, action);
            let done = !effects.is_empty() || format!("{model:?}") != before;
            assert!(done, "{action:?} in {focus:?} says nothing");
            for field in model.form.iter().flat_map(|form| &form.fields) {
                let choices = match &field.kind {
                    FieldKind::Choice(choices) => choices.len(),
                    FieldKind::Text
                    | FieldKind::Several(_)
                    | FieldKind::Among(_)
                    | FieldKind::Time(_) => continue,
                };
                assert!(choices > 0, "{action:?} asks for {} and has none", field.id);
            }
        }
    }
}

/// Whether an action moves among lines, fields or panes: at the end of them there is nothing to say.
fn only_moves(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::NextField
            | Action::PreviousField
            | Action::Back
            | Action::To(_)
    )
}

#[test]
fn every_action_does_something_or_says_why_it_cannot() {
    let handled = ActForm::ALL.iter().copied().map(Action::ActForm);
    let all: Vec<Action> = super::keys::EVERY.iter().copied().chain(handled).collect();
    let empty = || {
        let mut model = working(Lang::En);
        model.live = None;
        model.screen = Screen::List;
        model.list = crate::console::model::List::default();
        model
    };
    let starts: [(&str, &dyn Fn() -> Model); 2] =
        [("a bare incident", &|| bare(Lang::En)), ("an empty list", &empty)];
    let mut silent = Vec::new();
    for (name, start) in starts {
        for action in all.iter().copied().filter(|action| !only_moves(*action)) {
            let mut model = start();
            let before = format!("{model:?}");
            let why = model.disabled(action);
            let effects = run(&mut model, action);
            let done = !effects.is_empty() || format!("{model:?}") != before;
            if !done {
                silent.push(format!("{action:?} in {name}"));
            }
            if let Some(why) = why {
                assert_eq!(notice(&model), model.lang().say(why), "{action:?} in {name}");
                assert_ne!(model.lang().say(why), why, "{why} has no words");
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new(), "these do nothing and do not say why");
}

/// A window at work in that pane.
fn in_pane(focus: Focus) -> Model {
    let mut model = working(Lang::En);
    model.live.as_mut().unwrap().focus = focus;
    model
}

/// A window with a draft that somebody has written in.
fn drafting() -> Model {
    let mut model = working(Lang::En);
    run(&mut model, Action::Draft);
    types(&mut model, "x");
    assert!(model.drafting.as_ref().is_some_and(crate::console::drafting::Drafting::is_edited));
    model
}

/// A window in which a section of the report is written.
fn writing() -> Model {
    let mut model = working(Lang::En);
    run(&mut model, Action::Write);
    types(&mut model, "x");
    model
}

/// A window that shows a document.
fn previewing() -> Model {
    let mut model = fixture::window(fixture::handled(Lang::En), (80, 24));
    run(&mut model, Action::Report);
    press(&mut model, Key::Ctrl('s'));
    let made = fixture::made(&model, crate::report::DocumentKind::ServiceReport, &["html"]);
    update(&mut model, Message::Previewed(Box::new(made)));
    assert!(model.preview.is_some());
    model
}

#[test]
fn every_action_is_done_somewhere() {
    const ELSEWHERE: [fn() -> Model; 9] = [
        drafting,
        writing,
        previewing,
        || fixture::window(fixture::handled(Lang::En), (80, 24)),
        || fixture::linked(Lang::En, (80, 24)),
        || fixture::listing(Lang::En, (80, 24)),
        || fixture::past(Lang::En, (80, 24), PastFocus::Find),
        || fixture::past(Lang::En, (80, 24), PastFocus::Year),
        || {
            let mut model = fixture::past(Lang::En, (80, 24), PastFocus::Find);
            press(&mut model, Key::Ctrl('s'));
            model
        },
    ];
    let is_done = |mut model: Model, action: Action| {
        let before = format!("{model:?}");
        let effects = run(&mut model, action);
        let done = !effects.is_empty() || format!("{model:?}") != before;
        done && notice(&model) != model.lang().say("why-not-here")
    };
    // A form does these itself.
    let is_of_forms = |action: &Action| {
        let mut places = BINDINGS.iter().filter(|it| it.action == *action).map(|it| it.place);
        places.all(|place| place == Place::Form)
    };
    let handled = ActForm::ALL.iter().copied().map(Action::ActForm);
    let to = table::order().map(Action::To);
    let to = to.chain(PAST.iter().map(|pane| Action::ToPast(pane.focus)));
    let all = super::keys::EVERY.iter().copied().chain(handled).chain(to);
    let mut nowhere: Vec<Action> = all.filter(|action| !is_of_forms(action)).collect();
    nowhere.retain(|&action| !is_done(working(Lang::En), action));
    nowhere.retain(|&action| !ELSEWHERE.iter().any(|start| is_done(start(), action)));
    nowhere.retain(|&action| !table::order().any(|focus| is_done(in_pane(focus), action)));
    assert_eq!(nowhere, [], "these are done nowhere");
}
