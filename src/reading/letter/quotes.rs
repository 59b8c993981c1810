//! Words between quotes, and sentences that take back the one before them: what they say is not what the letter says.

use std::ops::Range;

use super::{
    lexicon::{self, Sign},
    unsettled::{self, Decision},
    walk::Context,
    words::{self, Words, set},
};

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
pub(super) fn quoted(context: Context<'_>, at: usize, number: &Range<usize>) -> bool {
    let sentence = &context.sentences[at];
    let block = &context.letter.blocks[sentence.block];
    let start = block.range.start.min(sentence.range.start);
    let before = context.letter.written(&(start..number.start.max(start)));
    if open_quotes(words::end_of(before, QUOTATION)) > 0 {
        return true;
    }
    // "is ‘afgedaan’": the word that decides stands between quotes.
    let behind = context.letter.written(&(number.end.min(sentence.range.end)..sentence.range.end));
    let quotes = behind.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '„' | '«' | '‘' | '\'' | '`'));
    quotes.take(8).any(|(at, c)| {
        let rest = words::start_of(&behind[at + c.len_utf8()..], 60);
        let word = rest.split(['"', '”', '’', '\'', '»', '“']).next().unwrap_or_default();
        word.len() < rest.len() && word.split(' ').count() < 5 && says(context, word)
    })
}

/// Whether these few words tell an outcome by themselves.
fn says(context: Context<'_>, words: &str) -> bool {
    let small = words.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let signals = lexicon::signals(&words, &context.letter.effort);
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
        onjuist, onterecht, onwaar, fout, vergissing, misverstand, onjuistheid, teruggedraaid, heropend, herroepen,
        achterhaald, abuis, rectificeren, weersproken, weerlegd, ontkennen, betwisten, bestrijden, ongedaan, herzien,
        terecht, waar, voorbarig, prematuur, ongelukkig, verkeerd, incorrect, foutief, ingetrokken, klopt, klopte, zo,
        juist, eens
        ")
});

/// The sentence behind this one takes it back, or the one before it says that somebody else wrote it.
pub(super) fn is_taken_back(context: Context<'_>, at: usize) -> bool {
    let sentence = &context.sentences[at];
    let near = |other: usize| {
        let other = context.sentences.get(other)?;
        let beside = other.block.abs_diff(sentence.block) < 2 && other.column == sentence.column;
        let words = words::start_of(context.letter.small(&other.range), LONGEST_ASIDE);
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
