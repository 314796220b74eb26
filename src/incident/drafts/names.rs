//! Whether a person of ours is named in a text: by a whole name in any spelling, by one character where it stands as a
//! name, by an `@`.

use super::{
    super::{fold::Incident, stakeholders::Profile},
    name_words::{
        ACTS, ANY_ACTS, BUSY, ENGLISH, LEADS, NAMES_AND_WORDS, ORDINARY, SAY_SOMETHING,
        SHORT_TITLES, SURE_LEADS, TITLES, WORDS,
    },
    written::{Written, is_wide, plain_of},
};

/// Everybody known here whom a text names, on whatever side: by their name or an alias.
pub fn people_named(text: &str, incident: &Incident) -> Vec<String> {
    let written = Written::of(text, Vec::new());
    let people = incident.stakeholders.list.iter().map(|it| &it.profile);
    let is_named = |profile: &&Profile| {
        let called = std::iter::once(&profile.name).chain(&profile.aliases);
        called.into_iter().any(|name| named(name, &written))
    };
    people.filter(is_named).map(|profile| profile.name.clone()).collect()
}

/// Whether somebody of that name is named in the text.
pub(super) fn named(name: &str, text: &Written<'_>) -> bool {
    let plain = plain_of(name);
    let long = plain.chars().count();
    if long == 0 {
        return false;
    }
    if long == 1 || NAMES_AND_WORDS.contains(&plain.as_str()) {
        return stands_as_a_name(&plain, text.loose());
    }
    if plain.is_ascii() {
        return latin(&plain, text);
    }
    text.tells(name)
}

/// `Zhang San`, `San Zhang`, `zhangsan`; a word that is also an ordinary one only where it is written as a name.
fn latin(plain: &str, text: &Written<'_>) -> bool {
    let mut words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    if let [word] = words[..] {
        return if ENGLISH.contains(&word) { text.names(word) } else { text.tells(word) };
    }
    let whole: String = words.concat();
    if text.tells(plain) || whole.len() > 4 && text.tells(&whole) {
        return true;
    }
    words.reverse();
    words.len() == 2 && text.tells(&words.join(" "))
}

/// How far a name may be an ordinary word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Hardly ever a part of a word: 赵.
    Rare,
    /// Often a word: 钱.
    Ordinary,
    /// A part of very many words: 方.
    Busy,
}

fn kind_of(name: &str) -> Kind {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if BUSY.contains(c) => Kind::Busy,
        (Some(c), None) if ORDINARY.contains(c) || !is_wide(c) => Kind::Ordinary,
        (_, None) => Kind::Rare,
        _ => Kind::Busy,
    }
}

fn stands_as_a_name(name: &str, text: &[char]) -> bool {
    let name: Vec<char> = name.chars().collect();
    let Some(first) = name.first() else { return false };
    let kind = kind_of(&name.iter().collect::<String>());
    text.iter().enumerate().filter(|(_, c)| *c == first).any(|(from, _)| {
        let spot = Spot { text, from, to: from + name.len() };
        text.get(from..spot.to) == Some(&name[..]) && spot.is_a_name(kind)
    })
}

/// A place in a text.
struct Spot<'a> {
    text: &'a [char],
    from: usize,
    to: usize,
}

impl Spot<'_> {
    fn is_a_name(&self, kind: Kind) -> bool {
        let before = self.before();
        if before.last() == Some(&'@') {
            return true;
        }
        let latin = self.text.get(self.from).is_some_and(|c| !is_wide(*c));
        if latin || self.is_in_a_word() {
            return false;
        }
        let (edge, ends) = (self.begins(), self.ends());
        let leads: &[&str] = if kind == Kind::Rare { LEADS } else { SURE_LEADS };
        let led =
            ends_with_any(before, leads) || ends_with_any(before, TITLES) || self.has_prefix();
        let titled = self.titled();
        let acts = starts_with_any(self.behind(), ACTS)
            || kind == Kind::Rare && starts_with_any(self.behind(), ANY_ACTS);
        if edge && ends {
            return !self.says_something();
        }
        led && (ends || titled || acts)
            || edge && (titled || acts)
            || kind == Kind::Rare && (titled || acts)
            || kind == Kind::Ordinary && titled
    }

    fn before(&self) -> &[char] {
        let before = self.text.get(..self.from).unwrap_or_default();
        before.strip_suffix(&[' ']).unwrap_or(before)
    }

    fn behind(&self) -> &[char] {
        let behind = self.text.get(self.to..).unwrap_or_default();
        behind.strip_prefix(&[' ']).unwrap_or(behind)
    }

    fn begins(&self) -> bool {
        self.from
            .checked_sub(1)
            .and_then(|at| self.text.get(at))
            .is_none_or(|c| !c.is_alphanumeric())
    }

    fn ends(&self) -> bool {
        self.text.get(self.to).is_none_or(|c| !c.is_alphanumeric())
    }

    /// Whether it is part of an ordinary word that stands here.
    fn is_in_a_word(&self) -> bool {
        let Some(&own) = self.text.get(self.from) else { return false };
        self.to == self.from + 1
            && WORDS.iter().filter(|word| word.contains(own)).any(|word| {
                let word: Vec<char> = word.chars().collect();
                word.iter().enumerate().filter(|(_, c)| **c == own).any(|(offset, _)| {
                    let from = self.from.checked_sub(offset);
                    from.is_some_and(|from| {
                        self.text.get(from..from + word.len()) == Some(&word[..])
                    })
                })
            })
    }

    /// 小赵, 老钱.
    fn has_prefix(&self) -> bool {
        let before = self.text.get(..self.from).unwrap_or_default();
        let Some((last, rest)) = before.split_last() else { return false };
        matches!(last, '小' | '老' | '阿')
            && (rest.last().is_none_or(|c| !c.is_alphanumeric()) || ends_with_any(rest, LEADS))
    }

    fn titled(&self) -> bool {
        let behind = self.behind();
        if starts_with_any(behind, TITLES) {
            return true;
        }
        let Some((title, rest)) = behind.split_first().filter(|(c, _)| SHORT_TITLES.contains(c))
        else {
            return false;
        };
        let goes_on = rest.first().is_some_and(|c| c.is_alphanumeric());
        let follows =
            ["的", "和", "与", "、", "您", "你", "好", "跟", "也", "从", "请", "说", "于"];
        let acts = starts_with_any(rest, ACTS) || starts_with_any(rest, ANY_ACTS);
        !goes_on || acts || *title != '总' && starts_with_any(rest, &follows)
    }

    /// 「重要性：高」 and 「4 万，」 name nobody; 「（高）」 and 「高：」 do.
    fn says_something(&self) -> bool {
        let own = self.text.get(self.from).copied().unwrap_or_default();
        let (before, behind) = (self.before().last(), self.behind().first());
        let counted = before.is_some_and(char::is_ascii_digit);
        let set_off = before == Some(&'(') && behind == Some(&')')
            || matches!(before, None | Some('\n')) && behind == Some(&':');
        counted || SAY_SOMETHING.contains(own) && !set_off
    }
}

fn ends_with_any(text: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let long = word.chars().count();
        text.len()
            .checked_sub(long)
            .and_then(|from| text.get(from..))
            .is_some_and(|tail| tail.iter().copied().eq(word.chars()))
    })
}

fn starts_with_any(text: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| text.iter().copied().take(word.chars().count()).eq(word.chars()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(name: &str, text: &str) -> bool {
        named(name, &Written::of(text, Vec::new()))
    }

    #[test]
    fn case_1_9_a_name_of_one_character_where_it_stands_as_a_name() {
        for (name, text) in [
            ("钱", "请联系 @钱"),
            ("赵", "赵工已到机房"),
            ("钱", "钱总已批准"),
            ("孙", "孙总监说明天到"),
            ("高", "高经理回复"),
            ("马", "马工，"),
            ("钱", "由钱负责"),
            ("赵", "请赵确认"),
            ("钱", "我是钱，有事找我"),
            ("钱", "钱：已换盘"),
            ("赵", "（赵）"),
            ("钱", "钱先生答复"),
            ("许", "许女士承诺"),
            ("方", "方工程师在场"),
            ("赵", "現場趙工已到"),
            ("钱", "請聯繫錢"),
            ("赵", "今天赵工到场"),
            ("钱", "现场钱工已到"),
            ("赵", "小赵已换盘"),
            ("钱", "老钱来电"),
            ("赵", "值班经理赵。"),
            ("钱", "处理人 钱 。"),
            ("赵", "赵、孙到场"),
            ("钱", "联系\n钱"),
            ("K", "ask @k"),
            ("马", "马工：已到"),
            ("赵", "与赵核对"),
            ("方", "让方处理"),
            ("吴", "吴已到现场"),
        ] {
            assert!(found(name, text), "{name} {text}");
        }
        for (name, text) in [
            ("钱", "花钱不多"),
            ("钱", "价钱再议"),
            ("钱", "付钱总额"),
            ("方", "双方确认"),
            ("方", "方案已定"),
            ("方", "双方经理会面"),
            ("高", "提高工作效率"),
            ("高", "提高。"),
            ("马", "马上处理"),
            ("许", "许多客户"),
            ("许", "允许，"),
            ("高", "重要性：高"),
            ("于", "由于已知的原因"),
            ("万", "4 万，"),
            ("时", "届时处理"),
            ("钱", "多少钱，"),
            ("K", "48 K"),
            ("方", "对方表示同意"),
            ("高", "更高"),
            ("成", "完成，"),
            ("任", "责任由我们承担"),
            ("周", "本周到场"),
            ("云", "阿里云工程师"),
            ("方", "贵方工程师"),
            ("平", "平台已在恢复"),
            ("马", "请马上确认"),
            ("高", "由高到低"),
            ("方", "请方便时联系"),
            ("关", "与此有关，"),
            ("石", "岩石已在清理"),
        ] {
            assert!(!found(name, text), "{name} {text}");
        }
    }

    #[test]
    fn case_1_9_latin_names_in_any_order_and_case() {
        for (name, text) in [
            ("Zhang San", "ZHANG SAN is on site"),
            ("Zhang San", "San Zhang is on site"),
            ("Zhang San", "@zhangsan"),
            ("Zhang San", "zhang_san"),
            ("Will", "ask Will about it"),
            ("Will", "@will"),
            ("José", "JOSE\u{301} says"),
            ("Kim", "kim's laptop"),
            ("Ma", "we asked Ma"),
            ("О'Brien", "O'Brien"),
        ] {
            assert!(found(name, text), "{name} {text}");
        }
        for (name, text) in [
            ("Will", "service will be back"),
            ("Will", "Will it be back?"),
            ("Mark", "we mark it"),
            ("Ma", "many"),
            ("Kim", "kimono"),
            ("Zhang San", "zhang sanfeng"),
            ("高峰", "早高峰已过"),
        ] {
            assert!(!found(name, text), "{name} {text}");
        }
    }

    proptest! {
        #[test]
        fn case_1_9_a_random_name_in_a_random_spelling_is_found(
            name in "[赵孙刘郑冯蒋沈韩杨朱秦][建国志敏丽强军伟]{1,2}",
            how in 0_usize..5,
            before in "[盘已换，。a-z ]{0,6}",
            after in "[，。 ]{1,2}[盘已换a-z]{0,6}",
        ) {
            let spaced = |sign: &str| name.chars().map(String::from).collect::<Vec<_>>().join(sign);
            let written = match how {
                0 => name.clone(),
                1 => spaced(" "),
                2 => spaced("\n"),
                3 => spaced("\u{3000}"),
                _ => spaced("\u{200b}"),
            };
            let text = format!("{before}{written}{after}");
            prop_assert!(found(&name, &text), "{}", text);
        }

        #[test]
        fn nothing_is_too_odd_to_be_read(name in "(\\PC|[钱赵a-z]){0,3}", text in "(\\PC|[钱赵工总请由@，\n ]){0,30}") {
            found(&name, &text);
        }
    }
}
