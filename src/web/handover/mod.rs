//! `/overdracht`: hands over a whole portfolio, and shows the file of what each holder still owes.

mod bulk;
mod file;

use super::{
    forms::name_field::key_in_addresses,
    server::{
        error::{LabelledLink, WebError},
        routes::{Routes, Rule},
        visit::Visit,
    },
};
use crate::{
    domain::{
        access::rights::Action,
        council::{named::Named, roster::Roster},
    },
    store::council::Holder,
};

/// The routes of handing over.
pub(super) fn routes() -> Routes {
    let handing_over = Rule::May(Action::HandOver);
    Routes::new()
        .get("/overdracht", handing_over, bulk::show)
        .post("/overdracht", handing_over, bulk::send)
        .get("/overdracht/alles", Rule::May(Action::Read), file::show_all)
        .get("/overdracht/{houder}", Rule::May(Action::Read), file::of_one)
}

/// The address of the file of one holder.
pub(super) fn make_file_path(slug: &str) -> String {
    format!("/overdracht/{}", super::views::view::in_path(slug))
}

/// The holder with this slug, in any writing, if the visitor may know of them.
async fn find_holder(visit: &Visit, typed: &str) -> Result<Holder, WebError> {
    let council = visit.store.load_council(&visit.actor).await?;
    let slug = key_in_addresses(&council, Roster::Holders, typed, Some(visit.clock.today()));
    let found = council.holders.into_iter().find(|holder| Some(&holder.slug) == slug.as_ref());
    found.ok_or_else(|| WebError::NotFound {
        what: "Deze portefeuillehouder staat niet in het register.".to_owned(),
        links: vec![LabelledLink::new("/overdracht/alles", "Alle portefeuillehouders")],
    })
}

fn to_named(holder: &Holder) -> Named {
    Named { name: holder.function.clone(), beside: holder.name.clone() }
}
