//! Commitments: registers, changes and finds them.

mod act;
mod bonds;
pub mod bound;
mod columns;
mod find;
pub mod handover;
mod lists;
mod load;
mod merging;
mod record;
mod registered;
pub mod registration;
mod renumbering;
mod silence;
mod stored_number;
mod taking_back;
mod write;
mod write_lists;

pub(in crate::store) use self::{
    act::{change_in_transaction, demand_commitment_right, register_in_transaction},
    bonds::seen_of,
    bound::merged_into,
    lists::{FIRST_DEADLINE, read_calendar_lines},
    load::{EVENING, find_seen, load_all, load_commitment, stored_proposal, stored_proposal_kind},
    record::record_renaming,
    renumbering::{Renumbered, tie_letter_to_corrected_numbers},
    stored_number::stored_number,
    write::have_derived_columns,
};
pub use self::{find::NumberLookup, record::ChangeSource, registered::RegisteredCommitment};
