//! The words of a promise: the sentences of a letter that tell what was promised, as it was told then.
//!
//! Only a sentence that surely speaks of one commitment counts. Where none does, nobody can tell from the letter alone which
//! words promised it, and the reading gives none.

use std::ops::Range;

use super::{
    layout::Kind,
    paragraphs,
    subjects::{self, Subject, Term},
    table::Column,
    text,
    tokens::Sentence,
    topics::{akin, content_words},
    walk::Context,
    words::{Words, set},
};
use crate::reading::finding::Passage;

/// A promise told in more places than this is not told in any.
const MOST: usize = 3;

/// How surely a sentence is tied to one commitment; the surest decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    /// It names that commitment, and no other.
    Names,
    /// Its paragraph or its section is of that commitment alone.
    Place,
    /// Its words are those of the title.
    Words,
}

/// A sentence that tells of a promise.
struct Statement {
    commitment: usize,
    tie: Tie,
    bytes: Range<usize>,
}

/// For each commitment the sentences that promised it, in order; empty where that is unsure.
pub(super) fn statements(context: Context<'_>, titles: &[Option<String>]) -> Vec<Vec<Passage>> {
    let mut own: Vec<Vec<Statement>> = context.register.commitments.iter().map(|_| Vec::new()).collect();
    for statement in find_statements(context, titles) {
        if let Some(list) = own.get_mut(statement.commitment) {
            list.push(statement);
        }
    }
    own.into_iter().map(|list| keep_surest(context, list)).collect()
}

fn keep_surest(context: Context<'_>, mut list: Vec<Statement>) -> Vec<Passage> {
    let surest = list.iter().map(|one| one.tie).min();
    list.retain(|one| Some(one.tie) == surest);
    if list.len() > MOST {
        return Vec::new();
    }
    let letter = context.letter;
    let place = |one: &Statement| text::trimmed(&letter.characters, letter.flow.characters(&one.bytes));
    let passage = |place: Range<usize>| Passage {
        start: place.start,
        end: place.end,
        text: letter.characters.get(place).unwrap_or_default().iter().collect(),
    };
    list.iter().map(place).filter(|place| !place.is_empty()).map(passage).collect()
}

/// Stems without which a sentence tells of no promise.
const STEMS: [&str; 5] = ["toegezegd", "toe", "belo", "kondig", "toezeg"];

fn find_statements(context: Context<'_>, titles: &[Option<String>]) -> Vec<Statement> {
    let mut found = Vec::new();
    for (at, sentence) in context.sentences.iter().enumerate() {
        if !context.letter.effort.take_steps(sentence.tokens.len()) {
            break;
        }
        let small = context.letter.small(&sentence.range);
        let labelled = find_labelled_text(context, sentence);
        if labelled.is_none() && (sentence.column.is_some() || !STEMS.iter().any(|stem| small.contains(stem))) {
            continue;
        }
        let terms = subjects::terms(context.letter, sentence, context.register);
        context.letter.effort.take_steps(4 * terms.len());
        if let Some(bytes) = labelled {
            let tied = find_commitment(context, sentence, &terms);
            found.extend(tied.map(|(commitment, tie)| Statement { commitment, tie, bytes }));
            continue;
        }
        if !states_promise(&terms) {
            continue;
        }
        if small.ends_with(':') && list_named(&terms).is_empty() {
            found.extend(list_items_below(context, at));
            continue;
        }
        let tied =
            find_commitment(context, sentence, &terms).or_else(|| find_by_title(context, sentence, &terms, titles));
        found.extend(tied.map(|(commitment, tie)| Statement { commitment, tie, bytes: sentence.range.clone() }));
    }
    found
}

/// The commitment of which alone a sentence speaks: by its number, or by its place.
fn find_commitment(context: Context<'_>, sentence: &Sentence, terms: &[Term<'_>]) -> Option<(usize, Tie)> {
    match list_named(terms).as_slice() {
        [only] => return Some((*only, Tie::Names)),
        [] => {}
        _ => return None,
    }
    if let Some([only]) = context.outline.section(sentence.block).map(|section| section.commitments()).as_deref() {
        return Some((*only, Tie::Place));
    }
    let within = list_named_in_block(context, sentence.block);
    match within.as_slice() {
        [only] if context.outline.section(sentence.block).is_none() => Some((*only, Tie::Place)),
        _ => None,
    }
}

/// In a section of more commitments: the one whose title the sentence repeats, and no other title as much.
fn find_by_title(
    context: Context<'_>,
    sentence: &Sentence,
    terms: &[Term<'_>],
    titles: &[Option<String>],
) -> Option<(usize, Tie)> {
    if !list_named(terms).is_empty() {
        return None;
    }
    let words = content_words(context.letter.small(&sentence.range));
    let commitments = context.outline.section(sentence.block)?.commitments();
    context.letter.effort.take_steps(commitments.len() * words.len());
    let count = |commitment: &usize| {
        let title = titles.get(*commitment)?.as_ref()?.to_lowercase();
        let shared = content_words(&title).iter().filter(|one| words.iter().any(|word| akin(one, word))).count();
        Some((shared, *commitment))
    };
    let mut counted: Vec<(usize, usize)> = commitments.iter().filter_map(count).collect();
    counted.sort_unstable_by(|one, other| other.cmp(one));
    match counted.as_slice() {
        [(most, best), rest @ ..] if *most > 0 && rest.first().is_none_or(|(next, _)| next < most) => {
            Some((*best, Tie::Words))
        }
        _ => None,
    }
}

/// The items below a sentence that ends in a colon, each of the only commitment that it names.
fn list_items_below(context: Context<'_>, sentence: usize) -> Vec<Statement> {
    const LIST: usize = 60;
    let Some(block) = context.sentences.get(sentence).map(|sentence| sentence.block) else { return Vec::new() };
    let below = context.letter.blocks.iter().enumerate().skip(block + 1);
    let items = below.take(LIST).take_while(|(_, block)| block.kind == Kind::Item);
    let statement = |(at, block): (usize, &super::layout::Block)| match list_named_in_block(context, at).as_slice() {
        [only] => Some(Statement { commitment: *only, tie: Tie::Names, bytes: block.marker.end..block.range.end }),
        _ => None,
    };
    items.filter_map(statement).collect()
}

/// Labels and headings behind which the text of a promise stands.
static LABELS: Words = Words::new(|| {
    set("
        toezegging, tekst toezegging, tekst van de toezegging, omschrijving, omschrijving toezegging,
        omschrijving van de toezegging, inhoud toezegging, inhoud van de toezegging, letterlijke tekst,
        wat is toegezegd, toegezegd, toegezegd is
    ")
});

/// A text with fewer words is a title or a number.
const SHORTEST: usize = 5;

/// The text behind a label, below a heading or in a cell that is there for the text of a promise.
fn find_labelled_text(context: Context<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let long = |text: &str| text.split_whitespace().count() >= SHORTEST;
    let written = context.letter.written(&sentence.range);
    if sentence.column == Some(Column::Title) {
        return long(written).then(|| sentence.range.clone());
    }
    if sentence.column.is_some() {
        return None;
    }
    if let Some((key, value)) = paragraphs::label(written) {
        let start = sentence.range.end - value.trim_start().len();
        return (LABELS.contains(key.to_lowercase().as_str()) && long(value)).then_some(start..sentence.range.end);
    }
    let above = context.letter.blocks.get(sentence.block.checked_sub(1)?)?;
    let block = context.letter.blocks.get(sentence.block)?;
    let heads = above.kind == Kind::Heading && LABELS.contains(context.letter.words(above).trim_end_matches(':'));
    (heads && block.kind == Kind::Paragraph && long(written)).then(|| sentence.range.clone())
}

fn list_named(terms: &[Term<'_>]) -> Vec<usize> {
    let named = terms.iter().filter_map(|term| match &term.subject {
        Some(Subject::Named(named)) => Some(named.iter().copied()),
        _ => None,
    });
    let mut named: Vec<usize> = named.flatten().collect();
    named.sort_unstable();
    named.dedup();
    named
}

fn list_named_in_block(context: Context<'_>, block: usize) -> Vec<usize> {
    let first = context.sentences.partition_point(|sentence| sentence.block < block);
    let within =
        |sentence: &&Sentence| sentence.block == block && context.letter.effort.take_steps(4 * sentence.tokens.len());
    let own = context.sentences[first..].iter().take_while(within);
    let mut named: Vec<usize> =
        own.flat_map(|sentence| list_named(&subjects::terms(context.letter, sentence, context.register))).collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// True if the words tell that something was promised, and what. Not a sentence that only refers to a promise ("zoals
/// toegezegd", "het overzicht dat is toegezegd"), denies one, or makes a new one ("wordt toegezegd").
fn states_promise(terms: &[Term<'_>]) -> bool {
    let words: Vec<&str> = terms.iter().map(Term::sign).collect();
    (0..words.len()).any(|at| match words[at] {
        "toegezegd" | "beloofd" | "aangekondigd" => {
            has_told_before(&words, at) && (opens_what(&words, at) || count_content(&words[..at]) >= 3)
        }
        "toezegde" | "toezegden" | "beloofde" | "beloofden" => is_main_clause(&words, at) && opens_what(&words, at),
        "zegde" | "zegden" | "zei" | "zeiden" => is_split_verb(&words, at, "toe"),
        "kondigde" | "kondigden" => is_split_verb(&words, at, "aan"),
        "toezegging" => {
            let made = words[..at].iter().rev().take(8).any(|word| matches!(*word, "deed" | "deden" | "gaf"))
                || words[at..].iter().take(3).any(|word| *word == "gedaan");
            let what = words[at..].iter().take(4).any(|word| matches!(*word, "om" | "dat" | ":"));
            made && what && is_main_clause(&words, at)
        }
        _ => false,
    })
}

/// Words that say that a promise is only referred to.
const REFERRING: &[&str] =
    &["zoals", "conform", "overeenkomstig", "als", "eerder", "dat", "die", "welke", "wat", "waarvan"];

/// Words that deny it, or make it new.
const OTHERWISE: &[&str] = &["niet", "niets", "geen", "nooit", "wordt", "worden", "hierbij", "kan", "zal", "nieuwe"];

/// The words of the clause before a place: back to a mark, but not to that of a bracket.
fn list_clause_before<'w>(words: &'w [&'w str], at: usize) -> impl Iterator<Item = &'w str> {
    words[..at].iter().rev().copied().take_while(|word| !matches!(*word, "," | ";" | ":" | "–"))
}

fn is_main_clause(words: &[&str], at: usize) -> bool {
    list_clause_before(words, at).all(|word| !REFERRING.contains(&word) && !OTHERWISE.contains(&word))
}

/// A participle with its auxiliary in a clause of its own.
fn has_told_before(words: &[&str], at: usize) -> bool {
    let auxiliary = |word: &str| {
        matches!(word, "is" | "zijn" | "werd" | "werden" | "heb" | "hebben" | "heeft" | "had" | "hadden" | "was")
    };
    let denied = words[at + 1..].iter().take(2).any(|word| matches!(*word, "wordt" | "worden"));
    is_main_clause(words, at) && !denied && list_clause_before(words, at).any(auxiliary)
}

/// "zegde … toe": the verb and its other half, with what was promised beside or behind it.
fn is_split_verb(words: &[&str], at: usize, half: &str) -> bool {
    const APART: usize = 60;
    let behind = words[at + 1..].iter().take(APART).position(|word| *word == half);
    behind.is_some_and(|behind| {
        let other = at + 1 + behind;
        is_main_clause(words, at) && (opens_what(words, other) || count_content(&words[at..other]) >= 2)
    })
}

/// True if what was promised stands behind a place: "te …", "dat …", "om …", "of …", or a colon.
fn opens_what(words: &[&str], at: usize) -> bool {
    words[at + 1..].iter().any(|word| matches!(*word, "te" | "dat" | "om" | "of" | ":" | "zou" | "zouden"))
}

fn count_content(words: &[&str]) -> usize {
    words.iter().map(|word| content_words(word).len()).sum()
}

#[cfg(test)]
mod tests {
    use crate::{domain::council::calendar::Calendar, domain::text::paragraphs::reflow, reading::letter::read};

    fn statements(letter: &str) -> Vec<(String, Vec<String>)> {
        let day = Some("2024-10-15".parse().unwrap());
        let reading = read(letter, day, &Calendar::default()).unwrap();
        let told = |passage: &crate::reading::finding::Passage| reflow(&passage.text).join(" ");
        reading.findings.iter().map(|one| (one.number.clone(), one.statement.iter().map(told).collect())).collect()
    }

    #[test]
    fn a_promise_is_told_by_its_own_sentence() {
        let table: [(&str, &[&[&str]]); 8] = [
            (
                "Fietspad Kade (24-017)\n\nIn de commissie van 5 september 2024 is u toegezegd de kosten van het\nfietspad \
                 te delen. De kosten staan in de bijlage. Hiermee is de toezegging afgedaan.",
                &[&["In de commissie van 5 september 2024 is u toegezegd de kosten van het fietspad te delen."]],
            ),
            (
                "Op 5 september zegde de wethouder toe de raad te berichten over de kade (toezegging 24-017). Op 6 september \
                 zegde zij toe dat er een plan komt voor de brug (toezegging 24-018).\n\nBeide zijn afgedaan.",
                &[
                    &["Op 5 september zegde de wethouder toe de raad te berichten over de kade (toezegging 24-017)."],
                    &["Op 6 september zegde zij toe dat er een plan komt voor de brug (toezegging 24-018)."],
                ],
            ),
            ("Zoals toegezegd (toezegging 24-017) stuur ik u hierbij het overzicht.", &[&[]]),
            ("Het overzicht dat ik heb toegezegd in toezegging 24-017, treft u hierbij aan.", &[&[]]),
            ("Toezegging 24-017 is afgedaan. Hierbij wordt toegezegd dat er een nieuw plan komt.", &[&[]]),
            (
                "Op 5 september is het volgende toegezegd:\n- een overzicht van de lasten in elke wijk (toezegging 24-017);\n- \
                 een plan voor de brug bij de sluis (toezegging 24-018).\n\nBeide zijn afgedaan.",
                &[
                    &["een overzicht van de lasten in elke wijk (toezegging 24-017);"],
                    &["een plan voor de brug bij de sluis (toezegging 24-018)."],
                ],
            ),
            (
                "Sanctiebeleid (24-017) en lopende zaken (24-018)\n\nAan u is toegezegd na te gaan of het sanctiebeleid is \
                 aangescherpt. Dat is zo. In de commissie zegde de burgemeester toe u een lijst te sturen van de lopende \
                 zaken. Die is bijgevoegd.\n\nBeide toezeggingen zijn afgedaan.",
                &[
                    &["Aan u is toegezegd na te gaan of het sanctiebeleid is aangescherpt."],
                    &["In de commissie zegde de burgemeester toe u een lijst te sturen van de lopende zaken."],
                ],
            ),
            (
                "Fietspad Kade (24-017)\n\nToezegging: de wethouder stuurt de raad een plan voor het fietspad.\n\nStatus: \
                 afgedaan",
                &[&["de wethouder stuurt de raad een plan voor het fietspad."]],
            ),
        ];
        for (letter, wanted) in table {
            let found = statements(&format!("Geachte raad,\n\n{letter}\n"));
            let found: Vec<Vec<&str>> =
                found.iter().map(|(_, told)| told.iter().map(String::as_str).collect()).collect();
            assert_eq!(found, wanted, "{letter}");
        }
    }
}
