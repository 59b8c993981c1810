//! The notice of an act, shown once to the visitor who did it. It goes with the response in a signed cookie, bound to the
//! account and to the page to which the act leads; no address carries one, and showing it writes nothing.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, header},
    response::Response,
};
use chrono::TimeDelta;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::{
    AppState,
    cookie::{Cookie, CookieKind},
    visit::Visit,
    words,
};
use crate::{
    domain::ids::AccountId,
    store::{Result, StoreError, StoreRefusal, sessions::Session},
};

/// The purpose with which the key signs a notice.
const PURPOSE: &str = "melding";

/// The time that a notice waits for the page that shows it.
pub(super) const WAITS: TimeDelta = TimeDelta::minutes(1);

/// The act that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Notice {
    /// The form was sent before, and did its work then.
    AlreadyRecorded,
    /// The form was saved as it had been opened.
    NothingChanged,
    /// A promise was registered.
    Registered,
    /// A promise was registered, with this number that the register gave.
    RegisteredAs(String),
    /// The facts of a promise were corrected.
    Corrected,
    /// A promise was reported as done.
    Settled,
    /// A part of a promise that has no numbered parts was reported as done.
    PartlySettled,
    /// A report became a proposal, on which the committee decides.
    Proposed,
    /// Another deadline was set.
    Postponed,
    /// A later deadline was proposed.
    PostponementProposed,
    /// Somebody objected, and the promise is open again.
    Objected,
    /// Somebody objected to a proposal.
    ObjectedToProposal,
    /// Somebody objected to the report on one part, which is open again.
    ObjectedToPart,
    /// A part was reported as done.
    PartSettled,
    PartLapsed,
    /// A part was opened again.
    PartReopened,
    HandedOver,
    /// This many commitments of a portfolio were handed over.
    PortfolioHandedOver(usize),
    /// A bond was recorded.
    Linked,
    /// A bond was taken back.
    Unlinked,
    /// A promise was merged into another.
    Merged,
    /// The parts of a promise were recorded.
    Divided,
    /// A promise no longer has parts.
    Undivided,
    /// A promise was opened again.
    Reopened,
    Lapsed,
    /// The progress of a promise was recorded.
    Progressed,
    /// This many decisions were recorded.
    Decided(usize),
    /// A member's suggestion was sent.
    Suggested,
    /// A suggestion was registered as a promise.
    SuggestionTakenOver,
    /// A suggestion was not taken over.
    SuggestionDeclined,
    /// A draft was published.
    Published,
    /// A published promise was taken back.
    Withdrawn,
    SecrecyImposed {
        /// True if the commitment was public until then.
        was_public: bool,
    },
    SecrecyLifted,
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
    /// The sentence on the page.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line for each notice")]
    pub fn words(&self) -> String {
        let words = match self {
            Self::AlreadyRecorded => "Dit formulier was al eerder verwerkt. Er is nu niets opnieuw vastgelegd.",
            Self::NothingChanged => "U hebt niets gewijzigd. Alles staat er nog zoals het stond.",
            Self::Registered => "De toezegging is geregistreerd.",
            Self::RegisteredAs(number) => {
                return format!("De toezegging is geregistreerd. Het register gaf haar nummer {number}.");
            }
            Self::Corrected => "De gegevens zijn aangepast.",
            Self::Settled => "De toezegging is als afgedaan gemeld.",
            Self::PartlySettled => "De toezegging is als deels afgedaan gemeld.",
            Self::Proposed => "Het voorstel is vastgelegd. De commissie besluit.",
            Self::Postponed => "De nieuwe termijn is vastgelegd.",
            Self::PostponementProposed => "Het voorstel voor een nieuwe termijn is vastgelegd. De commissie besluit.",
            Self::Objected => "Het bezwaar is vastgelegd. De toezegging staat weer open.",
            Self::ObjectedToProposal => "Het bezwaar is vastgelegd. De commissie besluit over het voorstel.",
            Self::ObjectedToPart => "Het bezwaar is vastgelegd. Het onderdeel staat weer open.",
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
                    capital(*count)
                );
            }
            Self::PortfolioHandedOver(count) => return format!("{} toezeggingen zijn overgedragen.", capital(*count)),
            Self::Linked => "Het verband is vastgelegd.",
            Self::Unlinked => "Het verband is weg. In de geschiedenis blijft het staan.",
            Self::Merged => "De toezegging is samengevoegd met de andere.",
            Self::Divided => "De onderdelen zijn vastgelegd.",
            Self::Undivided => "De toezegging is weer één geheel.",
            Self::Reopened => "De toezegging staat weer open.",
            Self::Lapsed => "De toezegging is vervallen.",
            Self::Progressed => "De voortgang is vastgelegd.",
            Self::Decided(1) => "Het besluit is vastgelegd.",
            Self::Decided(count) => return format!("{} besluiten zijn vastgelegd.", capital(*count)),
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
            Self::Erased => "De inhoud is gewist. Dat staat nu in de geschiedenis.",
            Self::LetterTakenIn => "De brief is opgenomen. Bekijk wat het register erin las.",
            Self::LetterKnown => "Deze brief stond al in het register. Dit is hij.",
            Self::LetterRead { lines, proposed, done } => return letter(*lines, *proposed, *done),
            Self::SignedOut => "U bent uitgelogd.",
            Self::PasswordChanged => "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.",
            Self::PasswordChosen => "Uw wachtwoord is bewaard. Log er nu mee in.",
            Self::AccountSaved => "Het account is bewaard. Wie ermee was ingelogd, is uitgelogd.",
            Self::SessionsEnded => "De sessies zijn beëindigd.",
            Self::SecondFactorReset => "De tweede factor is verwijderd.",
            Self::AccountDisabled => "Het account is uitgeschakeld.",
            Self::AccountEnabled => "Het account is weer ingeschakeld.",
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
fn capital(count: usize) -> String {
    words::capital(&words::number(i64::try_from(count).unwrap_or(i64::MAX)))
}

/// The sentences about a letter whose lines were recorded.
fn letter(lines: usize, proposed: bool, done: bool) -> String {
    let recorded = match lines {
        0 if done => return "De brief is klaar. Er is niets uit vastgelegd.".to_owned(),
        0 => "Er is niets vastgelegd.".to_owned(),
        1 => "Eén regel van de brief is vastgelegd.".to_owned(),
        count => format!("{} regels van de brief zijn vastgelegd.", capital(count)),
    };
    let proposed = if proposed { " Waarover de commissie besluit, is nu een voorstel." } else { "" };
    let rest = if done { " De brief is klaar." } else { " De andere regels verwerkt de griffie." };
    format!("{recorded}{proposed}{rest}")
}

/// The notice of an act: this one, or that the same form did it before. Other errors are given back.
pub(super) fn tell_recorded<T>(recorded: Result<T>, notice: Notice) -> Result<Notice> {
    match recorded {
        Ok(_) => Ok(notice),
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => Ok(Notice::AlreadyRecorded),
        Err(error) => Err(error),
    }
}

/// A notice on its way from the act to the page that shows it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Slip {
    notice: Notice,
    /// The account that acted; none for a visitor who is not signed in.
    account: Option<AccountId>,
    /// The address of the page that shows it, without its query.
    page: String,
    /// The end of its validity, in seconds since 1970.
    until: i64,
}

fn cookie(state: &AppState) -> Cookie {
    Cookie::new(&state.base_url, CookieKind::Notice)
}

/// An address without what stands behind `?` and `#`, decoded.
fn page_of(path: &str) -> String {
    let page = path.split(['?', '#']).next().unwrap_or_default();
    percent_decode_str(page).decode_utf8_lossy().into_owned()
}

fn account_of(session: Option<&Session>) -> Option<AccountId> {
    session.map(|session| session.account)
}

/// The cookie by which a browser carries a notice to a page of this site.
pub(super) fn carry(visit: &Visit, path: &str, notice: Notice) -> Option<HeaderValue> {
    let until = (visit.clock.now() + WAITS).timestamp();
    let slip = Slip { notice, account: account_of(visit.session.as_ref()), page: page_of(path), until };
    let text = serde_json::to_string(&slip).ok()?;
    let signature = visit.sign_in_key.sign(PURPOSE, &text);
    cookie(visit).keep(&format!("{}.{signature}", utf8_percent_encode(&text, NON_ALPHANUMERIC)), WAITS.num_seconds())
}

/// The notice that a request for a page brings along, if it is for this account and this page. It is given only to a visitor
/// who looks: not for a request of the head alone, nor for a page that a browser fetches ahead of time.
pub(super) fn brought(state: &AppState, request: &Request, session: Option<&Session>) -> Option<Notice> {
    if request.method() != Method::GET || is_ahead_of_time(request.headers()) {
        return None;
    }
    let carried = cookie(state).text(request.headers())?;
    let (text, signature) = carried.split_once('.')?;
    let text = percent_decode_str(text).decode_utf8().ok()?;
    if !state.sign_in_key.signed(PURPOSE, &text, signature) {
        return None;
    }
    let slip: Slip = serde_json::from_str(&text).ok()?;
    let now = state.clock.now().timestamp();
    let fits = slip.account == account_of(session) && slip.page == page_of(request.uri().path()) && now <= slip.until;
    fits.then_some(slip.notice)
}

/// True if a browser fetches this before anybody wants to see it.
fn is_ahead_of_time(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-moz"].iter().any(|name| {
        let value = headers.get(*name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| value.contains("prefetch"))
    })
}

/// Removes the cookie of a notice that this page shows, and forbids storing the page. A response that is no page shows nothing,
/// so the notice still waits.
pub(super) fn spend(state: &AppState, response: &mut Response) {
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return;
    }
    if let Some(cookie) = cookie(state).clear() {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
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
            assert_eq!(Notice::LetterRead { lines, proposed, done }.words(), words);
        }
    }

    #[test]
    fn a_count_is_told_in_words() {
        assert_eq!(Notice::Decided(1).words(), "Het besluit is vastgelegd.");
        assert_eq!(Notice::Decided(2).words(), "Twee besluiten zijn vastgelegd.");
        assert_eq!(Notice::PortfolioHandedOver(1).words(), "De toezegging is overgedragen.");
        assert_eq!(Notice::PortfolioHandedOver(14).words(), "14 toezeggingen zijn overgedragen.");
    }

    #[test]
    fn a_page_is_its_address_as_it_reads() {
        assert_eq!(page_of("/toezeggingen/RT%2023%2F04?a=b#c"), "/toezeggingen/RT 23/04");
        assert_eq!(page_of("/"), "/");
    }
}
