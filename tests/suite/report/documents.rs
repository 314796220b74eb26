//! Every document of the three crises, in the middle and at the end, in both languages and every format.

use dingli::{
    incident::Instant,
    locale::Lang,
    report::{Audience, Blocked, Document, DocumentKind, Format, document::Block, render},
};

use super::sample;
use crate::scenario::stage::{Stage, at};

/// A crisis with a moment in the thick of it and one after its end.
const MOMENTS: [(&str, &str, &str); 3] = [
    ("data-loss-claim", "03-10 20:31", "12-01 09:00"),
    ("dealer-dispute", "06-05 09:00", "12-01 09:00"),
    ("storage-before-noon", "09-29 21:47", "12-01 09:00"),
];

fn made(id: &str, moment: &str, kind: DocumentKind, audience: Audience) -> Document {
    Stage::of(id).make(at(moment), kind, audience, Lang::Zh).unwrap()
}

#[test]
fn every_document_of_every_crisis_says_something() {
    for (id, midst, end) in MOMENTS {
        let stage = Stage::of(id);
        for moment in [at(midst), at(end)] {
            for kind in DocumentKind::ALL {
                for audience in Audience::ALL {
                    for lang in Lang::ALL {
                        let document = stage.make(moment, kind, audience, lang);
                        check(document, (id, moment, kind, audience));
                    }
                }
            }
        }
    }
}

fn check(document: Result<Document, Blocked>, what: (&str, Instant, DocumentKind, Audience)) {
    let (_, _, kind, audience) = what;
    match document {
        Ok(document) => {
            assert!(!(kind.is_internal() && audience == Audience::Customer), "{what:?}");
            assert!(document.blocks.len() > 5 && !document.title.is_empty(), "{what:?}");
            for &format in Format::FLOWING {
                assert!(render(&document, format).unwrap().len() > 200, "{what:?}");
            }
        }
        Err(Blocked::InternalOnly) => assert!(kind.is_internal(), "{what:?}"),
        Err(Blocked::NoMeeting) => assert_eq!(kind, DocumentKind::MeetingMinutes, "{what:?}"),
        Err(blocked) => panic!("{what:?}: {blocked}"),
    }
}

#[test]
fn the_interim_report_to_the_customer() {
    let document =
        made("storage-before-noon", "09-29 21:47", DocumentKind::InterimReport, Audience::Customer);
    insta::assert_snapshot!("interim-customer-zh", sample::read(&document, Format::Text));
}

#[test]
fn the_interim_report_to_our_own_people() {
    let document =
        made("storage-before-noon", "09-29 21:47", DocumentKind::InterimReport, Audience::Internal);
    insta::assert_snapshot!("interim-internal-zh", sample::read(&document, Format::Text));
}

#[test]
fn e3_the_hand_over_brief() {
    let document =
        made("storage-before-noon", "09-29 21:47", DocumentKind::HandoverBrief, Audience::Internal);
    insta::assert_snapshot!("handover-zh", sample::read(&document, Format::Text));
}

#[test]
fn the_minutes_of_a_meeting_for_both() {
    for audience in Audience::ALL {
        let document =
            made("data-loss-claim", "03-07 18:00", DocumentKind::MeetingMinutes, audience);
        let name = format!("minutes-{}-zh", audience.id());
        insta::assert_snapshot!(name, sample::read(&document, Format::Text));
    }
}

#[test]
fn an_interim_report_is_shorter_than_the_final_one_and_asks_for_no_signature() {
    let stage = Stage::of("data-loss-claim");
    let moment = at("12-01 09:00");
    let interim =
        stage.make(moment, DocumentKind::InterimReport, Audience::Customer, Lang::Zh).unwrap();
    let signed = |block: &Block| matches!(block, Block::Signature(_));
    assert!(!interim.blocks.iter().any(signed));
    let report = stage.document(moment, Audience::Customer, Lang::Zh).unwrap();
    assert!(report.blocks.iter().any(signed));
}

#[test]
fn g5_the_status_update_for_both() {
    for audience in Audience::ALL {
        let document = made("data-loss-claim", "03-12 07:40", DocumentKind::StatusUpdate, audience);
        let name = format!("update-{}-zh", audience.id());
        insta::assert_snapshot!(name, sample::read(&document, Format::Text));
    }
}

#[test]
fn f5_the_brief_for_a_meeting() {
    let document =
        made("dealer-dispute", "06-13 16:30", DocumentKind::MeetingBrief, Audience::Internal);
    insta::assert_snapshot!("meeting-brief-zh", sample::read(&document, Format::Text));
}

#[test]
fn case_9_11_the_crisis_brief_of_every_crisis() {
    for (id, midst, _) in MOMENTS {
        for lang in Lang::ALL {
            let stage = Stage::of(id);
            let kind = DocumentKind::ExecutiveBrief;
            let document = stage.make(at(midst), kind, Audience::Internal, lang).unwrap();
            let name = format!("crisis-brief-{id}-{}", lang.tag());
            insta::assert_snapshot!(name, sample::read(&document, Format::Text));
        }
    }
}

#[test]
fn l1_the_report_of_the_storage_failure_is_frank() {
    let stage = Stage::of("storage-before-noon");
    let read = |audience, lang| {
        let document = stage.make(at("10-09 10:05"), DocumentKind::ServiceReport, audience, lang);
        sample::read(&document.unwrap(), Format::Markdown)
    };
    for (lang, wanted) in [
        (
            Lang::Zh,
            ["逾 25 分钟", "应补偿 免费巡检一次", "成功的可能性（当时告知的原话）", "无备份"],
        ),
        (Lang::En, ["25 min late", "Owed: 免费巡检一次", "不足50%", "No backup"]),
    ] {
        let report = read(Audience::Customer, lang);
        for wanted in wanted {
            assert!(report.contains(wanted), "{wanted}: {report}");
        }
        assert!(!report.contains("45") && !report.contains("70"), "{report}");
    }
    let review = read(Audience::Internal, Lang::Zh);
    for wanted in ["45%", "值守", "补救方案对比", "把握的变化", "¥36,000", "坏盘数"]
    {
        assert!(review.contains(wanted), "{wanted}: {review}");
    }
}

#[test]
fn a_dispute_over_a_car_is_not_asked_about_lost_data() {
    let stage = Stage::of("dealer-dispute");
    for lang in Lang::ALL {
        for kind in [DocumentKind::ServiceReport, DocumentKind::InterimReport] {
            let document = stage.make(at("12-01 09:00"), kind, Audience::Customer, lang).unwrap();
            let text = sample::read(&document, Format::Text);
            assert!(!text.contains("数据") && !text.contains("ata "), "{text}");
        }
    }
}
