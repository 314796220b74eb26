//! Opening the form of an action or of what is due, filled with what is known, and sending it.

use crate::{
    calendar,
    incident::{
        Act, Command, Entry, EntryKey, IncidentId, Refusal, Status, describe, disclosure,
        facts::Question, may_be_corrected, own_words, stakeholders::Side, time, words_now,
    },
    locale::{Lang, Message},
};

use super::super::{
    action::Action,
    forms::{ActForm, Built, Form, Kind},
    message::Effect,
    model::{Confirm, Focus, Line, Live, Model, Overlay, Saved, Screen, Then, Tone},
    panes,
};
use super::{
    namesakes,
    notice::{say, say_day, say_id},
    saved::refused,
};

pub(super) fn selected_entry(model: &Model) -> Option<&Entry> {
    let live = model.live.as_ref()?;
    match live.timeline(model.lang()).get(live.selected(Focus::Timeline))? {
        Line::Entry(at) => live.incident.entries().get(*at),
        Line::Derived(_) => None,
    }
}

pub(super) fn selected_person(
    model: &Model,
) -> Option<&crate::incident::stakeholders::Stakeholder> {
    let live = model.live.as_ref()?;
    let at = live.people().get(live.selected(Focus::People)).copied()?;
    live.incident.stakeholders.list.get(at)
}

/// Shows a form, filled with what was half-written in it before.
pub(super) fn open(model: &mut Model, mut form: Form) -> Vec<Effect> {
    let lang = model.lang();
    let is_history = |live: &Live| live.incident.history().is_some();
    let is_outside = form.kind.is_outside();
    if !is_outside && model.live.as_ref().is_some_and(is_history) && form.kind.is_dated() {
        form.ask_when_known();
    }
    let kept = form
        .kind
        .slot()
        .and_then(|slot| {
            if is_outside {
                model.drafts.get(&slot)
            } else {
                model.live.as_ref().and_then(|live| live.drafts.get(&slot))
            }
        })
        .filter(|draft| draft.len() > 2);
    if let Some(draft) = kept {
        form.restore(draft, lang);
        say_id(model, "notice-restored-form", Tone::Good);
    }
    model.form = Some(form);
    keep_known(model);
    Vec::new()
}

// `every_action_is_done_somewhere` finds an action that neither this nor anything before takes up.
#[allow(clippy::wildcard_enum_match_arm)]
pub(super) fn open_form(model: &mut Model, action: Action) -> Vec<Effect> {
    let lang = model.lang();
    let Some(live) = &model.live else { return Vec::new() };
    let incident = &live.incident;
    let form = match action {
        Action::Answer => match to_answer(live, lang) {
            Some(question) => Form::answer(question, incident),
            None => Form::ask(),
        },
        Action::Ask => Form::ask(),
        Action::Stakeholder => Form::stakeholder(None, None, incident),
        Action::EditPerson => Form::stakeholder(selected_person(model), None, incident),
        Action::Contact => {
            let looked_at = selected_person(model).filter(|_| live.focus == Focus::People);
            Form::contact(incident, looked_at.map(|it| it.key).or_else(|| most_pressing(live)))
        }
        Action::ContactPerson => {
            Form::contact(incident, selected_person(model).map(|person| person.key))
        }
        Action::Enquiry => Form::enquiry(incident, None),
        Action::EnquiryFrom => {
            Form::enquiry(incident, selected_person(model).map(|person| person.key))
        }
        Action::AnswerEnquiry => Form::answer_enquiry(incident, None),
        Action::Severity => Form::severity(incident),
        Action::Status => Form::status(incident),
        Action::ActForm(act) => {
            let target = panes::of(live.focus).and_then(|pane| (pane.target)(live, act));
            Form::of_act(act, incident, model.now, lang, &target.unwrap_or_default())
        }
        Action::FromCatalogue => return from_catalogue(model),
        Action::Day => {
            let day = live.account_day(model.now).map(|day| day.to_string());
            Form::day(&day.unwrap_or_default())
        }
        Action::Adopt => Form::adopt(&model.classes, incident.class()),
        Action::Attach => Form::attach(),
        Action::Link => {
            let form = Form::link(&model.list.all, incident.id());
            open(model, form);
            // The list may have grown since it was read, or was not read yet.
            return vec![Effect::List];
        }
        Action::Report => Form::report(incident, model.now, lang),
        Action::Withhold => {
            let Some(hidden) = disclosure::hidden_corrections(incident).into_iter().next() else {
                return Vec::new();
            };
            let described =
                incident.entry(hidden.correction).map(|entry| describe(incident, entry, lang).text);
            Form::withhold(hidden.correction, &described.unwrap_or_default())
        }
        Action::Snooze => match live.next_step() {
            Some(item) => Form::snooze(item.what.id(), &item.what.message(lang).text(lang)),
            None => return Vec::new(),
        },
        Action::Share => match selected_entry(model).map(|entry| to_share(live, entry, lang)) {
            Some(Ok(form)) => form,
            Some(Err(why)) => {
                say(model, why.text(lang), Tone::Bad);
                return Vec::new();
            }
            None => {
                say_id(model, "why-follows", Tone::Bad);
                return Vec::new();
            }
        },
        Action::Show | Action::Correct => {
            let Some(entry) = selected_entry(model) else {
                say_id(model, "why-follows", Tone::Bad);
                return Vec::new();
            };
            let named = describe(incident, entry, lang);
            let short = live.short(entry.key);
            let described = format!("#{short} {} · {}", named.kind, named.text);
            let is_visible = live.visible.contains(&entry.key);
            if action == Action::Correct && may_be_corrected(incident, entry.key) {
                let (act, target) = (ActForm::CorrectPromise, entry.key.to_string());
                Form::of_act(act, incident, model.now, lang, &target)
            } else if action == Action::Show {
                Form::show(entry, &described, is_visible)
            } else {
                let words = own_words(incident, entry).unwrap_or_default();
                Form::correct(entry, &described, &words, is_visible)
            }
        }
        _ => {
            say_id(model, "why-not-here", Tone::Bad);
            return Vec::new();
        }
    };
    open(model, form)
}

/// The question to be answered: the selected one, or from anywhere but the facts the next critical one nobody has answered.
fn to_answer(live: &Live, lang: Lang) -> Option<&Question> {
    let incident = &live.incident;
    let questions = &incident.facts.questions;
    if live.focus == Focus::Facts {
        let list = live.questions(lang);
        return list.get(live.selected(Focus::Facts)).and_then(|&at| questions.get(at));
    }
    let unknown = || questions.iter().find(|question| incident.is_unknown(question));
    incident.critical_unknown().next().or_else(unknown)
}

/// The form to share an entry with, or why it has nothing to share.
fn to_share(live: &Live, entry: &Entry, lang: Lang) -> Result<Form, Message> {
    if live.incident.marks().retracted_by(entry.key).is_some() {
        return Err(Refusal::AlreadyRetracted.message());
    }
    if entry.event().is_none() {
        return Err(Message::new("why-no-words"));
    }
    let words = words_now(&live.incident, entry, lang);
    Ok(Form::share(&live.incident, entry.key, &words, &live.linked))
}

/// Whom a contact is most likely about: the one on the customer's side whose update presses most, else anybody there,
/// else the one whose update presses most.
pub(super) fn most_pressing(live: &Live) -> Option<EntryKey> {
    let people = &live.incident.stakeholders;
    let due = || live.due.iter().filter_map(|item| item.what.waiting());
    let theirs =
        |key: &EntryKey| people.get(*key).is_some_and(|known| known.profile.side == Side::Customer);
    let anybody = || people.on(Side::Customer).next().map(|known| known.key);
    due().find(theirs).or_else(anybody).or_else(|| due().next())
}

/// Fills a promise from the catalogue: the one that is being written, or a new one (H6).
pub(super) fn from_catalogue(model: &mut Model) -> Vec<Effect> {
    if model.form.is_none() && model.screen == Screen::Live {
        open_form(model, Action::ActForm(ActForm::Promise));
    }
    let is_promise = |form: &Form| matches!(form.kind, Kind::ActForm(ActForm::Promise, _));
    let (now, lang) = (model.now, model.lang());
    let said = match (&mut model.form, &model.live) {
        (Some(form), Some(live)) if is_promise(form) => {
            form.fill_from_catalogue(&model.directory.house, &live.incident, now, lang)
        }
        _ => {
            say_id(model, "why-only-promise", Tone::Bad);
            return Vec::new();
        }
    };
    match said {
        Some(said) => say(model, said.text(lang), Tone::Good),
        None => say_id(model, "why-nothing-in-catalogue", Tone::Bad),
    }
    Vec::new()
}

/// Opens a form about what belongs to no incident. `target` names what it is about; it may be empty.
pub(super) fn open_of_house(model: &mut Model, act: ActForm, target: &str) -> Vec<Effect> {
    if let Some(why) = model.disabled(Action::ActForm(act)) {
        say_id(model, why, Tone::Bad);
        return Vec::new();
    }
    let form = Form::of_act(act, &model.directory.house, model.now, model.lang(), target);
    open(model, form)
}

/// Sends a form: nothing is shown as saved before the log says so.
pub(super) fn send(model: &mut Model) -> Vec<Effect> {
    send_as(model, None)
}

/// Sends a form once it was asked who is meant.
pub(super) fn send_settled(model: &mut Model, settled: Then) -> Vec<Effect> {
    send_as(model, Some(settled))
}

/// Goes on with a history on the day that was typed, or says at the field why not.
fn go_to_day(model: &mut Model, typed: &str) {
    let (now, lang) = (model.now, model.lang());
    let Some(live) = &mut model.live else { return };
    let gone = match live.read_day(typed, now) {
        Ok(day) if live.go_to_day(day, now) => Ok(()),
        Ok(_) => Err(lang.say("why-day-to-come")),
        Err(error) => Err(error.words(lang)),
    };
    match gone {
        Ok(()) => {
            model.form = None;
            say_day(model);
        }
        Err(why) => {
            let fields = model.form.iter_mut().flat_map(|form| &mut form.fields);
            fields.for_each(|field| field.error = Some(why.clone()));
            refused(model);
        }
    }
}

/// When it became known goes with when it happened, until somebody types it.
pub(super) fn keep_known(model: &mut Model) {
    let now = model.now;
    let Some(mut form) = model.form.take_if(|form| form.field("known-at").is_some()) else {
        return;
    };
    if let Some(live) = &model.live {
        let occurred = form.happened(&model.setting());
        let is_said = occurred.is_some() || !matches!(form.kind, Kind::Correct(_));
        let known = live.usually_known(occurred, now).filter(|_| is_said);
        let stamp = known.map(|at| time::stamp(at, live.incident.zone()));
        form.presume_known(stamp.as_deref());
    }
    model.form = Some(form);
}

/// The public holidays of the company were read from a file: the form that named it is taken with them.
pub(super) fn count_by(model: &mut Model, read: &calendar::Read) -> Vec<Effect> {
    let form = model.form.take_if(|form| form.busy && form.kind == Kind::Profile);
    let Some(mut form) = form else { return Vec::new() };
    let lang = model.lang();
    let settings = form.with_holidays(&model.setting(), &read.table);
    let skipped = read.skipped.iter().map(|skipped| {
        Message::new("cli-calendar-skipped")
            .with("title", skipped.title.clone())
            .with("why", lang.say(&format!("calendar-skipped-{}", skipped.why.id())))
            .text(lang)
    });
    let skipped: Vec<String> = skipped.collect();
    match settings {
        Some(settings) => {
            if !skipped.is_empty() {
                say(model, lang.clauses(&skipped), Tone::Warning);
            }
            perform(model, Built::Settings(settings, false))
        }
        None => {
            form.busy = false;
            model.form = Some(form);
            Vec::new()
        }
    }
}

fn send_as(model: &mut Model, settled: Option<Then>) -> Vec<Effect> {
    let Some(form) = &model.form else { return Vec::new() };
    let setting = model.setting();
    let built = match form.build(&setting) {
        Ok(built) => built,
        Err(errors) => {
            if let Some(form) = &mut model.form {
                for field in &mut form.fields {
                    field.error = errors
                        .iter()
                        .find(|error| error.field == field.id)
                        .map(|error| error.text.clone());
                }
                let is_wrong = form.hidden().any(|field| field.error.is_some());
                form.whole |= is_wrong;
                let first = form.fields.iter().position(|field| field.error.is_some());
                form.at = first.unwrap_or(form.at);
            }
            refused(model);
            return Vec::new();
        }
    };
    let live = model.live.as_ref().filter(|_| !form.kind.is_of_directory());
    let asked = match (&built, live) {
        (Built::Act(act), Some(live)) => form
            .omissions(act, &setting)
            .map(|(left_out, act)| ask_about(&left_out, act, live.incident.id(), setting.lang))
            .or_else(|| contradiction(act, live.incident.id(), setting.lang))
            .or_else(|| going_back(act, live, setting.lang)),
        _ => None,
    };
    if let Some(confirm) = asked {
        model.overlay = Some(Overlay::Confirm(confirm));
        return Vec::new();
    }
    if let Some(settled) = settled {
        return perform(model, namesakes::settled(built, settled));
    }
    if let Some(question) = namesakes::question(model, &built) {
        model.overlay = Some(Overlay::Question(question));
        return Vec::new();
    }
    perform(model, built)
}

/// Asks about what a brief leaves out; on `y` it goes up with the omissions acknowledged (J1).
fn ask_about(left_out: &[String], act: Act, incident: IncidentId, lang: Lang) -> Confirm {
    let text = Message::new("confirm-left-out").with("list", lang.clauses(left_out)).text(lang);
    Confirm { text, effects: vec![Effect::Record(incident, vec![act])] }
}

/// Asks about a choice and words beside it that say the opposite; on `y` they are recorded as they are.
fn contradiction(act: &Act, incident: IncidentId, lang: Lang) -> Option<Confirm> {
    let Command::Answer(answer) = &act.command else { return None };
    let backup = answer.backup.as_ref().filter(|backup| backup.contradicts(&answer.answer))?;
    let id = if backup.exists { "ask-backup-contradicts-no" } else { "ask-backup-contradicts-yes" };
    Some(Confirm { text: lang.say(id), effects: vec![Effect::Record(incident, vec![act.clone()])] })
}

/// Asks about a status that goes back behind the one in force; on `y` it is recorded.
fn going_back(act: &Act, live: &Live, lang: Lang) -> Option<Confirm> {
    let Command::Status(moved) = &act.command else { return None };
    let before = live.incident.lifecycle.status();
    let called = |status: Status| lang.say(&format!("status-{}", status.id()));
    (moved.status < before).then(|| {
        let text = Message::new("confirm-going-back")
            .with("before", called(before))
            .with("status", called(moved.status))
            .text(lang);
        Confirm { text, effects: vec![Effect::Record(live.incident.id(), vec![act.clone()])] }
    })
}

pub(super) fn perform(model: &mut Model, built: Built) -> Vec<Effect> {
    let of_house = model.form.as_ref().is_some_and(|form| form.kind.is_of_directory());
    let live = model.live.as_ref().map(|live| live.incident.id());
    let incident = if of_house { Some(IncidentId::DIRECTORY) } else { live };
    let busy = |model: &mut Model| {
        if let Some(form) = &mut model.form {
            form.busy = true;
        }
    };
    match (built, incident) {
        (Built::Settings(settings, demo), _) => {
            let first = model.screen == Screen::FirstRun;
            model.settings = settings.clone();
            model.form = None;
            let mut effects = vec![Effect::KeepSettings(settings)];
            if first {
                model.screen = Screen::List;
                if demo {
                    effects.push(Effect::LoadDemo);
                } else {
                    model.form = Some(Form::new_incident(&model.classes));
                }
                effects.push(Effect::List);
            }
            effects
        }
        (Built::Holidays(path), _) => {
            busy(model);
            vec![Effect::ReadCalendar(path.into())]
        }
        (Built::Open(act), _) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Create(act)]
        }
        (Built::Act(act), Some(incident)) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Record(incident, vec![*act])]
        }
        (Built::Day(typed), Some(_)) => {
            go_to_day(model, &typed);
            Vec::new()
        }
        (Built::Attach(path, note, visibility), Some(incident)) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Attach(incident, path.into(), note, visibility)]
        }
        (Built::Link(there, text), Some(here)) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Link { here, there, text }]
        }
        (Built::Share(share, with), Some(_)) => {
            busy(model);
            model.saved = Saved::Saving;
            vec![Effect::Share(share, with)]
        }
        (Built::Report(which, audience, formats), Some(incident)) => {
            busy(model);
            vec![Effect::Preview(incident, which, audience, formats)]
        }
        (_, None) => Vec::new(),
    }
}
