//! The commitments to which a letter is tied, for acts on the letter that touch them.

use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::publicity::PublicityKey,
        ids::LetterId,
        letter::redaction::{TextPlace, redact},
        number::CommitmentNumber,
    },
    store::{
        Result, Store, StoreRefusal,
        db::{query, record},
        records::{
            commitments::stored_number,
            key_reader::KeyReader,
            sight::{push_and_sees, push_is_tied},
        },
    },
};

use super::release::owns_as_needed;

/// A commitment to which a letter is tied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTie {
    pub number: CommitmentNumber,
    pub title: String,
    pub publicity: PublicityKey,
}

/// A commitment in whose texts words of a letter stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordTrace {
    pub number: CommitmentNumber,
    pub title: String,
    pub places: Vec<TextPlace>,
}

record! {
    #[derive(Debug)]
    struct TieRow {
        number: String,
        title: String,
        publicity: String,
    }
}

record! {
    #[derive(Debug)]
    struct TextRow {
        number: String,
        title: String,
        text: String,
        quotation: Option<String>,
        remaining: Option<String>,
        parts: Option<String>,
        notes: Option<String>,
    }
}

impl Store {
    /// Refuses an actor without this right to this very letter.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] without the right.
    pub async fn demand_letter_right(&self, actor: &Actor, action: Action, letter: LetterId) -> Result<()> {
        let mut reader = self.read().await?;
        let owns = owns_as_needed(&mut reader, actor, action, letter).await?;
        if owns { Ok(()) } else { Err(StoreRefusal::Forbidden(action).into()) }
    }

    /// Lists the commitments to which a letter is tied and that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_letter_ties(&self, actor: &Actor, letter: LetterId) -> Result<Vec<LetterTie>> {
        let mut query = query("SELECT c.number, c.title, c.publicity FROM letter l JOIN commitment c ON ");
        push_is_tied(&mut query);
        query.push(" WHERE l.id = ").push_bind(letter.get());
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY c.number_sort");
        let rows: Vec<TieRow> = query.fetch_all(&mut self.read().await?).await?;
        let mut ties = Vec::with_capacity(rows.len());
        for TieRow { number, title, publicity } in rows {
            let mut keys = KeyReader::new("commitment", &number);
            let publicity = keys.read("publicity", &publicity, PublicityKey::from_key).unwrap_or(PublicityKey::Draft);
            ties.push(LetterTie { number: stored_number(&number)?, title, publicity });
        }
        Ok(ties)
    }

    /// Finds in which texts of the commitments of a letter any of these words stand, among those that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_words_beside_letter(
        &self,
        actor: &Actor,
        letter: LetterId,
        words: &[String],
    ) -> Result<Vec<WordTrace>> {
        let mut query = query(
            "SELECT c.number, c.title, c.text, c.quotation, c.remaining,
                 (SELECT group_concat(p.text || char(10) || coalesce(p.answer, ''), char(10)) FROM part p
                  WHERE p.commitment_id = c.id) AS parts,
                 (SELECT group_concat(k.note, char(10)) FROM event e JOIN event_content k ON k.sequence = e.sequence
                  WHERE e.commitment_id = c.id) AS notes
             FROM letter l JOIN commitment c ON ",
        );
        push_is_tied(&mut query);
        query.push(" WHERE l.id = ").push_bind(letter.get());
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY c.number_sort");
        let rows: Vec<TextRow> = query.fetch_all(&mut self.read().await?).await?;
        let mut traces = Vec::new();
        for row in rows {
            let places = row.list_places_of(words);
            if !places.is_empty() {
                traces.push(WordTrace { number: stored_number(&row.number)?, title: row.title, places });
            }
        }
        Ok(traces)
    }
}

impl TextRow {
    fn list_places_of(&self, words: &[String]) -> Vec<TextPlace> {
        let Self { title, text, quotation, remaining, parts, notes, .. } = self;
        let texts = [
            (TextPlace::Title, Some(title)),
            (TextPlace::Text, Some(text)),
            (TextPlace::Quotation, quotation.as_ref()),
            (TextPlace::Remaining, remaining.as_ref()),
            (TextPlace::Parts, parts.as_ref()),
            (TextPlace::History, notes.as_ref()),
        ];
        let holds = |text: &String| redact(text, words).missing.len() < words.len();
        texts.into_iter().filter(|(_, text)| text.is_some_and(holds)).map(|(place, _)| place).collect()
    }
}
