//! Words that stand for commitments named elsewhere: "deze toezegging", "beide toezeggingen", "de overige".

use super::{
    nouns::{self, Noun},
    subjects::{Subject, Term},
    words::{Words, set},
};

/// Finds the words that stand for commitments named elsewhere.
pub(super) fn stand_ins(terms: &mut [Term<'_>]) {
    let fulfilled = fulfilled(terms);
    for at in 0..terms.len() {
        if terms[at].subject.is_some() || terms[at].claimed {
            continue;
        }
        let subject = match terms[at].word {
            "toezegging" | "belofte" | "toezegging(en)" => singular(terms, at),
            "beloften" | "beloftes" => plural(terms, at),
            "toezeggingen" => plural(terms, at),
            word if nouns::noun(word) == Some(Noun::Commitment) && word.ends_with("toezegging") => singular(terms, at),
            word if nouns::noun(word) == Some(Noun::Commitment) && word.ends_with("toezeggingen") => plural(terms, at),
            "eerste" | "tweede" | "derde" | "vierde" | "laatste" | "twee" | "drie" => ordinal(terms, at),
            "laatstgenoemde" => alone(terms, at).then_some(Subject::LastNamed),
            "eerstgenoemde" => alone(terms, at).then_some(Subject::FirstNamed),
            "overige" | "andere" | "resterende" => (alone(terms, at)
                && POINTERS.contains(&before(terms, at).next().unwrap_or_default()))
            .then_some(Subject::Rest),
            "zij" | "ze"
                if at.checked_sub(1).is_none_or(|at| matches!(terms[at].word, ";" | "," | ":"))
                    && terms.get(at + 1).is_some_and(|next| STATES.contains(&next.word)) =>
            {
                Some(Subject::Pronoun)
            }
            "haar" | "hem" | "ze" if ends_clause(terms, at) => Some(Subject::Pronoun),
            "punt" | "onderdeel" | "actiepunt" | "onderwerp" if pointed_at(terms, at) => Some(Subject::Pronoun),
            word if at == 1 && terms[0].word == "de" && alone(terms, at) => {
                ORDINALS.iter().find(|(ordinal, _)| *ordinal == word).map(|(_, place)| Subject::Ordinal(*place))
            }
            "haar" | "hem" | "het" | "ze" if terms.get(at + 1).is_some_and(|next| next.word == "als") => {
                Some(Subject::Pronoun)
            }
            "deze" | "dit" | "die" | "hieraan" | "daaraan" | "daar" | "beide" => pronoun(terms, at, fulfilled),
            _ => None,
        };
        terms[at].subject = subject;
    }
}

/// Verbs behind "zij" that speak of a commitment, not of people.
const STATES: &[&str] = &["blijft", "vervalt", "kan", "loopt", "is", "wordt", "komt"];

/// Words that say which one, in the words before a noun.
const ORDINALS: &[(&str, usize)] = &[
    ("eerste", 0),
    ("tweede", 1),
    ("derde", 2),
    ("vierde", 3),
    ("vijfde", 4),
    ("zesde", 5),
    ("zevende", 6),
    ("achtste", 7),
];

const COUNTS: &[(&str, usize)] = &[
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("beide", 2),
];

/// How many a word or a figure tells: "acht", "8".
pub(super) fn counted(word: &str) -> Option<usize> {
    let figure = || word.parse().ok().filter(|count| (2..1_000).contains(count));
    COUNTS.iter().find(|(known, _)| *known == word).map(|(_, count)| *count).or_else(figure)
}

/// Words that point to something spoken of.
static POINTERS: Words = Words::new(|| {
    set("
        de, deze, die, mijn, onze, uw, genoemde, bovenstaande, bovengenoemde, voornoemde, betreffende,
        desbetreffende, onderhavige, hiervoor, hierboven, bovenvermelde, voormelde, dezelfde, eerdergenoemde,
        gedane, beide, dit, zijn, haar
    ")
});

fn before<'t, 'a: 't>(terms: &'t [Term<'a>], at: usize) -> impl Iterator<Item = &'a str> + use<'t, 'a> {
    terms[..at]
        .iter()
        .rev()
        .take(4)
        .take_while(|term| term.subject.is_none() && term.word.len() > 1 && !APART.contains(term.word))
        .map(|term| term.word)
}

/// Words over which a noun phrase does not reach back.
static APART: Words = Words::new(|| {
    set("
        met, van, over, in, op, aan, bij, voor, door, om, als, is, zijn, staan, staat, kunnen, kan, blijft, blijven,
        uit, tot, naar, lijst, overzicht, register, zie, zien, verschillende, diverse, enkele, meerdere, veel, aantal, sommige,
        nieuwe, bepaalde
    ")
});

/// "De volgende toezeggingen … :" stands for those listed below, not for those named before.
fn announces(terms: &[Term<'_>], words: &[&str]) -> bool {
    let next = ["volgende", "navolgende", "onderstaande", "hieronder"];
    words.iter().any(|word| next.contains(word)) && terms.last().is_some_and(|term| term.word == ":")
}

/// "De eerste is afgedaan", "de eerste twee zijn afgedaan": which of them, with no noun behind it.
fn ordinal(terms: &[Term<'_>], at: usize) -> Option<Subject> {
    let word = |at: Option<usize>| at.and_then(|at| terms.get(at)).map_or("", |term| term.word);
    let (before, word_) = (word(at.checked_sub(1)), terms[at].word);
    let ends = bare_end(terms, at);
    let count = COUNTS.iter().find(|(count, _)| *count == word_).map(|(_, count)| *count);
    match (before, count) {
        ("de", None) if ends && word_ == "laatste" => Some(Subject::Last),
        ("de", None) if ends => {
            ORDINALS.iter().find(|(ordinal, _)| *ordinal == word_).map(|(_, place)| Subject::Nth(*place))
        }
        ("eerste", Some(count)) if ends && word(at.checked_sub(2)) == "de" => Some(Subject::First(count)),
        ("laatste", Some(count)) if ends && word(at.checked_sub(2)) == "de" => Some(Subject::Final(count)),
        ("overige" | "andere" | "resterende", Some(_)) if ends => Some(Subject::Rest),
        _ => None,
    }
}

/// A verb, a mark or "nog niet" follows, so the words before it stand for a noun.
fn bare_end(terms: &[Term<'_>], at: usize) -> bool {
    let next = terms.get(at + 1).map_or(".", |term| term.word);
    let verb = [
        "is",
        "zijn",
        "kan",
        "kunnen",
        "blijft",
        "blijven",
        "staat",
        "staan",
        "loopt",
        "lopen",
        "vervalt",
        "vervallen",
        "wordt",
        "worden",
        "komt",
        "komen",
        "nog",
        "niet",
        "houden",
        "laten",
        "beschouwen",
        "stellen",
        "afgedaan",
        "afgehandeld",
        "volgt",
        "volgen",
        "mag",
        "mogen",
        "als",
        "open",
        "ook",
        "wel",
        "vraagt",
        "vragen",
        "verdient",
    ];
    verb.contains(&next) || matches!(next, "," | "." | ";" | ":")
}

/// "twee van de drie toezeggingen": some of them, named elsewhere.
fn partitive(terms: &[Term<'_>], start: usize) -> bool {
    let word = |back: usize| start.checked_sub(back).and_then(|at| terms.get(at)).map_or("", |term| term.word);
    let some = ["een", "één", "deel", "meeste", "enkele", "aantal", "sommige", "enige"];
    word(1) == "van"
        && (some.contains(&word(2)) || COUNTS.iter().any(|(count, _)| *count == word(2) && word(2) != "beide"))
}

/// "De commissie handhaaft haar.", "Graag houd ik haar aan."
fn ends_clause(terms: &[Term<'_>], at: usize) -> bool {
    let next = terms.get(at + 1).map_or(".", |term| term.word);
    at > 0 && (next.len() < 2 || matches!(next, "aan" | "af" | "open" | "in"))
}

/// "dit punt": what the section is about.
fn pointed_at(terms: &[Term<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|at| matches!(terms[at].word, "dit" | "deze"))
}

fn singular(terms: &[Term<'_>], at: usize) -> Option<Subject> {
    // "Toezegging wordt gesloten."
    if at == 0 && terms.get(1).is_some_and(|next| STATES.contains(&next.word)) {
        return Some(Subject::This);
    }
    let words: Vec<&str> = before(terms, at).collect();
    if words.first().is_some_and(|word| matches!(*word, "een" | "geen" | "elke" | "iedere" | "per" | "nieuwe")) {
        return None;
    }
    if announces(terms, &words) {
        return None;
    }
    for word in &words {
        if let Some((_, place)) = ORDINALS.iter().find(|(ordinal, _)| ordinal == word) {
            return Some(Subject::Ordinal(*place));
        }
        match *word {
            "laatste" if words.iter().any(|word| matches!(*word, "deze" | "die")) => return Some(Subject::LastNamed),
            "laatste" => return Some(Subject::Last),
            "laatstgenoemde" => return Some(Subject::LastNamed),
            "eerstgenoemde" => return Some(Subject::FirstNamed),
            _ => {}
        }
        if matches!(*word, "overige" | "andere" | "resterende") {
            return Some(Subject::Rest);
        }
        if POINTERS.contains(word) {
            return Some(Subject::This);
        }
    }
    None
}

fn plural(terms: &[Term<'_>], at: usize) -> Option<Subject> {
    if restricted(terms, at) {
        return None;
    }
    let words: Vec<&str> = before(terms, at).collect();
    if announces(terms, &words) || partitive(terms, at - words.len()) {
        return None;
    }
    if words.iter().any(|word| matches!(*word, "overige" | "resterende" | "andere")) {
        return Some(Subject::Rest);
    }
    if words.iter().any(|word| matches!(*word, "alle" | "al")) {
        return Some(Subject::All);
    }
    if let Some((_, count)) = COUNTS.iter().find(|(count, _)| words.first() == Some(count))
        && words.get(1) == Some(&"eerste")
    {
        return Some(Subject::First(*count));
    }
    if let Some((_, count)) = COUNTS.iter().find(|(count, _)| words.contains(count)) {
        let pointed = words.iter().any(|word| POINTERS.contains(word));
        return pointed.then_some(Subject::Count(*count));
    }
    words.iter().any(|word| POINTERS.contains(word)).then_some(Subject::These)
}

/// "De toezeggingen die zijn afgedaan": not those of the letter but some sort of them.
fn restricted(terms: &[Term<'_>], at: usize) -> bool {
    let after: Vec<&str> = terms[at + 1..].iter().take(9).map(|term| term.word).collect();
    let relative = after.first().is_some_and(|word| matches!(*word, "die" | "welke" | "waarvan" | "waarvoor"));
    let here = after.iter().any(|word| matches!(*word, "brief" | "memo" | "genoemd" | "hierboven" | "gedaan" | "deed"));
    relative && !here
}

/// Verbs and adverbs next to which "deze" is no article.
const AROUND_PRONOUN: &[&str] = &[
    "als",
    "af",
    "te",
    "kan",
    "kunnen",
    "is",
    "zijn",
    "wordt",
    "worden",
    "hiermee",
    "daarmee",
    "nu",
    "ook",
    "niet",
    "nog",
    "blijft",
    "blijven",
    "van",
    "open",
    "in",
    "aan",
    "laten",
    "dus",
    "derhalve",
    "mee",
    "daarom",
    "volledig",
    "geheel",
    "beschouwen",
    "deels",
    ",",
    "komt",
    "komen",
    "vervalt",
    "voldaan",
    "invulling",
];

/// No noun follows, so the word stands for one.
fn alone(terms: &[Term<'_>], at: usize) -> bool {
    let next = terms.get(at + 1).map_or(".", |term| term.word);
    AROUND_PRONOUN.contains(&next) || VERBS.contains(next) || next.len() < 2
}

/// Finite verbs behind a pronoun.
static VERBS: Words = Words::new(|| {
    set("
        valt, vallen, is, betreft, ging, zag, luidt, heeft, krijgt,
        vraag, vragen, zie, zien, beschouw, stel, stellen, verzoek, hou, houd, houden, heb, hebben, kom, komen,
        staat, staan, loopt, lopen, ronden, zal, zullen, gaat, gaan, verzoeken, volgt, volgen, blijven, blijft,
        trekken, trek
    ")
});

/// Something was done with "it".
fn fulfilled(terms: &[Term<'_>]) -> bool {
    terms.iter().any(|term| {
        ["voldaan", "voldoe", "invulling", "uitvoering", "gevolg", "gehoor", "tegemoet"]
            .iter()
            .any(|stem| term.word.starts_with(stem))
    })
}

fn pronoun(terms: &[Term<'_>], at: usize, fulfilled: bool) -> Option<Subject> {
    let next = terms.get(at + 1).map(|term| term.word)?;
    let previous = at.checked_sub(1).and_then(|at| terms.get(at)).map(|term| term.word);
    let stands_alone = match terms[at].word {
        "hieraan" | "daaraan" => fulfilled,
        "daar" => fulfilled && terms[at + 1..].iter().take(5).any(|term| term.word == "aan"),
        // After a comma "die" opens a clause about whatever stands before it.
        "die" | "beide" => previous.is_none_or(|word| word == ":") && AROUND_PRONOUN.contains(&next),
        _ => AROUND_PRONOUN.contains(&next) && !matches!(previous, Some("met" | "bij" | "in" | "van" | "via" | "door")),
    };
    stands_alone.then_some(Subject::Pronoun)
}
