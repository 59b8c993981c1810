//! What an open register keeps in memory of its lists.

use std::sync::{PoisonError, RwLock};

use super::{
    memory::{CountedFilter, ValueMemory},
    sheet::ChoiceSheet,
};
use crate::{
    domain::{
        commitment::publicity::PublicityKey,
        listing::{as_of::AsOf, counts::ListCounts, overview::OverviewFigures},
    },
    store::records::council::records::Council,
};

/// The sheet of choices of an open register, and what was counted and named since it last changed.
#[derive(Debug, Default)]
pub(in crate::store) struct KeptLists {
    sheet: RwLock<ChoiceSheet>,
    /// Held by whoever reads the sheet anew, so that many at once do not read it many times.
    pub(super) turn: tokio::sync::Mutex<()>,
    pub(super) counted: ValueMemory<CountedFilter, ListCounts>,
    /// The names that are offered, by the publicities that are seen.
    pub(super) councils: ValueMemory<Vec<PublicityKey>, Council>,
    pub(super) overviews: ValueMemory<(Vec<PublicityKey>, AsOf), OverviewFigures>,
}

impl KeptLists {
    /// Looks at the sheet, which nobody changes meanwhile.
    pub(super) fn look_at_sheet<T>(&self, look: impl FnOnce(&ChoiceSheet) -> T) -> T {
        look(&self.sheet.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn change_sheet(&self, change: impl FnOnce(&mut ChoiceSheet)) {
        change(&mut self.sheet.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// True if the sheet tells the register after this line of the history.
    pub(super) fn knows_line(&self, line: i64) -> bool {
        self.look_at_sheet(|sheet| sheet.last_line.is_some_and(|known| known >= line))
    }

    /// The last line of the history that the sheet knows.
    pub(super) fn last_line(&self) -> Option<i64> {
        self.look_at_sheet(|sheet| sheet.last_line)
    }
}
