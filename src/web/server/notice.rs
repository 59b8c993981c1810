//! The notices that tell, once, what was just done.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::error::LabelledLink;
use crate::{
    store::{Result, StoreError, StoreRefusal},
    web::views::words,
};

/// The act that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Notice {
    /// The form was sent before, and did its work then.
    AlreadyRecorded,
    /// The form was saved as it had been opened.
    NothingChanged,
    /// A commitment was registered, with this number.
    Registered(String),
    /// A commitment was registered, with this number that the register gave.
    RegisteredAs(String),
    /// The facts of a commitment were corrected.
    Corrected,
    DeadlineCorrected,
    NumberCorrected,
    /// The day of a decision was corrected.
    DecisionDayCorrected,
    /// This many deadlines were corrected after the calendar.
    DeadlinesCorrected(usize),
    /// A commitment was reported as done.
    Settled,
    /// A part of a commitment that has no numbered parts was reported as done.
    PartlySettled,
    /// A report became a proposal, on which the committee decides.
    Proposed,
    /// Another deadline was set.
    Postponed,
    /// A later deadline was proposed.
    PostponementProposed,
    /// Somebody objected, and the commitment is open again.
    Objected,
    /// Somebody objected to a proposal.
    ObjectedToProposal,
    /// Somebody objected to the report on one part, which is open again.
    ObjectedToPart,
    ReportTakenBack,
    ObjectionTakenBack,
    /// A part was reported as done.
    PartSettled,
    PartLapsed,
    /// A part was opened again.
    PartReopened,
    HandedOver,
    /// Two people became one.
    PeopleMerged,
    /// A member got the next seat, in another party.
    SeatBegun,
    /// This many members were entered.
    MembersEntered(usize),
    /// This many commitments of a portfolio were handed over.
    PortfolioHandedOver(usize),
    /// A bond was recorded.
    Linked,
    /// A bond was taken back.
    Unlinked,
    /// A commitment was merged into another.
    Merged,
    /// The parts of a commitment were recorded.
    Divided,
    /// A commitment no longer has parts.
    Undivided,
    /// A commitment was opened again.
    Reopened,
    Lapsed,
    /// The progress of a commitment was recorded.
    Progressed,
    /// This many decisions were recorded.
    Decided(usize),
    /// A member's suggestion was sent.
    Suggested,
    /// A suggestion was registered as a commitment.
    SuggestionTakenOver,
    /// A suggestion was not taken over.
    SuggestionDeclined,
    /// A draft was published.
    Published,
    /// A published commitment was taken back.
    Withdrawn,
    SecrecyImposed {
        /// True if the commitment was public until then.
        was_public: bool,
    },
    SecrecyLifted,
    LetterReleased,
    /// A released letter became a draft again.
    LetterTakenBack,
    LetterSecrecyImposed,
    LetterSecrecyLifted,
    /// Parts of a letter were made unreadable.
    LetterRedacted,
    /// The original of a letter was erased.
    OriginalErased,
    /// This many passages of a letter are released now.
    PassagesReleased(usize),
    /// The content of lines of the history was erased.
    Erased,
    /// A letter was taken in.
    LetterTakenIn,
    /// A letter was held already.
    LetterKnown,
    /// This many commitments were registered from a letter, which still waits.
    RegisteredFromLetter(usize),
    /// Lines of a letter were recorded.
    LetterRead {
        lines: usize,
        /// True if the committee still has to decide on some of them.
        proposed: bool,
        /// True if the letter is done with.
        done: bool,
    },
    SignedOut,
    /// Somebody chose another password.
    PasswordChanged,
    /// Somebody chose a password with a one-time link.
    PasswordChosen,
    /// An account was saved.
    AccountSaved,
    /// The sessions of an account were ended.
    SessionsEnded,
    /// The second factor of an account was taken off.
    SecondFactorReset,
    /// An account was disabled.
    AccountDisabled,
    /// An account was enabled.
    AccountEnabled,
    /// Something was added to a list of the council or to the calendar.
    Added,
    /// A setting, or an entry of a list or of the calendar, was changed.
    Saved,
    /// Something was taken out of the calendar.
    Removed,
    /// A meeting was planned.
    MeetingPlanned,
    /// A planned meeting was changed.
    MeetingChanged,
    /// A meeting that was called off goes on after all.
    MeetingRestored,
    /// A meeting was called off.
    MeetingCancelled,
    /// The list for a meeting was frozen.
    ListFrozen,
}

impl Notice {
    /// The link to what is usually done next.
    #[must_use]
    pub fn to_next_act(&self) -> Option<LabelledLink> {
        match self {
            Self::Registered(number) | Self::RegisteredAs(number) => {
                let path = format!("/toezeggingen/nieuw?na={}", utf8_percent_encode(number, NON_ALPHANUMERIC));
                Some(LabelledLink::new(path, "Registreer nog een uit dezelfde vergadering"))
            }
            _ => None,
        }
    }

    /// The sentence on the page.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line for each notice")]
    pub fn to_sentence(&self) -> String {
        let words = match self {
            Self::AlreadyRecorded => "Dit formulier was al eerder verwerkt. Er is nu niets opnieuw vastgelegd.",
            Self::NothingChanged => "U hebt niets gewijzigd. Alles staat er nog zoals het stond.",
            Self::Registered(_) => "De toezegging is geregistreerd.",
            Self::RegisteredAs(number) => {
                return format!("De toezegging is geregistreerd. Het register gaf haar nummer {number}.");
            }
            Self::Corrected => "De gegevens zijn aangepast.",
            Self::DeadlineCorrected | Self::DeadlinesCorrected(1) => {
                "De termijn is gecorrigeerd. Wat er eerst stond, blijft te lezen."
            }
            Self::DeadlinesCorrected(count) => {
                return format!(
                    "{} termijnen zijn gecorrigeerd. Wat er eerst stond, blijft te lezen.",
                    spell_with_capital(*count)
                );
            }
            Self::NumberCorrected => "Het nummer is gecorrigeerd. Het oude nummer leidt hierheen.",
            Self::DecisionDayCorrected => "De dag van het besluit is gecorrigeerd.",
            Self::Settled => "De toezegging is als afgedaan gemeld.",
            Self::PartlySettled => "De toezegging is als deels afgedaan gemeld.",
            Self::Proposed => "Het voorstel is vastgelegd. De commissie besluit.",
            Self::Postponed => "De nieuwe termijn is vastgelegd.",
            Self::PostponementProposed => "Het voorstel voor een nieuwe termijn is vastgelegd. De commissie besluit.",
            Self::Objected => "Het bezwaar is vastgelegd. De toezegging staat weer open.",
            Self::ObjectedToProposal => "Het bezwaar is vastgelegd. De commissie besluit over het voorstel.",
            Self::ObjectedToPart => "Het bezwaar is vastgelegd. Het onderdeel staat weer open.",
            Self::ReportTakenBack => "De melding is teruggenomen. De toezegging staat weer zoals zij daarvoor stond.",
            Self::ObjectionTakenBack => "Het bezwaar is teruggenomen.",
            Self::PartSettled => "Het onderdeel is als afgedaan gemeld.",
            Self::PartLapsed => "Het onderdeel is vervallen.",
            Self::PartReopened => "Het onderdeel staat weer open.",
            Self::HandedOver | Self::PortfolioHandedOver(1) => "De toezegging is overgedragen.",
            Self::RegisteredFromLetter(1) => {
                "De toezegging is geregistreerd. De brief wacht nog: wat ermee gebeurt, is niet vastgelegd."
            }
            Self::RegisteredFromLetter(count) => {
                return format!(
                    "{} toezeggingen zijn geregistreerd. De brief wacht nog: wat ermee gebeurt, is niet vastgelegd.",
                    spell_with_capital(*count)
                );
            }
            Self::PortfolioHandedOver(count) => {
                return format!("{} toezeggingen zijn overgedragen.", spell_with_capital(*count));
            }
            Self::Linked => "Het verband is vastgelegd.",
            Self::Unlinked => "Het verband is weg. In de geschiedenis blijft het staan.",
            Self::Merged => "De toezegging is samengevoegd met de andere.",
            Self::Divided => "De onderdelen zijn vastgelegd.",
            Self::Undivided => "De toezegging is weer één geheel.",
            Self::Reopened => "De toezegging staat weer open.",
            Self::Lapsed => "De toezegging is vervallen.",
            Self::Progressed => "De voortgang is vastgelegd.",
            Self::Decided(1) => "Het besluit is vastgelegd.",
            Self::Decided(count) => return format!("{} besluiten zijn vastgelegd.", spell_with_capital(*count)),
            Self::Suggested => "Uw suggestie is verstuurd. De griffie kijkt ernaar.",
            Self::SuggestionTakenOver => "De toezegging is geregistreerd en de suggestie is overgenomen.",
            Self::SuggestionDeclined => "De suggestie is niet overgenomen. Het raadslid leest waarom.",
            Self::Published => "De toezegging is openbaar.",
            Self::Withdrawn => "De toezegging is een concept en niet meer openbaar.",
            Self::SecrecyImposed { was_public: true } => {
                "De geheimhouding is vastgelegd. De toezegging is niet meer openbaar."
            }
            Self::SecrecyImposed { was_public: false } => "De geheimhouding is vastgelegd.",
            Self::SecrecyLifted => "De geheimhouding is opgeheven. De toezegging is openbaar.",
            Self::PassagesReleased(_) => "Bewaard. Bij de toezeggingen staat nu wat u aanvinkte.",
            Self::LetterRedacted => "Onleesbaar gemaakt, in de brief en in elke passage.",
            Self::OriginalErased => "Het origineel is gewist.",
            Self::LetterReleased => "De brief is vrijgegeven.",
            Self::LetterTakenBack => "De brief is weer een concept en niet meer openbaar.",
            Self::LetterSecrecyImposed => "De geheimhouding op de brief is vastgelegd.",
            Self::LetterSecrecyLifted => "De geheimhouding op de brief is opgeheven. De brief is nu een concept.",
            Self::Erased => "De inhoud is gewist. Dat staat nu in de geschiedenis.",
            Self::LetterTakenIn => "De brief is opgenomen. Bekijk wat het register erin las.",
            Self::LetterKnown => "Deze brief stond al in het register. Dit is hij.",
            Self::LetterRead { lines, proposed, done } => return describe_read_letter(*lines, *proposed, *done),
            Self::SignedOut => "U bent uitgelogd.",
            Self::PasswordChanged => "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.",
            Self::PasswordChosen => "Uw wachtwoord is bewaard. Log er nu mee in.",
            Self::AccountSaved => "Het account is bewaard. Wie ermee was ingelogd, is uitgelogd.",
            Self::SessionsEnded => "De sessies zijn beëindigd.",
            Self::SecondFactorReset => "De tweede factor is verwijderd.",
            Self::AccountDisabled => "Het account is uitgeschakeld.",
            Self::AccountEnabled => "Het account is weer ingeschakeld.",
            Self::PeopleMerged => "Het is nu één persoon. Elke toezegging noemt de naam die bleef.",
            Self::SeatBegun => {
                "De volgende zetel is vastgelegd. Wat eerder is gevraagd, blijft bij de oude fractie staan."
            }
            Self::MembersEntered(1) => "Het raadslid is toegevoegd.",
            Self::MembersEntered(count) => {
                return format!("{} raadsleden zijn toegevoegd.", spell_with_capital(*count));
            }
            Self::Added => "Het is toegevoegd.",
            Self::Saved => "De wijziging is bewaard.",
            Self::Removed => "Het is verwijderd.",
            Self::MeetingPlanned => "De vergadering is gepland. Iedereen ziet haar.",
            Self::MeetingChanged => "De vergadering is gewijzigd.",
            Self::MeetingRestored => "De vergadering gaat toch door. Iedereen ziet haar.",
            Self::MeetingCancelled => "De vergadering is vervallen. Zij blijft te vinden.",
            Self::ListFrozen => "De lijst is vastgesteld. Zij verandert niet meer.",
        };
        words.to_owned()
    }
}

/// A number in words with a capital, to begin a sentence.
fn spell_with_capital(count: usize) -> String {
    words::start_with_capital(&words::spell_number(i64::try_from(count).unwrap_or(i64::MAX)))
}

/// The sentences about a letter whose lines were recorded.
fn describe_read_letter(lines: usize, proposed: bool, done: bool) -> String {
    let recorded = match lines {
        0 if done => return "De brief is klaar. Er is niets uit vastgelegd.".to_owned(),
        0 => "Er is niets vastgelegd.".to_owned(),
        1 => "Eén regel van de brief is vastgelegd.".to_owned(),
        count => format!("{} regels van de brief zijn vastgelegd.", spell_with_capital(count)),
    };
    let proposed = if proposed { " Waarover de commissie besluit, is nu een voorstel." } else { "" };
    let rest = if done { " De brief is klaar." } else { " De andere regels verwerkt de griffie." };
    format!("{recorded}{proposed}{rest}")
}

/// The notice of an act: this one, or that the same form did it before. Other errors are given back.
pub(in crate::web) fn tell_recorded<T>(recorded: Result<T>, notice: Notice) -> Result<Notice> {
    match recorded {
        Ok(_) => Ok(notice),
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => Ok(Notice::AlreadyRecorded),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_letter_came_to_is_told_as_it_is() {
        let table = [
            ((0, false, true), "De brief is klaar. Er is niets uit vastgelegd."),
            ((1, false, true), "Eén regel van de brief is vastgelegd. De brief is klaar."),
            (
                (3, true, true),
                "Drie regels van de brief zijn vastgelegd. Waarover de commissie besluit, is nu een voorstel. De brief is \
                 klaar.",
            ),
            ((2, false, false), "Twee regels van de brief zijn vastgelegd. De andere regels verwerkt de griffie."),
        ];
        for ((lines, proposed, done), words) in table {
            assert_eq!(Notice::LetterRead { lines, proposed, done }.to_sentence(), words);
        }
    }

    #[test]
    fn a_count_is_told_in_words() {
        assert_eq!(Notice::Decided(1).to_sentence(), "Het besluit is vastgelegd.");
        assert_eq!(Notice::Decided(2).to_sentence(), "Twee besluiten zijn vastgelegd.");
        assert_eq!(Notice::PortfolioHandedOver(1).to_sentence(), "De toezegging is overgedragen.");
        assert_eq!(Notice::PortfolioHandedOver(14).to_sentence(), "14 toezeggingen zijn overgedragen.");
    }
}
