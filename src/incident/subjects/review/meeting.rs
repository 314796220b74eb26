//! The review itself: planned, held, or waived with a reason (M9), and what it judges (M1, M2).

use super::body::{ReviewHeld, ReviewPlanned, ReviewWaived};
use crate::{
    incident::{
        effect::Effect,
        event::Event,
        gone::ERASED_WORDS,
        ids::EntryKey,
        instant::Millis,
        kept::{Kept, Left},
        refusal::{Refusal, Warning},
        rule::{Decided, Desk, Rule, text},
        telling::{Teller, Told},
        wording::join,
    },
    locale::Message,
};

/// Names without white space at their ends, and without those that say nothing.
fn names(people: &[String]) -> Vec<String> {
    people.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

impl Rule for ReviewPlanned {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let people = names(&self.people);
        let warnings = people.is_empty().then_some(Warning::ReviewWithoutPeople);
        let planned = Self { due: self.due, people, text: self.text.trim().to_owned() };
        let event = Event::ReviewPlanned(planned);
        let (events, _) = desk.internal(event)?;
        Ok((events, warnings.into_iter().collect()))
    }
}

impl Rule for ReviewHeld {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let held = Self {
            text: text(&self.text, "text")?,
            people: names(&self.people),
            right: self.right.trim().to_owned(),
            better: self.better.trim().to_owned(),
            ..self.clone()
        };
        // A good outcome does not show that the decisions were good, nor a bad one that they were bad.
        let is_luck_asked = held.outcome.is_some() && held.luck.is_none();
        let is_quality_asked = held.outcome.is_some() && held.decisions.is_none();
        let asked = [
            (is_quality_asked, Warning::DecisionsNotJudged),
            (is_luck_asked, Warning::LuckNotAsked),
        ];
        let warnings = asked.into_iter().filter(|(is, _)| *is).map(|(_, it)| it).collect();
        let (events, _) = desk.internal(Event::ReviewHeld(held))?;
        Ok((events, warnings))
    }
}

impl Rule for ReviewWaived {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let reason = text(&self.reason, "reason")?;
        if desk.incident.reviews.is_waived() {
            return Err(Refusal::NothingChanges);
        }
        desk.internal(Event::ReviewWaived(Self { reason }))
    }
}

impl Kept for ReviewPlanned {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        Some(Effect::Plan(Some(self.due.into()), None, !self.people.is_empty()))
    }

    fn remains(left: &Left<'_>) -> Option<Self> {
        let Some(Effect::Plan(Some(due), _, is_named)) = left.effect else { return None };
        let people = is_named.then(|| ERASED_WORDS.to_owned()).into_iter().collect();
        Some(Self { due: Millis::instant(*due), people, text: String::new() })
    }
}

impl Kept for ReviewHeld {
    fn own(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        Some(Self::default())
    }
}

impl Kept for ReviewWaived {
    fn own(&self) -> Option<&str> {
        Some(&self.reason)
    }

    fn references(&self) -> Vec<EntryKey> {
        Vec::new()
    }

    fn does(&self) -> Option<Effect> {
        None
    }

    fn remains(_: &Left<'_>) -> Option<Self> {
        Some(Self { reason: String::new() })
    }
}

impl Told for ReviewPlanned {
    fn told(&self, by: &Teller<'_>) -> String {
        join(&[by.timed("entry-due", self.due), by.lang.list(&self.people), self.text.clone()])
    }
}

impl Told for ReviewHeld {
    fn told(&self, by: &Teller<'_>) -> String {
        let judged = |id: &'static str, word: Option<String>| {
            let word = word.map(|it| by.lang.say(&it));
            word.map(|it| by.say(&Message::new(id).with("word", it))).unwrap_or_default()
        };
        let asked = |id: &'static str, text: &str| {
            let name = by.lang.say(id);
            let said = Message::new("report-detail").with("name", name).with("text", text);
            if text.is_empty() { String::new() } else { by.say(&said) }
        };
        join(&[
            self.text.clone(),
            by.lang.list(&self.people),
            judged("review-decisions", self.decisions.map(|it| format!("quality-{}", it.id()))),
            judged("review-outcome", self.outcome.map(|it| format!("crisis-outcome-{}", it.id()))),
            judged("review-luck", self.luck.map(|it| format!("luck-{}", it.id()))),
            asked("field-right", &self.right),
            asked("field-better", &self.better),
        ])
    }
}

impl Told for ReviewWaived {
    fn told(&self, _: &Teller<'_>) -> String {
        self.reason.clone()
    }
}
