//! Dates and clock times as they stand in a text: 14:05, 8 pm, half past four, 3 月 7 日晚八点, 03-12 09:00, March 7.

use super::{
    date::{date_at, month, small},
    number::number_at,
    passing::{digits_at, is_glued, skip, spaces, word_at},
    said::Said,
    zones::zone_at,
};

/// Parts of a day before a clock time: whether the second half of the day is meant.
const PARTS: &[(&str, Half)] = &[
    ("凌晨", Half::First),
    ("清晨", Half::First),
    ("早上", Half::First),
    ("早晨", Half::First),
    ("上午", Half::First),
    ("清早", Half::First),
    ("今早", Half::First),
    ("一早", Half::First),
    ("中午", Half::Noon),
    ("正午", Half::Noon),
    ("下午", Half::Second),
    ("午后", Half::Second),
    ("傍晚", Half::Second),
    ("晚上", Half::Second),
    ("夜里", Half::Night),
    ("深夜", Half::Night),
    ("半夜", Half::Night),
    ("午夜", Half::Night),
    ("夜间", Half::Night),
    ("当晚", Half::Second),
    ("昨晚", Half::Second),
    ("今晚", Half::Second),
    ("次晨", Half::First),
    ("早", Half::First),
    ("晚", Half::Second),
    ("夜", Half::Night),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    First,
    Noon,
    Second,
    Night,
}

/// The date, the time or both that begin here, and the byte behind them.
pub(super) fn moment_at(text: &str, at: usize) -> Option<(Said, usize)> {
    if is_glued(text, at) {
        return None;
    }
    let (mut said, mut end) = match date_at(text, at) {
        Some((said, end)) => (said, end),
        None => {
            let (clock, either_half, end) = clock_at(text, at)?;
            (Said { clock: Some(clock), either_half, ..Said::default() }, end)
        }
    };
    if said.clock.is_none() {
        let next = skip(text, end, &[" ", ",", "at", "on", "的", "t", "当天", "当日", "(周", ")"]);
        if let Some((clock, either_half, until)) = clock_at(text, next) {
            (said.clock, said.either_half, end) = (Some(clock), either_half, until);
        }
    } else if said.date.is_none() {
        // 14:05 on 7 March
        let next = skip(text, end, &[" ", ",", "on", "the"]);
        if next > end
            && let Some((date, until)) = date_at(text, next)
            && text.get(next..).is_some_and(|it| {
                !it.starts_with(|c: char| c.is_ascii_digit()) || word_month(text, next)
            })
        {
            (said.year, said.date, end) = (date.year, date.date, until);
        }
    }
    (said.zone, end) = zone_at(text, at, end);
    Some((said, end))
}

fn word_month(text: &str, at: usize) -> bool {
    let after = at + digits_at(text, at);
    text.get(after..).is_some_and(|it| {
        let it = it.trim_start_matches(' ').trim_start_matches("of ");
        month(it).is_some() || it.starts_with("th ") || it.starts_with("st ")
    })
}

/// A clock time: minutes since midnight, whether the other half of the day may be meant, the byte behind.
fn clock_at(text: &str, at: usize) -> Option<(i64, bool, usize)> {
    let rest = text.get(at..)?;
    if rest.starts_with(|c: char| c.is_ascii_alphabetic())
        && !is_glued(text, at)
        && let Some(found) = clock_in_words(text, at)
    {
        return Some(found);
    }
    let part = PARTS.iter().find(|(word, _)| rest.starts_with(word));
    let from = part.map_or(at, |(word, _)| skip(text, at + word.len(), &[" ", "的"]));
    let half = part.map(|(_, half)| *half);
    let Some((minutes, whole, end)) = bare_clock(text, from, half.is_some()) else {
        return match part {
            Some((word, Half::Noon)) => Some((720, false, at + word.len())),
            Some((word @ "午夜", _)) => Some((1440, false, at + word.len())),
            _ => None,
        };
    };
    let (minutes, either) = halved(minutes, whole, half);
    let (minutes, either, end) = english_half(text, end)
        .map_or((minutes, either, end), |(pm, until)| {
            (minutes % 720 + if pm { 720 } else { 0 }, false, until)
        });
    Some((minutes, either, end))
}

fn halved(minutes: i64, is_plain: bool, half: Option<Half>) -> (i64, bool) {
    match half {
        Some(Half::First) => (minutes, false),
        Some(Half::Second | Half::Noon)
            if minutes < 660 || minutes < 720 && half == Some(Half::Second) =>
        {
            (minutes + 720, false)
        }
        Some(Half::Night) if (420..720).contains(&minutes) => (minutes + 720, false),
        Some(Half::Night) if minutes == 720 => (1440, false),
        Some(_) => (minutes, false),
        None => (minutes, is_plain && minutes < 780),
    }
}

/// `am`, `p.m.`: whether it is the second half of the day.
fn english_half(text: &str, end: usize) -> Option<(bool, usize)> {
    let at = spaces(text, end);
    let rest = text.get(at..)?;
    ["a.m.", "a.m", "am", "p.m.", "p.m", "pm"].into_iter().find_map(|word| {
        let open =
            rest.strip_prefix(word)?.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric());
        open.then_some((word.starts_with('p'), at + word.len()))
    })
}

/// 14:05, 8 点半, 20 时 05 分, 8 pm: minutes, whether no leading zero fixes the half of the day, the byte behind.
fn bare_clock(text: &str, at: usize, in_part: bool) -> Option<(i64, bool, usize)> {
    let number = number_at(text, at)?;
    let hours = number.whole().filter(|it| (0..=24).contains(it));
    let width = digits_at(text, at);
    let rest = text.get(at + width..)?;
    if (1..=2).contains(&width)
        && let Some(sign) = rest.chars().next().filter(|c| matches!(c, ':' | '.' | '点'))
        && let from = at + width + sign.len_utf8()
        && digits_at(text, from) == 2
    {
        let hours: i64 = text.get(at..at + width)?.parse().ok().filter(|it| *it <= 24)?;
        let minutes: i64 = text.get(from..from + 2)?.parse().ok().filter(|it| *it < 60)?;
        let mut end = from + 2;
        if sign != '.' || english_half(text, end).is_some() {
            if sign == ':' && text.get(end..)?.starts_with(':') && digits_at(text, end + 1) == 2 {
                end += 3;
            }
            end = skip(text, end, &["分"]);
            let plain = text.get(at..at + 1)? != "0" && hours <= 12;
            return Some((hours * 60 + minutes, plain, end));
        }
    }
    let hours = hours?;
    let behind = spaces(text, number.end);
    if english_half(text, number.end).is_some() && (1..=12).contains(&hours) {
        return Some((hours * 60, true, number.end));
    }
    let tail = text.get(behind..)?;
    if let Some(rest) = tail.strip_prefix("o'clock") {
        return Some((hours * 60, true, text.len() - rest.len()));
    }
    let rest = tail.strip_prefix('点').or_else(|| tail.strip_prefix('时'))?;
    let is_hour_mark = tail.starts_with('时');
    let next = text.len() - rest.len();
    let after = spaces(text, next);
    let behind = text.get(after..)?;
    if let Some(rest) = behind.strip_prefix('半') {
        return Some((hours * 60 + 30, true, text.len() - rest.len()));
    }
    if let Some((quarters, end)) = small(text, after)
        && let Some(rest) = text.get(end..)?.strip_prefix('刻')
        && (1..=3).contains(&quarters)
    {
        return Some((hours * 60 + i64::from(quarters) * 15, true, text.len() - rest.len()));
    }
    let from = skip(text, after, &["零", "过"]);
    if let Some((minutes, end)) = small(text, from).filter(|(value, _)| *value < 60) {
        let until = spaces(text, end);
        let closed =
            text.get(until..).is_some_and(|it| it.starts_with('分') && !it.starts_with("分钟"));
        let two = from > after || minutes >= 10;
        if closed || two && !is_hour_mark {
            return Some((
                hours * 60 + i64::from(minutes),
                true,
                if closed { until + '分'.len_utf8() } else { end },
            ));
        }
    }
    let end = skip(text, next, &["整", "钟"]);
    let no_clock = [
        "建议", "意见", "措施", "要求", "说明", "教训", "改进", "原因", "承诺", "结论", "疑问",
        "问题", "事",
    ];
    let opens = ["整", "钟", "前", "后", "许", "起", "左右", "之", "以", "多", "至", "到", "-"];
    let tail = text.get(next..)?.trim_start_matches(' ');
    let is_clock = if is_hour_mark {
        in_part
            || number.in_digits && (tail.is_empty() || opens.iter().any(|it| tail.starts_with(it)))
    } else {
        !no_clock.iter().any(|it| tail.starts_with(it))
            && (in_part || hours > 3 || end > next || opens.iter().any(|it| tail.starts_with(it)))
    };
    is_clock.then_some((hours * 60, true, end))
}

/// `noon`, `midnight`, `half past four`, `quarter to five`, `twenty past four`, `eight o'clock`, `five pm`.
fn clock_in_words(text: &str, at: usize) -> Option<(i64, bool, usize)> {
    let word = word_at(text, at);
    match word {
        "noon" | "midday" => return Some((720, false, at + word.len())),
        "midnight" => return Some((1440, false, at + word.len())),
        _ => {}
    }
    let from = skip(text, at, &["a", " "]);
    let (part, end) = match word_at(text, from) {
        "half" => (30, from + 4),
        "quarter" => (15, from + 7),
        _ => small(text, from)
            .filter(|(value, _)| *value < 60)
            .map(|(value, end)| (i64::from(value), end))?,
    };
    let next = skip(text, end, &[" ", "minutes"]);
    let link = word_at(text, next);
    let signed = match link {
        "past" => part,
        "to" if part != 30 => -part,
        _ => {
            let (hours, end) = small(text, at)?;
            let oclock = text.get(spaces(text, end)..)?.starts_with("o'clock");
            let half = english_half(text, end);
            let shown = (1..=12).contains(&hours) && (oclock || half.is_some());
            let end = if oclock { spaces(text, end) + "o'clock".len() } else { end };
            let (pm, end) =
                english_half(text, end).map_or((None, end), |(pm, end)| (Some(pm), end));
            let minutes = i64::from(hours) * 60;
            return shown.then(|| {
                pm.map_or((minutes, true, end), |pm| {
                    (minutes % 720 + if pm { 720 } else { 0 }, false, end)
                })
            });
        }
    };
    let (hours, end) = small(text, spaces(text, next + link.len()))?;
    let minutes = (i64::from(hours) * 60 + signed).rem_euclid(1440);
    (hours <= 12).then_some(())?;
    let (pm, end) = english_half(text, end).map_or((None, end), |(pm, end)| (Some(pm), end));
    Some(
        pm.map_or((minutes, true, end), |pm| {
            (minutes % 720 + if pm { 720 } else { 0 }, false, end)
        }),
    )
}
