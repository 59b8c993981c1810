//! Remembers the provider's metadata, or that the provider could not be used a moment ago.

use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Instant,
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::{SignOnRefusal, provider::Provider, settings::SignOnSettings};

/// The time during which a failure of the provider is remembered, so that nobody can make the server ask again and again.
const FAILED_FOR: TimeDelta = TimeDelta::seconds(30);

/// The provider with the last result of asking for its metadata.
pub(super) struct KnownProvider {
    settings: Arc<SignOnSettings>,
    http: reqwest::Client,
    found: Arc<RwLock<ProviderDiscovery>>,
    /// Held while one task asks the provider. Others wait for its result instead of asking too.
    asking: Arc<Mutex<()>>,
}

#[derive(Default)]
struct ProviderDiscovery {
    provider: Option<Arc<Provider>>,
    /// The moment and the reason of the last failure.
    failed: Option<(DateTime<Utc>, String)>,
}

impl KnownProvider {
    /// Creates a provider that was not asked for anything yet.
    pub(super) fn new(settings: SignOnSettings, http: reqwest::Client) -> Self {
        Self { settings: Arc::new(settings), http, found: Arc::default(), asking: Arc::default() }
    }

    /// Returns the remembered provider, or asks for its metadata if that was too long ago.
    pub(super) async fn get_or_discover(&self, now: DateTime<Utc>) -> Result<Arc<Provider>, SignOnRefusal> {
        if let Some(remembered) = self.find_remembered(now) {
            return remembered;
        }
        let turn = Arc::clone(&self.asking).lock_owned().await;
        match self.find_remembered(now) {
            Some(remembered) => remembered,
            None => self.ask_in_turn(turn, now).await,
        }
    }

    /// Asks for the metadata of the provider, whatever is remembered.
    pub(super) async fn discover_anew(&self, now: DateTime<Utc>) -> Result<Arc<Provider>, SignOnRefusal> {
        let turn = Arc::clone(&self.asking).lock_owned().await;
        self.ask_in_turn(turn, now).await
    }

    fn find_remembered(&self, now: DateTime<Utc>) -> Option<Result<Arc<Provider>, SignOnRefusal>> {
        let found = self.found.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(provider) = found.provider.as_ref().filter(|provider| provider.is_recent(now)) {
            return Some(Ok(Arc::clone(provider)));
        }
        let (at, why) = found.failed.as_ref()?;
        ((now - *at).abs() < FAILED_FOR).then(|| Err(SignOnRefusal::Unreachable(why.clone())))
    }

    /// Asks the provider in a task of its own, so that the result is remembered even if the caller goes away.
    async fn ask_in_turn(&self, turn: OwnedMutexGuard<()>, now: DateTime<Utc>) -> Result<Arc<Provider>, SignOnRefusal> {
        let (settings, http) = (Arc::clone(&self.settings), self.http.clone());
        let known = Arc::clone(&self.found);
        let asked = tokio::spawn(async move {
            let begun = Instant::now();
            let answer = Provider::from_discovery(&settings, &http, now).await.map(Arc::new);
            let mut found = known.write().unwrap_or_else(PoisonError::into_inner);
            match &answer {
                Ok(provider) => *found = ProviderDiscovery { provider: Some(Arc::clone(provider)), failed: None },
                Err(refusal) => {
                    let took = TimeDelta::from_std(begun.elapsed()).unwrap_or_default();
                    found.failed = Some((now + took, refusal.to_string()));
                }
            }
            drop(turn);
            answer
        });
        asked.await.unwrap_or_else(|_| Err(SignOnRefusal::Unreachable("the question was broken off".to_owned())))
    }
}
