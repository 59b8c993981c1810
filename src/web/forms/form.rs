//! Forms: the typed values, the errors, and the same values back on the page.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use unicode_normalization::UnicodeNormalization as _;

use super::{name_field::NameQuestion, question::Question};
use crate::{
    domain::{digest, text::folding::is_invisible},
    store::compare::FormMark,
    web::server::{error::WebError, form_token::FormToken},
};

/// The fields of a form as they were sent. Reading a wrong field adds an error; the page shows all errors at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    values: BTreeMap<String, Vec<String>>,
    errors: Vec<FieldError>,
    questions: Vec<Question>,
    name_questions: Vec<NameQuestion>,
}

/// An error at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the field in the form, which is also its id on the page.
    pub field: String,
    /// A sentence that tells what is wrong and what to do.
    pub message: String,
}

/// The most characters in a field of one line.
const LINE_CHARS: usize = 300;

/// The most characters in a field of more lines.
const TEXT_CHARS: usize = 20_000;

impl Fields {
    /// Fields from names and values. Invisible signs and signs that reverse text are removed, line ends become one kind, and a
    /// letter with its accent becomes one sign (NFC), so that texts that look the same are the same.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            let value: String =
                value.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| !is_invisible(*c)).collect();
            values.entry(name).or_default().push(value);
        }
        Self { values, ..Self::default() }
    }

    /// The text of a field; empty if it was not sent.
    #[must_use]
    pub fn get_raw_text(&self, field: &str) -> &str {
        self.values.get(field).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// True if a field has exactly this value: tells which option is chosen.
    #[must_use]
    pub fn has_value(&self, field: &str, value: &str) -> bool {
        self.get_raw_text(field) == value
    }

    /// True if the form that was sent has this field.
    #[must_use]
    pub fn has_field(&self, field: &str) -> bool {
        self.values.contains_key(field)
    }

    /// True if the box with this value is ticked.
    #[must_use]
    pub fn has_tick(&self, field: &str, value: &str) -> bool {
        self.list_values(field).iter().any(|one| one == value)
    }

    /// The names of all fields.
    pub fn list_field_names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// All values of a field that may be sent more than once.
    #[must_use]
    pub fn list_values(&self, field: &str) -> &[String] {
        self.values.get(field).map_or(&[], Vec::as_slice)
    }

    /// Fills a field of a form that is shown for the first time.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.insert(field.to_owned(), vec![value.into()]);
        self
    }

    /// Replaces the text of a field, for instance by the register's own writing of it.
    pub fn set_value(&mut self, field: &str, value: &str) {
        self.values.insert(field.to_owned(), vec![value.to_owned()]);
    }

    /// Removes a field with all its values.
    pub fn remove_field(&mut self, field: &str) {
        self.values.remove(field);
    }

    /// Removes one value from a field that may be sent more than once.
    pub fn remove_value(&mut self, field: &str, value: &str) {
        if let Some(values) = self.values.get_mut(field) {
            values.retain(|one| one != value);
        }
    }

    /// Adds an error at a field.
    pub fn reject_field(&mut self, field: &str, message: impl Into<String>) {
        self.errors.push(FieldError { field: field.to_owned(), message: message.into() });
    }

    /// Adds a question about a typed name.
    pub(in crate::web) fn ask_name(&mut self, question: NameQuestion) {
        if !self.name_questions.contains(&question) {
            self.name_questions.push(question);
        }
    }

    /// The questions about a name in this field.
    #[must_use]
    pub(in crate::web) fn name_questions(&self, field: &str) -> Vec<&NameQuestion> {
        self.name_questions.iter().filter(|question| question.field == field).collect()
    }

    /// Adds a question beside its field.
    pub(in crate::web) fn add_question(&mut self, question: Question) {
        self.questions.push(question);
    }

    /// All questions, answered or not.
    pub(in crate::web) fn all_questions(&self) -> &[Question] {
        &self.questions
    }

    /// All errors, in the order in which they were found.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The first error of a field.
    #[must_use]
    pub fn find_error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// The same fields with only the errors of these, for a page that looks at no others.
    #[must_use]
    pub fn without_errors_but(mut self, fields: &[&str]) -> Self {
        self.errors.retain(|error| fields.contains(&error.field.as_str()));
        self
    }

    /// The same fields with their errors in the order of the page.
    #[must_use]
    pub fn in_order(mut self, labels: &[(&str, &str)]) -> Self {
        let place = |field: &str| labels.iter().position(|(one, _)| *one == field);
        self.errors.sort_by_key(|error| place(&error.field));
        self
    }

    /// Puts a name before the error of each field for which `name` gives one: in a form that asks the same of many, the summary
    /// has to tell them apart.
    pub fn name_errors(&mut self, name: impl Fn(&str) -> Option<String>) {
        for error in &mut self.errors {
            if let Some(name) = name(&error.field) {
                error.message = format!("{name}: {}", error.message);
            }
        }
    }

    /// The heading of the summary of errors: that something is wrong, or only that something is asked.
    #[must_use]
    pub fn compose_error_heading(&self) -> String {
        let count = crate::web::views::words::spell_number(i64::try_from(self.errors.len()).unwrap_or(i64::MAX));
        let is_asked = |error: &FieldError| self.questions.iter().any(|one| one.field == error.field && !one.answered);
        match (self.errors.len(), self.errors.iter().all(is_asked)) {
            (1, true) => "Kijk dit nog na".to_owned(),
            (_, true) => format!("Kijk nog {count} dingen na"),
            (1, false) => "Er is iets nog niet goed".to_owned(),
            (_, false) => format!("Er zijn {count} dingen nog niet goed"),
        }
    }

    /// True if there are no errors.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// Reads a line, which may be empty. White space becomes single spaces.
    pub fn read_line(&mut self, field: &str) -> Option<String> {
        let line = self.get_raw_text(field).split_whitespace().collect::<Vec<_>>().join(" ");
        self.refuse_too_long(field, line, LINE_CHARS)
    }

    /// Reads a line that is required; `missing` is the error if it is empty.
    pub fn required_line(&mut self, field: &str, missing: &str) -> String {
        let line = self.read_line(field);
        self.require_value(field, line, missing)
    }

    /// Reads a password, exactly as it was typed; `missing` is the error if it is empty. No page gives it back.
    pub fn read_secret(&mut self, field: &str, missing: &str) -> String {
        let secret = self.get_raw_text(field).to_owned();
        if secret.is_empty() {
            self.reject_field(field, missing);
        }
        secret
    }

    /// Reads a text, which may be empty.
    pub fn read_text(&mut self, field: &str) -> Option<String> {
        let text = self.get_raw_text(field).trim().to_owned();
        self.refuse_too_long(field, text, TEXT_CHARS)
    }

    /// Reads a text that is required; `missing` is the error if it is empty.
    pub fn required_text(&mut self, field: &str, missing: &str) -> String {
        let text = self.read_text(field);
        self.require_value(field, text, missing)
    }

    /// Reads the lines of a text, trimmed and without the empty ones.
    pub fn read_lines(&mut self, field: &str) -> Vec<String> {
        let text = self.read_text(field).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Reads a day, which may be empty: `31-12-2025`, `31 december 2025` or `2025-12-31`.
    pub fn read_day(&mut self, field: &str) -> Option<NaiveDate> {
        let typed = self.read_line(field)?;
        match super::day::read_typed_day(&typed) {
            Ok(day) => Some(day),
            Err(message) => {
                self.reject_field(field, message);
                None
            }
        }
    }

    /// Reads a day that is required; `missing` is the error if it is empty. None after an error.
    pub fn required_day(&mut self, field: &str, missing: &str) -> Option<NaiveDate> {
        if self.get_raw_text(field).trim().is_empty() {
            self.reject_field(field, missing);
            return None;
        }
        self.read_day(field)
    }

    /// Reads a time of the day, which may be empty: `19.30`, `19:30` or `19.30 uur`.
    pub fn read_time(&mut self, field: &str) -> Option<NaiveTime> {
        let typed = self.read_line(field)?;
        super::day::read_time(&typed).map_err(|message| self.reject_field(field, message)).ok()
    }

    /// Refuses a day that has yet to come.
    pub fn refuse_ahead(&mut self, field: &str, day: NaiveDate, today: NaiveDate) {
        if day > today {
            let told = crate::web::views::view::full_day(day);
            self.reject_field(field, format!("{told} moet nog komen. Vul een dag in tot en met vandaag."));
        }
    }

    /// Reads a whole number that is required, within bounds. After an error it returns the lower bound.
    pub fn whole_number(&mut self, field: &str, bounds: std::ops::RangeInclusive<u32>) -> u32 {
        let number = self.get_raw_text(field).trim().parse().ok().filter(|number| bounds.contains(number));
        number.unwrap_or_else(|| {
            self.reject_field(
                field,
                format!("Vul een heel getal in van {} tot en met {}.", bounds.start(), bounds.end()),
            );
            *bounds.start()
        })
    }

    /// Reads a whole number within bounds, or none from an empty field.
    pub fn whole_number_or_none(&mut self, field: &str, bounds: std::ops::RangeInclusive<u32>) -> Option<u32> {
        (!self.get_raw_text(field).trim().is_empty()).then(|| self.whole_number(field, bounds))
    }

    /// Reads one of a closed list with `parse`; none if the field is empty or wrong.
    pub fn read_choice<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let typed = self.get_raw_text(field).trim().to_owned();
        if typed.is_empty() {
            return None;
        }
        let choice = parse(&typed);
        if choice.is_none() {
            self.reject_field(field, "Kies een van de mogelijkheden.");
        }
        choice
    }

    /// Returns the version of the record from which the form was made.
    ///
    /// # Errors
    /// [`WebError::BadRequest`] if the form has no version: then it is not ours.
    pub fn read_version(&self) -> Result<i64, WebError> {
        self.get_raw_text("versie").parse().map_err(|_| make_incomplete_error())
    }

    /// Returns the mark of the record from which the form was made.
    ///
    /// # Errors
    /// [`WebError::BadRequest`] if the form has no mark: then it is not ours.
    pub fn read_mark(&self) -> Result<FormMark, WebError> {
        self.get_raw_text("versie").parse().map_err(|_| make_incomplete_error())
    }

    /// Returns the key by which a repeated sending is recognised: the token of the form and a hash of its values. A visitor who
    /// goes back, changes the words and sends again, sends something else.
    ///
    /// # Errors
    /// [`WebError::BadRequest`] if the form has no token of ours.
    pub fn compute_submission_key(&self) -> Result<Option<String>, WebError> {
        let token = FormToken::parse(self.get_raw_text("inzending")).ok_or_else(make_incomplete_error)?.submission;
        let parts = self.values.iter().flat_map(|(name, values)| std::iter::once(name).chain(values));
        let content = digest::of_parts(parts);
        Ok(Some(format!("{token} {content}")))
    }

    fn refuse_too_long(&mut self, field: &str, text: String, limit: usize) -> Option<String> {
        let length = text.chars().count();
        if length > limit {
            self.reject_field(field, format!("Dit is te lang: {length} tekens. Er passen er {limit}."));
        }
        (!text.is_empty()).then_some(text)
    }

    fn require_value(&mut self, field: &str, value: Option<String>, missing: &str) -> String {
        value.unwrap_or_else(|| {
            self.reject_field(field, missing);
            String::new()
        })
    }
}

fn make_incomplete_error() -> WebError {
    WebError::bad_request("Dit formulier is niet volledig. Open de pagina opnieuw en vul het formulier daar in.")
}

/// A new token for a form that is about to be shown.
#[must_use]
pub fn new_submission() -> String {
    uuid::Uuid::new_v4().to_string()
}
