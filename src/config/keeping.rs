//! The flags for keeping a register safe: backups, restoring, and the full export.

use std::path::PathBuf;

use chrono::TimeDelta;
use clap::Args;

use super::{CheckpointKeyFile, RegisterFile};
use crate::domain::history::checkpoint::PublicKey;

/// The backups that a server makes.
#[derive(Debug, Args)]
pub struct BackupScheduleArgs {
    /// De map waarin het register reservekopieën bewaart: één map per register, liefst op een andere schijf.
    #[arg(long, value_name = "MAP", env = "TOEZEGGINGEN_BACKUP_DIR")]
    pub backup_dir: Option<PathBuf>,
    /// Hoeveel tijd er tussen twee reservekopieën zit: 30m, 1h, 24h, 7d.
    #[arg(long, value_name = "TIJD", env = "TOEZEGGINGEN_BACKUP_EVERY", default_value = "24h", value_parser = parse_interval)]
    pub backup_every: TimeDelta,
    /// Hoeveel reservekopieën er blijven. Oudere, die het register zelf maakte, worden verwijderd.
    #[arg(long, value_name = "AANTAL", env = "TOEZEGGINGEN_BACKUP_KEEP", default_value_t = 14, value_parser = clap::value_parser!(u16).range(1..))]
    pub backup_keep: u16,
}

/// Parses an interval: a number with `m`, `h` or `d`, from a minute to a year.
fn parse_interval(typed: &str) -> Result<TimeDelta, String> {
    let wrong = || "geef een aantal minuten, uren of dagen van één minuut tot een jaar: 30m, 24h of 7d".to_owned();
    let minutes = match typed.char_indices().next_back().ok_or_else(wrong)? {
        (_, 'm') => 1,
        (_, 'h') => 60,
        (_, 'd') => 24 * 60,
        _ => return Err(wrong()),
    };
    let count: i64 = typed.get(..typed.len() - 1).and_then(|count| count.parse().ok()).ok_or_else(wrong)?;
    let minutes = count.checked_mul(minutes).filter(|minutes| (1..=366 * 24 * 60).contains(minutes));
    minutes.map(TimeDelta::minutes).ok_or_else(wrong)
}

/// The arguments of `backup`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// Waar de reservekopie komt. Ernaast komt een controlegetal, in een bestand met .sha256 erachter.
    #[arg(value_name = "BESTAND")]
    pub file: PathBuf,
    #[command(flatten)]
    pub register: RegisterFile,
    /// Vervang wat er al staat.
    #[arg(long, env = "TOEZEGGINGEN_OVERWRITE")]
    pub overwrite: bool,
}

/// The arguments of `restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// De reservekopie.
    #[arg(value_name = "BESTAND")]
    pub file: PathBuf,
    #[command(flatten)]
    pub register: RegisterFile,
    /// Kijk alleen of de reservekopie heel is; er verandert niets.
    #[arg(long, env = "TOEZEGGINGEN_CHECK")]
    pub check: bool,
}

/// The arguments of `export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// De map die wordt gemaakt; zij mag er nog niet zijn, of is leeg.
    #[arg(value_name = "MAP")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub register: RegisterFile,
    /// The file with the key that signs the sums.
    #[command(flatten)]
    pub key: CheckpointKeyFile,
}

/// The arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// De map die met export is gemaakt.
    #[arg(value_name = "MAP")]
    pub folder: PathBuf,
    /// The file for the new register, which does not exist yet or is empty.
    #[command(flatten)]
    pub register: RegisterFile,
    /// De openbare sleutel van het register dat de uitvoer maakte. Wat daar niet mee is ondertekend, wordt geweigerd.
    #[arg(long, value_name = "SLEUTEL", env = "TOEZEGGINGEN_PUBLIC_KEY")]
    pub public_key: Option<PublicKey>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_a_number_with_its_unit() {
        let table = [("30m", 30), ("1h", 60), ("24h", 1440), ("7d", 10080), ("1m", 1), ("366d", 527_040)];
        for (typed, minutes) in table {
            assert_eq!(parse_interval(typed), Ok(TimeDelta::minutes(minutes)), "{typed}");
        }
        for typed in
            ["", "m", "24", "0m", "-1h", "1.5h", "24 h", "367d", "9999999999999999999d", "999999999999999999d", "1µ"]
        {
            assert!(parse_interval(typed).is_err(), "{typed}");
        }
    }
}
