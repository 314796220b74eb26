//! G7: whatever happened, every draft begins with how it stands now, or with what whoever may be hurt is to do; and nothing
//! that is overtaken is told as present.

use dingli::{
    incident::{
        Event, Incident, Instant, Status,
        disclosure::{CustomerIncident, Said, VisibleEntries, visible_keys},
        stakeholders::{Side, Stakeholder},
    },
    locale::Lang,
    report::{
        Author,
        update::{Desk, UpdateForm},
    },
    text::display_safe,
};
use proptest::prelude::*;

use crate::{
    scenario::stage::{Stage, at},
    support::any::{cases, entries, log, start, steps},
};

/// What is said of each state, in Chinese and English: the words that a customer understands, written down here again.
const STATES: [(Status, [&str; 3], [&str; 3]); 4] = [
    (Status::Open, ["尚未解决"; 3], ["not resolved yet"; 3]),
    (Status::Mitigated, ["影响已控制"; 3], ["the impact is contained"; 3]),
    (
        Status::Resolved,
        ["服务已恢复", "已解决", "已解决"],
        ["service is restored", "resolved", "resolved"],
    ),
    (
        Status::Closed,
        ["服务已恢复，事件已关闭", "已解决，事件已关闭", "事件已关闭"],
        [
            "service is restored, the incident is closed",
            "resolved, the incident is closed",
            "the incident is closed",
        ],
    ),
];

/// What is said of states that are not in force. Nobody types these words into the incidents of these tests.
const OVERTAKEN: [(Status, &str); 6] = [
    (Status::Open, "尚未解决，正在处理"),
    (Status::Open, "not resolved yet"),
    (Status::Mitigated, "影响已控制，还没有完全解决"),
    (Status::Mitigated, "the impact is contained, not fully resolved yet"),
    (Status::Closed, "事件已关闭"),
    (Status::Closed, "the incident is closed"),
];

fn author() -> Author {
    Author {
        company: "示例科技".into(), contact: "许 · 服务经理".into(), reach: "400-1".into()
    }
}

/// The status in force, as far as the customer was told.
fn in_force(known: &CustomerIncident) -> Status {
    match known.status {
        _ if known.restored_as_told().is_some() => Status::Resolved,
        Some((status, _)) => status,
        None => Status::Open,
    }
}

/// What may stand before the state: who writes to whom, about what, and what they are to do now.
fn before_state(text: &str, form: UpdateForm, known: [String; 3]) -> (&str, Vec<String>) {
    let text = match form {
        UpdateForm::Email => text.split_once('\n').map_or("", |(_, rest)| rest),
        UpdateForm::Sms | UpdateForm::Phone => text,
    };
    let [name, title, safety] = known;
    let mut allowed = vec![safety, title, name];
    allowed.extend(
        ["示例科技", "您好", "我是", "的许", "许", "Dear", "Hello", "this is", "of"]
            .map(str::to_owned),
    );
    (text, allowed)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

/// Checks one draft; what is wrong with it.
fn wrong(
    incident: &Incident,
    to: &Stakeholder,
    (form, lang): (UpdateForm, Lang),
    now: Instant,
) -> Result<(), String> {
    let author = author();
    let desk = Desk { incident, author: &author, others: &[], lang, now };
    // While a visible entry is wrong only inside, nothing leaves.
    let Ok(made) = desk.draft(to, form) else { return Ok(()) };
    judge(&made.text, incident, to, (form, made.lang), now)
}

/// The same of a text.
fn judge(
    text: &str,
    incident: &Incident,
    to: &Stakeholder,
    (form, lang): (UpdateForm, Lang),
    now: Instant,
) -> Result<(), String> {
    let known = CustomerIncident::fold(&VisibleEntries::of(incident)).with_derived(now);
    let status = in_force(&known);
    let (_, chinese, english) = STATES.iter().find(|(of, ..)| *of == status).unwrap();
    let states = if lang == Lang::Zh { chinese } else { english };
    let seen = visible_keys(incident);
    let safety = incident.safety.instruction_for(to.key).filter(|it| seen.contains(&it.entry));
    let safety = safety.map_or_else(String::new, |it| display_safe(&it.text).into_owned());
    if !safety.trim().is_empty() && !letters(text).contains(&letters(&safety)) {
        return Err(format!("the safety instruction is cut: {text}"));
    }
    let own = [&to.profile.name, &known.title].map(|it| display_safe(it).into_owned());
    let [name, title] = own;
    let (body, allowed) = before_state(text, form, [name, title, safety]);
    let folded = body.to_lowercase();
    let place = states.iter().filter_map(|state| folded.find(state)).min();
    let Some(place) = place else { return Err(format!("no state: {text}")) };
    let mut before = letters(&folded[..place]);
    for words in allowed.iter().map(|it| letters(it)).filter(|it| !it.is_empty()) {
        before = before.replace(&words, "");
    }
    if !before.is_empty() {
        return Err(format!("{before:?} stands before the state: {text}"));
    }
    for (of, words) in OVERTAKEN.iter().filter(|(of, _)| *of != status) {
        if folded.contains(words) {
            return Err(format!("{of:?} is overtaken by {status:?}: {text}"));
        }
    }
    past(&known, text)
}

/// What was noted before the state in force began is told with its time, or not at all.
fn past(known: &CustomerIncident, text: &str) -> Result<(), String> {
    let Some((_, began)) = known.status else { return Ok(()) };
    for line in known.lines.iter().filter(|line| line.retracted.is_none() && !line.is_corrected()) {
        let Said::Note(note) = &line.said else { continue };
        if line.occurred >= began || note.chars().count() < 8 {
            continue;
        }
        let clock = line.occurred.with_timezone(&known.tz()).format("%H:%M").to_string();
        for (at, _) in text.match_indices(note.as_str()) {
            let before = text[..at].trim_end_matches([' ', ':', '：']);
            if !before.ends_with(&clock) {
                return Err(format!("{note} is told as present: {text}"));
            }
        }
    }
    Ok(())
}

/// Checks every draft to somebody outside; how many there were.
fn check(incident: &Incident, now: Instant, langs: &[Lang]) -> Result<usize, String> {
    let outside = incident.stakeholders.list.iter().filter(|it| !it.profile.side.is_ours());
    let outside = outside.filter(|it| it.profile.side != Side::Media);
    let mut read = 0;
    for to in outside.take(6) {
        for form in UpdateForm::ALL {
            for &lang in langs {
                wrong(incident, to, (form, lang), now)?;
                read += 1;
            }
        }
    }
    Ok(read)
}

#[test]
fn g7_at_every_moment_of_every_crisis_the_first_clause_says_how_it_stands() {
    let mut read = 0;
    for id in ["data-loss-claim", "dealer-dispute", "storage-before-noon"] {
        let stage = Stage::of(id);
        for now in stage.moments() {
            let then = stage.incident.as_known_at(now);
            if then.opening.is_none() {
                continue;
            }
            match check(&then, now, &Lang::ALL) {
                Ok(some) => read += some,
                Err(wrong) => panic!("{id}, {now}: {wrong}"),
            }
        }
    }
    assert!(read > 1000, "{read}");
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn g7_the_first_clause_says_how_it_stands_at_every_prefix_of_an_honest_log(steps in steps(40)) {
        let (here, _) = log(&steps);
        let mut times: Vec<Instant> =
            here.incident().entries().iter().map(|entry| entry.head.known).collect();
        times.sort();
        times.dedup();
        let every = times.len().div_ceil(6).max(1);
        for now in times.into_iter().step_by(every).chain([here.now()]) {
            let then = here.incident().as_known_at(now);
            if then.opening.is_some() {
                let checked = check(&then, now, &[Lang::Zh]);
                prop_assert!(checked.is_ok(), "{:?}", checked);
            }
        }
    }

    #[test]
    fn g7_the_first_clause_says_how_it_stands_in_a_hostile_log(
        all in entries(),
        minutes in 0..20_000_i64,
        english in any::<bool>(),
    ) {
        let incident = Incident::fold(dingli::incident::IncidentId([7; 16]), all);
        // Few random logs have an opening; the others say nothing here, and too many of them would end the test.
        if incident.opening.is_none() {
            return Ok(());
        }
        let lang = if english { Lang::En } else { Lang::Zh };
        let checked = check(&incident, start() + chrono::TimeDelta::minutes(minutes), &[lang]);
        prop_assert!(checked.is_ok(), "{:?}", checked);
    }
}

#[test]
fn g7_restored_at_22_00_and_told_at_22_05_a_message_begins_with_that() {
    let stage = Stage::of("storage-before-noon");
    let resolved = stage.incident.entries().iter().rev().find_map(|entry| match entry.event() {
        Some(Event::StatusChanged(it)) if it.status == Status::Resolved => Some(entry.head.known),
        _ => None,
    });
    let now = resolved.unwrap_or(at("10-09 09:00")) + chrono::TimeDelta::minutes(5);
    let then = stage.incident.as_known_at(now);
    let author = author();
    let desk = Desk { incident: &then, author: &author, others: &[], lang: Lang::Zh, now };
    let zheng = then.stakeholders.list.iter().find(|it| it.profile.side == Side::Customer).unwrap();
    let text = desk.draft(zheng, UpdateForm::Sms).unwrap().text;
    let sound = |text: &str| judge(text, &then, zheng, (UpdateForm::Sms, Lang::Zh), now).is_ok();
    assert!(sound(&text), "{text}");
    // The law would see what is wrong with a text.
    for wrong in [
        text.replace("服务已恢复", "备件已到，服务已恢复"),
        text.replace("服务已恢复", "尚未解决，正在处理"),
        format!("{text}影响已控制，还没有完全解决。"),
    ] {
        assert!(!sound(&wrong), "{wrong}");
    }
    insta::assert_snapshot!(text);
}
