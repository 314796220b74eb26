//! Figures of a text held against the recorded ones of the same subject.

use super::{
    around::{Around, is_rate},
    counted,
    evidence::{Verdict, verdict},
    figure::{Figure, Measure},
    lengths,
    moments::few,
    money,
    near::{Near, is_denied},
    record::{HeldSpan, Record},
    sentence::{Mood, asks},
    subject::Subject,
    times,
    why::{Finding, Held, Why},
};

/// What a figure contradicts: by what it is a figure of, and by the entries that its clause speaks of.
pub(super) fn check(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    let is_of_before = times::is_of_before(figure, around.sentence, record);
    let is_right = is_of_before || times::is_end(figure, around, record);
    if is_denied(around.before(figure)) || is_supposed(around) || is_right {
        return None;
    }
    let entries = verdict(around.text, figure, around.place, around.clause, around.mood, record);
    if around.mood == Mood::Open {
        return match entries {
            Verdict::Otherwise(why) => Some(why),
            Verdict::Holds | Verdict::Silent => None,
        };
    }
    let finding = match figure.measure {
        Measure::Moment(said) => times::check(said, figure, around, record),
        Measure::Length => lengths::check(figure, around, record),
        Measure::Money(currency) => sum(currency, figure, around, record),
        Measure::Percent => part(figure, around, record),
        Measure::Count(known) => {
            let about = if around.own.is_empty() { around.whole } else { around.own };
            counted::check(around, figure, known, about, record)
        }
    };
    match (entries, finding) {
        (Verdict::Holds, _) | (_, Finding::Agrees) | (Verdict::Silent, Finding::Silent) => None,
        (_, Finding::Differs(why)) | (Verdict::Otherwise(why), Finding::Silent) => Some(why),
    }
}

/// Whether a stretch only supposes or asks.
fn is_supposed(around: Around<'_>) -> bool {
    around.mood == Mood::Open && asks(around.part, around.sentence)
}

/// Of what an amount is one: the recorded ones it is held against, and whether it is so much for so long.
fn groups(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Vec<Subject>> {
    let given = around.first(&[
        Subject::Paid,
        Subject::Offered,
        Subject::Delivered,
        Subject::Late,
        Subject::Rate,
    ]);
    let claimed = around.first(&[Subject::Claimed, Subject::Asked]).filter(|(_, own)| *own);
    let nearest = around
        .own
        .iter()
        .find(|it| matches!(it, Subject::Other | Subject::Paid | Subject::Claimed));
    if nearest == Some(&Subject::Other) {
        return None;
    }
    let of_offer =
        !around.whole.contains(&Subject::Late) && record.money.contains_key(&Subject::OfferedRate);
    if is_rate(around.text, figure) {
        Some(vec![if of_offer { Subject::OfferedRate } else { Subject::Rate }])
    } else if let Some((subject, _)) = claimed.filter(|_| nearest != Some(&Subject::Paid)) {
        Some(vec![subject, Subject::Claimed, Subject::Asked])
    } else {
        given.map(|_| vec![Subject::Paid, Subject::Offered, Subject::Delivered])
    }
}

fn sum(
    currency: Option<money::Currency>,
    figure: &Figure,
    around: Around<'_>,
    record: &Record,
) -> Finding {
    let Some(groups) = groups(figure, around, record) else { return Finding::Silent };
    let rate = groups.len() == 1;
    let is_claimed = groups.contains(&Subject::Claimed);
    let list = groups.iter().filter_map(|it| record.money.get(it)).flatten();
    let held: Vec<_> = list.collect();
    let fits = |value: i64| {
        figure.near.agrees(figure.between, figure.step, 0, (value, value))
            && figure.near.is_close(figure.between, value)
    };
    let is_of = |code: &Option<String>| {
        currency.is_none_or(|it| code.as_ref().is_none_or(|code| it.contains(&code.as_str())))
    };
    let days =
        record.lengths.get(&Subject::Paid).into_iter().flatten().map(|it| it.between.0 / 86_400);
    let rates = [Subject::Rate, Subject::OfferedRate]
        .iter()
        .filter_map(|it| record.money.get(it))
        .flatten();
    let mut products =
        days.flat_map(|days| rates.clone().map(move |it| it.value.saturating_mul(days)));
    let is_product = !rate && products.any(&fits);
    if held.iter().any(|it| is_of(&it.currency) && fits(it.value)) || is_product {
        return Finding::Agrees;
    }
    let none = held.is_empty();
    if none && (rate || is_claimed || !record.stands.compensates) {
        return Finding::Silent;
    }
    let spoken = held.iter().filter(|it| rate || around.clause.speaks_of(it.from, record));
    let spoken: Vec<_> = spoken.collect();
    if !none && spoken.is_empty() {
        return Finding::Silent;
    }
    let shown = spoken.iter().filter(|it| it.shown).map(|it| Held::Words(it.words.clone()));
    Finding::Differs(Why::Money(few(shown)))
}

fn part(figure: &Figure, around: Around<'_>, record: &Record) -> Finding {
    let wanted = [Subject::Odds, Subject::Recovered, Subject::Restored, Subject::Lost];
    let Some((subject, is_own)) = around.first(&wanted) else { return Finding::Silent };
    if !is_own && !around.own.is_empty() {
        return Finding::Silent;
    }
    let subject = if subject == Subject::Odds { subject } else { Subject::Recovered };
    if around.own.first() == Some(&Subject::Other) && subject != Subject::Odds {
        return Finding::Silent;
    }
    let side = figure.near.side();
    odds(subject, figure, side, around, record)
}

fn odds(
    subject: Subject,
    figure: &Figure,
    side: i8,
    around: Around<'_>,
    record: &Record,
) -> Finding {
    let Some(held) = record.parts.get(&subject) else { return Finding::Silent };
    let fits = |it: &HeldSpan| {
        if subject == Subject::Odds && it.shown {
            it.between.1 == figure.between.1
                && (it.side == side || it.side == 0 && figure.near == Near::About)
        } else {
            figure.near.agrees(figure.between, figure.step, 0, it.between)
        }
    };
    // Once the odds were disclosed, the words that were disclosed are the ones that hold.
    let disclosed = held.iter().any(|it| it.shown);
    let fits = held.iter().filter(|it| it.shown || !disclosed).any(fits);
    let printed = |it: &HeldSpan| {
        let (whole, rest) = (it.between.1 / 1000, it.between.1 % 1000 / 100);
        let sign = match it.side.signum() {
            -1 => "<",
            1 => ">",
            _ => "",
        };
        Held::Words(if rest == 0 {
            format!("{sign}{whole}%")
        } else {
            format!("{sign}{whole}.{rest}%")
        })
    };
    if fits {
        return Finding::Agrees;
    }
    let spoken =
        |it: &&HeldSpan| subject == Subject::Odds || around.clause.speaks_of(it.from, record);
    let spoken: Vec<&HeldSpan> = held.iter().filter(spoken).collect();
    if spoken.is_empty() {
        return Finding::Silent;
    }
    let shown = spoken.into_iter().filter(|it| it.shown).map(printed);
    Finding::Differs(Why::Share(few(shown)))
}
