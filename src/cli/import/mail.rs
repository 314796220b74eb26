//! Taking in a mail: the contact of whoever wrote it, with the file attached.

use super::{
    super::{desk::local, failure::Failure, json},
    ask,
    course::known_person,
    job::{self, Job, named},
};
use crate::{
    import::{Question, Refused, course, mail::Mail},
    locale::Message,
    playbook::Side,
    session::Book,
};

/// Takes a mail into an incident, or begins a history with it.
pub(super) fn take_in(job: &mut Job<'_>, mail: &Mail, bytes: &[u8]) -> Result<(), Failure> {
    let (desk, now) = (job.desk, job.desk.now);
    let origin = mail.origin(&job.reading.file, bytes);
    if let Some(known) = desk.session.incident_of(&origin)? {
        let reference = desk.session.reference(known)?;
        return answer(job, mail, "already", Some(&reference));
    }
    let into = job.verb.into.as_ref().map(|reference| desk.book(reference)).transpose()?;
    let known =
        into.as_ref().and_then(|book| known_person(&book.incident, &mail.name, &mail.address));
    let side = match (job.side, &known) {
        (Some(side), _) => side,
        (None, Some(_)) => Side::Customer,
        (None, None) => side_asked(job, mail)?,
    };
    let is_live = into.as_ref().is_some_and(|book| book.incident.history().is_none());
    let mut lines = mail.acts(known.as_deref(), side, &origin, is_live);
    let opening = if into.is_some() { None } else { Some(opening(job, mail)?) };
    if job.verb.dry_run {
        return answer(job, mail, "new", into.as_ref().map(|book: &Book| book.reference.as_str()));
    }
    let reference = match into {
        Some(mut book) => {
            desk.session.record_with(&mut book, &lines, &origin, now)?;
            book.reference
        }
        None => {
            lines.splice(0..0, opening);
            let prepared = desk.session.prepare_history(&lines, &origin, now)?;
            let kept = desk.session.keep_histories(&[prepared], now)?;
            kept.first().map(|id| desk.session.reference(*id)).transpose()?.unwrap_or_default()
        }
    };
    desk.note_recorded(&reference);
    answer(job, mail, "new", Some(&reference))
}

/// On whose side the sender is, of whom the incident knows nothing.
fn side_asked(job: &Job<'_>, mail: &Mail) -> Result<Side, Failure> {
    let question = Question::Side { sender: mail.name.clone() };
    if super::super::out::is_terminal()
        && let Some(said) = ask::line(&question.words(job.desk.lang))
    {
        return Ok(named(Some(&said))?.unwrap_or(Side::Customer));
    }
    Err(job::told(job.desk, &Refused::Unclear(vec![question])))
}

fn opening(job: &mut Job<'_>, mail: &Mail) -> Result<crate::record::RecordLine, Failure> {
    loop {
        let answers = &job.reading.answers;
        let title = answers
            .title
            .clone()
            .or_else(|| Some(mail.subject.clone()).filter(|it| !it.is_empty()));
        let class = answers.classes.get("").cloned().unwrap_or_else(|| "general".to_owned());
        let mut questions = Vec::new();
        match (title, answers.customer.clone()) {
            (Some(title), Some(customer)) => {
                let zone = job.reading.zone.name();
                return Ok(course::opening(&title, &customer, &class, zone, mail.sent));
            }
            (title, customer) => {
                questions.extend(title.is_none().then_some(Question::Title));
                questions.extend(customer.is_none().then_some(Question::Customer));
            }
        }
        job.ask(&Refused::Unclear(questions))?;
    }
}

fn answer(
    job: &Job<'_>,
    mail: &Mail,
    outcome: &str,
    reference: Option<&str>,
) -> Result<(), Failure> {
    if job.verb.json {
        let at = json::at(mail.sent, job.reading.zone);
        let answer = serde_json::json!({
            "format": job.format.id(),
            "dry_run": job.verb.dry_run,
            "outcome": outcome,
            "reference": reference,
            "at": at,
            "who": mail.name,
            "address": mail.address,
            "subject": mail.subject,
            "attached": mail.attached,
        });
        return json::print(job.desk, &answer);
    }
    let id = match (job.verb.dry_run, outcome) {
        (_, "already") => "import-mail-already",
        (true, _) => "import-mail-would",
        (false, _) => "import-mail-done",
    };
    let said = Message::new(id)
        .with("who", &mail.name)
        .with("at", local(mail.sent, job.reading.zone))
        .with("subject", &mail.subject)
        .with("reference", reference.unwrap_or_default());
    job.desk.out.line(&crate::text::display_safe(&said.text(job.desk.lang)));
    Ok(())
}
