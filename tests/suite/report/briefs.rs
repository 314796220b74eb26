//! The documents that take one page: the scenarios', and those of incidents with ever more of everything, until there is
//! more of it than any page holds.

use dingli::{
    incident::{
        Command, Incident,
        command::{
            AcceptRemedy, Contact, Enquiry, Escalate, HandOver, Promise, ProposeRemedy,
            SeekDecision, Selector, StartShift,
        },
        remedies::{Cost, Terms},
        stakeholders::{Authority, Profile, Side},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    report::{self, Audience, Author, Cover, Document, DocumentKind, LogMark},
};

use crate::{
    scenario::stage::{self, Stage},
    support::{Book, at},
};

/// How many there are of each, how often a text says the same, and in which words.
#[derive(Clone, Copy)]
struct Crowd {
    many: usize,
    often: usize,
    words: &'static str,
}

const CHINESE: &str = "这一句很长，写了又写，还没有写完。";
const ENGLISH: &str = "This sentence is long, it goes on and on unceasingly, ";

impl Crowd {
    fn long(self, what: &str, number: usize) -> String {
        format!("{what}{number}：{}", self.words.repeat(self.often))
    }
}

fn people(book: &mut Book, crowd: Crowd) {
    let long = |what: &str, number| crowd.long(what, number);
    for number in 0..crowd.many {
        book.act(Command::Stakeholder(Box::new(Profile {
            name: format!("客户{number}"),
            side: Side::Customer,
            role: long("职务", number),
            authority: Authority::Decides,
            need: long("诉求", number),
            feeling: long("感受", number),
            pressure: long("压力", number),
            values: long("看重", number),
            ..Profile::default()
        })));
        book.act(Command::StartShift(StartShift { person: format!("值班{number}") }));
    }
    book.act(Command::Contact(Contact {
        restored: false,
        with: vec!["客户0".into()],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: long("通报", 0),
        next_update: Some(at("2025-03-03 15:00")),
    }));
}

fn work(book: &mut Book, crowd: Crowd) {
    let long = |what: &str, number| crowd.long(what, number);
    for number in 0..crowd.many {
        book.act(Command::Enquiry(Enquiry {
            objects_to: None,
            point: String::new(),
            from: None,
            text: long("提问", number),
            answer_by: None,
            term: None,
        }));
        book.act(Command::Promise(Box::new(Promise {
            text: long("承诺", number),
            due: Some(at("2025-03-03 14:30")),
            deliverer: long("兑现人", number),
            promisee: None,
            standing: false,
            deliverer_consented: false,
            customer_consented: true,
            compensation: None,
            payer: String::new(),
            cares: Vec::new(),
            override_reason: "先答应".to_owned(),
            term: None,
            rests_on: None,
            improvement: false,
            brings: None,
        })));
        book.act(Command::SeekDecision(SeekDecision {
            text: long("待决", number),
            window: at("2025-03-03 14:40"),
            by: long("决策人", number),
        }));
        book.act(Command::Escalate(Escalate {
            to: long("上级", number),
            text: long("求助", number),
            limit_minutes: 5,
        }));
        let terms = Terms {
            name: long("方案", number),
            cost: Some(Cost::Unknown),
            residual_harm: long("损害", number),
            ..Terms::default()
        };
        let key = book.act(Command::ProposeRemedy(ProposeRemedy {
            terms,
            odds: Some(40),
            basis: "估计".to_owned(),
        }));
        book.act(Command::AcceptRemedy(AcceptRemedy {
            remedy: Selector::key(key),
            reason: String::new(),
        }));
    }
}

fn incident(crowd: Crowd) -> Incident {
    let mut book = Book::open("storage-failure");
    people(&mut book, crowd);
    work(&mut book, crowd);
    book.act(Command::HandOver(HandOver {
        from: crowd.long("交班", 0),
        to: crowd.long("接班", 0),
        text: String::new(),
    }));
    book.incident().clone()
}

const BRIEFS: [DocumentKind; 3] =
    [DocumentKind::HandoverBrief, DocumentKind::ExecutiveBrief, DocumentKind::MeetingBrief];

/// The documents of one page of incidents with little, with some, and with more than fits, three hours on.
fn crowded(all: &mut Vec<(String, Document)>) {
    for (many, often) in [(1, 1), (2, 2), (3, 3), (4, 5), (12, 12)] {
        for words in [CHINESE, ENGLISH] {
            let (incident, now) = (incident(Crowd { many, often, words }), at("2025-03-03 17:20"));
            let cover = Cover {
                recurring: Vec::new(),
                reference: "DL-7K3F".into(),
                author: Author {
                    company: "示例科技有限公司".into(),
                    contact: "服务经理许".into(),
                    reach: "400-000-0000".into(),
                },
                generated_at: now,
                log: LogMark {
                    entries: 999,
                    last: Some(now),
                    digest: "9f86d081884c7d65".repeat(4),
                },
            };
            let lang = if words == CHINESE { Lang::Zh } else { Lang::En };
            for kind in BRIEFS {
                let made = report::make(&incident, Audience::Internal, kind, &cover, lang, now);
                all.push((format!("{many}-{}-{}", kind.id(), lang.tag()), made.unwrap()));
            }
        }
    }
}

/// All of them.
pub(super) fn documents() -> Vec<(String, Document)> {
    let mut all = Vec::new();
    crowded(&mut all);
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        for kind in BRIEFS {
            for lang in Lang::ALL {
                let made =
                    stage.make(stage::at("10-01 09:00"), kind, Audience::Internal, lang).unwrap();
                all.push((format!("{id}-{}-{}", kind.id(), lang.tag()), made));
            }
        }
    }
    all
}
