//! Playbooks that many incidents hold, read once: the longest bodies by far, and those of a class are the same.
//!
//! A playbook found here is the one that reading the body would have yielded, because it is kept under the body's exact
//! bytes. Nothing else is kept, and only the few read last.

use std::sync::{Arc, Mutex, PoisonError};

use crate::playbook::Playbook;

/// More than there are classes.
const MOST: usize = 16;

/// By the exact bytes of the bodies they were read from, the latest last.
static READ: Mutex<Vec<(Box<[u8]>, Arc<Playbook>)>> = Mutex::new(Vec::new());

/// The playbook that was read from such a body.
pub(super) fn find(body: &[u8]) -> Option<Arc<Playbook>> {
    let read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.iter().find(|(known, _)| &**known == body).map(|(_, playbook)| Arc::clone(playbook))
}

/// Keeps what was read from a body that says nothing else.
pub(super) fn keep(body: &[u8], playbook: &Arc<Playbook>) {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if read.len() == MOST {
        read.remove(0);
    }
    read.push((body.into(), Arc::clone(playbook)));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::playbook::Library;

    #[test]
    fn the_same_bytes_are_one_playbook_and_others_are_not() {
        let body = |version: usize| format!("the body of version {version}").into_bytes();
        let general = Library::default().get("general").unwrap().playbook;
        let playbook =
            |version: usize| Arc::new(Playbook { version: version.to_string(), ..general.clone() });
        for version in 0..3 * MOST {
            assert_eq!(find(&body(version)), None);
            keep(&body(version), &playbook(version));
            let found = find(&body(version)).unwrap();
            assert_eq!(found.version, version.to_string());
        }
        assert_eq!(find(&body(0)), None);
        assert!(READ.lock().unwrap().len() <= MOST);
    }
}
