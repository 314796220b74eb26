//! Tasks and measures: given, changed, reported back, checked, dropped (E4, M4).

use crate::incident::{
    Command, Selector,
    actions::{Action, ActionPlan, CheckResult, Standing},
    command::{ChangeAction, CheckAction, DropAction, GiveAction, ReportBack},
    disclosure, wording,
};

use super::{
    Field,
    builder::Builder,
    make::{brings, choice, chosen_by_hand, filled, future, needed, past, visible, words},
    maker::{Maker, Making},
};

pub(super) const GIVE: Making = Making::of(
    |maker| {
        let [owner, due, rest @ ..] = maker.plan(&ActionPlan::default());
        let mut fields = vec![needed("text", "field-action"), owner, due];
        // M3: what repeats wants a measure that names it as its cause.
        let prevents = maker.incident.reviews.factors.iter().any(|it| maker.is(it.key));
        let kind = if prevents { "measure" } else { "task" };
        fields.push(choice("kind", "field-action-kind", "action", ["task", "measure"], kind));
        fields.extend(rest);
        let mut cause = maker.among_entries("cause", "field-cause", |_| true);
        if prevents {
            cause.choose(maker.target);
        }
        fields.extend([cause, past("at", "field-at"), visible()]);
        fields
    },
    |builder, _| {
        Command::GiveAction(GiveAction {
            text: builder.text("text"),
            measure: builder.text("kind") == "measure",
            plan: builder.plan(),
            cause: builder.optional("cause").map(Selector),
        })
    },
)
.hint("form-give-action-hint");

pub(super) const CHANGE: Making = Making::of(
    |maker| {
        let known = maker.action().map(|it| it.plan.clone()).unwrap_or_default();
        let plan = maker.plan(&known);
        let mut fields = vec![maker.actions(Standing::is_open)];
        fields.extend(plan);
        fields.push(past("at", "field-at"));
        maker.shown_as_the_action(fields)
    },
    |builder, _| {
        let action = builder.selector("action");
        let plan = builder.plan();
        Command::ChangeAction(ChangeAction { plan: builder.differences(&action, plan), action })
    },
);

pub(super) const REPORT: Making = Making::of(
    |maker| {
        let owner = maker.action().map_or("", |it| &it.plan.owner);
        let done = choice("done", "field-done", "report-back", ["done", "unfinished"], "");
        maker.shown_as_the_action(vec![
            maker.actions(Standing::is_open),
            needed("text", "field-report-back"),
            chosen_by_hand(done),
            filled(words("source", "field-source"), owner),
            maker.among_entries("evidence", "field-evidence", |_| true),
            future("due", "field-new-due"),
            past("at", "field-at"),
        ])
    },
    |builder, _| {
        Command::ReportBack(ReportBack {
            action: builder.selector("action"),
            text: builder.text("text"),
            unfinished: builder.text("done") == "unfinished",
            evidence: builder.optional("evidence").map(Selector),
            due: builder.time("due"),
        })
    },
);

pub(super) const CHECK: Making = Making::of(
    |maker| {
        let results = CheckResult::ALL.map(CheckResult::id);
        maker.shown_as_the_action(vec![
            maker.actions(Standing::is_done),
            chosen_by_hand(choice("result", "field-check-result", "check", results, "")),
            needed("text", "field-report-back"),
            maker.among_entries("evidence", "field-evidence", |_| true),
            future("due", "field-new-due"),
            past("at", "field-at"),
        ])
    },
    |builder, _| {
        Command::CheckAction(CheckAction {
            action: builder.selector("action"),
            result: builder.parsed("result").unwrap_or(CheckResult::Ineffective),
            text: builder.text("text"),
            evidence: builder.optional("evidence").map(Selector),
            due: builder.time("due"),
        })
    },
);

pub(super) const DROP: Making = Making::of(
    |maker| {
        maker.shown_as_the_action(vec![
            maker.actions(Standing::is_open),
            needed("reason", "field-reason"),
            past("at", "field-at"),
        ])
    },
    |builder, _| {
        Command::DropAction(DropAction {
            action: builder.selector("action"),
            reason: builder.text("reason"),
        })
    },
);

impl Maker<'_> {
    /// The action in question.
    fn action(&self) -> Option<&Action> {
        self.incident.actions.list.iter().find(|it| self.is(it.key))
    }

    fn actions(&self, wanted: impl Fn(Standing) -> bool) -> Field {
        let list = self.incident.actions.list.iter();
        let list = list.filter(|it| self.is(it.key) || wanted(self.incident.standing_of(it).0));
        self.one_of(
            "action",
            "field-of-action",
            list.map(|it| (it.key, format!("{} {}", it.label, it.text))),
        )
    }

    /// Who, by when; then what can be left for later.
    fn plan(&self, known: &ActionPlan) -> [Field; 7] {
        let cost = known.cost.as_ref().map(|it| wording::cost(it, self.lang)).unwrap_or_default();
        [
            filled(words("owner", "field-owner"), &known.owner),
            filled(future("due", "field-due"), &self.deadline(known.due)),
            filled(words("owner-role", "field-owner-role"), &known.owner_role),
            filled(words("verification", "field-verification"), &known.verification),
            filled(future("check-at", "field-check-at"), &self.deadline(known.check_at)),
            filled(words("cost", "field-cost"), &cost),
            brings(known.brings),
        ]
    }

    /// With who may see it: whoever sees the action, unless it is chosen otherwise.
    fn shown_as_the_action(&self, mut fields: Vec<Field>) -> Vec<Field> {
        let shown = disclosure::visible_keys(self.incident);
        let action = fields.first().map(|field| field.value().to_owned()).unwrap_or_default();
        let mut seen = visible();
        if shown.iter().any(|key| action == key.to_string()) {
            seen.choose("customer");
        }
        fields.push(seen);
        fields
    }
}

impl Builder<'_> {
    fn plan(&mut self) -> ActionPlan {
        ActionPlan {
            owner: self.text("owner"),
            owner_role: self.text("owner-role"),
            due: self.time("due"),
            verification: self.text("verification"),
            check_at: self.time("check-at"),
            cost: self.cost("cost"),
            brings: self.parsed("brings"),
        }
    }

    /// What of a plan is otherwise than it stands. A new owner comes with a role of their own.
    fn differences(&self, action: &Selector, plan: ActionPlan) -> ActionPlan {
        let list = self.setting.incident.map(|incident| incident.actions.list.as_slice());
        let known = list.unwrap_or_default().iter().find(|it| it.key.to_string() == action.0);
        let Some(known) = known.map(|it| &it.plan) else { return plan };
        let other = |given: String, known: &str| if given == known { String::new() } else { given };
        ActionPlan {
            owner: other(plan.owner, &known.owner),
            owner_role: other(plan.owner_role, &known.owner_role),
            due: plan.due.filter(|due| known.due != Some(*due)),
            verification: other(plan.verification, &known.verification),
            check_at: plan.check_at.filter(|at| known.check_at != Some(*at)),
            cost: plan.cost.filter(|cost| known.cost.as_ref() != Some(cost)),
            brings: plan.brings.filter(|part| known.brings != Some(*part)),
        }
    }
}
