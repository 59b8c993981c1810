//! Measures the register as people meet it: over HTTP, with as many promises as it is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed"
)]

mod copies;
mod council;
mod pattern;
mod register;
mod rows;
mod texts;
mod vocabulary;

use std::path::Path;

use toezeggingen::store::Store;

use self::register::MadeRegister;

fn main() {
    // Cargo adds flags of its own, which are no number.
    let promises = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let made = MadeRegister::find_or_make(Path::new("target/bench"), promises).await;
        let store = Store::open(&made.path).await.unwrap();
        println!("{} promises: {}", made.promises, store.verify_history().await.unwrap());
        store.close().await;
    });
}
