//! The views of the list that an account keeps under a name.

use crate::{
    domain::ids::{AccountId, SavedViewId},
    store::{
        Result, Store,
        db::{Connection, query},
    },
};

/// The most views that an account keeps.
pub const MOST_VIEWS: i64 = 50;

/// A view of the list that somebody keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub id: SavedViewId,
    pub name: String,
    /// The query of the address of the list, without the question mark.
    pub query: String,
}

/// The outcome of saving or renaming a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewOutcome {
    Saved,
    /// Another view of the account has this name.
    NameTaken,
    /// The account has [`MOST_VIEWS`] already.
    TooMany,
    /// The account has no such view.
    Missing,
}

impl Store {
    /// Returns the views of an account, by name.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_saved_views(&self, account: AccountId) -> Result<Vec<SavedView>> {
        let rows: Vec<(i64, String, String)> =
            query("SELECT id, name, query FROM saved_view WHERE account_id = $1 ORDER BY name, id")
                .bind(account.get())
                .fetch_all(&mut self.read().await?)
                .await?;
        let view = |(id, name, query)| SavedView { id: SavedViewId::new(id), name, query };
        Ok(rows.into_iter().map(view).collect())
    }

    /// Keeps a view for an account. The same view under the same name is kept once.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn save_view(&self, account: AccountId, name: &str, list: &str) -> Result<ViewOutcome> {
        let mut tx = self.begin().await?;
        if let Some(known) = fetch_named_view(&mut tx, account, name).await? {
            return Ok(if known.query == list { ViewOutcome::Saved } else { ViewOutcome::NameTaken });
        }
        let (kept,): (i64,) = query("SELECT count(*) FROM saved_view WHERE account_id = $1")
            .bind(account.get())
            .fetch_one(&mut tx)
            .await?;
        if kept >= MOST_VIEWS {
            return Ok(ViewOutcome::TooMany);
        }
        query("INSERT INTO saved_view (account_id, name, query) VALUES ($1, $2, $3)")
            .bind(account.get())
            .bind(name)
            .bind(list)
            .execute(&mut tx)
            .await?;
        tx.commit().await?;
        Ok(ViewOutcome::Saved)
    }

    /// Gives a view of an account another name.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn rename_view(&self, account: AccountId, id: SavedViewId, name: &str) -> Result<ViewOutcome> {
        let mut tx = self.begin().await?;
        if fetch_named_view(&mut tx, account, name).await?.is_some_and(|other| other.id != id) {
            return Ok(ViewOutcome::NameTaken);
        }
        let renamed = query("UPDATE saved_view SET name = $1 WHERE id = $2 AND account_id = $3")
            .bind(name)
            .bind(id.get())
            .bind(account.get())
            .execute(&mut tx)
            .await?;
        tx.commit().await?;
        Ok(if renamed == 0 { ViewOutcome::Missing } else { ViewOutcome::Saved })
    }

    /// Removes a view of an account; one that is gone already stays gone.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn remove_view(&self, account: AccountId, id: SavedViewId) -> Result<()> {
        let mut tx = self.begin().await?;
        query("DELETE FROM saved_view WHERE id = $1 AND account_id = $2")
            .bind(id.get())
            .bind(account.get())
            .execute(&mut tx)
            .await?;
        tx.commit().await
    }
}

async fn fetch_named_view(tx: &mut Connection, account: AccountId, name: &str) -> Result<Option<SavedView>> {
    let row: Option<(i64, String)> = query("SELECT id, query FROM saved_view WHERE account_id = $1 AND name = $2")
        .bind(account.get())
        .bind(name)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|(id, query)| SavedView { id: SavedViewId::new(id), name: name.to_owned(), query }))
}
