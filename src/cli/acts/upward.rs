//! `dingli brief`: passes a brief up (J1). What it leaves out is listed first, and it stays here until that is told of
//! or left out on purpose.

use super::{
    scene::Scene,
    words::{joined, verbs},
};
use crate::{
    cli::{failure::Failure, out},
    incident::{
        Command, Selector,
        briefs::{self, Omission},
        command,
    },
    locale::Message,
};

/// What stands for everything that is left out.
const ALL: &str = "all";

verbs! {
    /// The words after `brief`.
    Brief: Inside = |it, scene| {
        #[arg(value_name = "TEXT", required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "NAME")]
        to: String,
        #[arg(long, value_name = "LABEL", value_delimiter = ',')]
        covers: Vec<String>,
        #[arg(long, value_name = "LABEL|all", value_delimiter = ',')]
        left_out: Vec<String>,
    } => {
        let text = joined(&it.text);
        let left_out = acknowledged(&text, &it.covers, &it.left_out, scene)?;
        Command::PassUp(command::PassUp {
            to: it.to,
            text,
            covers: it.covers.into_iter().map(Selector).collect(),
            left_out,
        })
    };
}

/// What is left out on purpose, once that is everything that is left out.
fn acknowledged(
    text: &str,
    covers: &[String],
    left_out: &[String],
    scene: &Scene<'_>,
) -> Result<Vec<Selector>, Failure> {
    let named = |all: &[String]| -> Result<Vec<_>, Failure> {
        all.iter().filter_map(|one| scene.named(one).transpose()).collect()
    };
    let covered = named(covers)?;
    let missing = briefs::omissions(scene.incident, text, &covered, scene.at);
    if left_out.iter().any(|one| one == ALL) {
        return Ok(missing.iter().map(|omission| Selector::key(omission.key())).collect());
    }
    let meant = named(left_out)?;
    let silent: Vec<&Omission> =
        missing.iter().filter(|omission| !meant.contains(&omission.key())).collect();
    if silent.is_empty() {
        return Ok(left_out.iter().map(|one| Selector(one.clone())).collect());
    }
    out::tell(&scene.desk.say("cli-brief-omits"));
    for omission in silent {
        out::tell(&format!("  {}", omission.text(scene.desk.lang)));
    }
    Err(Message::new("cli-brief-stays").into())
}
