//! One binary for all tests over the store and HTTP.

#![allow(unreachable_pub, reason = "the helpers in support serve this one binary")]
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod commitment_page;
mod list;
mod meetings;
mod overview;
mod site;
mod support;
