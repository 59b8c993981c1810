//! Keeps the indexes of the search with each change.
//!
//! Triggers note the commitments of which a text may have changed; before a transaction ends, these are read and written into
//! the indexes, as far as their texts differ.

use std::collections::HashMap;

use super::texts::{IndexedTexts, fetch_indexed_texts};
use crate::{
    domain::{ids::CommitmentId, search::texts::ANALYSIS},
    store::{
        Result,
        db::{self, Connection, query, record},
        full_text::{SearchIndex, empty_index, forget_deleted_terms, write_terms},
    },
};

/// The most commitments that are indexed at once.
const AT_ONCE: i64 = 200;

record! {
    #[derive(Debug)]
    struct SearchEntry {
        commitment_id: i64,
        public_digest: Option<String>,
        hidden_digest: Option<String>,
    }
}

/// Brings the indexes up to what stands in the register.
pub(in crate::store) async fn index_changed_texts(tx: &mut Connection) -> Result<()> {
    while index_some_changed_texts(tx).await? {}
    Ok(())
}

/// Indexes some commitments of which a text may have changed; returns false if there were none.
pub(in crate::store) async fn index_some_changed_texts(tx: &mut Connection) -> Result<bool> {
    let stale: Vec<(i64,)> =
        query("SELECT commitment_id FROM search_stale LIMIT $1").bind(AT_ONCE).fetch_all(tx).await?;
    if stale.is_empty() {
        return Ok(false);
    }
    let ids: Vec<CommitmentId> = stale.into_iter().map(|(id,)| CommitmentId::new(id)).collect();
    let mut entries = fetch_entries(tx, &ids).await?;
    let mut texts = fetch_indexed_texts(tx, &ids).await?;
    for id in &ids {
        write_entry(tx, *id, entries.remove(id), texts.remove(id).unwrap_or_default()).await?;
    }
    let mut done = query("DELETE FROM search_stale WHERE commitment_id IN (");
    done.push_values(ids.iter().map(|id| id.get())).push(")");
    done.execute(tx).await?;
    Ok(true)
}

async fn write_entry(
    tx: &mut Connection,
    id: CommitmentId,
    stands: Option<SearchEntry>,
    texts: IndexedTexts,
) -> db::Result<()> {
    let (public, hidden) = texts.compute_digests();
    let stood = stands.map_or((None, None), |entry| (entry.public_digest, entry.hidden_digest));
    if stood == (public.clone(), hidden.clone()) {
        return Ok(());
    }
    if stood.0 != public {
        let terms = texts.public.map(|texts| texts.to_terms());
        write_terms(tx, SearchIndex::Public, id.get(), terms, stood.0.is_some()).await?;
    }
    if stood.1 != hidden {
        let terms = texts.hidden.map(|texts| texts.to_terms());
        write_terms(tx, SearchIndex::Hidden, id.get(), terms, stood.1.is_some()).await?;
    }
    query(
        "INSERT INTO search_entry (commitment_id, public_digest, hidden_digest) VALUES ($1, $2, $3)
         ON CONFLICT (commitment_id) DO UPDATE SET public_digest = excluded.public_digest,
             hidden_digest = excluded.hidden_digest",
    )
    .bind(id.get())
    .bind(public)
    .bind(hidden)
    .execute(tx)
    .await?;
    Ok(())
}

async fn fetch_entries(
    reader: &mut Connection,
    ids: &[CommitmentId],
) -> db::Result<HashMap<CommitmentId, SearchEntry>> {
    let mut entries =
        query("SELECT commitment_id, public_digest, hidden_digest FROM search_entry WHERE commitment_id IN (");
    entries.push_values(ids.iter().map(|id| id.get())).push(")");
    let rows: Vec<SearchEntry> = entries.fetch_all(reader).await?;
    Ok(rows.into_iter().map(|entry| (CommitmentId::new(entry.commitment_id), entry)).collect())
}

/// Lists those of these commitments that stand in the indexes with the texts that they have.
pub(in crate::store) async fn list_rightly_indexed(
    reader: &mut Connection,
    ids: &[CommitmentId],
) -> Result<Vec<CommitmentId>> {
    let mut entries = fetch_entries(reader, ids).await?;
    let mut texts = fetch_indexed_texts(reader, ids).await?;
    let mut is_right = |id: &CommitmentId| {
        let stands = entries.remove(id).map(|entry| (entry.public_digest, entry.hidden_digest));
        stands == Some(texts.remove(id).unwrap_or_default().compute_digests())
    };
    Ok(ids.iter().copied().filter(|id| is_right(id)).collect())
}

/// True if the indexes were made by another version of the analysis.
pub(in crate::store) async fn is_of_other_analysis(reader: &mut Connection) -> Result<bool> {
    let version: Option<(i64,)> = query("SELECT version FROM search_analysis").fetch_optional(reader).await?;
    Ok(version != Some((ANALYSIS,)))
}

/// Empties the indexes, and notes every commitment as one to be indexed.
pub(in crate::store) async fn begin_anew(tx: &mut Connection) -> Result<()> {
    for index in SearchIndex::ALL {
        empty_index(tx, index).await?;
    }
    for statement in [
        "DELETE FROM search_entry",
        "INSERT INTO search_stale SELECT id FROM commitment WHERE true ON CONFLICT DO NOTHING",
        "DELETE FROM search_analysis",
    ] {
        query(statement).execute(tx).await?;
    }
    query("INSERT INTO search_analysis (one, version) VALUES (1, $1)").bind(ANALYSIS).execute(tx).await?;
    Ok(())
}

/// Brings the indexes up to date and takes all words out of the file that no text has any more, for an erasure.
pub(in crate::store) async fn forget_unused_words(tx: &mut Connection) -> Result<()> {
    index_changed_texts(tx).await?;
    for index in SearchIndex::ALL {
        forget_deleted_terms(tx, index).await?;
    }
    Ok(())
}
