//! The words of the command line. What they mean stands in a file a verb; what help says of them in the catalogues.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::{
    acts::{Acts, Catalogue, Duty, Link, Partner, Rhythm, Write},
    attach::Attach,
    attachment::Attachment,
    backup::Backup,
    completions::Completions,
    demo::Demo,
    doctor::Doctor,
    draft::Draft,
    drill::DrillVerb,
    due::Due,
    export_table::ExportTable,
    import::Import,
    keys::Keys,
    list::List,
    log::Log,
    look::LookArgs,
    merge::Merge,
    new::New,
    people::PeopleArgs,
    playbook::PlaybookArgs,
    record::Record,
    replay::ReplayVerb,
    report::Report,
    schema::Schema,
    search::Search,
    settings::{self, SettingsVerb},
    show::Show,
    similar::Similar,
    stats::Stats,
    timeline::Timeline,
    today::Today,
};
use crate::locale::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "dingli", version)]
pub(super) struct Line {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// What every verb takes.
#[derive(Debug, Args)]
pub(super) struct Global {
    #[arg(long, global = true, value_name = "DIR", env = "DINGLI_DATA_DIR", display_order = 950)]
    pub(super) data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_parser = settings::lang(), display_order = 951)]
    pub(super) lang: Option<Lang>,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    New(New),
    Log(Log),
    Record(Record),
    Import(Box<Import>),
    ExportTable(ExportTable),
    Schema(Schema),
    List(List),
    Search(Search),
    Stats(Stats),
    Similar(Similar),
    Show(Show),
    Timeline(Timeline),
    Replay(ReplayVerb),
    Drill(DrillVerb),
    Due(Due),
    Today(Today),
    #[command(flatten)]
    Acts(Box<Acts>),
    Duty(Duty),
    Link(Link),
    Write(Write),
    Draft(Draft),
    Attach(Attach),
    Attachment(Attachment),
    Report(Report),
    Playbook(PlaybookArgs),
    Look(LookArgs),
    People(PeopleArgs),
    Catalogue(Catalogue),
    Partner(Partner),
    Rhythm(Rhythm),
    Settings(SettingsVerb),
    Keys(Keys),
    Completions(Completions),
    Doctor(Doctor),
    Backup(Backup),
    Merge(Merge),
    Demo(Demo),
}
