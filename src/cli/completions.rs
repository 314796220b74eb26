//! `dingli completions`: what a shell needs to complete the words of the command line.

use clap::{Args, Command};
use clap_complete::Shell;

use super::{failure::Failure, out::Out};

/// The words after `completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Prints the script for a command line.
pub(super) fn run(verb: &Completions, mut command: Command) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(verb.shell, &mut command, "dingli", &mut script);
    let out = Out::default();
    out.bytes(&script);
    out.failure().map_or(Ok(()), |error| Err(Failure::Stream(error)))
}
