//! The letters on a desk: those to process, those to release, and those that an office released.

use super::section::{DeskLine, DeskSection, SHOWN, compute_day_before, format_day_twice};
use crate::{
    store::{desk::LetterPile, letters::LetterRow},
    web::server::{
        error::{LabelledLink, WebError},
        visit::Visit,
    },
};

/// The number of days for which a letter that an office released stays on the clerk's desk.
const RELEASED_DAYS: u64 = 30;

/// A kind of letters that wait on a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeskLetters {
    ToProcess,
    /// Letters with numbers of commitments that the register does not hold.
    ToRegister,
    /// Letters without such numbers.
    Known,
    ToRelease,
    /// Letters that an office released in the last days.
    Released,
}

/// The letters of this kind.
pub(super) async fn load_letters(visit: &Visit, kind: DeskLetters) -> Result<DeskSection, WebError> {
    let pile = match kind {
        DeskLetters::ToProcess => LetterPile::All,
        DeskLetters::ToRegister => LetterPile::ToRegister,
        DeskLetters::Known => LetterPile::Known,
        DeskLetters::ToRelease => LetterPile::ToRelease,
        DeskLetters::Released => LetterPile::ReleasedByOffice(compute_day_before(visit, RELEASED_DAYS)),
    };
    let (letters, total) = visit.store.letters_waiting(&visit.actor, pile, SHOWN).await?;
    let more =
        (total > SHOWN).then(|| LabelledLink::new("/brieven", format!("Bekijk alle brieven; het zijn er {total}")));
    let (heading, said) = match kind {
        DeskLetters::ToRegister => (
            "Brieven met nieuwe toezeggingen",
            "Deze brieven noemen nummers die nog niet in het register staan. Registreer die bij de brief; daarna kan het \
             bestuur hem verder verwerken, of u.",
        ),
        DeskLetters::ToRelease => (
            "Brieven vrij te geven",
            "Verwerkt, en nog concept: alleen de griffie en het bureau dat de brief schreef zien hem. Kijk hem na en geef hem \
             vrij.",
        ),
        DeskLetters::Released => (
            "Door het bestuur vrijgegeven",
            "Deze brieven zijn nu openbaar. Staat er iets in dat dat niet mag zijn, neem de brief dan terug als concept.",
        ),
        DeskLetters::ToProcess | DeskLetters::Known => (
            "Brieven te verwerken",
            "Opgenomen en nog niet verwerkt. Er verandert niets tot iemand bevestigt wat het register erin las.",
        ),
    };
    let segment = match kind {
        DeskLetters::ToRelease => "/openbaarheid",
        DeskLetters::Released => "",
        DeskLetters::ToProcess | DeskLetters::ToRegister | DeskLetters::Known => "/lezing",
    };
    let lines = letters.into_iter().map(|row| make_letter_line(row, segment)).collect();
    Ok(DeskSection::new(heading).with_explanation(said).with_some_lines(lines, total, more))
}

fn make_letter_line(row: LetterRow, segment: &str) -> DeskLine {
    DeskLine {
        day: format_day_twice(row.day),
        path: format!("/brieven/{}{segment}", row.id()),
        title: row.subject.unwrap_or_else(|| "Brief zonder onderwerp".to_owned()),
        second: row.number.unwrap_or_default(),
        who: row.signatory.unwrap_or_default(),
        ..DeskLine::default()
    }
}
