//! A register of the promises that a Dutch executive makes to its council.
//!
//! Layers are folders, resources are file names; arrows point one way:
//! `domain` ← `reading`, `store` ← `auth` ← `web` ← `app`, `cli`.

#![warn(unreachable_pub)]

pub mod app;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod files;
pub mod reading;
pub mod store;
pub mod web;
