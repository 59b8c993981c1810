//! The nouns behind which numbers stand.

use std::collections::HashSet;

use super::words::{Words, set};

/// What a noun says of the number behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// A commitment.
    Commitment,
    /// Another paper.
    Paper,
    /// A work that may be a paper, or what a commitment is about.
    Work,
    /// Nothing: the word only says that a number follows.
    Neutral,
    /// Here the search for a noun ends.
    Stop,
}

/// Endings of words that name a commitment, in one and in many.
static COMMITMENTS: Words = Words::new(|| {
    set("toezegging, toezeggingen, toezeggings, toezeggingsnummer, toezeggingnummer, toezegging(en), toezeggingnr")
});

/// Endings of words that name another paper. They also end compounds: "raadsbrief", "statenvoorstel".
static PAPERS: Words = Words::new(|| {
    set("
        brief, brieven, motie, moties, amendement, amendementen, memo, memorandum, voorstel, voorstellen,
        besluit, besluiten, beantwoording, vragen, vraag, stuk, stukken, bericht, mededeling, document,
        documenten, zaaknummer, zaak, dossier, rib, ris, ribs, petitie, besluitenlijst, burgerinitiatief,
        interpellatie, wob-verzoek, woo-verzoek, zienswijze
    ")
});

/// Endings of words for works that a commitment may be about as well as a paper: "kerkenvisie", "armoedemonitor".
static WORKS: Words = Words::new(|| {
    set("
        rapport, rapporten, rapportage, nota, notitie, verslag, verordening, advies, convenant, jaarverslag,
        evaluatie, monitor, visie, plan, agenda, analyse, grondexploitatie, bestuursopdracht, verzoek,
        begroting
    ")
});

/// Words that only say that a number follows.
static NEUTRAL: Words = Words::new(|| {
    set("
        nr, nrs, nummer, nummers, no, kenmerk, met, onder, registratienummer, zie, ook, volgnummer, het, de,
        genummerd, nrs., d, reg, toez, tz, bekend, als, geregistreerd, lijstnummer, code, ons
    ")
});

/// Verbs and conjunctions over which no noun reaches.
static STOPS: Words = Words::new(|| {
    set("
        is, zijn, was, waren, wordt, worden, werd, werden, heeft, hebben, heb, had, kan, kunnen, zal, zullen,
        te, dat, die, welke, waarin, waarmee, omdat, zodat, maar, terwijl, ontvangt, beschouw, beschouwen,
        tegelijk, samen
    ")
});

/// What a word in lower case says of a number behind it; none where it says nothing.
pub(super) fn noun(word: &str) -> Option<Noun> {
    let is =
        |list: &HashSet<&str>| list.contains(word) || word.len() > 6 && list.iter().any(|noun| compound(word, noun));
    if is(&COMMITMENTS) {
        Some(Noun::Commitment)
    } else if STOPS.contains(word) {
        Some(Noun::Stop)
    } else if NEUTRAL.contains(word) {
        Some(Noun::Neutral)
    } else if is(&PAPERS) {
        Some(Noun::Paper)
    } else if is(&WORKS) {
        Some(Noun::Work)
    } else {
        None
    }
}

/// "raadsbrief" ends in "brief".
fn compound(word: &str, noun: &str) -> bool {
    noun.len() > 3 && word.len() > noun.len() && word.ends_with(noun)
}

/// Prefixes of numbers that name the kind of paper.
const KINDS: &[(&str, &str)] = &[
    ("rib", "raadsinformatiebrief"),
    ("ris", "document"),
    ("rv", "raadsvoorstel"),
    ("sv", "schriftelijke vragen"),
    ("lib", "ledeninformatiebrief"),
    ("cib", "collegeinformatiebrief"),
];

/// The kind of paper that a prefix names.
pub(super) fn kind_of_prefix(prefix: &str) -> Option<&'static str> {
    KINDS.iter().find(|(known, _)| *known == prefix).map(|(_, kind)| *kind)
}

/// Words by which a text tells that something was promised.
const PROMISES: &[&str] = &[
    "toegezegd",
    "toegezegde",
    "zegde",
    "zegden",
    "toezegde",
    "toezeggen",
    "beloofd",
    "beloofde",
    "aangekondigd",
    "kondigde",
    "toezegging",
    "toezeggingen",
    "toegezegt",
];

/// Whether this word in lower case tells that something was promised.
pub(super) fn promises(word: &str) -> bool {
    PROMISES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_known_by_their_end() {
        assert_eq!(noun("raadstoezegging"), Some(Noun::Commitment));
        assert_eq!(noun("raadsinformatiebrief"), Some(Noun::Paper));
        assert_eq!(noun("kernrapport"), Some(Noun::Work));
        assert_eq!(noun("kerkenvisie"), Some(Noun::Work));
        assert_eq!(noun("toezeggingenlijst"), None);
        assert_eq!(noun("fietspad"), None);
    }
}
