//! Rows B1–B7: remedies and offers.

use dingli::incident::{
    Command, Refusal, Warning,
    command::{
        AcceptRemedy, ChangeRemedy, Decide, DiscloseOdds, JustifyOffer, RankOffer, ReviseOdds,
        Selector,
    },
    derived::{Fact, derived},
    disclosure::{CustomerIncident, Said, VisibleEntries},
    due::{OfferTask, RemedyTask, What},
    remedies::{Cost, Terms, TermsChanges},
};

use super::words::{offer, propose, step, tasks, terms, yuan};
use crate::support::{Book, at, checked, customer};

fn accept(remedy: &str) -> Command {
    Command::AcceptRemedy(AcceptRemedy { remedy: remedy.into(), reason: String::new() })
}

fn revise(percent: u8) -> Command {
    Command::ReviseOdds(ReviseOdds {
        remedy: "A".into(),
        percent,
        basis: "第三块盘损坏".to_owned(),
    })
}

fn disclose(words: &str) -> Command {
    Command::DiscloseOdds(DiscloseOdds { remedy: "A".into(), words: words.to_owned() })
}

fn decide(remedy: &str) -> Decide {
    Decide {
        text: "用方案".to_owned(),
        sought: None,
        known: vec!["盘已送到".to_owned()],
        unknown: vec!["坏道数量".to_owned()],
        basis: "厂家评估".to_owned(),
        certainty: Some(60),
        window: None,
        remedies: vec![remedy.into()],
        cost: None,
        long_term_cost: None,
        second_reader: None,
    }
}

#[test]
fn b1_options_stand_side_by_side_whole_and_none_is_preselected() {
    let mut book = Book::open("data-loss");
    let full = Terms {
        resources: "原厂工程师两名".to_owned(),
        steps: vec![step("恢复", 8)],
        owner: "李工".to_owned(),
        residual_harm: "丢三小时".to_owned(),
        ..terms("原厂恢复", Some(80_000))
    };
    book.act(propose(full.clone(), Some(60)));
    book.act(propose(terms("人工补录", Some(30_000)), None));
    book.act(propose(terms("重建", None), Some(90)));
    let remedies = &book.incident().remedies;
    let letters: Vec<&str> = remedies.list.iter().map(|it| it.letter.as_str()).collect();
    assert_eq!(letters, ["A", "B", "C"]);
    assert_eq!(remedies.list[0].terms, full);
    assert_eq!(remedies.list[0].terms.minutes(), (480, 480));
    assert_eq!(
        (remedies.list[0].percent(), remedies.list[0].odds[0].basis.as_str()),
        (Some(60), "厂家评估")
    );
    assert_eq!(remedies.chosen().count(), 0);
    assert_eq!(remedies.standing().count(), 3);
}

#[test]
fn b2_a_remedy_with_its_cost_blank_is_not_accepted() {
    let mut book = Book::open("data-loss");
    book.act(propose(terms("原厂恢复", None), None));
    let blank = Refusal::CostBlank("A 原厂恢复".to_owned());
    assert_eq!(book.refused(accept("A")), blank);
    assert_eq!(book.refused(Command::Decide(decide("A"))), blank, "nor by a decision");
    let cost = Some(Some(Cost::Unknown));
    let changes = TermsChanges { cost, ..TermsChanges::default() };
    book.act(Command::ChangeRemedy(ChangeRemedy { remedy: "A".into(), changes }));
    book.act(accept("A"));
    assert_eq!(book.incident().remedies.chosen().count(), 1, "未知 is an answer");
}

#[test]
fn b3_odds_are_a_history_and_only_the_disclosed_words_reach_the_customer() {
    let mut book = Book::open("data-loss");
    book.act(propose(terms("原厂恢复", None), Some(60)));
    book.at("2025-03-03 16:00").act(revise(45));
    let odds = &book.incident().remedies.list[0].odds;
    let history: Vec<_> = odds.iter().map(|odds| (odds.percent, odds.at)).collect();
    assert_eq!(history, [(60, at("2025-03-03 14:20")), (45, at("2025-03-03 16:00"))]);
    assert_eq!(odds[1].basis, "第三块盘损坏");
    let customer = |book: &Book| CustomerIncident::fold(&VisibleEntries::of(book.incident()));
    let words = |book: &Book| {
        let lines = customer(book).lines;
        lines
            .into_iter()
            .filter_map(|line| match line.said {
                Said::OddsWords(words) => Some((line.occurred, words)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&book), []);
    for figure in ["成功率45%", "只有 45 %", "百分之45", "４５％", "60 per cent"] {
        assert_eq!(book.refused(disclose(figure)), Refusal::FigureInDisclosure, "{figure}");
    }
    book.at("2025-03-03 17:00").act(disclose("不足50%"));
    assert_eq!(words(&book), [(at("2025-03-03 17:00"), "不足50%".to_owned())]);
    assert!(!format!("{:?}", customer(&book)).contains("45"), "the figure never");
}

#[test]
fn b4_the_latest_start_counts_back_from_the_deadline_and_passes() {
    let mut book = Book::open("data-loss");
    let noon = |name: &str, hours: &[u32]| Terms {
        deadline: Some(at("2025-03-04 12:00")),
        steps: hours.iter().map(|&hours| step("步骤", hours)).collect(),
        ..terms(name, Some(1))
    };
    book.act(propose(noon("恢复", &[2, 8, 2]), None));
    let remedy = &book.incident().remedies.list[0];
    assert_eq!(remedy.terms.latest_start(), Some(at("2025-03-04 00:00")));
    let names = |time: &str| -> Vec<String> {
        let list = book.due_at(time);
        tasks(&list)
            .iter()
            .map(|(task, _)| task.id().split('/').next().unwrap().to_owned())
            .collect()
    };
    assert!(names("2025-03-04 00:00").contains(&"start".to_owned()));
    assert!(names("2025-03-04 00:01").contains(&"too-late".to_owned()));
    let late = |time: &str| {
        derived(book.incident(), at(time))
            .into_iter()
            .filter(|line| matches!(line.fact, Fact::TooLate { .. }))
            .map(|line| line.at)
            .collect::<Vec<_>>()
    };
    assert!(late("2025-03-03 23:59").is_empty());
    assert_eq!(late("2025-03-04 09:00"), [at("2025-03-04 00:00")]);

    book.act(propose(noon("五天", &[120]), None));
    assert_eq!(book.warned(), [Warning::TooLate { name: "五天".to_owned() }]);
}

#[test]
fn b5_the_cheapest_asks_for_its_long_term_cost() {
    let mut book = Book::open("data-loss");
    book.act(propose(terms("贵的", Some(90_000)), None));
    book.act(propose(terms("便宜的", Some(5_000)), None));
    book.act(Command::Decide(decide("A")));
    assert!(!book.warned().contains(&Warning::LongTermCost));
    book.act(Command::Decide(decide("B")));
    assert!(book.warned().contains(&Warning::LongTermCost));
    let asks = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Remedy(RemedyTask::LongTermCost { .. })))
    };
    assert!(asks(&book));
    let skipped = Some("客户即将退市".to_owned());
    book.act(Command::Decide(Decide { long_term_cost: skipped, ..decide("B") }));
    assert!(!book.warned().contains(&Warning::LongTermCost));
    assert!(!asks(&book), "skipped with a reason");
}

#[test]
fn b6_a_worse_offer_raises_an_alarm_and_wants_a_reason_and_an_approver() {
    let mut book = Book::open("data-loss");
    book.act(offer("全额退款", Some(1)));
    assert!(!book.warned().contains(&Warning::WorseOffer));
    book.at("2025-03-03 15:00").act(offer("换发动机", Some(2)));
    assert!(book.warned().contains(&Warning::WorseOffer));
    book.at("2025-03-03 16:00").act(offer("修", None));
    book.at("2025-03-03 17:00").act(offer("退车加赔", Some(1)));
    assert!(!book.warned().contains(&Warning::WorseOffer), "tied first");
    let alarms = |book: &Book| -> Vec<_> {
        book.incident().offers.worse().map(|(offer, at)| (offer.label.clone(), at)).collect()
    };
    assert_eq!(alarms(&book), [("O2".to_owned(), at("2025-03-03 15:00"))]);
    let rank = RankOffer { offer: "O3".into(), rank: 3 };
    book.at("2025-03-03 18:00").act(Command::RankOffer(rank));
    assert_eq!(alarms(&book)[1], ("O3".to_owned(), at("2025-03-03 18:00")), "when it was ranked");
    let lines = derived(book.incident(), book.now());
    let said = lines.iter().filter_map(|line| match &line.fact {
        Fact::WorseOffer { label, better } => Some((line.at, label.as_str(), better.as_str())),
        _ => None,
    });
    let expected = [(at("2025-03-03 15:00"), "O2", "O1"), (at("2025-03-03 18:00"), "O3", "O1")];
    assert_eq!(said.collect::<Vec<_>>(), expected);
    let wanted = |book: &Book| {
        tasks(&book.due())
            .iter()
            .filter(|(task, _)| matches!(task, What::Offer(OfferTask::Justify { .. })))
            .count()
    };
    assert_eq!(wanted(&book), 2);
    let justify = |approver: &str| {
        Command::JustifyOffer(JustifyOffer {
            offer: "O2".into(),
            reason: "厂家无车".to_owned(),
            approver: approver.to_owned(),
        })
    };
    assert_eq!(book.refused(justify(" ")), Refusal::Empty("approver"));
    book.act(justify("赵总监"));
    assert_eq!(wanted(&book), 1);
}

#[test]
fn b7_nothing_to_offer_is_itself_a_risk() {
    let mut book = Book::open("data-loss");
    book.act(customer("李总"));
    let draft = |book: &Book| checked(book.incident(), "我们正在处理").unwrap();
    let risk = |book: &Book| {
        tasks(&book.due())
            .iter()
            .any(|(task, _)| matches!(task, What::Remedy(RemedyTask::NoRemedy)))
    };
    assert!(risk(&book));
    assert_eq!(draft(&book), [Warning::NothingToOffer]);
    book.act(propose(terms("补录", Some(1)), None));
    assert!(!risk(&book));
    assert_eq!(draft(&book), []);
    assert_eq!(yuan(1).minor, 100);
}

#[test]
fn case_9_12_three_remedies_with_cost_and_odds_answer_what_is_asked_about_them() {
    let asked = ["remedy-options", "remedy-cost"];
    for class in ["general", "data-loss", "outage", "dispute", "security-breach"] {
        let builtin = dingli::playbook::builtin::playbook(class);
        let builtin = builtin.expect("a class").expect("without a fault");
        let mut book = Book::open_with(builtin);
        let answered = |book: &Book| -> Vec<Vec<String>> {
            let incident = book.incident();
            let questions = incident.facts.questions.iter();
            let of = |it: &dingli::incident::facts::Question| {
                incident.answered_by(it).iter().map(|remedy| remedy.letter.clone()).collect()
            };
            questions.filter(|it| asked.contains(&&*it.id.to_string())).map(of).collect()
        };
        let before = book.incident().critical_unknown().count();
        book.act(propose(terms("专业恢复", Some(40_000)), Some(45)));
        book.act(propose(terms("旧备份加补录", Some(8_000)), Some(90)));
        book.act(propose(terms("不恢复只赔偿", Some(20_000)), None));
        assert_eq!(answered(&book), [Vec::<String>::new(), Vec::new()], "odds are missing");
        let third = book.act(propose(terms("换整机", Some(90_000)), Some(60)));
        assert_eq!(answered(&book), [["A", "B", "D"], ["A", "B", "D"]], "{class}");
        assert_eq!(book.incident().critical_unknown().count(), before - 2);
        let list = book.due();
        let is_asked = |task: &What| asked.iter().any(|id| task.id().ends_with(id));
        assert!(!tasks(&list).iter().any(|(task, _)| is_asked(task)), "{list:?}");
        // One less, and they are asked again.
        book.act(Command::DropRemedy(dingli::incident::command::DropRemedy {
            remedy: Selector::key(third),
            reason: "没有货".to_owned(),
        }));
        assert_eq!(book.incident().critical_unknown().count(), before, "{class}");
        assert!(tasks(&book.due()).iter().any(|(task, _)| is_asked(task)));
    }
}
