//! Which documents there are, for whom, and in which formats: the names used on the command line and in the log.

use crate::{incident::Visibility, text::named};

named! {
    /// Who a document is for.
    Audience {
        /// The customer: only what is visible to the customer.
        Customer = "customer",
        /// Our own people: everything.
        Internal = "internal",
    }
}

impl From<Visibility> for Audience {
    fn from(visibility: Visibility) -> Self {
        match visibility {
            Visibility::Customer => Self::Customer,
            Visibility::Internal => Self::Internal,
        }
    }
}

impl From<Audience> for Visibility {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Customer => Self::Customer,
            Audience::Internal => Self::Internal,
        }
    }
}

named! {
    /// Which document.
    DocumentKind {
        /// The service report; for our own people it is the review report with everything.
        ServiceReport = "service-report",
        /// What is known so far, what is not known yet, and when the next report comes.
        InterimReport = "interim-report",
        /// What is new since the last word, in three forms: a letter, a message, points to say aloud (G5).
        StatusUpdate = "status-update",
        /// The minutes of a meeting.
        MeetingMinutes = "meeting-minutes",
        /// For the one who takes over, on one page (E3). Ours alone.
        HandoverBrief = "handover-brief",
        /// The review of what happened, whole: what was known at each decision, decisions, outcome and luck apart, what was
        /// learnt and what is still open (M1–M5, M8, M9). Ours alone.
        ReviewReport = "review-report",
        /// For those who decide on our side, on one page: what is at risk and what is asked of them. Ours alone.
        ExecutiveBrief = "executive-brief",
        /// For a meeting with senior people of the customer's: the five soft needs and the taboos (F5). Ours alone.
        MeetingBrief = "meeting-brief",
    }
}

impl DocumentKind {
    /// Whether it is for our own people alone.
    pub const fn is_internal(self) -> bool {
        matches!(
            self,
            Self::ExecutiveBrief | Self::MeetingBrief | Self::HandoverBrief | Self::ReviewReport
        )
    }
}

named! {
    /// In which format a document becomes bytes.
    Format {
        /// A Word document, which people edit.
        Docx = "docx",
        /// A page that stands alone.
        Html = "html",
        /// Pages as they are printed. Only a build with the feature `pdf` writes them.
        Pdf = "pdf",
        /// Markdown.
        Markdown = "md",
        /// Plain text for an e-mail.
        Text = "text",
        /// For other programs.
        Json = "json",
    }
}

impl Format {
    /// Those that leave it to the reader what letters look like: they need no font, and every build writes them.
    pub const FLOWING: &'static [Self] =
        &[Self::Docx, Self::Html, Self::Markdown, Self::Text, Self::Json];

    /// Whether this build writes it.
    pub const fn is_offered(self) -> bool {
        cfg!(feature = "pdf") || !matches!(self, Self::Pdf)
    }

    /// Those that this build writes.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|format| format.is_offered())
    }

    /// The ending of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        if matches!(self, Self::Text) { "txt" } else { self.id() }
    }

    /// What people call it besides, on the command line or as the ending of a file's name.
    pub const fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Html => &["htm"],
            Self::Markdown => &["markdown"],
            Self::Text => &["txt"],
            Self::Docx | Self::Pdf | Self::Json => &[],
        }
    }

    /// The format that the ending of a file's name means; none where it means none of them.
    pub fn of_extension(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        let meant = |one: &Self| one.id() == ending || one.aliases().contains(&ending.as_str());
        Self::ALL.into_iter().find(meant)
    }

    /// Whether its bytes are a text that a terminal can show.
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::Docx | Self::Pdf)
    }
}
