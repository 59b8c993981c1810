//! `/beheer/raadsleden/{id}/samenvoegen` and the same for portfolio holders: one person of two, shown before it is done.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::roster::{find_entry, make_list_path};
use crate::{
    domain::{access::rights::Action, council::roster::Roster, ids::RosterId},
    store::{
        StoreError, StoreRefusal,
        council::{
            people::{KnownPerson, PeopleMerger, PersonSeat},
            roster::KeptRosterEntry,
        },
    },
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::{Routes, Rule},
            trouble,
            visit::Visit,
        },
        views::{sheet::FormSheet, view, words},
    },
};

const RULE: Rule = Rule::May(Action::MergePeople);

/// The lists whose entries are seats of people.
const SEATS: [Roster; 2] = [Roster::Members, Roster::Holders];

const LABELS: &[(&str, &str)] = &[(DOUBLE, "Wie is dezelfde persoon"), ("reden", "Reden")];

/// The field with the other person, by one of their seats.
const DOUBLE: &str = "dubbel";

pub(super) fn routes() -> Routes {
    SEATS.into_iter().fold(Routes::new(), |routes, roster| {
        let path = format!("/beheer/{}/{{id}}/samenvoegen", roster.key());
        routes.get(&path, RULE, move |visit: Visit, Path(id): Path<String>| show(visit, roster, id)).post(
            &path,
            RULE,
            move |visit: Visit, Path(id): Path<String>, sent: SentForm| merge(visit, roster, id, sent),
        )
    })
}

/// The form with which two people become one.
#[derive(Debug, Template)]
#[template(path = "settings/merge_people.html")]
struct MergePeoplePage {
    layout: Layout,
    sheet: FormSheet,
    /// The page of the person who stays, and that page's address.
    path: String,
    name: String,
    /// The seats of the person who stays.
    seats: Vec<String>,
    /// The seats of the others to choose from: key and words.
    others: Vec<(String, String)>,
}

impl MergePeoplePage {
    async fn new(
        visit: &Visit,
        (kept, roster): (&KeptRosterEntry, Roster),
        sheet: FormSheet,
    ) -> Result<Self, WebError> {
        let person = find_person(visit, roster, kept.id).await?;
        let is_own =
            |roster: Roster, id: RosterId| person.seats.iter().any(|seat| (seat.roster, seat.id) == (roster, id));
        let mut others = Vec::new();
        for roster in SEATS {
            let entries = visit.store.list_roster_entries(&visit.actor, roster).await?;
            let others_of = entries.into_iter().filter(|other| !is_own(roster, other.id));
            let named = others_of.filter(|other| roster == Roster::Members || other.entry.named.beside.is_some());
            others.extend(named.map(|other| (make_seat_key(roster, other.id), other.entry.named.to_string())));
        }
        let name = kept.entry.named.to_string();
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.compose_title(&format!("Voeg samen: {name}"))),
            sheet,
            path: format!("{}/{}", make_list_path(roster), kept.id),
            name,
            seats: describe_seats(&person),
            others,
        })
    }
}

fn make_seat_key(roster: Roster, id: RosterId) -> String {
    format!("{}-{id}", roster.key())
}

fn read_seat_key(key: &str) -> Option<(Roster, RosterId)> {
    let (roster, id) = key.split_once('-')?;
    Some((SEATS.into_iter().find(|one| one.key() == roster)?, RosterId::new(id.parse().ok()?)))
}

/// The seats of a person, each with its days.
fn describe_seats(person: &KnownPerson) -> Vec<String> {
    let seat = |seat: &PersonSeat| {
        let days = view::describe_tenure(seat.tenure);
        if days.is_empty() { seat.named.to_string() } else { format!("{}, {days}", seat.named) }
    };
    person.seats.iter().map(seat).collect()
}

/// The person whose seat this is.
///
/// # Errors
/// A page that says so, for a function without a name.
async fn find_person(visit: &Visit, roster: Roster, id: RosterId) -> Result<KnownPerson, WebError> {
    let found = visit.store.find_person(&visit.actor, roster, id).await?;
    found.ok_or_else(|| WebError::not_found("Bij deze functie staat geen naam, dus ook geen persoon."))
}

async fn show(visit: Visit, roster: Roster, id: String) -> Result<Response, WebError> {
    let kept = find_entry(&visit, roster, &id).await?;
    let sheet = FormSheet::of_new_record(Fields::default());
    reply::render_page(StatusCode::OK, &MergePeoplePage::new(&visit, (&kept, roster), sheet).await?)
}

async fn merge(visit: Visit, roster: Roster, id: String, sent: SentForm) -> Result<Response, WebError> {
    let kept = find_entry(&visit, roster, &id).await?;
    let mut form = sent.into_labelled_fields(LABELS)?;
    let submission = form.compute_submission_key()?;
    let merger = read_merger(&visit, &mut form, (&kept, roster)).await?;
    let mut status = StatusCode::BAD_REQUEST;
    if let Some(merger) = merger.filter(|_| form.is_good()) {
        let done = visit.store.merge_people(&visit.make_act(submission), &merger).await;
        match tell_recorded(done, Notice::PeopleMerged) {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, &make_list_path(roster), notice)),
            Err(StoreError::Refusal(refusal @ (StoreRefusal::Person(_) | StoreRefusal::Outdated))) => {
                form.reject_field(DOUBLE, words::to_sentence(&refusal.to_string()));
            }
            Err(other) => status = trouble::add_trouble_error(&mut form, other)?,
        }
    }
    let sheet = FormSheet::of_new_record(form);
    reply::render_page(status, &MergePeoplePage::new(&visit, (&kept, roster), sheet).await?)
}

/// Reads whom the form merges, and asks once whether these two are one. The tick is bound to both as they are now.
async fn read_merger(
    visit: &Visit,
    form: &mut Fields,
    (kept, roster): (&KeptRosterEntry, Roster),
) -> Result<Option<PeopleMerger>, WebError> {
    let double = form.read_choice(DOUBLE, read_seat_key);
    if double.is_none() && form.find_error(DOUBLE).is_none() {
        form.reject_field(DOUBLE, "Kies wie dezelfde persoon is.");
    }
    let reason = form.required_text("reden", "Schrijf waaruit blijkt dat dit dezelfde persoon is.");
    let Some((other_roster, other)) = double else { return Ok(None) };
    let (person, second) = (find_person(visit, roster, kept.id).await?, find_person(visit, other_roster, other).await?);
    let (mark, other_mark) = (person.compute_mark(), second.compute_mark());
    if form.is_good() && person.id != second.id {
        let name = person.find_name(roster, kept.id).unwrap_or_default();
        let question = format!(
            "{} en {} worden één persoon, overal met de naam {name}. Wat beiden vroegen of toezegden, en hun accounts, zijn \
             dan van die persoon. Dit is niet terug te draaien. Kijk het na, en vink het aan.",
            words::join_with_and(&describe_seats(&person)),
            words::join_with_and(&describe_seats(&second)),
        );
        form.ask_to_confirm(DOUBLE, &format!("{mark}{other_mark}"), &question, "Dit is één persoon");
    }
    let (kept, double) = ((roster, kept.id, mark), (other_roster, other, other_mark));
    Ok(Some(PeopleMerger { kept, double, reason }))
}
