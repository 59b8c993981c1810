//! One binary for all tests over the store and HTTP.

mod site;
mod support;
