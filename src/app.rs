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
    store::{Store, backup::BackupShelf, history::HistoryChecks},
    web::{self, AppState},
};

/// Listens on an address, and returns the actual one: port 0 becomes a free port.
///
/// # Errors
/// Returns an error if the address is in use, or does not belong to this machine.
pub async fn listen_on_address(address: SocketAddr) -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

/// The longest time that running requests get to finish after the server is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(5);

/// The longest time that the register gets to close after that. Everything that was answered is on the disk already.
const LAST_WORK: Duration = Duration::from_secs(3);

/// The longest time that a running backup gets to stop.
const LAST_BACKUP: Duration = Duration::from_millis(500);

/// The longest time between the order to stop and the end of the process, whatever is running.
const LAST_MOMENT: Duration = Duration::from_secs(9);

/// Serves until told to stop, then finishes the running requests and closes the register. Nothing that is still running keeps
/// the process from ending.
///
/// # Errors
/// Returns an error if the program may not listen for signals.
pub async fn serve_until_stopped(
    listener: TcpListener,
    state: AppState,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    end_in_time()?;
    let (store, clock) = (state.store.clone(), state.clock);
    tell_rows_of_before(&store, clock).await;
    let housekeeping = tokio::spawn(keep_tidy(store.clone(), clock));
    let backups = state.backups.clone().map(|shelf| tokio::spawn(keep_backups(shelf, clock)));
    let checks = tokio::spawn(check_history(Arc::clone(&state.history_checks), clock));
    let (tell, told) = oneshot::channel();
    let stop = async move {
        stop.await;
        tracing::info!("stopping after the requests that run");
        // If serving has ended by itself there is nobody to tell.
        let _ = tell.send(());
    };
    let overdue = async {
        if told.await.is_err() {
            std::future::pending::<()>().await;
        }
        time::sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        () = connections::serve_connections(listener, web::build_router(state), stop) => {}
        () = overdue => tracing::warn!("some requests did not finish in time"),
    }
    housekeeping.abort();
    checks.abort();
    if let Some(backups) = backups {
        backups.abort();
        // A backup that is cut off removes its unfinished files, if it can be cut off at all.
        let _ = time::timeout(LAST_BACKUP, backups).await;
    }
    close_register(&store, clock).await;
    Ok(())
}

async fn close_register(store: &Store, clock: Clock) {
    let last_work = async {
        tidy_register(store, clock).await;
        store.close().await;
    };
    if time::timeout(LAST_WORK, last_work).await.is_err() {
        tracing::warn!("the register could not be closed in time");
    }
}

/// The interval at which expired data are removed, proposals without objection pass, and due backups and checks are started.
const HOUSEKEEPING: Duration = Duration::from_mins(1);

/// Lets a register of before the history told of rows tell those that it has.
async fn tell_rows_of_before(store: &Store, clock: Clock) {
    if let Err(error) = store.tell_rows_of_before(clock.now()).await {
        tracing::error!(%error, "the rows of before the history told of rows are not told yet");
    }
}

async fn keep_tidy(store: Store, clock: Clock) {
    let mut turns = tokio::time::interval(HOUSEKEEPING);
    loop {
        turns.tick().await;
        tidy_register(&store, clock).await;
    }
}

async fn keep_backups(shelf: Arc<BackupShelf>, clock: Clock) {
    let mut turns = tokio::time::interval(HOUSEKEEPING);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        shelf.back_up_when_due(clock.now()).await;
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

async fn tidy_register(store: &Store, clock: Clock) {
    pass_in_silence(store, clock).await;
    if let Err(error) = store.tidy_old_records(clock.now()).await {
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

/// Completes when the program is asked to stop by Ctrl-C, or by the signal of a system manager.
///
/// # Errors
/// Returns an error if the program may not listen for signals.
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

/// Ends the process if it was asked to stop and did not do so in time. It has a thread and a runtime of its own, since every
/// other thread may be busy. Everything that was answered is on the disk already.
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
