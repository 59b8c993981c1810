//! A form with a mark against lost updates: the typed values, the mark of the record, and the changes by others.

use std::collections::BTreeSet;

use crate::{
    store::compare::FormMark,
    web::forms::form::{Fields, new_submission},
};

/// A form on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct FormSheet {
    /// The typed values, with their errors.
    pub(in crate::web) form: Fields,
    /// The token of the next sending.
    pub(in crate::web) submission: String,
    /// The mark of the record from which the form was made; none for a new record.
    pub(in crate::web) version: Option<String>,
    /// The fields that have another value now, with those values; none unless the form came too late.
    late: Option<Vec<(String, String)>>,
}

impl FormSheet {
    /// A form for a new record.
    pub(in crate::web) fn of_new_record(form: Fields) -> Self {
        Self { form, submission: new_submission(), version: None, late: None }
    }

    /// A form for a known record; `seen` is its mark.
    pub(in crate::web) fn of_known_record(form: Fields, seen: FormMark) -> Self {
        Self { version: Some(seen.to_string()), ..Self::of_new_record(form) }
    }

    /// A form that came too late: the typed values beside the present ones. Sent again, it overwrites those.
    pub(in crate::web) fn of_late_form(typed: Fields, now: &Fields, seen: FormMark) -> Self {
        const CARRIED: [&str; 2] = ["inzending", "versie"];
        let value = |fields: &Fields, name: &str| fields.list_values(name).join(", ");
        let names: BTreeSet<&str> =
            typed.list_field_names().chain(now.list_field_names()).filter(|name| !CARRIED.contains(name)).collect();
        let other = names.into_iter().filter(|name| value(&typed, name) != value(now, name));
        let late = other.map(|name| (name.to_owned(), value(now, name))).collect();
        Self { late: Some(late), ..Self::of_known_record(typed, seen) }
    }

    pub(in crate::web) fn is_late(&self) -> bool {
        self.late.is_some()
    }

    /// The present value of a field of a late form, if it differs from what was typed.
    pub(in crate::web) fn find_present_value(&self, field: &str) -> Option<&str> {
        self.late.as_ref()?.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// The title of a page, with a prefix if the form is late or has errors.
    pub(in crate::web) fn compose_title(&self, title: &str) -> String {
        if self.is_late() {
            format!("Intussen gewijzigd: {title}")
        } else if self.form.is_good() {
            title.to_owned()
        } else {
            format!("Fout: {title}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_form_shows_what_stands_there_beside_what_was_typed() {
        let typed = Fields::default().with("naam", "Mijn naam").with("van", "01-01-2022").with("tot", "");
        let typed = typed.with("portefeuille1", "Wonen").with("inzending", "1");
        let now = Fields::default().with("naam", "Hun naam").with("van", "01-01-2022").with("tot", "");
        let sheet = FormSheet::of_late_form(typed, &now, FormMark::of(&1));
        assert_eq!(sheet.find_present_value("naam"), Some("Hun naam"));
        assert_eq!(
            (sheet.find_present_value("van"), sheet.find_present_value("tot"), sheet.find_present_value("inzending")),
            (None, None, None)
        );
        assert_eq!(sheet.find_present_value("portefeuille1"), Some(""), "it is not there now");
        assert_eq!(sheet.form.get_raw_text("naam"), "Mijn naam");
        assert_eq!(sheet.version, Some(FormMark::of(&1).to_string()));
    }
}
