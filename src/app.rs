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

/// The time in which a backup that is being made has to stop.
const LAST_BACKUP: Duration = Duration::from_millis(500);

/// Within how long the process has ended after it was asked to stop, whatever runs.
const LAST_MOMENT: Duration = Duration::from_secs(9);

/// Serves until told to stop, then finishes the requests that run and closes the register. Whatever runs does not keep the
/// process from ending.
///
/// # Errors
/// When the program may not listen for signals.
pub async fn serve(
    listener: TcpListener,
    state: AppState,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    end_in_time()?;
    let (store, clock) = (state.store.clone(), state.clock);
    let housekeeping = tokio::spawn(keep_tidy(store.clone(), clock));
    let backups = state.backups.clone().map(|shelf| tokio::spawn(keep_backups(shelf, clock)));
    let checks = tokio::spawn(check_history(Arc::clone(&state.history_checks), clock));
    let (tell, told) = oneshot::channel();
    let stop = async move {
        stop.await;
        tracing::info!("stopping after the requests that run");
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
        // A backup that is cut off takes away what it had made, where it can be cut off at all.
        let _ = time::timeout(LAST_BACKUP, backups).await;
    }
    close(&store, clock).await;
    Ok(())
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
    })
}

/// Ends the process when it was asked to stop and did not in time. On a thread and a clock of its own, since every other
/// thread may be kept busy. What was answered stands on the disk already.
fn end_in_time() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let asked = {
        let _entered = runtime.enter();
        asked_to_stop()?
    };
    let wait = move || {
        runtime.block_on(async {
            asked.await;
            time::sleep(LAST_MOMENT).await;
        });
        tracing::warn!("what ran did not end in time, and was cut off");
        std::process::exit(0);
    };
    std::thread::Builder::new().name("last-moment".to_owned()).spawn(wait)?;
    Ok(())
}
