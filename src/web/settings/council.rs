//! `/beheer/raad`: the settings that a council chooses.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::Datelike;

use super::RULE;
use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        commitment::status::{DecisionRule, StatusKey},
        listing::filter::{ListFilter, ListSort},
        number::{pattern::NumberPattern, series::NumberSeries},
    },
    store::{StoreError, StoreRefusal, settings::CouncilSettings},
    web::{
        forms::{
            form::Fields,
            sent::{FieldTimes, SentForm},
        },
        list_query::ListQuery,
        server::{
            base_url::BaseUrl,
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            trouble,
            visit::Visit,
        },
        views::{sheet::FormSheet, words},
    },
};

/// The routes of the settings.
pub(super) fn routes() -> Routes {
    Routes::new().get("/beheer/raad", RULE, edit).post("/beheer/raad", RULE, change)
}

/// The form of the settings.
#[derive(Debug, Template)]
#[template(path = "settings/council.html")]
struct CouncilPage {
    layout: Layout,
    sheet: FormSheet,
    rules: [(&'static str, &'static str); 2],
    /// The choices for what members of committees see.
    secrets: [(&'static str, &'static str); 2],
    /// A link to the proposals that wait for a decision; none without any.
    waiting: Option<LabelledLink>,
    /// The forms of the numbers, each with an example.
    examples: Vec<(String, String)>,
    /// The roles, each with true if it needs a second factor; empty for a visitor who does not keep the accounts.
    roles: Vec<(&'static str, bool)>,
}

/// The rules with their words on screen.
const RULES: [(DecisionRule, &str); 2] = [
    (DecisionRule::Direct, "Het bestuur meldt af, en dat geldt meteen. De raad kan bezwaar maken."),
    (DecisionRule::Council, "Het bestuur stelt voor. Wat de commissie besluit, legt de griffie vast."),
];

/// The values of the field that says whether committee members see the secrets of their own committees.
const SEES_SECRETS: &str = "ja";
const SEES_NO_SECRETS: &str = "nee";

/// These values with their words on screen.
const SECRETS: [(&str, &str); 2] = [
    (SEES_NO_SECRETS, "Een commissielid ziet wat iedereen ziet."),
    (SEES_SECRETS, "Een commissielid ziet ook wat geheim is in de eigen commissies."),
];

impl CouncilPage {
    async fn new(visit: &Visit, sheet: FormSheet) -> Result<Self, WebError> {
        let proposed = ListFilter { statuses: vec![StatusKey::Proposed], ..ListFilter::default() };
        let waiting =
            visit.store.list_commitments(&visit.actor, &proposed, ListSort::default(), 1, visit.as_of()).await?.total;
        let year = visit.clock.today().year();
        let patterns = sheet.form.get_raw_text("nummers").lines().filter_map(|line| NumberPattern::parse(line).ok());
        let needs = |role: Role| sheet.form.list_values("tweedeFactor").iter().any(|chosen| chosen == role.key());
        let roles: Vec<_> = Role::of_accounts().map(|role| (role.key(), needs(role))).collect();
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.compose_title("Instellingen")),
            secrets: SECRETS,
            rules: RULES.map(|(rule, says)| (rule.key(), says)),
            waiting: (waiting > 0)
                .then(|| LabelledLink::new(ListQuery::of(proposed).to_path(), words::format_commitment_count(waiting))),
            examples: patterns.map(|pattern| (pattern.to_string(), pattern.make_example_number(year))).collect(),
            roles: if visit.actor.may_ever(Action::Accounts) { roles } else { Vec::new() },
            sheet,
        })
    }

    /// The decision rule that is set now, if it differs from the form, in the words of the page.
    fn rule_now(&self) -> Option<&'static str> {
        self.find_present_words("besluit", &self.rules)
    }

    /// The choice for members of committees that is set now, if it differs from the form.
    fn secrets_now(&self) -> Option<&'static str> {
        self.find_present_words("commissieledenGeheim", &self.secrets)
    }

    fn find_present_words(&self, field: &str, choices: &[(&str, &'static str)]) -> Option<&'static str> {
        let now = self.sheet.find_present_value(field)?;
        choices.iter().find(|(key, _)| *key == now).map(|(_, says)| *says)
    }
}

async fn edit(visit: Visit) -> Result<Response, WebError> {
    let settings = visit.store.settings();
    let sheet = FormSheet::of_known_record(fill_form(&settings), settings.compute_mark());
    reply::render_page(StatusCode::OK, &CouncilPage::new(&visit, sheet).await?)
}

async fn change(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(|name| find_allowed_times(name, &visit.actor))?;
    let (seen, submission) = (form.read_mark()?, form.compute_submission_key()?);
    let settings = read_settings(&mut form, &visit);
    if !form.is_good() {
        return reply::render_page(
            StatusCode::BAD_REQUEST,
            &CouncilPage::new(&visit, FormSheet::of_known_record(form, seen)).await?,
        );
    }
    let notice = if settings.compute_mark() == seen { Notice::NothingChanged } else { Notice::Saved };
    match tell_recorded(visit.store.set_settings(&visit.make_act(submission), seen, &settings).await, notice) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, "/beheer/raad", notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
            let now = visit.store.settings();
            let sheet = FormSheet::of_late_form(form, &fill_form(&now), now.compute_mark());
            reply::render_page(StatusCode::CONFLICT, &CouncilPage::new(&visit, sheet).await?)
        }
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            reply::render_page(status, &CouncilPage::new(&visit, FormSheet::of_known_record(form, seen)).await?)
        }
    }
}

/// The number of times that a field may occur in the form of this visitor.
fn find_allowed_times(name: &str, actor: &Actor) -> FieldTimes {
    match name {
        "raad"
        | "besluit"
        | "stilzwijgend"
        | "waarschuwen"
        | "bekijken"
        | "nummers"
        | "nummersGeven"
        | "commissieledenGeheim" => FieldTimes::Once,
        "inloglogboek" if actor.may_ever(Action::Accounts) => FieldTimes::Once,
        "adres" if actor.may_ever(Action::Accounts) => FieldTimes::Once,
        "tweedeFactor" if actor.may_ever(Action::Accounts) => FieldTimes::Often,
        _ => FieldTimes::Never,
    }
}

/// Reads the settings. If a field is wrong it gets an error, and the result must not be used. A visitor who does not keep the
/// accounts leaves the settings of signing in and the address as they are.
fn read_settings(form: &mut Fields, visit: &Visit) -> CouncilSettings {
    let before = visit.store.settings();
    let council = form.required_line("raad", "Vul de naam van de raad in.");
    let rule = form.read_choice("besluit", DecisionRule::from_key);
    if rule.is_none() && form.find_error("besluit").is_none() {
        form.reject_field("besluit", "Kies wie besluit dat een toezegging is afgedaan.");
    }
    let sees_secrets = form.read_choice("commissieledenGeheim", |key| SECRETS.into_iter().find(|(one, _)| *one == key));
    if sees_secrets.is_none() && form.find_error("commissieledenGeheim").is_none() {
        form.reject_field("commissieledenGeheim", "Kies wat een commissielid ziet.");
    }
    let keeps_accounts = visit.actor.may_ever(Action::Accounts);
    // A form that was opened under another account may lack the fields of this one.
    let address = if keeps_accounts && form.has_field("adres") { read_site_address(form) } else { before.address };
    let sets_roles = form.has_field("tweedeFactor");
    // The empty value tells that the boxes were on the form, even if none is ticked.
    form.remove_value("tweedeFactor", "");
    let roles = form.list_values("tweedeFactor").iter().filter_map(|key| Role::from_key(key));
    let roles = roles.filter(|role| *role != Role::Public).collect();
    let settings = CouncilSettings {
        council,
        rule: rule.unwrap_or_default(),
        silent_consent_days: form.whole_number_or_none("stilzwijgend", 1..=90),
        silent_consent_since: before.silent_consent_since,
        warning_days: i64::from(form.whole_number("waarschuwen", 0..=365)),
        review_months: form.whole_number("bekijken", 1..=24),
        number_patterns: read_number_patterns(form),
        number_series: read_number_series(form),
        committee_members_see_secrets: sees_secrets.is_some_and(|(key, _)| key == SEES_SECRETS),
        second_factor: if keeps_accounts && sets_roles { roles } else { before.second_factor },
        sign_in_log_months: if keeps_accounts && form.has_field("inloglogboek") {
            form.whole_number("inloglogboek", 1..=84)
        } else {
            before.sign_in_log_months
        },
        information: before.information,
        address,
    };
    refuse_clash(form, &settings);
    settings
}

/// Refuses a form of the register's own numbers that a number from elsewhere could have as well.
fn refuse_clash(form: &mut Fields, settings: &CouncilSettings) {
    let clash = settings.number_series.as_ref().and_then(|series| series.find_clash(&settings.number_patterns));
    if let Some(pattern) = clash {
        let message = format!(
            "Zo kan ook een nummer van de vorm {pattern} heten, die hierboven staat. Begin met een andere letter, zodat elk \
             nummer van één toezegging is."
        );
        form.reject_field("nummersGeven", message);
    }
}

fn read_site_address(form: &mut Fields) -> Option<String> {
    let typed = form.read_line("adres")?;
    match typed.parse::<BaseUrl>() {
        Ok(address) => Some(address.to_string()),
        Err(error) => {
            form.reject_field("adres", format!("Dit is geen adres van een register: {error}."));
            None
        }
    }
}

fn read_number_patterns(form: &mut Fields) -> Vec<NumberPattern> {
    let mut patterns = Vec::new();
    for (line, typed) in (1..).zip(form.read_lines("nummers")) {
        match NumberPattern::parse(&typed) {
            Ok(pattern) if patterns.contains(&pattern) => {}
            Ok(pattern) => patterns.push(pattern),
            Err(error) => form.reject_field("nummers", format!("Regel {line}: {error}")),
        }
    }
    patterns
}

/// The form of the numbers that the register gives; none if it gives none.
fn read_number_series(form: &mut Fields) -> Option<NumberSeries> {
    let typed = form.read_line("nummersGeven")?;
    NumberSeries::parse(&typed).map_err(|error| form.reject_field("nummersGeven", error.to_string())).ok()
}

/// The form filled with the settings.
fn fill_form(settings: &CouncilSettings) -> Fields {
    let patterns: Vec<&str> = settings.number_patterns.iter().map(NumberPattern::as_str).collect();
    let roles = settings.second_factor.iter().map(|role| ("tweedeFactor".to_owned(), role.key().to_owned()));
    Fields::new(roles)
        .with("raad", &settings.council)
        .with("besluit", settings.rule.key())
        .with("stilzwijgend", settings.silent_consent_days.map(|days| days.to_string()).unwrap_or_default())
        .with("waarschuwen", settings.warning_days.to_string())
        .with("bekijken", settings.review_months.to_string())
        .with("nummers", patterns.join("\n"))
        .with("nummersGeven", settings.number_series.as_ref().map(ToString::to_string).unwrap_or_default())
        .with(
            "commissieledenGeheim",
            if settings.committee_members_see_secrets { SEES_SECRETS } else { SEES_NO_SECRETS },
        )
        .with("inloglogboek", settings.sign_in_log_months.to_string())
        .with("adres", settings.address.as_deref().unwrap_or_default())
}
