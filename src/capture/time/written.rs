//! How the hour and the minutes of a time of day are written, before the half of the day is known.

/// How a time of day was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// With minutes, or with the part of the day: nothing else can be meant.
    Plain,
    /// An hour and 点 alone, from thirteen on.
    Hour,
    /// An hour and 点 alone that could as well be a count: `3点`.
    Count,
    /// By its name: noon, midnight.
    Named,
}

/// The form of an hour and its minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Colons,
    Points,
    /// `14h05`.
    Letter,
    /// `2.30`, a time only with something that says so.
    Dots,
    /// `half past nine`.
    Spoken,
    HourAlone,
}

impl Style {
    /// Whether it is a time of day without anything that says so.
    pub(super) const fn is_plain(self) -> bool {
        matches!(self, Self::Colons | Self::Points | Self::Letter | Self::Spoken)
    }
}

/// An hour and its minutes as they stand in the text.
pub(super) struct Read {
    pub(super) hour: u32,
    pub(super) minute: u32,
    /// Where it was given.
    pub(super) second: Option<u32>,
    pub(super) millis: i64,
    pub(super) style: Style,
    /// Only an hour was given.
    pub(super) bare: bool,
    /// The hour was a Chinese numeral.
    pub(super) numeral: bool,
    /// The hour is one of twelve, as people say it.
    pub(super) twelve: bool,
}

impl Read {
    pub(super) const fn hour(hour: u32, style: Style) -> Self {
        Self {
            hour,
            minute: 0,
            second: None,
            millis: 0,
            style,
            bare: true,
            numeral: false,
            twelve: false,
        }
    }

    pub(super) const fn at(hour: u32, minute: u32, style: Style) -> Self {
        Self { minute, bare: false, ..Self::hour(hour, style) }
    }

    /// So many minutes before the full hour.
    pub(super) fn minutes_before(self, minutes: u32) -> Self {
        let hour = match self.hour {
            0 => 23,
            1 if self.twelve => 12,
            hour => hour - 1,
        };
        Self { hour, minute: 60 - minutes, bare: false, ..self }
    }

    pub(super) fn manner(&self, settled: bool) -> Manner {
        match (settled || !self.bare || self.style != Style::Points, self.hour, self.numeral) {
            (true, ..) => Manner::Plain,
            (false, 13.., false) => Manner::Hour,
            (false, ..) => Manner::Count,
        }
    }
}
