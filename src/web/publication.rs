//! The check before publication: a text that seems to tell of a person becomes public only once somebody says that it may.

use super::{error::WebError, form::Fields, visit::Visit, words};
use crate::{
    domain::{
        commitment::{Commitment, Details, Named},
        digest,
        number::NormalNumber,
        status::Status,
    },
    reading::privacy::{self, Concern, ConcernKind, Known},
    store::letters::Answer,
};

/// A text that is about to be public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublicText {
    /// The field of the form in which it stands; empty when it stands in the register already.
    pub(super) field: String,
    /// What it is, as the screen calls it.
    pub(super) label: String,
    /// The text.
    pub(super) text: String,
}

impl PublicText {
    /// A text that stands in the register already.
    pub(super) fn kept(label: &str, text: impl Into<String>) -> Self {
        Self { field: String::new(), label: label.to_owned(), text: text.into() }
    }

    /// What was typed in each of these fields.
    pub(super) fn typed(form: &Fields, labels: &[(&str, &str)]) -> Vec<Self> {
        let text = |(field, label): &(&str, &str)| Self {
            field: (*field).to_owned(),
            label: (*label).to_owned(),
            text: form.raw(field).trim().to_owned(),
        };
        labels.iter().map(text).filter(|text| !text.text.is_empty()).collect()
    }

    /// Says at the field, or at the tick for a text without a field, what was found; tells where it was, and what.
    fn reject(&self, form: &mut Fields, found: &[Concern]) -> (String, String) {
        let told = told(found);
        if self.field.is_empty() {
            form.reject(LOOKED_AT, format!("{}: mag dit openbaar? Dit lijkt {told}.", self.label));
        } else {
            form.reject(&self.field, format!("Mag dit openbaar? Dit lijkt {told}."));
        }
        (self.label.clone(), told)
    }
}

/// What was found, for the page on which one says that it may be public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Check {
    /// Where, and what: `Toelichting`, `een telefoonnummer (06-12345678)`.
    pub(super) concerns: Vec<(String, String)>,
    /// What the tick sends: bound to the very texts in which something was found, so that another text is asked about again.
    pub(super) value: String,
}

/// The field of the tick.
const LOOKED_AT: &str = "nagekeken";

/// Texts that are about to be public together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Publication {
    /// The texts.
    pub(super) texts: Vec<PublicText>,
    /// Who acts in public according to what is published itself: they may be named.
    pub(super) people: Vec<String>,
    /// The number that is published with them.
    pub(super) number: Option<NormalNumber>,
}

impl Publication {
    /// Texts that belong to a promise with these details.
    pub(super) fn of(details: &Details, texts: Vec<PublicText>) -> Self {
        let askers = details.asked_by.iter().map(|asker| asker.name.clone());
        let holder = details.holder.iter().map(|Named { name, beside }| beside.as_ref().unwrap_or(name).clone());
        let people = askers.chain(holder).chain(details.spoken_by.clone()).collect();
        Self { texts, people, number: None }
    }

    /// And with them everything of a commitment that the public does not see yet, and what letters answered. What was said in
    /// the history while it was hidden stays hidden.
    pub(super) fn with_commitment(mut self, commitment: &Commitment, answers: &[Answer]) -> Self {
        let details = &commitment.details;
        let lines = |names: &[Named]| names.iter().map(Named::to_string).collect::<Vec<_>>().join("\n");
        let mut texts: Vec<(&str, Option<String>)> = vec![
            ("Titel", Some(details.title.clone())),
            ("Toezegging", Some(details.text.clone())),
            ("Letterlijk gezegd", details.quotation.clone()),
            ("Toegezegd door", details.spoken_by.clone()),
            ("Portefeuillehouder", details.holder.as_ref().map(Named::to_string)),
            ("Gevraagd door", Some(lines(&details.asked_by))),
            ("Agendapunt", details.agenda_item.clone()),
            ("Thema", details.theme.clone()),
            ("Stukken", Some(details.papers.join("\n"))),
            ("Wat er nog moet gebeuren", commitment.remaining.clone()),
        ];
        texts.extend(commitment.parts.iter().map(|part| ("Onderdeel", Some(part.text.clone()))));
        let answered = commitment.parts.iter().filter_map(|part| part.closed.as_ref());
        texts.extend(answered.map(|closed| ("Antwoord op een onderdeel", Some(closed.answer.clone()))));
        // A bond with another promise is seen by who sees both.
        let papers = commitment.links.iter().filter(|link| link.commitment().is_none());
        texts.extend(papers.map(|link| ("Ingetrokken stuk", Some(link.in_words()))));
        for entry in commitment.deadlines.entries() {
            texts.push(("Termijn", Some(entry.set.deadline.words.clone())));
            texts.push(("Reden van uitstel", entry.reason.clone()));
        }
        if let Status::Proposed(pending) = &commitment.status {
            texts.extend(pending.proposal.texts().map(|text| ("Voorstel", Some(text.to_owned()))));
        }
        let passages = answers.iter().flat_map(|answer| &answer.passages);
        texts.extend(passages.map(|passage| ("Antwoord", Some(passage.clone()))));
        self.texts.extend(texts.into_iter().filter_map(|(label, text)| Some(PublicText::kept(label, text?))));
        Self { number: Some(commitment.number.normal()), ..self }
    }

    /// Looks at the texts. When something in them should not be published without thought, and the form does not say that this
    /// was looked at, the fields say so.
    pub(super) async fn check(mut self, visit: &Visit, form: &mut Fields) -> Result<Option<Check>, WebError> {
        let mut hidden = visit.store.hidden_numbers(&visit.actor).await?;
        hidden.retain(|number| Some(number.normal()) != self.number);
        let council = visit.store.council(&visit.actor).await?;
        self.people.extend(council.members.into_iter().map(|member| member.name));
        self.people.extend(council.holders.into_iter().filter_map(|holder| holder.name));
        let names = |found: &[(&PublicText, Vec<Concern>)]| {
            found.iter().flat_map(|(_, concerns)| concerns).any(|one| one.kind == ConcernKind::PersonName)
        };
        let mut found = found(&self.texts, Known { people: &self.people, hidden: &hidden });
        if names(&found) {
            self.people.extend(visit.store.speakers().await?);
            found = self::found(&self.texts, Known { people: &self.people, hidden: &hidden });
        }
        let value = bound_to(&found);
        if found.is_empty() || form.holds(LOOKED_AT, &value) {
            return Ok(None);
        }
        Ok(Some(Check { concerns: found.into_iter().map(|(text, found)| text.reject(form, &found)).collect(), value }))
    }
}

/// The texts in which something was found, with what.
fn found<'t>(texts: &'t [PublicText], known: Known<'_>) -> Vec<(&'t PublicText, Vec<Concern>)> {
    let concerns = texts.iter().map(|text| (text, privacy::check(&text.text, known)));
    concerns.filter(|(_, concerns)| !concerns.is_empty()).collect()
}

/// The concerns of one text in words, each once.
fn told(concerns: &[Concern]) -> String {
    const MOST: usize = 5;
    let mut told: Vec<String> = Vec::new();
    for concern in concerns {
        let words = concern.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let one = format!("{} ({words})", concern.kind.label());
        if !told.contains(&one) {
            told.push(one);
        }
    }
    let more = told.len().saturating_sub(MOST);
    told.truncate(MOST);
    if more > 0 {
        told.push(format!("nog {more} van zulke gegevens"));
    }
    words::list(&told)
}

/// A mark of the texts in which something was found: other texts, another mark.
fn bound_to(found: &[(&PublicText, Vec<Concern>)]) -> String {
    digest::of_parts(found.iter().flat_map(|(text, _)| [&text.field, &text.label, &text.text]))
}
