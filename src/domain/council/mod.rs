//! The council itself: its lists of people and committees, its meetings and its calendar.

pub mod agenda;
pub mod calendar;
pub mod information;
pub mod meeting;
pub mod named;
pub mod pasted_members;
pub mod person_refusal;
pub mod recognition;
pub mod roster;
pub mod roster_entry;
pub mod tenure;
