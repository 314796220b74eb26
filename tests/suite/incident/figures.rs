//! Laws of figures: lengths in words are exact, parts add up to the sum that is printed, payments add up, and the head of the
//! customer's report holds since the end of the impact it states.

use chrono::TimeDelta;
use dingli::{
    capture::duration,
    incident::{
        Act, Command, Instant, Status,
        commitments::{Formula, Rate},
        disclosure::{CustomerIncident, VisibleEntries, hidden_corrections, visible_keys},
        lifecycle::Impacts,
        remedies::Amount,
        wording,
    },
    locale::Lang,
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::json;

use crate::support::{Book, any::cases, at, command};

fn yuan(minor: u64) -> Amount {
    Amount::new(minor, "CNY")
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_length_in_words_reads_as_the_same_length(minutes in 0..600_000_i64, seconds in 0..60_i64) {
        for lang in [Lang::En, Lang::Zh] {
            let length = TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds);
            let words = wording::span(length, lang);
            let read = duration::parse(&words);
            prop_assert_eq!(read.map(|it| i64::from(it.min)), Ok(minutes), "{}", words);
            prop_assert_eq!(wording::minutes_words(minutes, lang), words);
        }
    }

    #[test]
    fn the_impacts_as_printed_add_up_to_the_sum_as_printed(
        seconds in vec(1..9000_i64, 1..8), so_far in 0..9000_i64, first in 0..60_i64,
    ) {
        let began = at("2025-03-03 14:20") + TimeDelta::seconds(first);
        let mut when = began;
        let moves: Vec<(Status, Instant)> = seconds.iter().enumerate().map(|(nth, seconds)| {
            when += TimeDelta::seconds(*seconds);
            (if nth % 2 == 0 { Status::Resolved } else { Status::Open }, when)
        }).collect();
        let impacts = Impacts::of(began, moves, when + TimeDelta::seconds(so_far)).unwrap();
        let minutes = |length: TimeDelta| {
            let words = wording::span(length, Lang::En);
            i64::from(duration::parse(&words).unwrap().min)
        };
        let parts: i64 = impacts.list.iter().map(|of| minutes(impacts.length(*of))).sum();
        prop_assert_eq!(parts, minutes(impacts.net()));
        // So do they with the pauses between them, and each is what lies between its times as they are printed.
        let clock = |at: Instant| at.timestamp().div_euclid(60);
        let gaps: i64 = impacts.list.windows(2).map(|two| {
            clock(two[1].from) - clock(two[0].to.unwrap())
        }).sum();
        prop_assert_eq!(parts + gaps, minutes(impacts.gross()));
        for of in impacts.list.iter().filter(|of| of.to.is_some()) {
            prop_assert_eq!(minutes(impacts.length(*of)), clock(of.to.unwrap()) - clock(of.from));
        }
    }

    #[test]
    fn a_percentage_is_rounded_half_up_and_never_to_nothing_or_to_the_whole(
        of in 1..10_000_000_u64, basis_points in 1..20_000_u32,
    ) {
        let rate = Rate::Percentage { of: yuan(of), basis_points };
        let formula = Formula { rate, grace_minutes: 0, cap: None, term_minutes: None };
        let owed = formula.owed(60).unwrap().amount.unwrap().minor;
        prop_assert_eq!(formula.most(), Some(yuan(owed)));
        // Twice the distance to the exact value, in ten-thousandths of a minor unit.
        let exact = u128::from(of) * u128::from(basis_points);
        let twice = 2 * exact.abs_diff(u128::from(owed) * 10_000);
        let clamped = owed == 1 || owed + 1 == of;
        prop_assert!(owed > 0 && (twice <= 10_000 || clamped), "{} of {}: {}", basis_points, of, owed);
        prop_assert!(basis_points >= 10_000 || of == 1 || owed < of);
    }
}

#[test]
fn a_percentage_of_an_odd_amount_is_not_cut_in_our_favour() {
    let owed = |of: Amount, basis_points| {
        let rate = Rate::Percentage { of, basis_points };
        Formula { rate, grace_minutes: 0, cap: None, term_minutes: None }.owed(1).unwrap().amount
    };
    assert_eq!(owed(yuan(9_999), 1_250), Some(yuan(1_250)));
    assert_eq!(owed(yuan(2_000_111), 500), Some(yuan(100_006)));
    assert_eq!(owed(Amount::new(12_345, "JPY"), 50), Some(Amount::new(62, "JPY")));
}

/// A promise of ¥500 for every hour, due at 15:20.
fn owing() -> Book {
    let mut book = Book::open("general");
    let amount = json!({ "minor": 50_000, "currency": "CNY" });
    let rate = json!({ "per": "full-period", "amount": amount, "minutes": 60 });
    book.act(command(
        &json!({ "act": "promise", "text": "给方案", "due": "2025-03-03T15:20:00+08:00",
        "compensation": { "rate": rate } }),
    ));
    book
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn payments_add_up_and_the_rest_is_asked_for(
        paid in vec((0..120_i64, 1..200_000_u64, select(vec!["CNY", "CNY", "USD"])), 0..6),
        kept in proptest::option::of(0..300_i64), later in 0..600_i64,
    ) {
        let mut book = owing();
        book.at("2025-03-03 15:21");
        if let Some(minutes) = kept {
            book.set(book.now() + TimeDelta::minutes(minutes));
            book.act(command(&json!({ "act": "keep", "commitment": "P1", "text": "给了" })));
        }
        for (wait, minor, currency) in &paid {
            book.set(book.now() + TimeDelta::minutes(*wait));
            let amount = json!({ "minor": minor, "currency": currency });
            book.act(command(&json!({ "act": "compensate", "commitment": "P1", "amount": amount })));
        }
        let now = book.now() + TimeDelta::minutes(later);
        let promise = &book.incident().commitments.list[0];
        let owed = promise.owed(now).map_or(0, |owed| owed.amount.unwrap().minor);
        let given: u64 = paid.iter().filter(|it| it.2 == "CNY").map(|it| it.1).sum();
        let open = promise.open_debt(now).map_or(0, |owed| owed.amount.unwrap().minor);
        prop_assert_eq!(open, owed.saturating_sub(given));
        prop_assert_eq!(promise.payments.len(), paid.len());
        let due = dingli::incident::due::due(book.incident(), now);
        let asked: Vec<String> = due.iter().map(|it| it.what.message(Lang::En).text(Lang::En))
            .filter(|text| text.contains("compensation owed")).collect();
        let rest = yuan(open).to_string();
        prop_assert_eq!(asked.len(), usize::from(open > 0));
        prop_assert!(asked.iter().all(|text| text.ends_with(&rest)), "{:?} {}", asked, rest);
        let words = wording::debt(promise, now, Lang::En);
        prop_assert!(open == 0 || paid.is_empty() || words.contains(&format!("{rest} still owed")), "{}", words);
        if given > 0 {
            prop_assert!(words.contains(&format!("{}", yuan(given))), "{}", words);
        }
    }

    #[test]
    fn k8_the_customer_s_head_holds_since_the_end_of_the_impact_it_states(
        moves in vec((select(Status::ALL[..3].to_vec()), 1..40_i64, any::<bool>()), 1..8),
        retracted in proptest::option::of(0..8_usize),
    ) {
        let mut book = Book::open("general");
        let mut made = Vec::new();
        for (status, wait, shown) in moves {
            book.set(book.now() + TimeDelta::minutes(wait));
            let wanted = dingli::incident::command::Move { status, reason: String::new() };
            let act = Act::new(Command::Status(wanted));
            made.extend(book.attempt(if shown { act.visible() } else { act }).unwrap_or_default());
        }
        if let Some(entry) = retracted.and_then(|nth| made.get(nth)) {
            book.act(command(&json!({ "act": "retract", "entry": entry.to_string(), "reason": "看错" })));
        }
        let now = book.now() + TimeDelta::minutes(10);
        let known = CustomerIncident::fold(&VisibleEntries::of(book.incident()));
        let impacts = known.impacts(now).unwrap();
        if let Some((Status::Resolved, since)) = known.holds_since(now) {
            prop_assert_eq!(Some(since), impacts.ended());
        }
        // Between two words that it is restored no internal reopening goes unsaid.
        let seen = visible_keys(book.incident());
        let (mut told, mut reopened, mut hides) = (false, false, false);
        for change in &book.incident().lifecycle.statuses {
            let (shown, restored) = (seen.contains(&change.entry), change.value >= Status::Resolved);
            hides |= shown && restored && told && reopened;
            if shown {
                (told, reopened) = (restored, false);
            } else {
                reopened |= !restored;
            }
        }
        prop_assert!(!hides || !hidden_corrections(book.incident()).is_empty());
    }
}
