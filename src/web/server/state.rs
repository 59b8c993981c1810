//! The state of the program, and the bounds of a request.

use std::{sync::Arc, time::Duration};

use super::base_url::BaseUrl;
use crate::{
    auth::{checkpoint::CheckpointKey, oidc::SingleSignOn, sign_in_key::SignInKey},
    clock::Clock,
    domain::listing::as_of::AsOf,
    store::{Store, backup::BackupShelf, history::HistoryChecks},
};

/// The state of the program, with which every handler works.
#[derive(Debug, Clone)]
pub struct AppState {
    pub store: Store,
    pub clock: Clock,
    /// The address under which people reach the site.
    pub base_url: BaseUrl,
    /// True for the demonstration, which says so on every page.
    pub demonstration: bool,
    /// Single sign-on, if the council has it.
    pub sso: Option<Arc<SingleSignOn>>,
    /// The key that signs checkpoints.
    pub checkpoint_key: Arc<CheckpointKey>,
    /// The key that seals second factors and signs the marks of known devices.
    pub sign_in_key: Arc<SignInKey>,
    /// The backups, if the server makes them.
    pub backups: Option<Arc<BackupShelf>>,
    pub history_checks: Arc<HistoryChecks>,
}

impl AppState {
    /// The day, and the number of days before a last day from which it is near, by which lists are shown.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        AsOf { today: self.clock.today(), warning_days: self.store.settings().warning_days }
    }
}

/// The longest time that a request may take.
pub(in crate::web) const PATIENCE: Duration = Duration::from_secs(30);
