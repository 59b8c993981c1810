//! The words that may stand between a number and what is said of it. A word that is not among them may hedge, so it makes a
//! sentence doubtful: no list of hedges is whole.

use super::{
    certainty::Statement,
    dates,
    speakers::{DECIDE_MORE, DECIDES_ONE, EXECUTIVE, TELLS},
    subjects::Term,
    words::{Words, set},
};

/// Words that point at something that exists.
pub(super) const POINTERS: &[&str] = &[
    "de",
    "het",
    "deze",
    "dit",
    "onze",
    "uw",
    "mijn",
    "ons",
    "alle",
    "beide",
    "genoemde",
    "bovengenoemde",
    "bovenstaande",
    "volgende",
    "onderstaande",
    "die",
    "zijn",
    "haar",
    "hun",
];

/// Small verbs.
pub(super) const VERBS: &[&str] = &[
    "is", "zijn", "wordt", "worden", "kan", "kunnen", "mag", "mogen", "heb", "heeft", "hebben", "ben", "hoeft",
    "hoeven", "komt", "komen", "geworden", "blijft", "blijven", "doe", "doen", "te", "als",
];

/// Behind these a noun may follow that nobody can list.
const BEFORE_NOUN: &[&str] = &[
    "met",
    "door",
    "bij",
    "via",
    "tijdens",
    "over",
    "inzake",
    "betreffende",
    "aangaande",
    "omtrent",
    "rond",
    "rondom",
    "van",
    "aan",
    "middels",
    "dankzij",
    "ter",
    "omdat",
    "aangezien",
    "doordat",
    "nu",
    "conform",
    "overeenkomstig",
    "zoals",
    "waarmee",
    "waarbij",
    "waarin",
    "die",
    "dat",
    "wegens",
    "vanwege",
];

/// Behind these a noun follows, save between a verb and what it says: "is op papier afgedaan".
const MAY_HEDGE: &[&str] =
    &["op", "in", "onder", "naar", "voor", "vóór", "na", "tot", "per", "uit", "sinds", "een", "ten"];

/// Words that change nothing of what is said around them.
static NEUTRAL: Words = Words::new(|| {
    set("
        geef, geven, allebei, wij, we, ik, u, ons, mij, er, dus, derhalve, daarom, dan, ook, eveneens, tevens, aldus, hiermee, hierbij,
        hiermede, daarmee, daarmede, hierdoor, daardoor, ermee, inmiddels, thans, nu, reeds, al, volledig, geheel,
        helemaal, definitief, volmondig, graag, formeel, officieel, heden, succesvol, allemaal, alle, beide, samen,
        gezamenlijk, respectievelijk, resp, en, om, wat, betreft, gezien, hierboven, bovendien, voorts, verder,
        verdere, tenslotte, slotte, daarna, vervolgens, toezegging, toezeggingen, nummer, nr, nrs, t, m, raad, uw,
        college, wethouder, burgemeester, voorstel, status, brief, memo, zowel, alsmede, evenals, alsook, de, het,
        die, dat, deze, dit, niet, of, tot, met, dezen, laten, langer, meer, naar, onze, mening, oordeel, voldoende,
        afdoende, behoren, ongewijzigd, onverkort, onherroepelijk, zo, zonder, af, terug, onmiddellijk,
        administratief, vandaag, gisteren, recent, onlangs, eerder, destijds, vorig, vorige, afgelopen, jaar, maand,
        week, lid, andere, overige, aldaar, hier, daar, waarmee, waarna, waarbij, geacht, terzijde, mee, mede,
        provinciale, gemeenteraad, raadsleden, staten, leden, motie, moties, amendement, gehaald, genomen, geschrapt,
        gezet, ingevolge, #
        ")
});

/// No unknown word stands between the number and what is said of it.
pub(super) fn only_known(statement: &Statement<'_>, place: usize) -> bool {
    let parsed = &statement.parsed;
    let own = statement.clauses.iter().find(|clause| clause.terms.contains(&place));
    let scope = own.map_or(0..parsed.terms.len(), |clause| clause.terms.clone());
    // What stands before "zodat" or a semicolon is another statement.
    let parts = |at: &usize| matches!(parsed.terms[*at].word, ";" | ":" | "zodat" | "waarmee" | "waardoor" | "waarna");
    let start = (scope.start..place).rev().find(parts).unwrap_or(scope.start);
    let scope = start..scope.end;
    let signal = |at: usize| {
        parsed.signals.iter().any(|signal| {
            let whole = signal.end - signal.start < 3 && (signal.start..=signal.end).contains(&at);
            whole || signal.start == at || signal.end == at
        })
    };
    let dated = |term: &Term<'_>| {
        parsed.deadlines.iter().any(|found| found.start <= term.range.start && term.range.end <= found.end)
    };
    let (mut noun, mut verb, mut named, mut brackets) = (true, false, false, 0_usize);
    for at in scope.clone() {
        let first = at == scope.start;
        let behind_te = at.checked_sub(1).is_some_and(|at| matches!(parsed.terms[at].word, "te" | "worden"));
        let behind_te = behind_te && parsed.terms[at].word.ends_with('n');
        let term = &parsed.terms[at];
        let word = term.word;
        match word {
            "(" | "[" => brackets += 1,
            ")" | "]" => brackets = brackets.saturating_sub(1),
            _ if brackets > 0 => {}
            _ if term.subject.is_some() || term.claimed => {
                named = true;
                noun = !verb || term.claimed;
            }
            ";" if verb && named => return true,
            // "…, zoals u hebt kunnen lezen"
            "," if verb && named && parsed.terms.get(at + 1).is_some_and(|term| term.word == "zoals") => return true,
            "," | ";" | ":" | "." => noun = false,
            _ if VERBS.contains(&word) => (verb, noun) = (true, false),
            _ if BEFORE_NOUN.contains(&word) => noun = true,
            _ if POINTERS.contains(&word) => noun = true,
            _ if MAY_HEDGE.contains(&word) => noun = noun || !(verb && named),
            _ if signal(at) || behind_te => {}
            _ if EXECUTIVE.contains(&word) => noun = false,
            _ if first && NEUTRAL.contains(word) => noun = false,
            _ if TELLS.contains(word) || DECIDE_MORE.contains(&word) || DECIDES_ONE.contains(&word) => {}
            _ if NEUTRAL.contains(word) || dated(term) || !word.starts_with(char::is_alphabetic) => {}
            _ if dates::month(word).is_some() => {}
            _ if !noun => return false,
            _ => {}
        }
    }
    true
}
