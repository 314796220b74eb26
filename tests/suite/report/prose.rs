//! Prose against the record (L5): every lie of the tables is stopped and no true sentence; so with random figures.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{Datelike, TimeDelta, Timelike};
use dingli::{
    incident::{
        Command, Context, Entry, EntryKey, Incident, IncidentId, Instant, Payload, WriterId,
        decide,
        disclosure::{CustomerIncident, VisibleEntries},
        prose::Section,
    },
    locale::Lang,
    playbook::builtin,
    record,
    report::{
        beginning::beginning,
        claims::{Record, contradictions},
        contradicted::Against,
    },
};
use proptest::prelude::*;

use crate::{
    scenario::stage::{Stage, script},
    support::{self, any::cases},
};

/// The crisis that lines of `record` tell.
fn played(source: &str) -> Incident {
    let lines = record::parse_all(source, chrono_tz::UTC, Instant::default()).unwrap();
    let mut incident = Incident::empty(IncidentId([1; 16]));
    let mut labels: BTreeMap<String, EntryKey> = BTreeMap::new();
    let Command::Open(open) = &lines[0].act.command else { panic!("it does not open") };
    let playbook = builtin::playbook(open.class.as_deref().unwrap()).unwrap().unwrap();
    let writer = WriterId([2; 16]);
    let zone = open.zone.clone();
    for line in lines {
        let now = line.act.known.unwrap();
        let context = Context {
            currency: "CNY",
            working_time: &dingli::calendar::Terms::default(),
            now,
            lang: Lang::Zh,
            zone: zone.as_deref().map_or(support::ZONE, |it| it.parse().unwrap()),
            playbook: Some(&playbook),
            labels: &labels,
        };
        let decision = decide(&incident, &line.act, &context)
            .unwrap_or_else(|refusal| panic!("{now}: {refusal}"));
        let batch = u64::try_from(incident.entries().len()).unwrap() + 1;
        labels.extend(line.label.map(|label| (label, EntryKey { writer, seq: batch })));
        let entries = decision.drafts.into_iter().zip(batch..).map(|(draft, seq)| Entry {
            key: EntryKey { writer, seq },
            counter: seq,
            head: draft.head("演示", now, batch),
            who: draft.who,
            payload: Payload::Known(Box::new(draft.event)),
        });
        incident.extend(entries.collect::<Vec<_>>());
    }
    incident
}

fn record_of(incident: &Incident, now: Instant) -> Record {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
    Record::of(incident, &known, now)
}

/// A scripted crisis, one of the demo in English, or one of `tests/data/crises`.
fn of_scenario(id: &str) -> Record {
    let now = support::at("2025-12-31 00:00");
    if let Some(id) = id.strip_suffix(".en") {
        return record_of(&Stage::of_demo(id, Lang::En, TimeDelta::zero()).incident, now);
    }
    let source = match id {
        "network-down" => include_str!("../../data/crises/network-down.jsonl"),
        "database-gone" => include_str!("../../data/crises/database-gone.jsonl"),
        "passenger-hurt" => include_str!("../../data/crises/passenger-hurt.jsonl"),
        "sorting-stopped" => include_str!("../../data/crises/sorting-stopped.jsonl"),
        _ => script(id),
    };
    record_of(&played(source), now)
}

/// A crisis of the tables whose counted impact does not say since when and until when.
fn without_span(source: &str) -> Record {
    let lines = source.lines().map(|line| {
        let span = line.find(r#", "since""#).filter(|_| line.contains(r#""act": "answer""#));
        let end = span.and_then(|at| Some(at + line.get(at..)?.find('}')?));
        match span.zip(end) {
            Some((at, end)) => format!("{}{}", &line[..at], &line[end..]),
            None => line.to_owned(),
        }
    });
    let source: Vec<String> = lines.collect();
    record_of(&played(&source.join("\n")), support::at("2025-12-31 00:00"))
}

#[test]
fn l5_from_and_until_hold_also_where_they_stand_in_entries_of_their_own() {
    let record = without_span(include_str!("../../data/crises/network-down.jsonl"));
    for text in [
        "On Tuesday 2 July 2019 our whole network failed for 27 minutes, from 13:42 to 14:09 UTC.",
        "Our whole network failed from 13:42 until 14:09.",
        "2019 年 7 月 2 日 13:42 至 14:09，我们的网络全部中断，历时 27 分钟。",
    ] {
        assert_eq!(found(text, &record), [""; 0], "{text}");
    }
    for text in [
        "Our whole network failed for 57 minutes, from 13:42 to 14:39 UTC.",
        "Our whole network failed from 13:24 until 14:09.",
        "Our whole network failed from 13:42 until 15:09.",
    ] {
        assert!(!found(text, &record).is_empty(), "{text}");
    }
}

/// The names of what a sentence contradicts.
fn found(text: &str, record: &Record) -> Vec<&'static str> {
    contradictions(text, record).iter().map(|it| it.why.id()).collect()
}

fn try_table(table: &str) {
    let mut record = None;
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in table.lines() {
        if let Some(id) = line.strip_prefix("= ") {
            record = Some(of_scenario(id));
        } else if let Some((is_lie, text)) = line
            .strip_prefix("- ")
            .map(|it| (true, it))
            .or_else(|| line.strip_prefix("+ ").map(|it| (false, it)))
        {
            count += 1;
            let found = found(text, record.as_ref().unwrap());
            if found.is_empty() == is_lie {
                wrong.push(format!(
                    "{} {text} {found:?}",
                    if is_lie { "passes:" } else { "stopped:" }
                ));
            }
        }
    }
    assert!(count >= 120, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn l5_every_lie_is_stopped_and_no_true_sentence() {
    try_table(include_str!("../../data/prose.txt"));
}

#[test]
fn l5_so_it_is_in_sentences_that_were_written_without_a_look_at_the_rules() {
    try_table(include_str!("../../data/prose-second.txt"));
}

#[test]
fn l5_so_it_is_clause_by_clause_with_the_words_of_the_entries_in_both_languages() {
    try_table(include_str!("../../data/prose-third.txt"));
}

#[test]
fn l5_a_contradiction_says_where_it_stands_and_what_the_record_holds() {
    let record = of_scenario("storage-before-noon");
    let text = "尊敬的客户：\n\n系统于 ９ 月 30 日 ６：10 恢复访问。No data was lost. The odds were 60% at the time.";
    let found = contradictions(text, &record);
    let told: Vec<(&str, &str, String)> = found
        .iter()
        .map(|it| (&text[it.sentence.clone()], it.words.as_str(), it.why.text(&it.words, Lang::En)))
        .collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0].0, "系统于 ９ 月 30 日 ６：10 恢复访问。");
    assert_eq!(told[0].1, "９ 月 30 日 ６：10");
    assert!(told[0].2.contains("2025-09-30 04:35"), "{}", told[0].2);
    assert_eq!((told[1].0, told[1].1), ("No data was lost.", "No data was lost"));
    assert_eq!(told[2].1, "60%");
    // The internal odds are in no message.
    assert!(told[2].2.contains("<50%") && !told[2].2.contains("45"), "{}", told[2].2);
    for it in &found {
        assert_ne!(it.why.text(&it.words, Lang::En), it.why.text(&it.words, Lang::Zh));
    }
}

#[test]
fn l5_what_is_known_internally_stops_a_statement_and_is_not_told() {
    let source = lines(&Made { outage: 200, late: 30, users: 1187, yuan: 500, told: 40 }, true);
    let incident = played(&source);
    let record = record_of(&incident, support::at("2025-04-01 00:00"));
    for (text, id) in [
        ("No data was lost.", "lost"),
        ("数据均未丢失。", "lost"),
        ("Nobody was hurt.", "hurt"),
        ("本次事件无人受伤。", "hurt"),
        ("We noticed it first.", "noticed"),
        ("我们的监控首先发现了故障。", "noticed"),
        ("我们有责任。", "responsibility"),
        ("The root cause was a power supply.", "cause"),
        ("原因是电源老化。", "cause"),
        ("We had a tested backup.", "untested"),
        ("我们有经过恢复演练的备份。", "untested"),
        ("There was no backup.", "has-backup"),
        ("We kept all our promises.", "broken"),
    ] {
        let found = contradictions(text, &record);
        assert_eq!(found.iter().map(|it| it.why.id()).collect::<Vec<_>>(), [id], "{text}");
        for lang in [Lang::En, Lang::Zh] {
            let told = found[0].why.text(&found[0].words, lang);
            assert!(!told.contains("扳手") && !told.contains("17 个样品"), "{told}");
        }
    }
    for text in [
        "You noticed it first and called us.",
        "There was a backup, but no restore had been tested.",
        "The cause is still under investigation.",
        "We cannot yet say whether data was lost.",
        "Was any data lost?",
        "故障原因仍在核查。",
    ] {
        assert_eq!(found(text, &record), [""; 0], "{text}");
    }
}

#[test]
fn l5_what_a_section_begins_with_is_what_the_customer_may_know_and_is_as_recorded() {
    let now = support::at("2025-12-31 00:00");
    for id in ["data-loss-claim", "storage-before-noon", "dealer-dispute"] {
        let incident = played(script(id));
        let known = CustomerIncident::fold(&VisibleEntries::of(&incident));
        let record = record_of(&incident, now);
        for (section, lang) in
            Section::ALL.into_iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang)))
        {
            let text = beginning(&known, section, lang, incident.clock(now));
            let text = Against::of(&incident, now).without_contradicted(section, &text);
            assert_eq!(found(&text, &record), [""; 0], "{id} {section:?}: {text}");
            assert!(!text.contains("\n\n") && !text.contains('|'), "{text}");
        }
        let summary = beginning(&known, Section::Summary, Lang::Zh, incident.clock(now));
        assert!(
            summary.lines().all(|line| line.ends_with(['。', '！', '？', '：', '；', '.'])),
            "{summary}"
        );
        assert!(!summary.is_empty());
    }
}

#[test]
fn l5_it_takes_as_long_as_the_text_is() {
    let record = of_scenario("dealer-dispute");
    let time = |text: &str| {
        let start = std::time::Instant::now();
        contradictions(text, &record);
        start.elapsed()
    };
    for unit in [
        "6 月 18 日 15:00 款项到账，补偿 3,000 元，",
        "at 14:05 restored and 3 hours later ",
        "、、、",
        "八十一",
        "如果 ",
        "no data ",
        "1,",
        "数据",
        "every ",
    ] {
        let (short, long) = (unit.repeat(100), unit.repeat(800));
        let (short, long) = (time(&short), time(&long));
        // Eight times the text; a quadratic one takes sixty-four times as long.
        assert!(
            long < short * 30 + std::time::Duration::from_millis(100),
            "{unit}: {short:?} {long:?}"
        );
    }
}

/// The figures of a made-up incident.
#[derive(Debug, Clone)]
struct Made {
    outage: i64,
    late: i64,
    users: u64,
    yuan: u64,
    told: i64,
}

fn began() -> Instant {
    support::at("2025-03-03 14:20")
}

fn lines(made: &Made, internal: bool) -> String {
    let at = |minutes: i64| (began() + TimeDelta::minutes(minutes)).to_rfc3339();
    let start = at(0);
    let due = made.outage + 600;
    let kept = due + made.late;
    let mut lines = vec![
        format!(
            r#""at": "{start}", "known": "{start}", "act": "open", "title": "故障", "customer": "客户甲", "public_title": "服务中断", "class": "general", "severity": 1, "zone": "Asia/Shanghai""#
        ),
        format!(
            r#""at": "{start}", "known": "{start}", "act": "stakeholder", "name": "郑", "side": "customer", "role": "主管", "authority": "decides", "language": "zh-CN""#
        ),
        format!(
            r#""at": "{start}", "known": "{start}", "act": "stakeholder", "name": "许", "side": "ours", "role": "经理", "public_role": "服务经理", "authority": "works""#
        ),
        format!(
            r#""at": "{start}", "known": "{start}", "visible": true, "act": "answer", "question": "scope", "answer": "登录不了", "confidence": "confirmed", "count": {{"number": {}, "unit": "个账号"}}"#,
            made.users
        ),
        format!(
            r#""at": "{0}", "known": "{0}", "visible": true, "who": "许", "act": "contact", "with": ["郑"], "channel": "phone", "direction": "outbound", "outcome": "reached", "text": "正在处理""#,
            at(made.told)
        ),
        format!(
            r#""at": "{0}", "known": "{0}", "visible": true, "who": "许", "act": "status", "status": "resolved", "reason": "好了""#,
            at(made.outage)
        ),
        format!(
            r#""at": "{0}", "known": "{0}", "visible": true, "label": "P1", "act": "promise", "text": "书面说明", "promisee": "郑", "due": "{1}", "deliverer": "许", "deliverer_consented": true, "customer_consented": true, "compensation": {{"rate": {{"per": "fixed", "amount": {{"minor": {2}, "currency": "CNY"}}}}}}, "payer": "服务部", "cares": ["customer", "technology", "standards", "process", "finance", "goal", "escalation"]"#,
            at(made.outage + 1),
            at(due),
            made.yuan * 100
        ),
        format!(
            r#""at": "{0}", "known": "{0}", "visible": true, "who": "许", "act": "keep", "commitment": "P1", "text": "已给""#,
            at(kept)
        ),
    ];
    if internal {
        let end = at(kept + 10);
        for act in [
            r#""act": "answer", "question": "what-was-lost", "answer": "17 个样品的结果", "confidence": "confirmed""#.to_owned(),
            r#""act": "answer", "question": "backup-or-fallback", "answer": "有，没恢复过", "confidence": "confirmed", "backup": {"exists": true}"#.to_owned(),
            r#""act": "note", "text": "一名同事被扳手砸伤，已送医""#.to_owned(),
            r#""act": "milestone", "milestone": "detected", "text": "客户来电""#.to_owned(),
            r#""act": "ask", "ask": "故障原因是什么？", "label": "why""#.to_owned(),
        ] {
            lines.push(format!(r#""at": "{end}", "known": "{end}", {act}"#));
        }
        lines.push(format!(r#""at": "{end}", "known": "{end}", "act": "answer", "question": "why", "answer": "电源老化", "confidence": "assumed""#));
    }
    lines.into_iter().map(|line| format!("{{{line}}}\n")).collect()
}

/// A number in Chinese numerals, up to 99,999.
fn han(number: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (mut words, mut zero) = (String::new(), false);
    for (unit, name) in [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = usize::try_from(number / unit % 10).unwrap();
        if digit == 0 {
            zero = !words.is_empty();
            continue;
        }
        if zero {
            words.push('零');
        }
        zero = false;
        if !(words.is_empty() && unit == 10 && digit == 1) {
            words.push_str(DIGITS[digit]);
        }
        words.push_str(name);
    }
    if words.is_empty() { "零".to_owned() } else { words }
}

/// A number in English words, up to 999,999.
fn english(number: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |it: u64| usize::try_from(it).unwrap();
    match number {
        0..20 => SMALL[place(number)].to_owned(),
        20..100 if number % 10 == 0 => TENS[place(number / 10)].to_owned(),
        20..100 => format!("{}-{}", TENS[place(number / 10)], SMALL[place(number % 10)]),
        100..1000 if number % 100 == 0 => format!("{} hundred", SMALL[place(number / 100)]),
        100..1000 => {
            format!("{} hundred and {}", SMALL[place(number / 100)], english(number % 100))
        }
        _ if number % 1000 == 0 => format!("{} thousand", english(number / 1000)),
        _ => format!("{} thousand {}", english(number / 1000), english(number % 1000)),
    }
}

fn grouped(number: u64) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}

fn wide(text: &str) -> String {
    text.chars()
        .map(
            |c| if c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xFEE0).unwrap() } else { c },
        )
        .collect()
}

/// Spellings of a length of time.
fn lengths(minutes: i64) -> Vec<String> {
    let total = u64::try_from(minutes).unwrap();
    let (hours, rest) = (total / 60, total % 60);
    let mut list = vec![
        format!("{total} 分钟"),
        format!("{} 分钟", wide(&total.to_string())),
        format!("{total} minutes"),
        format!("{} minutes", english(total)),
    ];
    if hours > 0 && rest > 0 {
        list.extend([
            format!("{hours} 小时 {rest} 分钟"),
            format!("{}小时{}分钟", han(hours), han(rest)),
            format!("{hours} hours and {rest} minutes"),
            format!("{} hours {} minutes", english(hours), english(rest)),
            format!("{hours}h {rest}m"),
        ]);
    }
    list
}

/// Sentences that say these figures, each with what it is of.
fn sentences(made: &Made) -> Vec<String> {
    const MONTHS: [&str; 3] = ["March", "April", "May"];
    let mut list = Vec::new();
    for length in lengths(made.outage) {
        list.push(if length.is_ascii() {
            format!("The outage lasted {length}.")
        } else {
            format!("中断历时{length}。")
        });
    }
    for length in lengths(made.late) {
        list.push(if length.is_ascii() {
            format!("We were {length} late with what we had promised.")
        } else {
            format!("书面说明逾期 {length}。")
        });
    }
    let restored = (began() + TimeDelta::minutes(made.outage)).with_timezone(&support::ZONE);
    let (month, day, hour, minute) =
        (restored.month(), restored.day(), restored.hour(), restored.minute());
    let name = MONTHS[usize::try_from(month - 3).unwrap()];
    let (twelve, half) =
        (if hour % 12 == 0 { 12 } else { hour % 12 }, if hour < 12 { "am" } else { "pm" });
    let part = match hour {
        0..6 => "凌晨",
        6..12 => "上午",
        12..18 => "下午",
        _ => "晚上",
    };
    let in_part = if hour > 12 { hour - 12 } else { hour };
    list.extend([
        format!("系统于 {month} 月 {day} 日 {hour:02}:{minute:02} 恢复。"),
        format!("{month:02}-{day:02} {hour:02}:{minute:02} 系统恢复。"),
        format!(
            "{}月{}日{part}{}点{}分，系统恢复。",
            han(month.into()),
            han(day.into()),
            han(in_part.into()),
            han(minute.into())
        ),
        format!("系统恢复时间为 2025 年 {month} 月 {day} 日 {hour} 时 {minute:02} 分。"),
        format!("Service was restored at {hour:02}:{minute:02} on {day} {name}."),
        format!("On {name} {day}, 2025 at {twelve}:{minute:02} {half} service was restored."),
        format!("Service was restored on 2025-{month:02}-{day:02} at {hour:02}:{minute:02}."),
    ]);
    let users = made.users;
    list.extend([
        format!("{users} 个账号受到影响。"),
        format!("共有{}个账号受到影响。", han(users)),
        format!("受影响的账号有 {} 个账号。", wide(&users.to_string())),
        format!("{} accounts were affected.", grouped(users)),
        format!("It affected {} accounts.", english(users)),
    ]);
    let yuan = made.yuan;
    list.extend([
        format!("我们赔付了 {yuan} 元。"),
        format!("赔偿{}元已经支付。", han(yuan)),
        format!("我们已赔付 ¥{}。", grouped(yuan)),
        format!("We paid you CNY {} in compensation.", grouped(yuan)),
        format!("Compensation of {} yuan was paid.", english(yuan)),
    ]);
    list
}

/// What happens in a made-up night, told in one of two languages; no two share a word.
const EVENTS: [[&str; 10]; 2] = [
    [
        "the backup generator was started",
        "the fuel pump on the roof was replaced",
        "the duty crew reached the machine hall",
        "the second chiller tripped on high pressure",
        "tenants of the ninth floor were moved to the annex",
        "the main breaker was set by hand",
        "the fire brigade unlocked the gate",
        "a courier brought the missing controller",
        "the water tank ran empty",
        "an electrician measured the cable",
    ],
    [
        "备用发电机启动",
        "屋顶油泵更换完毕",
        "夜班人员赶赴机房",
        "冷机因高压跳闸",
        "九楼租户迁往附楼",
        "主断路器手动合闸",
        "消防队打开大门",
        "厂家送来控制板",
        "水箱见底",
        "电工测完电缆",
    ],
];

/// Something that happened: which of them, and so many minutes after noon.
type Happened = (usize, i64);

fn clock(minutes: i64) -> (i64, i64) {
    (12 + minutes / 60, minutes % 60)
}

/// A night as lines of `record`; so many boxes were carried.
fn night(language: usize, events: &[Happened], boxes: u64) -> String {
    let day = "2025-03-03T";
    let mut lines = vec![format!(
        r#"{{"at": "{day}11:00:00+08:00", "known": "{day}11:00:00+08:00", "act": "open", "title": "故障", "customer": "客户甲", "public_title": "服务中断", "class": "general", "severity": 1, "zone": "Asia/Shanghai"}}"#
    )];
    let carried = [
        format!("{boxes} boxes of paper were carried to the cellar"),
        format!("{boxes} 箱票据搬到地下室"),
    ];
    let told = events.iter().map(|(event, minutes)| (*minutes, EVENTS[language][*event]));
    for (minutes, text) in told.chain([(719, carried[language].as_str())]) {
        let (hour, minute) = clock(minutes);
        let at = format!("{day}{hour:02}:{minute:02}:00+08:00");
        lines.push(format!(
            r#"{{"at": "{at}", "known": "2025-03-04T09:00:00+08:00", "visible": true, "act": "note", "text": "{text}"}}"#
        ));
    }
    lines.join("\n")
}

/// The ways in which it is said when something happened.
fn told_at(language: usize, event: usize, minutes: i64) -> Vec<String> {
    let (hour, minute) = clock(minutes);
    let words = EVENTS[language][event];
    let (half, part) = if hour == 12 { (12, "中午") } else { (hour - 12, "下午") };
    if language == 0 {
        vec![
            format!("At {hour:02}:{minute:02} {words}."),
            format!("We know that {words} at {half}:{minute:02} p.m."),
            format!("On 3 March, at {hour:02}:{minute:02}, {words}, as you were told."),
        ]
    } else {
        let part = if hour >= 18 { "晚上" } else { part };
        vec![
            format!("{hour:02}:{minute:02}，{words}。"),
            format!("3 月 3 日{part} {half} 点 {minute:02} 分{words}。"),
            format!("{words}是在 {hour} 时 {minute:02} 分。"),
        ]
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn l5_what_the_entries_say_passes_and_another_value_of_it_never(
        language in 0_usize..2,
        minutes in prop::collection::btree_set(0_i64..70, 4),
        order in Just((0..10_usize).collect::<Vec<_>>()).prop_shuffle(),
        boxes in 11_u64..900,
        by in 7_i64..50,
    ) {
        // Ten minutes apart at the least.
        let events: Vec<Happened> = order.into_iter().zip(minutes.into_iter().map(|it| it * 10)).collect();
        let record = record_of(&played(&night(language, &events, boxes)), support::at("2025-06-01 00:00"));
        for (event, minutes) in &events {
            for text in told_at(language, *event, *minutes) {
                prop_assert_eq!(found(&text, &record), [""; 0], "{}", text);
            }
            for text in told_at(language, *event, minutes + by) {
                prop_assert_eq!(found(&text, &record), ["time"], "{}", text);
            }
        }
        // Each time goes with its own clause: the time of another entry is none of this one.
        for pair in events.windows(2) {
            let [(one, first), (other, second)] = pair else { unreachable!() };
            let both = |first: i64, second: i64| {
                let (a, b) = (clock(first), clock(second));
                let (one, other) = (EVENTS[language][*one], EVENTS[language][*other]);
                if language == 0 {
                    format!("At {}:{:02} {one}, and at {}:{:02} {other}.", a.0, a.1, b.0, b.1)
                } else {
                    format!("{}:{:02} {one}，{}:{:02} {other}。", a.0, a.1, b.0, b.1)
                }
            };
            let (told, swapped) = (both(*first, *second), both(*second, *first));
            prop_assert_eq!(found(&told, &record), [""; 0], "{}", told);
            let wrong = found(&swapped, &record);
            prop_assert!(!wrong.is_empty() && wrong.iter().all(|it| *it == "time"), "{}", swapped);
        }
        let carried = |boxes: u64| if language == 0 {
            format!("{boxes} boxes of paper were carried down to the cellar.")
        } else {
            format!("我们把 {boxes} 箱票据搬到了地下室。")
        };
        prop_assert_eq!(found(&carried(boxes), &record), [""; 0]);
        prop_assert_eq!(found(&carried(boxes + boxes / 3 + 2), &record), ["number"]);
    }

    #[test]
    fn l5_recorded_figures_pass_in_every_spelling_and_others_never(
        outage in 70_i64..2000, late in 20_i64..400, users in 20_u64..90_000, yuan in 50_u64..90_000, told in 5_i64..60,
        by in 2_i64..5,
    ) {
        let made = Made { outage, late, users, yuan, told };
        let record = record_of(&played(&lines(&made, false)), support::at("2025-06-01 00:00"));
        for text in sentences(&made) {
            prop_assert_eq!(found(&text, &record), [""; 0], "{}", text);
        }
        let other = Made {
            outage: outage + outage / by + 61,
            late: late + late / by + 31,
            users: users + users / u64::try_from(by).unwrap() + 1,
            yuan: yuan + yuan / u64::try_from(by).unwrap() + 1,
            told,
        };
        for text in sentences(&other) {
            prop_assert!(!found(&text, &record).is_empty(), "{}", text);
        }
    }

    #[test]
    fn l5_any_text_is_read(text in "(\\PC|[0-9年月日点分时:：,.，。%¥元个约近不到没有无 a-z]){0,60}") {
        static RECORD: LazyLock<Record> = LazyLock::new(|| of_scenario("storage-before-noon"));
        for found in contradictions(&text, &RECORD) {
            prop_assert!(text.get(found.sentence.clone()).is_some());
            prop_assert!(text.contains(&found.words));
        }
    }
}
