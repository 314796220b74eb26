//! What a search finds is what a naive look at every entry finds, for any words and filters.

use std::{collections::BTreeSet, sync::LazyLock};

use dingli::{
    incident::{
        Act, Command, Visibility,
        command::{Note, Open},
        describe,
        timeline::timeline,
    },
    locale::Lang,
    review::{Order, Page, Query},
    session::{Book, Hit, Session},
    store::Filter,
    text::compatible,
};
use proptest::prelude::*;

use crate::support::{any, at};

/// Pieces of what is written and of what is looked for: some inside others, full-width, in either case, composed or not.
const PIECES: [&str; 18] = [
    "处理",
    "待处理",
    "处",
    "控制器",
    "ＲＡＩＤ",
    "raid",
    "Raid-6",
    "db1",
    "caf\u{e9}",
    "cafe\u{301}",
    "¥48,000",
    "14:05",
    "note",
    "internal",
    "坏盘",
    "坏",
    "%",
    "\\\"",
];

const TAGS: [&str; 3] = ["网络", "Disk", "后续"];

const CUSTOMERS: [&str; 3] = ["甲公司", "乙医院", "City Hospital"];

/// Some incidents, made once: what stands in them follows from their numbers.
static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::open(folder.path()).unwrap();
    let mut number = 7_usize;
    let mut next = |of: usize| {
        number =
            number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (number >> 33) % of
    };
    for (nth, customer) in CUSTOMERS.iter().enumerate() {
        let open = Open {
            title: format!("{} {nth}", PIECES[next(PIECES.len())]),
            customer: (*customer).to_owned(),
            ..Open::default()
        };
        let now = at("2026-03-07 09:00");
        let mut book = session.create(&[Act::new(Command::Open(open)).into()], now).unwrap().0;
        for minute in 0..25_u32 {
            let pieces: Vec<&str> = (0..=next(4)).map(|_| PIECES[next(PIECES.len())]).collect();
            let tags = (0..next(2)).map(|_| TAGS[next(TAGS.len())].to_owned()).collect();
            let text = pieces.join(["", " ", "，"][next(3)]);
            let act = Act::new(Command::Note(Note { text, tags, ..Note::default() }));
            let act = if next(3) == 0 { act.visible() } else { act };
            let day = 1 + next(7);
            let act = act.at(at(&format!("2026-03-0{day} 08:{minute:02}")));
            session.record(&mut book, &[act.into()], now).unwrap();
        }
    }
    folder
});

/// What is asked of an entry, told apart from what [`Query`] makes of it.
#[derive(Debug, Clone, Default)]
struct Asked {
    words: Vec<&'static str>,
    customer: Option<&'static str>,
    tag: Option<&'static str>,
    visible: Option<bool>,
    from: Option<u32>,
}

impl Asked {
    fn typed(&self) -> String {
        let mut typed: Vec<String> = self
            .words
            .iter()
            .map(|word| if word.contains('"') { (*word).to_owned() } else { format!("“{word}”") })
            .collect();
        typed.extend(self.customer.map(|name| format!("客户：\"{}\"", name.to_uppercase())));
        typed.extend(self.tag.map(|tag| format!("tag:{}", tag.to_lowercase())));
        let eyes = |visible| if visible { "customer" } else { "内部" };
        typed.extend(self.visible.map(|visible| format!("visibility:{}", eyes(visible))));
        typed.extend(self.from.map(|day| format!("自：2026-03-0{day}")));
        typed.join(" ")
    }
}

fn plain(text: &str) -> String {
    compatible(text).to_lowercase()
}

/// Every entry of every incident, looked at one after the other.
fn naive(session: &Session, asked: &Asked) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for line in session.list(Filter::All, usize::MAX).unwrap() {
        if asked.customer.is_some_and(|name| line.summary.customer != name) {
            continue;
        }
        let Book { incident, .. } = session.load(line.id).unwrap();
        for row in timeline(&incident) {
            let said = plain(&describe(&incident, row.entry, Lang::default()).text);
            let is_visible = row.visibility == Visibility::Customer;
            let day = row.occurred.with_timezone(&incident.zone()).format("%F").to_string();
            let fits = asked.words.iter().all(|word| said.contains(&plain(word)))
                && asked.tag.is_none_or(|tag| said.contains(&format!("#{}", plain(tag))))
                && asked.visible.is_none_or(|visible| visible == is_visible)
                && asked.from.is_none_or(|from| day >= format!("2026-03-0{from}"));
            if fits {
                found.insert((line.reference.clone(), row.short.clone()));
            }
        }
    }
    found
}

/// Where something was found: the incident, and the number of the entry.
fn places(hits: &[Hit]) -> Vec<(String, Option<String>)> {
    let entry = |hit: &Hit| hit.entry.as_ref().map(|entry| entry.number.clone());
    hits.iter().map(|hit| (hit.line.reference.clone(), entry(hit))).collect()
}

fn asked() -> impl Strategy<Value = Asked> {
    let word = || prop::sample::select(&PIECES[..]);
    (
        prop::collection::vec(word(), 1..3),
        prop::option::weighted(0.2, prop::sample::select(&CUSTOMERS[..])),
        prop::option::weighted(0.2, prop::sample::select(&TAGS[..])),
        prop::option::weighted(0.2, any::<bool>()),
        prop::option::weighted(0.2, 1..8_u32),
    )
        .prop_map(|(words, customer, tag, visible, from)| Asked {
            words,
            customer,
            tag,
            visible,
            from,
        })
}

proptest! {
    #![proptest_config(any::cases(200))]

    #[test]
    fn a_search_finds_what_a_naive_scan_finds(asked in asked(), limit in 1..9_usize) {
        let session = Session::open(FOLDER.path()).unwrap();
        let query = Query::read(&asked.typed(), &[], Order::Newest).unwrap();
        let hits = session.search(&query, Page::WHOLE).unwrap().hits;
        let entries = hits.iter().filter_map(|hit| Some((hit, hit.entry.as_ref()?)));
        let found: Vec<(String, String)> = entries
            .map(|(hit, entry)| (hit.line.reference.clone(), entry.number.clone()))
            .collect();
        let once: BTreeSet<_> = found.iter().cloned().collect();
        prop_assert_eq!(once.len(), found.len(), "an entry is found once");
        prop_assert_eq!(once, naive(&session, &asked), "{}", asked.typed());
        for hit in &hits {
            prop_assert!(!hit.marks.is_empty(), "a hit is marked: {:?}", hit);
        }
        // The index answers as reading everything does: in the same order, and page by page.
        let through = session.search_through(&query, Page::WHOLE).unwrap().hits;
        prop_assert_eq!(places(&hits), places(&through), "{}", asked.typed());
        let best = Query::read(&asked.typed(), &[], Order::Best).unwrap();
        let [best, through] = [
            session.search(&best, Page { skip: 0, limit: 7 }).unwrap(),
            session.search_through(&best, Page { skip: 0, limit: 7 }).unwrap(),
        ];
        prop_assert_eq!((places(&best.hits), best.more), (places(&through.hits), through.more));
        let mut paged = Vec::new();
        for skip in (0..).step_by(limit) {
            let found = session.search(&query, Page { skip, limit }).unwrap();
            paged.extend(places(&found.hits));
            prop_assert_eq!(found.more, paged.len() < hits.len());
            if !found.more {
                break;
            }
        }
        prop_assert_eq!(paged, places(&hits));
    }
}

#[test]
fn the_random_searches_find_something_and_leave_something() {
    let session = Session::open(FOLDER.path()).unwrap();
    let hits = |typed: &str| {
        let query = Query::read(typed, &[], Order::Newest).unwrap();
        session.search(&query, Page::WHOLE).unwrap().hits.len()
    };
    let all = hits("kind:note");
    assert_eq!(all, 75);
    for piece in PIECES.iter().filter(|piece| !piece.contains('"')) {
        let found = hits(&format!("“{piece}” kind:note"));
        assert!(found > 0 && found < all, "{piece}: {found}");
    }
    assert_eq!(hits("customer:hospital severity:4"), 0);
    assert_eq!(hits("customer:hospital"), 1, "the incident itself");
}
