//! How it stands by the record: what statements without a figure are held against.

use super::plain::holds;
use crate::{
    incident::{
        Incident, Instant, Status,
        disclosure::{CustomerIncident, Said, Topic},
        facts::{Answer, Confidence},
        late_words::late_words,
        milestones::Milestone,
        responsibility::Condition,
        silences::silences,
        stakeholders::Side,
    },
    playbook::QuestionKind,
    text::plain_spelling,
};

/// What is recorded of a loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loss {
    /// Something is recorded as lost.
    Some,
    /// It is recorded that nothing was.
    None,
    /// It is asked, and nobody knows.
    Unknown,
    /// Incidents of this kind lose nothing that is asked for.
    NotAsked,
}

/// A backup as one of two records holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct BackupStands {
    /// Whether one existed when it happened; `None` where nobody said so.
    pub(super) exists: Option<bool>,
    /// Whether one exists now.
    pub(super) exists_now: Option<bool>,
    /// Whether a restore from it was tested.
    pub(super) is_tested: bool,
}

/// How it stands.
#[derive(Debug)]
pub(super) struct Stands {
    /// The status as the customer knows it, and as we do.
    pub(super) told: Option<Status>,
    pub(super) status: Status,
    /// Whether they were told in words that service is restored.
    pub(super) restored_as_told: bool,
    pub(super) loss: Loss,
    pub(super) backup: BackupStands,
    /// Whether a cause is recorded that nobody confirmed, and none that somebody did.
    pub(super) cause_assumed: bool,
    /// What we told and corrected since, in plain spelling.
    pub(super) struck: Vec<String>,
    /// Labels of the broken promises that the customer knows of.
    pub(super) broken: Vec<String>,
    /// Whether any was broken, known to the customer or not; words that came late are among them.
    pub(super) any_broken: bool,
    /// Labels of all promises, and of those kept in time.
    pub(super) promises: Vec<(String, bool)>,
    /// The longest silence, in seconds.
    pub(super) silence: i64,
    /// The longest by which one was longer than agreed, in seconds.
    pub(super) silence_over: i64,
    /// Whether compensation is owed or was given.
    pub(super) compensates: bool,
    pub(super) hurt: bool,
    pub(super) unmet: Vec<Condition>,
    /// Whether we noticed it; `None` where nobody said who.
    pub(super) noticed_by_us: Option<bool>,
}

impl Stands {
    pub(super) fn of(incident: &Incident, known: &CustomerIncident, now: Instant) -> Self {
        let silences = silences(incident, now);
        let seconds = |it: Option<chrono::TimeDelta>| it.map_or(0, |it| it.num_seconds());
        let broken: Vec<String> = known
            .commitments
            .list
            .iter()
            .filter(|it| it.delay(now).is_some() || it.broken.is_some())
            .map(|it| it.label.clone())
            .collect();
        let ours = incident
            .commitments
            .list
            .iter()
            .any(|it| it.delay(now).is_some() || it.broken.is_some());
        let late = !late_words(incident, now).is_empty();
        let struck = known.lines.iter().filter(|it| it.is_corrected() || it.retracted.is_some());
        let struck = struck.filter_map(|it| it.said.words()).map(plain_spelling).collect();
        let gives = |it: &crate::incident::commitments::Commitment| {
            it.paid.is_some() || it.owed(now).is_some()
        };
        Self {
            told: known.status.map(|(status, _)| status),
            status: incident.lifecycle.status(),
            restored_as_told: known.restored_as_told().is_some(),
            loss: loss(incident, known),
            backup: backup(incident),
            cause_assumed: cause_assumed(incident, known),
            struck,
            any_broken: ours || late || !broken.is_empty(),
            promises: known
                .commitments
                .list
                .iter()
                .map(|it| (plain_spelling(&it.label), it.kept.is_some() && it.delay(now).is_none()))
                .collect(),
            broken,
            silence: seconds(
                silences
                    .iter()
                    .filter(|it| it.ended)
                    .map(crate::incident::silences::Silence::length)
                    .max(),
            ),
            silence_over: seconds(
                silences.iter().map(crate::incident::silences::Silence::over).max(),
            ),
            compensates: known.commitments.list.iter().any(gives),
            hurt: hurt(incident),
            unmet: incident.unmet_conditions(),
            noticed_by_us: noticed(incident),
        }
    }

    /// Whether it is restored as far as anybody says so.
    pub(super) fn is_restored(&self) -> bool {
        let told = self.told.is_none_or(|it| it >= Status::Resolved) || self.restored_as_told;
        told && self.status >= Status::Resolved
    }
}

/// Whether an answer says that there is none.
fn denies(answer: &Answer) -> bool {
    if let Some(number) = answer.count.as_ref().and_then(|it| it.number) {
        return number == 0;
    }
    let words = plain_spelling(&answer.text);
    let plain = words.trim();
    let begins = ["无", "没有", "没丢", "未丢", "零", "0", "none", "no ", "nothing", "not any"]
        .iter()
        .any(|it| plain.starts_with(it));
    begins && !plain.starts_with("无法") && !plain.starts_with("0.")
        || matches!(plain, "no" | "无")
        || super::statements::denies_loss(plain)
}

fn loss(incident: &Incident, known: &CustomerIncident) -> Loss {
    let asked: Vec<_> =
        incident.facts.questions.iter().filter(|it| it.asked.kind == QuestionKind::Lost).collect();
    let mut shown = known.lines.iter().filter(|it| it.retracted.is_none()).filter(|it| {
        matches!(&it.said, Said::Fact { topic: Topic::Lost, .. })
            && it.key.is_none_or(|key| !known.superseded.contains(&key))
    });
    let is_loss = |words: &str, count: Option<u64>| {
        let none = count.map_or_else(
            || {
                let plain = plain_spelling(words);
                ["无", "没有", "没丢", "未丢", "零", "none", "no", "nothing"]
                    .iter()
                    .any(|it| plain.starts_with(it))
                    && !plain.starts_with("无法")
                    || super::statements::denies_loss(&plain)
            },
            |it| it == 0,
        );
        !none
    };
    let told = shown.any(|it| {
        let number = match &it.said {
            Said::Fact { count, .. } if !it.is_corrected() => {
                count.as_ref().and_then(|it| it.number)
            }
            _ => None,
        };
        is_loss(crate::report::public_line::in_force(it), number)
    });
    let answers: Vec<&Answer> = asked.iter().filter_map(|it| it.answer()).collect();
    if told || answers.iter().any(|it| !denies(it)) {
        return Loss::Some;
    }
    if answers.iter().any(|it| it.confidence != Confidence::Assumed) {
        Loss::None
    } else if asked.is_empty() && !known.concerns_data {
        Loss::NotAsked
    } else {
        Loss::Unknown
    }
}

fn backup(incident: &Incident) -> BackupStands {
    let ended = incident.lifecycle.resolved_at();
    let mut stands = BackupStands::default();
    for answer in incident.facts.questions.iter().flat_map(|it| &it.answers) {
        let Some(of) = &answer.backup else { continue };
        stands.exists_now = Some(of.exists);
        let later = of.last_good.is_some_and(|at| at > incident.began())
            && ended.is_none_or(|end| answer.occurred >= end);
        if !later {
            stands.exists = Some(of.exists);
        }
        stands.is_tested |= of.restore_tested.is_some();
    }
    stands
}

fn cause_assumed(incident: &Incident, known: &CustomerIncident) -> bool {
    let visible =
        known.lines.iter().filter(|it| it.retracted.is_none()).filter_map(|it| match &it.said {
            Said::Fact { topic: Topic::Cause, confidence, .. } => Some(*confidence),
            _ => None,
        });
    let is_cause = |id: &str| {
        id.contains("cause")
            || id.starts_with("why")
            || id.contains("what-failed")
            || id.contains("what-exactly-was-done")
    };
    let ours = incident.facts.questions.iter().filter(|it| {
        let asked = plain_spelling(&it.asked.ask.zh);
        let english = plain_spelling(&it.asked.ask.en);
        it.section.starts_with("cause")
            || is_cause(&it.id.to_string())
            || asked.contains("原因")
            || holds(&english, &["cause", "why"])
    });
    let all: Vec<Confidence> =
        ours.filter_map(|it| it.answer()).map(|it| it.confidence).chain(visible).collect();
    !all.is_empty() && !all.contains(&Confidence::Confirmed)
}

/// Whether anything that is recorded says that somebody was hurt.
fn hurt(incident: &Incident) -> bool {
    const HURT: &[&str] = &[
        "受伤",
        "伤亡",
        "死亡",
        "伤者",
        "送医",
        "injured",
        "injury",
        "injuries",
        "was hurt",
        "were hurt",
        "hurt",
        "died",
        "casualt-",
    ];
    const NOBODY: &[&str] = &[
        "无人",
        "没有人",
        "无人员",
        "没有人员",
        "未造成",
        "零伤亡",
        "无伤亡",
        "nobody",
        "no one",
        "no-one",
        "no injur-",
        "none",
        "not hurt",
        "unhurt",
        "without injur-",
        "no casualt-",
        "没有受伤",
        "未受伤",
    ];
    let said = |words: &str| {
        let plain = plain_spelling(words);
        holds(&plain, HURT)
            && !holds(&plain, NOBODY)
            && !plain.contains('?')
            && !plain.contains("是否")
    };
    let answers = incident.facts.questions.iter().filter_map(|it| it.answer());
    let entries =
        incident.entries().iter().filter(|it| incident.marks().retracted_by(it.key).is_none());
    answers.into_iter().any(|it| said(&it.text))
        || entries.into_iter().any(|it| match it.event() {
            Some(crate::incident::Event::Noted(noted)) => said(&noted.text),
            Some(crate::incident::Event::SignalSeen(seen)) => said(&seen.text),
            Some(crate::incident::Event::ContactMade(made)) => said(&made.text),
            Some(crate::incident::Event::EnquiryReceived(asked)) => said(&asked.text),
            None | Some(_) => false,
        })
}

fn noticed(incident: &Incident) -> Option<bool> {
    let reached = incident.milestones.get(Milestone::Detected)?;
    let by = reached.by.as_ref();
    let side = by
        .and_then(|who| who.stakeholder)
        .and_then(|key| incident.stakeholders.get(key))
        .map(|it| it.profile.side);
    let named = by.and_then(|who| {
        let is_it = |it: &&crate::incident::stakeholders::Stakeholder| it.profile.name == who.name;
        incident.stakeholders.on(Side::Customer).find(is_it).map(|_| Side::Customer)
    });
    let words = plain_spelling(&format!("{} {}", by.map_or("", |it| &it.name), reached.text));
    const THEIRS: &[&str] =
        &["客户", "用户", "来电", "投诉", "报障", "customer", "client", "called us", "user-"];
    const OURS: &[&str] = &[
        "监控",
        "告警",
        "巡检",
        "我方",
        "值班",
        "工程师",
        "monitor-",
        "alarm",
        "alert",
        "our ",
        "engineer",
        "on-call",
    ];
    match side.or(named) {
        Some(side) => Some(side.is_ours()),
        None if holds(&words, THEIRS) => Some(false),
        None if holds(&words, OURS) => Some(true),
        None => None,
    }
}
