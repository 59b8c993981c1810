//! The council's lists.

use crate::domain::{
    keyed::keyed,
    text::sorting::{person_sort_key, sort_key},
};

keyed! {
    /// One of the lists: its key in addresses, and the word for one of its entries.
    pub enum Roster: key, word {
        /// Committees, and the council itself: the name, with the code as addition.
        Committees = "commissies", "commissie";
        /// Parties: the name only.
        Parties = "fracties", "fractie";
        /// Members: the name, with the party as addition.
        Members = "raadsleden", "raadslid";
        /// Portfolio holders: the function, with the name of the holder as addition.
        Holders = "portefeuillehouders", "portefeuillehouder";
        /// Themes: the name only.
        Themes = "themas", "thema";
        /// Areas of the town: the name only.
        Areas = "gebieden", "gebied";
    }
}

impl Roster {
    /// The sort key of an entry: members by surname, holders by function and then by surname, others by name.
    #[must_use]
    pub fn make_order_key(self, name: &str, beside: Option<&str>) -> (String, String) {
        let beside = beside.unwrap_or_default();
        match self {
            Self::Members => (person_sort_key(name), sort_key(beside)),
            Self::Holders => (sort_key(name), person_sort_key(beside)),
            Self::Committees | Self::Parties | Self::Themes | Self::Areas => (sort_key(name), sort_key(beside)),
        }
    }
}
