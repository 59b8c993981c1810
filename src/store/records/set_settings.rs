//! Changes the settings.

use std::sync::PoisonError;

use super::{
    administration::{self, AdministrationDeed, LoggedDeed},
    history::{self, RowScope, RowWatch},
    settings::{CouncilSettings, read_settings},
};
use crate::{
    domain::access::rights::Action,
    store::{
        Act, Result, Store, StoreRefusal,
        compare::{FormMark, describe_differences},
        db::query,
        register::demand_right,
    },
};

impl Store {
    /// Changes the settings; `seen` is the mark of those that they replace.
    ///
    /// # Errors
    /// [`StoreRefusal::Outdated`] when they changed meanwhile; [`StoreRefusal::Forbidden`] when the actor does not keep the
    /// settings, or changes settings of signing in or the address without keeping the accounts.
    pub async fn set_settings(&self, act: &Act, seen: FormMark, settings: &CouncilSettings) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Settings).await?;
        let before = read_settings(&mut tx).await?;
        if before.compute_mark() != seen {
            return Err(StoreRefusal::Outdated.into());
        }
        let of_accounts = |settings: &CouncilSettings| {
            (settings.second_factor.clone(), settings.sign_in_log_months, settings.address.clone())
        };
        if of_accounts(&before) != of_accounts(settings) {
            demand_right(&act.actor, Action::Accounts)?;
        }
        let settings = settings.instead_of(&before, act.today);
        let watch = RowWatch::begin_watching(&mut tx, [RowScope::of_table("setting")]).await?;
        for (key, value) in settings.list_pairs() {
            query(
                "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )
            .bind(key)
            .bind(value)
            .execute(&mut tx)
            .await?;
        }
        let changed = describe_differences(&before.collect_facts(), &settings.collect_facts());
        if changed.is_empty() {
            // Defaults that were never written are written now.
            history::record_rows(&mut tx, act, watch).await?;
        } else {
            administration::record_deed(
                &mut tx,
                (&act.actor, act.now),
                LoggedDeed { deed: AdministrationDeed::SettingsChanged, subject: "", detail: &changed },
                watch,
            )
            .await?;
        }
        tx.commit().await?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        Ok(())
    }
}
