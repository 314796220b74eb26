//! Times of a text held against the recorded ones of what they are the time of.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{
    around::Around,
    figure::Figure,
    near::Near,
    plain::holds,
    record::{HeldMoment, Record, moment_why},
    said::Said,
    subject::Subject,
    why::Finding,
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
    let Some(subject) = meant(subject, &sides, figure.near, hit) else { return Finding::Silent };
    // What is promised, asked for or due before a time has that time itself.
    let near = if ASKED.contains(&subject) && figure.near != Near::About {
        Near::Exact
    } else {
        figure.near
    };
    let Some(held) = record.moments.get(&subject) else { return Finding::Silent };
    let agrees = |of: Subject, near: Near| {
        let list = record.moments.get(&of).map(Vec::as_slice).unwrap_or_default();
        list.iter().any(|it| fits(said, near, it))
    };
    let given = [Subject::Delivered, Subject::Paid];
    let to_come = sides.is_scheduled()
        && (agrees(Subject::Promised, Near::Exact) || agrees(Subject::Told, near));
    let also = given.contains(&subject) && given.into_iter().any(|it| agrees(it, near));
    // Of what the customer asked there are many times.
    if agrees(subject, near) || to_come || also {
        return if subject == Subject::Asked { Finding::Silent } else { Finding::Agrees };
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

/// Whether more than a word like `due` says that something was promised.
fn speaks_of_promise(around: Around<'_>) -> bool {
    const SAID: &[&str] = &[
        "promis-", "agree-", "commit-", "承诺", "约定", "答应", "说好", "owed", "应当", "our word",
    ];
    let given = [Subject::Told, Subject::Delivered, Subject::Paid, Subject::Late];
    holds(around.sentence, SAID) || given.iter().any(|it| around.whole.contains(it))
}

/// Whether a time as it is said is a recorded one.
pub(super) fn fits(said: Said, near: Near, held: &HeldMoment) -> bool {
    let wanted = said.clock.filter(|_| held.has_clock);
    let Some((month, day)) = said.date else {
        let Some(minutes) = wanted else { return said.clock.is_none() };
        let halves = if said.either_half { &[0_i64, 720][..] } else { &[0][..] };
        return halves.iter().any(|half| fits_clock(minutes + half, near, held.at));
    };
    let year = said.year.unwrap_or(held.at.year());
    let Some(date) = chrono::NaiveDate::from_ymd_opt(year, month, day) else { return false };
    let midnight = date.and_time(NaiveTime::MIN);
    match wanted {
        None => {
            let days = (held.at.date() - date).num_days();
            match near {
                Near::Exact | Near::About => days == 0,
                Near::Nearly => (-1..=0).contains(&days),
                Near::Under => days < 0,
                Near::AtMost => days <= 0,
                Near::Over => days >= 0,
                Near::JustOver => (0..=1).contains(&days),
            }
        }
        Some(minutes) => {
            let halves = if said.either_half { &[0_i64, 720][..] } else { &[0][..] };
            halves.iter().any(|half| {
                let at = midnight + TimeDelta::minutes(minutes + half);
                within((held.at - at).num_seconds(), minutes, near)
            })
        }
    }
}

/// A clock time without its date: that of the same day, or of the next one where evening and morning meet.
fn fits_clock(minutes: i64, near: Near, held: NaiveDateTime) -> bool {
    let own = i64::from(held.time().num_seconds_from_midnight());
    let mut apart = own - minutes * 60;
    let wide = matches!(near, Near::Under | Near::AtMost | Near::Over);
    let meets = own >= 18 * 3600 && minutes < 360 || own < 6 * 3600 && minutes >= 1080;
    if !wide || meets {
        apart = (apart + 43_200).rem_euclid(86_400) - 43_200;
    }
    within(apart, minutes, near)
}

/// Whether what happened so many seconds after the time that is said is meant by it.
fn within(apart: i64, minutes: i64, near: Near) -> bool {
    let round = match minutes {
        it if it % 60 == 0 => 20,
        it if it % 15 == 0 => 15,
        it if it % 5 == 0 => 10,
        _ => 5,
    } * 60;
    match near {
        Near::Exact => apart.abs() <= 60,
        Near::About => apart.abs() <= round,
        Near::Nearly => (-round..=60).contains(&apart),
        Near::Under | Near::AtMost => apart <= 60,
        Near::Over => apart >= -60,
        Near::JustOver => (-60..=round * 2).contains(&apart),
    }
}
