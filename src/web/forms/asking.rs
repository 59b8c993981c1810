//! Asks a question about a typed value, once.

use super::{
    form::Fields,
    question::{Question, RIGHT},
};

impl Fields {
    /// Asks if `about` is right: the value of a field, or what follows from it. Until the box with this label is ticked, the
    /// field gets the question as an error. Returns true if it is ticked.
    pub(in crate::web) fn ask_to_confirm(
        &mut self,
        field: &str,
        about: &str,
        question: &str,
        label: impl Into<String>,
    ) -> bool {
        let value = format!("{field} {about}");
        let answered = self.has_tick(RIGHT, &value);
        if !answered {
            self.reject_field(field, question);
        }
        self.add_question(Question { field: field.to_owned(), value, label: label.into(), answered });
        answered
    }

    /// The questions beside a field.
    pub(in crate::web) fn list_questions<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Question> {
        self.all_questions().iter().filter(move |question| question.field == field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_answers_the_question_about_this_value_alone() {
        let asked = |ticked: &str, about: &str| {
            let mut fields = Fields::default().with(RIGHT, ticked);
            fields.ask_to_confirm("dag", about, "Klopt die dag?", "Deze dag klopt");
            fields
        };
        let first = asked("", "1925-11-03");
        assert_eq!(first.find_error("dag"), Some("Klopt die dag?"));
        let value = first.list_questions("dag").next().map(|question| question.value.clone()).unwrap_or_default();
        assert_eq!(value, "dag 1925-11-03");
        let answered = asked(&value, "1925-11-03");
        assert!(answered.is_good() && answered.list_questions("dag").all(|question| question.answered));
        assert!(!asked(&value, "1926-11-03").is_good(), "another day is asked anew");
        assert_eq!(answered.list_questions("termijn").count(), 0);
    }

    #[test]
    fn a_page_that_only_asks_does_not_say_that_something_is_wrong() {
        let mut fields = Fields::default();
        fields.ask_to_confirm("dag", "1925-11-03", "Klopt die dag?", "Deze dag klopt");
        assert_eq!(fields.compose_error_heading(), "Kijk dit nog na");
        fields.ask_to_confirm("leden", "12", "Kloppen deze leden?", "Deze leden kloppen");
        assert_eq!(fields.compose_error_heading(), "Kijk nog twee dingen na");
        fields.reject_field("naam", "Vul een naam in.");
        assert_eq!(fields.compose_error_heading(), "Er zijn drie dingen nog niet goed");
    }
}
