//! `/overdracht`: hands over a whole portfolio at once: from which holder, without which commitments, to whom and from which
//! day.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::Query, http::StatusCode, response::Response};

use super::{find, named, path};
use crate::{
    domain::{
        change::Refusal,
        commitment::{publicity::PublicityKey, status::Urgency},
        council::named::Named,
        listing::as_of::AsOf,
        number::CommitmentNumber,
    },
    store::{
        StoreError, StoreRefusal,
        commitments::{
            Source,
            handover::{Handover, NotHandedOver},
        },
        council::Holder,
        owed::{Owed, Portfolio},
    },
    web::{
        forms::{
            form::{Fields, Sent, Times, new_submission},
            holder_field::{self, HolderChoices},
            name_field,
            odd_day::DayOf,
            publication::{Check, PublicText, Publication},
        },
        server::{
            error::{Link, WebError},
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            visit::Visit,
        },
        views::{view, words},
    },
};

/// The fields with their labels, the tick boxes not counted.
const LABELS: [(&str, &str); 4] =
    [holder_field::LABELS[0], holder_field::LABELS[1], ("vanaf", "Vanaf welke dag"), ("reden", "Reden")];

/// The page to choose a holder whose portfolio is handed over.
#[derive(Debug, Template)]
#[template(path = "handover/choose.html")]
struct ChoosePage {
    layout: Layout,
    /// The holders: the address of the form, the name, and the number of commitments in words.
    holders: Vec<(String, String, String)>,
}

/// The form to hand over one portfolio.
#[derive(Debug, Template)]
#[template(path = "handover/bulk.html")]
struct BulkPage {
    layout: Layout,
    form: Fields,
    submission: String,
    slug: String,
    holder: String,
    file: String,
    rows: Vec<Row>,
    holders: Vec<(String, String)>,
    check: Option<Check>,
    /// The numbers of the commitments that others changed meanwhile, in words.
    stale: String,
}

/// A commitment to tick.
#[derive(Debug)]
struct Row {
    /// The value of the tick: the version and the number.
    value: String,
    number: String,
    title: String,
    publicity: &'static str,
    second: String,
    ticked: bool,
    /// True if it changed while the form was filled in.
    changed: bool,
}

pub(super) async fn show(visit: Visit, Query(asked): Query<HashMap<String, String>>) -> Result<Response, WebError> {
    let Some(slug) = asked.get("van") else { return choose(&visit).await };
    let holder = find(&visit, slug).await?;
    if holder.slug != *slug {
        return Ok(reply::see_other(&format!("/overdracht?van={}", view::in_path(&holder.slug))));
    }
    let owed = own(&visit, slug).await?;
    if owed.is_empty() {
        let what =
            format!("Bij {} staat niets open dat u kunt overdragen.", words::with_article(&named(&holder).to_string()));
        return Err(WebError::Conflict {
            what,
            links: vec![Link::new("/overdracht", "Kies een andere portefeuillehouder")],
        });
    }
    let form = Fields::new(owed.iter().map(|one| ("toezegging".to_owned(), value(one))))
        .with("vanaf", view::field_day(visit.clock.today()));
    let choices = HolderChoices::new(&visit, Some(&named(&holder))).await?;
    reply::page(StatusCode::OK, &BulkPage::new(&visit, &holder, &owed, choices, form))
}

/// The page with the holders who have commitments that the visitor may hand over.
async fn choose(visit: &Visit) -> Result<Response, WebError> {
    let owed = visit.store.owed(&visit.actor, Portfolio::All).await?;
    let owed: Vec<Owed> = owed.into_iter().filter(|one| one.own).collect();
    let line = |group: &[Owed]| {
        let (slug, holder) = group.first()?.holder.as_ref()?;
        let count = words::commitments(i64::try_from(group.len()).unwrap_or(i64::MAX));
        Some((format!("/overdracht?van={}", view::in_path(slug)), holder.to_string(), count))
    };
    let holders = owed.chunk_by(|one, other| one.holder == other.holder).filter_map(line).collect();
    let layout = Layout::new(visit, Menu::Commitments, "Draag een portefeuille over");
    reply::page(StatusCode::OK, &ChoosePage { layout, holders })
}

/// The commitments of one holder that the visitor may hand over.
async fn own(visit: &Visit, slug: &str) -> Result<Vec<Owed>, WebError> {
    let owed = visit.store.owed(&visit.actor, Portfolio::Of(slug)).await?;
    Ok(owed.into_iter().filter(|one| one.own).collect())
}

/// The value of a tick: the version from which the form was made, and the number.
fn value(owed: &Owed) -> String {
    format!("{}:{}", owed.version, owed.number)
}

fn parse(value: &str) -> Option<(CommitmentNumber, i64)> {
    let (version, number) = value.split_once(':')?;
    Some((CommitmentNumber::parse(number).ok()?, version.parse().ok()?))
}

pub(super) async fn send(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.fields(|name| match name {
        "toezegging" => Times::Often,
        "van" => Times::Once,
        name if LABELS.iter().any(|(one, _)| *one == name) || name_field::is_answer(name) => Times::Once,
        _ => Times::Never,
    })?;
    let submission = form.submission()?;
    let holder = find(&visit, form.raw("van")).await?;
    let owed = own(&visit, &holder.slug).await?;
    let choices = HolderChoices::new(&visit, Some(&named(&holder))).await?;
    let (handover, source) = match read(&visit, &mut form, &choices) {
        Some(wish) if form.is_good() => wish,
        _ => return reply::page(StatusCode::BAD_REQUEST, &BulkPage::new(&visit, &holder, &owed, choices, form)),
    };
    if let Some(check) = look(&visit, &mut form, &handover, &owed).await? {
        let page = BulkPage::new(&visit, &holder, &owed, choices, form);
        return reply::page(StatusCode::BAD_REQUEST, &BulkPage { check: Some(check), ..page });
    }
    let (to, count) = (handover.to.clone(), handover.promises.len());
    match visit.store.hand_over(&visit.act(submission), handover, source).await {
        Ok(()) => done(&visit, &to, Notice::PortfolioHandedOver(count)).await,
        Err(NotHandedOver::Store(StoreError::Refusal(StoreRefusal::Repeated))) => {
            done(&visit, &to, Notice::AlreadyRecorded).await
        }
        Err(NotHandedOver::Stale(numbers)) => {
            reply::page(StatusCode::CONFLICT, &BulkPage::stale(&visit, &holder, &owed, choices, form, &numbers))
        }
        Err(NotHandedOver::Refused(number, refusal)) => {
            let field = if refusal == Refusal::SameHolder { "nieuw" } else { "vanaf" };
            form.reject(field, format!("{number}: {refusal} Er is niets overgedragen."));
            reply::page(StatusCode::BAD_REQUEST, &BulkPage::new(&visit, &holder, &owed, choices, form))
        }
        Err(NotHandedOver::Store(error)) => Err(error.into()),
    }
}

/// Sends the visitor to the file of the new holder.
async fn done(visit: &Visit, to: &Named, notice: Notice) -> Result<Response, WebError> {
    let council = visit.store.council(&visit.actor).await?;
    let found = council.holders.iter().find(|holder| named(holder) == *to);
    let path = found.map_or_else(|| "/overdracht/alles".to_owned(), |holder| path(&holder.slug));
    Ok(reply::see_other_with_notice(visit, &path, notice))
}

/// Reads the handover. If a field is wrong it gets an error, and the result must not be used.
fn read(visit: &Visit, form: &mut Fields, choices: &HolderChoices) -> Option<(Handover, Source)> {
    let promises: Option<Vec<_>> = form.all("toezegging").iter().map(|value| parse(value)).collect();
    if promises.as_ref().is_none_or(Vec::is_empty) {
        form.reject("toezegging", "Vink ten minste één toezegging aan.");
    }
    let to = choices.read(form);
    let on =
        form.required_day("vanaf", "Vul de dag in vanaf wanneer de nieuwe portefeuillehouder verantwoordelijk is.");
    if let Some(on) = on {
        form.refuse_ahead("vanaf", on, visit.clock.today());
        if form.error("vanaf").is_none() {
            form.ask_odd_day("vanaf", on, visit.clock.today(), DayOf::Deed);
        }
    }
    let reason = form.required_text("reden", "Schrijf waarom, bijvoorbeeld: een nieuw college.");
    Some((Handover { promises: promises?, to: to?, reason }, Source::person(on?)))
}

/// Checks what was typed for private details, if it becomes public with one of the commitments.
async fn look(visit: &Visit, form: &mut Fields, handover: &Handover, owed: &[Owed]) -> Result<Option<Check>, WebError> {
    let chosen = |one: &&Owed| handover.promises.iter().any(|(number, _)| *number == one.number);
    if !owed.iter().filter(chosen).any(|one| one.publicity == PublicityKey::Public) {
        return Ok(None);
    }
    let texts = PublicText::typed(form, &LABELS);
    let people = holder_field::newcomer(form).into_iter().collect();
    Publication { texts, people, number: None }.check(visit, form).await
}

impl BulkPage {
    fn new(visit: &Visit, holder: &Holder, owed: &[Owed], choices: HolderChoices, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let of = words::with_article(&named(holder).to_string());
        let as_of = visit.as_of();
        let ticked = |one: &Owed| {
            form.all("toezegging").iter().filter_map(|value| parse(value)).any(|(number, _)| number == one.number)
        };
        let rows = owed.iter().map(|one| Row::new(one, ticked(one), as_of)).collect();
        Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{fault}Draag over van {of}")),
            submission: new_submission(),
            slug: holder.slug.clone(),
            holder: of,
            file: path(&holder.slug),
            rows,
            form: form.in_order(&[&[("toezegging", "")], &LABELS[..]].concat()),
            holders: choices.options,
            check: None,
            stale: String::new(),
        }
    }

    /// The form of a visitor who came too late: nothing was handed over, and the changed commitments are named by number.
    fn stale(
        visit: &Visit,
        holder: &Holder,
        owed: &[Owed],
        choices: HolderChoices,
        form: Fields,
        numbers: &[CommitmentNumber],
    ) -> Self {
        let mut page = Self::new(visit, holder, owed, choices, form);
        for row in &mut page.rows {
            row.changed = numbers.iter().any(|number| number.as_str() == row.number);
        }
        let told: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        page.layout.title = format!("Intussen gewijzigd: draag over van {}", page.holder);
        page.stale = words::list(&told);
        page
    }
}

impl Row {
    fn new(owed: &Owed, ticked: bool, as_of: AsOf) -> Self {
        let urgency = Urgency::of(owed.status, owed.nearest_day, None, as_of.today, as_of.warning_days);
        let day = owed.nearest_day.map(|day| format!("uiterlijk {}", view::full_day(day)));
        let late = view::UrgencyView::new(urgency, None).mark.map(|mark| mark.label);
        let status = view::StatusView::of_owed(owed).label;
        let second = [owed.committee.clone(), Some(status), day, late];
        Self {
            value: value(owed),
            number: owed.number.to_string(),
            title: owed.title.clone(),
            publicity: view::publicity_word(owed.publicity),
            second: second.into_iter().flatten().collect::<Vec<_>>().join(", "),
            ticked,
            changed: false,
        }
    }
}
