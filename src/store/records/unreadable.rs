//! Stored keys that no variant knows: written by hand, or by a newer program. Such a key makes one row unreadable and stops
//! nothing else; the log names it each time that it is met, and `/controle` names all of them.

use super::{
    administration::AdministrationDeed, sessions::SessionStage, settings, sign_in_log::SignInKind, suggestions,
};
use crate::{
    domain::{
        access::Role,
        change::EventKind,
        commitment::{
            deadline::Precision,
            fulfilment::FulfilmentKind,
            lapse_kind::LapseKind,
            link::{CommitmentRelation, PaperKind},
            publicity::PublicityKey,
            secrecy::{Organ, SecrecyGround},
            status::{DecidedBy, StatusKey},
        },
        letter::Outcome,
    },
    store::{
        Result, Store,
        db::{Connection, query},
    },
};

/// The place of a stored key that no variant knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableKey {
    pub table: &'static str,
    /// The key of the row.
    pub record: String,
    pub column: &'static str,
}

/// A column of keys: the table, the expression that names one of its rows, the column, and the known keys.
type KeyColumn = (&'static str, &'static str, &'static str, Vec<&'static str>);

/// All columns that hold keys.
fn key_columns() -> Vec<KeyColumn> {
    let organs = || Organ::ALL.map(Organ::key).to_vec();
    let kinds = || FulfilmentKind::ALL.map(FulfilmentKind::key).to_vec();
    let lapses = || LapseKind::ALL.map(LapseKind::key).to_vec();
    let of_commitment = "(SELECT o.number FROM commitment o WHERE o.id = r.commitment_id)";
    vec![
        ("commitment", "r.number", "status", StatusKey::ALL.map(StatusKey::key).to_vec()),
        ("commitment", "r.number", "publicity", PublicityKey::ALL.map(PublicityKey::key).to_vec()),
        ("commitment", "r.number", "kind", kinds()),
        ("commitment", "r.number", "delivered", kinds()),
        ("commitment", "r.number", "decided_by", DecidedBy::ALL.map(DecidedBy::key).to_vec()),
        ("commitment", "r.number", "lapse_kind", lapses()),
        ("commitment", "r.number", "precision", Precision::ALL.map(Precision::key).to_vec()),
        ("commitment", "r.number", "secret_by", organs()),
        ("commitment", "r.number", "secret_lifter", organs()),
        ("commitment", "r.number", "secret_ground", SecrecyGround::ALL.map(SecrecyGround::key).to_vec()),
        ("deadline", of_commitment, "precision", Precision::ALL.map(Precision::key).to_vec()),
        ("part", of_commitment, "outcome", vec![StatusKey::Settled.key(), StatusKey::Lapsed.key()]),
        ("part", of_commitment, "lapse_kind", lapses()),
        ("link", of_commitment, "relation", CommitmentRelation::ALL.map(CommitmentRelation::key).to_vec()),
        ("withdrawn_paper", of_commitment, "kind", PaperKind::ALL.map(PaperKind::key).to_vec()),
        ("letter", "r.id", "publicity", PublicityKey::ALL.map(PublicityKey::key).to_vec()),
        ("letter", "r.id", "secret_by", organs()),
        ("letter", "r.id", "secret_lifter", organs()),
        ("letter", "r.id", "secret_ground", SecrecyGround::ALL.map(SecrecyGround::key).to_vec()),
        ("passage", of_commitment, "outcome", Outcome::ALL.map(Outcome::key).to_vec()),
        ("event", "r.sequence", "kind", EventKind::ALL.map(EventKind::key).to_vec()),
        ("account", "r.id", "role", Role::of_accounts().map(Role::key).collect()),
        ("session", "r.account_id", "stage", SessionStage::ALL.map(SessionStage::key).to_vec()),
        ("sign_in_line", "r.id", "kind", SignInKind::ALL.map(SignInKind::key).to_vec()),
        ("administration", "r.id", "kind", AdministrationDeed::ALL.map(AdministrationDeed::key).to_vec()),
        ("suggestion", "r.id", "outcome", suggestions::OUTCOMES.to_vec()),
    ]
}

impl Store {
    /// Returns all stored keys that no variant knows, for the check of the register.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn unreadable_keys(&self) -> Result<Vec<UnreadableKey>> {
        let mut reader = self.read().await?;
        let mut unreadable = Vec::new();
        for column in key_columns() {
            unreadable.extend(unknown_in(&mut reader, column).await?);
        }
        let settings = settings::fetch_unreadable_settings(&mut reader).await?;
        unreadable.extend(settings.into_iter().map(|record| UnreadableKey {
            table: "setting",
            record,
            column: "value",
        }));
        Ok(unreadable)
    }
}

/// The most unreadable keys of one column that are named.
const NAMED: i64 = 100;

async fn unknown_in(reader: &mut Connection, (table, record, column, known): KeyColumn) -> Result<Vec<UnreadableKey>> {
    let mut query = query("SELECT CAST(");
    query.push(record).push(" AS TEXT) FROM ").push(table).push(" r WHERE r.").push(column).push(" NOT IN (");
    query.push_values(known);
    query.push(") ORDER BY 1 LIMIT ").push_bind(NAMED);
    let rows: Vec<(Option<String>,)> = query.fetch_all(reader).await?;
    Ok(rows.into_iter().map(|(record,)| UnreadableKey { table, record: record.unwrap_or_default(), column }).collect())
}
