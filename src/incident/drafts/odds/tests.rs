//! Figures of odds in any writing, told and not told.

use proptest::prelude::*;

use super::*;

const THIRTY_FIVE: &[&str] = &[
    "百分之三十五",
    "三成五",
    "thirty-five per cent",
    "thirty five percent",
    "0.35",
    "³⁵%",
    "大约35",
    "35 out of 100",
    "7 in 20",
    "35％",
    "三十五个百分点",
    "３５",
    "35/100",
    ".35",
    "３成５",
    "零点三五",
    "百分之 35",
    "百分之卅五",
    "叁拾伍",
    "Thirty-Five",
    "THIRTYFIVE PERCENT",
    "7/20",
    "二十分之七",
    "350‰",
    "千分之三百五十",
    "35 percentage points",
    "35.0%",
    "35 至 40%",
    "三十到三十五个百分点",
    "三成半",
    "𝟑𝟓",
    "3\u{fe0f}\u{20e3}5\u{fe0f}\u{20e3}",
    "0,35",
    "seven in twenty",
    "seven out of twenty",
    "the odds are 7 to 13",
    "胜算七比十三",
    "between 35 and 40 per cent",
    "约为三五",
    "point three five",
    "zero point three five",
    "thirty-\nfive per cent",
    "百分之\n三十五",
    "㉟",
    "35个点",
    "35 pct",
    "3 成 5",
    "35/100 的把握",
    "thirty-five in a hundred",
    "把握35",
    "35~40%",
    "٣٥٪",
    "35 percent",
    "百分之三十五点零",
    "XXXV %",
    "ＸＸＸＶ％",
    "ⅩⅩⅩⅤ%",
    "xxxv per cent",
    "卅五%",
    "百分之卅有五",
    "三十有五",
    "三十又五个百分点",
    "〣〥",
    "〺五%",
];

const OTHERS: &[(&str, u8)] = &[
    ("三四成", 30),
    ("三四成", 40),
    ("三到四成", 30),
    ("四成", 40),
    ("七分把握", 70),
    ("一半", 50),
    ("half", 50),
    ("a third", 33),
    ("2 in 3", 67),
    ("two-thirds", 67),
    ("三分之二", 67),
    ("three quarters", 75),
    ("五五开", 50),
    ("nine in ten", 90),
    ("十拿九稳", 90),
    ("百分之百", 100),
    ("one hundred per cent", 100),
    ("a hundred percent", 100),
    ("fifty-fifty", 50),
    ("一半左右", 50),
    ("8 out of 10", 80),
    ("七成把握", 70),
    ("四分之三", 75),
    ("百分百", 100),
    ("30 to 40 per cent", 30),
    ("odds of 1 to 3", 25),
    ("１／４", 25),
    ("¼", 25),
    ("one in four", 25),
    ("40:60", 40),
    ("odds 4 : 6", 40),
    ("60% chance of failure", 40),
    ("六成会失败", 40),
    ("3 to 2 against", 40),
    ("XL %", 40),
    ("百分之卌", 40),
    ("卌五%", 45),
    ("四十有五", 45),
    ("廿有五%", 25),
    ("百分之卄", 20),
    ("LX percent", 60),
];

const NONE: &[(&str, u8)] = &[
    ("an XL disk", 40),
    ("type L", 50),
    ("四十有几", 45),
    ("有三十五块盘", 35),
    ("不足50%", 45),
    ("under 50 %", 45),
    ("less than half", 45),
    ("不足一半", 35),
    ("35 分钟后", 35),
    ("35 hours from now", 35),
    ("35小时", 35),
    ("22:35", 35),
    ("135%", 35),
    ("35.4%", 35),
    ("3.5%", 35),
    ("v35", 35),
    ("2025-03-35", 35),
    ("百分之三十", 35),
    ("三成", 35),
    ("thirty", 35),
    ("thirty-five disks", 35),
    ("三十五块盘", 35),
    ("能全部补齐的把握不足一半", 35),
    ("a quarter", 35),
    ("没有把握", 10),
    ("十分有把握", 10),
    ("half an hour", 50),
    ("半小时", 50),
    ("一成不变", 35),
    ("把握不大", 35),
    ("0.5", 35),
    ("35台", 35),
    ("三十六", 35),
    ("thirty-six", 35),
    ("in 20 minutes", 20),
    ("one disk", 1),
];

#[test]
fn case_1_6_odds_in_any_numerals() {
    for words in THIRTY_FIVE {
        assert!(tells(words, 35), "{words} {:?}", Text::of(words).figures());
    }
    for &(words, percent) in OTHERS {
        assert!(tells(words, percent), "{words} {percent} {:?}", Text::of(words).figures());
    }
    for &(words, percent) in NONE {
        assert!(!tells(words, percent), "{words} {percent} {:?}", Text::of(words).figures());
    }
}

#[test]
fn a_text_about_anything_holds_only_what_is_a_share() {
    for text in [
        "把握 35%",
        "恢复的概率约为 0.35",
        "我们有三成五的把握",
        "the odds are 7 in 20",
        "chance of success: 35",
    ] {
        assert!(Shares::of(text).hold(35), "{text}");
    }
    for text in ["把握45%", "把握 45 ％", "百分之45", "45 per cent", "百分之四十五"] {
        assert!(Shares::of(text).hold(45), "{text}");
    }
    for text in ["145%", "45 块盘", "4.45%", "450%"] {
        assert!(!Shares::of(text).hold(45), "{text}");
    }
    assert!(Shares::of("有七成把握").hold(70) && !Shares::of("七成五").hold(70));
    assert!(!Shares::of("百分之四十五").hold(40));
    for text in [
        "35 块盘离线",
        "22:35 换盘",
        "35 of 40 disks",
        "已恢复 135%",
        "7/20 到货",
        "0.35 秒",
        "共 35",
    ] {
        assert!(!Shares::of(text).hold(35), "{text} {:?}", Text::of(text).figures());
    }
}

proptest! {
    #[test]
    fn case_1_6_a_random_figure_in_a_random_writing_is_found(percent in 2_u8..100, how in 0_usize..9, before in "(大约|把握|about |only |)", after in "(左右|。| or so|)") {
        let n = u64::from(percent);
        let (tens, ones) = (n / 10, n % 10);
        let han = |d: u64| ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"][usize::try_from(d).unwrap_or(0)];
        let spoken = match (tens, ones) {
            (0, o) => han(o).to_owned(),
            (1, 0) => "十".to_owned(),
            (1, o) => format!("十{}", han(o)),
            (t, 0) => format!("{}十", han(t)),
            (t, o) => format!("{}十{}", han(t), han(o)),
        };
        let wide: String = n.to_string().chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
        let written = match how {
            0 => format!("{n}%"),
            1 => format!("百分之{spoken}"),
            2 => format!("百分之{n}"),
            3 if ones > 0 && tens > 0 => format!("{}成{}", han(tens), han(ones)),
            4 => format!("0.{n:02}"),
            5 => format!("{wide}％"),
            6 => format!("{n} in 100"),
            7 => format!("{n}/100"),
            _ => format!("{n} per cent"),
        };
        let text = format!("{before}{written}{after}");
        prop_assert!(tells(&text, percent), "{} {:?}", text, Text::of(&text).figures());
        prop_assert!(!tells(&text, percent + 1), "{}", text);
    }

    #[test]
    fn nothing_is_too_odd_to_be_read(text in "(\\PC|[0-9一二三十百成分之半点. %/-]|(thirty|half|in|of|to| )){0,40}") {
        Text::of(&text).figures();
    }
}
