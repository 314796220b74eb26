//! What a text for the customer says and must not: names, numbers and addresses of our own people, machines, other
//! customers, our odds and amounts, words of internal entries, and words that harm (L3), in any spelling. Documents, drafts
//! and what is recorded as said are all held against the same.

use std::cell::OnceCell;

use super::{
    super::{
        describe,
        entry::Entry,
        event::Event,
        fold::Incident,
        kinds::Holds,
        stakeholders::{Profile, Side},
        timeline,
    },
    Problem, amounts, machines, names,
    odds::Shares,
    others, own_words, reach,
    sought::Sought,
    spoken::{self, TELLING},
    told::{NAMED, Told},
    written::{Written, plain_of},
};
use crate::locale::Lang;

/// What a text is held against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// The language it is written in.
    pub lang: Lang,
    /// Who signs it: the name alone first, then whatever else is printed of them for everybody to read.
    pub signed: &'a [&'a str],
    /// The names of other customers, the references and titles of other incidents.
    pub others: &'a [String],
}

/// What a text for the customer holds that is to stay inside or that harms, whoever reads it.
pub fn leaks(text: &str, against: Against<'_>) -> Vec<Problem> {
    let leaks = Leaks::of(text, against);
    let mut found = Vec::new();
    leaks.inside(&mut found);
    leaks.avoided(&mut found);
    found
}

/// Other customers and other incidents named in a text (K6).
pub fn other_customers(text: &str, against: Against<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    Leaks::of(text, against).other_customers(&mut found);
    found
}

/// A text for the customer, held against what is internal.
pub(super) struct Leaks<'a> {
    text: &'a str,
    /// Folded for search, spaces as they stand.
    pub(super) folded: String,
    /// The same without the spaces that part characters of Chinese.
    close: String,
    written: Written<'a>,
    against: Against<'a>,
    incident: &'a Incident,
    lang: Lang,
}

impl<'a> Leaks<'a> {
    pub(super) fn of(text: &'a str, against: Against<'a>) -> Self {
        let Against { incident, lang, .. } = against;
        let folded = crate::text::fold_for_search(text);
        let written = Written::of(text, open(against));
        Self { text, folded, close: spoken::close(text), written, against, incident, lang }
    }

    /// Everything that is to stay inside.
    pub(super) fn inside(&self, found: &mut Vec<Problem>) {
        let hidden = self.hidden();
        self.machines(&hidden, found);
        self.people(found);
        self.other_customers(found);
        self.figures(found);
        found.extend(amounts::internal(self.text, self.incident));
        self.internal_text(&hidden, found);
    }

    fn sender(&self) -> &'a str {
        self.against.signed.first().copied().unwrap_or_default()
    }

    /// The entries with words of their own that the customer may not see and was not told, with their words.
    fn hidden(&self) -> Vec<(&'a Entry, String)> {
        let told = Told::of(self.incident);
        let entries = self.incident.entries().iter();
        let hidden = entries.filter(|entry| holds_words(entry) && !told.knows(entry));
        hidden.map(|entry| (entry, self.words(entry))).collect()
    }

    fn words(&self, entry: &Entry) -> String {
        describe(self.incident, entry, self.lang).text
    }

    /// No machine: what looks like the name of one, and what an internal entry calls so, in whatever letters.
    fn machines(&self, hidden: &[(&Entry, String)], found: &mut Vec<Problem>) {
        let public: Vec<String> = self.against.signed.iter().map(|it| plain_of(it)).collect();
        let mut named = machines::machines(self.text);
        let own = hidden.iter().flat_map(|(_, words)| machines::machines(words));
        let own: std::collections::BTreeSet<String> = own.collect();
        let other: Vec<String> = own
            .into_iter()
            .filter(|host| {
                !named.iter().any(|known| known.eq_ignore_ascii_case(host))
                    && self.written.tells(host)
            })
            .collect();
        named.extend(other);
        named.retain(|name| !public.iter().any(|known| known.contains(&plain_of(name))));
        found.extend(named.into_iter().take(NAMED).map(|name| Problem::HostName { name }));
    }

    /// Nobody of ours by name, number or address.
    fn people(&self, found: &mut Vec<Problem>) {
        let numbers = reach::numbers(self.text);
        for known in &self.incident.stakeholders.list {
            let profile = &known.profile;
            // Who is known outside by name is no secret.
            let open = profile.is_called(self.sender()) || profile.public_role == profile.name;
            if open || profile.side == Side::Customer {
                continue;
            }
            if profile.side.is_ours() {
                self.name_of(profile, found);
            }
            let typed = profile.channels.iter().map(|address| address.at.as_str());
            let typed = typed.filter(|at| reach::stands(at, &numbers, &self.close));
            found.extend(typed.take(1).map(|at| Problem::InternalReach {
                name: profile.name.clone(),
                reach: at.to_owned(),
            }));
        }
        let named = self.unlisted().into_iter().filter(|name| self.tells(name));
        found.extend(
            named.take(NAMED).map(|name| Problem::InternalName {
                name: name.to_owned(),
                instead: String::new(),
            }),
        );
    }

    fn name_of(&self, profile: &Profile, found: &mut Vec<Problem>) {
        let names = std::iter::once(&profile.name).chain(&profile.aliases);
        if let Some(name) = names.into_iter().find(|name| self.tells(name)) {
            let instead = profile.public_role.clone();
            found.push(Problem::InternalName { name: name.clone(), instead });
        }
    }

    /// People of ours who are nobody's stakeholder: those on duty, those who write, those above.
    fn unlisted(&self) -> std::collections::BTreeSet<&'a str> {
        let incident = self.incident;
        let on_duty = incident.entries().iter().filter_map(|entry| {
            let Event::ShiftStarted(shift) = entry.event()? else { return None };
            Some(shift.person.as_str())
        });
        let writers = incident.entries().iter().map(|entry| entry.head.author.as_str());
        let ours = incident.stakeholders.list.iter().filter(|it| it.profile.side.is_ours());
        let above = ours.map(|it| it.profile.manager.as_str());
        let listed = |name: &str| {
            let known = &incident.stakeholders.list;
            known.iter().any(|it| it.profile.is_called(name) || it.profile.public_role == name)
        };
        let all = on_duty.chain(writers).chain(above).map(str::trim);
        all.filter(|name| *name != self.sender() && !listed(name)).collect()
    }

    fn tells(&self, name: &str) -> bool {
        names::named(name, &self.written)
    }

    fn other_customers(&self, found: &mut Vec<Problem>) {
        let own = [self.incident.customer(), self.incident.title()].map(plain_of);
        let public = plain_of(self.incident.public_title());
        let others = self.against.others.iter().filter(|name| {
            let plain = plain_of(name);
            let is_ours = own.iter().chain([&public]).any(|own| own.contains(&plain));
            !plain.is_empty() && !is_ours && others::named(name, &self.written)
        });
        found.extend(others.take(NAMED).map(|it| Problem::OtherCustomer { name: it.clone() }));
    }

    /// No odds of ours as a figure (B3), but for those that are in the words which may be shown.
    fn figures(&self, found: &mut Vec<Problem>) {
        let incident = self.incident;
        let mut percents: Vec<u8> = incident
            .remedies
            .list
            .iter()
            .flat_map(|remedy| &remedy.odds)
            .map(|it| it.percent)
            .collect();
        percents.sort_unstable();
        percents.dedup();
        if percents.is_empty() {
            return;
        }
        let disclosed = incident.entries().iter().filter_map(|entry| match entry.event() {
            Some(Event::OddsDisclosed(disclosed)) => Some(Shares::of(&disclosed.words)),
            _ => None,
        });
        let (shown, said): (Vec<Shares>, Shares) = (disclosed.collect(), Shares::of(self.text));
        let figures = percents
            .into_iter()
            .filter(|&it| said.hold(it) && !shown.iter().any(|shown| shown.hold(it)));
        found.extend(figures.map(|percent| Problem::Figure { percent }));
    }

    /// No words of what the customer may not see, as far as they were not told them already.
    fn internal_text(&self, hidden: &[(&Entry, String)], found: &mut Vec<Problem>) {
        let bare = spoken::bare(self.text);
        let bare = Sought::of(&bare);
        let numbers = reach::numbers(self.text);
        let all_known = OnceCell::new();
        let known = OnceCell::new();
        let title = self.incident.public_title().to_owned();
        let public = open(self.against).into_iter().chain([title]);
        let public: Vec<String> = public.map(|it| spoken::bare(&it)).collect();
        let mut named = 0;
        let several = self.incident.has_several_writers();
        for (entry, said) in hidden {
            let is_known = |words: &str| {
                let known =
                    known.get_or_init(|| Sought::of(all_known.get_or_init(|| self.known())));
                known.holds(words)
            };
            let clause = spoken::clauses(said).find(|&words| {
                let clause = spoken::bare(words);
                spoken::weight(&clause) >= TELLING
                    && bare.holds(&clause)
                    && !public.iter().any(|public| public.contains(&clause))
                    && !is_known(&clause)
                    && !own_words::is_own(words, &public)
            });
            let words = clause.map(str::to_owned).or_else(|| {
                let mobiles = reach::mobiles(said).into_iter();
                let mut typed = mobiles.filter(|it| numbers.iter().any(|all| all.contains(it)));
                typed.find(|it| !self.heard_number(it))
            });
            let Some(words) = words else { continue };
            let entry = format!("#{}", timeline::short_key(entry.key, several));
            found.push(Problem::InternalText { entry, words });
            named += 1;
            if named == NAMED {
                return;
            }
        }
    }

    /// Whether the customer gave or was given a number. That it stands in a visible entry says nothing: there it may have
    /// been typed by mistake.
    fn heard_number(&self, number: &str) -> bool {
        let told = Told::of(self.incident);
        let mut heard = self.incident.entries().iter().filter(|entry| told.heard(entry));
        heard.any(|entry| reach::mobiles(&self.words(entry)).iter().any(|known| known == number))
    }

    /// Everything the customer can read or was told, as letters and digits only.
    fn known(&self) -> String {
        let told = Told::of(self.incident);
        let entries = self.incident.entries().iter().filter(|entry| told.knows(entry));
        let words: Vec<String> = entries.map(|entry| spoken::bare(&self.words(entry))).collect();
        words.join("\0")
    }

    /// Words that the playbook says harm.
    pub(super) fn avoided(&self, found: &mut Vec<Problem>) {
        let avoid = self.incident.playbook.iter().flat_map(|playbook| &playbook.avoid);
        for avoid in avoid {
            let words =
                avoid.words.get(self.lang).iter().find(|it| spoken::holds(&self.folded, it));
            found.extend(
                words.map(|it| Problem::Avoid { words: it.clone(), why: avoid.why.clone() }),
            );
        }
    }
}

/// What may stand in a text for the customer whatever it is held against: who signs, public roles, the customer and their
/// own people, and where everybody works.
fn open(against: Against<'_>) -> Vec<String> {
    let known = &against.incident.stakeholders.list;
    let is_ours =
        |name: &str| known.iter().any(|it| it.profile.side.is_ours() && it.profile.is_called(name));
    let mut open: Vec<String> = against.signed.iter().map(|it| (*it).to_owned()).collect();
    open.push(against.incident.customer().to_owned());
    for it in known {
        open.push(it.profile.organisation.clone());
        if it.profile.side.is_ours() {
            // Two letters of a role would tear other words apart.
            open.extend(
                Some(it.profile.public_role.clone()).filter(|role| role.chars().count() > 2),
            );
        } else if it.profile.side == Side::Customer {
            let names = std::iter::once(&it.profile.name).chain(&it.profile.aliases);
            open.extend(names.filter(|name| !is_ours(name)).cloned());
        }
    }
    open.retain(|words| words.trim().chars().count() > 1);
    open.sort_unstable();
    open.dedup();
    open
}

/// Whether an entry holds words of its own about the crisis. Profiles and the log's housekeeping do not: who somebody
/// is stands in the names.
fn holds_words(entry: &Entry) -> bool {
    entry.event().is_some_and(|event| event.row().words == Holds::Own)
}
