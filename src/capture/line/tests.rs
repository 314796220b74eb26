#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::DateTime;
use proptest::prelude::*;

use super::*;
use crate::capture::time::Toward;
use crate::locale::Lang;

const NAMES: &[Name<'_>] = &[
    Name { label: "郑", id: 1 },
    Name { label: "郑总监", id: 1 },
    Name { label: "李", id: 2 },
    Name { label: "Anna Li", id: 3 },
    Name { label: "Anna", id: 4 },
    Name { label: "王", id: 5 },
    Name { label: "王", id: 6 },
    Name { label: " ", id: 7 },
];

fn context() -> Context<'static> {
    let now =
        DateTime::parse_from_rfc3339("2025-09-29T21:47:10+08:00").unwrap().with_timezone(&Utc);
    let moment =
        TypedAt { now, zone: chrono_tz::Asia::Shanghai, toward: Toward::Past, until: None };
    Context { moment, names: NAMES }
}

fn read(line: &str) -> Captured {
    parse(line, &context())
}

/// Text, time, ids of those named, tags, visible to the customer.
type Row = (
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static [usize],
    &'static [&'static str],
    bool,
);

#[test]
fn lines_in_both_languages() {
    let rows: &[Row] = &[
        ("21:45 郑总监追问进展 @郑", "郑总监追问进展 郑", Some("09-29 21:45"), &[1], &[], false),
        ("@郑总监追问进展", "郑总监追问进展", None, &[1], &[], false),
        ("＠郑总监追问进展", "郑总监追问进展", None, &[1], &[], false),
        ("@郑总追问", "郑总追问", None, &[1], &[], false),
        ("请@李补抽验单", "请李补抽验单", None, &[2], &[], false),
        ("@anna li asks for news", "anna li asks for news", None, &[3], &[], false),
        ("@Anna asks", "Anna asks", None, &[4], &[], false),
        ("@郑 @郑总监 来电", "郑 郑总监 来电", None, &[1], &[], false),
        ("-10m 电话通知 #通报 /c", "电话通知", Some("09-29 21:37"), &[], &["通报"], true),
        ("/c 21:00 正在全力以赴", "正在全力以赴", Some("09-29 21:00"), &[], &[], true),
        ("21:00 ／ｃ 正在全力以赴", "正在全力以赴", Some("09-29 21:00"), &[], &[], true),
        ("正在全力以赴　／c", "正在全力以赴", None, &[], &[], true),
        ("【客户可见】正在全力以赴", "正在全力以赴", None, &[], &[], true),
        ("正在全力以赴[客户可见]", "正在全力以赴", None, &[], &[], true),
        ("[Customer] we are on it", "we are on it", None, &[], &[], true),
        ("把握45% /i", "把握45%", None, &[], &[], false),
        ("see /etc/c", "see /etc/c", None, &[], &[], false),
        ("磁盘/c", "磁盘/c", None, &[], &[], false),
        ("check a /c drive", "check a /c drive", None, &[], &[], false),
        ("客户问 #备份 的事", "客户问 备份 的事", None, &[], &["备份"], false),
        ("#备份 #存储 客户说没有", "客户说没有", None, &[], &["备份", "存储"], false),
        ("客户说没有 #备份 #存储", "客户说没有", None, &[], &["备份", "存储"], false),
        ("客户说没有＃备份", "客户说没有", None, &[], &["备份"], false),
        ("客户说没有 #备份#", "客户说没有", None, &[], &["备份"], false),
        ("write to li@example.com", "write to li@example.com", None, &[], &[], false),
        ("李@example.com", "李@example.com", None, &[], &[], false),
        ("the C# service and F#", "the C# service and F#", None, &[], &[], false),
        ("disk #12 replaced", "disk #12 replaced", None, &[], &[], false),
        ("http://x/#top is down", "http://x/#top is down", None, &[], &[], false),
        ("6.2TB 数据 无法访问", "6.2TB 数据 无法访问", None, &[], &[], false),
        ("meet @ 5", "meet @ 5", None, &[], &[], false),
        ("14:05", "", Some("09-29 14:05"), &[], &[], false),
        ("", "", None, &[], &[], false),
        ("昨晚11点，马到场", "马到场", Some("09-28 23:00"), &[], &[], false),
    ];
    for &(line, text, occurred, ids, tags, visible) in rows {
        let found = read(line);
        let zone = context().moment.zone;
        let when =
            found.occurred.map(|at| at.with_timezone(&zone).format("%m-%d %H:%M").to_string());
        assert_eq!(found.text, text, "{line}");
        assert_eq!(when.as_deref(), occurred, "{line}");
        assert_eq!(found.mentions.iter().filter_map(|m| m.id).collect::<Vec<_>>(), ids, "{line}");
        assert_eq!(found.tags, tags, "{line}");
        assert_eq!(found.customer_visible, visible, "{line}");
        assert_eq!(found.problems, [], "{line}");
    }
}

#[test]
fn what_is_not_understood_is_said_and_kept() {
    let unknown = read("@赵工 到场, @nobody too");
    assert_eq!(unknown.text, "@赵工 到场, @nobody too");
    assert_eq!(
        unknown.problems,
        [
            Problem::UnknownName { name: "赵工".into() },
            Problem::UnknownName { name: "nobody".into() }
        ]
    );
    assert_eq!(unknown.mentions[0], Mention { name: "赵工".into(), id: None });

    let shared = read("@王 来电");
    assert_eq!(shared.text, "王 来电");
    assert_eq!(shared.problems, [Problem::SharedName { name: "王".into(), ids: vec![5, 6] }]);

    let wrong = read("25:70 @郑 来电 /c");
    assert_eq!(wrong.text, "25:70 郑 来电");
    assert_eq!(wrong.occurred, None);
    assert!(
        matches!(wrong.problems[..], [Problem::Time(TimeError::NoSuchTime { .. })]),
        "{wrong:?}"
    );

    let both = read("/c 说明 /i");
    assert!(!both.customer_visible);
    assert_eq!(both.problems, [Problem::BothMarks]);
    for problem in
        unknown.problems.iter().chain(&shared.problems).chain(&wrong.problems).chain(&both.problems)
    {
        assert!(problem.words(Lang::Zh).ends_with('。'), "{problem:?}");
        assert!(problem.to_string().ends_with('.'), "{problem:?}");
    }
}

#[test]
fn what_looks_like_a_time_is_said_and_stops_nothing() {
    for line in ["24:00后短信还是电话?", "1405 rebooted", "十几分钟前重启", "9:37 CST x"]
    {
        let found = read(line);
        assert_eq!((found.text.as_str(), found.occurred), (line, None), "{line}");
        assert!(matches!(found.problems[..], [Problem::LooksLikeTime { .. }]), "{line}");
        assert!(!found.problems.iter().any(Problem::stops), "{line}");
    }
}

#[test]
fn a_mark_behind_a_command_may_be_its_switch_and_is_asked_about() {
    for line in ["run chkdsk /c", "dir /c", "xcopy a b /e /c", "执行 chkdsk /c"] {
        let found = read(line);
        assert!(!found.customer_visible, "{line}");
        assert_eq!(
            (found.text.as_str(), &found.problems[..]),
            (line, &[Problem::MarkOrSwitch][..])
        );
        assert!(found.problems.iter().any(Problem::stops), "{line}");
    }
    for (line, visible) in
        [("/c run chkdsk /c", true), ("run chkdsk /c /c", true), ("run chkdsk /c /i", false)]
    {
        let found = read(line);
        assert_eq!(
            (found.text.as_str(), found.customer_visible),
            ("run chkdsk /c", visible),
            "{line}"
        );
        assert_eq!(found.problems, [], "{line}");
    }
}

#[test]
fn a_name_being_typed_is_completed() {
    let complete = |line: &str| candidates(line, line.len(), NAMES);
    assert_eq!(complete("请 @郑"), ["郑", "郑总监"]);
    assert_eq!(complete("＠总"), ["郑总监"]);
    assert_eq!(complete("@ANNA "), ["Anna Li"]);
    assert_eq!(complete("@"), ["郑", "郑总监", "李", "Anna Li", "Anna", "王"]);
    assert_eq!(complete("@ "), [""; 0]);
    assert_eq!(complete("li@an"), [""; 0]);
    assert_eq!(complete("no one"), [""; 0]);
    assert_eq!(candidates("@郑 来电", 2, NAMES).len(), 6);
    assert_eq!(candidates("@郑 来电", 4, NAMES), ["郑", "郑总监"]);
    assert_eq!(candidates("@郑", usize::MAX, NAMES), ["郑", "郑总监"]);
}

#[test]
fn a_pasted_megabyte_is_read_in_linear_time() {
    use std::fmt::Write as _;
    let mut tags = String::new();
    let mut names = String::new();
    for n in 0..60_000 {
        write!(tags, "#t{n} ").unwrap();
        write!(names, "说@n{n} ").unwrap();
    }
    assert_eq!(read(&tags).tags.len(), 60_000);
    assert_eq!(read(&format!("x {tags}")).tags.len(), 60_000);
    assert_eq!(read(&names).problems.len(), 60_000);
    assert_eq!(read(&"数#据".repeat(100_000)).tags, ["据数", "据"]);
}

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("@郑"),
        Just("@"),
        Just("＠"),
        Just("#备份"),
        Just("#"),
        Just("/c"),
        Just("／c"),
        Just("[客户可见]"),
        Just("【内部】"),
        Just("14:05"),
        Just("25:70"),
        Just("-10m"),
        Just("昨天"),
        Just("下午3点"),
        Just(" "),
        Just("　"),
        Just("，"),
        Just("a@b.c"),
        Just("数据"),
        Just("ok"),
        Just("\u{202e}"),
        Just("\n"),
        Just("é"),
        Just("12"),
        Just(".")
    ];
    prop_oneof![
        prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn never_panics_and_never_invents(line in words(), byte in 0_usize..80) {
        let found = read(&line);
        candidates(&line, byte, NAMES);
        // What is left is the line in its order, with marks missing and nothing added.
        let mut typed = line.chars();
        prop_assert!(found.text.chars().all(|c| typed.any(|t| t == c)), "{:?} from {:?}", found.text, line);
    }

    #[test]
    fn a_line_that_is_not_dated_keeps_every_character(line in words()) {
        let found = read(&line);
        let marks = ["/", "／", "[", "【", "#", "＃", "@", "＠"];
        if found.occurred.is_none() && !marks.iter().any(|mark| line.contains(mark)) {
            prop_assert_eq!(found.text, super::trimmed(&line));
        }
    }

    #[test]
    fn a_sentence_without_marks_is_kept_whole(sentence in "[a-zA-Z数据客户郑，。!%]( ?[a-zA-Z数据客户郑，。!%0-9]){0,20}") {
        prop_assert_eq!(read(&sentence).text, sentence);
    }

    #[test]
    fn marks_around_a_sentence_come_off_and_leave_it(
        sentence in "[q-z数据客户][q-z数据客户 ]{0,20}[q-z数据客户]",
        hour in 0_u32..21, minute in 0_u32..60, visible: bool, tagged: bool,
    ) {
        let (mark, tag) = (if visible { " /c" } else { "" }, if tagged { " #备份" } else { "" });
        let found = read(&format!("{hour:02}:{minute:02} {sentence}{tag}{mark}"));
        prop_assert_eq!(found.text, sentence);
        prop_assert_eq!(found.customer_visible, visible);
        prop_assert_eq!(found.tags.len(), usize::from(tagged));
        prop_assert!(found.occurred.is_some());
    }
}
