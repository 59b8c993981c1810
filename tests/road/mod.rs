//! The road of a promise: which steps there are, and that nothing leaves it.

mod acts;
mod diagram;
mod sequences;
