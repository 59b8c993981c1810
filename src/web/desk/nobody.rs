//! Commitments that lie on nobody's desk, and accounts whose owners have no running seat.

use chrono::NaiveDate;

use super::section::{DeskLine, DeskSection, format_day_twice};
use crate::{
    domain::{commitment::status::StatusKey, listing::filter::ListFilter},
    store::{
        accounts::Account,
        desk::{FilteredPile, MissingLink, Pile},
    },
    web::server::{error::WebError, visit::Visit},
};

/// The commitments among which nobody's are: all that are not closed.
pub(super) fn make_filter() -> ListFilter {
    ListFilter { statuses: StatusKey::list_unclosed(), ..ListFilter::default() }
}

pub(super) const fn describe_missing_link(missing: MissingLink) -> &'static str {
    match missing {
        MissingLink::Holder => "zonder portefeuillehouder",
        MissingLink::Account => "bij de portefeuillehouder hoort geen account",
        MissingLink::Committee => "zonder commissie",
    }
}

pub(super) fn make_section() -> DeskSection {
    DeskSection::new("Van niemand").with_explanation(
        "Deze toezeggingen liggen op geen enkel bureau. Wijs een portefeuillehouder of commissie aan, draag ze over, of vraag \
         de beheerder om een account. Wat hierboven al staat, heeft daar het kenmerk.",
    )
}

/// Loads the section for the administrator, who sees what the public sees.
pub(super) async fn load_section_of_administrator(visit: &Visit) -> Result<DeskSection, WebError> {
    let pile = |pile| FilteredPile { filter: make_filter(), pile };
    let piles: Vec<FilteredPile> =
        [Pile::OfNobody].into_iter().chain(MissingLink::ALL.map(Pile::Without)).map(pile).collect();
    let marks: Vec<String> =
        [""].into_iter().chain(MissingLink::ALL.map(describe_missing_link)).map(str::to_owned).collect();
    let said = "Deze openbare toezeggingen liggen op geen enkel bureau. Ontbreekt er een account, maak het dan, of koppel een \
                account dat er al is. De rest regelt de griffie.";
    DeskSection::new("Van niemand").with_explanation(said).fill_from_pile(visit, (&piles, 0), &marks).await
}

/// The accounts that can be used and whose owners have no running seat, so that they see what the public sees.
pub(super) fn make_seatless_section(
    accounts: &[Account],
    today: NaiveDate,
    make_line: impl Fn(&Account) -> DeskLine,
) -> DeskSection {
    let seatless = accounts.iter().filter(|account| account.disabled_at.is_none() && account.is_seatless(today));
    let lines = seatless.map(|account| match account.seats.find_next_day(account.role, today) {
        Some(day) => {
            DeskLine { day: format_day_twice(day), beside: "begint de zetel".to_owned(), ..make_line(account) }
        }
        None => DeskLine { beside: "er loopt geen zetel".to_owned(), ..make_line(account) },
    });
    let said = "De zetels bij deze accounts zijn geëindigd of nog niet begonnen. Wie inlogt, ziet wat het publiek ziet. Schakel het \
                account uit, of geef het een zetel.";
    DeskSection::new("Zonder zetel").with_explanation(said).with_lines(lines.collect())
}
