//! How it stands by the record: what statements without a figure are held against.

use chrono::Datelike;

use super::{
    pattern::denies_loss,
    plain::holds,
    sentence::{Mood, mood},
};
use crate::{
    incident::{
        Entry, Incident, Instant, Status,
        disclosure::{CustomerIncident, Said, Topic},
        facts::Confidence,
        late_words::late_words,
        milestones::Milestone,
        own_words,
        responsibility::Condition,
        silences::silences,
        stakeholders::Side,
        wall,
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

/// A promise that the customer knows of.
#[derive(Debug, Clone)]
pub(super) struct Promise {
    /// Its label, in plain spelling.
    pub(super) label: String,
    /// Its words, in plain spelling.
    pub(super) words: String,
    /// The day it was due, as first promised.
    pub(super) due: Option<(u32, u32)>,
    /// Whether it was kept in time.
    pub(super) in_time: bool,
}

/// How it stands.
#[derive(Debug)]
// Each says something of its own.
#[allow(clippy::struct_excessive_bools)]
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
    /// The promises that the customer knows of.
    pub(super) promises: Vec<Promise>,
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
            !it.payments.is_empty() || it.owed(now).is_some()
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
                .map(|it| Promise {
                    label: plain_spelling(&it.label),
                    words: plain_spelling(it.words()),
                    due: it.made.due.map(|at| {
                        let at = wall(at, incident.zone());
                        (at.month(), at.day())
                    }),
                    in_time: it.kept.is_some() && it.delay(now).is_none(),
                })
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

/// Whether words about a loss say that there is one; `None` where they say that nobody knows.
fn says_loss(words: &str, number: Option<u64>) -> Option<bool> {
    const NONE: &[&str] =
        &["无", "没有", "没丢", "未丢", "零", "否", "none", "no", "nothing", "not any", "0"];
    const OPEN: &[&str] =
        &["结论", "还在", "正在", "待", "不清楚", "不知道", "open", "asking", "checking"];
    if let Some(number) = number {
        return Some(number > 0);
    }
    let plain = plain_spelling(words.trim());
    if mood(&plain, false) != Mood::Stated || holds(&plain, OPEN) {
        return None;
    }
    let begins = NONE.iter().any(|it| {
        plain.strip_prefix(it).is_some_and(|rest| {
            !it.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.')
        })
    });
    let denies = begins && !plain.starts_with("无法") && !plain.starts_with("无车");
    Some(!(denies || denies_loss(&plain)))
}

/// What is recorded of a loss: the customer's record and ours together.
fn loss(incident: &Incident, known: &CustomerIncident) -> Loss {
    let asked: Vec<_> =
        incident.facts.questions.iter().filter(|it| it.asked.kind == QuestionKind::Lost).collect();
    let shown = known.lines.iter().filter(|it| {
        it.retracted.is_none() && it.key.is_none_or(|key| !known.superseded.contains(&key))
    });
    let told = shown.filter_map(|it| {
        let Said::Fact { topic: Topic::Lost, count, confidence, .. } = &it.said else {
            return None;
        };
        let number = count.as_ref().filter(|_| !it.is_corrected()).and_then(|it| it.number);
        let says = says_loss(crate::report::public_line::in_force(it), number);
        Some((says, *confidence))
    });
    let ours = asked.iter().filter_map(|it| it.answer()).map(|it| {
        let number = it.count.as_ref().and_then(|it| it.number);
        (says_loss(&it.text, number), it.confidence)
    });
    let said: Vec<(Option<bool>, Confidence)> = told.chain(ours).collect();
    if said.iter().any(|(says, _)| *says == Some(true)) {
        return Loss::Some;
    }
    let is_sure = |(says, confidence): &(Option<bool>, Confidence)| {
        *says == Some(false) && *confidence != Confidence::Assumed
    };
    if said.iter().any(is_sure) && said.iter().all(|(says, _)| says.is_some()) {
        Loss::None
    } else if said.is_empty() && asked.is_empty() && !known.concerns_data {
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
    let shown = known.lines.iter().filter(|it| it.retracted.is_none());
    let visible = shown.filter_map(|it| {
        let Said::Fact { topic: Topic::Cause, confidence, .. } = &it.said else { return None };
        Some(*confidence)
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
    let stands = |it: &&Entry| incident.marks().retracted_by(it.key).is_none();
    let words = |it: &Entry| own_words(incident, it);
    incident.entries().iter().filter(stands).filter_map(words).any(|it| said(&it))
}

/// Whether we noticed it, by the milestone.
fn noticed(incident: &Incident) -> Option<bool> {
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
    match side.or(named) {
        Some(side) => Some(side.is_ours()),
        None if holds(&words, THEIRS) => Some(false),
        None if holds(&words, OURS) => Some(true),
        None => None,
    }
}
