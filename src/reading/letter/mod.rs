//! A letter's text → one finding a commitment.
//!
//! A chain of small steps, each a pure function of the one before, so that each can be read and tested alone:
//!
//! 1. [`text`]: odd characters smoothed away; every byte keeps the character of the letter that it stands for.
//! 2. [`lines`], [`margins`], [`layout`], [`paragraphs`], [`head`], [`table`], [`cards`], [`marker`]: lines → blocks (fields, headings, paragraphs, list items,
//!    rows, signature); broken words and paragraphs healed, the furniture of pages left out.
//! 3. [`numbers`]: what may be a number by its form, told by [`forms`] and put together by [`mending`]. [`tokens`]: blocks → sentences → words, marks and numbers.
//! 4. [`evidence`] with [`place`], [`behind`] and [`nouns`]: what the place of each number tells: the noun before it, its column, its field.
//! 5. [`register`] with [`shape`]: writings of one number brought together, miswritten ones repaired, each number
//!    found to be a commitment, another paper or the letter itself; ranges counted out.
//! 6. [`outline`]: which blocks speak of which commitments.
//! 7. [`subjects`], [`lexicon`], [`clauses`], [`terms`]: a sentence → clauses with subjects ("toezeggingen A en B",
//!    "deze toezegging"), what is said of them (verbs × negation × tense × part), and the deadline in each.
//! 8. [`walk`] with [`labels`]: sentences, rows, labels, headings and lead-ins → [`claims`] about commitments.
//! 9. [`resolve`]: claims → one outcome each. The heaviest claim decides: a proposal or a status by number before a
//!    sentence by number, before "deze toezegging", before what a section tells, before a heading. Of equals the last.
//! 10. [`promise`]: the day it was promised. [`passages`]: the pieces that speak of it.
//!
//! A number is understood silently in other case, with other spaces or marks; a writing with zeros left out or a
//! letter for a figure is repaired, and told as a doubt.

mod answers;
mod behind;
mod cards;
mod claims;
mod clauses;
mod dates;
mod dealt;
mod evidence;
mod forms;
mod head;
mod judge;
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
mod outline;
mod paragraphs;
mod parsed;
mod passages;
mod phrases;
mod place;
mod promise;
mod prose;
mod register;
mod repairs;
mod resolve;
mod roles;
mod shape;
mod shares;
mod standins;
mod subjects;
mod table;
mod terms;
mod text;
mod ticks;
mod tokens;
mod topics;
mod walk;
mod whom;
mod words;

#[cfg(test)]
mod robustness;
#[cfg(test)]
mod sentences;

use chrono::NaiveDate;

use super::finding::{Doubt, DoubtCode, Finding, Reading};
use crate::domain::{calendar::Calendar, letter::Outcome};

/// Reads a letter. `day` is the day of the letter where the caller knows it; it goes before what the letter says.
#[must_use]
pub fn read(text: &str, day: Option<NaiveDate>, calendar: &Calendar) -> Reading {
    let letter = layout::Letter::of(text);
    let mut head = head::read(&letter, day);
    let candidates = numbers::candidates(&letter);
    let sentences = tokens::sentences(&letter, &candidates);
    let evidence = evidence::weigh(&letter, &sentences, &candidates);
    let register = register::register(&letter, &sentences, &candidates, &evidence);
    if head.number.is_none() {
        head.number.clone_from(&register.own);
    }
    let outline = outline::outline(&letter, &sentences, &register);
    let clock = terms::Clock { day: head.day, calendar };
    let context =
        walk::Context { letter: &letter, sentences: &sentences, register: &register, outline: &outline, clock };
    let findings = findings(context);
    Reading { head, findings, references: register.references.clone(), doubts: register.doubts.clone() }
}

/// One finding a commitment, in order of first mention.
fn findings(context: walk::Context<'_>) -> Vec<Finding> {
    let claims = walk::claims(context);
    let promised = promise::days(context);
    let mentions = passages::mentions(context);
    let counts = passages::named_in_blocks(context, &mentions);
    let mut findings = Vec::with_capacity(context.register.commitments.len());
    for (at, commitment) in context.register.commitments.iter().enumerate() {
        let own = claims.of.get(at).map_or(&[][..], Vec::as_slice);
        let verdict = resolve::verdict(own);
        let doubt =
            |code: DoubtCode| Doubt { code, number: Some(commitment.number.clone()), written: None, read: None };
        let doubts = [(verdict.contradicts, DoubtCode::Contradiction), (verdict.day_unknown, DoubtCode::DayUnknown)];
        let stays = matches!(verdict.outcome, Outcome::SettlePartly | Outcome::Postpone | Outcome::KeepOpen);
        findings.push(Finding {
            number: commitment.number.clone(),
            written: commitment.written.clone(),
            outcome: verdict.outcome,
            deadline: verdict.deadline.filter(|_| stays),
            promised_on: promised.get(at).copied().flatten(),
            title: title(context, at, &mentions[at]),
            passages: passages::of(context, at, &mentions[at], &counts, own),
            doubts: doubts.into_iter().filter(|(holds, _)| *holds).map(|(_, code)| doubt(code)).collect(),
        });
    }
    findings
}

/// The heading under which a commitment is answered, else its title in a table.
fn title(context: walk::Context<'_>, commitment: usize, mentions: &[usize]) -> Option<String> {
    let sections = context.outline.sections.iter().flat_map(|section| &section.numbers);
    let mut titles = sections.filter(|(one, _)| *one == commitment).filter_map(|(_, title)| title.clone());
    let heading = titles.find_map(|title| outline::trim_title(context.letter.written(&title)));
    heading.or_else(|| {
        let rows = mentions.iter().map(|at| &context.letter.blocks[context.sentences[*at].block].kind);
        let mut cells = rows.filter_map(|kind| if let layout::Kind::Row(cells) = kind { Some(cells) } else { None });
        let title = cells.find_map(|cells| labels::title(context.letter, cells))?;
        outline::trim_title(context.letter.written(&title))
    })
}

/// Lab only.
pub fn blocks(text: &str) {
    let letter = layout::Letter::of(text);
    for block in &letter.blocks {
        eprintln!(
            "{:?} [{}] {}",
            block.kind,
            letter.written(&block.marker),
            letter.written(&(block.marker.end..block.range.end))
        );
    }
}

/// Lab only.
pub fn debug(text: &str) {
    let letter = layout::Letter::of(text);
    let candidates = numbers::candidates(&letter);
    let sentences = tokens::sentences(&letter, &candidates);
    let evidence = evidence::weigh(&letter, &sentences, &candidates);
    for (c, e) in candidates.iter().zip(&evidence) {
        eprintln!("{} {:?} {:?}", c.text, c.form, e.as_ref().map(|e| (e.role, e.grade, e.kind.clone(), e.follows)));
    }
    let register = register::register(&letter, &sentences, &candidates, &evidence);
    let outline = outline::outline(&letter, &sentences, &register);
    for s in &outline.sections {
        eprintln!(
            "section {:?} {:?}",
            s.commitments().iter().map(|c| register.commitments[*c].number.clone()).collect::<Vec<_>>(),
            s.blocks
        );
    }
    let clock = terms::Clock { day: head::read(&letter, None).day, calendar: &Calendar::default() };
    let context =
        walk::Context { letter: &letter, sentences: &sentences, register: &register, outline: &outline, clock };
    let claims = walk::claims(context);
    for (at, list) in claims.of.iter().enumerate() {
        for c in list {
            eprintln!(
                "{}: {:?} {:?} {:?} strong={} interim={} struck={} | {}",
                register.commitments[at].number,
                c.outcome,
                c.rank,
                c.deadline.as_ref().map(|d| d.deadline.words.clone()),
                c.strong,
                c.interim,
                c.struck,
                letter.written(&c.bytes)
            );
        }
    }
}
