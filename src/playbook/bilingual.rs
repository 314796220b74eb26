//! Words in the two languages of the program.

use serde::{Deserialize, Serialize};

use crate::locale::Lang;

/// One text in Chinese and in English. A checked playbook has both; see [`Text::get`] for one that lacks a language.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(default)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in `lang`, or in the other language when that one is empty.
    pub fn get(&self, lang: Lang) -> &str {
        let (wanted, other) = match lang {
            Lang::Zh => (&self.zh, &self.en),
            Lang::En => (&self.en, &self.zh),
        };
        if wanted.trim().is_empty() { other } else { wanted }
    }

    /// Whether there is nothing in either language.
    pub fn is_empty(&self) -> bool {
        self.zh.trim().is_empty() && self.en.trim().is_empty()
    }
}

/// Lists of words, one list a language. The lists need not correspond: each language has its own bad habits.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Words {
    /// Simplified Chinese.
    pub zh: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

impl Words {
    /// The list in `lang`. Words of the other language are no help in a draft, so there is no fall-back.
    pub fn get(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_language_falls_back_to_the_other() {
        let text = Text { zh: "先停写".into(), en: "  ".into() };
        assert_eq!(text.get(Lang::Zh), "先停写");
        assert_eq!(text.get(Lang::En), "先停写");
        assert!(!text.is_empty());
        assert!(Text::default().is_empty());
    }

    #[test]
    fn words_do_not_fall_back() {
        let words = Words { zh: vec!["小概率".into()], en: vec![] };
        assert_eq!(words.get(Lang::Zh).len(), 1);
        assert!(words.get(Lang::En).is_empty());
    }
}
