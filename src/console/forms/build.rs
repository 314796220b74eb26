//! From what was filled in to acts — or per field what is wrong. It refuses to record: an act is data until it is sent.

use chrono_tz::Tz;

use crate::{
    capture::time::{self, Moment, Toward},
    incident::{
        Act, Command, EntryKey, Instant, Selector, Severity, Status, Visibility,
        command::{
            AdoptPlaybook, Answer, AnswerEnquiry, Ask, ChangeStakeholder, Contact, Correct,
            Enquiry, Move, Open, Rate, Show, Snooze, WithholdCorrection,
        },
        facts::{Backup, Confidence, QuestionId},
        stakeholders::{Address, Agreement, Authority, Profile, Side, Updates},
        updates::{Channel, Direction, Outcome},
    },
    locale::Message,
    report::{DocumentKind, Format, Which},
    settings::Settings,
};

use super::{
    builder::{Builder, Built, FieldError, Setting},
    form::{Form, Kind},
};

impl Form {
    /// What the form becomes.
    ///
    /// # Errors
    /// Every field that cannot be taken, with the reason.
    pub fn build(&self, setting: &Setting<'_>) -> Result<Built, Vec<FieldError>> {
        let mut builder = Builder { form: self, setting, errors: Vec::new() };
        builder.require();
        let built = builder.build();
        if builder.errors.is_empty() { Ok(built) } else { Err(builder.errors) }
    }
}

impl Builder<'_> {
    fn require(&mut self) {
        for field in &self.form.fields {
            if field.required && field.value().is_empty() {
                self.wrong(field.id, self.setting.lang.say("form-required"));
            }
        }
    }

    fn build(&mut self) -> Built {
        match &self.form.kind {
            Kind::FirstRun | Kind::Profile => self.settings(),
            Kind::NewIncident => self.open(),
            Kind::Answer(question) => self.answer(&question.clone()),
            Kind::Ask => {
                let command = Command::Ask(Ask {
                    ask: self.text("ask"),
                    section: String::new(),
                    whom: self.text("whom"),
                    critical: self.yes("critical"),
                });
                self.act(command)
            }
            Kind::Stakeholder(known) => self.stakeholder(*known),
            Kind::Contact => self.contact(),
            Kind::Enquiry => {
                let command = Command::Enquiry(Enquiry {
                    from: self.optional("from").map(Selector),
                    text: self.text("text"),
                });
                self.act(command)
            }
            Kind::AnswerEnquiry => {
                let command = Command::AnswerEnquiry(AnswerEnquiry {
                    enquiry: Selector(self.text("enquiry")),
                    text: self.text("text"),
                });
                self.act(command)
            }
            Kind::Severity => {
                let severity = self.parsed::<Severity>("severity").unwrap_or_default();
                let command = Command::Severity(Rate { severity, basis: self.text("basis") });
                self.act(command)
            }
            Kind::Status => {
                let status = self.parsed::<Status>("status").unwrap_or_default();
                let command = Command::Status(Move { status, reason: self.text("reason") });
                self.act(command)
            }
            Kind::Correct(target) => {
                let occurred = self.time("occurred");
                let command = Command::Correct(Correct {
                    entry: Selector::key(*target),
                    text: self.text("text"),
                    occurred,
                });
                self.act(command)
            }
            Kind::Show(target) => {
                let command = Command::Visibility(Show {
                    entry: Selector::key(*target),
                    visibility: self.visibility(),
                    public_role: self.optional("public-role"),
                    reason: self.text("reason"),
                });
                Built::Act(Box::new(Act::new(command)))
            }
            Kind::Withhold(correction) => {
                let command = Command::WithholdCorrection(WithholdCorrection {
                    correction: Selector::key(*correction),
                    reason: self.text("reason"),
                });
                self.act(command)
            }
            Kind::Snooze(item) => {
                let until = self.time("until").unwrap_or(self.setting.now);
                self.act(Command::Snooze(Snooze { item: item.clone(), until }))
            }
            Kind::Adopt => {
                let class = self.text("class");
                self.act(Command::AdoptPlaybook(AdoptPlaybook { class }))
            }
            Kind::Attach => Built::Attach(self.text("path"), self.text("note"), self.visibility()),
            Kind::Link => self.linked(),
            Kind::Share(entry) => self.shared(*entry),
            Kind::Report => self.report(),
            Kind::Judge(judge, target) => self.judged(*judge, &target.clone()),
        }
    }

    fn settings(&mut self) -> Built {
        let zone = self.text("zone");
        if !zone.is_empty() && zone.parse::<Tz>().is_err() {
            let text =
                Message::new("refusal-unknown-zone").with("name", &zone).text(self.setting.lang);
            self.wrong("zone", text);
        }
        let lang = self.form.value("language").parse().unwrap_or(self.setting.lang);
        let settings = Settings {
            name: self.text("name"),
            role: self.text("role"),
            company: self.text("company"),
            zone,
            lang,
            notify: self.form.field("notify").is_some() && self.yes("notify"),
            ..self.setting.settings.clone()
        };
        Built::Settings(settings, self.form.value("then") == "demo")
    }

    fn open(&mut self) -> Built {
        let began = self.time("began");
        let open = Open {
            title: self.text("title"),
            customer: self.text("customer"),
            public_title: self.optional("public-title"),
            class: self.optional("class"),
            severity: self.parsed("severity"),
            zone: None,
            began,
        };
        Built::Open(Box::new(Act::new(Command::Open(open))))
    }

    fn answer(&mut self, question: &QuestionId) -> Built {
        let last_good = self.time("last-good");
        let restore_tested = self.time("restore-tested");
        let dated = last_good.is_some() || restore_tested.is_some();
        let exists = match self.form.value("exists") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => dated.then_some(true),
        };
        let backup = exists.map(|exists| Backup { exists, last_good, restore_tested });
        let command = Command::Answer(Answer {
            question: Selector(question.to_string()),
            answer: self.text("answer"),
            confidence: self.parsed("confidence").unwrap_or(Confidence::Claimed),
            backup,
            impact: self.parsed("impact"),
        });
        let who = self.optional("source");
        let Built::Act(mut act) = self.act(command) else { return self.report() };
        act.who = who;
        Built::Act(act)
    }

    fn stakeholder(&mut self, known: Option<EntryKey>) -> Built {
        let before = known
            .and_then(|key| self.setting.incident?.stakeholders.get(key))
            .map(|stakeholder| stakeholder.profile.clone())
            .unwrap_or_default();
        let profile = self.filled_profile(&before);
        let command = match known {
            None => Command::Stakeholder(Box::new(profile)),
            Some(key) => Command::ChangeStakeholder(Box::new(ChangeStakeholder {
                stakeholder: Selector::key(key),
                changes: before.changes_to(&profile),
            })),
        };
        self.act(command)
    }

    fn filled_profile(&mut self, before: &Profile) -> Profile {
        let side = serde_json::from_value::<Side>(self.text("side").into()).unwrap_or_default();
        let authority = Authority::ALL
            .into_iter()
            .find(|authority| authority.id() == self.form.value("authority"))
            .unwrap_or_default();
        let aliases = self
            .text("aliases")
            .split([',', '，', '、'])
            .map(|alias| alias.trim().to_owned())
            .filter(|alias| !alias.is_empty())
            .collect();
        let quiet = self.optional("quiet").and_then(|hours| {
            let hours = hours.parse();
            if hours.is_err() {
                self.wrong("quiet", self.setting.lang.say("form-not-quiet"));
            }
            hours.ok()
        });
        let updates = match self.text("every").as_str() {
            "" => Updates::BySeverity,
            minutes => match minutes.parse::<u32>() {
                Ok(0) => Updates::None,
                Ok(minutes) => Updates::EveryMinutes(minutes),
                Err(_) => {
                    self.wrong("every", self.setting.lang.say("form-not-minutes"));
                    before.updates
                }
            },
        };
        let agreed = Agreement {
            words: self.text("agreement"),
            any_hour: self.yes("any-hour"),
            quiet,
            channel: before.agreement.as_ref().and_then(|it| it.channel),
        };
        let says = !agreed.words.is_empty() || agreed.any_hour || agreed.quiet.is_some();
        let agreement = says.then_some(agreed);
        Profile {
            name: self.text("name"),
            side,
            organisation: self.text("organisation"),
            role: self.text("role"),
            public_role: self.text("public-role"),
            authority,
            aliases,
            channels: self.filled_channels(before),
            agreement,
            updates,
            language: self.text("speaks"),
            need: self.text("need"),
            implied_need: self.text("implied-need"),
            implied_need_confirmed: self.yes("confirmed"),
            values: self.text("values"),
            feeling: self.text("feeling"),
            pressure: self.text("pressure"),
            manager: self.text("manager"),
            ..before.clone()
        }
    }

    fn filled_channels(&self, before: &Profile) -> Vec<Address> {
        let mut channels: Vec<Address> = Vec::new();
        for (id, channel) in [("phone", Channel::Phone), ("email", Channel::Email)] {
            if let Some(at) = self.optional(id) {
                channels.push(Address { channel, at });
            }
            // The form shows the first address of each; the others stay.
            channels.extend(
                before
                    .channels
                    .iter()
                    .filter(|address| address.channel == channel)
                    .skip(1)
                    .cloned(),
            );
        }
        channels.extend(
            before
                .channels
                .iter()
                .filter(|address| !matches!(address.channel, Channel::Phone | Channel::Email))
                .cloned(),
        );
        channels
    }

    fn contact(&mut self) -> Built {
        let with = self.selectors("with");
        let next_update = self.time("next");
        if next_update.is_some() && with.is_empty() {
            self.wrong("with", self.setting.lang.say("form-next-for-whom"));
        }
        let command = Command::Contact(Contact {
            with,
            direction: self.parsed("direction").unwrap_or(Direction::Outbound),
            channel: self.parsed("channel").unwrap_or(Channel::Other),
            outcome: self.parsed("outcome").unwrap_or(Outcome::Reached),
            text: self.text("text"),
            next_update,
        });
        self.act(command)
    }

    fn report(&self) -> Built {
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

/// The instant a time field stands for, for showing while one types.
pub(in crate::console) fn understood(
    text: &str,
    toward: Toward,
    now: Instant,
    zone: Tz,
) -> Option<Result<time::Parsed, time::TimeError>> {
    (!text.trim().is_empty()).then(|| time::parse(text.trim(), &Moment { now, zone, toward }))
}
