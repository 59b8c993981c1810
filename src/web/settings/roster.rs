//! `/beheer/commissies` and the like: the council's own lists. All five are kept in one way.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;

use super::{
    RULE,
    entry_form::{self, EntryForm, Words},
};
use crate::{
    domain::{
        access::rights::Action,
        council::{named::Named, recognition::is_same, roster::Roster, roster_entry::RosterEntry, tenure::Tenure},
        ids::RosterId,
    },
    store::{StoreError, StoreRefusal, compare::Mark, council::roster::Kept},
    web::{
        forms::form::{Fields, Sent},
        server::{
            error::{Link, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            visit::Visit,
        },
        views::{sheet::Sheet, view},
    },
};

/// The routes of the five lists.
pub(super) fn routes() -> Routes {
    Roster::ALL.into_iter().fold(Routes::new(), |routes, roster| {
        let key = roster.key();
        let (all, one) = (format!("/beheer/{key}"), format!("/beheer/{key}/{{id}}"));
        routes
            .get(&all, RULE, move |visit: Visit| list(visit, roster))
            .post(&all, RULE, move |visit: Visit, sent: Sent| add(visit, roster, sent))
            .get(&one, RULE, move |visit: Visit, Path(id): Path<String>| edit(visit, roster, id))
            .post(&one, RULE, move |visit: Visit, Path(id): Path<String>, sent: Sent| change(visit, roster, id, sent))
    })
}

/// One of the lists, with the form to add to it.
#[derive(Debug, Template)]
#[template(path = "settings/roster.html")]
struct RosterPage {
    layout: Layout,
    words: &'static Words,
    path: String,
    groups: Vec<Group>,
    entry: EntryForm,
    /// True if the visitor can hand over the commitments of a holder.
    hands_over: bool,
}

/// The entries of the present, of the future or of the past.
#[derive(Debug)]
struct Group {
    heading: &'static str,
    rows: Vec<Row>,
}

/// An entry in its list.
#[derive(Debug)]
struct Row {
    path: String,
    name: String,
    /// The field beside the name, and the portfolios of today.
    second: String,
    days: String,
    established: bool,
}

impl RosterPage {
    async fn new(visit: &Visit, roster: Roster, sheet: Sheet) -> Result<Self, WebError> {
        let words = entry_form::words(roster);
        let today = visit.clock.today();
        let mut groups = [("Nu", Vec::new()), ("Begint later", Vec::new()), ("Geëindigd", Vec::new())];
        for kept in visit.store.roster(&visit.actor, roster).await? {
            let tenure = kept.entry.tenure;
            let place = match () {
                () if tenure.ended(today) => 2,
                () if tenure.holds(today) => 0,
                () => 1,
            };
            groups[place].1.push(Row::new(kept, roster, today));
        }
        let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.titled(words.title)),
            words,
            path: path(roster),
            groups: groups.map(|(heading, rows)| Group { heading, rows }).collect(),
            entry: EntryForm::new(roster, sheet, parties(visit, roster).await?, None),
            hands_over: roster == Roster::Holders && visit.actor.may_ever(Action::HandOver),
        })
    }
}

impl Row {
    fn new(kept: Kept, roster: Roster, today: NaiveDate) -> Self {
        let Kept { id, entry, established, .. } = kept;
        let held = |days: Option<Tenure>| days.is_some_and(|days| days.holds(today));
        let portfolios = entry.portfolios.iter().filter(|one| held(one.tenure())).map(|one| one.name.clone());
        let second: Vec<String> = entry.named.beside.into_iter().chain(portfolios).collect();
        Self {
            path: format!("{}/{id}", path(roster)),
            name: entry.named.name,
            second: second.join(" · "),
            days: view::tenure(entry.tenure),
            established,
        }
    }
}

fn path(roster: Roster) -> String {
    format!("/beheer/{}", roster.key())
}

/// The parties to choose from; empty except for members.
async fn parties(visit: &Visit, roster: Roster) -> Result<Vec<String>, WebError> {
    if roster != Roster::Members {
        return Ok(Vec::new());
    }
    let council = visit.store.council(&visit.actor).await?.current_first(visit.clock.today());
    Ok(council.parties.into_iter().map(|party| party.name).collect())
}

async fn list(visit: Visit, roster: Roster) -> Result<Response, WebError> {
    reply::page(StatusCode::OK, &RosterPage::new(&visit, roster, Sheet::adding(Fields::default())).await?)
}

async fn add(visit: Visit, roster: Roster, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.fields(|name| entry_form::times(roster, name))?;
    let submission = form.submission()?;
    let entry = entry_form::read(&mut form, roster, None);
    doubt(&visit, &mut form, roster, &entry, None).await?;
    entry_form::ask_days(&mut form, visit.clock.today(), None);
    let mut bearer = None;
    if form.is_good() {
        match tell_recorded(visit.store.add_to_roster(&visit.act(submission), roster, &entry).await, Notice::Added) {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, &path(roster), notice)),
            Err(error) => bearer = refuse(&visit, &mut form, roster, (&entry, None), error).await?,
        }
    }
    let mut page = RosterPage::new(&visit, roster, Sheet::adding(form)).await?;
    page.entry.bearer = bearer;
    reply::page(StatusCode::BAD_REQUEST, &page)
}

/// Puts the store's refusal of an entry at its field, and gives the entry that has the name already, if the visitor may know of
/// it.
async fn refuse(
    visit: &Visit,
    form: &mut Fields,
    roster: Roster,
    (entry, own): (&RosterEntry, Option<RosterId>),
    error: StoreError,
) -> Result<Option<Link>, WebError> {
    let mut bearer = None;
    if matches!(error, StoreError::Refusal(StoreRefusal::NameTaken)) {
        let bears = |kept: &Kept| Some(kept.id) != own && is_same(roster, &kept.entry.named, &entry.named);
        let kept = visit.store.roster(&visit.actor, roster).await?.into_iter().find(bears);
        bearer = kept.map(|kept| Link::new(format!("{}/{}", path(roster), kept.id), kept.entry.named.to_string()));
    }
    entry_form::refuse(form, roster, error, bearer.as_ref())?;
    Ok(bearer)
}

/// Asks about an entry whose name is close to another, once nothing else is wrong with it.
async fn doubt(
    visit: &Visit,
    form: &mut Fields,
    roster: Roster,
    entry: &RosterEntry,
    own: Option<&Named>,
) -> Result<(), WebError> {
    if form.is_good() {
        let council = visit.store.council(&visit.actor).await?;
        entry_form::doubt(form, roster, entry, (&council, visit.clock.today()), own);
    }
    Ok(())
}

/// The page of one entry, to change it.
#[derive(Debug, Template)]
#[template(path = "settings/entry.html")]
struct EntryPage {
    layout: Layout,
    words: &'static Words,
    list: String,
    path: String,
    name: String,
    established: bool,
    entry: EntryForm,
}

impl EntryPage {
    async fn new(visit: &Visit, roster: Roster, kept: &Kept, sheet: Sheet) -> Result<Self, WebError> {
        let (name, words) = (kept.entry.named.to_string(), entry_form::words(roster));
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.titled(&name)),
            words,
            list: path(roster),
            path: format!("{}/{}", path(roster), kept.id),
            name,
            established: kept.established,
            entry: EntryForm::new(roster, sheet, parties(visit, roster).await?, Some(&kept.entry)),
        })
    }
}

/// The entry with this id.
///
/// # Errors
/// A missing page that links to the list, if there is no such entry.
async fn find(visit: &Visit, roster: Roster, id: &str) -> Result<Kept, WebError> {
    let missing = || WebError::NotFound {
        what: format!("Dit staat niet in de lijst {}.", entry_form::words(roster).title.to_lowercase()),
        links: vec![Link::new(path(roster), entry_form::words(roster).title)],
    };
    let id = id.parse().map(RosterId::new).map_err(|_| missing())?;
    match visit.store.roster_entry(&visit.actor, roster, id).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(missing()),
        found => Ok(found?),
    }
}

async fn edit(visit: Visit, roster: Roster, id: String) -> Result<Response, WebError> {
    let kept = find(&visit, roster, &id).await?;
    let sheet = Sheet::changing(entry_form::filled(&kept.entry, roster), Mark::of(&kept.entry));
    reply::page(StatusCode::OK, &EntryPage::new(&visit, roster, &kept, sheet).await?)
}

async fn change(visit: Visit, roster: Roster, id: String, sent: Sent) -> Result<Response, WebError> {
    let kept = find(&visit, roster, &id).await?;
    let mut form = sent.fields(|name| entry_form::times(roster, name))?;
    let (seen, submission) = (form.mark()?, form.submission()?);
    let entry = entry_form::read(&mut form, roster, Some(&kept.entry));
    doubt(&visit, &mut form, roster, &entry, Some(&kept.entry.named)).await?;
    entry_form::ask_days(&mut form, visit.clock.today(), Some(&kept.entry));
    let mut bearer = None;
    if form.is_good() {
        let same = entry == kept.entry && kept.established;
        let notice = if same { Notice::NothingChanged } else { Notice::Saved };
        let changed = visit.store.change_roster(&visit.act(submission), roster, (kept.id, seen), &entry).await;
        match tell_recorded(changed, notice) {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, &path(roster), notice)),
            Err(StoreError::Refusal(StoreRefusal::Outdated)) => return late(&visit, roster, &id, form).await,
            Err(error) => bearer = refuse(&visit, &mut form, roster, (&entry, Some(kept.id)), error).await?,
        }
    }
    let mut page = EntryPage::new(&visit, roster, &kept, Sheet::changing(form, seen)).await?;
    page.entry.bearer = bearer;
    reply::page(StatusCode::BAD_REQUEST, &page)
}

/// The form of a visitor who came too late, beside the present values.
async fn late(visit: &Visit, roster: Roster, id: &str, typed: Fields) -> Result<Response, WebError> {
    let kept = find(visit, roster, id).await?;
    let sheet = Sheet::late(typed, &entry_form::filled(&kept.entry, roster), Mark::of(&kept.entry));
    reply::page(StatusCode::CONFLICT, &EntryPage::new(visit, roster, &kept, sheet).await?)
}
