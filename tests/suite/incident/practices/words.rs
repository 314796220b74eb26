//! Commands of judgement that many rows need, in few words.

use dingli::incident::{
    Act, Command, Instant, Visibility,
    command::{Keep, Offer, Promise, ProposeRemedy, See, Selector, SetCondition},
    commitments::{Care, Formula, Rate},
    due::{Due, What},
    escalation::Signal,
    remedies::{Amount, Cost, Step, Terms},
    responsibility::Condition,
};

/// So many yuan.
pub(super) fn yuan(amount: u64) -> Amount {
    Amount::new(amount * 100, "CNY")
}

/// Terms of that name and cost.
pub(super) fn terms(name: &str, cost: Option<u64>) -> Terms {
    let cost = cost.map(|cost| Cost::Amount(yuan(cost)));
    Terms { name: name.to_owned(), cost, ..Terms::default() }
}

/// A remedy with these terms and odds.
pub(super) fn propose(terms: Terms, odds: Option<u8>) -> Command {
    Command::ProposeRemedy(ProposeRemedy { terms, odds, basis: "厂家评估".to_owned() })
}

/// A step of that many hours.
pub(super) fn step(name: &str, hours: u32) -> Step {
    Step { name: name.to_owned(), min_minutes: hours * 60, max_minutes: hours * 60 }
}

/// An offer with its place in the customer's ranking.
pub(super) fn offer(terms: &str, rank: Option<u32>) -> Command {
    Command::Offer(Offer {
        terms: terms.to_owned(),
        rank,
        amount: None,
        remedy: None,
        situation: String::new(),
        approved_by: String::new(),
    })
}

/// A promise with everything it needs, for that time.
pub(super) fn whole(text: &str, due: Option<Instant>) -> Promise {
    Promise {
        text: text.to_owned(),
        promisee: None,
        due,
        standing: false,
        deliverer: "李工".to_owned(),
        deliverer_consented: true,
        customer_consented: true,
        compensation: Some(per_full_8_hours()),
        payer: "我司".to_owned(),
        cares: Care::ALL.to_vec(),
        override_reason: String::new(),
        term: None,
        rests_on: None,
        improvement: false,
        brings: None,
    }
}

/// The same promise, not agreed with the customer yet.
pub(super) fn untold(text: &str, due: Option<Instant>) -> Promise {
    Promise { customer_consented: false, ..whole(text, due) }
}

/// ¥500 for every full eight hours.
pub(super) fn per_full_8_hours() -> Formula {
    let rate = Rate::FullPeriod { amount: yuan(500), minutes: 480 };
    Formula { rate, grace_minutes: 0, cap: None, term_minutes: None }
}

/// Promises it.
pub(super) fn promise(promise: Promise) -> Command {
    Command::Promise(Box::new(promise))
}

/// Records that it was kept.
pub(super) fn keep(label: impl Into<Selector>) -> Command {
    Command::Keep(Keep { commitment: label.into(), text: "已交付".to_owned() })
}

/// Records a signal.
pub(super) fn see(signal: Signal) -> Command {
    Command::See(See { signal, text: "对方来电".to_owned() })
}

/// Lights a condition.
pub(super) fn light(lamp: Condition) -> Command {
    Command::SetCondition(SetCondition { lamp, lit: true, basis: "日志为证".to_owned() })
}

/// The act, visible to the customer.
pub(super) fn shown(command: Command) -> Act {
    let mut act = Act::new(command);
    act.visibility = Visibility::Customer;
    act
}

/// What is due, beside the thing itself.
pub(super) fn tasks(list: &[Due]) -> Vec<(&What, &Due)> {
    list.iter().map(|item| (&item.what, item)).collect()
}
