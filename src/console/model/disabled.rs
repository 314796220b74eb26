//! Why an action cannot run now. It refuses to run one, and to word the reason: it names a message.

use crate::incident::{Status, disclosure};

use super::{
    super::{action::Action, forms::Kind},
    Focus, Model, Saved, Screen,
};

impl Model {
    /// Why an action cannot run now, as a message id; `None` if it can.
    pub fn disabled(&self, action: Action) -> Option<&'static str> {
        use Action as A;
        if self.replay.is_some() && !only_reads(action) {
            return Some("why-replay");
        }
        if is_of_replay(action) && self.replay.is_none() {
            return Some("why-no-replay");
        }
        let writes = writes(action);
        if writes && matches!(self.saved, Saved::ReadOnly(_)) {
            return Some("why-read-only");
        }
        if action == A::AcknowledgeLoss && self.loss.is_none() {
            return Some("why-nothing-lost");
        }
        if matches!(action, A::OpenIncident | A::ReportSelected) && self.list.shown().is_empty() {
            return Some("why-no-incident");
        }
        let is_of_past = matches!(
            action,
            A::ToPast(_) | A::PastAdd | A::PastOrder | A::PastSave | A::PastForget
        );
        if is_of_past && self.screen != Screen::Past {
            return Some("why-not-here");
        }
        if let A::ActForm(act) = action
            && act.is_of_directory()
        {
            let here = self.screen == Screen::Past;
            let lacks = act.lacks(&self.directory.house, self.now);
            return if here { lacks } else { Some("why-not-here") };
        }
        if matches!(action, A::PreviewWrite | A::PreviewNotes) && self.preview.is_none() {
            return Some("why-not-here");
        }
        if action == A::Similar
            && (self.form.as_ref().is_some_and(|it| it.kind != Kind::NewIncident)
                || self.form.is_none() && self.screen != Screen::Live)
        {
            return Some("why-not-here");
        }
        if action == A::Rest
            && !self.form.as_ref().is_some_and(|it| it.fields.iter().any(|it| it.rest))
        {
            return Some("why-no-rest");
        }
        let live = self.live.as_ref().filter(|_| self.screen == Screen::Live)?;
        // Most can always be done; `every_action_does_something_or_says_why_it_cannot` finds one that cannot and says nothing.
        #[allow(clippy::wildcard_enum_match_arm)]
        match action {
            A::Day | A::DayBefore | A::NextDay if live.incident.history().is_none() => {
                Some("why-no-history")
            }
            A::ReviewGuide if live.incident.lifecycle.status() < Status::Resolved => {
                Some("why-not-resolved")
            }
            A::AnswerEnquiry if live.incident.ledger.open_enquiries().next().is_none() => {
                Some("why-no-enquiry")
            }
            A::Withhold if disclosure::hidden_corrections(&live.incident).is_empty() => {
                Some("why-no-correction")
            }
            A::DraftForm
            | A::DraftFormBefore
            | A::DraftCopy
            | A::DraftWrite
            | A::DraftSent
            | A::DraftAgain
            | A::DraftPerson
                if self.drafting.is_none() =>
            {
                Some("why-not-here")
            }
            A::WriteNext
            | A::WriteBefore
            | A::WriteSave
            | A::WriteVisible
            | A::WriteAgain
            | A::WriteUndo
            | A::WriteEdit
            | A::WriteBegin
            | A::WriteDespite
                if self.writing.is_none() =>
            {
                Some("why-not-here")
            }
            A::Draft if live.incident.stakeholders.list.is_empty() => Some("draft-nobody"),
            A::EditPerson | A::ContactPerson | A::EnquiryFrom if live.people().is_empty() => {
                Some("why-nobody")
            }
            A::Snooze if live.due.is_empty() => Some("why-nothing-due"),
            A::Share if live.incident.links.incidents.is_empty() => Some("why-no-link"),
            A::Show | A::Correct | A::Retract | A::Share if live.order.is_empty() => {
                Some("why-no-entry")
            }
            A::DrillNext if live.incident.drill().is_none() => Some("why-no-drill"),
            A::ActForm(act) => act.lacks(&live.incident, self.now),
            _ => None,
        }
    }
}

/// Whether an action is one that only a replay has.
const fn is_of_replay(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::ReplayEarlier
            | A::ReplayLater
            | A::ReplayDecisionBefore
            | A::ReplayNextDecision
            | A::ReplayEntryBefore
            | A::ReplayNextEntry
            | A::ReplayPlay
            | A::ReplaySlower
            | A::ReplayFaster
            | A::ReplayOrder
            | A::ReplayMark
            | A::ReplayDifference
    )
}

/// Whether an action can be done in a replay: it only looks, or leads elsewhere.
fn only_reads(action: Action) -> bool {
    use Action as A;
    is_of_replay(action)
        || matches!(action, A::To(focus) if focus != Focus::Capture)
        || matches!(
            action,
            A::Help
                | A::Palette
                | A::Back
                | A::Quit
                | A::Suspend
                | A::Language
                | A::Theme
                | A::Borders
                | A::ListIncidents
                | A::Past
                | A::NextPane
                | A::PreviousPane
                | A::Zoom
                | A::Find
                | A::Goal
                | A::Playbook
                | A::Up
                | A::Down
                | A::PageUp
                | A::PageDown
                | A::First
                | A::Last
        )
}

/// Whether an action puts something into the log.
fn writes(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Save
            | A::Undo
            | A::Answer
            | A::Ask
            | A::Stakeholder
            | A::Contact
            | A::Enquiry
            | A::AnswerEnquiry
            | A::Severity
            | A::Status
            | A::Attach
            | A::EditPerson
            | A::ContactPerson
            | A::EnquiryFrom
            | A::Show
            | A::Correct
            | A::Retract
            | A::Link
            | A::Share
            | A::Withhold
            | A::Snooze
            | A::NewIncident
            | A::NewHistory
            | A::DraftSent
            | A::Drill
            | A::DrillNext
            | A::WriteDespite
            | A::AcknowledgeLoss
            | A::FromCatalogue
            | A::ActForm(_)
    )
}
