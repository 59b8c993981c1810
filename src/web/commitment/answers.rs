//! The answers to a commitment: passages of letters in their own words, and reports that were made without a letter.

use super::standing::describe_aftermath;
use crate::{
    domain::{
        change::EventKind,
        commitment::{
            Commitment,
            proposal::{PendingProposal, Proposal},
            publicity::PublicityKey,
            status::Status,
        },
        history::sentence::name_changed_part,
        letter::{Outcome, redaction},
        text::paragraphs::reflow,
    },
    store::{history::Event, letters::LetterAnswer},
    web::views::{
        linked_text::{KnownNumbers, LinkedText},
        view, words,
    },
};

#[derive(Debug)]
pub(super) struct AnswerView {
    pub(super) paragraphs: Vec<AnswerParagraph>,
    /// True if a passage of the letter stands on the page already, as the text of the commitment.
    pub(super) is_told_above: bool,
    /// The signatory or the author of the report, as in `Burgemeester`; empty if unknown.
    pub(super) who: String,
    /// The name of the letter, or the day of the report.
    pub(super) source: String,
    /// The address of the passage in its letter; empty without a letter.
    pub(super) path: String,
    /// The outcome of the commitment according to the letter or the report, as a sentence.
    pub(super) outcome: String,
    /// A sentence that counts the other commitments of the letter; empty if there are none.
    pub(super) others: String,
    /// The words for a letter of which the visitor reads no more than this; empty for a whole letter and without one.
    pub(super) extent: &'static str,
    /// A sentence on what was made unreadable in these passages; empty if nothing was.
    pub(super) withheld: &'static str,
}

/// A paragraph in pieces.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AnswerParagraph {
    pub(super) pieces: Vec<AnswerPiece>,
}

/// A piece of a paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum AnswerPiece {
    Text(LinkedText),
    /// The words that give the deadline.
    Marked(String),
    /// Something that was made unreadable.
    Withheld,
}

/// The answers on the page: those of letters, newest first, and then the reports that were made without a letter.
pub(super) fn list_answers(
    answers: &[LetterAnswer],
    events: &[Event],
    commitment: &Commitment,
    known: &KnownNumbers,
) -> Vec<AnswerView> {
    let letters = answers.iter().map(|answer| {
        let report = |event: &Event| event.entry.letter == Some(answer.letter) && event.entry.kind.is_report();
        let place = events.iter().position(report);
        AnswerView::of_letter(answer, commitment, known).followed_by(place, events)
    });
    let reports = events
        .iter()
        .enumerate()
        .filter_map(|(place, event)| Some(AnswerView::of_event(event, known)?.followed_by(Some(place), events)));
    letters.chain(reports).collect()
}

/// The name of a letter as it is spoken of: `brief 24bb006308 van 15 oktober 2024`.
pub(super) fn letter_name(answer: &LetterAnswer) -> String {
    let number = answer.letter_number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
    format!("brief{number} van {}", view::full_day(answer.day))
}

impl AnswerView {
    /// Adds what became of the report at this place among the events, which stand newest first.
    fn followed_by(self, place: Option<usize>, events: &[Event]) -> Self {
        let Some(report) = place.and_then(|place| events.get(place)) else { return self };
        let later = events.iter().take(place.unwrap_or_default()).rev();
        let aftermath = describe_aftermath(report, later);
        let outcome = [self.outcome, aftermath].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
        Self { outcome: outcome.join(" "), ..self }
    }

    /// Its paragraphs in plain text, without those in which something was made unreadable.
    pub(super) fn list_plain_paragraphs(&self) -> impl Iterator<Item = String> {
        self.paragraphs.iter().filter_map(AnswerParagraph::to_plain_text)
    }

    fn of_letter(answer: &LetterAnswer, commitment: &Commitment, known: &KnownNumbers) -> Self {
        let others = if answer.is_letter_seen { answer.commitments - 1 } else { 0 };
        let of_letter = commitment.deadlines.entries().iter().filter(|entry| entry.letter == Some(answer.letter));
        let asked = match &commitment.status {
            Status::Proposed(PendingProposal { proposal: Proposal::Postpone { deadline, letter, .. }, .. })
                if *letter == Some(answer.letter) =>
            {
                Some(deadline)
            }
            _ => None,
        };
        let set = of_letter.map(|entry| &entry.set).chain(asked.map(AsRef::as_ref));
        let words: Vec<&str> = set.map(|set| set.deadline.words.as_str()).collect();
        let promised = reflow(&commitment.details.text);
        let mut passages: Vec<Vec<String>> = answer.passages.iter().map(|passage| reflow(passage)).collect();
        let count = passages.len();
        passages.retain(|passage| !passage.iter().all(|paragraph| promised.contains(paragraph)));
        let texts = passages.iter().flatten();
        Self {
            is_told_above: passages.len() < count,
            paragraphs: texts.map(|text| AnswerParagraph::new(text, &words, known)).collect(),
            who: answer.signatory.as_deref().map(words::start_with_capital).unwrap_or_default(),
            source: letter_name(answer),
            path: match answer.is_letter_seen {
                true => format!("/brieven/{}#passage-{}", answer.letter, commitment.number.to_normal().as_str()),
                false => String::new(),
            },
            outcome: match asked {
                Some(_) => "De brief vraagt een andere termijn. De commissie besluit.".to_owned(),
                None => outcome_words(answer.outcome).to_owned(),
            },
            others: match others {
                ..=0 => String::new(),
                1 => "Dezelfde brief spreekt over één andere toezegging.".to_owned(),
                n => format!("Dezelfde brief spreekt over {} andere toezeggingen.", words::spell_number(n)),
            },
            extent: match (answer.is_letter_seen, commitment.details.publicity.key()) {
                (true, _) => "",
                (false, PublicityKey::Public) => "Deels openbaar.",
                (false, _) => "Deels vrijgegeven.",
            },
            withheld: match answer.passages.iter().any(|passage| passage.contains(redaction::BLOCK)) {
                true => "Wat is weggelaten, is in de brief onleesbaar gemaakt.",
                false => "",
            },
        }
    }

    /// The answer of an event that was reported by hand. None if the event came from a letter, whose passage is shown already.
    fn of_event(event: &Event, known: &KnownNumbers) -> Option<Self> {
        let entry = &event.entry;
        let outcome = match entry.kind {
            EventKind::Settled => "Gemeld als afgedaan.".to_owned(),
            EventKind::PartlySettled => "Gemeld als deels afgedaan.".to_owned(),
            EventKind::PartSettled => {
                format!("{} is gemeld als afgedaan.", name_changed_part(&event.deltas))
            }
            EventKind::Proposed => "Een voorstel aan de raad.".to_owned(),
            _ => return None,
        };
        let note = event.note.as_ref().filter(|_| entry.passage.is_none())?;
        Some(Self {
            paragraphs: reflow(note).iter().map(|text| AnswerParagraph::new(text, &[], known)).collect(),
            is_told_above: false,
            who: words::start_with_capital(&event.author.to_string()),
            source: format!("op {}", view::full_day(entry.on)),
            path: String::new(),
            outcome,
            others: String::new(),
            extent: "",
            withheld: "",
        })
    }
}

impl AnswerParagraph {
    /// Marks the first of these words that the text contains, and tells what was made unreadable.
    fn new(text: &str, words: &[&str], known: &KnownNumbers) -> Self {
        let found =
            words.iter().filter(|words| !words.is_empty()).find_map(|words| text.split_once(words).zip(Some(words)));
        let mut pieces = Vec::new();
        match found {
            Some(((before, after), words)) => {
                push_pieces(&mut pieces, before, known);
                pieces.push(AnswerPiece::Marked((*words).to_owned()));
                push_pieces(&mut pieces, after, known);
            }
            None => push_pieces(&mut pieces, text, known),
        }
        Self { pieces }
    }

    fn to_plain_text(&self) -> Option<String> {
        let plain = |piece: &AnswerPiece| match piece {
            AnswerPiece::Text(text) => Some(text.to_plain_text()),
            AnswerPiece::Marked(words) => Some(words.clone()),
            AnswerPiece::Withheld => None,
        };
        self.pieces.iter().map(plain).collect()
    }
}

fn push_pieces(pieces: &mut Vec<AnswerPiece>, text: &str, known: &KnownNumbers) {
    for (index, piece) in redaction::split_at_blocks(text).into_iter().enumerate() {
        if index > 0 {
            pieces.push(AnswerPiece::Withheld);
        }
        if !piece.is_empty() {
            pieces.push(AnswerPiece::Text(LinkedText::new(piece, known)));
        }
    }
}

fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Settle => "De brief noemt deze toezegging afgedaan.",
        Outcome::SettlePartly => "De brief noemt een deel ervan afgedaan.",
        Outcome::Postpone => "De brief geeft een andere termijn.",
        Outcome::KeepOpen => "De brief laat deze toezegging openstaan.",
        Outcome::Lapse => "De brief laat deze toezegging vervallen.",
        Outcome::Mention => "De brief noemt deze toezegging zonder gevolg.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_deadline_are_marked_and_what_was_made_unreadable_is_told() {
        let told = |text: &str, words: &[&str]| {
            let paragraph = AnswerParagraph::new(text, words, &KnownNumbers::default());
            let piece = |piece: &AnswerPiece| match piece {
                AnswerPiece::Text(text) => text.to_plain_text(),
                AnswerPiece::Marked(words) => format!("[{words}]"),
                AnswerPiece::Withheld => "(weg)".to_owned(),
            };
            paragraph.pieces.iter().map(piece).collect::<String>()
        };
        assert_eq!(told("Ik kom erop terug, in Q4.", &["", "in Q4"]), "Ik kom erop terug, [in Q4].");
        assert_eq!(told("Ik kom erop terug.", &["in Q4"]), "Ik kom erop terug.");
        assert_eq!(told("Bel ████ ██, of █████.", &["of"]), "Bel (weg), [of] (weg).");
        assert_eq!(told("███ ██", &[]), "(weg)");
    }
}
