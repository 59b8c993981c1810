//! The acts on a commitment: each has its own address, GET for its form and POST for the act itself.

mod decide;
mod ground;
mod handover;
mod kind;
mod lapse;
mod links;
mod merge;
mod other;
mod page;
mod part_field;
mod parts;
mod postpone;
mod publicity;
mod reason;
mod settle;

use std::collections::HashMap;

use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};

use self::{
    ground::{Ground, LetterNamed, Wish},
    kind::ActKind,
    page::ActPage,
};
use super::{
    error::{Link, WebError},
    form::{Fields, Sent, Times},
    holder_field,
    locate::locate,
    name_field,
    notice::tell_recorded,
    publication::{Check, PublicText, Publication},
    reply,
    routes::{Routes, Rule},
    trouble,
    visit::Visit,
    words,
};
use crate::{
    domain::{change::Refusal, commitment::PublicityKey, number::CommitmentNumber},
    store::{StoreError, StoreRefusal, commitments::Registered},
};

/// The query of the address of a form, by name.
type Asked = HashMap<String, String>;

/// The routes of all acts.
pub(super) fn routes() -> Routes {
    ActKind::ADDRESSES.into_iter().fold(Routes::new(), |routes, kind| {
        let show = move |visit: Visit, number: Path<String>, asked: Query<Asked>| show(kind, visit, number, asked);
        let send = move |visit: Visit, number: Path<String>, sent: Sent| send(kind, visit, number, sent);
        let (path, rule) = (format!("/toezeggingen/{{number}}/{}", kind.segment()), Rule::May(kind.action()));
        routes.get(&path, rule, show).post(&path, rule, send)
    })
}

impl ActKind {
    /// The address of this act on a commitment.
    fn path(self, visit: &Visit, number: &CommitmentNumber) -> String {
        visit.origin.path_behind(number.as_str(), self.segment())
    }

    /// True if its form takes names of people, about which it may have to ask.
    fn names_people(self) -> bool {
        matches!(self, Self::HandOver | Self::Link)
    }

    /// Checks the texts that become public by this act for private details: the typed ones, or all of them if the commitment
    /// itself becomes public.
    async fn check(self, visit: &Visit, record: &Registered, form: &mut Fields) -> Result<Option<Check>, WebError> {
        let details = &record.commitment.details;
        let opens = matches!(self, Self::Publish | Self::LiftSecrecy);
        let hides = matches!(self, Self::Withdraw | Self::ImposeSecrecy);
        if hides || !(opens || details.publicity.key() == PublicityKey::Public) {
            return Ok(None);
        }
        let mut typed = PublicText::typed(form, self.labels());
        // A link with a hidden commitment is shown only to those who may see that one.
        typed.retain(|text| text.field != other::FIELD);
        if self == Self::Divide {
            typed.retain(|text| parts::is_new(&record.commitment, &text.text));
        }
        let mut planned = Publication::of(details, typed);
        planned.people.extend(holder_field::newcomer(form).into_iter().chain(links::named(form)));
        if opens {
            let letters = visit.store.letters_naming(&visit.actor, &record.commitment.number.normal()).await?;
            planned = planned.with_commitment(&record.commitment, &letters);
        }
        planned.check(visit, form).await
    }
}

async fn show(
    kind: ActKind,
    visit: Visit,
    Path(typed): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    let number = &record.commitment.number;
    if number.as_str() != typed {
        return Ok(reply::see_other(&kind.path(&visit, number)));
    }
    visit.demand(kind.action(), &record.commitment.details)?;
    let kind = publicity::at_address(kind, record.commitment.details.publicity.key());
    let fields = kind.prefilled(&record.commitment, visit.clock.today(), &asked);
    let ground = Ground::new(&visit, kind, &record, &fields).await?;
    if let Some(refusal) = kind.refusal(&record.commitment, &ground) {
        let links =
            vec![Link::new(visit.origin.commitment_path(number.as_str()), format!("Terug naar toezegging {number}"))];
        return Err(WebError::Conflict { what: refusal.to_string(), links });
    }
    reply::page(StatusCode::OK, &ActPage::new(&visit, kind, &record, &ground, fields))
}

async fn send(kind: ActKind, visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    visit.demand(kind.action(), &record.commitment.details)?;
    let labels = publicity::fields(kind);
    let mut fields = sent.fields(|name| {
        let known = labels.iter().any(|(one, _)| *one == name) || (kind.names_people() && name_field::is_answer(name));
        if known { Times::Once } else { Times::Never }
    })?;
    let kind = publicity::of_form(kind, &fields);
    let (version, submission) = (fields.version()?, fields.submission()?);
    let ground = Ground::new(&visit, kind, &record, &fields).await?;
    let wish = kind.read(&mut fields, &ground);
    if matches!(fields.raw("actie"), "bekijk" | "meer") {
        return ActPage::preview(&visit, kind, &record, &ground, fields, wish);
    }
    let Some(Wish { change, source }) = wish.filter(|_| fields.is_good()) else {
        return reply::page(StatusCode::BAD_REQUEST, &ActPage::new(&visit, kind, &record, &ground, fields));
    };
    if kind == ActKind::Merge && !merge::was_shown(&fields, &ground) {
        return reply::page(StatusCode::OK, &ActPage::new(&visit, kind, &record, &ground, fields));
    }
    if let Some(check) = kind.check(&visit, &record, &mut fields).await? {
        let page = ActPage::new(&visit, kind, &record, &ground, fields).with_check(check);
        return reply::page(StatusCode::BAD_REQUEST, &page);
    }
    let number = &record.commitment.number;
    let notice = kind.notice(&record.commitment, &change, ground.rule);
    let changed = visit.store.change(&visit.act(submission), &number.normal(), version, change, source).await;
    match tell_recorded(changed, notice) {
        Ok(notice) => {
            let path = visit.origin.commitment_path(number.as_str());
            Ok(reply::see_other_with_notice(&visit, &path, notice))
        }
        Err(StoreError::Refusal(StoreRefusal::Stale { .. })) => {
            ActPage::clash(&visit, kind, &record.commitment.number, fields, version).await
        }
        Err(error @ StoreError::Refusal(StoreRefusal::OtherUnknown(_))) => {
            fields.reject(other::FIELD, words::sentence(&error.to_string()));
            reply::page(StatusCode::BAD_REQUEST, &ActPage::new(&visit, kind, &record, &ground, fields))
        }
        Err(StoreError::Refusal(StoreRefusal::Change(refusal))) => {
            let (status, field) = match refusal {
                Refusal::SameDeadline => (StatusCode::BAD_REQUEST, "termijn"),
                Refusal::OtherClosed | Refusal::LinkToItself => (StatusCode::BAD_REQUEST, other::FIELD),
                Refusal::Linked => (StatusCode::BAD_REQUEST, "verband"),
                Refusal::SameHolder => (StatusCode::BAD_REQUEST, "nieuw"),
                Refusal::BeforeLastHandover | Refusal::BeforeMade => (StatusCode::BAD_REQUEST, "vanaf"),
                _ => (StatusCode::CONFLICT, ""),
            };
            fields.reject(field, refusal.to_string());
            reply::page(status, &ActPage::new(&visit, kind, &record, &ground, fields))
        }
        Err(other) => {
            let status = trouble::later(&mut fields, other)?;
            reply::page(status, &ActPage::new(&visit, kind, &record, &ground, fields))
        }
    }
}
