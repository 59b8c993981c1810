//! `/beheer/raad`: the settings that a council chooses.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::Datelike;

use super::RULE;
use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        commitment::status::{DecisionRule, StatusKey},
        listing::filter::{Filter, Sort},
        number::{pattern::NumberPattern, series::NumberSeries},
    },
    store::{StoreError, StoreRefusal, settings::Settings},
    web::{
        forms::form::{Fields, Sent, Times},
        list_query::ListQuery,
        server::{
            base_url::BaseUrl,
            error::{Link, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            trouble,
            visit::Visit,
        },
        views::{sheet::Sheet, words},
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
    sheet: Sheet,
    rules: [(&'static str, &'static str); 2],
    /// A link to the proposals that wait for a decision; none without any.
    waiting: Option<Link>,
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

impl CouncilPage {
    async fn new(visit: &Visit, sheet: Sheet) -> Result<Self, WebError> {
        let proposed = Filter { statuses: vec![StatusKey::Proposed], ..Filter::default() };
        let waiting = visit.store.list(&visit.actor, &proposed, Sort::default(), 1, visit.as_of()).await?.total;
        let year = visit.clock.today().year();
        let patterns = sheet.form.raw("nummers").lines().filter_map(|line| NumberPattern::parse(line).ok());
        let needs = |role: Role| sheet.form.all("tweedeFactor").iter().any(|chosen| chosen == role.key());
        let roles: Vec<_> = Role::of_accounts().map(|role| (role.key(), needs(role))).collect();
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.titled("Instellingen")),
            rules: RULES.map(|(rule, says)| (rule.key(), says)),
            waiting: (waiting > 0).then(|| Link::new(ListQuery::of(proposed).path(), words::commitments(waiting))),
            examples: patterns.map(|pattern| (pattern.to_string(), pattern.example(year))).collect(),
            roles: if visit.actor.may_ever(Action::Accounts) { roles } else { Vec::new() },
            sheet,
        })
    }

    /// The decision rule that is set now, if it differs from the form, in the words of the page.
    fn rule_now(&self) -> Option<&'static str> {
        let now = self.sheet.now("besluit")?;
        self.rules.iter().find(|(key, _)| *key == now).map(|(_, says)| *says)
    }
}

async fn edit(visit: Visit) -> Result<Response, WebError> {
    let settings = visit.store.settings();
    let sheet = Sheet::changing(filled(&settings), settings.mark());
    reply::page(StatusCode::OK, &CouncilPage::new(&visit, sheet).await?)
}

async fn change(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.fields(|name| times(name, &visit.actor))?;
    let (seen, submission) = (form.mark()?, form.submission()?);
    let settings = read(&mut form, &visit);
    if !form.is_good() {
        return reply::page(StatusCode::BAD_REQUEST, &CouncilPage::new(&visit, Sheet::changing(form, seen)).await?);
    }
    let notice = if settings.mark() == seen { Notice::NothingChanged } else { Notice::Saved };
    match tell_recorded(visit.store.set_settings(&visit.act(submission), seen, &settings).await, notice) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, "/beheer/raad", notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
            let now = visit.store.settings();
            let sheet = Sheet::late(form, &filled(&now), now.mark());
            reply::page(StatusCode::CONFLICT, &CouncilPage::new(&visit, sheet).await?)
        }
        Err(other) => {
            let status = trouble::later(&mut form, other)?;
            reply::page(status, &CouncilPage::new(&visit, Sheet::changing(form, seen)).await?)
        }
    }
}

/// The number of times that a field may occur in the form of this visitor.
fn times(name: &str, actor: &Actor) -> Times {
    match name {
        "raad" | "besluit" | "stilzwijgend" | "waarschuwen" | "bekijken" | "nummers" | "nummersGeven" => Times::Once,
        "inloglogboek" if actor.may_ever(Action::Accounts) => Times::Once,
        "adres" if actor.may_ever(Action::Accounts) => Times::Once,
        "tweedeFactor" if actor.may_ever(Action::Accounts) => Times::Often,
        _ => Times::Never,
    }
}

/// Reads the settings. If a field is wrong it gets an error, and the result must not be used. A visitor who does not keep the
/// accounts leaves the settings of signing in and the address as they are.
fn read(form: &mut Fields, visit: &Visit) -> Settings {
    let before = visit.store.settings();
    let council = form.required_line("raad", "Vul de naam van de raad in.");
    let rule = form.choice("besluit", DecisionRule::from_key);
    if rule.is_none() && form.error("besluit").is_none() {
        form.reject("besluit", "Kies wie besluit dat een toezegging is afgedaan.");
    }
    let keeps_accounts = visit.actor.may_ever(Action::Accounts);
    // A form that was opened under another account may lack the fields of this one.
    let address = if keeps_accounts && form.has("adres") { address(form) } else { before.address };
    let sets_roles = form.has("tweedeFactor");
    // The empty value tells that the boxes were on the form, even if none is ticked.
    form.withdraw("tweedeFactor", "");
    let roles = form.all("tweedeFactor").iter().filter_map(|key| Role::from_key(key));
    let roles = roles.filter(|role| *role != Role::Public).collect();
    let settings = Settings {
        council,
        rule: rule.unwrap_or_default(),
        silent_consent_days: form.whole_number_or_none("stilzwijgend", 1..=90),
        silent_consent_since: before.silent_consent_since,
        warning_days: i64::from(form.whole_number("waarschuwen", 0..=365)),
        review_months: form.whole_number("bekijken", 1..=24),
        number_patterns: patterns(form),
        number_series: series(form),
        second_factor: if keeps_accounts && sets_roles { roles } else { before.second_factor },
        sign_in_log_months: if keeps_accounts && form.has("inloglogboek") {
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
fn refuse_clash(form: &mut Fields, settings: &Settings) {
    let clash = settings.number_series.as_ref().and_then(|series| series.clash(&settings.number_patterns));
    if let Some(pattern) = clash {
        let message = format!(
            "Zo kan ook een nummer van de vorm {pattern} heten, die hierboven staat. Begin met een andere letter, zodat elk \
             nummer van één toezegging is."
        );
        form.reject("nummersGeven", message);
    }
}

fn address(form: &mut Fields) -> Option<String> {
    let typed = form.line("adres")?;
    match typed.parse::<BaseUrl>() {
        Ok(address) => Some(address.to_string()),
        Err(error) => {
            form.reject("adres", format!("Dit is geen adres van een register: {error}."));
            None
        }
    }
}

fn patterns(form: &mut Fields) -> Vec<NumberPattern> {
    let mut patterns = Vec::new();
    for (line, typed) in (1..).zip(form.lines("nummers")) {
        match NumberPattern::parse(&typed) {
            Ok(pattern) if patterns.contains(&pattern) => {}
            Ok(pattern) => patterns.push(pattern),
            Err(error) => form.reject("nummers", format!("Regel {line}: {error}")),
        }
    }
    patterns
}

/// The form of the numbers that the register gives; none if it gives none.
fn series(form: &mut Fields) -> Option<NumberSeries> {
    let typed = form.line("nummersGeven")?;
    NumberSeries::parse(&typed).map_err(|error| form.reject("nummersGeven", error.to_string())).ok()
}

/// The form filled with the settings.
fn filled(settings: &Settings) -> Fields {
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
        .with("inloglogboek", settings.sign_in_log_months.to_string())
        .with("adres", settings.address.as_deref().unwrap_or_default())
}
