//! A document that is issued again says its edition and what changed (L5).

use super::Night;

/// The report in a language, issued at that time into a file of its own; what stands in its head, to the next section.
fn issued(night: &Night, time: &str, lang: &str, kind: &str) -> String {
    let file = night.home.beside(&format!("{}-{lang}-{kind}.md", time.replace(':', "")));
    let path = file.to_str().unwrap().to_owned();
    let line = format!("--lang {lang} report REF --document {kind} --for customer -o {path}");
    night.at(time, &line).well();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(!text.contains("内部判断") && !text.contains("60%"), "{text}");
    // The title, and the first two sections.
    text.split("\n## ").take(3).collect::<Vec<_>>().join("\n## ")
}

fn night() -> Night {
    let night = Night::new();
    for line in [
        "answer REF scope 柜台和网上交易都停 --count 1200 --unit 个账户 --customer-visible",
        "promise REF 书面说明 --to 郑 --due 15:00 --customer-visible",
        "log REF 坏了两块盘 --customer-visible",
        "log REF 内部判断是拔错了盘",
    ] {
        night.at("07T14:10", line).well();
    }
    night
}

#[test]
fn l5_the_first_edition_says_nothing_and_the_second_what_changed() {
    for lang in ["zh-CN", "en"] {
        let night = night();
        let first = issued(&night, "07T14:30", lang, "service-report");
        assert!(!first.contains("版次") && !first.contains("Edition"), "{first}");
        for (time, line) in [
            ("07T14:40", "log REF 备件已到机房 --customer-visible"),
            ("07T14:45", "remedy REF 镜像 --odds 60 --basis 厂商"),
            ("07T14:50", "keep REF P1 书面说明已送到 --customer-visible"),
            ("07T15:10", "status REF mitigated 已切换 --customer-visible"),
            (
                "07T15:20",
                "action REF 每月演练恢复 --measure --role 运维主管 --due 18:00 --customer-visible",
            ),
            ("07T15:30", "write REF summary 今天下午存储故障，业务中断。 --customer-visible"),
        ] {
            night.at(time, line).well();
        }
        let wrong = night.entry_of("坏了两块盘");
        night.at("07T15:35", &format!("correct REF {wrong} 坏了三块盘 --customer-visible")).well();
        let second = issued(&night, "07T16:00", lang, "service-report");
        let changed = |text: &str| text.split("\n## ").nth(2).unwrap().to_owned();
        let number = if lang == "en" { "**Edition:** Edition 2" } else { "**版次:** 第 2 版" };
        assert!(second.contains(number), "{second}");
        insta::assert_snapshot!(format!("second-edition-{lang}"), changed(&second));
        // In another format, and again without a change, it is the same edition.
        night.at("07T16:05", "log REF 内部判断没有变").well();
        let again = issued(&night, "07T16:10", lang, "service-report");
        assert_eq!(changed(&again), changed(&second));
        // Another kind of document has editions of its own.
        let interim = issued(&night, "07T16:15", lang, "interim-report");
        assert!(!interim.contains("版次") && !interim.contains("Edition"), "{interim}");
        night.at("07T16:20", "log REF 业务已回切 --customer-visible").well();
        let third = issued(&night, "07T16:30", lang, "service-report");
        let number = if lang == "en" { "Edition 3" } else { "第 3 版" };
        assert!(third.contains(number) && third.contains("业务已回切"), "{third}");
        assert!(!changed(&third).contains("备件已到机房"), "{third}");
    }
}
