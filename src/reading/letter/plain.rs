//! Whether a sentence that names a commitment says plainly what becomes of it: nobody else says it, nothing hedges or denies
//! it, and between its number and its verb stands no word that is not known.

use std::ops::Range;

use super::{
    certainty::{Class, Statement, class},
    lexicon::{Sign, Signal},
    parsed::Parsed,
    resolve::Verdict,
    subjects::{Subject, Term},
    unsettled::{self, Decision},
    walk::Context,
    words::{Words, set},
};

/// Who decides in a letter of the executive.
const EXECUTIVE: &[&str] = &[
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
        raad, gemeenteraad, raadsleden, raadslid, fractie, fracties, commissie, commissies, raadscommissie, commissielid, u, hij,
        zij, ze, men, iemand, partij, partijen, griffie, griffier, bewoner, bewoners, inwoner, inwoners, inspreker, insprekers,
        pers, krant, media, accountant, rekenkamer, ombudsman, inspectie, voorzitter, provincie, rijk, indiener, indieners,
        vragensteller, vragenstellers, oppositie, coalitie, volksvertegenwoordigers, statenleden, statenlid, sommigen, velen,
        anderen
        ")
});

/// Verbs by which one person decides.
const DECIDES_ONE: &[&str] = &[
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
const DECIDE_MORE: &[&str] = &[
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
static TELLS: Words = Words::new(|| {
    set("
        concludeer, concluderen, concludeert, stel, stellen, stelt, constateer, constateren, constateert, deel, delen, deelt,
        meld, melden, meldt, vind, vinden, vindt, meen, menen, meent, mening, oordeel, bericht, berichten, verklaar, verklaren,
        bevestig, bevestigen, bevestigt, informeer, informeren, betekent, houdt, maakt, zodat, laat, laten, voor, verzoek, vraag,
        verzoeken, vragen
        ")
});

/// Small verbs.
const VERBS: &[&str] = &[
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

/// Words that point at something that exists.
const POINTERS: &[&str] = &[
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

/// Words that change nothing of what is said around them.
static NEUTRAL: Words = Words::new(|| {
    set("
        wij, we, ik, u, ons, mij, er, dus, derhalve, daarom, dan, ook, eveneens, tevens, aldus, hiermee, hierbij, hiermede,
        daarmee, daarmede, hierdoor, daardoor, ermee, inmiddels, thans, nu, reeds, al, volledig, geheel, helemaal, definitief,
        volmondig, graag, formeel, officieel, heden, succesvol, allemaal, alle, beide, alle, samen, gezamenlijk, respectievelijk,
        resp, en, om, wat, betreft, gezien, hierboven, bovendien, voorts, verder, verdere, tenslotte, slotte, daarna, vervolgens,
        toezegging, toezeggingen, nummer, nr, nrs, t, m, raad, uw, college, wethouder, burgemeester, voorstel, status, brief,
        memo, zowel, alsmede, evenals, alsook, de, het, die, dat, deze, dit, niet, of, tot, met, dezen, laten, langer, meer, naar,
        onze, mening, oordeel, voldoende, afdoende, naar, behoren, ongewijzigd, onverkort, onherroepelijk, zo, zonder, af, terug,
        onmiddellijk, administratief, vandaag, gisteren, recent, onlangs, eerder, destijds, vorig, vorige, afgelopen, jaar, maand,
        week, lid, andere, overige, aldaar, hier, daar, waarmee, waarna, waarbij, geacht, terzijde, mee, mede, provinciale, gemeenteraad, raadsleden, staten, leden, motie, moties, amendement,
        gehaald, genomen, geschrapt, gezet, ingevolge, #
        ")
});

/// Whether the sentence says plainly what the verdict says of the term at `place`.
pub(super) fn is_plain(
    context: Context<'_>,
    statement: &Statement<'_>,
    place: usize,
    verdict: &Verdict<'_>,
    at: usize,
) -> bool {
    let terms = &statement.parsed.terms;
    let scope = scope(statement, place);
    let first_named = terms.iter().position(is_named).unwrap_or(place).min(scope.start);
    let decision = decision(verdict);
    let settled = |range: &Range<usize>| is_settled(terms, &statement.parsed.signals, range, decision);
    let before = 0..first_named;
    settled(&before)
        && settled(&scope)
        && !is_reported(terms, place)
        && [&before, &scope].into_iter().all(|range| is_of_executive(terms, range))
        && (decision != Decision::Closes
            || only_known(statement, place) && !is_conditional(terms, &scope) && !is_to_come(statement, &scope))
        && (decision != Decision::Stays || !is_turned(statement, &scope))
        && !quoted(context, at, &terms[place].range)
        && !is_taken_back(context, at)
}

/// Nothing unsettles a lead-in, or an item under it, and it is the executive that says it.
pub(super) fn leads_plainly(parsed: &Parsed<'_>, verdict: &Verdict<'_>) -> bool {
    let all = 0..parsed.terms.len();
    let subject = |term: &Term<'_>| term.subject.is_some() || term.word.starts_with("toezegging");
    let place = parsed.terms.iter().position(subject).unwrap_or_default();
    is_settled(&parsed.terms, &parsed.signals, &all, decision(verdict))
        && is_of_executive(&parsed.terms, &all)
        && !is_reported(&parsed.terms, place)
}

/// What the verdict decides.
pub(super) fn decision(verdict: &Verdict<'_>) -> Decision {
    match class(verdict.outcome) {
        Class::Done | Class::Lapsed => Decision::Closes,
        Class::Partly => Decision::Partly,
        Class::Open | Class::Silent => Decision::Stays,
    }
}

fn is_named(term: &Term<'_>) -> bool {
    matches!(term.subject, Some(Subject::Named(_)))
}

/// The clause of a term, with those around it that name no other commitment.
pub(super) fn scope(statement: &Statement<'_>, place: usize) -> Range<usize> {
    let clauses = &statement.clauses;
    let names = |at: usize| statement.parsed.terms[clauses[at].terms.clone()].iter().any(is_named);
    let Some(own) = clauses.iter().position(|clause| clause.terms.contains(&place)) else {
        return 0..statement.parsed.terms.len();
    };
    let first = (0..own).rev().take_while(|at| !names(*at)).last().unwrap_or(own);
    let last = (own + 1..clauses.len()).take_while(|at| !names(*at)).last().unwrap_or(own);
    clauses[first].terms.start..clauses[last].terms.end
}

/// The bytes of the words around a term in which its own days stand: up to the next commitment named, where a day stands before
/// that, and from the one before it.
pub(super) fn stretch(statement: &Statement<'_>, place: usize, scope: &Range<usize>) -> Range<usize> {
    let terms = &statement.parsed.terms;
    let dated =
        |from: usize, to: usize| statement.parsed.deadlines.iter().any(|found| (from..to).contains(&found.start));
    let (first, last) = (terms[scope.start].range.start, terms[scope.end - 1].range.end);
    let own = &terms[place].range;
    let next = terms[place + 1..scope.end].iter().find(|term| is_named(term)).map(|term| term.range.start);
    let before = terms[scope.start..place].iter().rfind(|term| is_named(term)).map(|term| term.range.end);
    let end = next.filter(|next| dated(own.end, *next)).unwrap_or(last);
    let start = before.filter(|_| dated(own.end, end)).unwrap_or(first);
    start..end
}

/// No word among these unsettles the decision. A word within a phrase that itself closes something is part of that phrase:
/// "geen verdere actie".
pub(super) fn is_settled(terms: &[Term<'_>], signals: &[Signal], range: &Range<usize>, decision: Decision) -> bool {
    let words: Vec<&str> = terms[range.clone()].iter().map(|term| term.word).collect();
    let mut from = 0;
    while let Some(found) = unsettled::first(&words[from..], decision) {
        let at = range.start + from + found;
        let phrase = signals.iter().any(|signal| {
            let closes = matches!(signal.sign, Sign::Settle | Sign::Lapse | Sign::OffList | Sign::Strike);
            closes
                && signal.end > signal.start
                && signal.end - signal.start < 6
                && (signal.start..=signal.end).contains(&at)
        });
        if !phrase || unsettled::first(&[words[from + found]], Decision::Stays).is_some() {
            return false;
        }
        from += found + 1;
    }
    true
}

/// "De fractie meent dat N is afgedaan", "Of N is afgedaan, …": what is said stands in a clause under words that are not
/// the executive's own telling.
fn is_reported(terms: &[Term<'_>], place: usize) -> bool {
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
    let follows = governing.iter().any(|term| matches!(term.word, "betekent" | "houdt" | "maakt"));
    // "Met het rapport dat u ontving is toezegging N afgedaan."
    let relative =
        place.checked_sub(1).is_some_and(|at| matches!(terms[at].word, "is" | "zijn" | "beschouwen" | "beschouw"))
            && !terms[..place].iter().any(|term| matches!(term.word, "vraag" | "stelling" | "bericht" | "melding"));
    !(own && tells || follows || relative)
}

/// Whoever proposes among these words is the executive.
fn is_of_executive(terms: &[Term<'_>], range: &Range<usize>) -> bool {
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

/// No unknown word stands between the number and what is said of it.
fn only_known(statement: &Statement<'_>, place: usize) -> bool {
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
            _ if super::dates::month(word).is_some() => {}
            _ if !noun => return false,
            _ => {}
        }
    }
    true
}

/// "N is afgedaan als de raad het plan vaststelt", "Bij vaststelling van het plan is N afgedaan".
fn is_conditional(terms: &[Term<'_>], scope: &Range<usize>) -> bool {
    const SUBJECTS: &[&str] =
        &["de", "het", "er", "u", "wij", "we", "ik", "dit", "dat", "een", "deze", "alle", "uw", "die", "blijkt", "men"];
    let words = &terms[scope.clone()];
    let agreed = words.iter().any(|term| term.word.contains("instem") || matches!(term.word, "akkoord" | "bezwaar"));
    let if_so = words.windows(2).any(|two| two[0].word == "als" && SUBJECTS.contains(&two[1].word));
    let upon = words.first().is_some_and(|term| term.word == "bij")
        && words.get(1).is_some_and(|term| term.word.ends_with("ing") || term.word.ends_with("tie"));
    !agreed && (if_so || upon)
}

/// "N kan afgedaan zijn", "N wordt afgedaan": it may be, or it will be.
fn is_to_come(statement: &Statement<'_>, scope: &Range<usize>) -> bool {
    let parsed = &statement.parsed;
    let words = || parsed.terms[scope.clone()].iter().map(|term| term.word);
    let has = |wanted: &[&str]| words().any(|word| wanted.contains(&word));
    let signal = |wanted: &[Sign]| {
        parsed.signals.iter().any(|signal| scope.contains(&signal.start) && wanted.contains(&signal.sign))
    };
    let may = has(&["kan", "kunnen"]);
    let may_be = may && words().skip_while(|word| !matches!(*word, "kan" | "kunnen")).any(|word| word == "zijn");
    let becomes = (has(&["wordt"]) || has(&["worden"]) && !may && !has(&["mag", "mogen", "te"]))
        && signal(&[Sign::Settle])
        && !signal(&[Sign::Now, Sign::Propose]);
    may_be || becomes
}

/// "N blijft niet open", "N is afgedaan, echter niet voor de raad": what stays open is denied, or done and yet not done.
fn is_turned(statement: &Statement<'_>, scope: &Range<usize>) -> bool {
    let parsed = &statement.parsed;
    let has = |wanted: &[&str]| parsed.terms[scope.clone()].iter().any(|term| wanted.contains(&term.word));
    let signal =
        |wanted: Sign| parsed.signals.iter().any(|signal| scope.contains(&signal.start) && signal.sign == wanted);
    let denies = |at: usize| matches!(parsed.terms[at].word, "niet" | "geen");
    let around = |signal: &&Signal| signal.sign == Sign::Open && scope.contains(&signal.start);
    let within = parsed.signals.iter().filter(around).any(|signal| (signal.start + 1..signal.end).any(denies));
    let denied = within || signal(Sign::Not) && signal(Sign::Open) && !signal(Sign::Settle);
    let contrasted =
        signal(Sign::Settle) && has(&["echter", "maar", "doch", "evenwel", "feitelijk", "formeel", "toch"]);
    !has(&["nog"]) && (denied || contrasted)
}

/// So many bytes before a number tell whether it stands within a quotation.
const QUOTATION: usize = 600;

/// So many quotes in the words before a number are still open.
fn open_quotes(text: &str) -> i32 {
    let mut open = 0_i32;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let in_word = last.is_alphanumeric() && rest.starts_with(char::is_alphanumeric);
        // "'s avonds" opens no quotation.
        let short = ["s ", "t ", "n "].iter().any(|word| rest.starts_with(word));
        match c {
            '„' | '“' | '«' => open += 1,
            '”' | '»' => open = (open - 1).max(0),
            '"' => open += if open > 0 { -1 } else { 1 },
            '‘' | '\'' | '`' | '’' if in_word || short => {}
            '‘' | '\'' | '`' if !last.is_alphanumeric() && rest.starts_with(char::is_alphanumeric) => open += 1,
            '’' | '\'' if open > 0 => open -= 1,
            _ => {}
        }
        last = c;
    }
    open
}

/// The number stands between quotes, or what is said of it does. A title between quotes holds neither.
fn quoted(context: Context<'_>, at: usize, number: &Range<usize>) -> bool {
    let sentence = &context.sentences[at];
    let block = &context.letter.blocks[sentence.block];
    let start = block.range.start.min(sentence.range.start);
    let before = context.letter.written(&(start..number.start.max(start)));
    if open_quotes(super::words::end_of(before, QUOTATION)) > 0 {
        return true;
    }
    // "is ‘afgedaan’": the word that decides stands between quotes.
    let behind = context.letter.written(&(number.end.min(sentence.range.end)..sentence.range.end));
    let quotes = behind.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '„' | '«' | '‘' | '\'' | '`'));
    quotes.take(8).any(|(at, c)| {
        let rest = super::words::start_of(&behind[at + c.len_utf8()..], 60);
        let word = rest.split(['"', '”', '’', '\'', '»', '“']).next().unwrap_or_default();
        word.len() < rest.len() && word.split(' ').count() < 5 && says(context, word)
    })
}

/// Whether these few words tell an outcome by themselves.
fn says(context: Context<'_>, words: &str) -> bool {
    let small = words.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let signals = super::lexicon::signals(&words, &context.letter.effort);
    signals
        .iter()
        .any(|signal| matches!(signal.sign, Sign::Settle | Sign::Lapse | Sign::Open | Sign::OffList | Sign::Strike))
}

/// Words with which a sentence opens that takes back what stands before it.
const TURNS: &[&str] = &["maar", "echter", "toch", "helaas", "nee", "neen", "althans", "tenminste", "onjuist", "niets"];

/// Words with which a sentence opens that speaks of the one before it.
const POINTS_BACK: &[&str] =
    &["dat", "dit", "deze", "die", "zo", "hiervan", "daarvan", "daar", "hier", "bij", "wij", "ik", "we"];

/// Words that take back what was said.
static TAKES_BACK: Words = Words::new(|| {
    set("
        onjuist, onterecht, onwaar, fout, vergissing, misverstand, onjuistheid, teruggedraaid, heropend, herroepen, achterhaald,
        rechte, abuis, rectificeren, weersproken, weerlegd, ontkennen, betwisten, bestrijden, ongedaan, herzien, terecht, waar,
        voorbarig, prematuur, ongelukkig, verkeerd, incorrect, foutief, ingetrokken, klopt, klopte, zo, juist, eens
        ")
});

/// The sentence behind this one takes it back, or the one before it says that somebody else wrote it.
fn is_taken_back(context: Context<'_>, at: usize) -> bool {
    let sentence = &context.sentences[at];
    let near = |other: usize| {
        let other = context.sentences.get(other)?;
        let beside = other.block.abs_diff(sentence.block) < 2 && other.column == sentence.column;
        let words = super::words::start_of(context.letter.small(&other.range), LONGEST_ASIDE);
        beside.then(|| words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>())
    };
    let back = near(at + 1).is_some_and(|words| {
        let first = words.first().copied().unwrap_or_default();
        let denies = words.iter().any(|word| matches!(*word, "niet" | "geen" | "nooit" | "geenszins" | "allerminst"));
        let same = context.sentences[at + 1].block == sentence.block;
        let short = words.len() < 9;
        let truth = words.iter().any(|word| TAKES_BACK.contains(word));
        let wrong = words.iter().any(|word| {
            !matches!(*word, "zo" | "waar" | "klopt" | "juist" | "eens" | "terecht") && TAKES_BACK.contains(word)
        });
        same && (TURNS.contains(&first) || POINTS_BACK.contains(&first) && (denies && short && truth || wrong))
            || same && short && denies && truth
    });
    let told = at.checked_sub(1).is_some_and(|before| {
        let announces = context.letter.written(&context.sentences[before].range).ends_with(':');
        announces && near(before).is_some_and(|words| unsettled::first(&words, Decision::Partly).is_some())
    });
    back || told
}

/// So many bytes of the sentence beside tell whether it takes something back.
const LONGEST_ASIDE: usize = 200;
