//! Figures of a text held against the recorded ones of the same subject.

use super::{
    around::{Around, is_rate},
    counted,
    figure::{Figure, Measure},
    lengths, money,
    near::{Near, is_denied},
    record::{HeldSpan, Record, few},
    sentence::Mood,
    subject::Subject,
    times,
    why::{Held, Why},
};

/// What a figure contradicts.
pub(super) fn check(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    if around.mood == Mood::Open || is_denied(around.before(figure)) {
        return None;
    }
    match figure.measure {
        Measure::Moment(said) => times::check(said, figure, around, record),
        Measure::Length => lengths::check(figure, around, record),
        Measure::Money(currency) => sum(currency, figure, around, record),
        Measure::Percent => part(figure, around, record),
        Measure::Count(known) => {
            let about = if around.own.is_empty() { around.whole } else { around.own };
            counted::check(around.text, figure, known, about, record)
        }
    }
}

fn sum(
    currency: Option<money::Currency>,
    figure: &Figure,
    around: Around<'_>,
    record: &Record,
) -> Option<Why> {
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
    let rate = is_rate(around.text, figure);
    let of_offer =
        !around.whole.contains(&Subject::Late) && record.money.contains_key(&Subject::OfferedRate);
    let groups: Vec<Subject> = if rate {
        vec![if of_offer { Subject::OfferedRate } else { Subject::Rate }]
    } else if let Some((subject, _)) = claimed.filter(|_| nearest != Some(&Subject::Paid)) {
        vec![subject, Subject::Claimed, Subject::Asked]
    } else if given.is_some() {
        vec![Subject::Paid, Subject::Offered, Subject::Delivered]
    } else {
        return None;
    };
    let list = groups.iter().filter_map(|it| record.money.get(it)).flatten();
    let held: Vec<_> = list.collect();
    let fits = |value: i64| figure.near.agrees(figure.between, figure.step, 0, (value, value));
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
        return None;
    }
    if held.is_empty() && (rate || claimed.is_some() || !record.stands.compensates) {
        return None;
    }
    Some(Why::Money(few(held.iter().filter(|it| it.shown).map(|it| Held::Words(it.words.clone())))))
}

fn part(figure: &Figure, around: Around<'_>, record: &Record) -> Option<Why> {
    let (subject, is_own) =
        around.first(&[Subject::Odds, Subject::Recovered, Subject::Restored, Subject::Lost])?;
    if !is_own && !around.own.is_empty() {
        return None;
    }
    let subject = if subject == Subject::Odds { subject } else { Subject::Recovered };
    if around.own.first() == Some(&Subject::Other) && subject != Subject::Odds {
        return None;
    }
    let side = figure.near.side();
    odds(subject, figure, side, record)
}

fn odds(subject: Subject, figure: &Figure, side: i8, record: &Record) -> Option<Why> {
    let held = record.parts.get(&subject)?;
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
    (!fits).then(|| Why::Share(few(held.iter().filter(|it| it.shown).map(printed))))
}
