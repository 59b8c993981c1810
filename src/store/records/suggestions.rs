//! Suggestions: a member reports a commitment that was missed, and a clerk judges it.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    commitments::stored_number,
    history::{self, RowScope, RowWatch},
    list::{fetch_selected_rows, select_seen_rows},
    sight::{push_and_sees, push_or_own},
};
use crate::{
    domain::{
        access::{
            Actor,
            rights::{Action, Extent},
        },
        commitment::Details,
        council::roster::Roster,
        ids::{AccountId, SuggestionId},
        listing::row::ListRow,
        number::CommitmentNumber,
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, Query, query, record},
        register::demand_right,
    },
};

/// A commitment that was missed, according to a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSuggestion {
    /// The code of the committee in which it was made.
    pub committee: String,
    /// The day of the meeting.
    pub made_on: NaiveDate,
    /// The speaker, in free words.
    pub spoken_by: Option<String>,
    /// The commitment in the member's own words.
    pub text: String,
}

/// A suggestion, with its judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub id: SuggestionId,
    /// The name of the member who made it.
    pub by: String,
    pub says: NewSuggestion,
    /// The full name of the committee.
    pub committee_name: String,
    pub sent_at: DateTime<Utc>,
    /// The judgement; none while it waits.
    pub judgement: Option<SuggestionJudgement>,
}

/// The judgement of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionJudgement {
    pub at: DateTime<Utc>,
    pub outcome: SuggestionOutcome,
}

/// The outcome of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuggestionOutcome {
    Registered {
        /// The number; none if the actor does not see the commitment.
        number: Option<CommitmentNumber>,
    },
    Declined {
        reason: String,
    },
    /// The outcome cannot be read.
    Unreadable,
}

impl Suggestion {
    /// The details of the commitment that it would be. A suggestion is a clerk's own if that commitment would be.
    #[must_use]
    pub fn to_details(&self) -> Details {
        Details {
            spoken_by: self.says.spoken_by.clone(),
            committee: Some(self.says.committee.clone()),
            made_on: Some(self.says.made_on),
            ..Details::new("", self.says.text.as_str())
        }
    }

    /// True if the actor has to judge it, and nobody has done so.
    #[must_use]
    pub fn waits_for(&self, actor: &Actor) -> bool {
        self.judgement.is_none() && actor.may_act_on(Action::JudgeSuggestions, &self.to_details())
    }
}

record! {
    #[derive(Debug)]
    struct SuggestionRow {
        id: i64,
        by: String,
        code: String,
        committee_name: String,
        made_on: NaiveDate,
        spoken_by: Option<String>,
        text: String,
        sent_at: DateTime<Utc>,
        outcome: Option<String>,
        answer: Option<String>,
        judged_at: Option<DateTime<Utc>>,
        seen_number: Option<String>,
    }
}

const TAKEN: &str = "overgenomen";
const DECLINED: &str = "niet-overgenomen";

/// The outcomes that may be stored.
pub(in crate::store) const OUTCOMES: [&str; 2] = [TAKEN, DECLINED];

/// The most suggestions in a list; the open ones come first.
const LISTED: i64 = 500;

impl Store {
    /// Stores a suggestion.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor makes no suggestions; [`StoreRefusal::NotFound`] when there is no such
    /// committee.
    pub async fn add_suggestion(&self, act: &Act, account: AccountId, new: &NewSuggestion) -> Result<SuggestionId> {
        let mut tx = self.begin_with_right(act, Action::Suggest).await?;
        let id: Option<(i64,)> = query(
            "INSERT INTO suggestion (account_id, committee_id, made_on, spoken_by, text, sent_at)
             SELECT $1, id, $3, $4, $5, $6 FROM committee WHERE upper(code) = upper($2) RETURNING id",
        )
        .bind(account.get())
        .bind(&new.committee)
        .bind(new.made_on)
        .bind(&new.spoken_by)
        .bind(&new.text)
        .bind(act.now)
        .fetch_optional(&mut tx)
        .await?;
        let (id,) = id.ok_or(StoreRefusal::NotFound)?;
        let watch = RowWatch::of_new_rows([RowScope::of_rows("suggestion", "id", id)]);
        history::record_rows(&mut tx, act, watch).await?;
        tx.commit().await?;
        Ok(SuggestionId::new(id))
    }

    /// Returns the suggestions that the actor sees with this account: a member's own, or those that a clerk has to judge. The
    /// open ones come first, oldest on top; then the judged ones, newest first.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor sees no suggestions at all.
    pub async fn list_suggestions(&self, actor: &Actor, account: AccountId) -> Result<Vec<Suggestion>> {
        demand_right(actor, Action::SeeSuggestions)?;
        let mut query = select_suggestions(actor);
        push_sees_suggestion(&mut query, actor, account);
        query.push(" ORDER BY s.judged_at IS NOT NULL, s.judged_at DESC, s.sent_at, s.id LIMIT ").push_bind(LISTED);
        let rows: Vec<SuggestionRow> = query.fetch_all(&mut self.read().await?).await?;
        rows.into_iter().map(read_suggestion).collect()
    }

    /// Returns one suggestion.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor sees with this account.
    pub async fn find_suggestion(&self, actor: &Actor, account: AccountId, id: SuggestionId) -> Result<Suggestion> {
        let mut query = select_suggestions(actor);
        push_sees_suggestion(&mut query, actor, account);
        fetch_suggestion(query, &mut self.read().await?, id).await
    }

    /// Returns the commitments made in a committee on a day that the actor sees, at most 100: the suggested one may be among
    /// them.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn made_in(&self, actor: &Actor, committee: &str, day: NaiveDate) -> Result<Vec<ListRow>> {
        const SHOWN: i64 = 100;
        let mut query = select_seen_rows(actor);
        query.push(" AND c.made_on = ").push_bind(day).push(" AND upper(k.code) = upper(");
        query.push_bind(committee.to_owned()).push(") ORDER BY c.number_sort LIMIT ").push_bind(SHOWN);
        fetch_selected_rows(query, &mut self.read().await?).await
    }

    /// Declines a suggestion with a reason.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the suggestion is not the actor's to judge; [`StoreRefusal::Outdated`] when it was
    /// judged before.
    pub async fn decline_suggestion(&self, act: &Act, id: SuggestionId, reason: &str) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::JudgeSuggestions).await?;
        judge_suggestion(&mut tx, act, id, (DECLINED, None, Some(reason))).await?;
        tx.commit().await
    }
}

/// Records on a suggestion the number with which it was registered.
pub(in crate::store) async fn take_over(
    tx: &mut Connection,
    act: &Act,
    id: SuggestionId,
    number: &CommitmentNumber,
) -> Result<()> {
    judge_suggestion(tx, act, id, (TAKEN, Some(number), None)).await
}

type SuggestionVerdict<'v> = (&'static str, Option<&'v CommitmentNumber>, Option<&'v str>);

async fn judge_suggestion(
    tx: &mut Connection,
    act: &Act,
    id: SuggestionId,
    (outcome, number, answer): SuggestionVerdict<'_>,
) -> Result<()> {
    let mut judged = select_suggestions(&act.actor);
    push_judges(&mut judged, &act.actor);
    if !fetch_suggestion(judged, tx, id).await?.waits_for(&act.actor) {
        return Err(StoreRefusal::Outdated.into());
    }
    let watch = RowWatch::begin_watching(tx, [RowScope::of_rows("suggestion", "id", id.get())]).await?;
    query("UPDATE suggestion SET outcome = $2, number = $3, answer = $4, judged_at = $5, judged_by = $6 WHERE id = $1")
        .bind(id.get())
        .bind(outcome)
        .bind(number.map(CommitmentNumber::as_str))
        .bind(answer)
        .bind(act.now)
        .bind(&act.actor.name)
        .execute(tx)
        .await?;
    history::record_rows(tx, act, watch).await
}

/// The suggestions, with the numbers of the commitments that the actor sees; conditions have to follow.
fn select_suggestions(actor: &Actor) -> Query {
    let mut query = query(
        "SELECT s.id, a.name AS by, k.code, k.name AS committee_name, s.made_on, s.spoken_by, s.text, s.sent_at, s.outcome,
             s.answer, s.judged_at, c.number AS seen_number
         FROM suggestion s JOIN account a ON a.id = s.account_id JOIN committee k ON k.id = s.committee_id
         LEFT JOIN commitment c ON c.number = s.number",
    );
    push_and_sees(&mut query, actor);
    query.push(" WHERE ");
    query
}

/// Adds the condition that the actor sees the suggestion `s` with this account.
fn push_sees_suggestion(query: &mut Query, actor: &Actor, account: AccountId) {
    if actor.may_ever(Action::JudgeSuggestions) {
        push_judges(query, actor);
    } else {
        query.push("s.account_id = ").push_bind(account.get());
    }
}

/// Adds the condition that the suggestion `s`, made in the committee `k`, is the actor's to judge: see [`Suggestion::to_details`].
fn push_judges(query: &mut Query, actor: &Actor) {
    let all = actor.find_extent(Action::JudgeSuggestions) == Extent::All;
    query.push(if all { "(1 = 1" } else { "(1 = 0" });
    push_or_own(query, actor, Roster::Committees);
    query.push(")");
}

async fn fetch_suggestion(mut query: Query, reader: &mut Connection, id: SuggestionId) -> Result<Suggestion> {
    query.push(" AND s.id = ").push_bind(id.get());
    let row: Option<SuggestionRow> = query.fetch_optional(reader).await?;
    read_suggestion(row.ok_or(StoreRefusal::NotFound)?)
}

fn read_suggestion(row: SuggestionRow) -> Result<Suggestion> {
    let outcome = match row.outcome.as_deref() {
        None => None,
        Some(TAKEN) => {
            Some(SuggestionOutcome::Registered { number: row.seen_number.as_deref().map(stored_number).transpose()? })
        }
        Some(DECLINED) => Some(SuggestionOutcome::Declined { reason: row.answer.unwrap_or_default() }),
        Some(_) => {
            tracing::error!(table = "suggestion", id = row.id, column = "outcome", "a stored key cannot be understood");
            Some(SuggestionOutcome::Unreadable)
        }
    };
    Ok(Suggestion {
        id: SuggestionId::new(row.id),
        by: row.by,
        says: NewSuggestion { committee: row.code, made_on: row.made_on, spoken_by: row.spoken_by, text: row.text },
        committee_name: row.committee_name,
        sent_at: row.sent_at,
        judgement: row.judged_at.zip(outcome).map(|(at, outcome)| SuggestionJudgement { at, outcome }),
    })
}
