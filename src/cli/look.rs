//! `dingli look`: what is wrong with the user's own look of documents.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{
    failure::Failure,
    out::{self, Out},
};
use crate::{
    locale::{Lang, Message},
    session::read_look,
};

/// The words after `look`.
#[derive(Debug, Args)]
pub(super) struct LookArgs {
    #[command(subcommand)]
    pub(super) verb: LookVerb,
}

/// What can be done with a look.
#[derive(Debug, Subcommand)]
pub(super) enum LookVerb {
    Check(Check),
}

/// The words after `look check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Says what is wrong with a file, each on a line that names file, line and column.
pub(super) fn run(verb: &LookArgs, lang: Lang) -> Result<(), Failure> {
    let LookVerb::Check(Check { file }) = &verb.verb;
    let path = file.display().to_string();
    match read_look(file)? {
        Ok(look) => {
            let said = Message::new("cli-look-good").with("file", path);
            Out::default().line(&crate::text::display_safe(&said.text(lang)));
            if let (Some((name, ..)), true) = (&look.logo, look.lacks_picture()) {
                let said = Message::new("look-logo-svg-alone").with("name", name);
                out::tell(&crate::text::display_safe(&said.text(lang)));
            }
            Ok(())
        }
        Err(problems) => {
            for problem in &problems {
                let (line, column) = (problem.line, problem.column);
                out::tell(&format!("{path}:{line}:{column}: {}", problem.fault.words(lang)));
            }
            Err(Failure::Told)
        }
    }
}
