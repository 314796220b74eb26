//! Legal clocks: whose duty a regime is, and which of its stages were reported (I7).

pub mod body;
mod kept;
pub mod state;

use self::body::{DutyAnswered, StageReported};
use super::super::{
    event::Event,
    gone::{duty_named, named},
    refusal::Refusal,
    rule::{Decided, Desk, Rule, text},
    telling::{Teller, Told},
    wording::join,
};

impl Rule for DutyAnswered {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (regime, duty) = (self.regime.trim(), self.duty.trim());
        let known = desk.incident.regime_called(regime);
        let known = known.ok_or_else(|| Refusal::UnknownRegime(regime.to_owned()))?;
        if !duty.is_empty() && known.duty(duty).is_none() {
            let duties = known.duties.iter().map(|it| it.id.clone()).collect();
            return Err(Refusal::UnknownDuty { duty: duty.to_owned(), duties });
        }
        if let Some(known) = self.known.filter(|known| *known > desk.context.now) {
            return Err(Refusal::InTheFuture(known));
        }
        // That nobody has a duty is somebody's judgement, and says whose.
        let said = if duty.is_empty() { text(&self.text, "reason")? } else { self.text.clone() };
        desk.internal(Event::DutyAnswered(Self {
            regime: regime.to_owned(),
            duty: duty.to_owned(),
            known: self.known,
            text: said,
        }))
    }
}

impl Rule for StageReported {
    fn decide(&self, desk: &Desk<'_>) -> Decided {
        let (regime, stage) = (self.regime.trim(), self.stage.trim());
        if desk.incident.regime_called(regime).is_none() {
            return Err(Refusal::UnknownRegime(regime.to_owned()));
        }
        let Some(duty) = desk.incident.duty_of(regime) else {
            return Err(Refusal::DutyNotAnswered(regime.to_owned()));
        };
        if !duty.stages.iter().any(|it| it.id == stage) {
            let stages = duty.stages.iter().map(|it| it.id.clone()).collect();
            return Err(Refusal::UnknownStage { stage: stage.to_owned(), stages });
        }
        desk.internal(Event::StageReported(Self {
            regime: regime.to_owned(),
            stage: stage.to_owned(),
            text: self.text.clone(),
        }))
    }
}

impl Told for DutyAnswered {
    fn told(&self, by: &Teller<'_>) -> String {
        let regime = by.incident.regime_called(&self.regime);
        let title = regime
            .map_or_else(|| named(&self.regime).to_owned(), |it| it.title.get(by.lang).to_owned());
        let duty = regime.and_then(|it| duty_named(it, &self.duty));
        let whose = match duty {
            Some(duty) => duty.whose.get(by.lang).to_owned(),
            None if self.duty.is_empty() => by.lang.say("regime-nobody"),
            None => named(&self.duty).to_owned(),
        };
        join(&[title, whose, self.text.clone()])
    }
}

impl Told for StageReported {
    fn told(&self, by: &Teller<'_>) -> String {
        let regime = by.incident.regime_called(&self.regime);
        let title = regime
            .map_or_else(|| named(&self.regime).to_owned(), |it| it.title.get(by.lang).to_owned());
        let stage = regime.and_then(|it| by.incident.stage_named(it, &self.stage));
        let what = stage
            .map_or_else(|| named(&self.stage).to_owned(), |it| it.what.get(by.lang).to_owned());
        join(&[title, what, self.text.clone()])
    }
}
