//! Changes the settings.

use std::sync::PoisonError;

use super::{
    administration::{self, Deed},
    settings::{Settings, read_settings},
};
use crate::{
    domain::access::rights::Action,
    store::{
        Act, Result, Store, StoreRefusal,
        compare::{Mark, differences},
        db::query,
        register::demand,
    },
};

impl Store {
    /// Changes the settings; `seen` is the mark of those that they replace.
    ///
    /// # Errors
    /// [`StoreRefusal::Outdated`] when they changed meanwhile; [`StoreRefusal::Forbidden`] when the actor does not keep the
    /// settings, or changes settings of signing in or the address without keeping the accounts.
    pub async fn set_settings(&self, act: &Act, seen: Mark, settings: &Settings) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Settings).await?;
        let before = read_settings(&mut tx).await?;
        if before.mark() != seen {
            return Err(StoreRefusal::Outdated.into());
        }
        let of_accounts = |settings: &Settings| {
            (settings.second_factor.clone(), settings.sign_in_log_months, settings.address.clone())
        };
        if of_accounts(&before) != of_accounts(settings) {
            demand(&act.actor, Action::Accounts)?;
        }
        let settings = settings.instead_of(&before, act.today);
        for (key, value) in settings.pairs() {
            query(
                "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )
            .bind(key)
            .bind(value)
            .execute(&mut tx)
            .await?;
        }
        let changed = differences(&before.facts(), &settings.facts());
        if !changed.is_empty() {
            administration::log(&mut tx, &act.actor, act.now, Deed::SettingsChanged, "", &changed).await?;
        }
        tx.commit().await?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        Ok(())
    }
}
