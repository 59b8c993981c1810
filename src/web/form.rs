//! Forms: what was typed, what is wrong with it, and the same typed text back on the page.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    extract::{FromRequest, Request, rejection::FormRejection},
    http::StatusCode,
};
use chrono::{NaiveDate, NaiveTime};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    error::WebError,
    form_token::FormToken,
    name_field::NameQuestion,
    question::{self, Question},
};
use crate::{
    domain::{digest, folding::is_invisible},
    store::compare::Mark,
};

/// The fields of a form as they were sent. Reading a field that is wrong adds a message; the page shows all at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    values: BTreeMap<String, Vec<String>>,
    errors: Vec<FieldError>,
    questions: Vec<Question>,
    name_questions: Vec<NameQuestion>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field: its name in the form and the id on the page.
    pub field: String,
    /// What is wrong, and what to do.
    pub message: String,
}

/// The most characters in a field of one line.
const LINE_CHARS: usize = 300;

/// The most characters in a field of more lines.
const TEXT_CHARS: usize = 20_000;

impl Fields {
    /// Fields from names and values. Signs that one does not see and that turn text around go, line ends become one kind, and
    /// a letter with its accent becomes one sign (NFC), so that what looks the same is the same.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            let value: String =
                value.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| !is_invisible(*c)).collect();
            values.entry(name).or_default().push(value);
        }
        Self { values, ..Self::default() }
    }

    /// What was typed in a field; empty when it was not sent.
    #[must_use]
    pub fn raw(&self, field: &str) -> &str {
        self.values.get(field).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Whether exactly this was sent in a field: which choice is on.
    #[must_use]
    pub fn holds(&self, field: &str, value: &str) -> bool {
        self.raw(field) == value
    }

    /// Whether the form that was sent had this field.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.values.contains_key(field)
    }

    /// Whether a box with this value is ticked.
    #[must_use]
    pub fn ticks(&self, field: &str, value: &str) -> bool {
        self.all(field).iter().any(|one| one == value)
    }

    /// The names of all fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// Every value of a field that may be sent more than once.
    #[must_use]
    pub fn all(&self, field: &str) -> &[String] {
        self.values.get(field).map_or(&[], Vec::as_slice)
    }

    /// Fills a field that was not sent, for a form that is shown for the first time.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.insert(field.to_owned(), vec![value.into()]);
        self
    }

    /// Puts another text in a field: what was typed, as the register writes it.
    pub fn set(&mut self, field: &str, value: &str) {
        self.values.insert(field.to_owned(), vec![value.to_owned()]);
    }

    /// Takes everything out of a field.
    pub fn clear(&mut self, field: &str) {
        self.values.remove(field);
    }

    /// Takes one value back out of a field that may be sent more than once.
    pub fn withdraw(&mut self, field: &str, value: &str) {
        if let Some(values) = self.values.get_mut(field) {
            values.retain(|one| one != value);
        }
    }

    /// Says that something is wrong with a field.
    pub fn reject(&mut self, field: &str, message: impl Into<String>) {
        self.errors.push(FieldError { field: field.to_owned(), message: message.into() });
    }

    /// Asks something about a name that was typed.
    pub(super) fn ask_name(&mut self, question: NameQuestion) {
        if !self.name_questions.contains(&question) {
            self.name_questions.push(question);
        }
    }

    /// What is asked about what was typed in a field.
    #[must_use]
    pub(super) fn name_questions(&self, field: &str) -> Vec<&NameQuestion> {
        self.name_questions.iter().filter(|question| question.field == field).collect()
    }

    /// Puts a question beside its field.
    pub(super) fn add_question(&mut self, question: Question) {
        self.questions.push(question);
    }

    /// The questions that were asked, answered or not.
    pub(super) fn all_questions(&self) -> &[Question] {
        &self.questions
    }

    /// Everything that is wrong, in the order in which it was found.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// What is wrong with one field.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// The same fields, with only what is wrong with these: for a page that looks at no other.
    #[must_use]
    pub fn without_errors_but(mut self, fields: &[&str]) -> Self {
        self.errors.retain(|error| fields.contains(&error.field.as_str()));
        self
    }

    /// The same fields, with what is wrong in the order in which the page shows them.
    #[must_use]
    pub fn in_order(mut self, labels: &[(&str, &str)]) -> Self {
        let place = |field: &str| labels.iter().position(|(one, _)| *one == field);
        self.errors.sort_by_key(|error| place(&error.field));
        self
    }

    /// Puts a name before each message for which there is one: where a form asks the same of many, the summary has to say
    /// of which.
    pub fn name_errors(&mut self, name: impl Fn(&str) -> Option<String>) {
        for error in &mut self.errors {
            if let Some(name) = name(&error.field) {
                error.message = format!("{name}: {}", error.message);
            }
        }
    }

    /// How the summary of errors begins.
    #[must_use]
    pub fn fault(&self) -> String {
        match self.errors.len() {
            1 => "Er is iets nog niet goed".to_owned(),
            count => {
                let count = super::words::number(i64::try_from(count).unwrap_or(i64::MAX));
                format!("Er zijn {count} dingen nog niet goed")
            }
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// A line that may be empty; white space becomes single.
    pub fn line(&mut self, field: &str) -> Option<String> {
        let line = self.raw(field).split_whitespace().collect::<Vec<_>>().join(" ");
        self.bounded(field, line, LINE_CHARS)
    }

    /// A line that must be there; `missing` says so.
    pub fn required_line(&mut self, field: &str, missing: &str) -> String {
        let line = self.line(field);
        self.required(field, line, missing)
    }

    /// A password that must be there, exactly as it was typed; `missing` says so. No page gives it back.
    pub fn secret(&mut self, field: &str, missing: &str) -> String {
        let secret = self.raw(field).to_owned();
        if secret.is_empty() {
            self.reject(field, missing);
        }
        secret
    }

    /// A text that may be empty.
    pub fn text(&mut self, field: &str) -> Option<String> {
        let text = self.raw(field).trim().to_owned();
        self.bounded(field, text, TEXT_CHARS)
    }

    /// A text that must be there; `missing` says so.
    pub fn required_text(&mut self, field: &str, missing: &str) -> String {
        let text = self.text(field);
        self.required(field, text, missing)
    }

    /// A text of lines, each of them trimmed, without the empty ones.
    pub fn lines(&mut self, field: &str) -> Vec<String> {
        let text = self.text(field).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// A day that may be empty: `31-12-2025`, `31 december 2025` or `2025-12-31`.
    pub fn day(&mut self, field: &str) -> Option<NaiveDate> {
        let typed = self.line(field)?;
        match super::day::read(&typed) {
            Ok(day) => Some(day),
            Err(message) => {
                self.reject(field, message);
                None
            }
        }
    }

    /// A day that must be there; `missing` says so. What is returned when it is not must not be used.
    pub fn required_day(&mut self, field: &str, missing: &str) -> Option<NaiveDate> {
        if self.raw(field).trim().is_empty() {
            self.reject(field, missing);
            return None;
        }
        self.day(field)
    }

    /// A time of the day that may be empty: `19.30`, `19:30` or `19.30 uur`.
    pub fn time(&mut self, field: &str) -> Option<NaiveTime> {
        let typed = self.line(field)?;
        super::day::read_time(&typed).map_err(|message| self.reject(field, message)).ok()
    }

    /// Refuses a day that has yet to come.
    pub fn refuse_ahead(&mut self, field: &str, day: NaiveDate, today: NaiveDate) {
        if day > today {
            let told = super::view::full_day(day);
            self.reject(field, format!("{told} moet nog komen. Vul een dag in tot en met vandaag."));
        }
    }

    /// A whole number that must be there, within bounds.
    pub fn whole_number(&mut self, field: &str, bounds: std::ops::RangeInclusive<u32>) -> u32 {
        let number = self.raw(field).trim().parse().ok().filter(|number| bounds.contains(number));
        number.unwrap_or_else(|| {
            self.reject(field, format!("Vul een heel getal in van {} tot en met {}.", bounds.start(), bounds.end()));
            *bounds.start()
        })
    }

    /// A whole number within bounds, or nothing.
    pub fn whole_number_or_none(&mut self, field: &str, bounds: std::ops::RangeInclusive<u32>) -> Option<u32> {
        (!self.raw(field).trim().is_empty()).then(|| self.whole_number(field, bounds))
    }

    /// One of a closed list, read by `parse`.
    pub fn choice<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let typed = self.raw(field).trim().to_owned();
        if typed.is_empty() {
            return None;
        }
        let choice = parse(&typed);
        if choice.is_none() {
            self.reject(field, "Kies een van de mogelijkheden.");
        }
        choice
    }

    /// The version of the record that the form was made from.
    ///
    /// # Errors
    /// When the form does not carry one: then it is not ours.
    pub fn version(&self) -> Result<i64, WebError> {
        self.raw("versie").parse().map_err(|_| incomplete())
    }

    /// The mark of what the form was made from.
    ///
    /// # Errors
    /// When the form does not carry one: then it is not ours.
    pub fn mark(&self) -> Result<Mark, WebError> {
        self.raw("versie").parse().map_err(|_| incomplete())
    }

    /// By what a sending of the form is known again: its token, and a hash of what was filled in. Who goes back, changes the
    /// words and sends again, sends something else.
    ///
    /// # Errors
    /// When the form does not carry a token, or one that is not ours.
    pub fn submission(&self) -> Result<Option<String>, WebError> {
        let token = FormToken::parse(self.raw("inzending")).ok_or_else(incomplete)?.submission;
        let parts = self.values.iter().flat_map(|(name, values)| std::iter::once(name).chain(values));
        let content = digest::of_parts(parts);
        Ok(Some(format!("{token} {content}")))
    }

    fn bounded(&mut self, field: &str, text: String, limit: usize) -> Option<String> {
        let length = text.chars().count();
        if length > limit {
            self.reject(field, format!("Dit is te lang: {length} tekens. Er passen er {limit}."));
        }
        (!text.is_empty()).then_some(text)
    }

    fn required(&mut self, field: &str, value: Option<String>, missing: &str) -> String {
        value.unwrap_or_else(|| {
            self.reject(field, missing);
            String::new()
        })
    }
}

fn incomplete() -> WebError {
    WebError::bad_request("Dit formulier is niet volledig. Open de pagina opnieuw en vul het formulier daar in.")
}

/// A new token for a form that is about to be shown.
#[must_use]
pub fn new_submission() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// A form as it was sent, before anybody said which fields it may have. There is no way to its fields but [`Sent::fields`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent(pub Vec<(String, String)>);

/// How often a field may be in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// Not at all: no such field was on the page.
    Never,
    /// Once at most.
    Once,
    /// As often as one likes: boxes that are ticked.
    Often,
}

/// What every form may carry: its token, the version it was made from, the button, what was looked at, and that what
/// should not be public without thought was looked at.
pub(super) const CARRIED: [&str; 5] = ["inzending", "versie", "actie", "bekeken", "nagekeken"];

impl Sent {
    /// The fields, when each of them may be there as often as it is.
    ///
    /// # Errors
    /// [`WebError::BadRequest`] for a field that the page did not have, or that is there twice: then the form is not ours.
    pub fn fields(self, times: impl Fn(&str) -> Times) -> Result<Fields, WebError> {
        let mut seen = BTreeSet::new();
        for (name, _) in &self.0 {
            let allowed = match name.as_str() {
                question::RIGHT => Times::Often,
                name if CARRIED.contains(&name) => Times::Once,
                name => times(name),
            };
            let again = !seen.insert(name.as_str());
            if allowed == Times::Never || (again && allowed == Times::Once) {
                return Err(WebError::bad_request(
                    "Dit formulier bevat iets dat er niet in hoort. Er is niets vastgelegd. Open de pagina opnieuw en vul \
                     het formulier daar in.",
                ));
            }
        }
        Ok(Fields::new(self.0))
    }

    /// The fields of a form in which each labelled field stands once.
    ///
    /// # Errors
    /// As [`Sent::fields`].
    pub fn labelled(self, labels: &[(&str, &str)]) -> Result<Fields, WebError> {
        self.fields(|name| if labels.iter().any(|(one, _)| *one == name) { Times::Once } else { Times::Never })
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        match axum::Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(axum::Form(pairs)) => Ok(Self(pairs)),
            Err(rejection) => Err(refused(&rejection)),
        }
    }
}

fn refused(rejection: &FormRejection) -> WebError {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        _ => WebError::bad_request(
            "Het register begrijpt dit formulier niet. Open de pagina opnieuw en probeer het nog eens.",
        ),
    }
}
