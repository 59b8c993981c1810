//! The columns of a list that somebody takes along, the same in every kind of file.

use chrono::NaiveDate;

use super::full_row::FullListRow;
use crate::domain::{
    commitment::{
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        publicity::PublicityKey,
        status::{DecidedBy, StatusKey},
    },
    council::named::Named,
    keyed::keyed,
};

keyed! {
    /// A column of a list as a file. The key is its heading, and stays as it is: other programs know it. The label says what
    /// stands in it.
    pub enum FileColumn: key, label {
        Number = "nummer", "Het nummer van de toezegging.";
        Title = "titel", "De titel.";
        Text = "tekst", "Wat is toegezegd, zoals het register het verwoordt.";
        MadeOn = "toegezegd_op", "De dag waarop het is toegezegd.";
        /// The code of the committee.
        Committee = "commissie", "De afkorting van de commissie.";
        /// The function of the holder.
        Holder = "portefeuillehouder", "De functie van wie de toezegging moet nakomen.";
        SpokenBy = "gezegd_door", "Wie de toezegging deed.";
        /// The members who asked for it, with their parties, divided by semicolons.
        AskedBy = "gevraagd_door", "Wie erom vroegen, met hun fractie, gescheiden door puntkomma’s.";
        /// The words of the present deadline.
        Deadline = "termijn", "De termijn in de woorden waarin zij is toegezegd.";
        Status = "status", "De status: openstaand, deels-afgedaan, afdoening-voorgesteld, afgedaan of vervallen.";
        LastDay = "laatste_dag", "De laatste dag van de termijn.";
        StatusSince = "status_sinds", "De dag sinds welke de status geldt.";
        ClosedOn = "afgesloten_op", "De dag waarop de toezegging is afgedaan of verviel.";
        Postponements = "aantal_keer_uitgesteld", "Hoe vaak de termijn is uitgesteld.";
        Remaining = "rest", "Wat nog te doen is, als een deel is afgedaan.";
        Publicity = "openbaarheid", "De openbaarheid: openbaar, concept of geheim.";
        /// The number of corrected deadlines.
        Corrections = "aantal_keer_gecorrigeerd", "Hoe vaak een verkeerd vastgelegde termijn is gecorrigeerd.";
        Theme = "thema", "Het thema.";
        /// The form in which it was promised.
        Kind = "soort", "De vorm waarin het is toegezegd: brief, voorstel, handeling, gesprek of informatie.";
        DecidedBy = "besloten_door", "Wie vaststelde dat het is afgedaan: bestuur of raad.";
        LapseKind = "reden_van_vervallen", "Waarom de toezegging verviel.";
        /// The areas of the town, divided by semicolons.
        Areas = "gebieden", "De gebieden waarover het gaat, gescheiden door puntkomma’s.";
    }
}

/// The kind of value that a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    Day,
    Number,
}

/// The value of one column of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileCell {
    Empty,
    Text(String),
    Day(NaiveDate),
    Number(i64),
}

impl FileColumn {
    /// The kind of value; any column but a number may also be empty.
    #[must_use]
    pub fn kind(self) -> ColumnKind {
        match self {
            Self::MadeOn | Self::LastDay | Self::StatusSince | Self::ClosedOn => ColumnKind::Day,
            Self::Postponements | Self::Corrections => ColumnKind::Number,
            Self::Number
            | Self::Title
            | Self::Text
            | Self::Committee
            | Self::Holder
            | Self::SpokenBy
            | Self::AskedBy
            | Self::Deadline
            | Self::Status
            | Self::Remaining
            | Self::Publicity
            | Self::Theme
            | Self::Kind
            | Self::DecidedBy
            | Self::LapseKind
            | Self::Areas => ColumnKind::Text,
        }
    }

    /// Reads the value of this column from a row.
    #[must_use]
    pub fn read_cell(self, full: &FullListRow) -> FileCell {
        let row = &full.row;
        match self {
            Self::Number => FileCell::of_text(row.number.as_str()),
            Self::Title => FileCell::of_text(&row.title),
            Self::Text => FileCell::of_text(&full.text),
            Self::MadeOn => full.made_on.into(),
            Self::Committee => FileCell::of_text_or_none(row.committee.as_ref().map(|(code, _)| code.as_str())),
            Self::Holder => FileCell::of_text_or_none(row.holder.as_deref()),
            Self::SpokenBy => FileCell::of_text_or_none(full.spoken_by.as_deref()),
            Self::AskedBy => {
                FileCell::of_text(&full.asked_by.iter().map(Named::to_string).collect::<Vec<_>>().join("; "))
            }
            Self::Deadline => FileCell::of_text_or_none(row.words.as_deref()),
            Self::Status if row.unreadable => FileCell::Empty,
            Self::Status => FileCell::of_text(StatusKey::key(row.status)),
            Self::LastDay => row.last_day.into(),
            Self::StatusSince => FileCell::Day(row.status_since),
            Self::ClosedOn => row.closed_on.into(),
            Self::Postponements => FileCell::Number(row.postponements),
            Self::Remaining => FileCell::of_text_or_none(row.remaining.as_deref()),
            Self::Publicity => FileCell::of_text(PublicityKey::key(row.publicity)),
            Self::Corrections => FileCell::Number(full.corrections),
            Self::Theme => FileCell::of_text_or_none(full.theme.as_deref()),
            Self::Kind => FileCell::of_text_or_none(full.kind.map(FulfilmentKind::key)),
            Self::DecidedBy => FileCell::of_text_or_none(row.decided_by.map(DecidedBy::key)),
            Self::LapseKind => FileCell::of_text_or_none(row.lapse_kind.map(LapseKind::key)),
            Self::Areas => FileCell::of_text(&full.areas.join("; ")),
        }
    }
}

impl FileCell {
    fn of_text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    fn of_text_or_none(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::of_text)
    }
}

impl From<Option<NaiveDate>> for FileCell {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_that_other_programs_know_come_first() {
        let known =
            "nummer titel tekst toegezegd_op commissie portefeuillehouder gezegd_door gevraagd_door termijn status";
        let first: Vec<&str> = FileColumn::ALL.iter().take(10).map(|column| column.key()).collect();
        assert_eq!(first, known.split(' ').collect::<Vec<_>>());
    }
}
