//! An entry's head as it is stored: compact JSON, short keys, times as whole milliseconds of UTC.
//!
//! | key | meaning |
//! |---|---|
//! | `k`, `v` | kind and version |
//! | `o`, `n`, `r` | occurred, known, recorded |
//! | `s` | `true` where `known` is stated, not witnessed; else left out |
//! | `d` | `true` where only the day is known on which it happened, and `o` is its beginning; else left out |
//! | `c` | `"customer"` where the customer may see it; else left out |
//! | `a` | author |
//! | `b` | the first `seq` of the act |
//! | `x` | entries it refers to; left out where there are none |
//! | `t` | `true` where a contact told them that service is restored ([`Effect::Contact`]); else left out |
//! | `e` | what it does to others ([`Effect`]), which stays when the body is erased; left out where that is nothing |
//!
//! Fields may be added later; a reader ignores those it does not know, and the bytes stay as they are.

use std::{borrow::Cow, str::FromStr};

use chrono::DateTime;
use serde::{Deserialize, Deserializer, Serialize, de::IgnoredAny};

use super::sealed::{MAX_NUMBER, Sealed};
use crate::incident::{EntryKey, Head, Instant, Visibility, effect::Effect};

const CUSTOMER: &str = "customer";

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct StoredHead<'a> {
    #[serde(borrow, rename = "k")]
    kind: Cow<'a, str>,
    #[serde(rename = "v")]
    version: u32,
    #[serde(rename = "o")]
    occurred: i64,
    #[serde(rename = "n")]
    known: i64,
    #[serde(rename = "r")]
    recorded: i64,
    #[serde(rename = "s", default, skip_serializing_if = "std::ops::Not::not")]
    stated: bool,
    #[serde(rename = "d", default, skip_serializing_if = "std::ops::Not::not")]
    whole_day: bool,
    #[serde(borrow, rename = "c", default, skip_serializing_if = "Option::is_none")]
    visibility: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "a")]
    author: Cow<'a, str>,
    #[serde(rename = "b")]
    batch: u64,
    #[serde(rename = "x", default, skip_serializing_if = "Vec::is_empty")]
    references: Vec<EntryKey>,
    #[serde(rename = "t", default, skip_serializing_if = "std::ops::Not::not")]
    restored: bool,
    #[serde(
        rename = "e",
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "known_effect"
    )]
    effect: Option<Cow<'a, Effect>>,
}

/// An effect, or one of a later version: that counts as none.
#[derive(Deserialize)]
#[serde(untagged)]
enum AnyEffect {
    Known(Box<Effect>),
    Other(IgnoredAny),
}

impl AnyEffect {
    fn known<'a>(self) -> Option<Cow<'a, Effect>> {
        match self {
            Self::Known(effect) => Some(Cow::Owned(*effect)),
            Self::Other(_) => None,
        }
    }
}

fn known_effect<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Cow<'static, Effect>>, D::Error> {
    AnyEffect::deserialize(from).map(AnyEffect::known)
}

/// The bytes to store for a head. Parts of a millisecond are dropped.
pub(super) fn encode(head: &Head) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&StoredHead {
        kind: Cow::Borrowed(&head.kind),
        version: head.version,
        occurred: head.occurred.timestamp_millis(),
        known: head.known.timestamp_millis(),
        recorded: head.recorded.timestamp_millis(),
        stated: head.stated,
        whole_day: head.whole_day,
        visibility: (head.visibility == Visibility::Customer).then_some(Cow::Borrowed(CUSTOMER)),
        author: Cow::Borrowed(&head.author),
        batch: head.batch,
        references: head.references.clone(),
        restored: matches!(head.effect.as_deref(), Some(Effect::Contact(.., true))),
        effect: head.effect.as_deref().map(Cow::Borrowed),
    })
}

/// Reads a stored head. A word on visibility that this version does not know counts as internal.
pub(super) fn decode(bytes: &[u8]) -> Option<Head> {
    let text = std::str::from_utf8(bytes).ok()?;
    let stored = as_written(text).or_else(|| serde_json::from_str(text).ok())?;
    let instant = DateTime::from_timestamp_millis;
    Some(Head {
        kind: stored.kind.into_owned(),
        version: stored.version,
        occurred: instant(stored.occurred)?,
        known: instant(stored.known)?,
        recorded: instant(stored.recorded)?,
        stated: stored.stated,
        whole_day: stored.whole_day,
        visibility: match stored.visibility.as_deref() {
            Some(CUSTOMER) => Visibility::Customer,
            _ => Visibility::Internal,
        },
        author: stored.author.into_owned(),
        batch: stored.batch,
        references: stored.references,
        effect: stored.effect.map(|effect| {
            let mut effect = effect.into_owned();
            if let Effect::Contact(.., restored) = &mut effect {
                *restored = stored.restored;
            }
            Box::new(effect)
        }),
    })
}

/// Reads a head that stands there as [`encode`] writes it, as nearly every one does: several times as fast as the JSON it
/// is. `None` for any other, which is not to say that it is none.
fn as_written(text: &str) -> Option<StoredHead<'_>> {
    let mut rest = Rest(text);
    let head = StoredHead {
        kind: rest.after(r#"{"k":"#)?.word()?,
        version: rest.after(r#","v":"#)?.number()?,
        occurred: rest.after(r#","o":"#)?.number()?,
        known: rest.after(r#","n":"#)?.number()?,
        recorded: rest.after(r#","r":"#)?.number()?,
        stated: rest.after(r#","s":true"#).is_some(),
        whole_day: rest.after(r#","d":true"#).is_some(),
        visibility: match rest.after(r#","c":"#) {
            Some(rest) => Some(rest.word()?),
            None => None,
        },
        author: rest.after(r#","a":"#)?.word()?,
        batch: rest.after(r#","b":"#)?.number()?,
        references: match rest.after(r#","x":["#) {
            Some(rest) => rest.keys()?,
            None => Vec::new(),
        },
        restored: rest.after(r#","t":true"#).is_some(),
        effect: match rest.after(r#","e":"#) {
            Some(rest) => rest.effect()?.known(),
            None => None,
        },
    };
    (rest.0 == "}").then_some(head)
}

/// What is still to be read of a head.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn after(&mut self, mark: &str) -> Option<&mut Self> {
        self.0 = self.0.strip_prefix(mark)?;
        Some(self)
    }

    /// A text without anything that JSON writes in another way.
    fn word(&mut self) -> Option<Cow<'a, str>> {
        let text = self.0.strip_prefix('"')?;
        let end = text.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
        self.0 = text.get(end..)?.strip_prefix('"')?;
        text.get(..end).map(Cow::Borrowed)
    }

    fn number<T: FromStr>(&mut self) -> Option<T> {
        let end = self.0.bytes().position(|byte| !matches!(byte, b'-' | b'0'..=b'9'))?;
        let (digits, rest) = self.0.split_at_checked(end)?;
        if digits.trim_start_matches('-').starts_with('0') && digits != "0" {
            return None;
        }
        self.0 = rest;
        digits.parse().ok()
    }

    fn keys(&mut self) -> Option<Vec<EntryKey>> {
        let mut keys = Vec::new();
        loop {
            keys.push(self.word()?.parse().ok()?);
            if self.after("]").is_some() {
                return Some(keys);
            }
            self.after(",")?;
        }
    }
}

impl Rest<'_> {
    /// The last field of a head.
    fn effect(&mut self) -> Option<AnyEffect> {
        let text = self.0.strip_suffix('}')?;
        // Trying one form after another costs ten times as much: only for one that is not known.
        let known = serde_json::from_str(text).map(AnyEffect::Known);
        let effect = known.or_else(|_| serde_json::from_str(text)).ok()?;
        self.0 = "}";
        Some(effect)
    }
}

/// What stands for a head this version cannot read at all: kind `?`, internal, at the beginning of time.
pub(super) fn unreadable(key: EntryKey) -> Head {
    Head {
        kind: "?".to_owned(),
        version: 0,
        occurred: Instant::UNIX_EPOCH,
        known: Instant::UNIX_EPOCH,
        recorded: Instant::UNIX_EPOCH,
        stated: false,
        whole_day: false,
        visibility: Visibility::Internal,
        author: String::new(),
        batch: key.seq,
        references: Vec::new(),
        effect: None,
    }
}

const ERASED: &[u8] = b"erased";

#[derive(Deserialize)]
struct Facts<'a> {
    #[serde(borrow, rename = "k")]
    kind: Cow<'a, str>,
    #[serde(default, rename = "x")]
    references: Vec<EntryKey>,
}

/// The entries whose bodies this entry takes away: those an `erased` entry's head refers to. No other field of the
/// head is needed, so that a later version's erasures are obeyed too.
pub fn erases(sealed: &Sealed) -> Vec<EntryKey> {
    // Nearly no entry does. Where the word may be written in another way, reading the head tells.
    let may_erase = sealed.head.contains(&b'\\')
        || sealed.head.windows(ERASED.len()).any(|word| word == ERASED);
    if !may_erase {
        return Vec::new();
    }
    match serde_json::from_slice::<Facts<'_>>(&sealed.head) {
        Ok(facts) if facts.kind == "erased" => {
            facts.references.into_iter().filter(|key| key.seq <= MAX_NUMBER).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;
    use crate::incident::{
        Millis, Status, WriterId,
        effect::Moved,
        erasure::{Lost, Silenced},
        updates::{Direction, Outcome},
    };

    fn heads() -> impl Strategy<Value = Head> {
        let time = || {
            (-8_000_000_000_000_i64..8_000_000_000_000)
                .prop_map(|ms| DateTime::from_timestamp_millis(ms).unwrap())
        };
        let key = (any::<[u8; 16]>(), 0_u64..1 << 53)
            .prop_map(|(writer, seq)| EntryKey { writer: WriterId(writer), seq });
        let words = ("[a-z-]{0,12}", any::<String>());
        let numbers = (any::<u32>(), any::<u64>(), any::<[bool; 3]>());
        let references = prop::collection::vec(key, 0..3);
        (words, [time(), time(), time()], numbers, references, effects()).prop_map(
            |((kind, author), [occurred, known, recorded], numbers, references, effect)| {
                let (version, batch, [stated, customer, whole_day]) = numbers;
                let visibility = if customer { Visibility::Customer } else { Visibility::Internal };
                Head {
                    kind,
                    version,
                    occurred,
                    known,
                    recorded,
                    stated,
                    whole_day,
                    visibility,
                    author,
                    batch,
                    references,
                    effect: effect.map(Box::new),
                }
            },
        )
    }

    fn effects() -> impl Strategy<Value = Option<Effect>> {
        let at = || {
            (-8_000_000_000_000_i64..8_000_000_000_000)
                .prop_map(|ms| Millis::from(DateTime::from_timestamp_millis(ms).unwrap()))
        };
        let key = (any::<[u8; 16]>(), 0_u64..1 << 53)
            .prop_map(|(writer, seq)| EntryKey { writer: WriterId(writer), seq });
        let keys = prop::collection::vec(key.clone(), 0..4);
        let lost = (key, prop::sample::select(Lost::ALL.to_vec()), at())
            .prop_map(|(of, what, at)| Silenced { of, what, at, visibility: Visibility::Customer });
        prop_oneof![
            Just(None),
            Just(Some(Effect::Withholds)),
            Just(Some(Effect::Visibility(Visibility::Internal))),
            prop::option::of(at()).prop_map(|at| Some(Effect::Corrects(Moved::Time(at)))),
            (at(), at()).prop_map(|(at, known)| Some(Effect::Corrects(Moved::Known(at, known)))),
            (at(), prop::option::of(at()))
                .prop_map(|(began, at)| Some(Effect::Begins(began, Moved::Time(at)))),
            (at(), at(), at()).prop_map(|(began, at, known)| {
                Some(Effect::Begins(began, Moved::Known(at, known)))
            }),
            any::<u8>().prop_map(|percent| Some(Effect::Odds(percent))),
            any::<String>().prop_map(|words| Some(Effect::Answers(words))),
            (at(), any::<bool>()).prop_map(|(at, yes)| Some(Effect::Due(Some(at), yes))),
            (prop::option::of(at()), keys, any::<bool>()).prop_map(|(next, keys, restored)| {
                let (direction, outcome) = (Direction::Outbound, Outcome::Sent);
                let held = keys.into_iter().collect();
                Some(Effect::Contact(direction, outcome, next, held, restored))
            }),
            prop::collection::vec(lost, 0..3).prop_map(|list| Some(Effect::Silences(list))),
        ]
    }

    #[test]
    fn an_effect_of_a_later_version_counts_as_none_and_the_head_stays() {
        let plain = r#"{"k":"noted","v":1,"o":1,"n":2,"r":3,"a":"x","b":1,"e":EFFECT}"#;
        for later in [r#"{"later":[1,2]}"#, r#""later""#, "7", "[]", "{}"] {
            let head = decode(plain.replace("EFFECT", later).as_bytes()).unwrap();
            assert_eq!((head.effect, head.kind.as_str()), (None, "noted"), "{later}");
        }
        let known = plain.replace("EFFECT", r#"{"status":"resolved"}"#);
        let effect = decode(known.as_bytes()).unwrap().effect;
        assert_eq!(effect.as_deref(), Some(&Effect::Status(Status::Resolved)));
    }

    #[test]
    fn a_field_of_a_later_version_is_passed_over_in_a_head_and_its_effect() {
        let head = |later: &str| {
            let of = format!("{}:7", "09".repeat(16));
            let lost = format!(r#"{{"of":"{of}","what":"breach","at":5,"c":"customer"{later}}}"#);
            format!(
                r#"{{"k":"erased","v":1,"o":1,"n":2,"r":3,"a":"x","b":1,"x":["{of}"],"e":{{"silences":[{lost}]}}{later}}}"#
            )
        };
        let plain = decode(head("").as_bytes()).unwrap();
        assert!(matches!(plain.effect.as_deref(), Some(Effect::Silences(list)) if list.len() == 1));
        for later in [r#","later":1"#, r#","later":{"x":[1]}"#] {
            assert_eq!(decode(head(later).as_bytes()).as_ref(), Some(&plain), "{later}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_quickly_is_what_the_json_says(
            head in heads(),
            at: prop::sample::Index,
            instead in prop::sample::select(vec!["", "0", "-", "1", "\"", "\\", ",", " ", "]", "}", "x", "e", ".", "\n"]),
        ) {
            let bytes = encode(&head).unwrap();
            prop_assert_eq!(decode(&bytes), Some(head.clone()));
            let text = String::from_utf8(bytes).unwrap();
            let escaped = head.author.chars().any(|c| c.is_control() || matches!(c, '"' | '\\'));
            prop_assert!(escaped || as_written(&text).is_some(), "{}", text);
            // With a character put in the place of another it is what the JSON says, or is left to it.
            let at = text.char_indices().nth(at.index(text.chars().count())).unwrap();
            let mut changed = text;
            changed.replace_range(at.0..at.0 + at.1.len_utf8(), instead);
            if let Some(quick) = as_written(&changed) {
                prop_assert_eq!(Some(quick), serde_json::from_str(&changed).ok(), "{}", changed);
            }
        }
    }
}
