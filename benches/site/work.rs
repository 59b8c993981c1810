//! Work that other programs can do too, and by what name they know it.

/// Work of a register that is measured beside ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The first fifty of all promises.
    List,
    /// The first fifty open ones of one committee with a last day until some day.
    FilteredList,
    /// A page nine tenths down the list.
    DeepPage,
    /// One promise with its history.
    Promise,
    /// The first fifty with a word that is rare, stands in one of a hundred, or stands in one of nine.
    SearchRare,
    SearchMiddling,
    SearchCommon,
    /// Counts over the whole register.
    Overview,
    /// All open promises as a file.
    OpenInFile,
    /// A change of one promise with a line in its history.
    Write,
}

impl Work {
    pub const ALL: [Self; 10] = [
        Self::List,
        Self::FilteredList,
        Self::DeepPage,
        Self::Promise,
        Self::SearchRare,
        Self::SearchMiddling,
        Self::SearchCommon,
        Self::Overview,
        Self::OpenInFile,
        Self::Write,
    ];

    /// The name of its row.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::FilteredList => "filtered list",
            Self::DeepPage => "deep page",
            Self::Promise => "one promise",
            Self::SearchRare => "search rare",
            Self::SearchMiddling => "search mid",
            Self::SearchCommon => "search common",
            Self::Overview => "overview",
            Self::OpenInFile => "file CSV, open ones",
            Self::Write => "settle: sending it",
        }
    }

    /// The figure of the floor for it, if the floor does this work.
    pub fn floor_key(self) -> Option<&'static str> {
        Some(match self {
            Self::FilteredList => "list",
            Self::Promise => "detail",
            Self::SearchMiddling => "search",
            Self::SearchCommon => "search_common",
            Self::Overview => "dashboard",
            Self::OpenInFile => "export",
            Self::Write => "write_full",
            Self::List | Self::DeepPage | Self::SearchRare => return None,
        })
    }

    /// The page of the other programs that does it. The whole list and the rare word have no page of their own there: their
    /// addresses are made from that of the filtered list and of the search.
    pub fn page_key(self) -> &'static str {
        match self {
            Self::List | Self::FilteredList | Self::DeepPage => "list",
            Self::Promise => "detail",
            Self::SearchRare | Self::SearchMiddling => "search",
            Self::SearchCommon => "search_common",
            Self::Overview => "dashboard",
            Self::OpenInFile => "export",
            Self::Write => "write",
        }
    }
}
