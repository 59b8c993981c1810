//! One binary for all tests over the store and HTTP.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(clippy::type_complexity, reason = "a table of cases says more than a named type would")]

mod account_pages;
mod accounts;
mod actions;
mod attacks;
mod backup;
mod cli;
mod commitment_page;
mod conflicts;
mod council_lists;
mod delivered;
mod demonstration;
mod desk;
mod division;
mod export;
mod handover;
mod history;
mod judged;
mod layers;
mod letters;
mod links;
mod list;
mod meetings;
mod overview;
mod parts;
mod proposals;
mod publicity;
mod reading_cases;
mod readings;
mod register;
mod rights;
mod rights_of_acts;
mod road;
mod settings;
mod settings_pages;
mod sight;
mod sign_in;
mod silence;
mod single_sign_on;
mod site;
mod suggestions;
mod support;
mod survival;
mod transitions;
mod whole_site;
