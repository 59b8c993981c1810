//! The letters on a desk: those to process, those to release, and those that an office released.

use chrono::NaiveDate;

use super::{
    row::{DeskMark, DeskRowView, describe_days_ago},
    section::{DeskSection, SHOWN, compute_day_before},
};
use crate::{
    domain::commitment::publicity::PublicityKey,
    store::desk::{DeskLetter, LetterPile},
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
    let today = visit.clock.today();
    let rows = letters.into_iter().map(|letter| kind.make_row(letter, today)).collect();
    Ok(kind.make_section().with_some_rows(rows, total, more))
}

impl DeskLetters {
    fn make_section(self) -> DeskSection {
        match self {
            Self::ToRegister => DeskSection::new("brieven-nieuw", "Brieven met nieuwe toezeggingen").with_explanation(
                "Deze brieven noemen nummers die nog niet in het register staan. Registreer die bij de brief; daarna kan het \
                 bestuur hem verder verwerken, of u.",
            ),
            Self::ToRelease => DeskSection::new("brieven-vrij", "Brieven vrij te geven").with_explanation(
                "Verwerkt, en nog concept: alleen de griffie en het bureau dat de brief schreef zien hem.",
            ),
            Self::Released => DeskSection::new("brieven-openbaar", "Door het bestuur vrijgegeven").with_explanation(
                "Deze brieven zijn nu openbaar. Staat er iets in dat dat niet mag zijn, neem de brief dan terug als concept.",
            ),
            Self::ToProcess | Self::Known => DeskSection::new("brieven", "Brieven te verwerken")
                .with_explanation("Er verandert niets tot iemand bevestigt wat het register erin las."),
        }
    }

    fn make_row(self, letter: DeskLetter, today: NaiveDate) -> DeskRowView {
        let (segment, act) = match self {
            Self::ToRelease => ("/openbaarheid", "Kijk na en geef vrij"),
            Self::Released => ("", "Bekijk de brief"),
            Self::ToProcess | Self::ToRegister | Self::Known if letter.confirmed > 0 => ("/lezing", "Lees verder"),
            Self::ToProcess | Self::ToRegister | Self::Known => ("/lezing", "Lees de brief"),
        };
        let path = format!("/brieven/{}{segment}", letter.row.id());
        DeskRowView {
            over: true,
            beside: describe_days_ago(letter.row.day, today),
            publicity: if letter.row.publicity() == PublicityKey::Secret { PublicityKey::Secret.key() } else { "" },
            marks: list_marks(&letter),
            title: letter.row.subject.unwrap_or_else(|| "Brief zonder onderwerp".to_owned()),
            who: letter.row.signatory.unwrap_or_default(),
            act: Some(LabelledLink::new(path.clone(), act)),
            path,
            ..DeskRowView::default()
        }
        .with_day(letter.row.day)
    }
}

/// The number of the letter, and how far somebody came with it: how many commitments it names, and of how many an outcome was
/// confirmed.
fn list_marks(letter: &DeskLetter) -> Vec<DeskMark> {
    let confirmed = match (letter.named, letter.confirmed) {
        (0, 0) => None,
        (_, 0) => Some("nog niets bevestigd".to_owned()),
        (_, n) => Some(format!("{n} bevestigd")),
    };
    let named = (letter.named > 0).then(|| format!("{} genoemd", letter.named));
    let number = letter.row.number.clone().map(DeskMark::Number);
    number.into_iter().chain(named.into_iter().chain(confirmed).map(DeskMark::Words)).collect()
}
