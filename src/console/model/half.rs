//! Which half-written texts are kept less often than they change, because they are long.

/// From this size on, in bytes, a text is not kept at every key: a long one would be copied as often as it has characters.
const LONG: usize = 4096;
/// A long text is kept again when this part of it has changed.
const PART: usize = 8;

/// A text as it was last kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Kept {
    slot: String,
    size: usize,
    waits: bool,
}

impl Kept {
    fn is_due(&mut self, slot: &str, size: usize) -> bool {
        let known = self.slot == slot;
        let due = size < LONG || !known || size.abs_diff(self.size) >= size / PART;
        if due {
            *self = Self { slot: slot.to_owned(), size, waits: false };
        } else {
            self.waits = true;
        }
        due
    }
}

/// What has been typed and not been kept yet: of the capture line, and of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HalfWritten {
    line: Kept,
    form: Kept,
    /// Whether a second has passed without a key.
    quiet: bool,
    /// Whether the disk refused what was to be kept last.
    pub is_lost: bool,
}

impl HalfWritten {
    /// Whether the capture line has to be kept now that it is of that size.
    pub fn line_is_due(&mut self, slot: &str, size: usize) -> bool {
        self.quiet = false;
        self.line.is_due(slot, size)
    }

    /// The same of a form.
    pub fn form_is_due(&mut self, slot: &str, size: usize) -> bool {
        self.quiet = false;
        self.form.is_due(slot, size)
    }

    /// Whether anything waits to be kept.
    pub fn waits(&self) -> bool {
        self.line.waits || self.form.waits
    }

    /// A second has passed; whether the keys have come to rest and something waits.
    pub fn rests(&mut self) -> bool {
        self.waits() && std::mem::replace(&mut self.quiet, true)
    }

    /// What waits, which is kept now: whether the line does, and the slot of the form that does.
    pub fn take(&mut self) -> (bool, Option<String>) {
        let form = self.form.waits.then(|| self.form.slot.clone());
        let line = self.line.waits;
        // What comes next is measured anew.
        *self = Self { is_lost: self.is_lost, ..Self::default() };
        (line, form)
    }
}
