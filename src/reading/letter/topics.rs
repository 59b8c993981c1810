//! Topics: which words tell what a commitment is about.

use super::{
    layout::Letter,
    register::Register,
    tokens::{Sentence, Sort},
    words::{Words, set},
};

pub(super) fn content_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 5);
    words.filter(|word| !COMMON.contains(word)).map(str::to_owned).collect()
}

/// Words that tell nothing of a topic.
static COMMON: Words = Words::new(|| {
    set("
        toezegging, toezeggingen, toegezegd, wethouder, commissie, vergadering, college, gemeente, brief,
        hierover, informeren, burgemeester, januari, februari, maart, april, augustus, september, oktober,
        november, december, stand, zaken, verder, naar, aanleiding, vragen, raadsvergadering,
        commissievergadering, behandeling, onderzoek, overzicht, gedeputeerde, provincie, waterschap, tijdens,
        heeft, hebben
    ")
});

/// Two words of one topic begin alike.
pub(super) fn akin(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= 5 && common + 3 >= shorter
}

/// For each commitment the words said of it where it is first named.
pub(super) fn topics(letter: &Letter, sentences: &[Sentence], register: &Register) -> Vec<Vec<String>> {
    let mut topics: Vec<Vec<String>> = vec![Vec::new(); register.commitments.len()];
    for sentence in sentences.iter().take_while(|sentence| letter.effort.take_steps(sentence.tokens.len())) {
        let mut start = sentence.range.start;
        let behind = names_behind(letter, sentence);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Sort::Number(index) = token.sort else { continue };
            let next = sentence.tokens[at + 1..].iter().find(|token| matches!(token.sort, Sort::Number(_)));
            let end = next.map_or(sentence.range.end, |next| next.range.start);
            let range = if behind { token.range.end..end } else { start..token.range.start };
            let words = content_words(letter.small(&range));
            start = token.range.end;
            for one in register.named.get(&index).into_iter().flatten() {
                if let Some(topic) = topics.get_mut(*one)
                    && topic.is_empty()
                {
                    topic.clone_from(&words);
                }
            }
        }
    }
    topics
}

/// "24-10 over het zwembad en 24-11 over de sporthal": the words stand behind the numbers.
fn names_behind(letter: &Letter, sentence: &Sentence) -> bool {
    let first = sentence.tokens.iter().position(|token| matches!(token.sort, Sort::Number(_)));
    let next = first.and_then(|first| sentence.tokens.get(first + 1)).map_or("", |token| letter.small(&token.range));
    matches!(next, "over" | "(" | "inzake" | "betreffende" | "aangaande" | ":" | "–" | "-")
}
