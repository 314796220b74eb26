//! Drafting an update: asked first what they feel and need, drafted, edited, copied or written, and asked what came of
//! it. Nothing is sent from here, and the ledger knows only what is answered.

use crossterm::event::{KeyCode, KeyEvent};

use super::{
    super::{
        action::Action,
        bindings,
        drafting::{CLIPBOARD, Drafting, text_cells},
        forms::{Form, Kind},
        keymap::{Key, Place},
        message::Effect,
        model::{Focus, Live, Model, Overlay, Question, Screen, Then, Tone},
    },
    forms::{most_pressing, selected_person},
    notice::{say, say_id},
    saved::keep,
};
use crate::{
    incident::{
        Entry, EntryKey, Event, Instant, drafts,
        stakeholders::{Side, Stakeholder},
        time,
        updates::Outcome,
    },
    locale::Message,
    report::{
        Author,
        update::{Desk, UpdateForm},
    },
};

/// Does what an action of drafting says.
// `every_action_is_done_somewhere` finds an action that neither this nor the next takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Draft => match whom(model) {
            Some(to) => begin(model, to),
            None => {
                say_id(model, "draft-nobody", Tone::Bad);
                Vec::new()
            }
        },
        Action::DraftForm => turn(model, Drafting::next_form),
        Action::DraftFormBefore => turn(model, Drafting::form_before),
        Action::DraftCopy => copy(model),
        Action::DraftWrite => write(model),
        Action::DraftSent => {
            ask_outcome(model);
            Vec::new()
        }
        Action::DraftAgain => again(model),
        Action::DraftPerson => next_person(model),
        Action::NextPhrase => phrase(model, false),
        Action::PutPhrase => phrase(model, true),
        _ => Vec::new(),
    }
}

/// Whom an update is most likely for: the one selected, or the one whose update presses most.
fn whom(model: &Model) -> Option<EntryKey> {
    let live = model.live.as_ref()?;
    let selected = match live.focus {
        Focus::People => selected_person(model).map(|person| person.key),
        Focus::Now => live.next_step().and_then(|item| item.what.addressee()),
        Focus::Capture
        | Focus::Facts
        | Focus::Timeline
        | Focus::Promises
        | Focus::Remedies
        | Focus::Alerts
        | Focus::Duty => None,
    };
    let people = &live.incident.stakeholders;
    let anybody = || people.on(Side::Customer).next().or(people.list.first()).map(|it| it.key);
    selected.or_else(|| most_pressing(live)).or_else(anybody)
}

/// Begins an update to somebody. Before the first one it asks how they feel, what is behind it and what they need
/// (F3, F4).
pub(super) fn begin(model: &mut Model, to: EntryKey) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let Some(known) = live.incident.stakeholders.get(to) else { return Vec::new() };
    let kept = UpdateForm::ALL.iter().any(|&it| live.drafts.contains_key(&Drafting::slot(to, it)));
    if kept || !is_unheard(live, known) {
        return open(model, to);
    }
    let text = Message::new("draft-ask-first").with("name", &known.profile.name);
    model.overlay = Some(Overlay::Question(Question {
        text: text.text(model.lang()),
        answers: vec![
            ('y', "draft-ask-first-write", Then::WriteDown(to)),
            ('n', "draft-ask-first-go", Then::Draft(to)),
        ],
        none: "do-back",
    }));
    Vec::new()
}

/// Whether this would be the first word to a customer nobody has listened to.
fn is_unheard(live: &Live, known: &Stakeholder) -> bool {
    let profile = &known.profile;
    let no_need = profile.need.trim().is_empty();
    let no_feeling = profile.feeling.trim().is_empty() && profile.pressure.trim().is_empty();
    profile.side == Side::Customer
        && live.incident.ledger.last_told(known.key).is_none()
        && (no_need || no_feeling)
}

/// Shows the draft of an update to somebody, in the form it was half-written in.
fn open(model: &mut Model, to: EntryKey) -> Vec<Effect> {
    let kept = |form: &UpdateForm| {
        let live = model.live.as_ref()?;
        live.drafts.get(&Drafting::slot(to, *form)).filter(|text| !text.is_empty())
    };
    let known = model.live.as_ref().and_then(|live| live.incident.stakeholders.get(to));
    let form = UpdateForm::ALL.into_iter().find(|form| kept(form).is_some());
    let form = form.or_else(|| known.map(UpdateForm::agreed)).unwrap_or_default();
    if show(model, to, form) && model.drafting.as_ref().is_some_and(Drafting::is_edited) {
        say_id(model, "notice-restored", Tone::Good);
    }
    // The names of other customers stand in the list.
    if model.list.read { Vec::new() } else { vec![Effect::List] }
}

/// Drafts in a form and shows what was kept of it; says why where there is no draft.
fn show(model: &mut Model, to: EntryKey, form: UpdateForm) -> bool {
    let lang = model.lang();
    let (author, others) = (Author::from(&model.settings), others(model));
    let Some(live) = &model.live else { return false };
    let desk =
        Desk { incident: &live.incident, author: &author, others: &others, lang, now: model.now };
    let Some(known) = live.incident.stakeholders.get(to) else { return false };
    let made = match desk.draft(known, form) {
        Ok(made) => made,
        Err(blocked) => {
            let text = blocked.message(lang).text(lang);
            model.drafting = None;
            say(model, text, Tone::Bad);
            return false;
        }
    };
    let kept = live.drafts.get(&Drafting::slot(to, form)).filter(|text| !text.is_empty());
    let text = kept.unwrap_or(&made.text).clone();
    let problems = desk.lint(known, form, &text);
    let left = desk.left_out(known, &text);
    let name = known.profile.name.clone();
    // The first phrase of a playbook is for the first word; behind it stands the one for no news.
    let phrase = usize::from(made.since.is_some());
    let mut editor = super::super::editor::Editor::with(text);
    editor.go(0);
    model.drafting = Some(Drafting { to, name, made, editor, problems, left, phrase });
    true
}

/// The names of other customers, as far as the list was read.
fn others(model: &Model) -> Vec<String> {
    let Some(live) = &model.live else { return Vec::new() };
    let lines = model.list.all.iter();
    let lines = lines.map(|line| (line.id, line.reference.as_str(), &line.summary));
    drafts::names_of_others(lines, &live.incident)
}

/// Lints again: the text, or what it is held against, has changed.
pub(super) fn look_again(model: &mut Model) {
    let (author, others, lang) = (Author::from(&model.settings), others(model), model.lang());
    let (Some(live), Some(drafting)) = (&model.live, &mut model.drafting) else { return };
    let Some(known) = live.incident.stakeholders.get(drafting.to) else { return };
    let desk =
        Desk { incident: &live.incident, author: &author, others: &others, lang, now: model.now };
    drafting.problems = desk.lint(known, drafting.form(), drafting.text());
    drafting.left = desk.left_out(known, drafting.text());
}

/// Leaves the draft or moves in it; `false` for an action that is none of these.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other action is none that moves")]
pub(super) fn takes(model: &mut Model, action: Action) -> bool {
    let cells = text_cells(model.size.0);
    if action == Action::Back {
        let edited = model.drafting.take().is_some_and(|drafting| drafting.is_edited());
        model.notice = None;
        if edited {
            say_id(model, "notice-kept", Tone::Good);
        }
        return true;
    }
    // A page is what a small screen shows of the text at least, so that no line is passed over.
    let page = isize::try_from(model.size.1.saturating_sub(14) / 2).unwrap_or_default().max(3);
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        _ => return false,
    };
    if let Some(drafting) = &mut model.drafting {
        drafting.step(by, cells);
    }
    true
}

/// The next phrase of the playbook stands beside the draft, or the one that does is put into it (A8).
fn phrase(model: &mut Model, put: bool) -> Vec<Effect> {
    let lang = model.drafting.as_ref().map(|drafting| drafting.made.lang);
    let playbook = model.live.as_ref().and_then(|live| live.incident.playbook.clone());
    let (Some(drafting), Some(playbook), Some(lang)) = (&mut model.drafting, playbook, lang) else {
        say_id(model, "draft-none", Tone::Bad);
        return Vec::new();
    };
    let count = playbook.phrases.len().max(1);
    if !put {
        drafting.phrase = (drafting.phrase + 1) % count;
        return Vec::new();
    }
    let Some(phrase) = playbook.phrases.get(drafting.phrase % count) else { return Vec::new() };
    drafting.editor.insert(phrase.say.get(lang));
    changed(model)
}

/// A key that is no command: it is typed into the draft.
pub(super) fn type_into(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(drafting) = &mut model.drafting else { return Vec::new() };
    let before = drafting.text().len();
    let moved = if key.code == KeyCode::Enter {
        drafting.editor.insert("\n")
    } else {
        drafting.editor.key(key)
    };
    if !moved || (before == drafting.text().len() && is_movement(key)) {
        return Vec::new();
    }
    model.notice = None;
    changed(model)
}

const fn is_movement(key: KeyEvent) -> bool {
    matches!(key.code, KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End)
}

/// A text pasted into a draft.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let fits = model.drafting.as_mut().is_some_and(|drafting| drafting.editor.insert(text));
    if !fits {
        say_id(model, "notice-too-large", Tone::Bad);
        return Vec::new();
    }
    changed(model)
}

/// The text changed: linted again and kept, so that a crash takes nothing.
fn changed(model: &mut Model) -> Vec<Effect> {
    look_again(model);
    let (Some(live), Some(drafting)) = (&mut model.live, &model.drafting) else {
        return Vec::new();
    };
    let slot = Drafting::slot(drafting.to, drafting.form());
    let text = if drafting.is_edited() { drafting.text().to_owned() } else { String::new() };
    if text.is_empty() {
        live.drafts.remove(&slot);
    } else {
        live.drafts.insert(slot.clone(), text.clone());
    }
    vec![keep(live.incident.id(), slot, text)]
}

/// Another form; what was edited in this one stays.
fn turn(model: &mut Model, which: fn(&Drafting) -> UpdateForm) -> Vec<Effect> {
    if let Some((to, form)) = model.drafting.as_ref().map(|it| (it.to, which(it))) {
        show(model, to, form);
    }
    Vec::new()
}

/// Drafts anew from what is known now.
fn again(model: &mut Model) -> Vec<Effect> {
    let Some((to, form)) = model.drafting.as_ref().map(|it| (it.to, it.form())) else {
        return Vec::new();
    };
    let effects = forget(model, to, &[form]);
    show(model, to, form);
    effects
}

/// The next person, in the order of the people pane.
fn next_person(model: &mut Model) -> Vec<Effect> {
    let (Some(live), Some(drafting)) = (&model.live, &model.drafting) else { return Vec::new() };
    let list = &live.incident.stakeholders.list;
    let at = list.iter().position(|known| known.key == drafting.to).unwrap_or_default();
    let Some(next) = list.get((at + 1) % list.len().max(1)) else { return Vec::new() };
    let (to, form) = (next.key, drafting.form());
    show(model, to, form);
    Vec::new()
}

fn forget(model: &mut Model, to: EntryKey, forms: &[UpdateForm]) -> Vec<Effect> {
    let Some(live) = &mut model.live else { return Vec::new() };
    let slots: Vec<String> = forms.iter().map(|&form| Drafting::slot(to, form)).collect();
    let kept: Vec<String> =
        slots.into_iter().filter(|slot| live.drafts.remove(slot).is_some()).collect();
    let incident = live.incident.id();
    kept.into_iter().map(|slot| keep(incident, slot, String::new())).collect()
}

/// Whether the text may leave; where it may not, says why.
fn may_leave(model: &mut Model) -> bool {
    look_again(model);
    let lang = model.lang();
    let stopped = model
        .drafting
        .iter()
        .flat_map(|drafting| &drafting.problems)
        .find(|problem| problem.refuses())
        .map(|problem| Message::new("draft-refused").with("problem", problem.text(lang)));
    if let Some(why) = &stopped {
        let text = why.text(lang);
        say(model, text, Tone::Bad);
    }
    stopped.is_none()
}

fn label(action: Action) -> String {
    let binding = bindings::reachable(&[Place::Draft]).find(|it| it.action == action);
    binding.and_then(|it| it.keys.first().copied()).map(Key::label).unwrap_or_default()
}

/// Copies the text as it is on screen, and asks what came of it.
fn copy(model: &mut Model) -> Vec<Effect> {
    if !may_leave(model) {
        return Vec::new();
    }
    let Some(text) = model.drafting.as_ref().map(|it| it.text().to_owned()) else {
        return Vec::new();
    };
    let lang = model.lang();
    let key = label(Action::DraftWrite);
    if text.len() > CLIPBOARD {
        let said = Message::new("draft-too-large").with("key", key).text(lang);
        say(model, said, Tone::Bad);
        return Vec::new();
    }
    ask_outcome(model);
    let count = text.chars().count();
    let said = Message::new("draft-copied").with("count", count).with("key", key).text(lang);
    say(model, said, Tone::Good);
    vec![Effect::Copy(text)]
}

/// Writes the text to a file, and asks what came of it.
fn write(model: &mut Model) -> Vec<Effect> {
    if !may_leave(model) {
        return Vec::new();
    }
    let (Some(live), Some(drafting)) = (&model.live, &model.drafting) else { return Vec::new() };
    let (form, text) = (drafting.form(), drafting.text().to_owned());
    let effect = Effect::WriteUpdate(live.incident.id(), form, text);
    ask_outcome(model);
    vec![effect]
}

/// Did they get it? The answer goes to the ledger (G6).
fn ask_outcome(model: &mut Model) {
    let Some(drafting) = &model.drafting else { return };
    if model.disabled(Action::DraftSent).is_some() {
        return;
    }
    let text = Message::new("draft-ask-outcome").with("name", &drafting.name).text(model.lang());
    model.overlay = Some(Overlay::Question(Question {
        text,
        answers: vec![
            ('r', "draft-ask-reached", Then::Outcome(Outcome::Reached)),
            ('s', "draft-ask-sent", Then::Outcome(Outcome::Sent)),
            ('f', "draft-ask-failed", Then::Outcome(Outcome::Failed)),
        ],
        none: "draft-ask-later",
    }));
}

/// A key while a question is asked. Other letters are no answer; Esc means none of them.
pub(super) fn answered(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Question(question)) = &model.overlay else { return Vec::new() };
    let answer = question.answers.iter().find(|(letter, ..)| Key::Char(*letter).is(key));
    let then = answer.map(|(.., then)| *then);
    let back = bindings::action(key, &[Place::Anywhere]) == Some(Action::Back);
    if then.is_none() && !back {
        return Vec::new();
    }
    model.overlay = None;
    match then {
        Some(Then::Draft(to)) => open(model, to),
        Some(Then::WriteDown(to)) => write_down(model, to),
        Some(Then::Outcome(outcome)) => {
            model.notice = None;
            ledger(model, outcome);
            Vec::new()
        }
        Some(settled @ (Then::Same(_) | Then::Another)) => {
            super::forms::send_settled(model, settled)
        }
        Some(Then::Lines) => super::lines::save_each(model),
        Some(Then::OneLine) => super::lines::save_as_one(model),
        Some(Then::Drill(asked)) => vec![Effect::Drill(asked)],
        None => Vec::new(),
    }
}

/// The person's form, at what was never asked. Once it is recorded, the draft comes up.
fn write_down(model: &mut Model, to: EntryKey) -> Vec<Effect> {
    let Some(live) = &model.live else { return Vec::new() };
    let mut form = Form::stakeholder(live.incident.stakeholders.get(to), None, &live.incident);
    let asked = ["feeling", "pressure", "need"];
    let first = asked.iter().find(|id| form.value(id).is_empty()).copied().unwrap_or("feeling");
    form.at = form.fields.iter().position(|field| field.id == first).unwrap_or_default();
    model.drafts_next = Some(to);
    super::forms::open(model, form)
}

/// The contact for the ledger, filled with what was drafted.
fn ledger(model: &mut Model, outcome: Outcome) {
    let (Some(live), Some(drafting)) = (&model.live, &model.drafting) else { return };
    let incident = &live.incident;
    let mut form = Form::contact(incident, Some(drafting.to));
    let outside = incident
        .stakeholders
        .get(drafting.to)
        .is_some_and(|known| known.profile.side == Side::Customer);
    let told = outcome != Outcome::Failed;
    form.fill("channel", drafting.form().channel().id());
    form.fill("outcome", outcome.id());
    form.fill("text", drafting.text());
    let (next, asked) = if told { next_told(drafting, model.now) } else { (None, None) };
    if let Some(next) = next {
        form.fill("next", &time::stamp(next, incident.zone()));
    }
    let field = form.fields.iter_mut().find(|field| field.id == "next");
    if let (Some(field), Some(id)) = (field, asked) {
        field.error = Some(model.lang().say(id));
    }
    form.fill("visibility", if told && outside { "customer" } else { "internal" });
    form.at = form.fields.iter().position(|field| field.id == "next").unwrap_or_default();
    model.form = Some(form);
}

/// The time of the next update as the text names it, and what is asked of it. A text that names it in other words than
/// those it was drafted with is not read by guess: the person says which time they told.
fn next_told(drafting: &Drafting, now: Instant) -> (Option<Instant>, Option<&'static str>) {
    let (made, text) = (&drafting.made, drafting.text());
    match made.next.filter(|_| text.contains(&made.next_said)) {
        Some(next) => (Some(next), (next <= now).then_some("draft-next-passed")),
        None => (None, drafts::names_next(text).then_some("draft-next-other")),
    }
}

/// A form was recorded: an update that arrived is done with, and somebody who was listened to gets one.
pub(super) fn after(model: &mut Model, form: &Kind, entries: &[Entry]) -> Vec<Effect> {
    if matches!(form, Kind::Stakeholder(_)) {
        return match model.drafts_next.take() {
            Some(to) if model.screen == Screen::Live => open(model, to),
            _ => Vec::new(),
        };
    }
    if *form != Kind::Contact {
        return Vec::new();
    }
    let told = entries.iter().find_map(|entry| match entry.event() {
        Some(Event::ContactMade(made)) if made.outcome != Outcome::Failed => Some(made),
        _ => None,
    });
    let to = model.drafting.as_ref().map(|drafting| drafting.to);
    match (to, told) {
        (Some(to), Some(made)) if made.with.contains(&to) => {
            model.drafting = None;
            forget(model, to, &UpdateForm::ALL)
        }
        _ => Vec::new(),
    }
}
