//! The check before publication: a text that seems to hold private details becomes public only once somebody says that it may.

use std::collections::BTreeSet;

use super::form::Fields;
use crate::{
    domain::{
        access::Actor,
        commitment::{Commitment, Details, status::Status},
        council::named::Named,
        digest,
        number::{CommitmentNumber, NormalNumber},
    },
    reading::privacy::{self, PrivacyConcern, PrivacyConcernKind, PublicationContext},
    store::{
        Store,
        letters::{Letter, NewLetter},
    },
    web::{
        server::{error::WebError, turns, visit::Visit},
        views::words,
    },
};

/// A text that is about to be public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicText {
    /// The field of the form that holds it; empty if it is in the register already.
    pub field: String,
    /// Its name on screen.
    pub label: String,
    pub text: String,
}

impl PublicText {
    /// A text that is in the register already.
    #[must_use]
    pub fn of_kept(label: &str, text: impl Into<String>) -> Self {
        Self { field: String::new(), label: label.to_owned(), text: text.into() }
    }

    /// The texts of these fields, without the empty ones.
    pub(in crate::web) fn list_typed_texts(form: &Fields, labels: &[(&str, &str)]) -> Vec<Self> {
        let text = |(field, label): &(&str, &str)| Self {
            field: (*field).to_owned(),
            label: (*label).to_owned(),
            text: form.get_raw_text(field).trim().to_owned(),
        };
        labels.iter().map(text).filter(|text| !text.text.is_empty()).collect()
    }

    /// Adds an error at the field, or at the tick for a text without a field. Returns the label and what was found, in words.
    fn reject_concerns(&self, form: &mut Fields, found: &[PrivacyConcern]) -> (String, String) {
        let told = describe_concerns(found);
        if self.field.is_empty() {
            form.reject_field(LOOKED_AT, format!("{}: mag dit openbaar? Dit lijkt {told}.", self.label));
        } else {
            form.reject_field(&self.field, format!("Mag dit openbaar? Dit lijkt {told}."));
        }
        (self.label.clone(), told)
    }
}

/// The details that were found, for the page that asks if they may be public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct PublicationCheck {
    /// The label of the text and what was found, as in `Toelichting` and `een telefoonnummer (06-12345678)`.
    pub(in crate::web) concerns: Vec<(String, String)>,
    /// The value of the tick: bound to the very texts in which something was found, so that another text is asked about again.
    pub(in crate::web) value: String,
}

/// The field of the tick.
const LOOKED_AT: &str = "nagekeken";

/// Texts that are about to be public together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    pub texts: Vec<PublicText>,
    /// People who act in public according to the published texts themselves: they may be named.
    pub people: Vec<String>,
    /// The number that is published with them.
    pub number: Option<NormalNumber>,
}

impl Publication {
    /// Texts that belong to a commitment with these details.
    pub(in crate::web) fn of(details: &Details, texts: Vec<PublicText>) -> Self {
        let askers = details.asked_by.iter().map(|asker| asker.name.clone());
        let holder = details.holder.iter().map(|Named { name, beside }| beside.as_ref().unwrap_or(name).clone());
        let people = askers.chain(holder).chain(details.spoken_by.clone()).collect();
        Self { texts, people, number: None }
    }

    /// A letter that becomes readable, with all of its text.
    #[must_use]
    pub fn of_letter(letter: &NewLetter) -> Self {
        let people = split_signatory(letter.signatory.as_deref());
        Self { texts: whole_letter("De brief", LetterHead::of_new(letter), &letter.body), people, number: None }
    }

    /// Adds everything of a commitment that the public does not see yet, and the letters that become readable with it. Notes
    /// that were written in the history while it was hidden stay hidden.
    pub(in crate::web) fn with_commitment(mut self, commitment: &Commitment, letters: &[Letter]) -> Self {
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
            ("Gebieden", Some(details.areas.join("\n"))),
            ("Stukken", Some(details.papers.join("\n"))),
            ("Wat er nog moet gebeuren", commitment.remaining.clone()),
        ];
        texts.extend(commitment.parts.iter().map(|part| ("Onderdeel", Some(part.text.clone()))));
        let answered = commitment.parts.iter().filter_map(|part| part.closed.as_ref());
        texts.extend(answered.map(|closed| ("Antwoord op een onderdeel", Some(closed.answer.clone()))));
        // A link with another commitment is visible only to those who see both.
        let papers = commitment.links.iter().filter(|link| link.as_commitment_number().is_none());
        texts.extend(papers.map(|link| ("Ingetrokken stuk", Some(link.in_words()))));
        for entry in commitment.deadlines.entries() {
            texts.push(("Termijn", Some(entry.set.deadline.words.clone())));
            texts.push(("Reden van uitstel", entry.reason.clone()));
        }
        if let Status::Proposed(pending) = &commitment.status {
            texts.extend(pending.proposal.list_texts().map(|text| ("Voorstel", Some(text.to_owned()))));
        }
        for letter in letters {
            self.people.extend(split_signatory(letter.signatory.as_deref()));
            let label = format!("Brief {}", letter.number.as_deref().unwrap_or_default()).trim_end().to_owned();
            self.texts.extend(whole_letter(&label, LetterHead::of(letter), &letter.body));
        }
        self.texts.extend(texts.into_iter().filter_map(|(label, text)| Some(PublicText::of_kept(label, text?))));
        Self { number: Some(commitment.number.to_normal()), ..self }
    }

    /// The texts with details that should not be published without thought, each with those details.
    ///
    /// # Errors
    /// [`WebError::Busy`] if a long text got no turn to be checked, and the errors of the store.
    pub async fn looked_through(
        self,
        store: &Store,
        actor: &Actor,
    ) -> Result<Vec<(PublicText, Vec<PrivacyConcern>)>, WebError> {
        let Self { texts, mut people, number } = self;
        // A text in which nobody is named needs nobody who may be named.
        let meant: BTreeSet<NormalNumber> =
            texts.iter().flat_map(|text| privacy::list_possible_numbers(&text.text)).collect();
        let mut hidden = store.list_hidden_numbers(actor, &meant).await?;
        hidden.retain(|one| Some(one.to_normal()) != number);
        let first = find_concerns(texts.clone(), people.clone(), hidden.clone()).await?;
        if !names_person(&first) {
            return Ok(first);
        }
        let council = store.load_council(actor).await?;
        people.extend(council.members.into_iter().map(|member| member.name));
        people.extend(council.holders.into_iter().filter_map(|holder| holder.name));
        people.extend(store.list_speakers().await?);
        find_concerns(texts, people, hidden).await
    }

    /// Checks the texts. If something was found and the form does not confirm that it may be public, the fields get an error
    /// and the details are returned.
    pub(in crate::web) async fn check_texts(
        self,
        visit: &Visit,
        form: &mut Fields,
    ) -> Result<Option<PublicationCheck>, WebError> {
        let found = self.looked_through(&visit.store, &visit.actor).await?;
        let value = bound_to(&found);
        if found.is_empty() || form.has_value(LOOKED_AT, &value) {
            return Ok(None);
        }
        Ok(Some(PublicationCheck {
            concerns: found.into_iter().map(|(text, found)| text.reject_concerns(form, &found)).collect(),
            value,
        }))
    }
}

fn names_person(found: &[(PublicText, Vec<PrivacyConcern>)]) -> bool {
    found.iter().flat_map(|(_, concerns)| concerns).any(|one| one.kind == PrivacyConcernKind::PersonName)
}

/// The names in a signatory: `De wethouder Wonen, H. Zonderland` gives an office and a person.
pub(in crate::web) fn split_signatory(signatory: Option<&str>) -> Vec<String> {
    let parts = signatory.into_iter().flat_map(|signatory| signatory.split([',', ';', '\n']));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The facts of a letter beside its text, which may have been typed.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct LetterHead<'l> {
    number: Option<&'l str>,
    subject: Option<&'l str>,
    signatory: Option<&'l str>,
}

impl<'l> LetterHead<'l> {
    /// The head of a letter in the register.
    pub(in crate::web) fn of(letter: &'l Letter) -> Self {
        let Letter { number, subject, signatory, .. } = letter;
        Self { number: number.as_deref(), subject: subject.as_deref(), signatory: signatory.as_deref() }
    }

    /// The head of a letter that is not yet in the register.
    pub(in crate::web) fn of_new(letter: &'l NewLetter) -> Self {
        let NewLetter { number, subject, signatory, .. } = letter;
        Self { number: number.as_deref(), subject: subject.as_deref(), signatory: signatory.as_deref() }
    }
}

/// All texts of a letter: its body, and what was typed beside it and does not stand in the body.
pub(in crate::web) fn whole_letter(label: &str, head: LetterHead, body: &str) -> Vec<PublicText> {
    let typed = [("nummer", head.number), ("onderwerp", head.subject), ("ondertekenaar", head.signatory)];
    let typed = typed.into_iter().filter_map(|(field, text)| Some((field, text.filter(|text| !body.contains(text))?)));
    let typed = typed.map(|(field, text)| PublicText::of_kept(&format!("{label}, {field}"), text));
    std::iter::once(PublicText::of_kept(label, body)).chain(typed).collect()
}

/// The number of bytes from which texts are checked in turns.
const AT_ONCE: usize = 50_000;

/// The texts in which something was found, each with what was found.
async fn find_concerns(
    texts: Vec<PublicText>,
    people: Vec<String>,
    hidden: Vec<CommitmentNumber>,
) -> Result<Vec<(PublicText, Vec<PrivacyConcern>)>, WebError> {
    let length: usize = texts.iter().map(|text| text.text.len()).sum();
    let look = move || {
        let known = PublicationContext { people: &people, hidden: &hidden };
        let concerns = texts.into_iter().map(|text| (privacy::find_concerns(&text.text, known), text));
        concerns.filter(|(concerns, _)| !concerns.is_empty()).map(|(concerns, text)| (text, concerns)).collect()
    };
    if length < AT_ONCE { Ok(look()) } else { turns::in_turn(look).await }
}

/// The concerns of one text in words, each once, the first five.
pub fn describe_concerns(concerns: &[PrivacyConcern]) -> String {
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
    words::join_with_and(&told)
}

/// A digest of the texts in which something was found.
fn bound_to(found: &[(PublicText, Vec<PrivacyConcern>)]) -> String {
    digest::of_parts(found.iter().flat_map(|(text, _)| [&text.field, &text.label, &text.text]))
}
