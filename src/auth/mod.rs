//! Who comes in, and by which door.

pub mod oidc;
