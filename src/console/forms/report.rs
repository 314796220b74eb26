//! A report: which, for whom, in which formats.

use crate::{
    incident::{Incident, Instant, Visibility},
    locale::Lang,
    report::{self, Audience, DocumentKind, Format, Meeting, Which},
};

use super::{
    Choice, Field, FieldKind, Form, Kind,
    builder::{Builder, Built},
    make::{both, choice, field, form, same},
};

/// What a report can be written as: each format alone, the two that people send, or all of them.
const REPORT_FORMATS: [&str; 8] = ["docx", "docx-html", "html", "pdf", "md", "text", "json", "all"];

/// The same to choose from. Where this build does not write one of them, its label says so.
fn report_formats() -> Field {
    let mut field = choice("format", "field-format", "format", REPORT_FORMATS, "docx");
    if let FieldKind::Choice(choices) = &mut field.kind
        && !Format::Pdf.is_offered()
    {
        let absent = choices.iter_mut().filter(|choice| choice.value == Format::Pdf.id());
        absent.for_each(|choice| choice.label = both("format-pdf-absent"));
    }
    field
}

/// One of the meetings, the latest first.
fn meeting(incident: &Incident, meetings: &[Meeting], lang: Lang) -> Field {
    let choices = meetings.iter().rev().map(|met| {
        let words = met.named(incident).words(lang);
        Choice { value: met.key.to_string(), label: same(&words) }
    });
    field("meeting", "field-meeting", FieldKind::Choice(choices.collect()))
}

impl Form {
    /// A report; where several meetings took place, also of which of them minutes are to be.
    pub fn report(incident: &Incident, now: Instant, lang: Lang) -> Self {
        let meetings = report::meetings(incident, Audience::Internal, now);
        let document = DocumentKind::ALL.iter().map(|kind| kind.id());
        let audience = ["customer", "internal"];
        let mut fields = vec![
            choice("document", "field-document", "document", document, "service-report"),
            choice("audience", "field-audience", "audience", audience, "customer"),
            report_formats(),
        ];
        if meetings.len() > 1 {
            fields.insert(1, meeting(incident, &meetings, lang));
        }
        form(Kind::Report, fields)
    }
}

impl Builder<'_> {
    pub(super) fn report(&self) -> Built {
        let document = self.parsed("document").unwrap_or(DocumentKind::ServiceReport);
        let audience = if self.form.value("audience") == "internal" || document.is_internal() {
            Visibility::Internal
        } else {
            Visibility::Customer
        };
        let formats = match self.form.value("format") {
            "docx-html" => vec!["docx", "html"],
            "html" => vec!["html"],
            "pdf" => vec!["pdf"],
            "md" => vec!["md"],
            "text" => vec!["text"],
            "json" => vec!["json"],
            "all" => Format::offered().map(Format::id).collect(),
            _ => vec!["docx"],
        };
        let meeting = self.parsed("meeting").filter(|_| document == DocumentKind::MeetingMinutes);
        Built::Report(Which { kind: document, meeting }, audience, formats)
    }
}
