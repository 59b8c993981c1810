//! `/beheer/site`: the council's own information about its register, which stands at the foot of every page.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::{Days, NaiveDate};

use super::RULE;
use crate::{
    domain::council::information::{Information, is_email, is_telephone},
    reading::mentions,
    store::{StoreError, StoreRefusal, settings::Settings},
    web::{
        forms::form::{Fields, Sent, Times},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            trouble,
            visit::Visit,
        },
        views::{sheet::Sheet, view},
    },
};

/// The fields of the form.
const FIELDS: [&str; 7] = ["toegankelijkheid", "privacy", "mail", "telefoon", "adres", "beveiliging", "beveiligingTot"];

pub(super) fn routes() -> Routes {
    Routes::new().get("/beheer/site", RULE, edit).post("/beheer/site", RULE, change)
}

/// The form of the information about the register.
#[derive(Debug, Template)]
#[template(path = "settings/site.html")]
struct SitePage {
    layout: Layout,
    sheet: Sheet,
}

impl SitePage {
    fn new(visit: &Visit, sheet: Sheet) -> Self {
        Self { layout: Layout::new(visit, Menu::Settings, sheet.titled("Over deze site")), sheet }
    }
}

async fn edit(visit: Visit) -> Result<Response, WebError> {
    let settings = visit.store.settings();
    reply::page(StatusCode::OK, &SitePage::new(&visit, Sheet::changing(filled(&settings.information), settings.mark())))
}

async fn change(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.fields(|name| if FIELDS.contains(&name) { Times::Once } else { Times::Never })?;
    let (seen, submission) = (form.mark()?, form.submission()?);
    let before = visit.store.settings();
    let information = read(&mut form, &before.information, visit.clock.today());
    if !form.is_good() {
        return reply::page(StatusCode::BAD_REQUEST, &SitePage::new(&visit, Sheet::changing(form, seen)));
    }
    let settings = Settings { information, ..before };
    let notice = if settings.mark() == seen { Notice::NothingChanged } else { Notice::Saved };
    match tell_recorded(visit.store.set_settings(&visit.act(submission), seen, &settings).await, notice) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, "/beheer/site", notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
            let now = visit.store.settings();
            let sheet = Sheet::late(form, &filled(&now.information), now.mark());
            reply::page(StatusCode::CONFLICT, &SitePage::new(&visit, sheet))
        }
        Err(other) => {
            let status = trouble::later(&mut form, other)?;
            reply::page(status, &SitePage::new(&visit, Sheet::changing(form, seen)))
        }
    }
}

/// Reads the information. If a field is wrong it gets an error, and the result must not be used.
fn read(form: &mut Fields, before: &Information, today: NaiveDate) -> Information {
    let security = form.line("beveiliging");
    if security.as_deref().is_some_and(|typed| !is_email(typed) && !is_address(typed)) {
        form.reject("beveiliging", "Vul een adres in dat met https:// begint, of een e-mailadres.");
    }
    let until = form.day("beveiligingTot");
    // A day that has passed since it was saved does not stop another change.
    if let Some(day) = until.filter(|_| until != before.security_until) {
        let last = today.checked_add_days(Days::new(366)).unwrap_or(NaiveDate::MAX);
        if day <= today || day > last {
            form.reject(
                "beveiligingTot",
                format!("Kies een dag na vandaag, en niet later dan {}.", view::full_day(last)),
            );
        }
    }
    if security.is_some() != until.is_some() && form.error("beveiligingTot").is_none() {
        let field = if security.is_some() { "beveiligingTot" } else { "beveiliging" };
        form.reject(
            field,
            "Vul beide in, of laat beide leeg: waar men een zwakke plek meldt, en tot wanneer dat geldt.",
        );
    }
    Information {
        accessibility: address(form, "toegankelijkheid"),
        privacy: address(form, "privacy"),
        email: fitting(form, "mail", is_email, "Vul een e-mailadres in, zoals griffie@gemeente.nl."),
        telephone: fitting(
            form,
            "telefoon",
            is_telephone,
            "Vul een telefoonnummer in: cijfers, spaties en de tekens + - ( ).",
        ),
        post: form.text("adres"),
        security,
        security_until: until,
    }
}

/// Reads the https address in a field.
fn address(form: &mut Fields, field: &str) -> Option<String> {
    fitting(form, field, is_address, "Vul een adres in dat met https:// begint.")
}

fn fitting(form: &mut Fields, field: &str, fits: impl Fn(&str) -> bool, message: &str) -> Option<String> {
    let typed = form.line(field)?;
    if !fits(&typed) {
        form.reject(field, message);
    }
    Some(typed)
}

/// True if a text is one https address and nothing else.
fn is_address(text: &str) -> bool {
    mentions::addresses(text).first().is_some_and(|place| *place == (0..text.len()))
}

/// The form filled with the information.
fn filled(information: &Information) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::default()
        .with("toegankelijkheid", text(&information.accessibility))
        .with("privacy", text(&information.privacy))
        .with("mail", text(&information.email))
        .with("telefoon", text(&information.telephone))
        .with("adres", text(&information.post))
        .with("beveiliging", text(&information.security))
        .with("beveiligingTot", information.security_until.map(view::field_day).unwrap_or_default())
}
