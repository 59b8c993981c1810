//! Days of promises that no verb tells: "toezegging 24-017, uit de vergadering van 6 februari 2024".

use chrono::NaiveDate;

use super::{
    dates::{self, NamedDay},
    layout::Kind,
    outline::Section,
    subjects::{self, Subject},
    tokens::Sentence,
    walk::Context,
    words::{Words, set},
};

/// Where promises are made.
const MEETINGS: &[&str] = &[
    "toezeg",
    "vergadering",
    "debat",
    "commissie",
    "beraad",
    "behandeling",
    "overleg",
    "bijeenkomst",
    "sessie",
    "avond",
    "raad van",
    "staten van",
    "rondvraag",
];

/// Words right before a day that make it no day of a promise.
static NO_PROMISE: Words = Words::new(|| {
    set("
        voor, vóór, uiterlijk, tot, per, vanaf, binnen, na, sinds, brief, brieven, memo, raadsbrief, rapport, mail,
        raadsinformatiebrief, statenbrief, notitie, nota, vragen, motie, amendement, besluit, verzonden, ontvangen
    ")
});

/// Participles behind a day that tell of something else done then.
fn done_then(word: &str) -> bool {
    let form = word.starts_with("ge") || word.contains("ge") && word.len() > 7 || word.starts_with("ver");
    form && word.ends_with(['d', 't', 'n'])
        && !word.starts_with("vergad")
        && !matches!(word, "gedaan" | "toegezegd" | "gedane" | "genoteerd" | "geregistreerd" | "gemeente")
}

/// For each commitment the day beside its number, in a sentence about a meeting or a promise.
pub(super) fn beside(context: Context<'_>, known: &[NaiveDate]) -> Vec<Option<NaiveDate>> {
    let mut days = vec![None; context.register.commitments.len()];
    for sentence in
        context.sentences.iter().take_while(|sentence| context.letter.effort.take_steps(sentence.tokens.len()))
    {
        let small = context.letter.small(&sentence.range);
        if matches!(context.letter.blocks[sentence.block].kind, Kind::Row(_))
            || !MEETINGS.iter().any(|word| small.contains(word))
        {
            continue;
        }
        let told = told(context, sentence, known);
        if told.is_empty() {
            continue;
        }
        let terms = subjects::terms(context.letter, sentence, context.register);
        let named = terms.iter().filter_map(|term| match &term.subject {
            Some(Subject::Named(named)) => Some((term.range.end - sentence.range.start, named)),
            _ => None,
        });
        let named: Vec<(usize, &Vec<usize>)> = named.collect();
        context.letter.effort.take_steps(named.len() * told.len() / 8);
        let Some((first, _)) = named.first() else { continue };
        // The days stand before their numbers, or behind them.
        let ahead = told.first().is_some_and(|(at, _)| at < first);
        for (at, numbers) in named {
            let day =
                if ahead { told.iter().rfind(|(day, _)| *day < at) } else { told.iter().find(|(day, _)| *day > at) };
            for one in numbers {
                if let (Some(slot), Some((_, day))) = (days.get_mut(*one), day) {
                    let _ = slot.get_or_insert(*day);
                }
            }
        }
    }
    days
}

/// For each commitment the day on which its section says that it was asked for.
pub(super) fn asked(context: Context<'_>, known: &[NaiveDate]) -> Vec<Option<NaiveDate>> {
    let mut days = vec![None; context.register.commitments.len()];
    for sentence in
        context.sentences.iter().take_while(|sentence| context.letter.effort.take_steps(sentence.tokens.len()))
    {
        let Some(section) = context.outline.section(sentence.block).map(Section::commitments) else { continue };
        let small = context.letter.small(&sentence.range);
        let asks =
            ["vroeg", "gevraagd", "verzocht", "vraag van", "op verzoek van"].iter().any(|word| small.contains(word));
        if !asks || !MEETINGS.iter().any(|word| small.contains(word)) {
            continue;
        }
        context.letter.effort.take_steps(section.len() / 8);
        if let [(_, day)] = told(context, sentence, known).as_slice() {
            for one in section {
                if let Some(slot) = days.get_mut(one) {
                    let _ = slot.get_or_insert(*day);
                }
            }
        }
    }
    days
}

/// The days in a sentence that are over and may be those of a promise, each with its place.
fn told(context: Context<'_>, sentence: &Sentence, known: &[NaiveDate]) -> Vec<(usize, NaiveDate)> {
    let small = context.letter.small(&sentence.range);
    let fits = |day: &NamedDay| {
        let mut before = small.get(..day.range.start).unwrap_or_default().split_whitespace().rev().take(2);
        let after = small.get(day.range.end..).unwrap_or_default().split_whitespace().next().unwrap_or_default();
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        !before.any(|word| NO_PROMISE.contains(bare(word).as_str())) && !done_then(&bare(after))
    };
    let reference = context.clock.day;
    dates::named_days(small)
        .into_iter()
        .filter(fits)
        .filter_map(|day| Some((day.range.start, day.resolve(known, reference)?)))
        .filter(|(_, day)| reference.is_none_or(|reference| *day <= reference))
        .collect()
}
