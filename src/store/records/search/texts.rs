//! Reads the texts by which commitments are found, as somebody may read them.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        commitment::publicity::PublicityKey,
        ids::CommitmentId,
        search::texts::{SearchPlace, SearchText, SearchTexts},
    },
    store::{
        Result,
        db::{self, Connection, Query, query, record},
        records::sight::{push_letter_text, push_sees_letter},
    },
};

/// The texts of a commitment for each index; none where it does not stand in it.
#[derive(Debug, Default)]
pub(super) struct IndexedTexts {
    pub(super) public: Option<SearchTexts>,
    pub(super) hidden: Option<SearchTexts>,
}

impl IndexedTexts {
    /// The digests for the index of what is public and for the other.
    pub(super) fn compute_digests(&self) -> (Option<String>, Option<String>) {
        let digest = |texts: &Option<SearchTexts>| texts.as_ref().map(SearchTexts::compute_digest);
        (digest(&self.public), digest(&self.hidden))
    }
}

record! {
    /// The columns of a commitment, and the names of what it belongs to.
    #[derive(Debug)]
    struct TextRow {
        id: i64,
        publicity: String,
        number: String,
        title: String,
        text: String,
        quotation: Option<String>,
        spoken_by: Option<String>,
        agenda_item: Option<String>,
        papers: String,
        remaining: Option<String>,
        code: Option<String>,
        committee: Option<String>,
        theme: Option<String>,
        function: Option<String>,
        holder: Option<String>,
        has_passages: bool,
    }
}

const TEXTS: &str =
    "SELECT c.id, c.publicity, c.number, c.title, c.text, c.quotation, c.spoken_by, c.agenda_item, c.papers,
         c.remaining, k.code, k.name AS committee, t.name AS theme, h.function, h.name AS holder,
         EXISTS (SELECT 1 FROM passage p WHERE p.commitment_id = c.id) AS has_passages
     FROM commitment c LEFT JOIN committee k ON k.id = c.committee_id LEFT JOIN theme t ON t.id = c.theme_id
     LEFT JOIN portfolio_holder h ON h.id = c.holder_id WHERE c.id IN (";

/// What commitments have any number of, each with the key of its commitment, the number of the list, from 0, and its place there.
/// A motion or an amendment is found by its kind, its number, its title and its movers.
const LISTS: [&str; 6] = [
    "SELECT x.commitment_id, 0 AS list, x.position AS place, x.number AS text FROM former_number x",
    "SELECT x.commitment_id, 1, x.position, concat_ws(' ', m.name, y.name) FROM commitment_asker x
         JOIN member m ON m.id = x.member_id LEFT JOIN party y ON y.id = m.party_id",
    "SELECT x.commitment_id, 2, x.position, concat_ws(' ', x.text, x.answer) FROM part x",
    "SELECT x.commitment_id, 3, x.position, concat_ws(' ', x.kind, x.number, x.title) FROM withdrawn_paper x",
    "SELECT x.commitment_id, 4, 1000 * x.position + x.place, concat_ws(' ', m.name, y.name) FROM withdrawn_paper_mover x
         JOIN member m ON m.id = x.member_id LEFT JOIN party y ON y.id = m.party_id",
    "SELECT x.commitment_id, 5, x.position, g.name FROM commitment_area x JOIN area g ON g.id = x.area_id",
];

/// The places of the texts in these lists.
const PLACES: [SearchPlace; 6] = [
    SearchPlace::FormerNumber,
    SearchPlace::Asker,
    SearchPlace::Part,
    SearchPlace::WithdrawnPaper,
    SearchPlace::WithdrawnPaper,
    SearchPlace::Area,
];

record! {
    #[derive(Debug)]
    struct ListTextRow {
        commitment_id: i64,
        list: i64,
        text: String,
    }
}

record! {
    /// A passage of a letter, with the number and the subject of the letter.
    #[derive(Debug)]
    struct PassageRow {
        commitment_id: i64,
        number: Option<String>,
        subject: Option<String>,
        day: NaiveDate,
        passage: String,
        /// True if the whole letter is seen, not this passage alone.
        seen: bool,
    }
}

/// Fetches the texts of these commitments for the indexes.
pub(super) async fn fetch_indexed_texts(
    reader: &mut Connection,
    ids: &[CommitmentId],
) -> Result<HashMap<CommitmentId, IndexedTexts>> {
    let rows = fetch_text_rows(reader, ids).await?;
    let mut lists = fetch_list_texts(reader, ids).await?;
    let with_passages: Vec<i64> = rows.iter().filter(|row| row.has_passages).map(|row| row.id).collect();
    let mut everything = fetch_letter_texts(reader, None, &with_passages).await?;
    let mut published = fetch_letter_texts(reader, Some(&Actor::of_public()), &with_passages).await?;
    let index = |row: TextRow| {
        let id = row.id;
        let is_public = row.publicity == PublicityKey::Public.key();
        let own = row.into_texts(lists.remove(&id).unwrap_or_default());
        let (all, open) = (everything.remove(&id).unwrap_or_default(), published.remove(&id).unwrap_or_default());
        let hidden = (!is_public || all != open).then(|| SearchTexts { letters: all, ..own.clone() });
        let public = is_public.then_some(SearchTexts { letters: open, ..own });
        (CommitmentId::new(id), IndexedTexts { public, hidden })
    };
    Ok(rows.into_iter().map(index).collect())
}

/// Fetches what these commitments say themselves, without letters.
pub(super) async fn fetch_own_texts(
    reader: &mut Connection,
    ids: &[CommitmentId],
) -> Result<HashMap<CommitmentId, SearchTexts>> {
    let rows = fetch_text_rows(reader, ids).await?;
    let mut lists = fetch_list_texts(reader, ids).await?;
    let read = |row: TextRow| {
        let id = row.id;
        (CommitmentId::new(id), row.into_texts(lists.remove(&id).unwrap_or_default()))
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Fetches what letters say of these commitments, as an actor who sees the commitments may read them.
pub(super) async fn fetch_readable_letters(
    reader: &mut Connection,
    actor: &Actor,
    ids: &[CommitmentId],
) -> Result<HashMap<CommitmentId, Vec<SearchText>>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.get()).collect();
    let letters = fetch_letter_texts(reader, Some(actor), &ids).await?;
    Ok(letters.into_iter().map(|(id, texts)| (CommitmentId::new(id), texts)).collect())
}

async fn fetch_text_rows(reader: &mut Connection, ids: &[CommitmentId]) -> db::Result<Vec<TextRow>> {
    let mut rows = query(TEXTS);
    rows.push_values(ids.iter().map(|id| id.get())).push(")");
    rows.fetch_all(reader).await
}

async fn fetch_list_texts(reader: &mut Connection, ids: &[CommitmentId]) -> db::Result<HashMap<i64, Vec<SearchText>>> {
    let mut texts = query("");
    for (at, list) in LISTS.into_iter().enumerate() {
        texts.push(if at == 0 { "" } else { " UNION ALL " }).push(list).push(" WHERE x.commitment_id IN (");
        texts.push_values(ids.iter().map(|id| id.get())).push(")");
    }
    texts.push(" ORDER BY 1, 2, 3");
    let rows: Vec<ListTextRow> = texts.fetch_all(reader).await?;
    let mut by_commitment: HashMap<i64, Vec<SearchText>> = HashMap::new();
    for row in rows {
        let place = usize::try_from(row.list).ok().and_then(|list| PLACES.get(list)).copied();
        let text = place.map(|place| SearchText::of_commitment(place, row.text));
        by_commitment.entry(row.commitment_id).or_default().extend(text);
    }
    Ok(by_commitment)
}

/// Fetches what letters say of these commitments: all of it, or what an actor may read of it.
async fn fetch_letter_texts(
    reader: &mut Connection,
    actor: Option<&Actor>,
    ids: &[i64],
) -> db::Result<HashMap<i64, Vec<SearchText>>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    // Whether a letter is seen is asked once a letter, not once a passage: it is tied to all that it answers.
    let mut passages = query("WITH known AS MATERIALIZED (SELECT l.id, ");
    push_or_everything(&mut passages, actor, push_sees_letter, "1 = 1");
    passages.push(" AS seen FROM letter l WHERE l.id IN (SELECT p.letter_id FROM passage p WHERE p.commitment_id IN (");
    passages
        .push_values(ids.iter().copied())
        .push("))) SELECT p.commitment_id, l.number, l.subject, l.day, known.seen, substr(");
    push_or_everything(&mut passages, actor, push_letter_text, "l.body");
    passages.push(
        ", p.start_char + 1, p.end_char - p.start_char) AS passage
         FROM passage p JOIN letter l ON l.id = p.letter_id JOIN known ON known.id = l.id
         WHERE (known.seen OR p.released = 1) AND p.commitment_id IN (",
    );
    passages.push_values(ids.iter().copied()).push(") ORDER BY p.commitment_id, l.day, l.id, p.position");
    let rows: Vec<PassageRow> = passages.fetch_all(reader).await?;
    let mut by_commitment: HashMap<i64, Vec<SearchText>> = HashMap::new();
    for row in rows {
        let texts = by_commitment.entry(row.commitment_id).or_default();
        // Of a letter that is not seen only the passage itself is known.
        let about = [row.number, row.subject].into_iter().flatten().filter(|_| row.seen);
        for text in about.chain([row.passage]) {
            let text = SearchText { place: SearchPlace::Letter, day: Some(row.day), text };
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    Ok(by_commitment)
}

fn push_or_everything(query: &mut Query, actor: Option<&Actor>, push: fn(&mut Query, &Actor), everything: &str) {
    match actor {
        Some(actor) => push(query, actor),
        None => drop(query.push(everything)),
    }
}

impl TextRow {
    /// The texts, with those of its lists and without those of letters.
    fn into_texts(self, lists: Vec<SearchText>) -> SearchTexts {
        let holder = match (self.function, self.holder) {
            (Some(function), Some(name)) => Some(format!("{function} {name}")),
            (function, name) => function.or(name),
        };
        let fields = [
            (SearchPlace::Text, Some(self.text)),
            (SearchPlace::Quotation, self.quotation),
            (SearchPlace::Remaining, self.remaining),
            (SearchPlace::Number, Some(self.number)),
            (SearchPlace::Speaker, self.spoken_by),
            (SearchPlace::Holder, holder),
            (SearchPlace::Committee, self.code),
            (SearchPlace::Committee, self.committee),
            (SearchPlace::Theme, self.theme),
            (SearchPlace::AgendaItem, self.agenda_item),
        ];
        let fields = fields.into_iter().filter_map(|(place, text)| Some(SearchText::of_commitment(place, text?)));
        let papers = self.papers.lines().map(|paper| SearchText::of_commitment(SearchPlace::Paper, paper));
        SearchTexts { title: self.title, own: fields.chain(papers).chain(lists).collect(), letters: Vec::new() }
    }
}
