//! `/toezeggingen/{number}/afdoening`: reports a commitment as done, wholly or in part.

use chrono::NaiveDate;

use super::{ActKind, Ground, LetterNamed, Wish, part_field};
use crate::{
    domain::{
        change::Change,
        commitment::FulfilmentKind,
        ids::LetterId,
        part::{PartNumber, PartOutcome},
    },
    store::commitments::Source,
    web::{form::Fields, locate::short, view},
};

pub(super) const LABELS: &[(&str, &str)] = &[
    ("deel", "Wat is gedaan"),
    ("uitleg", "Antwoord aan de raad"),
    ("vorm", "Waarmee is zij afgedaan"),
    ("rest", "Wat er nog moet gebeuren"),
    ("termijn", "Termijn voor de rest"),
    ("brief", "Nummer van de brief"),
    ("datum", "Dag waarop het gedaan was"),
];

/// The extent of what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    All,
    Partly,
    Part(PartNumber),
}

/// Reads the form. If a letter is named, its day is the day that counts.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let extent = extent(fields, ground);
    let answer = fields.required_text("uitleg", "Schrijf het antwoord aan de raad: wat is er gedaan?");
    let delivered = fields.choice("vorm", FulfilmentKind::from_key);
    if delivered.is_some() && extent.is_some_and(|extent| extent != Extent::All) {
        fields.reject("vorm", "Vul dit alleen in als alles is gedaan.");
    }
    let partly = (extent == Some(Extent::Partly)).then(|| {
        let remaining = fields.required_text("rest", "Schrijf wat er nog moet gebeuren.");
        (remaining, fields.line("termijn"))
    });
    let (letter, on) = day(fields, ground);
    let change = match (extent?, partly) {
        (Extent::Part(part), _) => Change::ClosePart { part, outcome: PartOutcome::Settled, answer },
        (_, None) => Change::Settle { answer, delivered },
        (_, Some((remaining, words))) => {
            let deadline = words.map(|words| ground.deadlines.read(&words, on).asked(fields, "termijn"));
            Change::SettlePartly { answer, remaining, deadline }
        }
    };
    Some(Wish { change, source: Source { on, letter, passage: None, meeting: None } })
}

/// Reads the extent of what was done; of a commitment in parts, the part. If it is missing or wrong, the field gets an error.
fn extent(fields: &mut Fields, ground: &Ground) -> Option<Extent> {
    if !ground.commitment.parts.is_empty() {
        let part = part_field::read(fields, ground, ActKind::Settle);
        return fields.error(part_field::LABEL.0).is_none().then(|| part.map_or(Extent::All, Extent::Part));
    }
    if fields.raw("deel").is_empty() {
        fields.reject("deel", "Kies of alles is gedaan of een deel.");
    }
    fields.choice("deel", |typed| match typed {
        part_field::WHOLE => Some(Extent::All),
        "deels" => Some(Extent::Partly),
        _ => None,
    })
}

/// Reads the letter and the day that counts: that of the letter, otherwise the day that was filled in, otherwise today.
fn day(fields: &mut Fields, ground: &Ground) -> (Option<LetterId>, NaiveDate) {
    let typed = fields.day("datum");
    if let Some(typed) = typed {
        ground.check_day(fields, "datum", typed);
    }
    match &ground.letter {
        LetterNamed::No => (None, typed.unwrap_or(ground.today)),
        LetterNamed::Known(id, day) => {
            ground.check_order(fields, "brief", *day);
            if typed.is_some_and(|typed| typed != *day) {
                let day = view::full_day(*day);
                fields.reject("datum", format!("De brief is van {day}, en die dag telt. Laat dit veld leeg."));
            }
            (Some(*id), *day)
        }
        LetterNamed::Unknown(closest) => {
            let number = short(fields.raw("brief").trim());
            let hint = closest.as_ref().map(|closest| format!(" Bedoelt u {closest}?"));
            let hint = hint.unwrap_or_else(|| " Neem de brief eerst op, of laat dit veld leeg.".to_owned());
            fields.reject("brief", format!("Brief {number} staat niet in het register.{hint}"));
            (None, ground.today)
        }
    }
}
