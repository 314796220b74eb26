//! What belongs to no incident, by command line: partners (Q1), the catalogue (H6), recurring duties (O1, O2).

use serde_json::Value;

use super::Night;

fn night() -> Night {
    let night = Night::new();
    night.run("settings --name 高 --zone Asia/Shanghai").well();
    night
}

#[test]
fn q1_a_low_assessment_asks_for_their_plan_and_then_shows_its_effect() {
    let night = night();
    night.at("07T14:00", "partner add dealer 恒达 --contact 罗").well();
    let today = |time: &str| night.at(time, "today").well();
    let low = night
        .at("07T14:01", "partner assess 恒达 yearly-survey 备件慢 --low --score 61/100")
        .well();
    assert!(today("07T14:02").contains("恒达 was below what was agreed on 2025-03-07"));
    let plan = format!("partner plan 恒达 备两套 --owner 罗 --due 2025-03-20 --for {}", low.trim());
    let plan = night.at("07T14:03", &plan).well();
    let later = today("21T09:00");
    assert!(!later.contains("has no plan yet") && later.contains("备两套"), "{later}");
    let found = format!("partner effect {} partly 仍缺两种 --evidence 走访记录", plan.trim());
    night.at("21T10:00", &found).well();
    assert!(!today("21T10:01").contains("备两套"));
    let shown = night.at("21T10:01", "partner show 恒达 --json").json();
    assert_eq!(shown["assessments"][0]["score"], "61/100");
    assert_eq!(shown["effects"][0]["effect"], "partly");
    assert_eq!(shown["effects"][0]["evidence"], "走访记录");
    let list = night.at("21T10:01", "partner list").well();
    assert!(!list.contains("61/100"), "no score stands in the list of partners: {list}");
    night.run("partner show 谁").refused();
}

#[test]
fn q1_of_two_changes_of_one_partner_both_are_kept_and_the_later_holds() {
    let night = night();
    night.at("07T14:00", "partner add vendor 原厂 --contact 秦").well();
    night.at("07T14:01", "partner change 原厂 --contact 孟").well();
    night.at("07T14:02", "partner change 原厂 --contact 秦 --reach 021-6000").well();
    let list = night.at("07T14:03", "partner list --json").json();
    assert_eq!(list["partners"][0]["contact"], "秦");
    let entries = night.at("07T14:03", "timeline directory --json").json();
    let kinds = entries.as_array().unwrap().iter();
    let recorded = kinds.filter(|it| it["kind"] == "partner-recorded").count();
    assert_eq!(recorded, 3, "each stands in the log");
}

#[test]
fn h6_a_promise_is_filled_from_the_catalogue_and_what_is_said_stays() {
    let night = night();
    let add = "catalogue add 四小时到场 四小时内工程师到现场 --within 4h --compensation ¥500/1h --begun \
               --cap ¥5,000 --payer vendor --payer-name 原厂 --by 区域工程师 --consent customer \
               --for storage-failure";
    night.at("07T14:00", &add.split_whitespace().collect::<Vec<_>>().join(" ")).well();
    night.at("07T14:05", "promise REF --from 四小时到场 --to 郑").well();
    let shown = night.shown();
    let made = &shown["commitments"][0];
    assert_eq!(made["text"], "四小时内工程师到现场");
    assert_eq!(made["due"], "2025-03-07T17:00:00+08:00", "four hours after the opening at 13:00");
    assert_eq!(made["deliverer"], "区域工程师");
    let lacks = night.at("07T14:06", "due REF").well();
    assert!(lacks.contains("customer"), "their consent is still to be asked: {lacks}");
    night.at("07T14:07", "promise REF 五点前到 --from 四小时到场 --by 沈").well();
    let made = &night.shown()["commitments"][1];
    assert_eq!((&made["text"], &made["deliverer"]), (&"五点前到".into(), &"沈".into()));
    night.at("07T14:08", "catalogue withdraw 四小时到场 合同改了").well();
    let refused = night.at("07T14:09", "promise REF --from 四小时到场").refused();
    assert!(refused.contains("合同改了"), "{refused}");
    night.run("promise REF").misused();
    night.run("promise REF --from 没有的").refused();
}

#[test]
fn h6_compensation_is_totalled_by_cause() {
    let night = night();
    night.at("07T13:10", "promise REF 两点前到 --due 14:00 --compensation ¥500_once").well();
    night.at("07T15:00", "compensate REF P1 --amount ¥500").well();
    let none = night.at("07T15:01", "stats").well();
    assert!(none.contains("no factor named") && none.contains("500"), "{none}");
    night.at("07T15:02", "factor REF process 没有备件").well();
    let stats = night.at("07T15:03", "stats --json").json();
    let by = &stats["compensation_by_cause"];
    assert_eq!((&by[0]["cause"], &by[0]["incidents"]), (&"process".into(), &1.into()), "{stats}");
    assert_eq!(by[0]["money"][0]["minor"], 50_000);
    assert_eq!(by.as_array().unwrap().len(), 1);
}

fn times(shown: &Value) -> Vec<(String, String)> {
    let times = shown[0]["times"].as_array().unwrap().iter();
    let text = |it: &Value, field: &str| it[field].as_str().unwrap().to_owned();
    times.map(|it| (text(it, "due"), text(it, "stands"))).collect()
}

#[test]
fn o1_minutes_that_were_missed_are_a_gap_in_every_view() {
    let night = night();
    night.at("07T14:00", "rhythm add minutes weekly 周会纪要 --from 2025-02-07 --owner 胡").well();
    night.at("07T14:01", "rhythm done 周会纪要 已发 --for 2025-02-14").well();
    night.at("07T14:02", "rhythm skip 周会纪要 放假 --for 2025-02-28").well();
    let quarter = night.at("07T14:03", "rhythm show --quarter 2025Q1 --json").json();
    let said = times(&quarter);
    let stands = |day: &str| said.iter().find(|(due, _)| due == day).unwrap().1.as_str();
    assert_eq!(stands("2025-02-07"), "gap");
    assert_eq!(stands("2025-02-14"), "done");
    assert_eq!(stands("2025-02-21"), "gap");
    assert_eq!(stands("2025-02-28"), "skipped");
    assert_eq!(stands("2025-03-07"), "today");
    assert_eq!(stands("2025-03-14"), "coming");
    assert_eq!(quarter[0]["gaps"], 2);
    let year = night.at("07T14:03", "rhythm show --year 2025").well();
    assert!(year.contains(" |!+!x|?···|") && year.contains("2025-02-21"), "{year}");
    let years = night.at("07T14:03", "rhythm show --years 3").well();
    assert!(years.contains("2 gaps"), "{years}");
    let refused = night.at("07T14:04", "rhythm done 周会纪要 --for 2025-02-20").refused();
    assert!(refused.contains("2025-02-21"), "{refused}");
    night.at("07T14:05", "rhythm done 周会纪要 --for 2025-02-14").refused();
    night.run("rhythm show --quarter 2025Q7").refused();
}

#[test]
fn o2_what_is_due_stands_in_today_and_in_the_calendar_and_in_no_incident() {
    let night = night();
    night.at("07T14:00", "rhythm add service-report monthly 月报 --from 2025-03-07").well();
    night
        .at(
            "07T14:00",
            "rhythm add satisfaction after-closing 满意度回访 --days 3 --from 2025-03-01",
        )
        .well();
    let today = night.at("07T14:01", "today --json").json();
    let house = |part: &str| -> Vec<String> {
        let items = today[part].as_array().unwrap().iter();
        let house = items.filter(|it| it["reference"] == "directory");
        house.map(|it| it["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(house("today"), ["月报 (2025-03-07)"]);
    let due = night.at("07T14:01", "due").well();
    assert!(!due.contains("月报"), "it is no matter of the first minute: {due}");
    night.at("07T20:03", "status REF resolved 好了 --customer-visible").well();
    night.at("07T20:04", "contact REF 好了 --with 郑 --customer-visible --restored").well();
    night.at("07T20:05", "status REF closed").well();
    let file = night.home.dir().join("due.ics");
    night.at("09T09:00", &format!("today --ics {}", file.display())).well();
    let calendar = std::fs::read_to_string(&file).unwrap().replace("\r\n ", "");
    assert!(calendar.contains("满意度回访") && calendar.contains(&night.reference), "{calendar}");
    night.at("10T09:00", "rhythm done 满意度回访 很满意 --for REF").well();
    let later = night.at("10T09:01", "today").well();
    assert!(!later.contains("满意度回访"), "{later}");
}
