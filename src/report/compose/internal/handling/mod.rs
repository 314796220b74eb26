//! What was weighed, offered, decided, promised, given to be done and escalated, for our own eyes.

mod actions;
mod decisions;
mod duties;
mod options;
mod registered;

use crate::{
    incident::{remedies::Cost, wording as words},
    locale::Message,
    report::{
        compose::desk::Desk,
        document::{Block, line},
    },
};

impl Desk<'_> {
    /// Every section of judgement that has something to say.
    pub(super) fn handling(&self, blocks: &mut Vec<Block>) {
        self.remedies(blocks);
        self.odds(blocks);
        self.offers(blocks);
        self.decisions(blocks);
        self.lamps(blocks);
        self.commitments(blocks);
        self.actions(blocks);
        self.escalations(blocks);
        self.duty(blocks);
        self.handovers(blocks);
        self.briefs(blocks);
        self.contract(blocks);
        self.links(blocks);
        self.registered(blocks);
    }

    fn cost(&self, cost: Option<&Cost>) -> String {
        cost.map(|cost| words::cost(cost, self.pen.lang)).unwrap_or_default()
    }

    /// A6.
    fn contract(&self, blocks: &mut Vec<Block>) {
        let pen = self.pen;
        let Some(contract) = &self.incident.contract else { return };
        let cap = contract.liability_cap.as_ref().map(|cap| {
            let all = self.incident.commitments.cost_at_most(&cap.currency, self.now);
            if all.minor <= cap.minor {
                return cap.to_string();
            }
            let above = Message::new("report-contract-above");
            pen.tell(&above.with("cap", cap.to_string()).with("amount", all.to_string()))
        });
        let cap = cap.unwrap_or_default();
        let notice = contract
            .notice_days
            .map(|days| pen.tell(&Message::new("entry-notice").with("days", days)));
        let mut values = vec![
            pen.key("report-contract-levels", line(&contract.service_levels)),
            pen.key("report-contract-cap", line(&cap)),
            pen.key("report-contract-exclusions", line(&contract.exclusions)),
            pen.key(
                "field-customer-notice-hours",
                line(&contract.customer_notice_hours.map(|it| it.to_string()).unwrap_or_default()),
            ),
            pen.key("report-contract-notice", line(&notice.unwrap_or_default())),
            pen.key("report-contract-time", line(&contract.working_time_words(pen.lang))),
        ];
        values.retain(|(_, value)| !value.is_empty());
        if !values.is_empty() {
            blocks.push(pen.section("report-section-contract"));
            blocks.push(Block::KeyValues(values));
        }
    }

    /// K6, C3.
    fn links(&self, blocks: &mut Vec<Block>) {
        let links = &self.incident.links;
        let incidents =
            links.incidents.iter().map(|one| vec![line(&one.reference), line(&one.text)]).collect();
        let head = ["report-column-incident", "report-column-what"];
        self.pen.table(blocks, "report-section-links", &head, incidents);
        let resources = links
            .resources
            .iter()
            .map(|one| vec![line(&self.pen.stamp(one.at)), line(&one.name), line(&one.text)])
            .collect();
        let head = ["report-column-time", "report-column-name", "report-column-what"];
        self.pen.table(blocks, "report-section-resources", &head, resources);
    }
}
