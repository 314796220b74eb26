//! The words after `import`.

use std::path::PathBuf;

use clap::Args;

/// The words after `import`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[arg(long = "as", value_name = "SHAPE")]
    pub(super) shape: Option<String>,
    #[arg(long, value_name = "REF")]
    pub(super) into: Option<String>,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long, value_name = "FILE")]
    pub(super) rejects: Option<PathBuf>,
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub(super) column: Vec<String>,
    #[arg(long, value_name = "ORDER")]
    pub(super) dates: Option<String>,
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<i32>,
    #[arg(long, value_name = "ZONE")]
    pub(super) zone: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(super) heading: Option<usize>,
    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) encoding: Option<String>,
    #[arg(long, value_name = "TITLE")]
    pub(super) title: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) customer: Option<String>,
    #[arg(long, value_name = "WORD=ID")]
    pub(super) class: Vec<String>,
    #[arg(long, value_name = "WORD=1-4")]
    pub(super) severity: Vec<String>,
    #[arg(long)]
    pub(super) closed_means_told: bool,
    #[arg(long, value_name = "SIDE")]
    pub(super) side: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}
