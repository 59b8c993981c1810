//! Finding what is in the register, by what people type and by the addresses that they follow.

mod addresses;
mod along;
mod along_acts;
mod counts;
mod filters;
mod full_text;
mod information;
mod links;
mod order;
mod saved_views;
mod search;
