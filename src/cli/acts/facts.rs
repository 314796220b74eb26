//! The verbs about questions: ours (A1–A3, A7), and those of the customer's side (G4).

use super::{
    scene::one_of,
    words::{joined, verbs},
};
use crate::capture::terms;
use crate::incident::{
    Command, Selector, Severity, command,
    facts::{Backup, Confidence, Count, Extent},
    papers::NeedMet,
    wording,
};
use crate::locale::Lang;

verbs! {
    /// The words after `ask`.
    Ask: Inside = |it, _| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        whom: Option<String>,
        #[arg(long)]
        critical: bool,
    } => Command::Ask(command::Ask {
        ask: joined(&it.text),
        section: String::new(),
        whom: it.whom.unwrap_or_default(),
        critical: it.critical,
    });

    /// The words after `answer`.
    Answer: Outside = |it, scene| {
        #[arg(value_name = "QUESTION")]
        question: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "CONFIDENCE", default_value = "claimed", value_parser = one_of(&Confidence::ALL, Confidence::id))]
        confidence: Confidence,
        #[arg(long, value_name = "1-4", value_parser = clap::value_parser!(u8).range(1..=4))]
        impact: Option<u8>,
        #[arg(long, conflicts_with_all = ["no_backup"])]
        backup: bool,
        #[arg(long, conflicts_with_all = ["last_good", "restored"])]
        no_backup: bool,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        last_good: Option<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        restored: Option<String>,
        #[arg(long, value_name = "NUMBER", value_parser = counted)]
        count: Vec<u64>,
        #[arg(long, value_name = "WHAT")]
        unit: Vec<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        since: Option<String>,
        #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
        until: Option<String>,
        #[arg(long, conflicts_with_all = ["part"])]
        whole: bool,
        #[arg(long)]
        part: bool,
    } => {
        let last_good = scene.past_given(it.last_good.as_ref())?;
        let restore_tested = scene.past_given(it.restored.as_ref())?;
        let count = Count {
            number: it.count.first().copied(),
            unit: counts_in_words(&it.count, &it.unit, scene.desk.lang),
            since: scene.past_given(it.since.as_ref())?,
            until: scene.past_given(it.until.as_ref())?,
            extent: it.whole.then_some(Extent::Whole).or(it.part.then_some(Extent::Part)),
        };
        let exists = it.backup || last_good.is_some() || restore_tested.is_some();
        Command::Answer(command::Answer {
            question: Selector(it.question),
            answer: joined(&it.text),
            confidence: it.confidence,
            backup: (exists || it.no_backup)
                .then_some(Backup { exists, last_good, restore_tested }),
            impact: it.impact.and_then(Severity::new),
            count: count.said(),
        })
    };

    /// The words after `enquiry`.
    Enquiry: Outside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        from: Option<String>,
        #[arg(long, value_name = "TIME")]
        due: Option<String>,
    } => {
        let (answer_by, term) = scene.deadline_given(it.due.as_ref())?;
        Command::Enquiry(command::Enquiry {
            from: it.from.map(Selector),
            text: joined(&it.text),
            answer_by,
            term,
            objects_to: None,
            point: String::new(),
        })
    };

    /// The words after `receipt`.
    Receipt: Outside = |it, _| {
        #[arg(value_name = "TEXT")]
        text: Vec<String>,
        #[arg(long)]
        signed: bool,
        #[arg(long, value_name = "NEED", value_parser = one_of(&NeedMet::ALL, NeedMet::id))]
        need: Option<NeedMet>,
        #[arg(long, value_name = "ENTRY")]
        document: Option<String>,
    } => Command::ReceiveDocument(command::ReceiveDocument {
        document: it.document.map(Selector),
        signed: it.signed,
        need: it.need,
        text: joined(&it.text),
    });

    /// The words after `object`.
    Object: Outside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "POINT")]
        point: Option<String>,
        #[arg(long, value_name = "ENTRY")]
        document: Option<String>,
        #[arg(long, value_name = "NAME")]
        from: Option<String>,
        #[arg(long, value_name = "TIME")]
        due: Option<String>,
    } => {
        let (answer_by, term) = scene.deadline_given(it.due.as_ref())?;
        let document = it.document.map(|entry| command::Document::Entry(Selector(entry)));
        Command::Enquiry(command::Enquiry {
            from: it.from.map(Selector),
            text: joined(&it.text),
            answer_by,
            term,
            objects_to: Some(document.unwrap_or(command::Document::Last)),
            point: it.point.unwrap_or_default(),
        })
    };

    /// The words after `reply`.
    Reply: Outside = |it, _| {
        #[arg(value_name = "NUMBER")]
        enquiry: String,
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
    } => Command::AnswerEnquiry(command::AnswerEnquiry {
        enquiry: Selector(it.enquiry),
        text: joined(&it.text),
    });
}

/// A whole number of things (A7).
/// What is counted: of several counts the first is the number, and the others stand behind it as they are said.
fn counts_in_words(counts: &[u64], units: &[String], lang: Lang) -> String {
    let others = counts.iter().copied().map(Some).chain(std::iter::repeat(None));
    let said = units.iter().zip(others).enumerate().map(|(at, (unit, count))| match count {
        Some(count) if at > 0 => wording::many(count, unit),
        _ => unit.clone(),
    });
    lang.list(&said.collect::<Vec<_>>())
}

fn counted(text: &str) -> Result<u64, String> {
    terms::number(text).ok_or_else(|| text.to_owned())
}
