//! Forms as a person uses them: open the page, keep what it carries, fill in some, send.

use chrono::NaiveDate;
use toezeggingen::{
    domain::{
        commitment::{
            Commitment, Details, NewCommitment,
            deadline::{Deadline, Precision},
            deadline_list::NewDeadline,
            status::StatusKey,
        },
        number::{CommitmentNumber, NormalNumber},
    },
    store::{commitments::ChangeSource, history::Event},
    web::server::form_token::FormToken,
};

use super::{Page, TestApp, clerk, day};

impl Page {
    /// What a browser would send of the page's form if nothing were changed: every field with its value, boxes and
    /// buttons of choice only when they are on.
    pub fn form(&self) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for [name, value, kind, on] in self.fields() {
            let left_out = (kind == "checkbox" || kind == "radio") && on.is_empty();
            if !name.is_empty() && !left_out {
                fields.push((name, value));
            }
        }
        fields
    }

    /// What stands in a field of the page's form.
    pub fn field(&self, name: &str) -> String {
        self.form().into_iter().find(|(one, _)| one == name).map(|(_, value)| value).unwrap_or_default()
    }

    /// The token of the same form as if it were opened once more: of another sending, by the same account.
    pub fn another_token(&self) -> String {
        let token = FormToken::parse(&self.field("inzending")).unwrap();
        FormToken::new_for_account(token.account).to_string()
    }

    /// The same as `form`, with other values in some fields; an empty list of values takes a field away.
    pub fn filled(&self, changes: &[(&str, &[&str])]) -> Vec<(String, String)> {
        let mut fields = self.form();
        fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        for (name, values) in changes {
            fields.extend(values.iter().map(|value| ((*name).to_owned(), (*value).to_owned())));
        }
        fields
    }
}

impl TestApp {
    /// Opens a form, fills in some fields and sends it to the same address.
    pub async fn fill(&self, path: &str, changes: &[(&str, &str)]) -> Page {
        let form = self.get(path).await;
        assert_eq!(form.status, 200, "{path}: {}", form.text);
        self.refill(&form, path, changes).await
    }

    /// Opens a form at one address, fills in some fields and sends it to another.
    pub async fn fill_other(&self, path: &str, to: &str, changes: &[(&str, &str)]) -> Page {
        let form = self.get(path).await;
        assert_eq!(form.status, 200, "{path}: {}", form.text);
        self.refill(&form, to, changes).await
    }

    /// Sends a form that is open already.
    pub async fn refill(&self, form: &Page, path: &str, changes: &[(&str, &str)]) -> Page {
        let values: Vec<[&str; 1]> = changes.iter().map(|(_, value)| [*value]).collect();
        let changes: Vec<(&str, &[&str])> =
            changes.iter().zip(&values).map(|((name, _), value)| (*name, value.as_slice())).collect();
        self.send(path, &form.filled(&changes)).await
    }

    /// Sends a form that is open already, ticking that what it asks about is right, with other values in some fields.
    pub async fn vouch(&self, form: &Page, path: &str, changes: &[(&str, &str)]) -> Page {
        let mut fields = form.form();
        fields.retain(|(name, _)| name != "klopt" && !changes.iter().any(|(changed, _)| changed == name));
        fields.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let boxes = form.attributes("input[name=klopt]", "value");
        assert!(!boxes.is_empty(), "nothing is asked: {}", form.text);
        fields.extend(boxes.into_iter().map(|value| ("klopt".to_owned(), value)));
        self.send(path, &fields).await
    }

    /// Sends these fields.
    pub async fn send(&self, path: &str, fields: &[(String, String)]) -> Page {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &fields).await
    }

    /// Registers a promise made on 5 September 2024, with or without a last day.
    pub async fn promise(&self, number: &str, last_day: Option<&str>) {
        self.promise_with(number, last_day, "te zijner tijd").await;
    }

    pub async fn promise_with(&self, number: &str, last_day: Option<&str>, words: &str) {
        let made_on = day("2024-09-05");
        let mut details = Details::new(format!("Titel van {number}"), format!("Tekst van {number}"));
        details.made_on = Some(made_on);
        let new = NewCommitment {
            number: CommitmentNumber::parse(number).unwrap(),
            details,
            deadline: Some(deadline(words, last_day.map(day), made_on)),
        };
        self.store.register_commitment(&self.act(), new, ChangeSource::from_person(made_on)).await.unwrap();
    }

    pub async fn commitment(&self, number: &str) -> Commitment {
        self.store.find_commitment(&clerk(), &NormalNumber::of(number)).await.unwrap().commitment
    }

    pub async fn status(&self, number: &str) -> StatusKey {
        self.commitment(number).await.status.key()
    }

    /// The history, newest first.
    pub async fn history(&self, number: &str) -> Vec<Event> {
        self.store.list_events(&clerk(), self.commitment(number).await.id).await.unwrap()
    }
}

pub fn deadline(words: &str, last_day: Option<NaiveDate>, from: NaiveDate) -> NewDeadline {
    let precision = if last_day.is_some() { Precision::Day } else { Precision::None };
    let deadline = Deadline {
        words: words.to_owned(),
        first_day: last_day,
        last_day,
        precision,
        rule: "zo gezegd".to_owned(),
        calendar_lines: Vec::new(),
    };
    NewDeadline::new(deadline, from, 3)
}

/// A letter in the shape in which offices send them: head, what was sent before, a piece for each promise, and at the end
/// what becomes of them.
pub const LETTER: &str = "\
Gemeente Maasveld

Aan de leden van de commissie Wonen

Kenmerk: 24bb009001
Datum: 15 oktober 2024
Onderwerp: woningen en speelplaatsen

Geachte leden van de commissie,

In deze brief kom ik terug op enkele toezeggingen. Ik schreef u eerder in raadsbrief 24bb005555.

Leegstand (24bb000101)

Op 5 september 2024 heb ik toegezegd u te melden hoeveel woningen leegstaan. Dat zijn er negentien,
waarvan er zes inmiddels zijn verhuurd.

Fietspad (24bb102)

Op 5 september 2024 zegde ik toe te vragen wie het fietspad onderhoudt. Dat is de provincie.

Cliëntenraad (24bb000103)

Op 5 september 2024 heb ik toegezegd de cliëntenraad om advies te vragen. De raad vergadert nog.

Speeltuin (24bb000999)

Op 5 september 2024 heb ik toegezegd de speeltuin te laten keuren. De keuring is gedaan.

Voorstel

Ik verzoek uw commissie de toezeggingen 24bb000101, 24bb000102 en 24bb000999 als afgedaan te beschouwen.
Op toezegging 24bb000103 kom ik uiterlijk in het tweede kwartaal van 2025 terug.

De wethouder Wonen,

H. Zonderland
";
