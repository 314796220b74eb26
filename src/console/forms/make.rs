//! The forms, each made from what it is about.

use crate::{
    capture::time::Toward,
    incident::{
        Entry, EntryKey, Incident, Instant, Selector, Severity, Status, answer_visibility,
        facts::{Confidence, Question, QuestionId},
        stakeholders::{Authority, Profile, Side, Stakeholder, Updates},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    playbook::{QuestionKind, Text},
    report::{self, Audience, DocumentKind, Format, Meeting},
    settings::Settings,
};

use super::{
    super::{editor::Editor, offered::Class},
    Choice, Field, FieldKind, Form, Kind,
};

pub(super) fn field(id: &'static str, label: &'static str, kind: FieldKind) -> Field {
    Field {
        id,
        label,
        kind,
        editor: Editor::default(),
        chosen: 0,
        marked: Vec::new(),
        preset: None,
        prefix: None,
        error: None,
        required: false,
    }
}

pub(super) fn words(id: &'static str, label: &'static str) -> Field {
    field(id, label, FieldKind::Text)
}

pub(super) fn needed(id: &'static str, label: &'static str) -> Field {
    Field { required: true, ..words(id, label) }
}

pub(super) fn past(id: &'static str, label: &'static str) -> Field {
    field(id, label, FieldKind::Time(Toward::Past))
}

pub(super) fn future(id: &'static str, label: &'static str) -> Field {
    field(id, label, FieldKind::Time(Toward::Future))
}

pub(super) fn filled(mut field: Field, text: &str) -> Field {
    field.editor.set(text);
    field
}

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

/// A choice whose labels are the messages `prefix-value` in both languages.
pub(super) fn choice<'a>(
    id: &'static str,
    label: &'static str,
    prefix: &str,
    values: impl IntoIterator<Item = &'a str>,
    chosen: &str,
) -> Field {
    let choices = values
        .into_iter()
        .map(|value| Choice { value: value.to_owned(), label: both(&format!("{prefix}-{value}")) })
        .collect();
    let mut field = field(id, label, FieldKind::Choice(choices));
    field.choose(chosen);
    field
}

pub(super) fn yes_no(id: &'static str, label: &'static str, chosen: &str) -> Field {
    choice(id, label, "word", ["no", "yes"], chosen)
}

/// Something that is so or not, of which nothing is said until somebody chooses.
pub(super) fn unsaid(id: &'static str, label: &'static str, chosen: Option<&str>) -> Field {
    let mut field = choice(id, label, "word", ["yes", "no"], "");
    first(&mut field, "word-not-said");
    field.choose(chosen.unwrap_or_default());
    field
}

/// A choice that somebody has to make: none of the values is preset.
pub(super) fn chosen_by_hand(mut field: Field) -> Field {
    first(&mut field, "word-choose");
    Field { required: true, ..field }
}

fn first(field: &mut Field, label: &str) {
    if let FieldKind::Choice(choices) = &mut field.kind {
        choices.insert(0, Choice { value: String::new(), label: both(label) });
        field.chosen = 0;
    }
}

pub(super) fn both(id: &str) -> Text {
    Text { zh: Lang::Zh.say(id), en: Lang::En.say(id) }
}

pub(super) fn same(text: &str) -> Text {
    Text { zh: text.to_owned(), en: text.to_owned() }
}

fn severities(
    id: &'static str,
    label: &'static str,
    chosen: Option<Severity>,
    optional: bool,
) -> Field {
    let mut choices: Vec<Choice> = Vec::new();
    if optional {
        choices.push(Choice { value: String::new(), label: both("word-not-said") });
    }
    choices.extend(Severity::ALL.iter().map(|severity| Choice {
        value: severity.level().to_string(),
        label: both(&format!("severity-{}", severity.level())),
    }));
    let mut field = field(id, label, FieldKind::Choice(choices));
    if let Some(severity) = chosen {
        field.choose(&severity.level().to_string());
    }
    field
}

pub(super) fn person_choice(stakeholder: &Stakeholder) -> Choice {
    let profile = &stakeholder.profile;
    let label = if profile.role.is_empty() {
        profile.name.clone()
    } else {
        format!("{} ({})", profile.name, profile.role)
    };
    Choice { value: Selector::key(stakeholder.key).0, label: same(&label) }
}

fn class_choices(classes: &[Class]) -> Vec<Choice> {
    classes
        .iter()
        .map(|class| Choice { value: class.id.clone(), label: class.title.clone() })
        .collect()
}

pub(super) fn form(kind: Kind, fields: Vec<Field>) -> Form {
    Form {
        kind,
        about: Text::default(),
        hint: Text::default(),
        fields,
        at: 0,
        error: None,
        busy: false,
        touched: false,
    }
}

pub(super) fn visible() -> Field {
    choice("visibility", "field-visibility", "visibility", ["internal", "customer"], "internal")
}

/// The language to speak to somebody in; one this program does not write stays as it is.
fn speaks(tag: &str) -> Field {
    let mut choices = vec![Choice { value: String::new(), label: both("word-not-said") }];
    choices.extend(
        Lang::ALL
            .iter()
            .map(|lang| Choice { value: lang.tag().to_owned(), label: same(lang.name()) }),
    );
    let known = tag.parse::<Lang>().map(|lang| lang.tag().to_owned());
    if !tag.is_empty() && known.is_err() {
        choices.push(Choice { value: tag.to_owned(), label: same(tag) });
    }
    let mut speaks = field("speaks", "field-speaks", FieldKind::Choice(choices));
    speaks.choose(&known.unwrap_or_else(|()| tag.to_owned()));
    speaks
}

fn profile_fields(settings: &Settings) -> Vec<Field> {
    let languages = Lang::ALL
        .iter()
        .map(|lang| Choice { value: lang.tag().to_owned(), label: same(lang.name()) })
        .collect();
    let mut language = field("language", "field-language", FieldKind::Choice(languages));
    language.choose(settings.lang.tag());
    vec![
        language,
        filled(needed("name", "field-my-name"), &settings.name),
        filled(words("role", "field-my-role"), &settings.role),
        filled(words("company", "field-my-company"), &settings.company),
        filled(needed("zone", "field-zone"), &settings.zone),
    ]
}

impl Form {
    /// Who are you? Then one's own first incident, or the demo.
    pub fn first_run(settings: &Settings) -> Self {
        let mut fields = profile_fields(settings);
        fields.push(choice("then", "field-then", "then", ["own", "demo"], "own"));
        // What is typed first is a name; the language stands above it.
        let at = fields.iter().position(|field| field.id == "name").unwrap_or_default();
        Self { hint: both("form-first-run-hint"), at, ..form(Kind::FirstRun, fields) }
    }

    /// Who are you, later.
    pub fn profile(settings: &Settings) -> Self {
        let mut fields = profile_fields(settings);
        fields.push(yes_no("notify", "field-notify", if settings.notify { "yes" } else { "no" }));
        form(Kind::Profile, fields)
    }

    /// A new incident.
    pub fn new_incident(classes: &[Class]) -> Self {
        let fields = vec![
            needed("title", "field-title"),
            needed("customer", "field-customer"),
            field("class", "field-class", FieldKind::Choice(class_choices(classes))),
            severities("severity", "field-severity", Severity::new(1), false),
            words("public-title", "field-public-title"),
            past("began", "field-began"),
        ];
        Self { hint: both("form-new-incident-hint"), ..form(Kind::NewIncident, fields) }
    }

    /// Lets a new incident be of one of these classes, where the form was opened before they were read.
    pub fn offer_classes(&mut self, classes: &[Class]) {
        if self.kind != Kind::NewIncident {
            return;
        }
        for field in self.fields.iter_mut().filter(|field| field.id == "class") {
            let chosen = field.value().to_owned();
            field.kind = FieldKind::Choice(class_choices(classes));
            field.choose(&chosen);
        }
    }

    /// An answer to a question, with what that kind of question asks for beside it.
    pub fn answer(question: &Question, incident: &Incident) -> Self {
        let last = question.answer();
        let mut fields = vec![
            filled(needed("answer", "field-answer"), last.map_or("", |answer| &answer.text)),
            choice(
                "confidence",
                "field-confidence",
                "confidence",
                Confidence::ALL.iter().map(|confidence| confidence.id()),
                last.map_or("claimed", |answer| answer.confidence.id()),
            ),
            filled(
                words("source", "field-source"),
                last.and_then(|answer| answer.source.as_ref()).map_or("", |who| &who.name),
            ),
        ];
        match question.asked.kind {
            QuestionKind::Backup => {
                let backup = last.and_then(|answer| answer.backup.as_ref());
                let exists = backup.map(|backup| if backup.exists { "yes" } else { "no" });
                fields.push(unsaid("exists", "field-backup-exists", exists));
                fields.push(past("last-good", "field-backup-last-good"));
                fields.push(past("restore-tested", "field-backup-restore-tested"));
            }
            QuestionKind::Impact => {
                fields.push(severities(
                    "impact",
                    "field-impact",
                    last.and_then(|answer| answer.impact),
                    true,
                ));
            }
            QuestionKind::Text | QuestionKind::Remedy | QuestionKind::Cost | QuestionKind::Time => {
            }
        }
        fields.push(past("at", "field-at"));
        let mut eyes = visible();
        eyes.choose(answer_visibility(incident, question).id());
        fields.push(eyes);
        Self {
            about: question.asked.ask.clone(),
            hint: question.asked.hint.clone(),
            ..form(Kind::Answer(question.id.clone()), fields)
        }
    }

    /// A question of one's own.
    pub fn ask() -> Self {
        form(
            Kind::Ask,
            vec![
                needed("ask", "field-question"),
                words("whom", "field-whom"),
                yes_no("critical", "field-critical", "yes"),
            ],
        )
    }

    /// A stakeholder, new or known (F2). `suggested` fills the side of a missing one (F1).
    pub fn stakeholder(known: Option<&Stakeholder>, suggested: Side) -> Self {
        let empty = Profile { side: suggested, ..Profile::default() };
        let profile = known.map_or(&empty, |stakeholder| &stakeholder.profile);
        let address = |channel| {
            profile
                .channels
                .iter()
                .find(|address| address.channel == channel)
                .map_or("", |address| &address.at)
        };
        let agreement = profile.agreement.as_ref().map_or("", |agreement| &agreement.words);
        let any_hour = profile.agreement.as_ref().is_some_and(|it| it.any_hour);
        let quiet = profile.agreement.as_ref().and_then(|it| it.quiet);
        let quiet = quiet.map(|hours| hours.to_string()).unwrap_or_default();
        let every = match profile.updates {
            Updates::BySeverity => String::new(),
            Updates::EveryMinutes(minutes) => minutes.to_string(),
            Updates::None => "0".to_owned(),
        };
        let said = |so: bool| so.then_some("yes");
        let fields = vec![
            filled(needed("name", "field-name"), &profile.name),
            choice(
                "side",
                "field-side",
                "side",
                Side::ALL.iter().map(|side| side.id()),
                profile.side.id(),
            ),
            filled(words("role", "field-role"), &profile.role),
            filled(words("organisation", "field-organisation"), &profile.organisation),
            filled(words("phone", "field-phone"), address(Channel::Phone)),
            filled(words("email", "field-email"), address(Channel::Email)),
            choice(
                "authority",
                "field-authority",
                "authority",
                Authority::ALL.iter().map(|authority| authority.id()),
                profile.authority.id(),
            ),
            filled(words("need", "field-need-words"), &profile.need),
            filled(words("implied-need", "field-implied-need"), &profile.implied_need),
            unsaid("confirmed", "field-implied-confirmed", said(profile.implied_need_confirmed)),
            filled(words("feeling", "field-feeling"), &profile.feeling),
            filled(words("pressure", "field-pressure-ask"), &profile.pressure),
            filled(words("values", "field-values"), &profile.values),
            filled(words("agreement", "field-agreement"), agreement),
            unsaid("any-hour", "field-any-hour", said(any_hour)),
            filled(words("quiet", "field-quiet"), &quiet),
            filled(words("every", "field-every"), &every),
            speaks(&profile.language),
            filled(words("aliases", "field-aliases"), &profile.aliases.join(", ")),
            filled(words("manager", "field-manager"), &profile.manager),
            filled(words("public-role", "field-public-role"), &profile.public_role),
        ];
        form(Kind::Stakeholder(known.map(|stakeholder| stakeholder.key)), fields)
    }

    /// A contact. `with` is marked already; the mark goes with the cursor until Space is pressed.
    pub fn contact(incident: &Incident, with: Option<EntryKey>) -> Self {
        let list = &incident.stakeholders.list;
        let mut people = field(
            "with",
            "field-with",
            FieldKind::Several(list.iter().map(person_choice).collect()),
        );
        if let Some(at) =
            with.and_then(|key| list.iter().position(|stakeholder| stakeholder.key == key))
        {
            people.marked = vec![at];
            people.chosen = at;
            people.preset = Some(at);
        }
        let ids = |values: &[&'static str]| values.to_vec();
        let fields = vec![
            people,
            choice(
                "direction",
                "field-direction",
                "direction",
                ids(&Direction::ALL.iter().map(|d| d.id()).collect::<Vec<_>>()),
                "outbound",
            ),
            choice(
                "channel",
                "field-channel",
                "channel",
                ids(&Channel::ALL.iter().map(|c| c.id()).collect::<Vec<_>>()),
                "phone",
            ),
            choice(
                "outcome",
                "field-outcome",
                "outcome",
                ids(&Outcome::ALL.iter().map(|o| o.id()).collect::<Vec<_>>()),
                "reached",
            ),
            needed("text", "field-said"),
            future("next", "field-next-update"),
            past("at", "field-at"),
            visible(),
        ];
        form(Kind::Contact, fields)
    }

    /// The customer asked something (G4).
    pub fn enquiry(incident: &Incident, from: Option<EntryKey>) -> Self {
        let mut choices = vec![Choice { value: String::new(), label: both("word-not-said") }];
        choices.extend(incident.stakeholders.list.iter().map(person_choice));
        let mut who = field("from", "field-from", FieldKind::Choice(choices));
        if let Some(key) = from {
            who.choose(&Selector::key(key).0);
        }
        form(
            Kind::Enquiry,
            vec![who, needed("text", "field-asked-words"), past("at", "field-at"), visible()],
        )
    }

    /// The customer is answered. `about` is chosen already.
    pub fn answer_enquiry(incident: &Incident, about: Option<EntryKey>) -> Self {
        let choices = incident
            .ledger
            .open_enquiries()
            .map(|enquiry| Choice {
                value: Selector::key(enquiry.key).0,
                label: same(&enquiry.text),
            })
            .collect();
        let mut which = field("enquiry", "field-enquiry", FieldKind::Choice(choices));
        if let Some(key) = about {
            which.choose(&Selector::key(key).0);
        }
        form(
            Kind::AnswerEnquiry,
            vec![which, needed("text", "field-answered-words"), past("at", "field-at"), visible()],
        )
    }

    /// The severity, with what the impact asks for chosen (A4).
    pub fn severity(incident: &Incident) -> Self {
        let proposed =
            incident.proposed_severity().unwrap_or_else(|| incident.lifecycle.severity());
        form(
            Kind::Severity,
            vec![
                severities("severity", "field-severity", Some(proposed), false),
                words("basis", "field-basis"),
            ],
        )
    }

    /// The status.
    pub fn status(incident: &Incident) -> Self {
        let next = match incident.lifecycle.status() {
            Status::Open => Status::Mitigated,
            Status::Mitigated => Status::Resolved,
            Status::Resolved => Status::Closed,
            Status::Closed => Status::Open,
        };
        form(
            Kind::Status,
            vec![
                choice(
                    "status",
                    "field-status",
                    "status",
                    Status::ALL.iter().map(|status| status.id()),
                    next.id(),
                ),
                words("reason", "field-reason"),
                past("at", "field-at"),
                visible(),
            ],
        )
    }

    /// A correction; the original stays legible (J2).
    pub fn correct(entry: &Entry, original: &str, is_visible: bool) -> Self {
        let mut fields =
            vec![needed("text", "field-true-instead"), past("occurred", "field-occurred-instead")];
        if is_visible {
            fields.push(visible());
        }
        Self { about: same(original), ..form(Kind::Correct(entry.key), fields) }
    }

    /// Visible to the customer, or internal.
    pub fn show(entry: &Entry, described: &str, is_visible: bool) -> Self {
        let wanted = if is_visible { "internal" } else { "customer" };
        let mut fields = vec![choice(
            "visibility",
            "field-visibility",
            "visibility",
            ["internal", "customer"],
            wanted,
        )];
        let named = entry.who.as_ref().is_some_and(|who| who.public.is_none());
        if !is_visible && named {
            fields.push(words("public-role", "field-public-role"));
        }
        fields.push(words("reason", "field-reason"));
        Self { about: same(described), ..form(Kind::Show(entry.key), fields) }
    }

    /// An output may go out in spite of an internal correction.
    pub fn withhold(correction: EntryKey, described: &str) -> Self {
        Self {
            about: same(described),
            ..form(Kind::Withhold(correction), vec![needed("reason", "field-reason")])
        }
    }

    /// Put off (G1).
    pub fn snooze(item: String, described: &str) -> Self {
        let until = Field { required: true, ..future("until", "field-until") };
        Self { about: same(described), ..form(Kind::Snooze(item), vec![filled(until, "+15m")]) }
    }

    /// A file (K5).
    pub fn attach() -> Self {
        form(
            Kind::Attach,
            vec![needed("path", "field-path"), words("note", "field-file-note"), visible()],
        )
    }

    /// The playbook of a class, as it is now; the incident's own stays as it was until then.
    pub fn adopt(classes: &[Class], current: &str) -> Self {
        let mut class = field("class", "field-class", FieldKind::Choice(class_choices(classes)));
        class.choose(current);
        Self { hint: both("form-adopt-hint"), ..form(Kind::Adopt, vec![class]) }
    }

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

    /// The question a form answers, where it answers one.
    pub fn question(&self) -> Option<&QuestionId> {
        let Kind::Answer(question) = &self.kind else { return None };
        Some(question)
    }
}

/// One of the meetings, the latest first.
fn meeting(incident: &Incident, meetings: &[Meeting], lang: Lang) -> Field {
    let choices = meetings.iter().rev().map(|met| {
        let words = met.named(incident).words(lang);
        Choice { value: met.key.to_string(), label: same(&words) }
    });
    field("meeting", "field-meeting", FieldKind::Choice(choices.collect()))
}
