//! The command `verify`: checks that the history is unchanged, and that it is the one of a given checkpoint.

use std::{path::Path, process::ExitCode};

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{CommandFailure, Result, bytes_of, open_existing_store, print_line};
use crate::{
    auth::checkpoint::is_signed,
    config::VerifyArgs,
    domain::history::checkpoint::{Checkpoint, CheckpointComparison, PublicKey},
    store::{Store, history::HistoryVerdict},
    web::views::{view, words},
};

pub(super) async fn run_verify(args: VerifyArgs) -> Result<ExitCode> {
    let checkpoint = args.against.as_deref().map(read_checkpoint).transpose()?;
    let store = open_existing_store(&args.register.database).await?;
    let verdict = store.verify_history().await?;
    let against = match checkpoint {
        Some(checkpoint) => Some(CheckedCheckpoint::new(&store, checkpoint, args.public_key).await?),
        None => None,
    };
    store.close().await;
    let good = verdict.is_whole() && against.as_ref().is_none_or(CheckedCheckpoint::is_good);
    if args.json {
        super::print_json(&told_to_programs(&verdict, against.as_ref(), good))?;
    } else {
        told_to_people(&verdict).iter().try_for_each(|line| print_line(line))?;
        against.iter().flat_map(CheckedCheckpoint::told_to_people).try_for_each(|line| print_line(&line))?;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read_checkpoint(path: &Path) -> Result<Checkpoint> {
    let no_checkpoint = |why: String| CommandFailure::new(format!("{} is geen controlepunt: {why}.", path.display()));
    let text = String::from_utf8(bytes_of(path)?).map_err(|_| no_checkpoint("het is geen tekst".to_owned()))?;
    text.parse().map_err(|error: crate::domain::history::checkpoint::CheckpointError| no_checkpoint(error.to_string()))
}

/// The comparison of the register with a checkpoint.
struct CheckedCheckpoint {
    checkpoint: Checkpoint,
    signed: bool,
    /// The public key that should have signed it, if the person noted that.
    expected: Option<PublicKey>,
    comparison: CheckpointComparison,
    /// If the history is not the checkpoint's, the event and the moment at which the register was restored from a backup.
    restored: Option<(i64, DateTime<Utc>)>,
    /// The name of the council in this register.
    council: String,
}

impl CheckedCheckpoint {
    async fn new(store: &Store, checkpoint: Checkpoint, expected: Option<PublicKey>) -> Result<Self> {
        let there = store.hash_at(checkpoint.statement.events).await?;
        let (events, _) = store.find_head().await?;
        let comparison = checkpoint.statement.compare_history(events, there.as_ref());
        let restored =
            store.list_restores().await?.into_iter().rfind(|(sequence, _)| *sequence <= checkpoint.statement.events);
        let restored = restored.filter(|_| !comparison.is_same_history());
        let (signed, council) = (is_signed(&checkpoint), store.settings().council);
        Ok(Self { signed, expected, comparison, restored, council, checkpoint })
    }

    /// True if the key is the expected one; `None` if no key was expected.
    fn is_of_key(&self) -> Option<bool> {
        self.expected.map(|expected| expected == self.checkpoint.statement.key)
    }

    fn is_good(&self) -> bool {
        self.signed && self.is_of_key().unwrap_or(true) && self.comparison.is_same_history()
    }

    fn told_to_people(&self) -> Vec<String> {
        let statement = &self.checkpoint.statement;
        let mut told = vec![format!(
            "Het controlepunt is van {}, {} gebeurtenissen.",
            view::format_moment(statement.at).trim_start(),
            words::format_number(statement.events)
        )];
        if !self.signed {
            told.push(
                "De handtekening onder het controlepunt klopt niet: de tekst is gewijzigd, of met een andere sleutel \
                 ondertekend dan er staat. Het bewijst niets."
                    .to_owned(),
            );
            return told;
        }
        told.push(match self.is_of_key() {
            Some(true) => "De handtekening klopt, en is van de sleutel die u opgaf.".to_owned(),
            Some(false) => format!(
                "Het controlepunt is met een andere sleutel ondertekend dan u opgaf: {}. Het bewijst niets.",
                statement.key
            ),
            None => format!(
                "De handtekening klopt. Let op: vergelijk zelf of dit de sleutel is die u eerder noteerde, of geef die mee met \
                 --public-key: {}",
                statement.key
            ),
        });
        told.push(self.comparison.to_string());
        told.extend(self.restored.map(|(sequence, at)| {
            format!(
                "De geschiedenis zegt zelf dat het register is teruggezet uit een reservekopie: gebeurtenis {sequence}, van {}. Wat er \
                 voordien na gebeurtenis {} stond, is er niet meer.",
                view::format_moment(at).trim_start(),
                sequence - 1
            )
        }));
        if statement.council != self.council {
            told.push(format!(
                "Let op: het controlepunt noemt ‘{}’, dit register ‘{}’.",
                statement.council, self.council
            ));
        }
        told
    }

    fn told_to_programs(&self) -> Value {
        let statement = &self.checkpoint.statement;
        json!({
            "raad": statement.council,
            "gebeurtenissen": statement.events,
            "kenmerk": statement.head.as_str(),
            "tijd": statement.at,
            "sleutel": statement.key.to_string(),
            "handtekeningKlopt": self.signed,
            "sleutelKlopt": self.is_of_key(),
            "uitkomst": self.comparison.key(),
            "bevinding": self.comparison.to_string(),
            "teruggezetBijGebeurtenis": self.restored.map(|(sequence, _)| sequence),
        })
    }
}

fn told_to_people(verdict: &HistoryVerdict) -> Vec<String> {
    let HistoryVerdict::Whole { events, head, erased } = verdict else { return vec![verdict.to_string()] };
    let mut told = vec![format!("De geschiedenis is heel: {events} gebeurtenissen, de laatste met kenmerk {head}.")];
    if !erased.is_empty() {
        told.push(verdict.erased_told());
    }
    told
}

fn told_to_programs(verdict: &HistoryVerdict, against: Option<&CheckedCheckpoint>, good: bool) -> Value {
    let mut told = json!({ "inOrde": good, "heel": verdict.is_whole(), "bevinding": verdict.to_string() });
    if let HistoryVerdict::Whole { events, head, erased } = verdict {
        told["gebeurtenissen"] = json!(events);
        told["kenmerk"] = json!(head.as_str());
        told["gewist"] = json!(erased);
    }
    if let Some(against) = against {
        told["controlepunt"] = against.told_to_programs();
    }
    told
}
