//! The counts beside the choices of every filter.
//!
//! A page of the list shows some hundred of them, over all commitments. They are counted in memory, from a sheet with the choices
//! of every commitment; before each count the history tells which commitments changed since the sheet was read.

mod candidates;
mod count;
mod refresh;
mod sheet;

pub(in crate::store) use self::refresh::KeptChoiceSheet;
use self::{candidates::find_candidates, count::ChoiceCounter};
use crate::{
    domain::{
        access::Actor,
        listing::{as_of::AsOf, counts::ListCounts, filter::ListFilter},
    },
    store::{Result, Store},
};

impl Store {
    /// Counts the commitments that the actor sees and that match a filter, by status and beside the choices of every filter.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_list(&self, actor: &Actor, filter: &ListFilter, as_of: AsOf) -> Result<ListCounts> {
        self.choices.refresh_sheet(self).await?;
        let candidates = find_candidates(&mut self.read().await?, actor, filter).await?;
        Ok(self.choices.look_at_sheet(|sheet| {
            let mut counter = ChoiceCounter::new(sheet, filter, as_of);
            counter.count_candidates(&candidates);
            counter.finish_counting()
        }))
    }
}
