//! Numbers of things, by the noun that stands behind them.

use super::{
    around::Around,
    figure::{Figure, Measure},
    moments::few,
    nouns::speaks_of,
    number::noun_behind,
    record::{HeldCount, Record},
    subject::Subject,
    why::{Finding, Held, Why},
};

/// What a count contradicts; `about` is what its stretch of text speaks of.
pub(super) fn check(
    around: Around<'_>,
    figure: &Figure,
    known: Option<&str>,
    about: &[Subject],
    record: &Record,
) -> Finding {
    let text = around.text;
    let behind = noun_behind(text, figure.until);
    let held: Vec<&HeldCount> = match known {
        Some(known) => record.counts.iter().filter(|it| it.unit == known).collect(),
        None => record.counts.iter().filter(|it| speaks_of(behind, &it.unit)).collect(),
    };
    let topics = [
        Subject::Lost,
        Subject::Spared,
        Subject::Late,
        Subject::Delivered,
        Subject::Promised,
        Subject::Offered,
        Subject::Affected,
        Subject::Outage,
        Subject::Recovered,
    ];
    // What is said to be new, spare or for somebody else is another number of the same.
    if about.first() == Some(&Subject::Other) || held.is_empty() {
        return Finding::Silent;
    }
    let topic = topics.into_iter().find(|topic| about.contains(topic));
    let of_topic: Vec<&HeldCount> =
        held.iter().copied().filter(|it| Some(it.topic) == topic).collect();
    let wanted = if of_topic.is_empty() { &held } else { &of_topic };
    let agrees = |it: &&&HeldCount| {
        // What is less than a thing is no thing.
        figure.near.agrees(figure.between, figure.step, 0, it.between)
    };
    let in_unit = wanted.iter().any(|it| says_number(&it.unit, text, figure));
    if in_unit || wanted.iter().any(|it| agrees(&it)) || is_part(text, figure, behind, wanted) {
        return Finding::Agrees;
    }
    // `one customer` and 「一件包裹」 are any of them.
    let any = figure.between == (1000, 1000)
        && !text
            .get(figure.at.clone())
            .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
        && !["only", "just", "只", "仅", "仅有", "只有"]
            .iter()
            .any(|it| around.before(figure).ends_with(it));
    let spoken = |it: &&&HeldCount| {
        it.from.is_none() && (topic == Some(it.topic) || !any)
            || it.from.is_some() && around.clause.speaks_of(it.from, record) && !any
    };
    let spoken: Vec<&HeldCount> = wanted.iter().filter(|it| spoken(it)).copied().collect();
    if spoken.is_empty() {
        return Finding::Silent;
    }
    let printed = |it: &&HeldCount| Held::Words(it.words.clone());
    Finding::Differs(Why::Number(few(spoken.iter().filter(|it| it.shown).map(printed))))
}

/// Whether a unit itself says the number: what is counted may be `projects, about as many comments and 700 accounts`.
fn says_number(unit: &str, text: &str, figure: &Figure) -> bool {
    let digits = |it: &str| it.chars().filter(char::is_ascii_digit).collect::<String>();
    let said = digits(text.get(figure.at.clone()).unwrap_or_default());
    let mut numbers = unit.split(|c: char| !c.is_ascii_digit() && c != ',').map(digits);
    !said.is_empty() && numbers.any(|number| number == said)
}

/// Whether a number is of some of what is counted: 「其中两次」, `three of our four offers`.
fn is_part(text: &str, figure: &Figure, behind: &str, held: &[&HeldCount]) -> bool {
    const LEADS: &[&str] = &[
        "的",
        "其中",
        "其中有",
        "另有",
        "另外",
        "还有",
        "这",
        "那",
        "前",
        "后",
        "头",
        "余下",
        "剩下",
        "the other",
        "the first",
        "the last",
        "the next",
        "another",
        "these",
        "those",
        "the remaining",
        "first",
        "last",
        "both",
    ];
    let lead = text.get(..figure.at.start).unwrap_or_default().trim_end();
    let whole = lead.ends_with("先后") || lead.ends_with("前后");
    let some = figure.measure == Measure::Count(None) && behind.trim_start().starts_with("of ")
        || !whole && LEADS.iter().any(|it| lead.ends_with(it));
    some && held.iter().any(|it| figure.between.1 <= it.between.1)
}
