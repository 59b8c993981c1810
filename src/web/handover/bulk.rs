//! `/overdracht`: hands over a whole portfolio at once: from which holder, without which commitments, to whom and from which
//! day.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::Query, http::StatusCode, response::Response};

use super::{find_holder, make_file_path, to_named};
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
            ChangeSource,
            handover::{Handover, NotHandedOver},
        },
        council::Holder,
        owed::{HolderCount, OwedCommitment, PortfolioScope},
    },
    web::{
        forms::{
            form::{Fields, new_submission},
            holder_field::{self, HolderChoices},
            name_field,
            odd_day::DayOf,
            office_field::{self, OfficeTies},
            publication::{PublicText, Publication, PublicationCheck},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::{LabelledLink, WebError},
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
struct HandoverChoicePage {
    layout: Layout,
    /// The holders: the address of the form, the name, and the number of commitments in words.
    holders: Vec<(String, String, String)>,
}

/// The form to hand over one portfolio.
#[derive(Debug, Template)]
#[template(path = "handover/bulk.html")]
struct BulkHandoverPage {
    layout: Layout,
    form: Fields,
    submission: String,
    slug: String,
    holder: String,
    file: String,
    rows: Vec<HandoverRow>,
    holders: Vec<(String, String)>,
    offices: Vec<(String, String)>,
    check: Option<PublicationCheck>,
    /// The numbers of the commitments that others changed meanwhile, in words.
    stale: String,
}

/// The holders to choose from, and the offices of the old one.
struct NewHolderChoices {
    holders: HolderChoices,
    offices: OfficeTies,
}

impl NewHolderChoices {
    async fn load(visit: &Visit, holder: &Holder) -> Result<Self, WebError> {
        let from = to_named(holder);
        let holders = HolderChoices::new(visit, Some(&from)).await?;
        Ok(Self { holders, offices: OfficeTies::load(visit, Some(&from)).await? })
    }
}

/// A commitment to tick.
#[derive(Debug)]
struct HandoverRow {
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
    let Some(slug) = asked.get("van") else { return reply_with_holders(&visit).await };
    let holder = find_holder(&visit, slug).await?;
    if holder.slug != *slug {
        return Ok(reply::see_other(&format!("/overdracht?van={}", view::in_path(&holder.slug))));
    }
    let owed = list_own_owed(&visit, slug).await?;
    if owed.is_empty() {
        let what = format!(
            "Bij {} staat niets open dat u kunt overdragen.",
            words::with_article(&to_named(&holder).to_string())
        );
        return Err(WebError::Conflict {
            what,
            links: vec![LabelledLink::new("/overdracht", "Kies een andere portefeuillehouder")],
        });
    }
    let form = Fields::new(owed.iter().map(|one| ("toezegging".to_owned(), make_tick_value(one))))
        .with("vanaf", view::field_day(visit.clock.today()));
    let choices = NewHolderChoices::load(&visit, &holder).await?;
    reply::render_page(StatusCode::OK, &BulkHandoverPage::new(&visit, &holder, &owed, choices, form))
}

/// The page with the holders who have commitments that the visitor may hand over.
async fn reply_with_holders(visit: &Visit) -> Result<Response, WebError> {
    let line = |one: HolderCount| {
        let count = words::format_commitment_count(one.commitments);
        (format!("/overdracht?van={}", view::in_path(&one.slug)), one.holder.to_string(), count)
    };
    let holders = visit.store.count_own_by_holder(&visit.actor).await?.into_iter().map(line).collect();
    let layout = Layout::new(visit, Menu::Commitments, "Draag een portefeuille over");
    reply::render_page(StatusCode::OK, &HandoverChoicePage { layout, holders })
}

/// The commitments of one holder that the visitor may hand over.
async fn list_own_owed(visit: &Visit, slug: &str) -> Result<Vec<OwedCommitment>, WebError> {
    let owed = visit.store.list_owed(&visit.actor, PortfolioScope::Of(slug)).await?;
    Ok(owed.into_iter().filter(|one| one.own).collect())
}

/// The value of a tick: the version from which the form was made, and the number.
fn make_tick_value(owed: &OwedCommitment) -> String {
    format!("{}:{}", owed.version, owed.number)
}

fn parse_tick_value(value: &str) -> Option<(CommitmentNumber, i64)> {
    let (version, number) = value.split_once(':')?;
    Some((CommitmentNumber::parse(number).ok()?, version.parse().ok()?))
}

pub(super) async fn send(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(|name| match name {
        "toezegging" | office_field::FIELD => FieldTimes::Often,
        "van" => FieldTimes::Once,
        name if LABELS.iter().any(|(one, _)| *one == name) || name_field::is_answer(name) => FieldTimes::Once,
        _ => FieldTimes::Never,
    })?;
    let submission = form.compute_submission_key()?;
    let holder = find_holder(&visit, form.get_raw_text("van")).await?;
    let owed = list_own_owed(&visit, &holder.slug).await?;
    let choices = NewHolderChoices::load(&visit, &holder).await?;
    let (handover, source) = match read_handover(&visit, &mut form, &choices) {
        Some(wish) if form.is_good() => wish,
        _ => {
            return reply::render_page(
                StatusCode::BAD_REQUEST,
                &BulkHandoverPage::new(&visit, &holder, &owed, choices, form),
            );
        }
    };
    if let Some(check) = check_public_texts(&visit, &mut form, &handover, &owed).await? {
        let page = BulkHandoverPage::new(&visit, &holder, &owed, choices, form);
        return reply::render_page(StatusCode::BAD_REQUEST, &BulkHandoverPage { check: Some(check), ..page });
    }
    let (to, count) = (handover.to.clone(), handover.commitments.len());
    match visit.store.hand_over(&visit.make_act(submission), handover, source).await {
        Ok(()) => redirect_to_new_holder(&visit, &to, Notice::PortfolioHandedOver(count)).await,
        Err(NotHandedOver::Store(StoreError::Refusal(StoreRefusal::Repeated))) => {
            redirect_to_new_holder(&visit, &to, Notice::AlreadyRecorded).await
        }
        Err(NotHandedOver::Stale(numbers)) => reply::render_page(
            StatusCode::CONFLICT,
            &BulkHandoverPage::of_stale(&visit, &holder, &owed, choices, form, &numbers),
        ),
        Err(NotHandedOver::Refused(number, refusal)) => {
            let field = if refusal == Refusal::SameHolder { "nieuw" } else { "vanaf" };
            form.reject_field(field, format!("{number}: {refusal} Er is niets overgedragen."));
            reply::render_page(StatusCode::BAD_REQUEST, &BulkHandoverPage::new(&visit, &holder, &owed, choices, form))
        }
        Err(NotHandedOver::Store(error)) => Err(error.into()),
    }
}

/// Sends the visitor to the file of the new holder.
async fn redirect_to_new_holder(visit: &Visit, to: &Named, notice: Notice) -> Result<Response, WebError> {
    let council = visit.store.load_council(&visit.actor).await?;
    let found = council.holders.iter().find(|holder| to_named(holder) == *to);
    let path = found.map_or_else(|| "/overdracht/alles".to_owned(), |holder| make_file_path(&holder.slug));
    Ok(reply::see_other_with_notice(visit, &path, notice))
}

/// Reads the handover. If a field is wrong it gets an error, and the result must not be used.
fn read_handover(visit: &Visit, form: &mut Fields, choices: &NewHolderChoices) -> Option<(Handover, ChangeSource)> {
    let commitments: Option<Vec<_>> =
        form.list_values("toezegging").iter().map(|value| parse_tick_value(value)).collect();
    if commitments.as_ref().is_none_or(Vec::is_empty) {
        form.reject_field("toezegging", "Vink ten minste één toezegging aan.");
    }
    let to = choices.holders.read_holder(form);
    let offices = to.as_ref().map(|to| choices.offices.read_offices(form, to)).unwrap_or_default();
    let on =
        form.required_day("vanaf", "Vul de dag in vanaf wanneer de nieuwe portefeuillehouder verantwoordelijk is.");
    if let Some(on) = on {
        form.refuse_ahead("vanaf", on, visit.clock.today());
        if form.find_error("vanaf").is_none() {
            form.ask_odd_day("vanaf", on, visit.clock.today(), DayOf::Deed);
        }
    }
    let reason = form.required_text("reden", "Schrijf waarom, bijvoorbeeld: een nieuw college.");
    Some((Handover { commitments: commitments?, to: to?, reason, offices }, ChangeSource::from_person(on?)))
}

/// Checks what was typed for private details, if it becomes public with one of the commitments.
async fn check_public_texts(
    visit: &Visit,
    form: &mut Fields,
    handover: &Handover,
    owed: &[OwedCommitment],
) -> Result<Option<PublicationCheck>, WebError> {
    let chosen = |one: &&OwedCommitment| handover.commitments.iter().any(|(number, _)| *number == one.number);
    if !owed.iter().filter(chosen).any(|one| one.publicity == PublicityKey::Public) {
        return Ok(None);
    }
    let texts = PublicText::list_typed_texts(form, &LABELS);
    let people = holder_field::find_newcomer_name(form).into_iter().collect();
    Publication { texts, people, number: None }.check_texts(visit, form).await
}

impl BulkHandoverPage {
    fn new(visit: &Visit, holder: &Holder, owed: &[OwedCommitment], choices: NewHolderChoices, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let of = words::with_article(&to_named(holder).to_string());
        let as_of = visit.as_of();
        let ticked = |one: &OwedCommitment| {
            form.list_values("toezegging")
                .iter()
                .filter_map(|value| parse_tick_value(value))
                .any(|(number, _)| number == one.number)
        };
        let rows = owed.iter().map(|one| HandoverRow::new(one, ticked(one), as_of)).collect();
        Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{fault}Draag over van {of}")),
            submission: new_submission(),
            slug: holder.slug.clone(),
            holder: of,
            file: make_file_path(&holder.slug),
            rows,
            form: form.in_order(&[&[("toezegging", "")], &LABELS[..]].concat()),
            holders: choices.holders.options,
            offices: choices.offices.options,
            check: None,
            stale: String::new(),
        }
    }

    /// The form of a visitor who came too late: nothing was handed over, and the changed commitments are named by number.
    fn of_stale(
        visit: &Visit,
        holder: &Holder,
        owed: &[OwedCommitment],
        choices: NewHolderChoices,
        form: Fields,
        numbers: &[CommitmentNumber],
    ) -> Self {
        let mut page = Self::new(visit, holder, owed, choices, form);
        for row in &mut page.rows {
            row.changed = numbers.iter().any(|number| number.as_str() == row.number);
        }
        let told: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        page.layout.title = format!("Intussen gewijzigd: draag over van {}", page.holder);
        page.stale = words::join_with_and(&told);
        page
    }
}

impl HandoverRow {
    fn new(owed: &OwedCommitment, ticked: bool, as_of: AsOf) -> Self {
        let urgency = Urgency::of(owed.status, owed.nearest_day, None, as_of.today, as_of.warning_days);
        let day = owed.nearest_day.map(|day| format!("uiterlijk {}", view::full_day(day)));
        let late = view::UrgencyView::new(urgency, None).mark.map(|mark| mark.label);
        let status = view::StatusView::of_owed(owed).label;
        let second = [owed.committee.clone(), Some(status), day, late];
        Self {
            value: make_tick_value(owed),
            number: owed.number.to_string(),
            title: owed.title.clone(),
            publicity: view::publicity_word(owed.publicity),
            second: second.into_iter().flatten().collect::<Vec<_>>().join(", "),
            ticked,
            changed: false,
        }
    }
}
