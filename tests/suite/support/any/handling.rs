//! What people do about judgement, at random: remedies, offers, decisions, promises, escalation, duty, passing up.

use chrono::TimeDelta;
use dingli::incident::{
    Command, EntryKey, IncidentId,
    actions::{ActionPlan, CheckResult},
    command::{
        AcceptEscalation, AcceptRemedy, AnswerOffer, Break, CallFalse, ChangeAction, ChangeRemedy,
        CheckAction, Compensate, CompletePromise, ConfirmResource, Consent, CostMissedWindow,
        Decide, DiscloseOdds, DropAction, DropRemedy, EndShift, Escalate, GiveAction, HandOver,
        JustifyOffer, Keep, LetStand, Link, Offer, PassUp, Pause, Promise, ProposeRemedy,
        RankOffer, ReadBack, Renegotiate, ReportBack, Resume, ReviseOdds, SecondRead, See,
        SeekDecision, Selector, SetCondition, Share, StartShift, Waive,
    },
    commitments::{Care, Completion, Formula, Party, Rate},
    contract::ContractRecorded,
    escalation::{Signal, firings},
    event::{
        CaseJudged, DutyAnswered, EntryStarred, FactorNamed, LessonLearnt, MilestoneReached,
        ReviewHeld, ReviewPlanned, ReviewWaived, SafetyInstructed, SectionWritten, StepTaken,
    },
    milestones::Milestone,
    prose::Section,
    remedies::{Amount, Cost, Terms, TermsChanges},
    responsibility::Condition,
    reviews::{Aspect, CaseKind, CrisisOutcome},
};

use super::act::Step;
use crate::support::Book;

/// How many verbs of judgement there are.
pub(super) const VERBS: u8 = 46;

impl Step {
    fn amount(&self) -> Amount {
        Amount::new(u64::from(self.number), "CNY")
    }

    fn of_kind(&self, book: &Book, kind: &str) -> Option<Selector> {
        let entries = book.incident().entries().iter();
        let keys: Vec<EntryKey> =
            entries.filter(|entry| entry.head.kind == kind).map(|entry| entry.key).collect();
        self.pick(&keys).map(Selector::key)
    }

    fn remedy(&self, book: &Book) -> Option<Selector> {
        self.pick(&book.incident().remedies.list).map(|remedy| Selector::key(remedy.key))
    }

    fn offer(&self, book: &Book) -> Option<Selector> {
        self.pick(&book.incident().offers.list).map(|offer| Selector::key(offer.key))
    }

    fn promise(&self, book: &Book) -> Option<Selector> {
        self.pick(&book.incident().commitments.list).map(|promise| Selector::key(promise.key))
    }

    fn evidence(&self, book: &Book) -> Option<Selector> {
        let contacts = book.incident().ledger.contacts.iter();
        let standing: Vec<_> = contacts.map(|contact| Selector::key(contact.entry)).collect();
        self.pick(&standing).filter(|_| self.number.is_multiple_of(3))
    }

    fn firing(&self, book: &Book) -> Option<Selector> {
        self.pick(&firings(book.incident(), book.now())).map(|firing| Selector(firing.id))
    }

    fn person(&self) -> String {
        ["王经理", "李工", "赵总监"][self.choice % 3].to_owned()
    }

    fn soon(&self, book: &Book) -> dingli::incident::Instant {
        book.now() + TimeDelta::minutes((self.number % 400).into()) - TimeDelta::minutes(20)
    }

    /// The act of judgement in words, as far as there is something to do it to.
    pub(super) fn judge(&self, book: &Book, verb: u8) -> Option<Command> {
        match verb {
            0..7 => self.judge_remedies(book, verb),
            7..14 => self.judge_offers(book, verb),
            14..22 => self.judge_promises(book, verb),
            34..40 => self.judge_actions(book, verb),
            40.. => Some(self.review(book, verb)),
            _ => self.judge_people(book, verb),
        }
    }

    fn judge_remedies(&self, book: &Book, verb: u8) -> Option<Command> {
        let reason = self.text();
        Some(match verb {
            0 => Command::ProposeRemedy(ProposeRemedy {
                terms: Terms {
                    name: self.text(),
                    cost: self.visible.then(|| Cost::Amount(self.amount())),
                    deadline: Some(self.soon(book)),
                    steps: vec![dingli::incident::remedies::Step {
                        name: self.text(),
                        min_minutes: 10,
                        max_minutes: u32::from(self.number % 300),
                    }],
                    ..Terms::default()
                },
                odds: Some(60),
                basis: reason,
            }),
            1 => Command::ChangeRemedy(ChangeRemedy {
                remedy: self.remedy(book)?,
                changes: TermsChanges {
                    cost: Some(Some(Cost::Unknown)),
                    owner: Some(self.text()),
                    ..TermsChanges::default()
                },
            }),
            2 => Command::ReviseOdds(ReviseOdds {
                remedy: self.remedy(book)?,
                percent: u8::try_from(self.number % 101).unwrap_or(0),
                basis: reason,
            }),
            3 => Command::DiscloseOdds(DiscloseOdds {
                remedy: self.remedy(book)?,
                words: "不足一半".to_owned(),
            }),
            4 => Command::AcceptRemedy(AcceptRemedy { remedy: self.remedy(book)?, reason }),
            5 => Command::DropRemedy(DropRemedy { remedy: self.remedy(book)?, reason }),
            _ => Command::SetCondition(SetCondition {
                lamp: Condition::ALL[self.choice % 3],
                lit: self.visible,
                basis: reason,
            }),
        })
    }

    fn judge_offers(&self, book: &Book, verb: u8) -> Option<Command> {
        let (text, rank) = (self.text(), u32::from(self.number % 4));
        Some(match verb {
            7 => Command::Offer(Offer {
                terms: text,
                rank: self.visible.then_some(rank),
                amount: Some(self.amount()),
                remedy: self.remedy(book),
                situation: String::new(),
                approved_by: String::new(),
            }),
            8 if self.number % 3 == 0 => Command::AnswerOffer(AnswerOffer {
                offer: self.offer(book)?,
                accepted: self.visible,
                text,
            }),
            8 => Command::RankOffer(RankOffer { offer: self.offer(book)?, rank }),
            9 => Command::JustifyOffer(JustifyOffer {
                offer: self.offer(book)?,
                reason: text,
                approver: self.person(),
            }),
            10 => Command::SeekDecision(SeekDecision {
                text,
                window: self.soon(book),
                by: self.person(),
            }),
            11 => Command::Decide(Decide {
                text,
                sought: self.of_kind(book, "decision-sought"),
                known: Vec::new(),
                unknown: Vec::new(),
                basis: String::new(),
                certainty: Some(60),
                window: None,
                remedies: self.remedy(book).into_iter().collect(),
                cost: Some(Cost::Amount(self.amount())),
                long_term_cost: None,
                second_reader: None,
            }),
            12 => Command::CostMissedWindow(CostMissedWindow {
                sought: self.of_kind(book, "decision-sought")?,
                cost: Cost::Amount(self.amount()),
                note: text,
            }),
            _ => Command::SecondRead(SecondRead {
                decision: self.of_kind(book, "decision-taken")?,
                reader: format!("{}{}", self.person(), self.number),
            }),
        })
    }

    fn judge_promises(&self, book: &Book, verb: u8) -> Option<Command> {
        let text = self.text();
        Some(match verb {
            14 | 15 => Command::Promise(Box::new(Promise {
                text,
                promisee: self
                    .pick(&book.incident().stakeholders.list)
                    .map(|who| Selector::key(who.key)),
                due: (verb == 14).then(|| self.soon(book)),
                standing: verb == 15,
                deliverer: self.person(),
                deliverer_consented: self.visible,
                customer_consented: self.number.is_multiple_of(5),
                compensation: Some(Formula {
                    rate: Rate::FullPeriod { amount: self.amount(), minutes: 60 },
                    grace_minutes: 0,
                    cap: None,
                    term_minutes: None,
                }),
                payer: String::new(),
                cares: vec![Care::ALL[self.choice % 7]],
                override_reason: String::new(),
                term: None,
                rests_on: self.promise(book),
                improvement: false,
                brings: None,
            })),
            16 => Command::Consent(Consent {
                commitment: self.promise(book)?,
                party: if self.visible { Party::Customer } else { Party::Deliverer },
            }),
            17 if self.visible => Command::CompletePromise(CompletePromise {
                commitment: self.promise(book)?,
                with: Completion {
                    due: self.number.is_multiple_of(2).then(|| self.soon(book)),
                    payer: text,
                    deliverer: self.person(),
                    cares: vec![Care::ALL[self.choice % 7], Care::Goal],
                    ..Completion::default()
                },
            }),
            17 => Command::Keep(Keep { commitment: self.promise(book)?, text }),
            18 => Command::Break(Break { commitment: self.promise(book)?, text }),
            19 => Command::Renegotiate(Renegotiate {
                term: None,
                commitment: self.promise(book)?,
                due: self.soon(book),
                customer_consented: self.visible,
                reason: text,
                evidence: self.evidence(book),
            }),
            20 if self.number.is_multiple_of(3) => match book.incident().commitments.open_pause() {
                Some(_) => Command::Resume(Resume { text }),
                None => Command::Pause(Pause {
                    reason: text,
                    customer_consented: self.visible,
                    promises: Vec::new(),
                }),
            },
            20 => Command::Waive(Waive {
                commitment: self.promise(book)?,
                reason: text,
                evidence: self.evidence(book),
            }),
            _ => Command::Compensate(Compensate {
                commitment: self.promise(book)?,
                amount: Some(self.amount()),
                text,
            }),
        })
    }

    fn judge_actions(&self, book: &Book, verb: u8) -> Option<Command> {
        let (text, is_even) = (self.text(), self.number.is_multiple_of(2));
        let plan = ActionPlan {
            owner: if is_even { self.person() } else { String::new() },
            due: self.visible.then(|| self.soon(book)),
            check_at: self.number.is_multiple_of(3).then(|| self.soon(book)),
            cost: Some(Cost::Amount(self.amount())),
            ..ActionPlan::default()
        };
        let action = || self.pick(&book.incident().actions.list).map(|it| Selector::key(it.key));
        let evidence = is_even.then(|| Selector::key(self.entry(book)));
        Some(match verb {
            34 | 35 => {
                Command::GiveAction(GiveAction { text, measure: verb == 35, plan, cause: evidence })
            }
            36 => Command::ChangeAction(ChangeAction { action: action()?, plan }),
            37 => Command::ReportBack(ReportBack {
                action: action()?,
                text,
                unfinished: self.number.is_multiple_of(5),
                evidence,
                due: self.number.is_multiple_of(7).then(|| self.soon(book)),
            }),
            38 => Command::CheckAction(CheckAction {
                action: action()?,
                result: CheckResult::ALL[self.choice % 3],
                text,
                evidence,
                due: None,
            }),
            _ => Command::DropAction(DropAction { action: action()?, reason: text }),
        })
    }

    fn review(&self, book: &Book, verb: u8) -> Command {
        let (text, people) = (self.text(), vec![self.person()]);
        let entry = Selector::key(self.entry(book));
        match verb {
            40 => Command::NameFactor(FactorNamed {
                text,
                aspect: Aspect::ALL[self.choice % Aspect::ALL.len()],
                entries: vec![entry],
                repeats: self.number.is_multiple_of(2),
            }),
            41 => Command::Learn(LessonLearnt { text, none: self.number.is_multiple_of(3) }),
            42 => Command::Star(EntryStarred { entry, text }),
            43 => Command::PlanReview(ReviewPlanned { due: self.soon(book), people, text }),
            44 => Command::HoldReview(ReviewHeld {
                text,
                people,
                outcome: self.visible.then_some(CrisisOutcome::Good),
                ..ReviewHeld::default()
            }),
            _ if self.visible => Command::JudgeCase(CaseJudged {
                case: Some(CaseKind::ALL[self.choice % CaseKind::ALL.len()]),
                best: self.number.is_multiple_of(2),
                text,
                compared: Vec::new(),
            }),
            _ => Command::WaiveReview(ReviewWaived { reason: text }),
        }
    }

    fn judge_people(&self, book: &Book, verb: u8) -> Option<Command> {
        let (text, person) = (self.text(), self.person());
        Some(match verb {
            22 | 23 => Command::See(See { signal: Signal::ALL[self.choice % 6], text }),
            24 => Command::Escalate(Escalate { to: person, text, limit_minutes: 30 }),
            25 => Command::AcceptEscalation(AcceptEscalation { firing: self.firing(book)?, text }),
            26 => Command::CallFalse(CallFalse { firing: self.firing(book)?, reason: text }),
            27 => Command::StartShift(StartShift { person }),
            28 => Command::EndShift(EndShift { person }),
            29 => Command::HandOver(HandOver { from: person, to: "孙工".to_owned(), text }),
            30 => Command::ReadBack(ReadBack {
                handover: self.of_kind(book, "handover-begun")?,
                next_step: "先比对".to_owned(),
                deadline: "18:00".to_owned(),
                risk: if self.visible { "明白".to_owned() } else { text },
            }),
            31 => Command::PassUp(PassUp {
                to: person,
                text,
                covers: self.offer(book).into_iter().collect(),
                left_out: self.promise(book).into_iter().collect(),
            }),
            32 => match self.choice % 3 {
                0 => Command::Contract(Box::new(ContractRecorded {
                    liability_cap: Some(self.amount()),
                    ..ContractRecorded::default()
                })),
                1 => Command::Link(Link {
                    incident: IncidentId([self.number.to_le_bytes()[0]; 16]),
                    reference: text,
                    text: String::new(),
                }),
                _ => Command::Share(Share {
                    from: IncidentId([9; 16]),
                    entry: self.entry(book),
                    text,
                }),
            },
            _ if self.number.is_multiple_of(3) => Command::Milestone(MilestoneReached {
                milestone: Milestone::ALL[self.choice % 3],
                text,
            }),
            _ if self.number.is_multiple_of(5) => {
                let incident = book.incident();
                let regime = incident.playbook.as_deref()?.deadlines.first()?;
                let nobody = self.choice.is_multiple_of(4);
                let duty = if nobody { "" } else { regime.duties.first()?.id.as_str() };
                Command::WhoseDuty(DutyAnswered {
                    regime: regime.id.clone(),
                    duty: duty.to_owned(),
                    known: None,
                    text,
                })
            }
            _ if self.number.is_multiple_of(7) => Command::Instruct(SafetyInstructed { text }),
            _ if self.number.is_multiple_of(2) => Command::Step(StepTaken {
                step: book.incident().playbook.as_deref()?.steps.first()?.id.clone(),
                skipped: self.visible,
                text,
            }),
            _ if self.choice.is_multiple_of(2) => {
                let section = Section::ALL[self.choice % Section::ALL.len()];
                if book.incident().prose.get(section).is_some() && !self.visible {
                    Command::LetStand(LetStand { section, reason: text })
                } else {
                    Command::Write(SectionWritten { section, text })
                }
            }
            _ => Command::ConfirmResource(ConfirmResource { name: person, text }),
        })
    }
}
