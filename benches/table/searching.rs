//! The first page of a search over years of incidents, against reading every incident and, where there is one, against
//! `rg` over the same words as text.
//!
//! A million entries are measured with `DINGLI_BENCH_ENTRIES=1000000`; that takes minutes and about 2 GB.

use std::{fmt::Write as _, fs, path::Path, process::Command};

use chrono::TimeDelta;
use dingli::{
    incident::Instant,
    review::{Order, Page, Query, likeness::Case},
    session::{Session, Wanted},
    store::Filter,
};

use crate::{
    data,
    measure::{median, quantile, seconds},
    row::{Row, milliseconds},
};

const PAGE: Page = Page { skip: 0, limit: 50 };
const ROUNDS: usize = 40;
const PER_INCIDENT: usize = 100;

/// What is looked for: one character, two, four, letters inside a word, two words, and what stands nowhere.
const SOUGHT: [(&str, &str); 7] = [
    ("1 character", "的"),
    ("2 characters", "控制"),
    ("4 characters", "三号机房"),
    ("letters inside a word", "ailov"),
    ("two words", "阵列 客户"),
    ("a filter and a word", "客户:17 阵列"),
    ("nothing", "绝无此文"),
];

pub(crate) fn rows() -> Vec<Row> {
    let entries = std::env::var("DINGLI_BENCH_ENTRIES").ok().and_then(|it| it.parse().ok());
    let entries: usize = entries.unwrap_or(50_000);
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("data");
    let session = data::session(&dir);
    fill(&session, entries);
    session.store().checkpoint().expect("one file");
    let log = size(&dir);
    let (built, ()) = seconds(|| {
        let query = query("绝无此文");
        // Each search files what it may, until everything is filed.
        for _ in 0..=entries / 100_000 + 1 {
            session.search(&query, PAGE).expect("searched");
        }
    });
    let index = size(&dir.join("search"));
    let mut rows = vec![Row {
        what: format!("index of {entries} entries, made anew"),
        floor: format!("the log {:.0} MB", megabytes(log)),
        found: format!("{:.0} MB in {built:.1} s", megabytes(index)),
        figure: megabytes(index) / megabytes(log),
        unit: "×",
        must: None,
        aim: None,
    }];
    rows.extend(looking_back(&session, entries / PER_INCIDENT));
    let text = exported(&session, folder.path());
    let mut through = None;
    for (what, sought) in SOUGHT {
        let query = query(sought);
        let whole = if entries > 100_000 { 1 } else { 3 };
        // Reading a million whole takes a minute: once is enough to know it.
        if entries <= 100_000 || through.is_none() {
            let rounds = (0..whole).map(|_| seconds(|| session.search_through(&query, PAGE)).0);
            through = Some(median(&rounds.collect::<Vec<_>>()));
        }
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let (took, found) = seconds(|| session.search(&query, PAGE).expect("searched"));
            assert_eq!(found.hits.is_empty(), what == "nothing", "{what}");
            times.push(took);
        }
        let p95 = quantile(&times, 0.95);
        let word = sought.split_whitespace().last().unwrap_or(sought);
        let by_rg =
            rg(&text, word).map_or_else(String::new, |took| format!(", rg {}", milliseconds(took)));
        rows.push(Row {
            what: format!("first page: {what}"),
            floor: format!("read whole {}{by_rg}", milliseconds(through.unwrap_or_default())),
            found: format!("p95 {}", milliseconds(p95)),
            figure: p95 * 1e3,
            unit: "ms",
            must: Some(20.0),
            aim: Some(5.0),
        });
    }
    rows
}

/// What is asked of all of them at once: metrics, and past incidents that are like one.
fn looking_back(session: &Session, incidents: usize) -> Vec<Row> {
    let row = |what: String, times: &[f64], must: f64, aim: Option<f64>| Row {
        what,
        floor: "–".into(),
        found: format!("p95 {}", milliseconds(quantile(times, 0.95))),
        figure: median(times) * 1e3,
        unit: "ms",
        must: Some(must),
        aim,
    };
    let now = data::morning() + TimeDelta::days(4 * 365);
    let measured = || session.measure(&Wanted::default(), None, now).expect("measured");
    assert_eq!(measured().incidents.len(), incidents, "all are measured");
    let metrics: Vec<f64> = (0..7).map(|_| seconds(measured).0).collect();
    let list = session.list(Filter::All, 1).expect("a list");
    let of = Case::of(&session.load(list.first().expect("an incident").id).expect("read").incident);
    let like = || session.similar(&of, 3).expect("compared");
    assert!(!like().is_empty(), "some are alike");
    let alike: Vec<f64> = (0..15).map(|_| seconds(like).0).collect();
    vec![
        row(format!("metrics over {incidents} incidents"), &metrics, 1000.0, Some(300.0)),
        row(format!("past incidents like one, of {incidents}"), &alike, 100.0, None),
    ]
}

fn query(typed: &str) -> Query {
    Query::read(typed, &[], Order::Newest).expect("a query")
}

/// Incidents over three years, the words of each entry put together from those of a trade.
fn fill(session: &Session, entries: usize) {
    const WORDS: [&str; 24] = [
        "控制器",
        "阵列",
        "的",
        "客户",
        "三号机房",
        "坏盘",
        "failover",
        "重建",
        "备份",
        "通报",
        "等待",
        "rebuild 37%",
        "medium error",
        "已经",
        "处理",
        "工程师",
        "到场",
        "数据库",
        "db-07",
        "超时",
        "切换",
        "网络",
        "日志里",
        "确认",
    ];
    let count = entries / PER_INCIDENT;
    let step = TimeDelta::days(3 * 365) / i32::try_from(count.max(1)).unwrap_or(i32::MAX);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |of: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % of
    };
    for number in 0..count {
        let at: Instant = data::morning() + step * i32::try_from(number).unwrap_or(i32::MAX);
        let texts = (1..PER_INCIDENT).map(|_| {
            // Words are not said equally often.
            let words = (0..8 + next(10)).map(|_| WORDS[next(WORDS.len()).min(next(WORDS.len()))]);
            let mut text = words.collect::<Vec<_>>().join(["", " ", "，"][next(3)]);
            let _ = write!(text, " #{number}");
            text
        });
        data::incident(session, at, &format!("客户 {}", number % 200), texts.collect());
    }
}

fn size(folder: &Path) -> u64 {
    let Ok(files) = fs::read_dir(folder) else { return 0 };
    files
        .filter_map(|file| file.ok()?.metadata().ok())
        .filter(fs::Metadata::is_file)
        .map(|it| it.len())
        .sum()
}

#[allow(clippy::cast_precision_loss)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The words of every entry, one a line.
fn exported(session: &Session, folder: &Path) -> std::path::PathBuf {
    let path = folder.join("words.txt");
    let said = session.each(Filter::All, |_, incident| {
        let lines = incident.entries().iter().map(|entry| {
            dingli::incident::describe(incident, entry, dingli::locale::Lang::Zh)
                .text
                .replace('\n', " ")
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    fs::write(&path, said.expect("read").join("\n")).expect("written");
    path
}

/// Seconds that `rg` takes to count the lines that hold a text; `None` where there is no `rg`.
fn rg(text: &Path, word: &str) -> Option<f64> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let (took, done) =
            seconds(|| Command::new("rg").args(["-F", "-i", "-c", word]).arg(text).output());
        done.ok()?;
        times.push(took);
    }
    Some(median(&times))
}
