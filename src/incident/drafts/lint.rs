//! What is wrong with a text that is about to be said to somebody (G5). By the rule on gates only a responsibility
//! statement in the dark (D1) and a visible entry that is wrong only internally stop a text; everything else is said
//! and let through.

use super::{
    super::{
        briefs,
        commitments::Commitment,
        disclosure,
        facts::Confidence,
        fold::Incident,
        ids::EntryKey,
        instant::Instant,
        lifecycle::Status,
        refusal::Warning,
        stakeholders::{Authority, Side, Stakeholder},
        timeline,
    },
    Problem, admits_without, gaps, hidden_outcomes,
    leaks::{Against, Leaks},
    own_words,
    spoken::{self, TELLING},
    told::NAMED,
};
use crate::locale::Lang;

/// What a text is held against.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Whom it is for.
    pub to: EntryKey,
    /// The language it is written in.
    pub lang: Lang,
    /// Who signs it: the name alone first, then whatever else is printed of them for everybody to read.
    pub signed: &'a [&'a str],
    /// The names of other customers, the references and titles of other incidents.
    pub others: &'a [String],
    /// How many characters it takes of how many, where it has to fit.
    pub length: Option<(usize, usize)>,
    /// Whether they wait for a next update.
    pub next_expected: bool,
    /// The present instant.
    pub now: Instant,
}

/// How many characters may stand before the safety instruction: a subject, or a greeting.
const BEFORE_SAFETY: usize = 120;

/// Everything that is wrong with a text, what stops it first.
pub fn lint(text: &str, held: &Held<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let Some(stakeholder) = held.incident.stakeholders.get(held.to) else { return found };
    let Held { incident, lang, signed, others, .. } = *held;
    let leaks = Leaks::of(text, Against { incident, lang, signed, others });
    let linter = Linter { text, leaks, held, stakeholder };
    if stakeholder.profile.side.is_ours() {
        linter.form(&mut found);
        linter.inside(&mut found);
    } else {
        linter.responsibility(&mut found);
        linter.safety(&mut found);
        linter.third(&mut found);
        linter.form(&mut found);
        linter.awaited(&mut found);
        linter.certainty(&mut found);
        linter.leaks.inside(&mut found);
        linter.words(&mut found);
        linter.first(&mut found);
    }
    found.sort_by_key(|problem| !problem.refuses());
    found
}

struct Linter<'a> {
    text: &'a str,
    leaks: Leaks<'a>,
    held: &'a Held<'a>,
    stakeholder: &'a Stakeholder,
}

impl Linter<'_> {
    fn responsibility(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        found.extend(admits_without(incident, self.text).map(Problem::Dark));
        let several = incident.has_several_writers();
        found.extend(disclosure::hidden_corrections(incident).into_iter().take(1).map(|hidden| {
            let entry = format!("#{}", timeline::short_key(hidden.target, several));
            Problem::WrongInside { entry }
        }));
    }

    /// People before things: what they are to do now stands first (A9).
    fn safety(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        let care = incident.playbook.as_deref().and_then(|playbook| playbook.care.as_ref());
        let Some(instruction) = incident.safety.instruction() else {
            let care = care.filter(|_| incident.lifecycle.status() < Status::Resolved);
            found.extend(care.map(|it| Problem::NoSafety { suggested: it.instruction.clone() }));
            return;
        };
        let is_shown = disclosure::visible_keys(incident).contains(&instruction.entry);
        if !is_shown || incident.safety.instruction_for(self.held.to).is_none() {
            return;
        }
        let (text, wanted) = (spoken::bare(self.text), spoken::bare(&instruction.text));
        // The subject of a letter and the greeting of a call may stand before it.
        let before = text.find(&wanted).map(|at| text[..at].chars().count());
        if before.is_none_or(|before| before > BEFORE_SAFETY) {
            let instruction = instruction.text.clone();
            found.push(Problem::SafetyMissing { instruction });
        }
    }

    /// Somebody who is neither ours nor the customer's.
    fn third(&self, found: &mut Vec<Problem>) {
        let profile = &self.stakeholder.profile;
        if profile.side != Side::Customer {
            found.push(Problem::NotCustomer { name: profile.name.clone(), side: profile.side });
        }
    }

    fn form(&self, found: &mut Vec<Problem>) {
        if self.held.next_expected && !spoken::names_next(self.text) {
            found.push(Problem::NoNextTime);
        }
        if self.text.contains(['〔', '〕']) || self.leaks.folded.contains("[fill in") {
            found.push(Problem::Unfilled);
        }
        if let Some((used, most)) = self.held.length.filter(|(used, most)| used > most) {
            found.push(Problem::TooLong { used, most });
        }
    }

    /// What they wait to hear.
    fn awaited(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        let of_data = ["数据", "data"].iter().any(|word| self.leaks.folded.contains(word));
        if incident.lifecycle.status() >= Status::Resolved && incident.concerns_data() && !of_data {
            found.push(Problem::NothingOfData);
        }
        let asked = incident.ledger.open_enquiries().filter(|it| it.from == Some(self.held.to));
        found.extend(asked.take(1).map(|it| Problem::Unanswered { question: it.text.clone() }));
        let known = disclosure::CustomerIncident::fold(&disclosure::VisibleEntries::of(incident));
        let bare = spoken::bare(self.text);
        let spoken_of: Vec<Commitment> = known
            .commitments
            .list
            .iter()
            .filter(|it| bare.contains(&spoken::bare(it.words())))
            .cloned()
            .collect();
        found.extend(hidden_outcomes(incident, &spoken_of, self.held.now).into_values());
    }

    /// Nothing that is a guess.
    fn certainty(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        if let Some(words) = spoken::guess(&own_words::without(self.text)) {
            found.push(Problem::Guess { words: words.to_owned() });
        }
        if let Some(words) = spoken::says_safe(self.text) {
            found.push(Problem::SaysSafe { words: words.to_owned() });
        }
        let bare = spoken::bare(self.text);
        if !spoken::reserves(self.text) {
            let unsure = incident.facts.questions.iter().filter_map(|question| question.answer());
            let said = unsure.filter(|answer| {
                let words = spoken::bare(&answer.text);
                answer.confidence != Confidence::Confirmed
                    && spoken::weight(&words) >= TELLING
                    && bare.contains(&words)
            });
            found.extend(
                said.take(NAMED).map(|it| Problem::Unconfirmed { answer: it.text.clone() }),
            );
        }
    }

    fn words(&self, found: &mut Vec<Problem>) {
        let incident = self.held.incident;
        found.extend(gaps(incident, self.text).into_iter().map(Problem::Judged));
        if let Some(words) = spoken::helpless(self.text) {
            found.push(Problem::Helpless { words: words.to_owned() });
        }
        self.leaks.avoided(found);
    }

    /// Before the first word to somebody: what do they need, how do they feel, what is behind it (F3, F4)?
    fn first(&self, found: &mut Vec<Problem>) {
        let profile = &self.stakeholder.profile;
        let told = self.held.incident.ledger.last_told(self.held.to).is_some();
        if told || profile.side != Side::Customer {
            return;
        }
        let name = profile.name.clone();
        if profile.need.trim().is_empty() {
            found.push(Problem::Judged(Warning::NoNeedHeard { name: name.clone() }));
        }
        if profile.feeling.trim().is_empty() && profile.pressure.trim().is_empty() {
            found.push(Problem::Judged(Warning::NoFeelingHeard { name }));
        }
    }

    /// What goes to somebody of ours who decides is a brief going up (J1).
    fn inside(&self, found: &mut Vec<Problem>) {
        if self.stakeholder.profile.authority != Authority::Decides {
            return;
        }
        let omitted = briefs::omissions(self.held.incident, self.text, &[], self.held.now);
        if !omitted.is_empty() {
            found.push(Problem::Omitted(omitted));
        }
    }
}
