//! The two threads that hash passwords, each with memory of its own that it reuses. Argon2 fills 19 MiB for one password, so
//! one thread for each visitor could take all the memory of the machine.

use std::{
    sync::{Arc, LazyLock, Mutex, PoisonError, mpsc},
    thread,
};

use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::{
        self,
        phc::{Ident, Output, PasswordHash, Salt},
    },
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::auth::{AuthError, Result};

/// The number of passwords that are hashed at once; each takes 19 MiB and most of a core.
const THREADS: usize = 2;

/// The number of passwords of strangers that may wait or be hashed at once. More are refused: they would wait for seconds, and
/// a visitor who hangs up meanwhile leaves the work behind.
const PLACES: usize = 24;

/// The number of additional places for known callers, so that strangers cannot keep them out.
const PLACES_FOR_THE_KNOWN: usize = 8;

/// The kind of caller that wants a password hashed. Known callers have places of their own in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HashingRequester {
    /// A visitor about whom nothing is known.
    Stranger,
    /// A person on a device on which they signed in before, with a session, or with a one-time link.
    Known,
}

/// A place in the queue. It is taken before anything is written about an attempt, so that no attempt is counted that a full
/// queue refused. It belongs to the work, and is free again when that is done.
#[derive(Debug)]
pub struct QueuePlace {
    _permit: OwnedSemaphorePermit,
}

/// Work for a thread. It is skipped if nobody waits for the answer any more.
struct HashingJob {
    work: HashingWork,
    answer: oneshot::Sender<password_hash::Result<HashingAnswer>>,
    _place: QueuePlace,
}

enum HashingWork {
    Hash(String),
    Verify(String, String),
}

enum HashingAnswer {
    Hash(String),
    Verified(bool),
}

/// The threads and their queue.
struct Hashers {
    queue: mpsc::Sender<HashingJob>,
    places: Arc<Semaphore>,
    places_for_the_known: Arc<Semaphore>,
}

static HASHERS: LazyLock<Hashers> = LazyLock::new(Hashers::start_threads);

/// Takes a place in the queue.
///
/// # Errors
/// Returns [`AuthError::Busy`] if no place is free.
pub fn take_place(asker: HashingRequester) -> Result<QueuePlace> {
    let Hashers { places, places_for_the_known, .. } = &*HASHERS;
    let kept_free = match asker {
        HashingRequester::Known => Arc::clone(places_for_the_known).try_acquire_owned().ok(),
        HashingRequester::Stranger => None,
    };
    let place = kept_free.or_else(|| Arc::clone(places).try_acquire_owned().ok());
    place.map(|permit| QueuePlace { _permit: permit }).ok_or(AuthError::Busy)
}

impl QueuePlace {
    /// Hashes a password, and returns the hash in PHC form.
    ///
    /// # Errors
    /// Returns an error if the hash cannot be made, or the thread is gone.
    pub async fn hash_password(self, password: String) -> Result<String> {
        match self.run_on_hasher_thread(HashingWork::Hash(password)).await?.map_err(AuthError::Hash)? {
            HashingAnswer::Hash(hash) => Ok(hash),
            HashingAnswer::Verified(_) => Err(AuthError::BrokenOff),
        }
    }

    /// Returns true if a password belongs to a hash. Without a hash it returns false after the same amount of work.
    ///
    /// # Errors
    /// Returns an error if the thread is gone.
    pub async fn verify_password(self, password: String, hash: Option<String>) -> Result<bool> {
        let kept = hash.clone().unwrap_or_else(|| NOBODYS.to_owned());
        let answer = self.run_on_hasher_thread(HashingWork::Verify(password, kept)).await?;
        Ok(matches!(answer, Ok(HashingAnswer::Verified(true))) && hash.is_some())
    }

    async fn run_on_hasher_thread(self, work: HashingWork) -> Result<password_hash::Result<HashingAnswer>> {
        let (answer, answered) = oneshot::channel();
        HASHERS.queue.send(HashingJob { work, answer, _place: self }).map_err(|_| AuthError::BrokenOff)?;
        answered.await.map_err(|_| AuthError::BrokenOff)
    }
}

impl Hashers {
    fn start_threads() -> Self {
        let (queue, jobs) = mpsc::channel();
        let jobs = Arc::new(Mutex::new(jobs));
        for number in 1..=THREADS {
            let jobs = Arc::clone(&jobs);
            let started =
                thread::Builder::new().name(format!("wachtwoord-{number}")).spawn(move || serve_hash_jobs(&jobs));
            if let Err(error) = started {
                tracing::error!(%error, "a thread for passwords could not be started");
            }
        }
        let places_for_the_known = Arc::new(Semaphore::new(PLACES_FOR_THE_KNOWN));
        Self { queue, places: Arc::new(Semaphore::new(PLACES)), places_for_the_known }
    }
}

fn serve_hash_jobs(jobs: &Mutex<mpsc::Receiver<HashingJob>>) {
    let mut memory = Vec::new();
    loop {
        // The lock is released before the work begins.
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(HashingJob { work, answer, _place }) = next else { return };
        if answer.is_closed() {
            continue;
        }
        let done = match work {
            HashingWork::Hash(password) => compute_password_hash(&password, &mut memory).map(HashingAnswer::Hash),
            HashingWork::Verify(password, kept) => {
                matches_password_hash(&password, &kept, &mut memory).map(HashingAnswer::Verified)
            }
        };
        // The caller may be gone.
        let _ = answer.send(done);
    }
}

/// Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet recommends.
fn make_argon2_params() -> Params {
    Params::new(19 * 1024, 2, 1, None).unwrap_or_default()
}

const ALGORITHM: Algorithm = Algorithm::Argon2id;
const VERSION: Version = Version::V0x13;

/// The hash of a password that nobody has. It is compared if there is no account or no password, so that the answer takes as
/// long.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bmllbWFuZCBoZWVmdCB3dw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn compute_password_hash(password: &str, memory: &mut Vec<Block>) -> password_hash::Result<String> {
    let mut salt = [0; Salt::RECOMMENDED_LENGTH];
    getrandom::fill(&mut salt).map_err(|_| password_hash::Error::Internal)?;
    let params = make_argon2_params();
    let output =
        compute_argon2_output(password, &salt, (ALGORITHM, VERSION, &params), Params::DEFAULT_OUTPUT_LEN, memory)?;
    let hash = PasswordHash {
        algorithm: Ident::new(ALGORITHM.as_str())?,
        version: Some(VERSION.into()),
        params: (&params).try_into()?,
        salt: Some(Salt::new(&salt)?),
        hash: Some(output),
    };
    Ok(hash.to_string())
}

fn matches_password_hash(password: &str, kept: &str, memory: &mut Vec<Block>) -> password_hash::Result<bool> {
    let kept = PasswordHash::new(kept)?;
    let (Some(salt), Some(expected)) = (kept.salt, kept.hash) else { return Ok(false) };
    let algorithm = Algorithm::try_from(kept.algorithm.as_str())?;
    let version = kept.version.map(Version::try_from).transpose()?.unwrap_or_default();
    let params = Params::try_from(&kept)?;
    // `Output` compares in constant time.
    Ok(compute_argon2_output(password, &salt, (algorithm, version, &params), expected.len(), memory)? == expected)
}

fn compute_argon2_output(
    password: &str,
    salt: &[u8],
    (algorithm, version, params): (Algorithm, Version, &Params),
    length: usize,
    memory: &mut Vec<Block>,
) -> password_hash::Result<Output> {
    if memory.len() < params.block_count() {
        memory.resize(params.block_count(), Block::new());
    }
    let argon2 = Argon2::new(algorithm, version, params.clone());
    let mut output = [0; Output::MAX_LENGTH];
    let output = output.get_mut(..length).ok_or(password_hash::Error::OutputSize)?;
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, output, memory)?;
    Ok(Output::new(output)?)
}

#[cfg(test)]
mod tests {
    use argon2::{PasswordHasher as _, PasswordVerifier as _};

    use super::*;

    #[test]
    fn a_hash_is_that_of_the_library_and_memory_that_was_used_before_changes_nothing() {
        let library = Argon2::new(ALGORITHM, VERSION, make_argon2_params());
        let mut memory = Vec::new();
        for password in ["paard batterij nietje", "", "lamp stoel regen vijver"] {
            let ours = compute_password_hash(password, &mut memory).unwrap();
            library.verify_password(password.as_bytes(), ours.as_str()).unwrap();
            let theirs = library.hash_password(password.as_bytes()).unwrap().to_string();
            assert_eq!(matches_password_hash(password, &theirs, &mut memory), Ok(true));
            assert_eq!(matches_password_hash("iets anders", &theirs, &mut memory), Ok(false));
            assert_eq!(ours.len(), theirs.len());
        }
        assert_eq!(memory.len(), make_argon2_params().block_count());
    }

    #[test]
    fn nobodys_hash_takes_the_work_of_a_real_one() {
        let nobodys = PasswordHash::new(NOBODYS).unwrap();
        let real =
            PasswordHash::new(&compute_password_hash("paard batterij nietje", &mut Vec::new()).unwrap()).unwrap();
        assert_eq!((nobodys.algorithm, nobodys.version), (real.algorithm, real.version));
        assert_eq!(nobodys.params, real.params);
        assert_eq!(nobodys.hash.map(|h| h.len()), real.hash.map(|h| h.len()));
        assert_eq!(nobodys.salt.map(|s| s.len()), real.salt.map(|s| s.len()));
    }

    #[tokio::test]
    async fn strangers_fill_the_queue_and_the_known_still_find_a_place() {
        let strangers: Vec<QueuePlace> = std::iter::from_fn(|| take_place(HashingRequester::Stranger).ok()).collect();
        assert_eq!(strangers.len(), PLACES);
        assert!(matches!(take_place(HashingRequester::Stranger), Err(AuthError::Busy)));
        let known: Vec<QueuePlace> = std::iter::from_fn(|| take_place(HashingRequester::Known).ok()).collect();
        assert_eq!(known.len(), PLACES_FOR_THE_KNOWN);
        drop((strangers, known));
        assert!(take_place(HashingRequester::Stranger).is_ok());
    }

    #[tokio::test]
    async fn a_place_is_free_again_when_the_work_is_done_and_not_when_somebody_goes_away() {
        let free = || HASHERS.places.available_permits();
        let asked: Vec<_> = (0..PLACES)
            .map(|_| {
                tokio::spawn(take_place(HashingRequester::Stranger).unwrap().verify_password("iets".to_owned(), None))
            })
            .collect();
        tokio::task::yield_now().await;
        for one in &asked {
            one.abort();
        }
        tokio::task::yield_now().await;
        assert!(free() < PLACES, "what was begun is finished first");
        while free() < PLACES {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    }
}
