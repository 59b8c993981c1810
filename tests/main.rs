//! One binary for all tests over the store and HTTP.

#![allow(unreachable_pub, reason = "the helpers in support serve this one binary")]

mod commitment_page;
mod list;
mod meetings;
mod overview;
mod site;
mod support;
