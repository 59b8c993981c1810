//! Who says what a sentence says: the executive that wrote the letter, or somebody of whom it tells.

use std::ops::Range;

use super::{
    known_words::{POINTERS, VERBS},
    subjects::Term,
    words::{Words, set},
};

/// Who decides in a letter of the executive.
pub(super) const EXECUTIVE: &[&str] = &[
    "ik",
    "wij",
    "we",
    "college",
    "bestuur",
    "burgemeester",
    "burgemeesters",
    "wethouder",
    "wethouders",
    "gedeputeerde",
    "gedeputeerden",
    "b",
    "w",
    "staten",
    "gs",
    "ondergetekende",
    "portefeuillehouder",
    "dijkgraaf",
    "heemraden",
    "commissaris",
    "minister",
    "staatssecretaris",
    "kabinet",
];

/// Who else may say something of a commitment. "staten" is in both lists, since either may be meant.
static OTHERS: Words = Words::new(|| {
    set("
        raad, gemeenteraad, raadsleden, raadslid, fractie, fracties, commissie, commissies, raadscommissie,
        commissielid, u, hij, zij, ze, men, iemand, partij, partijen, griffie, griffier, bewoner, bewoners, inwoner,
        inwoners, inspreker, insprekers, pers, krant, media, accountant, rekenkamer, ombudsman, inspectie, voorzitter,
        provincie, rijk, indiener, indieners, vragensteller, vragenstellers, oppositie, coalitie,
        volksvertegenwoordigers, statenleden, statenlid, sommigen, velen, anderen
        ")
});

/// Verbs by which one person decides.
pub(super) const DECIDES_ONE: &[&str] = &[
    "verzoekt",
    "stelt",
    "beschouwt",
    "vindt",
    "meent",
    "adviseert",
    "vraagt",
    "concludeert",
    "ziet",
    "wenst",
    "verklaart",
    "besluit",
    "besloot",
    "bepleit",
    "eist",
    "constateert",
    "oordeelt",
    "merkt",
    "rekent",
    "wil",
    "noemt",
    "verlangt",
    "acht",
    "meldt",
    "oppert",
    "redeneert",
    "rapporteert",
    "leest",
];

/// Verbs by which several decide.
pub(super) const DECIDE_MORE: &[&str] = &[
    "verzoeken",
    "stellen",
    "beschouwen",
    "vinden",
    "menen",
    "adviseren",
    "vragen",
    "concluderen",
    "zien",
    "wensen",
    "verklaren",
    "besluiten",
    "bepleiten",
    "eisen",
    "constateren",
    "achten",
    "merken",
    "willen",
    "noemen",
    "verlangen",
];

/// Verbs and nouns by which the executive says something in a clause with "dat".
pub(super) static TELLS: Words = Words::new(|| {
    set("
        concludeer, concluderen, concludeert, stel, stellen, stelt, constateer, constateren, constateert, deel, delen,
        deelt, meld, melden, meldt, vind, vinden, vindt, meen, menen, meent, mening, oordeel, bericht, berichten,
        verklaar, verklaren, bevestig, bevestigen, bevestigt, informeer, informeren, betekent, houdt, maakt, zodat,
        laat, laten, voor, verzoek, vraag, verzoeken, vragen
        ")
});

/// "De fractie meent dat N is afgedaan", "Of N is afgedaan, …": what is said stands in a clause under words that are not
/// the executive's own telling.
pub(super) fn is_reported(terms: &[Term<'_>], place: usize) -> bool {
    let piece = terms[..place].iter().rposition(|term| matches!(term.word, "," | ";" | ":")).map_or(0, |at| at + 1);
    let under = (piece..place).rev().find(|at| matches!(terms[*at].word, "dat" | "of"));
    let Some(under) = under else { return false };
    if terms[under].word == "of" {
        return true;
    }
    let governing = &terms[..under];
    let from = governing.iter().rposition(|term| matches!(term.word, ";" | ":")).map_or(0, |at| at + 1);
    let governing = &governing[from..];
    let own = governing.iter().any(|term| EXECUTIVE.contains(&term.word));
    let tells = governing.iter().any(|term| TELLS.contains(term.word));
    // "de raad te berichten dat …"
    let to_tell = governing.windows(2).any(|two| two[0].word == "te" && TELLS.contains(two[1].word));
    let follows = governing
        .iter()
        .any(|term| matches!(term.word, "betekent" | "houdt" | "maakt" | "gevolg" | "effect" | "feit" | "resultaat"));
    // "Met het rapport dat u ontving is toezegging N afgedaan", "Voor dat deel blijft N open": the verb stands before the number.
    let verb = |word: &str| VERBS.contains(&word) || matches!(word, "beschouwen" | "beschouw" | "houden");
    let relative = place.checked_sub(1).is_some_and(|at| verb(terms[at].word))
        && !terms[..place].iter().any(|term| matches!(term.word, "vraag" | "stelling" | "bericht" | "melding"));
    !((own || to_tell) && tells || follows || relative)
}

/// Whoever proposes among these words is the executive.
pub(super) fn is_of_executive(terms: &[Term<'_>], range: &Range<usize>) -> bool {
    let words = &terms[range.clone()];
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |term| term.word);
    let executive = |word: &str| EXECUTIVE.contains(&word);
    let several = words.iter().any(|term| executive(term.word));
    let infinitive = words.iter().any(|term| matches!(term.word, "te" | "kan" | "kunnen" | "mag" | "mogen"));
    let by_others = words.windows(3).any(|three| {
        matches!(three[0].word, "door" | "aldus" | "namens")
            && three[1..].iter().any(|term| OTHERS.contains(term.word) && term.word != "u")
    });
    // "naar het oordeel van de raad"
    let in_view = words.windows(4).any(|four| {
        matches!(four[0].word, "oordeel" | "mening" | "inzicht" | "opvatting" | "zeggen" | "idee" | "visie" | "opinie")
            && four[1].word == "van"
            && four[2..].iter().any(|term| OTHERS.contains(term.word))
    });
    !by_others
        && !in_view
        && words.iter().enumerate().all(|(at, term)| {
            let before = word(at.checked_sub(1));
            let mut behind = words[at + 1..].iter().filter(|term| !POINTERS.contains(&term.word));
            let behind = behind.next().map_or("", |term| term.word);
            let names = words.get(at + 1).is_some_and(|term| term.subject.is_some());
            let counts = term.word == "acht" && !names;
            let noun = before.ends_with('e') || POINTERS.contains(&before);
            if DECIDES_ONE.contains(&term.word) && !counts {
                executive(before) || executive(behind) && !OTHERS.contains(before)
            } else if DECIDE_MORE.contains(&term.word) && !noun {
                !OTHERS.contains(before) && before != "niet" && (several || infinitive)
            } else {
                true
            }
        })
}
