//! Finding what is in the register, by what people type and by the addresses that they follow.

mod addresses;
mod along;
mod links;
mod search;
