//! A row of a course becomes an entry of one incident.

use super::{file, import, reference, told};
use crate::cli::{Home, timeline};

/// The notes of an incident with their times, in order.
fn notes(home: &Home, of: &str) -> Vec<String> {
    let lines = timeline(home, of);
    let notes = lines.iter().filter(|line| line["kind"] == "noted");
    let said = |line: &serde_json::Value| {
        let text = |field: &str| line[field].as_str().unwrap_or_default().to_owned();
        format!("{} {}: {}", &text("occurred")[..16], text("who"), text("text"))
    };
    notes.map(said).collect()
}

/// Imports a course as a new history.
fn history(home: &Home, name: &str, words: &[&str]) -> String {
    let own = ["--title", "经过", "--customer", "证券客户"];
    import(home, name, &[&own[..], words].concat()).well();
    reference(home, "经过")
}

#[test]
fn k7_a_course_becomes_a_history_and_a_longer_one_adds_what_is_new() {
    let home = Home::new();
    let said = import(&home, "23-course.csv", &[]).refused();
    assert!(said.contains("--title") && said.contains("--customer"), "{said}");
    let of = history(&home, "23-course.csv", &[]);
    let expected = [
        "2025-03-06T21:30 赵工: 客户报修，读不到数据",
        "2025-03-06T21:45 赵工: 停写",
        "2025-03-06T23:50 王工: 开始重建",
        "2025-03-07T00:20 王工: 重建完成三成",
    ];
    assert_eq!(notes(&home, &of), expected);
    let again = import(&home, "23-course.csv", &["--json"]).json();
    assert_eq!((&again["new"], &again["already"]), (&0.into(), &4.into()));
    // The same file, an hour later.
    let longer = home.beside("longer.csv");
    let text = std::fs::read_to_string(file("23-course.csv")).unwrap();
    std::fs::write(&longer, text + "02:10,王工,重建完成\n").unwrap();
    let answer =
        home.run(&["import", longer.to_str().unwrap(), "--zone", "Asia/Shanghai", "--json"]).json();
    assert_eq!((&answer["new"], &answer["already"]), (&1.into(), &4.into()));
    assert_eq!(notes(&home, &of).len(), 5);
    assert_eq!(home.run(&["list", "--all", "--json"]).json().as_array().unwrap().len(), 1);
    home.run(&["doctor", "--deep"]).well();
}

#[test]
fn k7_into_a_live_incident_what_comes_in_is_stated() {
    let home = Home::new();
    let of = home.incident();
    import(&home, "23-course.csv", &["--into", &of]).well();
    let lines = timeline(&home, &of);
    let note = lines.iter().find(|line| line["text"] == "停写").unwrap();
    assert_eq!(note["stated"], true);
    assert_eq!(note["known"], note["occurred"]);
    assert_eq!(note["visibility"], "internal");
}

#[test]
fn a_channel_of_slack_by_file_and_by_export() {
    let home = Home::new();
    let of = home.incident();
    import(&home, "13-slack-day.json", &["--into", &of]).well();
    let said = notes(&home, &of);
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].ends_with("Dana Cole: Storage array degraded, runbook open"), "{said:?}");
    assert!(said[1].contains("<archive> & backups"), "{said:?}");
    assert!(said[2].contains("[array.log]"), "{said:?}");
    let other = home.incident();
    let said = import(&home, "14-slack-export.zip", &["--into", &other]).refused();
    assert!(said.contains("inc-storage") && said.contains("random"), "{said}");
    import(&home, "14-slack-export.zip", &["--into", &other, "--sheet", "inc-storage"]).well();
    let said = notes(&home, &other);
    assert!(said[1].ends_with("Sam: @Dana Cole on it"), "{said:?}");
    assert_eq!(said.len(), 3);
}

#[test]
fn text_copied_from_messengers() {
    let home = Home::new();
    let of = home.incident();
    import(&home, "15-wechat.txt", &["--into", &of]).well();
    let expected = [
        "2025-03-06T21:58 张伟: 存储控制器告警，业务卡顿",
        "2025-03-06T22:03 李娜: 客户来电，问能不能读数据\n他们明早九点要用",
        "2025-03-07T00:12 张伟: [图片]",
    ];
    assert_eq!(notes(&home, &of), expected);
    let of = home.incident();
    import(&home, "16-feishu.txt", &["--into", &of]).well();
    let expected = [
        "2025-03-06T23:40 王工(研发): 开始镜像备份",
        "2025-03-06T23:58 赵工: 厂家已接单",
        "2025-03-07T00:25 王工(研发): 镜像到六成",
    ];
    assert_eq!(notes(&home, &of), expected);
    let of = home.incident();
    // 13/02 says that the day comes first, and so of 06/03 too.
    import(&home, "17-teams.txt", &["--into", &of]).well();
    let said = notes(&home, &of);
    assert!(
        said.contains(&"2025-03-06T21:55 Tom Hale: Failing over to site B.".to_owned()),
        "{said:?}"
    );
}

#[test]
fn post_mortems_in_markdown() {
    let home = Home::new();
    import(&home, "19-postmortem-table.md", &["--customer", "Shoppers"]).well();
    let of = reference(&home, "Checkout unavailable");
    let expected = [
        "2025-03-07T06:47 : Deploy of cart starts",
        "2025-03-07T07:05 : Alert: error rate above 20 %",
        "2025-03-07T07:58 : Rollback started",
        "2025-03-07T08:21 : Service restored",
    ];
    assert_eq!(notes(&home, &of), expected);
    import(&home, "20-postmortem-list.md", &["--customer", "公众"]).well();
    let of = reference(&home, "数据库主从切换失败");
    let expected = [
        "2025-03-05T14:05 : 监控告警，主库无响应",
        "2025-03-05T14:09 : 值班开始处理\n先停写",
        "2025-03-05T14:40 : 手动切换完成",
        "2025-03-05T15:02 : 业务恢复",
    ];
    assert_eq!(notes(&home, &of), expected);
}

#[test]
fn a_mail_is_a_contact_with_the_file_attached_and_comes_in_once() {
    let home = Home::new();
    let of = home.incident();
    let said = import(&home, "18-complaint.eml", &["--into", &of]).refused();
    assert!(said.contains("陈立") && said.contains("--side"), "{said}");
    let words = ["--into", &of, "--side", "customer"];
    import(&home, "18-complaint.eml", &words).well();
    let said = told(&home, &of, "contact-made");
    assert_eq!(said.len(), 1);
    assert!(
        said[0].contains("关于昨晚系统中断的投诉") && said[0].contains("请今天18点前书面说明"),
        "{said:?}"
    );
    assert!(said[0].contains("[list.pdf]"), "{said:?}");
    assert!(told(&home, &of, "stakeholder-added")[0].contains("陈立"));
    let bytes = home.command().args(["attachment", &of, "1", "-o", "-"]).output().unwrap().stdout;
    assert_eq!(bytes, std::fs::read(file("18-complaint.eml")).unwrap());
    let again = import(&home, "18-complaint.eml", &[&words[..], &["--json"]].concat()).json();
    assert_eq!(again["outcome"], "already");
    assert_eq!(told(&home, &of, "contact-made").len(), 1);
}
