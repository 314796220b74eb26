//! Working days of a week, as people write them.

use std::str::FromStr;

/// Working days of a week, as 1 (Monday) to 7, in order and each once; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week(Vec<u8>);

/// A text that names no working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoWeek;

/// What each day is called, Monday first.
const NAMES: [&[&str]; 7] = [
    &["1", "mon", "monday", "一"],
    &["2", "tue", "tuesday", "二"],
    &["3", "wed", "wednesday", "三"],
    &["4", "thu", "thursday", "四"],
    &["5", "fri", "friday", "五"],
    &["6", "sat", "saturday", "六"],
    &["7", "sun", "sunday", "日", "天"],
];

impl Week {
    /// Its days.
    pub fn days(self) -> Vec<u8> {
        self.0
    }
}

fn day(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    let plain = ["星期", "周", "礼拜"].iter().find_map(|it| name.strip_prefix(it)).unwrap_or(&name);
    let at = NAMES.iter().position(|names| names.contains(&plain))?;
    u8::try_from(at + 1).ok()
}

impl FromStr for Week {
    type Err = NoWeek;

    /// Reads `1-5`, `1,2,3`, `mon-fri`, `mon,wed`, `周一至周五`, `周一、周三`. A range may run over Sunday: `sun-thu`.
    fn from_str(text: &str) -> Result<Self, NoWeek> {
        let plain = text.replace(['–', '—', '~', '～', '至', '到'], "-");
        let mut days = Vec::new();
        for part in plain.split([',', '，', '、', ' ']).filter(|part| !part.trim().is_empty()) {
            let (from, until) = part.split_once('-').unwrap_or((part, part));
            let (from, until) = day(from).zip(day(until)).ok_or(NoWeek)?;
            let length = (until + 7 - from) % 7;
            days.extend((0..=length).map(|step| (from - 1 + step) % 7 + 1));
        }
        days.sort_unstable();
        days.dedup();
        if days.is_empty() { Err(NoWeek) } else { Ok(Self(days)) }
    }
}
