//! The running server: store, clock and router, and a graceful stop.

mod connections;

use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    net::TcpListener,
    sync::oneshot,
    time::{self, MissedTickBehavior},
};

use crate::{
    clock::Clock,
    store::{Store, backup::Shelf, history::HistoryChecks},
    web::{self, AppState},
};

/// Listens, and tells on which address: port 0 becomes a free one.
///
/// # Errors
/// When the address is taken or is not ours.
pub async fn listen(address: SocketAddr) -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// How long requests that run may take to finish once the server was told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(5);

/// How long the register may take to close after that. What was answered stands on the disk already.
const LAST_WORK: Duration = Duration::from_secs(3);

/// Serves until told to stop, then finishes the requests that run and closes the register. Who keeps a request open does not
/// keep the server from stopping.
pub async fn serve(listener: TcpListener, state: AppState, stop: impl Future<Output = ()> + Send + 'static) {
    let (store, clock) = (state.store.clone(), state.clock);
    let housekeeping = tokio::spawn(keep_tidy(store.clone(), clock));
    let backups = state.backups.clone().map(|shelf| tokio::spawn(keep_backups(shelf, clock)));
    let checks = tokio::spawn(check_history(Arc::clone(&state.history_checks), clock));
    let (tell, told) = oneshot::channel();
    let stop = async move {
        stop.await;
        // Nobody is left to tell when serving has ended by itself.
        let _ = tell.send(());
    };
    let overdue = async {
        if told.await.is_err() {
            std::future::pending::<()>().await;
        }
        time::sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        () = connections::serve(listener, web::router(state), stop) => {}
        () = overdue => tracing::warn!("some requests did not finish in time"),
    }
    housekeeping.abort();
    checks.abort();
    if let Some(backups) = backups {
        backups.abort();
        // A backup that is cut off takes away what it had made.
        let _ = backups.await;
    }
    close(&store, clock).await;
}

async fn close(store: &Store, clock: Clock) {
    let last_work = async {
        tidy(store, clock).await;
        store.close().await;
    };
    if time::timeout(LAST_WORK, last_work).await.is_err() {
        tracing::warn!("the register could not be closed in time");
    }
}

/// How often what came to its end is taken away, what nobody objected to passes, and is seen whether a backup is due.
const HOUSEKEEPING: Duration = Duration::from_mins(1);

async fn keep_tidy(store: Store, clock: Clock) {
    let mut turns = tokio::time::interval(HOUSEKEEPING);
    loop {
        turns.tick().await;
        tidy(&store, clock).await;
    }
}

async fn keep_backups(shelf: Arc<Shelf>, clock: Clock) {
    let mut turns = tokio::time::interval(HOUSEKEEPING);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        shelf.turn(clock.now()).await;
    }
}

async fn check_history(checks: Arc<HistoryChecks>, clock: Clock) {
    let mut turns = tokio::time::interval(HOUSEKEEPING);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        if let Err(error) = checks.check_when_due(clock.now()).await {
            tracing::warn!(%error, "the history could not be checked");
        }
    }
}

async fn tidy(store: &Store, clock: Clock) {
    pass_in_silence(store, clock).await;
    if let Err(error) = store.tidy(clock.now()).await {
        tracing::warn!(%error, "sessions could not be tidied");
    }
}

async fn pass_in_silence(store: &Store, clock: Clock) {
    match store.pass_in_silence(clock.now(), clock.today()).await {
        Ok(0) => {}
        Ok(passed) => tracing::info!(passed, "nobody objected in time"),
        Err(error) => tracing::warn!(%error, "what nobody objected to could not be recorded"),
    }
}

/// Ends when the program is asked to stop: Ctrl-C, or the signal of a system manager.
///
/// # Errors
/// When the program may not listen for signals.
pub fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("stopping after the requests that run");
    })
}
