//! Processes a letter: all its confirmed changes at once.

use chrono::NaiveDate;

use super::{find_seen_letter, take_in::list_letter_rows};
use crate::{
    domain::{
        access::rights::Action,
        commitment::NewCommitment,
        ids::LetterId,
        letter::{ConfirmedLine, LineTarget},
        number::CommitmentNumber,
    },
    store::{
        Act, Result, Store, StoreError,
        db::{Connection, query},
        records::{
            commitments::{self, ChangeSource},
            history::{self, RowWatch},
            sight::push_owns,
        },
    },
};

/// The part of a letter that is left after lines of it were confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterRemainder {
    /// At most lines that others have to handle.
    Known,
    /// Numbers that a clerk has to register before anybody can go on.
    ToRegister,
}

impl Store {
    /// Registers commitments that a letter names, and leaves their outcomes to others: the letter still waits.
    ///
    /// # Errors
    /// The first commitment that cannot be registered stops all; its number comes with the error.
    pub async fn register_from_letter(
        &self,
        act: &Act,
        letter: LetterId,
        new: Vec<(NewCommitment, NaiveDate)>,
    ) -> std::result::Result<(), (Option<CommitmentNumber>, StoreError)> {
        let whole = |error: StoreError| (None, error);
        let mut tx = self.begin_with_right(act, Action::HandleLetters).await.map_err(whole)?;
        for (new, made_on) in new {
            let number = new.number.clone();
            let source = ChangeSource { on: made_on, letter: Some(letter), passage: None, meeting: None };
            commitments::register_in_transaction(&mut tx, act, new, source)
                .await
                .map_err(|error| (Some(number), error))?;
        }
        tx.commit().await.map_err(whole)
    }

    /// Makes all confirmed changes of a letter at once, each with its own event that points to the letter and its passage.
    /// Returns true if the letter is now done with: a clerk closes it by this; an office does not close lines that are for
    /// others, nor those that a clerk still has to register, as `rest` says.
    ///
    /// # Errors
    /// The first line that fails stops all, and nothing is written. The number of its commitment comes with the error.
    pub async fn process_letter(
        &self,
        act: &Act,
        letter: LetterId,
        lines: Vec<ConfirmedLine>,
        rest: LetterRemainder,
    ) -> std::result::Result<bool, (Option<CommitmentNumber>, StoreError)> {
        let whole = |error: StoreError| (None, error);
        let mut tx = self.begin_with_right(act, Action::HandleLetters).await.map_err(whole)?;
        let day = find_seen_letter(&mut tx, &act.actor, letter).await.map_err(whole)?.day;
        let watch = RowWatch::begin_watching(&mut tx, list_letter_rows(letter)).await.map_err(whole)?;
        for line in lines {
            let number = line.to_commitment_number();
            process_line(&mut tx, act, (letter, day), line).await.map_err(|error| (number, error))?;
        }
        let done = mark_letter_processed(&mut tx, act, letter, rest).await.map_err(whole)?;
        history::record_rows(&mut tx, act, watch).await.map_err(whole)?;
        tx.commit().await.map_err(whole)?;
        Ok(done)
    }
}

/// Marks a letter as processed, unless it names a commitment of somebody else that has no outcome from it yet: then it waits
/// for the clerk.
async fn mark_letter_processed(
    tx: &mut Connection,
    act: &Act,
    letter: LetterId,
    rest: LetterRemainder,
) -> Result<bool> {
    if !act.actor.may_ever(Action::Register) {
        if rest == LetterRemainder::ToRegister {
            return Ok(false);
        }
        let mut query = query(
            "SELECT EXISTS (SELECT 1 FROM letter_number n JOIN commitment c ON c.number_normal = n.number_normal
             WHERE n.letter_id = ",
        );
        query.push_bind(letter.get());
        query.push(
            " AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.letter_id = n.letter_id AND p.commitment_id = c.id)",
        );
        query.push(" AND NOT ");
        push_owns(&mut query, &act.actor).push(")");
        let (waits,): (bool,) = query.fetch_one(tx).await?;
        if waits {
            return Ok(false);
        }
    }
    query("UPDATE letter SET processed_at = $1 WHERE id = $2").bind(act.now).bind(letter.get()).execute(tx).await?;
    Ok(true)
}

async fn process_line(
    tx: &mut Connection,
    act: &Act,
    (letter, day): (LetterId, NaiveDate),
    line: ConfirmedLine,
) -> Result<()> {
    // The longest passage is the answer itself; an opening or closing sentence names it among others.
    let passage = line.passages.iter().copied().max_by_key(|(start, end)| end - start);
    let source = ChangeSource { on: day, letter: Some(letter), passage, meeting: None };
    let (before, version) = match line.target {
        LineTarget::Known { number, version } => {
            (commitments::find_seen(tx, &act.actor, &number).await?, Some(version))
        }
        LineTarget::New(new, made_on) => {
            let registered = ChangeSource { on: made_on, ..source };
            (commitments::register_in_transaction(tx, act, *new, registered).await?, None)
        }
    };
    let id = commitments::change_in_transaction(tx, act, (before, version), line.change, source).await?;
    // The letter speaks of this commitment, whatever numbers its text has.
    query(
        "INSERT INTO letter_number (letter_id, number_normal, commitment)
         SELECT $1, number_normal, 1 FROM commitment WHERE id = $2 ON CONFLICT DO NOTHING",
    )
    .bind(letter.get())
    .bind(id.get())
    .execute(tx)
    .await?;
    let (positions,): (i64,) =
        query("SELECT coalesce(max(position), 0) FROM passage WHERE letter_id = $1 AND commitment_id = $2")
            .bind(letter.get())
            .bind(id.get())
            .fetch_one(tx)
            .await?;
    for (index, (start, end)) in (1..).zip(line.passages) {
        query(
            "INSERT INTO passage (letter_id, commitment_id, position, start_char, end_char, outcome)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(letter.get())
        .bind(id.get())
        .bind(positions + index)
        .bind(start)
        .bind(end)
        .bind(line.outcome.key())
        .execute(tx)
        .await?;
    }
    Ok(())
}
