//! What Enter opens for each thing that is due: its one next step (I5). How the step is called is in its row,
//! `incident/due`.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::{
    incident::{
        EntryKey,
        commitments::Gap,
        describe, disclosure,
        due::{
            ActionTask, AlertTask, DeadlineTask, DecisionTask, DutyTask, FactTask, LogTask,
            OfferTask, PersonTask, PromiseTask, RemedyTask, SafetyTask, StepTask, Task, UpdateTask,
            What,
        },
        facts::QuestionId,
        own_words,
        stakeholders::Side,
    },
    locale::Lang,
};

use super::super::{
    forms::{ActForm, Form},
    model::Live,
};

/// What is opened.
pub(super) enum Step {
    /// A form of its own.
    Form(Box<Form>),
    /// A form about something: an entry's key, an alert's identity, a person, or nothing.
    ActForm(ActForm, String),
    /// The draft of an update to somebody.
    Draft(EntryKey),
    /// There is nothing to open: why, as a message id.
    Say(&'static str),
    /// What it is about is not there any more.
    Gone,
}

/// What Enter opens for this.
pub(super) fn step(live: &Live, what: &What, lang: Lang) -> Step {
    match what {
        What::Update(task) => update(live, task),
        What::Fact(task) => fact(live, task, lang),
        What::Person(task) => person(live, task, lang),
        What::Promise(task) => promise(task),
        What::Action(task) => action(task),
        What::Decision(task) => decision(task),
        What::Remedy(task) => remedy(task),
        What::Offer(OfferTask::Justify { offer, .. }) => about(ActForm::Justify, *offer),
        What::Alert(task) => alert(task),
        What::Duty(task) => duty(task),
        What::Safety(SafetyTask::Instruct { .. }) => {
            Step::ActForm(ActForm::Instruct, String::new())
        }
        What::Safety(SafetyTask::Understood { stakeholder, .. }) => {
            about(ActForm::Understood, *stakeholder)
        }
        What::Deadline(task) => deadline(live, task),
        What::Step(StepTask::Take { step, .. } | StepTask::Left { step, .. }) => {
            Step::ActForm(ActForm::TakeStep, step.clone())
        }
        What::Log(task) => log(live, task, lang),
        What::Asked(task) => asked(task),
    }
}

fn form(form: Form) -> Step {
    Step::Form(Box::new(form))
}

fn about(act: ActForm, key: EntryKey) -> Step {
    Step::ActForm(act, key.to_string())
}

/// What the subject itself names: its form, about its entry.
fn asked(task: &Task) -> Step {
    let about = task.about.map(|key| key.to_string()).unwrap_or_default();
    ActForm::called(task.ask.form).map_or(Step::Gone, |form| Step::ActForm(form, about))
}

fn update(live: &Live, task: &UpdateTask) -> Step {
    match task {
        UpdateTask::Next { stakeholder, .. }
        | UpdateTask::InformResolved { stakeholder: Some(stakeholder), .. }
        | UpdateTask::Notify { stakeholder, .. }
        | UpdateTask::Proactive { stakeholder, .. } => Step::Draft(*stakeholder),
        UpdateTask::InformResolved { stakeholder: None, .. } => {
            form(Form::contact(&live.incident, None))
        }
        UpdateTask::AnswerClaim { claim } => {
            form(Form::answer_enquiry(&live.incident, Some(*claim)))
        }
        UpdateTask::AnswerEnquiry { enquiry, .. } => {
            form(Form::answer_enquiry(&live.incident, Some(*enquiry)))
        }
    }
}

fn fact(live: &Live, task: &FactTask, lang: Lang) -> Step {
    let answer = |question: &QuestionId| match live.incident.facts.question(question) {
        Some(question) => form(Form::answer(question, &live.incident)),
        None => Step::Gone,
    };
    match task {
        FactTask::Answer { question, .. } | FactTask::UnverifiedBackup { question, .. } => {
            answer(question)
        }
        FactTask::SeverityMismatch { .. } => form(Form::severity(&live.incident)),
        FactTask::TimesDisagree { earlier: (earlier, _), later: (later, _), entry, .. } => {
            match later.read_from().or(earlier.read_from()) {
                Some(milestone) => Step::ActForm(ActForm::Milestone, milestone.id().to_owned()),
                None => correct(live, *entry, lang),
            }
        }
    }
}

/// The correction of an entry, its time included.
fn correct(live: &Live, entry: EntryKey, lang: Lang) -> Step {
    let Some(entry) = live.incident.entry(entry) else { return Step::Gone };
    let is_visible = disclosure::visible_keys(&live.incident).contains(&entry.key);
    let described = describe(&live.incident, entry, lang).text;
    let words = own_words(&live.incident, entry).unwrap_or_default();
    form(Form::correct(entry, &described, &words, is_visible))
}

fn person(live: &Live, task: &PersonTask, lang: Lang) -> Step {
    match task {
        PersonTask::NoRoles { first, side, .. } => {
            form(Form::stakeholder(None, Some(*side), &live.incident).filling(
                &live.incident,
                first,
                lang,
            ))
        }
        PersonTask::NoInternal => form(Form::stakeholder(None, Some(Side::Ours), &live.incident)),
        PersonTask::NoCustomer => {
            form(Form::stakeholder(None, Some(Side::Customer), &live.incident))
        }
        PersonTask::NoChannel { stakeholder, .. }
        | PersonTask::NoNeed { stakeholder, .. }
        | PersonTask::Guess { stakeholder, .. }
        | PersonTask::Feeling { stakeholder, .. } => {
            let known = live.incident.stakeholders.get(*stakeholder);
            form(Form::stakeholder(known, None, &live.incident))
        }
    }
}

fn promise(task: &PromiseTask) -> Step {
    match task {
        PromiseTask::Keep { commitment, .. } => about(ActForm::Keep, *commitment),
        PromiseTask::Complete { commitment, gap, .. } => {
            let act = match gap {
                Gap::NoDelivererConsent | Gap::NoCustomerConsent => ActForm::Consent,
                Gap::NoCompensation | Gap::NoDue | Gap::NoPayer | Gap::Uncared(_) => {
                    ActForm::CompletePromise
                }
            };
            about(act, *commitment)
        }
        PromiseTask::Paused { .. } => Step::ActForm(ActForm::Resume, String::new()),
        PromiseTask::Compensate { commitment, .. } => about(ActForm::Compensate, *commitment),
    }
}

fn action(task: &ActionTask) -> Step {
    match task {
        ActionTask::Report { action, .. } | ActionTask::Prove { action, .. } => {
            about(ActForm::ReportBack, *action)
        }
        ActionTask::Complete { action, .. } => about(ActForm::ChangeAction, *action),
        ActionTask::Check { action, .. } => about(ActForm::CheckAction, *action),
    }
}

fn decision(task: &DecisionTask) -> Step {
    match task {
        DecisionTask::Decide { window, .. } => about(ActForm::Decide, *window),
        DecisionTask::CostMissed { window, .. } => about(ActForm::CostMissed, *window),
        DecisionTask::SecondReader { decision, .. } => about(ActForm::SecondRead, *decision),
    }
}

fn remedy(task: &RemedyTask) -> Step {
    match task {
        RemedyTask::Start { remedy, .. } => about(ActForm::Accept, *remedy),
        RemedyTask::TooLate { remedy, .. } => about(ActForm::Drop, *remedy),
        RemedyTask::LongTermCost { remedy, .. } => about(ActForm::ChangeRemedy, *remedy),
        RemedyTask::NoRemedy => Step::ActForm(ActForm::Propose, String::new()),
    }
}

fn alert(task: &AlertTask) -> Step {
    match task {
        AlertTask::Accept { firing, .. } => Step::ActForm(ActForm::AcceptFiring, firing.clone()),
        AlertTask::PlaceHold => Step::ActForm(ActForm::Hold, String::new()),
    }
}

fn duty(task: &DutyTask) -> Step {
    match task {
        DutyTask::Relieve { person, .. } => Step::ActForm(ActForm::HandOver, person.clone()),
        DutyTask::ReadBack { handover, .. } => about(ActForm::ReadBack, *handover),
    }
}

fn deadline(live: &Live, task: &DeadlineTask) -> Step {
    match task {
        DeadlineTask::TellCustomer { stakeholder: Some(stakeholder) } => Step::Draft(*stakeholder),
        DeadlineTask::TellCustomer { stakeholder: None } => {
            form(Form::contact(&live.incident, None))
        }
        DeadlineTask::WhoseDuty { first, .. } => Step::ActForm(ActForm::WhoseDuty, first.clone()),
        DeadlineTask::Report { stage, .. } | DeadlineTask::Later { stage, .. } => {
            Step::ActForm(ActForm::Reported, stage.clone())
        }
    }
}

fn log(live: &Live, task: &LogTask, lang: Lang) -> Step {
    match task {
        LogTask::HiddenCorrection { correction, .. } => {
            let Some(entry) = live.incident.entry(*correction) else { return Step::Gone };
            form(Form::show(entry, &describe(&live.incident, entry, lang).text, false))
        }
        LogTask::NotUnderstood { .. } => Step::Say("why-not-understood"),
        LogTask::Unreadable { .. } => Step::Say("why-unreadable"),
    }
}
