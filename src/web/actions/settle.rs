//! `/toezeggingen/{number}/afdoening`: done, wholly or in part.

use chrono::NaiveDate;

use super::{Ground, LetterNamed, Wish};
use crate::{
    domain::{change::Change, ids::LetterId},
    store::commitments::Source,
    web::{deadline_field::doubt_words, form::Fields, locate::short, view},
};

pub(super) const LABELS: &[(&str, &str)] = &[
    ("deel", "Wat is gedaan"),
    ("uitleg", "Antwoord aan de raad"),
    ("rest", "Wat er nog moet gebeuren"),
    ("termijn", "Termijn voor de rest"),
    ("brief", "Nummer van de brief"),
    ("datum", "Dag waarop het gedaan was"),
];

/// Reads the form. With a letter its day is the day that counts.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let part = fields.choice("deel", |typed| match typed {
        "alles" => Some(false),
        "deels" => Some(true),
        _ => None,
    });
    if fields.raw("deel").is_empty() {
        fields.reject("deel", "Kies of alles is gedaan of een deel.");
    }
    let answer = fields.required_text("uitleg", "Schrijf het antwoord aan de raad: wat is er gedaan?");
    let partly = (part == Some(true)).then(|| {
        let remaining = fields.required_text("rest", "Schrijf wat er nog moet gebeuren.");
        (remaining, fields.line("termijn"))
    });
    let (letter, on) = day(fields, ground);
    let change = match partly {
        None => Change::Settle { answer, delivered: None },
        Some((remaining, words)) => {
            let deadline = words.map(|words| ground.deadlines.read(&words, on));
            if let Some(deadline) = &deadline {
                doubt_words(fields, "termijn", "bekeken", deadline);
            }
            Change::SettlePartly { answer, remaining, deadline }
        }
    };
    Some(Wish { change, source: Source { on, letter, passage: None, meeting: None } })
}

/// The letter and the day that count: those of the letter, or the day that was filled in, or today.
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
