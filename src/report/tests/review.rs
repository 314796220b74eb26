//! What the review leaves in the documents (M1, M5, M9): the internal review tells all of it, the customer's report what was
//! shown.

use serde_json::json;

use super::support::Laptop;
use crate::incident::{
    Act, Command,
    event::{FactorNamed, LessonLearnt, ReviewHeld},
};

fn factor(text: &str) -> Command {
    let said: FactorNamed<crate::incident::Selector> =
        serde_json::from_value(json!({ "text": text, "aspect": "process" })).unwrap();
    Command::NameFactor(said)
}

fn lesson(text: &str, none: bool) -> Command {
    Command::Learn(LessonLearnt { text: text.to_owned(), none })
}

/// From a heading to the next of its level.
fn section<'a>(text: &'a str, title: &str) -> &'a str {
    let start = text.find(&format!("## {title}")).unwrap_or_else(|| panic!("{title} in {text}"));
    let rest = &text[start + 3..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

#[test]
fn m9_a_factor_and_a_lesson_that_were_shown_stand_among_the_improvements() {
    let mut laptop = Laptop::opened();
    laptop.act(Act::new(factor("换盘没有复核这一步")).visible());
    laptop.act(Act::new(lesson("换盘前先核对序号", false)).visible());
    laptop.command(factor("我们人手不够"));
    laptop.act(Act::new(lesson("没有人有空", true)).visible());
    let text = laptop.customer();
    let improvements = section(&text, "改进措施");
    for said in ["促成因素：换盘没有复核这一步", "教训：换盘前先核对序号"]
    {
        assert!(improvements.contains(said), "{said}: {improvements}");
    }
    for ours in ["我们人手不够", "没有人有空"] {
        assert!(!text.contains(ours), "{ours}: {text}");
    }
}

#[test]
fn m1_the_internal_review_tells_decisions_outcome_and_luck_apart() {
    let mut laptop = Laptop::opened();
    laptop.command(factor("我们人手不够"));
    let held = json!({
        "text": "交接太晚", "people": ["沈", "高"], "decisions": "sound", "outcome": "bad", "luck": "bad",
        "better": "早请原厂",
    });
    let held: ReviewHeld = serde_json::from_value(held).unwrap();
    laptop.command(Command::HoldReview(held));
    let text = laptop.internal();
    let review = section(&text, "复盘");
    for said in ["交接太晚", "沈、高", "得当", "不好", "运气不好", "早请原厂", "已复盘"]
    {
        assert!(review.contains(said), "{said}: {review}");
    }
    assert!(section(&text, "促成因素").contains("我们人手不够"), "{text}");
}
