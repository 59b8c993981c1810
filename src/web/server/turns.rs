//! Heavy work in turns: reading letters, checking whole texts and making spreadsheets keeps a core busy for up to some seconds,
//! so only some of it is done at once, off the threads that answer requests.

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use tokio::{sync::Semaphore, task, time};

use super::error::WebError;

/// The number of heavy tasks that run at once.
const AT_ONCE: usize = 2;

/// The longest wait for a turn: less than a request may take, with room for the work itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// The number of seconds after which a visitor who got no turn may try again.
pub(in crate::web) const AGAIN_AFTER: i64 = 30;

/// The sentence for a visitor who got no turn.
pub(in crate::web) const BUSY: &str =
    "Het register leest nu brieven van anderen. Er is niets vastgelegd. Probeer het over een halve minuut nog eens.";

/// A kind of heavy work with the turns that it has.
#[derive(Debug)]
pub(in crate::web) struct WorkTurns {
    turns: LazyLock<Arc<Semaphore>>,
    /// The sentence for a visitor who got no turn.
    busy: &'static str,
    /// The sentence for work that broke off.
    broke: &'static str,
}

impl WorkTurns {
    const fn new(busy: &'static str, broke: &'static str) -> Self {
        Self { turns: LazyLock::new(|| Arc::new(Semaphore::new(AT_ONCE))), busy, broke }
    }
}

static READING: WorkTurns = WorkTurns::new(BUSY, "Het register kon deze tekst niet lezen. Meld het aan de beheerder.");

/// Spreadsheets have turns of their own, so that whoever takes them along keeps nobody from a letter.
pub(in crate::web) static SPREADSHEETS: WorkTurns = WorkTurns::new(
    "Het register maakt nu rekenbladen voor anderen. Probeer het over een halve minuut nog eens, of neem de lijst mee als CSV.",
    "Het register kon dit rekenblad niet maken. Meld het aan de beheerder, of neem de lijst mee als CSV.",
);

/// Reads a text once it has a turn: see [`work_in_turn`].
pub(in crate::web) async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, WebError> {
    work_in_turn(&READING, work).await
}

/// Does heavy work once it has a turn. The turn is kept until the work ends, even if nobody waits for it any more.
///
/// # Errors
/// [`WebError::Busy`] if no turn came in time.
pub(in crate::web) async fn work_in_turn<T: Send + 'static>(
    of: &'static WorkTurns,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, WebError> {
    let turn = time::timeout(PATIENCE, Arc::clone(&of.turns).acquire_owned()).await;
    let busy = || WebError::Busy(of.busy, AGAIN_AFTER);
    let turn = turn.map_err(|_| busy())?.map_err(|_| busy())?;
    let done = task::spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    });
    done.await.map_err(|error| {
        tracing::error!(%error, "heavy work broke off");
        WebError::bad_request(of.broke)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn no_more_is_done_at_once_than_there_are_turns_and_who_goes_away_keeps_the_turn() {
        static NOW: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let work = || {
            let now = NOW.fetch_add(1, Ordering::SeqCst) + 1;
            MOST.fetch_max(now, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(40));
            NOW.fetch_sub(1, Ordering::SeqCst);
        };
        let asked: Vec<_> = (0..12).map(|_| tokio::spawn(in_turn(work))).collect();
        for (at, one) in asked.into_iter().enumerate() {
            if at % 3 == 0 {
                one.abort();
            } else {
                one.await.unwrap().unwrap();
            }
        }
        assert!((1..=AT_ONCE).contains(&MOST.load(Ordering::SeqCst)), "{MOST:?} at once");
    }
}
