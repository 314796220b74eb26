//! What a form presets: nothing that says how the world is, and who may see it as it was before.

use proptest::prelude::*;

use super::*;
use crate::{
    console::forms::{ActForm, Form},
    incident::{Incident, Visibility, command::Answer, facts::Confidence},
    playbook::QuestionKind,
};

/// Yes-or-no fields whose value is no statement about the world: a kind of promise, a rank of a question, a setting.
const NO_STATEMENT: [&str; 4] = ["standing", "improvement", "critical", "notify"];

fn incident(model: &Model) -> &Incident {
    &model.live.as_ref().unwrap().incident
}

/// Every form that is made for something new.
fn blank(model: &Model) -> Vec<Form> {
    let incident = incident(model);
    let mut forms: Vec<Form> = ActForm::ALL
        .iter()
        .map(|&act| Form::of_act(act, incident, model.now, model.lang(), ""))
        .collect();
    let unanswered = incident.facts.questions.iter().cloned().map(|mut question| {
        question.answers.clear();
        question
    });
    forms.extend(unanswered.map(|question| Form::answer(&question, incident)));
    forms.push(Form::ask());
    forms.push(Form::stakeholder(None, None, incident));
    forms
}

#[test]
fn case_7_1_no_field_presets_an_assertion() {
    for lang in Lang::ALL {
        let model = working(lang);
        let forms = blank(&model);
        assert!(forms.iter().any(|form| form.field("exists").is_some()), "the backup is asked for");
        for form in forms {
            for field in &form.fields {
                let FieldKind::Choice(choices) = &field.kind else { continue };
                let is_yes_no = choices.iter().any(|choice| choice.value == "yes");
                if is_yes_no && !NO_STATEMENT.contains(&field.id) {
                    assert_eq!(field.value(), "", "{} of {:?}", field.id, form.kind);
                }
            }
        }
    }
}

/// The form of the backup's question, answered in words with a choice beside it.
fn answered(model: &mut Model, words: &str, exists: &str, last_good: &str) -> Vec<Effect> {
    let incident = incident(model).clone();
    let is_backup =
        |question: &&crate::incident::facts::Question| question.asked.kind == QuestionKind::Backup;
    let question = incident.facts.questions.iter().find(is_backup).unwrap();
    let mut form = Form::answer(question, &incident);
    form.fill("answer", words);
    form.fill("exists", exists);
    form.fill("last-good", last_good);
    model.form = Some(form);
    update(model, ctrl('s'))
}

fn backup(effects: &[Effect]) -> Option<bool> {
    let [Effect::Record(_, acts)] = effects else { panic!("{effects:?}") };
    let Command::Answer(answer) = &acts[0].command else { panic!("{acts:?}") };
    answer.backup.as_ref().map(|backup| backup.exists)
}

#[test]
fn case_7_1_a_choice_beside_words_that_say_the_opposite_is_asked_about() {
    for (words, exists, last_good) in [
        ("yes, three copies", "no", ""),
        ("有，三份", "no", ""),
        ("没有，被删了", "yes", ""),
        ("no, they were deleted", "yes", ""),
        ("asking", "no", "2025-09-01 10:00"),
    ] {
        let mut model = working(Lang::En);
        assert_eq!(answered(&mut model, words, exists, last_good), [], "{words}");
        let Some(Overlay::Confirm(confirm)) = &model.overlay else { panic!("{words}") };
        assert!(confirm.text.contains("backup"), "{}", confirm.text);
        // Anything but yes leaves the form as it is.
        assert_eq!(press(&mut model, Key::Char('n')), []);
        assert_eq!(model.form.as_ref().unwrap().value("answer"), words);
        assert_eq!(answered(&mut model, words, exists, last_good), []);
        assert_eq!(backup(&press(&mut model, Key::Char('y'))), Some(exists == "yes"));
    }
    for (words, exists, said) in [
        ("yes, three copies", "yes", Some(true)),
        ("没有", "no", Some(false)),
        ("还在问", "no", Some(false)),
        ("yes", "", None),
    ] {
        let mut model = working(Lang::En);
        assert_eq!(backup(&answered(&mut model, words, exists, "")), said, "{words}");
    }
    let mut model = working(Lang::En);
    let dated = answered(&mut model, "daily", "", "2025-09-01 10:00");
    assert_eq!(backup(&dated), Some(true), "with a date there is one");
}

/// Records an answer to that question as if it came from the log.
fn answer(model: &mut Model, at: usize, words: &str, visibility: Visibility) {
    let question = incident(model).facts.questions[at].clone();
    let mut act = crate::incident::Act::new(Command::Answer(Answer {
        question: crate::incident::Selector(question.id.to_string()),
        answer: words.to_owned(),
        confidence: Confidence::Claimed,
        backup: None,
        impact: None,
        count: None,
    }));
    act.visibility = visibility;
    let entries = logged(model, &[Effect::Record(ID, vec![act])]);
    update(model, recorded(entries));
}

/// Who may see the next answer to it, as its form begins.
fn preset(model: &Model, at: usize) -> String {
    let question = &incident(model).facts.questions[at];
    Form::answer(question, incident(model)).value("visibility").to_owned()
}

#[test]
fn case_7_2_answering_again_keeps_who_may_see_it() {
    for visibility in [Visibility::Customer, Visibility::Internal] {
        let mut model = working(Lang::Zh);
        answer(&mut model, 0, "两块盘", visibility);
        assert_eq!(preset(&model, 0), visibility.id());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn case_7_1_no_words_choose_a_yes_or_a_no(words in "\\PC{1,24}", which: prop::sample::Index) {
        let model = working(Lang::En);
        let mut forms = blank(&model);
        let at = which.index(forms.len());
        let form = &mut forms[at];
        let texts: Vec<&'static str> = form.fields.iter()
            .filter(|field| !matches!(field.kind, FieldKind::Choice(_)))
            .map(|field| field.id)
            .collect();
        let is_yes_no = |field: &crate::console::forms::Field| match &field.kind {
            FieldKind::Choice(choices) => choices.iter().any(|choice| choice.value == "yes"),
            _ => false,
        };
        texts.iter().for_each(|id| form.fill(id, &words));
        for field in form.fields.iter().filter(|field| is_yes_no(field)) {
            if !NO_STATEMENT.contains(&field.id) {
                prop_assert_eq!(field.value(), "", "{} of {:?}", field.id, form.kind);
            }
        }
    }

    #[test]
    fn case_7_2_each_answer_begins_with_who_may_see_the_one_before(
        answers in prop::collection::vec((0_usize..3, any::<bool>(), "\\PC{1,12}"), 1..7),
    ) {
        let mut model = working(Lang::Zh);
        let mut before: Vec<String> = (0..3).map(|at| preset(&model, at)).collect();
        for (at, visible, words) in answers {
            prop_assert_eq!(preset(&model, at), &*before[at]);
            let visibility = if visible { Visibility::Customer } else { Visibility::Internal };
            let words = if words.trim().is_empty() { "盘" } else { &words };
            answer(&mut model, at, words, visibility);
            before[at] = visibility.id().to_owned();
            let now: Vec<String> = (0..3).map(|at| preset(&model, at)).collect();
            prop_assert_eq!(&now, &before);
        }
    }
}
