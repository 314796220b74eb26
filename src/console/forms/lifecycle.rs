//! Severity, status and the times of an incident (A4, M8).

use crate::incident::{
    Command, Incident, Severity, Status,
    command::{Move, Rate},
    event::{CustomerDescribed, MilestoneReached},
    lifecycle::CustomerKind,
    milestones::Milestone,
};

use super::{
    Form, Kind,
    builder::{Builder, Built},
    make::{choice, chosen_by_hand, form, in_force, past, severities, visible, words},
    maker::Making,
};

/// One of the times that only people can name. What it is about is the milestone's name.
pub(super) const MILESTONE: Making = Making::of(
    |maker| {
        let ids = Milestone::ALL.map(Milestone::id);
        let mut which = chosen_by_hand(choice("milestone", "field-milestone", "moment", ids, ""));
        which.choose(maker.target);
        vec![
            which,
            past("at", "field-at"),
            words("text", "field-milestone-how"),
            words("source", "field-by-whom"),
        ]
    },
    |builder, _| {
        let milestone = builder.parsed("milestone").unwrap_or(Milestone::Detected);
        Command::Milestone(MilestoneReached { milestone, text: builder.text("text") })
    },
);

/// What the customer is.
pub(super) const CUSTOMER: Making = Making::of(
    |maker| {
        let ids = CustomerKind::ALL.map(CustomerKind::id);
        let mut kind = choice("kind", "field-customer-kind", "customer", ids, "");
        in_force(&mut kind, maker.incident.customer_kind.id());
        vec![kind]
    },
    |builder, _| {
        let kind = builder.parsed("kind").unwrap_or_default();
        Command::DescribeCustomer(CustomerDescribed { kind })
    },
);

impl Form {
    /// The severity, with what the impact asks for chosen (A4).
    pub fn severity(incident: &Incident) -> Self {
        let proposed =
            incident.proposed_severity().unwrap_or_else(|| incident.lifecycle.severity());
        let mut severity = severities("severity", "field-severity", Some(proposed), false);
        in_force(&mut severity, &incident.lifecycle.severity().level().to_string());
        form(Kind::Severity, vec![severity, words("basis", "field-basis")])
    }

    /// The status, with the next one chosen; behind closed there is none.
    pub fn status(incident: &Incident) -> Self {
        let now = incident.lifecycle.status();
        let next = Status::ALL.iter().copied().find(|status| *status > now);
        let all = Status::ALL.iter().map(|status| status.id());
        let mut status = choice("status", "field-status", "status", all, "");
        in_force(&mut status, now.id());
        let status = match next {
            Some(next) => {
                status.choose(next.id());
                status
            }
            None => chosen_by_hand(status),
        };
        form(
            Kind::Status,
            vec![status, words("reason", "field-reason"), past("at", "field-at"), visible()],
        )
    }
}

impl Builder<'_> {
    pub(super) fn severity(&mut self) -> Built {
        let severity = self.parsed::<Severity>("severity").unwrap_or_default();
        let command = Command::Severity(Rate { severity, basis: self.text("basis") });
        self.act(command)
    }

    pub(super) fn status(&mut self) -> Built {
        let status = self.parsed::<Status>("status").unwrap_or_default();
        let command = Command::Status(Move { status, reason: self.text("reason") });
        self.act(command)
    }
}
