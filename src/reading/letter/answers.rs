//! Sentences that say only with the one before them what becomes of a commitment: "Kan toezegging 12 van de lijst? Ja.",
//! "Hetzelfde geldt voor toezegging 13."

use super::{
    claims::Rank,
    parsed::{Parsed, Sum},
    walk::Walk,
};
use crate::domain::letter::Outcome;

/// A question about commitments, and what "ja" would say of them.
pub(super) struct Asked {
    named: Vec<usize>,
    sum: Sum,
    block: usize,
}

/// What "nee" makes of an outcome.
fn denied(outcome: Outcome) -> Option<Outcome> {
    match outcome {
        Outcome::Settle | Outcome::SettlePartly | Outcome::Lapse => Some(Outcome::KeepOpen),
        Outcome::KeepOpen | Outcome::Postpone => Some(Outcome::Settle),
        Outcome::Mention => None,
    }
}

impl Walk<'_> {
    /// Remembers a question about commitments by number.
    pub(super) fn ask(&mut self, at: usize, parsed: &Parsed<'_>) {
        let named = parsed.names();
        if named.is_empty() {
            return;
        }
        let mut sum = Sum::default();
        for clause in parsed.clauses(true) {
            sum.add(&clause);
        }
        let block = self.context.sentences[at].block;
        self.asked = Some(Asked { named: named.clone(), sum, block });
        self.focus = (named, block);
    }

    /// Reads a sentence that goes on with the one before it; false where something may be left to read in it.
    pub(super) fn answer_or_likewise(&mut self, at: usize, parsed: &Parsed<'_>) -> bool {
        self.answer(at, parsed);
        self.likewise(at, parsed)
    }

    /// Reads "Ja.", "Nee, nog niet." behind a question.
    fn answer(&mut self, at: usize, parsed: &Parsed<'_>) {
        let sentence = &self.context.sentences[at];
        let Some(asked) = self.asked.take() else { return };
        let near = asked.block == sentence.block || asked.block + 1 == sentence.block;
        let word = parsed.terms.iter().map(|term| term.word).find(|word| word.len() > 1 && *word != "antwoord");
        let outcome = match (word, asked.sum.outcome) {
            (Some("ja" | "jazeker"), Some(outcome)) => Some(outcome),
            (Some("nee" | "neen" | "helaas"), Some(outcome)) => denied(outcome),
            _ => None,
        };
        if let Some(outcome) = outcome.filter(|_| near) {
            let sum = Sum { outcome: Some(outcome), ..Sum::default() };
            if let Some(claim) = sum.claim(Rank::StandIn, at, sentence.range.clone()) {
                self.claims.add(&asked.named, &claim);
            }
        }
    }

    /// Reads "Dat geldt ook voor toezegging 13", "Voor toezegging 14 geldt dit niet"; false where the sentence is none.
    fn likewise(&mut self, at: usize, parsed: &Parsed<'_>) -> bool {
        let word = |wanted: &[&str]| parsed.terms.iter().any(|term| wanted.contains(&term.word));
        let named = parsed.names();
        let Some((outcome, block)) = self.told_last else { return false };
        let sentence = &self.context.sentences[at];
        let near = block == sentence.block || block + 1 == sentence.block;
        let holds =
            word(&["geldt", "gold", "gelden"]) && word(&["dat", "dit", "hetzelfde", "datzelfde", "zulks", "ditzelfde"]);
        if named.is_empty() || !holds || !near || parsed.says() || parsed.terms.len() > 12 {
            return false;
        }
        let turned = word(&["niet", "evenmin", "geenszins"]);
        let outcome = if turned { denied(outcome) } else { Some(outcome) };
        let sum = Sum { outcome, ..Sum::default() };
        if let Some(claim) = sum.claim(Rank::Said, at, sentence.range.clone()) {
            self.claims.add(&named, &claim);
        }
        self.focus = (named, sentence.block);
        true
    }
}
