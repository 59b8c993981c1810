//! Makes parts of a letter unreadable, and erases the text behind them on a ground of the law.

use std::collections::BTreeSet;

use super::{
    Letter, find_seen_letter,
    release::{append_letter_event, make_record, owns_as_needed},
    take_in::list_letter_rows,
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        digest,
        history::{
            EventObject, HistoryFacts,
            erasure::{Erasure, ErasureGround},
            letter_record::LetterRecord,
        },
        ids::LetterId,
        letter::{
            change::LetterRefusal,
            redaction::{RedactedLetter, redact_letter_texts},
        },
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, query},
        records::{
            history::{RowWatch, forget_content},
            search::index::forget_unused_words,
        },
    },
};

impl Store {
    /// Makes parts of a letter unreadable for everybody who may not see the original, beside the parts that are so already.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the letter; [`StoreRefusal::Forbidden`] without the right to this
    /// letter; [`StoreRefusal::Letter`] when a part stands nowhere in it, or the reason is missing.
    pub async fn redact_letter(&self, act: &Act, id: LetterId, parts: &[String], reason: &str) -> Result<()> {
        let mut tx = self.begin_act(act).await?;
        let before = find_letter_for(&mut tx, &act.actor, Action::ReleaseLetters, id).await?;
        if reason.trim().is_empty() {
            return Err(LetterRefusal::NoReason.into());
        }
        let RedactedLetter { body, subject, signatory, missing } = before.redact_parts(parts);
        if parts.is_empty() || !missing.is_empty() {
            return Err(LetterRefusal::PartMissing.into());
        }
        query("UPDATE letter SET redacted = $1, subject = $2, signatory = $3 WHERE id = $4")
            .bind(&body)
            .bind(&subject)
            .bind(&signatory)
            .bind(id.get())
            .execute(&mut tx)
            .await?;
        let after = Letter { redacted: Some(body), subject, signatory, ..before.clone() };
        record_new_text(&mut tx, act, (&before, &after), (EventKind::Redacted, reason.trim().to_owned())).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Erases the original of a letter on a ground of the law: the version with parts made unreadable takes its place.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the letter; [`StoreRefusal::Forbidden`] without the right to
    /// erase; [`StoreRefusal::Letter`] when nothing of it was made unreadable, or the reason is missing.
    pub async fn erase_original(&self, act: &Act, id: LetterId, ground: ErasureGround, reason: &str) -> Result<()> {
        let mut tx = self.begin_act(act).await?;
        let before = find_letter_for(&mut tx, &act.actor, Action::Erase, id).await?;
        if reason.trim().is_empty() {
            return Err(LetterRefusal::NoReason.into());
        }
        let Some(text) = before.redacted.clone() else { return Err(LetterRefusal::NotRedacted.into()) };
        let digest = digest::of_text(&text);
        query("UPDATE letter SET body = $1, digest = $2, redacted = NULL WHERE id = $3")
            .bind(&text)
            .bind(&digest)
            .bind(id.get())
            .execute(&mut tx)
            .await?;
        let after = Letter { body: text, digest, redacted: None, ..before.clone() };
        let note = format!("Op grond van {}. {}", ground.label(), reason.trim());
        record_erasure(&mut tx, act, &after, (ground, note)).await?;
        forget_unused_words(&mut tx).await?;
        tx.commit().await?;
        self.wipe_erased().await;
        Ok(())
    }
}

impl Letter {
    /// The text that everybody reads once the letter is released: with parts made unreadable, if there are any.
    #[must_use]
    pub fn public_text(&self) -> &str {
        self.redacted.as_ref().unwrap_or(&self.body)
    }

    /// Makes parts unreadable, beside those that are so already.
    #[must_use]
    pub fn redact_parts(&self, parts: &[String]) -> RedactedLetter {
        redact_letter_texts(self.public_text(), (self.subject.as_deref(), self.signatory.as_deref()), parts)
    }
}

/// Finds a letter that the actor sees and has this right to.
async fn find_letter_for(tx: &mut Connection, actor: &Actor, action: Action, id: LetterId) -> Result<Letter> {
    let letter = find_seen_letter(tx, actor, id).await?;
    if owns_as_needed(tx, actor, action, id).await? { Ok(letter) } else { Err(StoreRefusal::Forbidden(action).into()) }
}

async fn record_new_text(
    tx: &mut Connection,
    act: &Act,
    (before, after): (&Letter, &Letter),
    (kind, note): (EventKind, String),
) -> Result<()> {
    let facts = [before, after].map(|letter| make_record(letter, letter.publicity).to_facts());
    append_letter_event(tx, act, (before.id, kind, None), Some(note), (&facts[0], &facts[1])).await?;
    Ok(())
}

/// Records that the original of a letter was erased, with the whole of the letter as it stands. The contents of earlier lines
/// that tell of the original, by its head or by the digest of its text, are erased too.
async fn record_erasure(
    tx: &mut Connection,
    act: &Act,
    stands: &Letter,
    (ground, note): (ErasureGround, String),
) -> Result<()> {
    let facts = make_record(stands, stands.publicity).to_facts();
    let lines = list_lines_of_original(tx, stands.id, &facts).await?;
    let erasure = Erasure { lines, ground, publicity: [].into() };
    // The line in which the letter was taken in is among those, and told the rows that hang on it.
    let (_, rows) = RowWatch::of_new_rows(list_letter_rows(stands.id)).find_changed_rows(tx).await?;
    let told = erasure.told_in(facts).with_rows(&rows);
    let happening = (stands.id, EventKind::OriginalErased, None);
    let by_event = append_letter_event(tx, act, happening, Some(note), (&HistoryFacts::default(), &told)).await?;
    for sequence in erasure.lines {
        forget_content(tx, sequence, by_event).await?;
    }
    Ok(())
}

/// The lines of a letter that tell another head or text than it has now.
async fn list_lines_of_original(tx: &mut Connection, id: LetterId, stands: &HistoryFacts) -> Result<BTreeSet<i64>> {
    let rows: Vec<(i64, String, String)> = query(
        "SELECT e.sequence, k.before, k.after FROM event e JOIN event_content k ON k.sequence = e.sequence
         WHERE e.letter_id = $1 AND e.object = $2",
    )
    .bind(id.get())
    .bind(EventObject::Register.key())
    .fetch_all(tx)
    .await?;
    let tells =
        |json: &str| HistoryFacts::parse(json).is_some_and(|told| LetterRecord::tells_other_text(&told, stands));
    let other = rows.into_iter().filter(|(_, before, after)| tells(before) || tells(after));
    Ok(other.map(|(sequence, ..)| sequence).collect())
}
