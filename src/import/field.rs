//! What a column can mean: the fields of a register, and those of a course.

use crate::text::named;

named! {
    /// What the rows of a table are.
    Shape {
        /// A row is an incident.
        Register = "register",
        /// A row is an entry of one incident.
        Course = "course",
        /// A row is an entry of the incident it names, as `export-table` writes them.
        Journal = "journal",
    }
}

named! {
    /// What a column holds.
    Field {
        /// The register's own number of the incident.
        Number = "number",
        /// The title.
        Title = "title",
        /// The customer.
        Customer = "customer",
        /// Whom we spoke to at the customer's.
        Contact = "contact",
        /// The class: a playbook's id or title.
        Class = "class",
        /// The severity.
        Severity = "severity",
        /// The status.
        Status = "status",
        /// When it was opened or reported.
        Opened = "opened",
        /// When the impact began.
        Began = "began",
        /// When it was noticed.
        Detected = "detected",
        /// When somebody of ours took it on.
        Acknowledged = "acknowledged",
        /// When the impact was contained.
        Mitigated = "mitigated",
        /// When it was resolved.
        Resolved = "resolved",
        /// When the customer was told that it is resolved.
        Told = "told",
        /// When it was closed.
        Closed = "closed",
        /// The day, where the time of day has a column of its own.
        Day = "day",
        /// The time: of an entry, or of day beside a column for the day.
        Time = "time",
        /// The time zone of the row's times.
        Zone = "zone",
        /// Who said or did it.
        Who = "who",
        /// What happened, in words.
        Text = "text",
        /// What it meant for the customer.
        Impact = "impact",
        /// What was done about it.
        Handling = "handling",
        /// Why it happened.
        Cause = "cause",
        /// What is done so that it does not happen again.
        Improvements = "improvements",
        /// In a journal: the incident.
        Incident = "incident",
        /// In a journal: the number of the entry, by which others point to it.
        Entry = "entry",
        /// In a journal: when it happened.
        At = "at",
        /// In a journal: when it became known, where that was stated.
        Known = "known",
        /// In a journal: whether the customer may see it.
        Visible = "visible",
        /// In a journal: the act that makes it again, as `record` takes it.
        Act = "act",
        /// In a journal: the bytes of an attachment.
        File = "file",
    }
}

impl Field {
    /// Whether a table of that shape may have it.
    pub const fn belongs_to(self, shape: Shape) -> bool {
        match self {
            Self::Who | Self::Text => true,
            Self::Day | Self::Time | Self::Zone => !matches!(shape, Shape::Journal),
            Self::Incident
            | Self::Entry
            | Self::At
            | Self::Known
            | Self::Visible
            | Self::Act
            | Self::File => matches!(shape, Shape::Journal),
            Self::Number
            | Self::Title
            | Self::Customer
            | Self::Contact
            | Self::Class
            | Self::Severity
            | Self::Status
            | Self::Opened
            | Self::Began
            | Self::Detected
            | Self::Acknowledged
            | Self::Mitigated
            | Self::Resolved
            | Self::Told
            | Self::Closed
            | Self::Impact
            | Self::Handling
            | Self::Cause
            | Self::Improvements => matches!(shape, Shape::Register),
        }
    }

    /// Whether its cells are times.
    pub const fn is_time(self) -> bool {
        matches!(
            self,
            Self::Opened
                | Self::Began
                | Self::Detected
                | Self::Acknowledged
                | Self::Mitigated
                | Self::Resolved
                | Self::Told
                | Self::Closed
                | Self::Day
                | Self::Time
        )
    }
}
