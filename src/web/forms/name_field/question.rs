//! The questions of a form about a name that the register does not know for sure.

use crate::{
    domain::{
        council::{
            named::Named,
            recognition::{KnownName, NearName},
            roster::Roster,
        },
        digest,
    },
    web::views::{view, words},
};

/// The prefix of the name of every answer. The field and a digest of the typed text follow, so that an answer belongs to
/// exactly that text.
const ANSWER: &str = "naam-";

/// The value of the answer that the name is a new one.
pub(super) const IS_NEW: &str = "nieuw";

/// True if this is the name of an answer to a question about a name.
#[must_use]
pub(in crate::web) fn is_answer(name: &str) -> bool {
    name.starts_with(ANSWER)
}

/// A question about a name, with its possible answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct NameQuestion {
    /// The field in which the name was typed.
    pub(in crate::web) field: String,
    /// The name of the answer in the form.
    pub(in crate::web) name: String,
    /// The heading of the answers.
    pub(in crate::web) heading: String,
    /// The question and its reason.
    pub(super) asks: String,
    /// The answers: the value that is sent and the words that are shown.
    pub(in crate::web) choices: Vec<(String, String)>,
}

impl NameQuestion {
    fn new(field: &str, typed: &str, asks: String, offers: Vec<(String, String)>) -> Self {
        let mark: String = digest::of_parts([typed]).chars().take(16).collect();
        let heading = format!("Wat bedoelt u met ‘{typed}’?");
        Self { field: field.to_owned(), name: format!("{ANSWER}{field}-{mark}"), heading, asks, choices: offers }
    }

    /// Asks which of several entries was meant.
    pub(super) fn of_several(field: &str, roster: Roster, typed: &str, several: &[Named]) -> Self {
        let told: Vec<String> = several.iter().map(ToString::to_string).collect();
        let asks = format!(
            "‘{typed}’ past bij meer dan één {}: {}. Kies hieronder wat u bedoelt.",
            roster.word(),
            words::join_with_and(&told)
        );
        Self::new(field, typed, asks, list_offers(several)).or_new(roster, typed)
    }

    /// Asks whether an entry was meant that did not hold on the day.
    pub(super) fn of_another_time(field: &str, roster: Roster, typed: &str, then: &[KnownName], is_it: bool) -> Self {
        let told: Vec<String> = then
            .iter()
            .map(|one| format!("{} ({})", one.named, view::describe_tenure(one.tenure).to_lowercase()))
            .collect();
        let asks = format!("‘{typed}’ was er op die dag niet: {}. Klopt het toch?", words::join_with_and(&told));
        let named: Vec<Named> = then.iter().map(|one| one.named.clone()).collect();
        let question = Self::new(field, typed, asks, list_offers(&named));
        if is_it { question } else { question.or_new(roster, typed) }
    }

    /// Asks whether the name is new, or which of the nearest names was meant.
    pub(super) fn of_new(field: &str, roster: Roster, typed: &str, near: &[NearName]) -> Self {
        let named: Vec<Named> = near.iter().map(|one| one.named.clone()).collect();
        let told: Vec<String> = named.iter().map(ToString::to_string).collect();
        let asks = if told.is_empty() {
            format!("‘{typed}’ staat nog niet in het register. Kijk de naam na. Klopt hij, vink dat dan hieronder aan.")
        } else {
            format!("‘{typed}’ staat niet in het register. Bedoelt u {}?", words::join_with_or(&told))
        };
        Self::new(field, typed, asks, list_offers(&named)).or_new(roster, typed)
    }

    /// Asks whether an added entry is a new one, since these are close to it.
    pub(super) fn of_added(field: &str, roster: Roster, typed: &str, near: &[Named]) -> Self {
        let told: Vec<String> = near.iter().map(ToString::to_string).collect();
        let asks = format!("‘{typed}’ lijkt op wat er al staat. Bedoelt u {}?", words::join_with_or(&told));
        Self::new(field, typed, asks, Vec::new()).or_new(roster, typed)
    }

    fn or_new(mut self, roster: Roster, typed: &str) -> Self {
        let (is, new) = (if self.choices.is_empty() { "Ja" } else { "Nee" }, new_word(roster));
        self.choices.push((IS_NEW.to_owned(), format!("{is}, dit is {new}: {typed}")));
        self
    }
}

fn list_offers(several: &[Named]) -> Vec<(String, String)> {
    several.iter().map(|one| (one.to_string(), one.to_string())).collect()
}

fn new_word(roster: Roster) -> &'static str {
    match roster {
        Roster::Committees => "een nieuwe commissie",
        Roster::Parties => "een nieuwe fractie",
        Roster::Members => "iemand anders, een nieuw raadslid",
        Roster::Holders => "iemand anders, een nieuwe portefeuillehouder",
        Roster::Themes => "een nieuw thema",
        Roster::Areas => "een nieuw gebied",
    }
}
