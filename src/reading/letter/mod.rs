//! A letter's text → one finding a commitment.
//!
//! A chain of small steps, each a pure function of the one before, so that each can be read and tested alone:
//!
//! 1. `text`: odd characters smoothed away; every byte keeps the character of the letter that it stands for.
//! 2. `lines`, `margins`, `head`, `table`, `cards`, `marker`, `paragraphs`, `layout`: lines → blocks (fields, headings,
//!    paragraphs, list items, rows, signature); broken words healed, the furniture of pages left out.
//! 3. `numbers` (what may be a number) by `forms` (what it looks like) and `mending` (what a space took apart);
//!    `tokens`: blocks → sentences → words, marks and numbers.
//! 4. `evidence`, `place`, `behind`, `nouns`: what the place of a number tells: its noun, column, field, list.
//! 5. `register`, `roles`, `repairs`, `shape`: writings of one number brought together, miswritten ones repaired, each
//!    number found to be a commitment, another paper or the letter itself; ranges counted out.
//! 6. `outline`, `topics`: which blocks speak of which commitments.
//! 7. `subjects`, `standins`: who a sentence is about. `lexicon`, `phrases`: the words that tell an outcome. `clauses`,
//!    `judge`: what each clause says (verb × negation × tense × part × condition). `terms`, `shares`: its deadlines.
//! 8. `walk`, `prose`, `labels`, `parsed`, `whom`: sentences, rows, labels, headings, lead-ins → `claims`.
//! 9. `resolve`: claims → one outcome each. The heaviest decides (`claims::Rank`): a proposal or a status by number,
//!    then a proposal for "deze toezegging", a sentence by number, and so on down to a heading; of equals the last.
//! 10. `certainty`, `sums`, `cells`: whether that outcome rests on words that name the commitment and decide; else it is
//!     doubted. `plain` with `unsettled`, `known_words`, `speakers` and `quotes` looks whether nothing in the sentence hedges,
//!     denies or reports it, `odd_days` with `slips` whether its day was wholly understood, `columns` whether a table tells one thing twice.
//! 11. `promise`: the day it was promised. `statement`: the sentence that promised it. `passages`: the pieces that speak of it.
//!
//! Other case, other marks, spaces between letters and figures, and a line that ends within a number are understood
//! silently. Zeros left out, a letter for a figure and a space among figures are repaired and told as a doubt. A number
//! that nothing in the letter calls a commitment is never made one.

mod answers;
mod behind;
mod cards;
mod cells;
mod certainty;
mod claims;
mod clauses;
mod columns;
mod dates;
mod dealt;
mod evidence;
mod forms;
mod head;
mod judge;
mod known_words;
mod labels;
mod layout;
mod lexicon;
mod lines;
mod margins;
mod marker;
mod meetings;
mod mending;
mod nouns;
mod numbers;
mod odd_days;
mod of_less;
mod outline;
mod paragraphs;
mod parsed;
mod passages;
mod phrases;
mod place;
mod plain;
mod promise;
mod prose;
mod quotes;
mod register;
mod repairs;
mod resolve;
mod roles;
mod shape;
mod shares;
mod slips;
mod speakers;
mod standins;
mod statement;
mod stretches;
mod subjects;
mod sums;
mod table;
mod terms;
mod text;
mod ticks;
mod tokens;
mod topics;
mod unsettled;
mod walk;
mod whom;
mod words;

#[cfg(test)]
mod doubt_kinds;
#[cfg(test)]
mod doubts;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod robustness;

use chrono::NaiveDate;

use certainty::Certainty;
use resolve::Verdict;

use super::{
    effort::LetterTooLarge,
    finding::{Doubt, DoubtCode, Finding, Reading},
};
use crate::domain::{council::calendar::Calendar, letter::Outcome};

/// The day that a letter bears itself.
#[must_use]
pub fn own_day(text: &str) -> Option<NaiveDate> {
    head::own_day(&layout::Letter::of(text))
}

/// Reads a letter. `day` is the day of the letter where the caller knows it; it goes before what the letter says.
///
/// # Errors
/// When the letter takes more work than the register spends on one.
pub fn read(text: &str, day: Option<NaiveDate>, calendar: &Calendar) -> Result<Reading, LetterTooLarge> {
    read_laid_out(&layout::Letter::of(text), day, calendar)
}

fn read_laid_out(
    letter: &layout::Letter,
    day: Option<NaiveDate>,
    calendar: &Calendar,
) -> Result<Reading, LetterTooLarge> {
    let mut head = head::read(letter, day);
    let candidates = numbers::candidates(letter);
    let sentences = tokens::sentences(letter, &candidates);
    let evidence = evidence::weigh(letter, &sentences, &candidates);
    let register = register::register(letter, &sentences, &candidates, &evidence);
    if head.number.is_none() {
        head.number.clone_from(&register.own);
    }
    let outline = outline::outline(letter, &sentences, &register);
    let clock = terms::Clock { day: head.day, calendar };
    let context = walk::Context { letter, sentences: &sentences, register: &register, outline: &outline, clock };
    let findings = findings(context);
    if letter.effort.is_spent() {
        return Err(LetterTooLarge);
    }
    Ok(Reading { head, findings, references: register.references.clone(), doubts: register.doubts.clone() })
}

/// One finding a commitment, in order of first mention.
fn findings(context: walk::Context<'_>) -> Vec<Finding> {
    let claims = walk::claims(context);
    let promised = promise::days(context);
    let mentions = passages::mentions(context);
    let counts = passages::named_in_blocks(context, &mentions);
    let verdicts: Vec<Verdict<'_>> = claims.of.iter().map(|own| resolve::verdict(own)).collect();
    let mut certainty = Certainty::of(context, &verdicts);
    let titles: Vec<Option<String>> =
        mentions.iter().enumerate().map(|(at, mentions)| title(context, at, mentions)).collect();
    let statements = statement::statements(context, &titles);
    let mut findings = Vec::with_capacity(context.register.commitments.len());
    for (at, ((commitment, verdict), own)) in
        context.register.commitments.iter().zip(&verdicts).zip(&claims.of).enumerate()
    {
        let doubt =
            |code: DoubtCode| Doubt { code, number: Some(commitment.number.clone()), written: None, read: None };
        let doubts = [
            (verdict.contradicts, DoubtCode::Contradiction),
            (verdict.day_unknown, DoubtCode::DayUnknown),
            (commitment.cut || own.len() >= claims::MOST, DoubtCode::TooLong),
            (!certainty.is_certain(at, verdict, own), DoubtCode::Uncertain),
        ];
        let stays = matches!(verdict.outcome, Outcome::SettlePartly | Outcome::Postpone | Outcome::KeepOpen);
        findings.push(Finding {
            number: commitment.number.clone(),
            written: commitment.written.clone(),
            outcome: verdict.outcome,
            deadline: verdict.deadline.clone().filter(|_| stays),
            promised_on: promised.get(at).copied().flatten(),
            title: titles[at].clone(),
            statement: statements[at].clone(),
            passages: passages::of(context, at, &mentions[at], &counts, own),
            doubts: doubts.into_iter().filter(|(holds, _)| *holds).map(|(_, code)| doubt(code)).collect(),
        });
    }
    findings
}

/// The heading under which a commitment is answered, else its title in a table.
fn title(context: walk::Context<'_>, commitment: usize, mentions: &[usize]) -> Option<String> {
    let sections = context.outline.sections_of(commitment).flat_map(|section| &section.numbers);
    let mut titles = sections.filter(|(one, _)| *one == commitment).filter_map(|(_, title)| title.clone());
    let heading = titles.find_map(|title| outline::trim_title(context.letter.written(&title)));
    heading.or_else(|| {
        let rows = mentions.iter().map(|at| &context.letter.blocks[context.sentences[*at].block].kind);
        let mut cells = rows.filter_map(|kind| if let layout::Kind::Row(cells) = kind { Some(cells) } else { None });
        let title = cells.find_map(|cells| labels::title(context.letter, cells))?;
        outline::trim_title(context.letter.written(&title))
    })
}
