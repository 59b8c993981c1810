//! Commitments that lie on nobody's desk, and accounts whose owners have no running seat.

use chrono::NaiveDate;

use super::{
    row::DeskRowView,
    section::{DeskGroup, DeskSection, MissingThing},
};
use crate::{
    domain::{access::Role, commitment::status::StatusKey, listing::filter::ListFilter},
    store::{
        accounts::Account,
        desk::{HolderWithoutAccount, MissingLink},
    },
    web::{
        server::error::LabelledLink,
        views::{view, words},
    },
};

/// The commitments among which nobody's are: all that are not closed.
pub(super) fn make_filter() -> ListFilter {
    ListFilter { statuses: StatusKey::list_unclosed(), ..ListFilter::default() }
}

pub(super) const fn describe_missing_link(missing: MissingLink) -> &'static str {
    match missing {
        MissingLink::Holder => "zonder portefeuillehouder",
        MissingLink::Account => "portefeuillehouder zonder account",
        MissingLink::Committee => "zonder commissie",
    }
}

pub(super) fn make_section(role: Role) -> DeskSection {
    DeskSection::new("niemand", "Van niemand").with_note("deze toezeggingen ziet geen bureau").with_explanation(match role {
        Role::Administrator => {
            "Ontbreekt er een account, maak het dan, of koppel een account dat er al is. De rest regelt de griffie. U ziet alleen \
             wat openbaar is."
        }
        _ => "Wat hierboven al staat, heeft daar het kenmerk.",
    })
}

/// A row of nobody, with the first link that it lacks and the slug of its holder.
pub(super) type RowOfNobody = (Option<MissingLink>, Option<String>, DeskRowView);

/// Groups these rows by what is missing: without a holder, by each holder whom no account reaches, and without a committee. A holder
/// whose commitments all stand elsewhere on the desk is named as well.
pub(super) fn group_rows(role: Role, holders: &[HolderWithoutAccount], rows: Vec<RowOfNobody>) -> Vec<DeskGroup> {
    let group = |missing: MissingThing| DeskGroup::of_missing(missing);
    let mut without_holder = group(describe_missing_holder());
    let mut without_committee = group(describe_missing_committee());
    let mut of_holders: Vec<(&str, DeskGroup)> =
        holders.iter().map(|holder| (holder.slug.as_str(), group(describe_missing_account(role, holder)))).collect();
    for (missing, slug, row) in rows {
        let of_holder = of_holders.iter_mut().find(|(one, _)| Some(*one) == slug.as_deref());
        match (missing, of_holder) {
            (Some(MissingLink::Account), Some((_, group))) => group.rows.push(row),
            (Some(MissingLink::Committee), _) => without_committee.rows.push(row),
            _ => without_holder.rows.push(row),
        }
    }
    let by_holder = of_holders.into_iter().map(|(_, group)| group);
    let lists = [without_holder].into_iter().filter(|group| !group.rows.is_empty()).chain(by_holder);
    lists.chain([without_committee].into_iter().filter(|group| !group.rows.is_empty())).collect()
}

fn describe_missing_holder() -> MissingThing {
    MissingThing {
        heading: "Zonder portefeuillehouder".to_owned(),
        says: "Niemand in het bestuur heeft deze toezeggingen nu in portefeuille.".to_owned(),
        act: None,
    }
}

fn describe_missing_committee() -> MissingThing {
    MissingThing {
        heading: "Zonder commissie".to_owned(),
        says: "Deze toezeggingen komen in geen vergadering op de lijst.".to_owned(),
        act: None,
    }
}

fn describe_missing_account(role: Role, holder: &HolderWithoutAccount) -> MissingThing {
    let name = words::start_with_capital(&words::with_article(&holder.named.to_string()));
    let act = match role {
        Role::Administrator => LabelledLink::new("/beheer/accounts", "Koppel een account"),
        _ => LabelledLink::new(format!("/overdracht?van={}", view::in_path(&holder.slug)), "Draag ze over"),
    };
    MissingThing {
        heading: format!("{name} heeft geen account"),
        says: match holder.commitments {
            1 => "Eén toezegging die openstaat, komt bij niemand op het scherm.".to_owned(),
            n => format!(
                "{} toezeggingen die openstaan, komen bij niemand op het scherm.",
                words::start_with_capital(&words::spell_number(n))
            ),
        },
        act: Some(act),
    }
}

/// The accounts that can be used and whose owners have no running seat, so that they see what the public sees.
pub(super) fn make_seatless_section(
    accounts: &[Account],
    today: NaiveDate,
    make_row: impl Fn(&Account) -> DeskRowView,
) -> DeskSection {
    let seatless = accounts.iter().filter(|account| account.disabled_at.is_none() && account.is_seatless(today));
    let rows = seatless.map(|account| match account.seats.find_next_day(account.role, today) {
        Some(day) => DeskRowView { beside: "begint de zetel".to_owned(), ..make_row(account).with_day(day) },
        None => DeskRowView { beside: "er loopt geen zetel".to_owned(), ..make_row(account) },
    });
    let said = "De zetels bij deze accounts zijn geëindigd of nog niet begonnen. Wie inlogt, ziet wat het publiek ziet. Schakel het \
                account uit, of geef het een zetel.";
    DeskSection::new("zetel", "Zonder zetel").with_explanation(said).with_rows(rows.collect())
}
