//! `/overdracht/{houder}` and `/overdracht/alles`: the handover file. It has every commitment that is not closed, with what a
//! successor has to know of it, on screen and on paper.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::NaiveDate;

use super::{find_holder, make_file_path, to_named};
use crate::{
    domain::{
        access::rights::Action,
        change::EventKind,
        commitment::status::{StatusKey, Urgency},
        council::named::Named,
        listing::as_of::AsOf,
    },
    store::{
        council::Holder,
        owed::{LastStep, OwedCommitment, OwedPart, PortfolioScope},
    },
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
        views::{
            view::{self, StatusView, UrgencyView},
            words,
        },
    },
};

/// The page of the handover file.
#[derive(Debug, Template)]
#[template(path = "handover/file.html")]
struct HandoverFilePage {
    layout: Layout,
    heading: String,
    lead: String,
    /// Today: the name of the day, the date for programs, and the date for people.
    today: [String; 3],
    portfolios: Vec<PortfolioView>,
    /// True for the file of all holders.
    all: bool,
    /// The address of the form that hands over this portfolio; empty without the right to.
    hand_over: String,
}

/// The commitments that one holder owes.
#[derive(Debug)]
struct PortfolioView {
    /// The name of the holder, which stands on every sheet of paper.
    holder: String,
    /// The address of the file of this holder alone; empty on that file itself, and for commitments without a holder.
    path: String,
    count: String,
    rows: Vec<OwedRowView>,
}

/// A commitment in the file.
#[derive(Debug)]
struct OwedRowView {
    path: String,
    number: String,
    title: String,
    publicity: &'static str,
    text: String,
    remaining: String,
    parts: Vec<String>,
    /// The committee and the day of the commitment.
    made: String,
    /// The previous holder and the day of the handover; empty if there was none.
    former: String,
    asked_by: String,
    /// The present deadline in words, its last day and its urgency.
    words: String,
    day: String,
    urgency: UrgencyView,
    /// The first deadline if it was another one, and the number of postponements.
    first: String,
    postponed: String,
    /// The number of corrections of its deadline.
    corrected: String,
    status: StatusView,
    /// The last step in words with its day, and its note.
    step: String,
    note: String,
}

pub(super) async fn show_all(visit: Visit) -> Result<Response, WebError> {
    let owed = visit.store.list_owed(&visit.actor, PortfolioScope::All).await?;
    let mut page = HandoverFilePage::new(&visit, "Overdrachtsdossier van alle portefeuillehouders", &owed);
    page.all = true;
    reply::render_page(StatusCode::OK, &page)
}

pub(super) async fn of_one(visit: Visit, Path(slug): Path<String>) -> Result<Response, WebError> {
    let holder = find_holder(&visit, &slug).await?;
    if holder.slug != slug {
        return Ok(Redirect::permanent(&make_file_path(&holder.slug)).into_response());
    }
    let owed = visit.store.list_owed(&visit.actor, PortfolioScope::Of(&slug)).await?;
    let heading = format!("Overdrachtsdossier van {}", words::with_article(&to_named(&holder).to_string()));
    let mut page = HandoverFilePage::new(&visit, &heading, &owed);
    page.of(&visit, &holder);
    reply::render_page(StatusCode::OK, &page)
}

impl HandoverFilePage {
    fn new(visit: &Visit, heading: &str, owed: &[OwedCommitment]) -> Self {
        let as_of = visit.as_of();
        let today = as_of.today;
        let mut portfolios: Vec<PortfolioView> = Vec::new();
        for group in owed.chunk_by(|one, other| one.holder == other.holder) {
            portfolios.extend(group.first().map(|first| PortfolioView::new(first.holder.as_ref(), group, as_of)));
        }
        Self {
            layout: Layout::new(visit, Menu::Commitments, heading),
            heading: heading.to_owned(),
            lead: compose_lead(owed, as_of),
            today: [view::weekday_name(today).to_owned(), today.to_string(), view::full_day(today)],
            portfolios,
            all: false,
            hand_over: String::new(),
        }
    }

    /// Makes it the file of one holder.
    fn of(&mut self, visit: &Visit, holder: &Holder) {
        for portfolio in &mut self.portfolios {
            portfolio.path.clear();
        }
        if visit.actor.may_ever(Action::HandOver) && !self.portfolios.is_empty() {
            self.hand_over = format!("/overdracht?van={}", view::in_path(&holder.slug));
        }
    }
}

impl PortfolioView {
    fn new(holder: Option<&(String, Named)>, owed: &[OwedCommitment], as_of: AsOf) -> Self {
        Self {
            holder: holder.map_or_else(|| "Zonder portefeuillehouder".to_owned(), |(_, holder)| holder.to_string()),
            path: holder.map(|(slug, _)| make_file_path(slug)).unwrap_or_default(),
            count: compose_count(owed),
            rows: owed.iter().map(|one| OwedRowView::new(one, as_of)).collect(),
        }
    }
}

/// The number of commitments of a holder, and how often their deadlines were moved and corrected: `Drie toezeggingen, 2×
/// uitgesteld, 1× gecorrigeerd`.
fn compose_count(owed: &[OwedCommitment]) -> String {
    let moved = [
        words::format_times(owed.iter().map(|one| one.postponements).sum(), "uitgesteld"),
        words::format_times(owed.iter().map(|one| one.corrections).sum(), "gecorrigeerd"),
    ];
    let count = words::format_commitment_count(i64::try_from(owed.len()).unwrap_or(i64::MAX));
    std::iter::once(count).chain(moved).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The number of commitments, and of those that are late, in words.
fn compose_lead(owed: &[OwedCommitment], as_of: AsOf) -> String {
    let late = owed.iter().filter(|one| matches!(compute_urgency(one, as_of), Urgency::Late(_))).count();
    let number = |count: usize| words::spell_number(i64::try_from(count).unwrap_or(i64::MAX));
    match (owed.len(), late) {
        (0, _) => "Er is niets dat nog openstaat.".to_owned(),
        (1, 0) => "Eén toezegging is niet afgesloten; zij is niet te laat.".to_owned(),
        (1, _) => "Eén toezegging is niet afgesloten; zij is te laat.".to_owned(),
        (all, 0) => {
            format!("{} toezeggingen zijn niet afgesloten; geen is te laat.", words::start_with_capital(&number(all)))
        }
        (all, 1) => {
            format!("{} toezeggingen zijn niet afgesloten; één is te laat.", words::start_with_capital(&number(all)))
        }
        (all, late) => {
            format!(
                "{} toezeggingen zijn niet afgesloten; {} zijn te laat.",
                words::start_with_capital(&number(all)),
                number(late)
            )
        }
    }
}

fn compute_urgency(owed: &OwedCommitment, as_of: AsOf) -> Urgency {
    Urgency::of(owed.status, owed.nearest_day, None, as_of.today, as_of.warning_days)
}

/// The urgency in words, with the number of the part if the day of a part comes before that of the whole.
fn urgency_told(owed: &OwedCommitment, as_of: AsOf) -> UrgencyView {
    let mut told = UrgencyView::new(compute_urgency(owed, as_of), owed.review_day);
    let own = owed.current.as_ref().and_then(|(_, day)| *day);
    let is_first = |part: &&OwedPart| part.deadline.as_ref().is_some_and(|(_, day)| *day == owed.nearest_day);
    let part = owed.parts.iter().find(is_first).filter(|_| own != owed.nearest_day && owed.status.is_due());
    if let Some(part) = part {
        let of_part = format!(", onderdeel {}", part.number);
        told.words.push_str(&of_part);
        if let Some(mark) = &mut told.mark {
            mark.label.push_str(&of_part);
        }
    }
    told
}

impl OwedRowView {
    fn new(owed: &OwedCommitment, as_of: AsOf) -> Self {
        let day = |day: Option<NaiveDate>| day.map(view::full_day).unwrap_or_default();
        let (words, last_day) = owed.current.clone().unwrap_or_else(|| ("geen termijn".to_owned(), None));
        let first = owed.first.as_ref().filter(|first| Some(*first) != owed.current.as_ref());
        let made = [owed.committee.clone(), owed.made_on.map(view::full_day)];
        let asked: Vec<String> = owed.asked_by.iter().map(Named::to_string).collect();
        Self {
            path: view::commitment_path(owed.number.as_str()),
            number: owed.number.to_string(),
            title: owed.title.clone(),
            publicity: view::publicity_word(owed.publicity),
            text: owed.text.clone(),
            remaining: owed.remaining.clone().filter(|_| owed.parts.is_empty()).unwrap_or_default(),
            parts: owed.parts.iter().map(describe_part).collect(),
            made: made.into_iter().flatten().collect::<Vec<_>>().join(", "),
            former: owed.former.as_ref().map(ToString::to_string).unwrap_or_default(),
            asked_by: words::join_with_and(&asked),
            words,
            day: day(last_day),
            urgency: urgency_told(owed, as_of),
            first: first.map(|(words, last_day)| describe_deadline(words, *last_day)).unwrap_or_default(),
            postponed: words::format_times(owed.postponements, "uitgesteld"),
            corrected: words::format_times(owed.corrections, "gecorrigeerd"),
            status: StatusView::of_owed(owed),
            step: owed.last_step.as_ref().map(|step| step_told(step, owed)).unwrap_or_default(),
            note: owed.last_step.as_ref().and_then(|step| step.note.clone()).unwrap_or_default(),
        }
    }
}

/// Words and day of a deadline, as in `‘voor de zomer’ (30 juni 2025)`.
fn describe_deadline(words: &str, last_day: Option<NaiveDate>) -> String {
    let day = last_day.and_then(|day| view::day_beside(words, day)).map(|day| format!(" ({day})"));
    format!("‘{words}’{}", day.unwrap_or_default())
}

/// A part, as in `Onderdeel 2: de cijfers per wijk, ‘voor de zomer’ (30 juni 2025)`.
fn describe_part(part: &OwedPart) -> String {
    let day = part.deadline.as_ref().map(|(words, day)| describe_deadline(words, *day));
    let day = day.map(|day| format!(" {day}")).unwrap_or_default();
    format!("Onderdeel {}: {}{day}", part.number, part.text)
}

/// The last step and its day. A proposal has words of its own.
fn step_told(step: &LastStep, owed: &OwedCommitment) -> String {
    let proposed = owed.proposal.filter(|_| owed.status == StatusKey::Proposed);
    let what = match proposed {
        Some(proposal) if step.kind == EventKind::Proposed => words::start_with_capital(proposal.label()),
        _ => step.kind.label().to_owned(),
    };
    format!("{what}, {}", view::full_day(step.on))
}
