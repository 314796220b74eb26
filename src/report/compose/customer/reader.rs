//! Whether a name in the record is that of the person who reads the letter: people are entered as they are called.

/// Titles before a name.
const TITLES: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev"];

/// What people are called behind a Chinese name.
const CALLED: &[&str] = &["女士", "先生", "小姐", "老师", "医生", "教授"];

/// Whether both names are one person: the same surname, and nothing else that differs. `Dr. David Dao` is `Dr. Dao`; one
/// with another title or another given name is somebody else.
pub(super) fn same_person(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    if one == other {
        return true;
    }
    if one.is_empty() || other.is_empty() {
        return false;
    }
    if one.is_ascii() && other.is_ascii() {
        same_latin(one, other)
    } else {
        same_chinese(one, other)
    }
}

fn same_latin(one: &str, other: &str) -> bool {
    let parts = |name: &str| {
        let words = name.split([' ', ',']).map(|it| it.trim_matches('.').to_ascii_lowercase());
        let words = words.filter(|it| !it.is_empty());
        words.partition::<Vec<String>, _>(|it| TITLES.contains(&it.as_str()))
    };
    let ((titles, names), (other_titles, other_names)) = (parts(one), parts(other));
    let (Some((last, given)), Some((other_last, other_given))) =
        (names.split_last(), other_names.split_last())
    else {
        return false;
    };
    if last != other_last {
        return false;
    }
    let within = |few: &[String], many: &[String]| few.iter().all(|it| many.contains(it));
    let both = !given.is_empty() && !other_given.is_empty();
    let names_agree = within(given, other_given) || within(other_given, given);
    let no_title_differs = titles.is_empty() || other_titles.is_empty() || titles == other_titles;
    // A surname alone is somebody by the title.
    names_agree
        && if both { no_title_differs } else { titles == other_titles && !titles.is_empty() }
}

fn same_chinese(one: &str, other: &str) -> bool {
    let parts = |name: &str| {
        let called = CALLED.iter().find(|it| name.ends_with(**it)).copied();
        let name = called.and_then(|it| name.strip_suffix(it)).unwrap_or(name);
        (name.trim().to_owned(), called)
    };
    let ((name, called), (other_name, other_called)) = (parts(one), parts(other));
    if name.is_empty() || other_name.is_empty() {
        return false;
    }
    if name == other_name {
        return called.is_none() || other_called.is_none() || called == other_called;
    }
    // A surname alone is somebody by what they are called.
    let (short, long) =
        if name.len() < other_name.len() { (name, other_name) } else { (other_name, name) };
    called.is_some()
        && called == other_called
        && short.chars().count() == 1
        && long.starts_with(&short)
}

#[cfg(test)]
mod tests {
    use super::same_person;

    #[test]
    fn l5_who_reads_it_is_known_by_a_shorter_or_longer_name() {
        for (one, other) in [
            ("Dr. David Dao", "Dr. Dao"),
            ("Dr Dao", "Dr. Dao"),
            ("David Dao", "Dr. David Dao"),
            ("Mrs. Anna B. Smith", "Mrs. Anna Smith"),
            ("陈静女士", "陈女士"),
            ("陈静", "陈静女士"),
        ] {
            assert!(same_person(one, other) && same_person(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("Dr. Dao", "Mrs. Dao"),
            ("Crystal Dao", "Dr. Dao"),
            ("Crystal Dao", "David Dao"),
            ("Dao", "David Dao"),
            ("Mr. David Dao", "Dr. David Dao"),
            ("Thomas Demetrio", "Dr. Dao"),
            ("陈先生", "陈静女士"),
            ("陈明", "陈静"),
            ("静女士", "陈静女士"),
            ("", "陈静"),
        ] {
            assert!(!same_person(one, other) && !same_person(other, one), "{one} {other}");
        }
    }
}
