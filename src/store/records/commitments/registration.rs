//! Registers a commitment from a form: with a number that was typed or the next one of the register, and never twice.

use std::collections::HashSet;

use chrono::{Datelike as _, NaiveDate};

use super::{act::register_in_transaction, record::ChangeSource, stored_number::stored_number};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::{Details, NewCommitment, deadline_list::NewDeadline},
        council::recognition::name_key,
        ids::SuggestionId,
        number::{CommitmentNumber, NormalNumber, series::NumberSeries},
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, query},
        records::{settings::read_settings, sight::push_and_sees, suggestions},
        register::demand_right,
    },
};

/// A commitment that is registered from a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// The number as issued; none if the register gives the next one.
    pub number: Option<CommitmentNumber>,
    pub details: Details,
    /// The first deadline, if one was given.
    pub deadline: Option<NewDeadline>,
    /// Twins from which it was said to be another commitment.
    pub apart_from: Vec<CommitmentNumber>,
    /// The suggestion that is taken over by it.
    pub suggestion: Option<SuggestionId>,
}

/// A commitment with the same title and day: its number and title.
pub type Twin = (CommitmentNumber, String);

impl Store {
    /// Registers a commitment, and returns its number.
    ///
    /// # Errors
    /// As for [`Store::register_commitment`]; [`StoreRefusal::Twins`] when the actor sees twins from which it was not set apart;
    /// [`StoreRefusal::NoNumberLeft`] when the register has to give a number and has none; [`StoreRefusal::NotFound`] when the
    /// suggestion is not the actor's to judge, and [`StoreRefusal::Outdated`] when it was judged already.
    pub async fn register_by_form(
        &self,
        act: &Act,
        new: Registration,
        source: ChangeSource,
    ) -> Result<CommitmentNumber> {
        let Registration { number, details, deadline, apart_from, suggestion } = new;
        if suggestion.is_some() {
            demand_right(&act.actor, Action::JudgeSuggestions)?;
        }
        let mut tx = self.begin_act(act).await?;
        let mut twins = extract_numbers(fetch_twins(&mut tx, &act.actor, &details.title, details.made_on).await?);
        twins.retain(|twin| {
            !apart_from.contains(twin) && number.as_ref().map(CommitmentNumber::to_normal) != Some(twin.to_normal())
        });
        if !twins.is_empty() {
            return Err(StoreRefusal::Twins(twins).into());
        }
        let number = match number {
            Some(number) => number,
            None => next_number(&mut tx, details.made_on.unwrap_or(act.today)).await?,
        };
        if let Some(id) = suggestion {
            suggestions::take_over(&mut tx, act, id, &number).await?;
        }
        register_in_transaction(&mut tx, act, NewCommitment { number: number.clone(), details, deadline }, source)
            .await?;
        tx.commit().await?;
        Ok(number)
    }

    /// Returns the commitments that the actor sees with this title, in any writing, made on this day; the newest last.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_twins(&self, actor: &Actor, title: &str, made_on: Option<NaiveDate>) -> Result<Vec<Twin>> {
        fetch_twins(&mut self.read().await?, actor, title, made_on).await
    }
}

fn extract_numbers(twins: Vec<Twin>) -> Vec<CommitmentNumber> {
    twins.into_iter().map(|(number, _)| number).collect()
}

async fn fetch_twins(
    connection: &mut Connection,
    actor: &Actor,
    title: &str,
    made_on: Option<NaiveDate>,
) -> Result<Vec<Twin>> {
    let mut query = query("SELECT c.number, c.title FROM commitment c WHERE c.made_on ");
    match made_on {
        Some(day) => query.push("= ").push_bind(day),
        None => query.push("IS NULL"),
    };
    push_and_sees(&mut query, actor);
    query.push(" ORDER BY c.id");
    let rows: Vec<(String, String)> = query.fetch_all(connection).await?;
    let key = name_key(title);
    let same = rows.into_iter().filter(|(_, other)| !key.is_empty() && name_key(other) == key);
    same.map(|(number, title)| Ok((stored_number(&number)?, title))).collect()
}

/// The number that the register gives to a commitment of this day: one more than the highest of its form and year that was not
/// issued and does not stand in a letter for a commitment that is not registered yet. If the highest one leaves no number
/// behind it, since somebody typed it by hand, the next highest that does is followed. The caller's transaction is the only
/// writer.
pub(in crate::store) async fn next_number(tx: &mut Connection, made_on: NaiveDate) -> Result<CommitmentNumber> {
    let series = read_settings(tx).await?.number_series.ok_or(StoreRefusal::NoNumberLeft)?;
    let year = made_on.year();
    let (issued, taken) = fetch_issued_numbers(tx, &series, year).await?;
    let taken: HashSet<NormalNumber> = taken.into_iter().collect();
    let mut counts: Vec<_> = issued.iter().filter_map(|number| series.read_count(year, number)).chain([0]).collect();
    counts.sort_unstable_by(|one, other| other.cmp(one));
    let free = |number: &CommitmentNumber| !taken.contains(&number.to_normal());
    let highest = counts.first().copied().unwrap_or_default();
    let following = (highest + 1..).map_while(|count| series.make_number(year, count)).find(free);
    let between = || counts.iter().find_map(|count| series.make_number(year, count + 1).filter(free));
    Ok(following.or_else(between).ok_or(StoreRefusal::NoNumberLeft)?)
}

/// The numbers that begin as those of a series and year: the issued ones as written, and all that must not be given, former
/// ones among them.
async fn fetch_issued_numbers(
    tx: &mut Connection,
    series: &NumberSeries,
    year: i32,
) -> Result<(Vec<String>, Vec<NormalNumber>)> {
    // No normal form holds a sign that has a meaning in a pattern.
    let begins = format!("{}%", series.make_normal_beginning(year));
    let issued: Vec<(String,)> =
        query("SELECT number FROM commitment WHERE number_normal LIKE $1").bind(&begins).fetch_all(tx).await?;
    let named: Vec<(String,)> = query(
        "SELECT number_normal FROM letter_number WHERE number_normal LIKE $1
         UNION SELECT number_normal FROM former_number WHERE number_normal LIKE $1",
    )
    .bind(&begins)
    .fetch_all(tx)
    .await?;
    let taken = issued.iter().chain(&named).map(|(number,)| NormalNumber::of(number)).collect();
    Ok((issued.into_iter().map(|(number,)| number).collect(), taken))
}
