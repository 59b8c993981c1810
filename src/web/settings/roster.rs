//! `/beheer/commissies` and the like: the council's own lists. All five are kept in one way.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;

use super::{
    RULE,
    entry_form::{self, RosterEntryForm, RosterWords},
    party_switch,
};
use crate::{
    domain::{
        access::rights::Action,
        council::{named::Named, recognition::is_same, roster::Roster, roster_entry::RosterEntry, tenure::Tenure},
        ids::RosterId,
    },
    store::{
        StoreError, StoreRefusal,
        compare::FormMark,
        council::{people::PersonSeat, roster::KeptRosterEntry},
    },
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            visit::Visit,
        },
        views::{sheet::FormSheet, view},
    },
};

/// The routes of the five lists.
pub(super) fn routes() -> Routes {
    Roster::ALL.into_iter().fold(Routes::new(), |routes, roster| {
        let key = roster.key();
        let (all, one) = (format!("/beheer/{key}"), format!("/beheer/{key}/{{id}}"));
        routes
            .get(&all, RULE, move |visit: Visit| list(visit, roster))
            .post(&all, RULE, move |visit: Visit, sent: SentForm| add(visit, roster, sent))
            .get(&one, RULE, move |visit: Visit, Path(id): Path<String>| edit(visit, roster, id))
            .post(&one, RULE, move |visit: Visit, Path(id): Path<String>, sent: SentForm| {
                change(visit, roster, id, sent)
            })
    })
}

/// One of the lists, with the form to add to it.
#[derive(Debug, Template)]
#[template(path = "settings/roster.html")]
struct RosterPage {
    layout: Layout,
    words: &'static RosterWords,
    path: String,
    groups: Vec<RosterGroup>,
    entry: RosterEntryForm,
    /// True if many entries can be pasted at once.
    pastes: bool,
    /// True if the visitor can hand over the commitments of a holder.
    hands_over: bool,
}

/// The entries of the present, of the future or of the past.
#[derive(Debug)]
struct RosterGroup {
    heading: &'static str,
    rows: Vec<RosterRow>,
}

/// An entry in its list.
#[derive(Debug)]
struct RosterRow {
    path: String,
    name: String,
    /// The field beside the name, and the portfolios of today.
    second: String,
    days: String,
    established: bool,
}

impl RosterPage {
    async fn new(visit: &Visit, roster: Roster, sheet: FormSheet) -> Result<Self, WebError> {
        let words = entry_form::find_list_words(roster);
        let today = visit.clock.today();
        let mut groups = [("Nu", Vec::new()), ("Begint later", Vec::new()), ("Geëindigd", Vec::new())];
        for kept in visit.store.list_roster_entries(&visit.actor, roster).await? {
            let tenure = kept.entry.tenure;
            let place = match () {
                () if tenure.has_ended_on(today) => 2,
                () if tenure.exists_on(today) => 0,
                () => 1,
            };
            groups[place].1.push(RosterRow::new(kept, roster, today));
        }
        let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.compose_title(words.title)),
            words,
            path: make_list_path(roster),
            groups: groups.map(|(heading, rows)| RosterGroup { heading, rows }).collect(),
            entry: RosterEntryForm::new(roster, sheet, list_party_names(visit, roster).await?, None),
            pastes: roster == Roster::Members,
            hands_over: roster == Roster::Holders && visit.actor.may_ever(Action::HandOver),
        })
    }
}

impl RosterRow {
    fn new(kept: KeptRosterEntry, roster: Roster, today: NaiveDate) -> Self {
        let KeptRosterEntry { id, entry, established, .. } = kept;
        let held = |days: Option<Tenure>| days.is_some_and(|days| days.exists_on(today));
        let portfolios = entry.portfolios.iter().filter(|one| held(one.to_tenure())).map(|one| one.name.clone());
        let second: Vec<String> = entry.named.beside.into_iter().chain(portfolios).collect();
        Self {
            path: format!("{}/{id}", make_list_path(roster)),
            name: entry.named.name,
            second: second.join(" · "),
            days: view::describe_tenure(entry.tenure),
            established,
        }
    }
}

pub(super) fn make_list_path(roster: Roster) -> String {
    format!("/beheer/{}", roster.key())
}

/// The parties to choose from; empty except for members.
async fn list_party_names(visit: &Visit, roster: Roster) -> Result<Vec<String>, WebError> {
    if roster != Roster::Members {
        return Ok(Vec::new());
    }
    let council = visit.store.load_council(&visit.actor).await?.current_first(visit.clock.today());
    Ok(council.parties.into_iter().map(|party| party.name).collect())
}

async fn list(visit: Visit, roster: Roster) -> Result<Response, WebError> {
    reply::render_page(
        StatusCode::OK,
        &RosterPage::new(&visit, roster, FormSheet::of_new_record(Fields::default())).await?,
    )
}

async fn add(visit: Visit, roster: Roster, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(|name| entry_form::find_allowed_times(roster, name))?;
    let submission = form.compute_submission_key()?;
    let entry = entry_form::read_entry(&mut form, roster, None);
    ask_about_close_names(&visit, &mut form, roster, &entry, None).await?;
    entry_form::ask_days(&mut form, visit.clock.today(), None);
    let mut bearer = None;
    if form.is_good() {
        match tell_recorded(visit.store.add_to_roster(&visit.make_act(submission), roster, &entry).await, Notice::Added)
        {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, &make_list_path(roster), notice)),
            Err(error) => bearer = put_refusal_at_field(&visit, &mut form, roster, (&entry, None), error).await?,
        }
    }
    let mut page = RosterPage::new(&visit, roster, FormSheet::of_new_record(form)).await?;
    page.entry.bearer = bearer;
    reply::render_page(StatusCode::BAD_REQUEST, &page)
}

/// Puts the store's refusal of an entry at its field, and gives the entry that has the name already, if the visitor may know of
/// it.
async fn put_refusal_at_field(
    visit: &Visit,
    form: &mut Fields,
    roster: Roster,
    (entry, own): (&RosterEntry, Option<RosterId>),
    error: StoreError,
) -> Result<Option<LabelledLink>, WebError> {
    let mut bearer = None;
    if matches!(error, StoreError::Refusal(StoreRefusal::NameTaken)) {
        let bears = |kept: &KeptRosterEntry| Some(kept.id) != own && is_same(roster, &kept.entry.named, &entry.named);
        let kept = visit.store.list_roster_entries(&visit.actor, roster).await?.into_iter().find(bears);
        bearer = kept.map(|kept| {
            LabelledLink::new(format!("{}/{}", make_list_path(roster), kept.id), kept.entry.named.to_string())
        });
    }
    entry_form::put_refusal_at_field(form, roster, error, bearer.as_ref())?;
    Ok(bearer)
}

/// Asks about an entry whose name is close to another, once nothing else is wrong with it.
async fn ask_about_close_names(
    visit: &Visit,
    form: &mut Fields,
    roster: Roster,
    entry: &RosterEntry,
    own: Option<&Named>,
) -> Result<(), WebError> {
    if form.is_good() {
        let council = visit.store.load_council(&visit.actor).await?;
        entry_form::ask_about_close_names(form, roster, entry, (&council, visit.clock.today()), own);
    }
    Ok(())
}

/// The page of one entry, to change it.
#[derive(Debug, Template)]
#[template(path = "settings/entry.html")]
struct RosterEntryPage {
    layout: Layout,
    words: &'static RosterWords,
    list: String,
    path: String,
    name: String,
    established: bool,
    entry: RosterEntryForm,
    /// The other seats of the person whose seat this is.
    seats: Vec<OtherSeatRow>,
    /// True if the visitor can make one person of this one and another.
    merges: bool,
}

/// Another seat of the person on the page.
#[derive(Debug)]
struct OtherSeatRow {
    path: String,
    named: String,
    days: String,
}

impl RosterEntryPage {
    async fn new(visit: &Visit, roster: Roster, kept: &KeptRosterEntry, sheet: FormSheet) -> Result<Self, WebError> {
        let (name, words) = (kept.entry.named.to_string(), entry_form::find_list_words(roster));
        let person = visit.store.find_person(&visit.actor, roster, kept.id).await?;
        let merges = person.is_some() && visit.actor.may_ever(Action::MergePeople);
        let others = person.map(|person| person.seats).unwrap_or_default();
        let others = others.into_iter().filter(|seat| (seat.roster, seat.id) != (roster, kept.id));
        Ok(Self {
            seats: others.map(OtherSeatRow::from).collect(),
            merges,
            layout: Layout::new(visit, Menu::Settings, sheet.compose_title(&name)),
            words,
            list: make_list_path(roster),
            path: format!("{}/{}", make_list_path(roster), kept.id),
            name,
            established: kept.established,
            entry: RosterEntryForm::new(roster, sheet, list_party_names(visit, roster).await?, Some(&kept.entry)),
        })
    }
}

impl From<PersonSeat> for OtherSeatRow {
    fn from(seat: PersonSeat) -> Self {
        Self {
            path: format!("{}/{}", make_list_path(seat.roster), seat.id),
            named: seat.named.to_string(),
            days: view::describe_tenure(seat.tenure),
        }
    }
}

/// The entry with this id.
///
/// # Errors
/// A missing page that links to the list, if there is no such entry.
pub(super) async fn find_entry(visit: &Visit, roster: Roster, id: &str) -> Result<KeptRosterEntry, WebError> {
    let missing = || WebError::NotFound {
        what: format!("Dit staat niet in de lijst {}.", entry_form::find_list_words(roster).title.to_lowercase()),
        links: vec![LabelledLink::new(make_list_path(roster), entry_form::find_list_words(roster).title)],
    };
    let id = id.parse().map(RosterId::new).map_err(|_| missing())?;
    match visit.store.roster_entry(&visit.actor, roster, id).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(missing()),
        found => Ok(found?),
    }
}

async fn edit(visit: Visit, roster: Roster, id: String) -> Result<Response, WebError> {
    let kept = find_entry(&visit, roster, &id).await?;
    let sheet = FormSheet::of_known_record(entry_form::fill_form(&kept.entry, roster), FormMark::of(&kept.entry));
    reply::render_page(StatusCode::OK, &RosterEntryPage::new(&visit, roster, &kept, sheet).await?)
}

async fn change(visit: Visit, roster: Roster, id: String, sent: SentForm) -> Result<Response, WebError> {
    let kept = find_entry(&visit, roster, &id).await?;
    let mut form = sent.into_fields(|name| entry_form::find_allowed_times(roster, name))?;
    let (seen, submission) = (form.read_mark()?, form.compute_submission_key()?);
    let entry = entry_form::read_entry(&mut form, roster, Some(&kept.entry));
    ask_about_close_names(&visit, &mut form, roster, &entry, Some(&kept.entry.named)).await?;
    entry_form::ask_days(&mut form, visit.clock.today(), Some(&kept.entry));
    let switch = match roster {
        Roster::Members => party_switch::read_switch(&mut form, &kept.entry, &entry, visit.clock.today()),
        _ => None,
    };
    let mut bearer = None;
    if form.is_good() {
        match save_entry(&visit, submission, roster, (&kept, seen), (&entry, switch)).await {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, &make_list_path(roster), notice)),
            Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
                return reply_to_late_form(&visit, roster, &id, form).await;
            }
            Err(error) => {
                bearer = put_refusal_at_field(&visit, &mut form, roster, (&entry, Some(kept.id)), error).await?
            }
        }
    }
    let mut page = RosterEntryPage::new(&visit, roster, &kept, FormSheet::of_known_record(form, seen)).await?;
    page.entry.bearer = bearer;
    reply::render_page(StatusCode::BAD_REQUEST, &page)
}

/// Saves an entry as it was typed, or gives a member who went to another party on a day the next seat.
async fn save_entry(
    visit: &Visit,
    submission: Option<String>,
    roster: Roster,
    (kept, seen): (&KeptRosterEntry, FormMark),
    (entry, switch): (&RosterEntry, Option<NaiveDate>),
) -> Result<Notice, StoreError> {
    let act = visit.make_act(submission);
    if let Some(from) = switch {
        let begun = visit.store.begin_next_seat(&act, (kept.id, seen), &entry.named, from).await;
        return tell_recorded(begun.map(drop), Notice::SeatBegun);
    }
    let same = *entry == kept.entry && kept.established;
    let notice = if same { Notice::NothingChanged } else { Notice::Saved };
    tell_recorded(visit.store.change_roster(&act, roster, (kept.id, seen), entry).await, notice)
}

/// The form of a visitor who came too late, beside the present values.
async fn reply_to_late_form(visit: &Visit, roster: Roster, id: &str, typed: Fields) -> Result<Response, WebError> {
    let kept = find_entry(visit, roster, id).await?;
    let sheet = FormSheet::of_late_form(typed, &entry_form::fill_form(&kept.entry, roster), FormMark::of(&kept.entry));
    reply::render_page(StatusCode::CONFLICT, &RosterEntryPage::new(visit, roster, &kept, sheet).await?)
}
