//! What the service review report of a period is composed of (M7): every incident that began in it, measured once.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::{ManyMeasured, OneMeasured, Session, SessionError, Wanted};
use crate::{
    incident::{IncidentId, Instant, effort::Effort, wording},
    locale::Lang,
    report::{
        Author, Cover, Document,
        compose::{GroupRow, Grouping, Listed, Measure, ServiceReview, service_review},
    },
    review::{
        compensation,
        metrics::{Group, Metric, Spread, Unit},
    },
};

/// By what the report groups, with the message id of each.
const BY: [(Group, &str); 3] = [
    (Group::Class, "quarter-by-class"),
    (Group::Customer, "quarter-by-customer"),
    (Group::Factor, "quarter-by-factor"),
];

/// What is told of each group: more columns do not stand beside each other on a page.
const GROUPED: [Metric; 5] =
    [Metric::Tell, Metric::Mitigate, Metric::Resolve, Metric::Silence, Metric::Commitments];

/// A value in words.
fn said(metric: Metric, value: i64, lang: Lang) -> String {
    match metric.unit() {
        Unit::Minutes => wording::span(TimeDelta::minutes(value), lang),
        Unit::Percent => format!("{value} %"),
    }
}

impl Session {
    /// The service review report of the incidents that are wanted, over a period that is called so.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn service_review(
        &self,
        wanted: &Wanted,
        period: &str,
        lang: Lang,
        now: Instant,
    ) -> Result<Document, SessionError> {
        let review = self.reviewed(wanted, period, lang, now)?;
        let cover = Cover {
            reference: period.to_owned(),
            author: Author::from(&self.settings),
            generated_at: now,
            ..Cover::default()
        };
        Ok(service_review(&review, &cover, lang))
    }

    fn reviewed(
        &self,
        wanted: &Wanted,
        period: &str,
        lang: Lang,
        now: Instant,
    ) -> Result<ServiceReview, SessionError> {
        let many = self.measure(wanted, None, now)?;
        let these = many.incidents.iter().map(|it| it.reference.clone()).collect::<Vec<_>>();
        let places: BTreeMap<IncidentId, usize> =
            many.incidents.iter().enumerate().map(|(at, it)| (it.id, at)).collect();
        let (mut effort, mut incidents) = (Effort::default(), Vec::new());
        let mut groups: [BTreeMap<String, Vec<usize>>; 3] = Default::default();
        let read = self.each_of(&places.keys().copied().collect(), |reference, it| {
            let at = *places.get(&it.id())?;
            let of = BY.map(|(by, _)| by.of(it));
            let listed = Listed {
                reference: reference.to_owned(),
                began: it.began(),
                customer: it.customer().to_owned(),
                title: it.title().to_owned(),
                severity: it.lifecycle.severity().to_string(),
                resolved: Metric::Resolve
                    .of(it, now)
                    .map(|value| said(Metric::Resolve, value, lang))
                    .unwrap_or_default(),
                compensation: it.commitments.given(),
            };
            Some((at, listed, Effort::of(it, now), of))
        })?;
        for (at, listed, took, of) in read.into_iter().flatten() {
            effort.add(&took);
            incidents.push(listed);
            for (groups, names) in groups.iter_mut().zip(of) {
                names.into_iter().for_each(|name| groups.entry(name).or_default().push(at));
            }
        }
        incidents.sort_by(|a, b| (a.began, &a.reference).cmp(&(b.began, &b.reference)));
        let groups = BY
            .iter()
            .zip(groups)
            .map(|((by, id), groups)| Grouping {
                by: id,
                rows: groups
                    .into_iter()
                    .map(|(name, places)| self.group(*by, &name, &places, &many, lang))
                    .collect(),
            })
            .collect();
        Ok(ServiceReview {
            period: period.to_owned(),
            zone: self.settings.tz(),
            measures: Metric::ALL.map(|it| measure(it, &many, lang)).to_vec(),
            grouped: GROUPED.map(|it| lang.say(&it.name_id())).to_vec(),
            groups,
            effort,
            compensation: compensation::by_cause(many.incidents.iter().map(|it| &it.given))
                .iter()
                .map(|it| it.words(lang))
                .collect(),
            repeats: self.repeats_of(&these)?,
            histories: many.histories,
            unreadable: many.unreadable,
            incidents,
        })
    }

    fn group(
        &self,
        by: Group,
        name: &str,
        places: &[usize],
        many: &ManyMeasured,
        lang: Lang,
    ) -> GroupRow {
        let incidents: Vec<&OneMeasured> =
            places.iter().filter_map(|at| many.incidents.get(*at)).collect();
        let median = |metric| {
            let values: Vec<i64> = incidents.iter().filter_map(|it| value(it, metric)).collect();
            let spread = Spread::of(&values)?;
            Some((said(metric, spread.median, lang), spread.count))
        };
        let called = match by {
            Group::Factor => lang.say(&format!("aspect-{name}")),
            Group::Class => self
                .playbook(name)
                .map_or_else(|| name.to_owned(), |it| it.title.get(lang).to_owned()),
            Group::Customer | Group::Quarter | Group::Severity => name.to_owned(),
        };
        GroupRow { name: called, incidents: incidents.len(), medians: GROUPED.map(median).to_vec() }
    }

    /// The causes that came back in any of these: the factor in the last word for it, where, and whether it is prevented.
    fn repeats_of(&self, these: &[String]) -> Result<Vec<(String, String, bool)>, SessionError> {
        let list = self.repeated_causes()?;
        let here = |repeat: &&crate::review::causes::Repeat| {
            repeat.causes.iter().any(|it| these.contains(&it.reference))
        };
        let row = |repeat: &crate::review::causes::Repeat| {
            let last = repeat.last()?;
            let mut references: Vec<&str> =
                repeat.causes.iter().map(|it| it.reference.as_str()).collect();
            references.dedup();
            Some((last.text.clone(), references.join(", "), repeat.is_prevented()))
        };
        Ok(list.iter().filter(here).filter_map(row).collect())
    }
}

fn value(of: &OneMeasured, metric: Metric) -> Option<i64> {
    of.measured.values.iter().find(|(it, _)| *it == metric).and_then(|(_, value)| *value)
}

fn measure(metric: Metric, many: &ManyMeasured, lang: Lang) -> Measure {
    let values: Vec<i64> = many.incidents.iter().filter_map(|it| value(it, metric)).collect();
    let spread = Spread::of(&values);
    let five = spread.map(|it| [it.least, it.lower, it.median, it.upper, it.greatest]);
    Measure {
        name: lang.say(&metric.name_id()),
        definition: lang.say(&metric.definition_id()),
        said: five.map(|five| five.map(|value| said(metric, value, lang))),
        values,
        five,
    }
}
