//! Accounts that work for portfolio holders: whether a holder is reached by one, and offices that get a new holder as well when
//! a portfolio is handed over.

use super::{change::describe_account, fetch_account_row, list_account_rows, seats_of};
use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        council::named::Named,
        ids::AccountId,
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, Query, query, record},
        records::{
            administration::{AdministrationDeed, LoggedDeed, record_deed},
            council,
            history::RowWatch,
        },
        register::demand_right,
    },
};

/// The account of an office, which works for one or more portfolio holders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeAccount {
    pub id: AccountId,
    pub name: String,
}

/// The accounts that matter when promises are handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandoverAccounts {
    /// The holders to whom an account is tied that can be used.
    pub reached: Vec<Named>,
    /// The accounts of offices that work for the old holder. Those of a provider of single sign-on are not among them: their
    /// holders follow from its groups.
    pub offices: Vec<OfficeAccount>,
}

record! {
    struct TiedRow {
        function: String,
        name: Option<String>,
        account_id: i64,
        account_name: String,
        is_office: bool,
    }
}

impl Store {
    /// Returns the holders whom an account reaches, and the offices of the holder from whom promises go.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor hands nothing over.
    pub async fn load_handover_accounts(&self, actor: &Actor, from: Option<&Named>) -> Result<HandoverAccounts> {
        demand_right(actor, Action::HandOver)?;
        let mut tied = query(
            "SELECT h.function, h.name, a.id AS account_id, a.name AS account_name, a.login IS NOT NULL AND a.role = ",
        );
        tied.push_bind(Role::Office.key()).push(" AS is_office FROM portfolio_holder h ");
        push_tied_accounts(&mut tied);
        tied.push(" ORDER BY a.name, a.id");
        let rows: Vec<TiedRow> = tied.fetch_all(&mut self.read().await?).await?;
        let mut accounts = HandoverAccounts::default();
        for row in rows {
            let holder = Named { name: row.function, beside: row.name };
            if row.is_office && Some(&holder) == from {
                accounts.offices.push(OfficeAccount { id: AccountId::new(row.account_id), name: row.account_name });
            }
            if !accounts.reached.contains(&holder) {
                accounts.reached.push(holder);
            }
        }
        Ok(accounts)
    }
}

/// Joins the holder `h` with each account `a` that can be used and works for or belongs to that holder.
fn push_tied_accounts(query: &mut Query) {
    query.push("JOIN account_holder t ON t.holder_id = h.id JOIN account a ON a.id = t.account_id AND ");
    push_reaches_holder(query);
}

/// Adds the condition that the account `a` can be used and is one by which promises of its holders are seen to.
pub(in crate::store) fn push_reaches_holder(query: &mut Query) {
    query.push("a.disabled_at IS NULL AND a.role IN (");
    query.push_values([Role::Office.key(), Role::Holder.key()]).push(")");
}

/// Ties the accounts of offices to another holder as well, each with a line in the log. An account keeps the holders that it
/// has, and its sessions: it only gets more to see. The right is that of handing over.
///
/// # Errors
/// [`StoreRefusal::NotFound`] for an account that is no office of one of the former holders, or cannot be used.
pub(in crate::store) async fn tie_offices(
    tx: &mut Connection,
    act: &Act,
    offices: &[AccountId],
    (former, to): (&[Named], &Named),
) -> Result<()> {
    for id in offices {
        let row = fetch_account_row(tx, *id).await?.filter(|row| row.disabled_at.is_none() && row.login.is_some());
        let row = row.ok_or(StoreRefusal::NotFound)?;
        let reach = seats_of(tx, id.get()).await?.to_reach();
        if row.read_role()? != Role::Office || !reach.holders.iter().any(|holder| former.contains(holder)) {
            return Err(StoreRefusal::NotFound.into());
        }
        if reach.holders.contains(to) {
            continue;
        }
        let watch = RowWatch::begin_watching(tx, list_account_rows(*id)).await?;
        let holder = council::ensure_holder(tx, to).await?;
        query("INSERT INTO account_holder (account_id, holder_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(id.get())
            .bind(holder.get())
            .execute(tx)
            .await?;
        let after = seats_of(tx, id.get()).await?.to_reach();
        let [before, now] = [reach, after].map(|reach| describe_account(&row.name, Role::Office, &reach));
        let detail = format!("van: {before}; naar: {now}; bij een overdracht");
        let deed = LoggedDeed { deed: AdministrationDeed::AccountChanged, subject: &row.name, detail: &detail };
        record_deed(tx, (&act.actor, act.now), deed, watch).await?;
    }
    Ok(())
}
