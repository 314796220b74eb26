//! Acts of judgement: remedies, offers, decisions, promises, escalation, duty, passing up.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::incident::{
    commitments::{Care, Completion, Formula, Party},
    escalation::Signal,
    instant::Instant,
    remedies::{Amount, Cost, Terms, TermsChanges},
    responsibility::Lamp,
    selector::Selector,
};

/// Declares the acts: each a struct whose schema allows no other field; `record` holds a line to that.
macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
            #[schemars(deny_unknown_fields)]
            pub struct $name {
                $($(#[$fdoc])* pub $field: $type,)*
            }
        )*
    };
}

acts! {
    /// Puts a remedy option on the table (B1).
    ProposeRemedy {
        /// The option.
        terms: Terms,
        /// Odds of success in per cent.
        #[serde(default)]
        odds: Option<u8>,
        /// What they rest on.
        #[serde(default)]
        basis: String,
    }
    /// Changes a remedy option.
    ChangeRemedy {
        /// Which: a letter (`A`), a label or a key.
        remedy: Selector,
        /// What changes.
        changes: TermsChanges,
    }
    /// Revises the odds (B3).
    ReviseOdds {
        /// Of which remedy.
        remedy: Selector,
        /// Per cent.
        percent: u8,
        /// What they rest on.
        #[serde(default)]
        basis: String,
    }
    /// Says the odds to the customer in words (B3).
    DiscloseOdds {
        /// Of which remedy.
        remedy: Selector,
        /// The very words.
        words: String,
    }
    /// Chooses a remedy; refused while its cost is blank (B2).
    AcceptRemedy {
        /// Which.
        remedy: Selector,
        /// Why.
        #[serde(default)]
        reason: String,
    }
    /// Takes a remedy off the table.
    DropRemedy {
        /// Which.
        remedy: Selector,
        /// Why.
        #[serde(default)]
        reason: String,
    }
    /// Offers something to the customer (B6).
    Offer {
        /// The terms.
        terms: String,
        /// Its place in the customer's ranking; 1 is best.
        #[serde(default)]
        rank: Option<u32>,
        /// What it is worth.
        #[serde(default)]
        amount: Option<Amount>,
        /// The remedy it offers.
        #[serde(default)]
        remedy: Option<Selector>,
    }
    /// Records the customer's ranking (B6).
    RankOffer {
        /// Which: `O1`, a label or a key.
        offer: Selector,
        /// Its place; 1 is best.
        rank: u32,
    }
    /// Says why a worse offer was made, and who approved it (B6).
    JustifyOffer {
        /// Which.
        offer: Selector,
        /// Why.
        reason: String,
        /// Who approved it.
        approver: String,
    }
    /// Opens a window for a decision (C2).
    SeekDecision {
        /// What has to be decided.
        text: String,
        /// By when.
        window: Instant,
        /// Who decides.
        #[serde(default)]
        by: String,
    }
    /// Takes a decision (C1).
    Decide {
        /// What was decided.
        text: String,
        /// The window it answers.
        #[serde(default)]
        sought: Option<Selector>,
        /// What was known; `known` of a line says when it became known.
        #[serde(default, rename = "known_then")]
        known: Vec<String>,
        /// What was unknown.
        #[serde(default)]
        unknown: Vec<String>,
        /// On which basis.
        #[serde(default)]
        basis: String,
        /// How sure, in per cent.
        #[serde(default)]
        certainty: Option<u8>,
        /// Until when it could have been taken.
        #[serde(default)]
        window: Option<Instant>,
        /// The remedies chosen; they are accepted with it.
        #[serde(default)]
        remedies: Vec<Selector>,
        /// What it costs.
        #[serde(default)]
        cost: Option<Cost>,
        /// What it costs the relationship in the long run (B5).
        #[serde(default)]
        long_term_cost: Option<String>,
        /// Who read it a second time (C4).
        #[serde(default)]
        second_reader: Option<String>,
    }
    /// Says what missing a window cost (C2).
    CostMissedWindow {
        /// Which window.
        sought: Selector,
        /// What it cost more.
        cost: Cost,
        /// In words.
        #[serde(default)]
        note: String,
    }
    /// Names the second reader of a decision (C4).
    SecondRead {
        /// Which decision.
        decision: Selector,
        /// By whom.
        reader: String,
    }
    /// Lights a lamp of responsibility, or puts it out (D1).
    SetLamp {
        /// Which.
        lamp: Lamp,
        /// Whether it burns.
        #[serde(default = "yes")]
        lit: bool,
        /// What it rests on.
        basis: String,
    }
    /// Promises something (H1).
    Promise {
        /// What, in the words that were used.
        text: String,
        /// To whom.
        #[serde(default)]
        promisee: Option<Selector>,
        /// By when; none for a standing one.
        #[serde(default)]
        due: Option<Instant>,
        /// Whether it stands until an event breaks it.
        #[serde(default)]
        standing: bool,
        /// Who delivers.
        #[serde(default)]
        deliverer: String,
        /// Whether they consented.
        #[serde(default)]
        deliverer_consented: bool,
        /// Whether the customer consented.
        #[serde(default)]
        customer_consented: bool,
        /// What is owed if it is not kept.
        #[serde(default)]
        compensation: Option<Formula>,
        /// Who pays.
        #[serde(default)]
        payer: String,
        /// The cares that were checked (H2).
        #[serde(default)]
        cares: Vec<Care>,
        /// Why the others were passed over.
        #[serde(default)]
        override_reason: String,
        /// The partner's promise that this one rests on (H5).
        #[serde(default)]
        rests_on: Option<Selector>,
    }
    /// Records a consent (H1).
    Consent {
        /// Which promise: `P1`, a label or a key.
        commitment: Selector,
        /// Whose consent.
        party: Party,
    }
    /// Fills in what a promise lacks; what stands is renegotiated or corrected, never filled in (H1).
    CompletePromise {
        /// Which promise: `P1`, a label or a key.
        commitment: Selector,
        /// With what.
        with: Completion,
    }
    /// Records that a promise was kept (H3); the act's `at` is when.
    Keep {
        /// Which.
        commitment: Selector,
        /// How.
        #[serde(default)]
        text: String,
    }
    /// Records the event that broke a standing promise (H1).
    Break {
        /// Which.
        commitment: Selector,
        /// By what.
        text: String,
    }
    /// Renegotiates a promise (H4).
    Renegotiate {
        /// Which.
        commitment: Selector,
        /// The new due time.
        due: Instant,
        /// Whether the customer consented.
        #[serde(default)]
        customer_consented: bool,
        /// Why.
        #[serde(default)]
        reason: String,
    }
    /// Records that the promisee gave a promise up.
    Waive {
        /// Which.
        commitment: Selector,
        /// Why.
        reason: String,
    }
    /// Records compensation (H3).
    Compensate {
        /// For which promise.
        commitment: Selector,
        /// How much, where it is money.
        #[serde(default)]
        amount: Option<Amount>,
        /// In words.
        #[serde(default)]
        text: String,
    }
    /// Records a signal that a rule may wait for (I2).
    See {
        /// Which.
        signal: Signal,
        /// In words.
        text: String,
    }
    /// Asks a higher level for help (I3).
    Escalate {
        /// To whom.
        to: String,
        /// For what.
        text: String,
        /// Within how many minutes they are to accept.
        limit_minutes: u32,
    }
    /// Accepts an escalation (I3).
    AcceptEscalation {
        /// The firing's identity, or a rule's id for its latest open firing, or a label.
        firing: Selector,
        /// What is done about it.
        #[serde(default)]
        text: String,
    }
    /// Calls a firing a false alarm (I4).
    CallFalse {
        /// Which.
        firing: Selector,
        /// Why.
        reason: String,
    }
    /// Somebody comes on duty (E1).
    StartShift {
        /// Who.
        person: String,
    }
    /// Somebody goes off duty (E1).
    EndShift {
        /// Who.
        person: String,
    }
    /// Begins a hand-over (E2).
    HandOver {
        /// Who hands over.
        from: String,
        /// Who takes over.
        to: String,
        /// What was said.
        #[serde(default)]
        text: String,
    }
    /// Reads a hand-over back (E2). 「明白」 closes nothing.
    ReadBack {
        /// Which hand-over.
        handover: Selector,
        /// The next step.
        next_step: String,
        /// Its deadline.
        deadline: String,
        /// The risk.
        risk: String,
    }
    /// Passes a brief up (J1).
    PassUp {
        /// To whom.
        to: String,
        /// What it says.
        text: String,
        /// What it tells of although its words do not name it.
        #[serde(default)]
        covers: Vec<Selector>,
        /// What was pointed out and left out on purpose.
        #[serde(default)]
        left_out: Vec<Selector>,
    }
    /// Shares what a linked incident knows (K6).
    Share {
        /// The other incident's id.
        from: crate::incident::IncidentId,
        /// The entry there.
        entry: crate::incident::EntryKey,
        /// Its words.
        text: String,
    }
    /// Links another incident (K6).
    Link {
        /// The other incident's id.
        incident: crate::incident::IncidentId,
        /// The reference people say for it.
        reference: String,
        /// How they hang together.
        #[serde(default)]
        text: String,
    }
    /// Confirms a resource by name (C3).
    ConfirmResource {
        /// Who or what.
        name: String,
        /// For what, and how far.
        #[serde(default)]
        text: String,
    }
}

const fn yes() -> bool {
    true
}
