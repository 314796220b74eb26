//! Times of a text held against the recorded ones of what they are the time of.

use chrono::{NaiveDate, TimeDelta};

use super::{
    around::Around,
    figure::{Figure, Measure},
    fits::fits,
    moments::{HeldMoment, moment_why},
    near::Near,
    plain::holds,
    record::Record,
    said::Said,
    subject::Subject,
    why::{Finding, Why},
};

const TIMED: &[Subject] = &[
    Subject::Began,
    Subject::Outage,
    Subject::Restored,
    Subject::Contained,
    Subject::Closed,
    Subject::Told,
    Subject::Detected,
    Subject::Acknowledged,
    Subject::Introduced,
    Subject::Promised,
    Subject::Delivered,
    Subject::Paid,
    Subject::Offered,
    Subject::Asked,
    Subject::Claimed,
    Subject::Backup,
    Subject::Paused,
    Subject::Other,
    Subject::Silence,
];

/// What stands right around a time.
struct Sides<'a> {
    before: &'a str,
    behind: &'a str,
}

impl Sides<'_> {
    fn ends(&self, words: &[&str]) -> bool {
        words.iter().any(|it| self.before.ends_with(it))
    }

    fn begins(&self, words: &[&str]) -> bool {
        words.iter().any(|it| self.behind.starts_with(it))
    }

    /// Whether something goes on from that time.
    fn is_from(&self) -> bool {
        const FROM: &[&str] = &["from", "since", "between", "自", "从", "starting", "beginning"];
        self.ends(FROM) || self.begins(&["起", "开"])
    }

    /// Whether another time follows, until which it went on.
    fn is_linked(&self) -> bool {
        self.begins(&["至", "到", "-", "–", "to ", "until ", "~", "and "])
    }

    fn is_until(&self) -> bool {
        self.ends(&["until", "till", "to", "至", "到", "-", "–", "~", "through"])
    }

    /// 「23:00 的更新」 is the one that was to come then.
    fn is_scheduled(&self) -> bool {
        self.begins(&[
            "的更新",
            "的通报",
            "的那次",
            "那次",
            "的电话",
            "update",
            "report",
            "call",
            "deadline",
        ])
    }

    /// Whether what is promised stands right before it.
    fn is_promised(&self) -> bool {
        self.ends(&[
            "承诺",
            "约定",
            "原定",
            "promised for",
            "promised by",
            "due",
            "due at",
            "due on",
            "due by",
        ])
    }
}

/// What a time is the time of: by the words around it, and by whether something lasted from it or until it.
fn meant(subject: Subject, sides: &Sides<'_>, near: Near, hit: bool) -> Option<Subject> {
    let at = matches!(near, Near::Exact | Near::About | Near::Nearly | Near::JustOver);
    if hit && (sides.is_from() || sides.is_linked()) && subject != Subject::Silence {
        return Some(Subject::Began);
    }
    if hit && sides.is_until() && !matches!(subject, Subject::Told | Subject::Promised) {
        return Some(Subject::Restored);
    }
    let untimed = matches!(subject, Subject::Outage | Subject::Other | Subject::Silence);
    if subject == Subject::Outage && at {
        return Some(Subject::Began);
    }
    (!untimed).then_some(subject)
}

/// Whether a time is the day of something that was long before the incident, and the sentence says so: 「此前」, `before`.
pub(super) fn is_of_before(figure: &Figure, sentence: &str, record: &Record) -> bool {
    const BEFORE: &[&str] = &[
        "before",
        "earlier",
        "previous-",
        "in the past",
        "此前",
        "之前",
        "以前",
        "早前",
        "曾",
        "上一次",
    ];
    let Measure::Moment(Said { year: Some(year), date: Some((month, day)), .. }) = figure.measure
    else {
        return false;
    };
    let Some(day) = NaiveDate::from_ymd_opt(year, month, day) else { return false };
    let first = record.moments.values().flatten().map(|it| it.at.date()).min();
    first.is_some_and(|first| day < first - TimeDelta::days(1)) && holds(sentence, BEFORE)
}

/// Whether something goes on until this time, and it was over then.
pub(super) fn is_end(figure: &Figure, around: Around<'_>, record: &Record) -> bool {
    let Measure::Moment(said) = figure.measure else { return false };
    let sides = Sides { before: around.before(figure), behind: around.behind(figure) };
    let ended = record.moments.get(&Subject::Restored);
    let ended = ended.is_some_and(|list| list.iter().any(|it| fits(said, Near::Exact, it)));
    sides.is_until() && around.own.iter().all(|it| *it == Subject::Outage) && ended
}

/// What a time contradicts.
pub(super) fn check(said: Said, figure: &Figure, around: Around<'_>, record: &Record) -> Finding {
    const ASKED: &[Subject] = &[Subject::Promised, Subject::Asked, Subject::Claimed];
    let Some((subject, is_own)) = around.first(TIMED) else { return Finding::Silent };
    // 「… 之前给出」 of something that was promised in another stretch is the promise's own time.
    let is_deadline =
        !is_own && figure.near == Near::AtMost && around.whole.contains(&Subject::Promised);
    let subject = if is_deadline { Subject::Promised } else { subject };
    let sides = Sides { before: around.before(figure), behind: around.behind(figure) };
    let hit = around.own.contains(&Subject::Outage)
        || around.own.contains(&Subject::Silence)
        || around.own.is_empty() && around.whole.contains(&Subject::Outage);
    let is_down = subject == Subject::Outage;
    let Some(subject) = meant(subject, &sides, figure.near, hit) else { return Finding::Silent };
    // What is promised, asked for or due before a time has that time itself.
    let near = if ASKED.contains(&subject) && figure.near != Near::About {
        Near::Exact
    } else {
        figure.near
    };
    let Some(held) = record.moments.get(&subject) else {
        return if is_own {
            undelivered(said, subject, around, &sides, record)
        } else {
            Finding::Silent
        };
    };
    let agrees = |of: Subject, near: Near| {
        let list = record.moments.get(&of).map(Vec::as_slice).unwrap_or_default();
        list.iter().any(|it| fits(said, near, it))
    };
    let given = [Subject::Delivered, Subject::Paid];
    let to_come = sides.is_scheduled()
        && (agrees(Subject::Promised, Near::Exact) || agrees(Subject::Told, near));
    let also = given.contains(&subject) && given.into_iter().any(|it| agrees(it, near));
    // That it was down at a time is no word of when it began.
    let at_once = is_down && !sides.is_from() && !sides.is_linked() && !sides.is_until();
    if at_once && agrees(Subject::Outage, near) {
        return Finding::Agrees;
    }
    // Of what the customer asked there are many times.
    if agrees(subject, near) || to_come || also {
        // What was paid then says nothing against an entry that says when it was delivered.
        let is_said = subject != Subject::Asked && (agrees(subject, near) || to_come);
        return if is_said { Finding::Agrees } else { Finding::Silent };
    }
    let asked = ASKED.iter().filter(|it| around.own.contains(it) && **it != subject);
    if !sides.is_promised() && asked.into_iter().any(|it| agrees(*it, Near::Exact)) {
        return Finding::Silent;
    }
    let came = [Subject::Told, Subject::Delivered, Subject::Paid];
    if subject == Subject::Promised
        && !sides.is_promised()
        && came.into_iter().any(|it| agrees(it, near))
    {
        return Finding::Silent;
    }
    if subject == Subject::Promised && !speaks_of_promise(around) {
        return Finding::Silent;
    }
    if around.clause.is_planned() && subject != Subject::Promised {
        return Finding::Silent;
    }
    // Where another stretch says what it speaks of, any recorded time will do; one with words of its own is not that.
    let is_own = is_own && (hit || !sides.is_from());
    let elsewhere =
        !is_own && !is_deadline && !around.own.contains(&subject) && around.has_own_words();
    if elsewhere || !is_own && record.moments.keys().any(|it| agrees(*it, near)) {
        return Finding::Silent;
    }
    let spoken = held.iter().filter(|it| around.clause.speaks_of(it.from, record));
    let spoken: Vec<HeldMoment> = spoken.copied().collect();
    if spoken.is_empty() { Finding::Silent } else { Finding::Differs(moment_why(&spoken)) }
}

/// What a stretch contradicts that gives the time for which something was promised as that at which it was delivered, where
/// nothing was.
fn undelivered(
    said: Said,
    subject: Subject,
    around: Around<'_>,
    sides: &Sides<'_>,
    record: &Record,
) -> Finding {
    let at = |of: Subject| {
        let list = record.moments.get(&of).map(Vec::as_slice).unwrap_or_default();
        list.iter().any(|it| fits(said, Near::Exact, it))
    };
    let given = subject == Subject::Delivered && around.clause.is_given() && !sides.is_promised();
    let broken = &record.stands.broken;
    if given && !broken.is_empty() && at(Subject::Promised) && !at(Subject::Told) {
        Finding::Differs(Why::Broken(broken.clone()))
    } else {
        Finding::Silent
    }
}

/// Whether more than a word like `due` says that something was promised.
fn speaks_of_promise(around: Around<'_>) -> bool {
    const SAID: &[&str] = &[
        "promis-", "agree-", "commit-", "承诺", "约定", "答应", "说好", "owed", "应当", "our word",
    ];
    let given = [Subject::Told, Subject::Delivered, Subject::Paid, Subject::Late];
    holds(around.sentence, SAID) || given.iter().any(|it| around.whole.contains(it))
}
