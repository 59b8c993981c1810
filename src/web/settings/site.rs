//! `/beheer/site`: the council's own information about its register, which stands at the foot of every page.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::{Days, NaiveDate};

use super::RULE;
use crate::{
    domain::council::information::{Information, is_email, is_telephone},
    reading::mentions,
    store::{StoreError, StoreRefusal, settings::CouncilSettings},
    web::{
        forms::{
            form::Fields,
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            trouble,
            visit::Visit,
        },
        views::{sheet::FormSheet, view},
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
    sheet: FormSheet,
}

impl SitePage {
    fn new(visit: &Visit, sheet: FormSheet) -> Self {
        Self { layout: Layout::new(visit, Menu::Settings, sheet.compose_title("Over deze site")), sheet }
    }
}

async fn edit(visit: Visit) -> Result<Response, WebError> {
    let settings = visit.store.settings();
    reply::render_page(
        StatusCode::OK,
        &SitePage::new(&visit, FormSheet::of_known_record(fill_form(&settings.information), settings.compute_mark())),
    )
}

async fn change(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form =
        sent.into_fields(|name| if FIELDS.contains(&name) { FieldTimes::Once } else { FieldTimes::Never })?;
    let (seen, submission) = (form.read_mark()?, form.compute_submission_key()?);
    let before = visit.store.settings();
    let information = read_information(&mut form, &before.information, visit.clock.today());
    if !form.is_good() {
        return reply::render_page(
            StatusCode::BAD_REQUEST,
            &SitePage::new(&visit, FormSheet::of_known_record(form, seen)),
        );
    }
    let settings = CouncilSettings { information, ..before };
    let notice = if settings.compute_mark() == seen { Notice::NothingChanged } else { Notice::Saved };
    match tell_recorded(visit.store.set_settings(&visit.make_act(submission), seen, &settings).await, notice) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, "/beheer/site", notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
            let now = visit.store.settings();
            let sheet = FormSheet::of_late_form(form, &fill_form(&now.information), now.compute_mark());
            reply::render_page(StatusCode::CONFLICT, &SitePage::new(&visit, sheet))
        }
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            reply::render_page(status, &SitePage::new(&visit, FormSheet::of_known_record(form, seen)))
        }
    }
}

/// Reads the information. If a field is wrong it gets an error, and the result must not be used.
fn read_information(form: &mut Fields, before: &Information, today: NaiveDate) -> Information {
    let security = form.read_line("beveiliging");
    if security.as_deref().is_some_and(|typed| !is_email(typed) && !is_address(typed)) {
        form.reject_field("beveiliging", "Vul een adres in dat met https:// begint, of een e-mailadres.");
    }
    let until = form.read_day("beveiligingTot");
    // A day that has passed since it was saved does not stop another change.
    if let Some(day) = until.filter(|_| until != before.security_until) {
        let last = today.checked_add_days(Days::new(366)).unwrap_or(NaiveDate::MAX);
        if day <= today || day > last {
            form.reject_field(
                "beveiligingTot",
                format!("Kies een dag na vandaag, en niet later dan {}.", view::full_day(last)),
            );
        }
    }
    if security.is_some() != until.is_some() && form.find_error("beveiligingTot").is_none() {
        let field = if security.is_some() { "beveiligingTot" } else { "beveiliging" };
        form.reject_field(
            field,
            "Vul beide in, of laat beide leeg: waar men een zwakke plek meldt, en tot wanneer dat geldt.",
        );
    }
    Information {
        accessibility: read_https_address(form, "toegankelijkheid"),
        privacy: read_https_address(form, "privacy"),
        email: read_fitting_line(form, "mail", is_email, "Vul een e-mailadres in, zoals griffie@gemeente.nl."),
        telephone: read_fitting_line(
            form,
            "telefoon",
            is_telephone,
            "Vul een telefoonnummer in: cijfers, spaties en de tekens + - ( ).",
        ),
        post: form.read_text("adres"),
        security,
        security_until: until,
    }
}

/// Reads the https address in a field.
fn read_https_address(form: &mut Fields, field: &str) -> Option<String> {
    read_fitting_line(form, field, is_address, "Vul een adres in dat met https:// begint.")
}

fn read_fitting_line(form: &mut Fields, field: &str, fits: impl Fn(&str) -> bool, message: &str) -> Option<String> {
    let typed = form.read_line(field)?;
    if !fits(&typed) {
        form.reject_field(field, message);
    }
    Some(typed)
}

/// True if a text is one https address and nothing else.
fn is_address(text: &str) -> bool {
    mentions::find_addresses(text).first().is_some_and(|place| *place == (0..text.len()))
}

/// The form filled with the information.
fn fill_form(information: &Information) -> Fields {
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
