//! From what was filled in to acts — or per field what is wrong. An act is data until it is sent.

use super::{
    builder::{Builder, Built, FieldError},
    form::{Form, Kind},
    setting::Setting,
};

impl Form {
    /// What the form becomes.
    ///
    /// # Errors
    /// Every field that cannot be taken, with the reason.
    pub fn build(&self, setting: &Setting<'_>) -> Result<Built, Vec<FieldError>> {
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        builder.refuse_strays();
        builder.require();
        let built = builder.build();
        if builder.errors.is_empty() { Ok(built) } else { Err(builder.errors) }
    }
}

impl Builder<'_> {
    /// What was typed on a field to choose from and fits nothing there was meant for something: it is not dropped.
    fn refuse_strays(&mut self) {
        for field in &self.form.fields {
            if let Some(why) = field.unsettled(self.setting.lang) {
                self.wrong(field.id, self.setting.lang.say(why));
            }
        }
    }

    fn require(&mut self) {
        for field in &self.form.fields {
            if field.required && field.value().is_empty() {
                self.wrong(field.id, self.setting.lang.say("form-required"));
            }
        }
    }

    fn build(&mut self) -> Built {
        match &self.form.kind {
            Kind::FirstRun | Kind::Profile => self.profile_kept(),
            Kind::NewIncident => self.open(),
            Kind::Answer(question) => self.answer(&question.clone()),
            Kind::Ask => self.ask(),
            Kind::Stakeholder(known) => self.stakeholder(*known),
            Kind::Contact => self.contact(),
            Kind::Enquiry => self.enquiry(),
            Kind::AnswerEnquiry => self.answer_enquiry(),
            Kind::Severity => self.severity(),
            Kind::Status => self.status(),
            Kind::Correct(target) => self.correct(*target),
            Kind::Show(target) => self.show(*target),
            Kind::Withhold(correction) => self.withhold(*correction),
            Kind::LetStand(section) => self.let_stand(*section),
            Kind::Day => Built::Day(self.text("day")),
            Kind::Snooze(item) => self.snooze(item),
            Kind::Adopt => self.adopt(),
            Kind::Attach => self.attached(),
            Kind::Link => self.linked(),
            Kind::Share(entry) => self.shared(*entry),
            Kind::Report => self.report(),
            Kind::ActForm(act, target) => self.handled(*act, &target.clone()),
        }
    }
}
