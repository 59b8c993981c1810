//! Known devices, on which a person signed in before, as OWASP describes them ("Slow Down Online Guessing Attacks with Device
//! Cookies").
//!
//! After a good sign-in the browser keeps a signed mark for a year. With it failures are counted separately, so that a person
//! who keeps trying a name elsewhere does not lock out its owner. A mark lets nobody in: it only decides in which count a
//! failure goes.

use chrono::{DateTime, TimeDelta, Utc};

use super::sign_in_key::SignInKey;
use crate::domain::digest::{parse_hex_bytes, to_hex};

/// The time for which a device stays known after the last sign-in on it.
pub const KEPT: TimeDelta = TimeDelta::days(365);

/// The largest difference by which a mark may come from the future, for clocks differ a little.
const SKEW: TimeDelta = TimeDelta::minutes(2);

/// The most people that one device knows; beyond that, the one who signed in longest ago is dropped.
const PEOPLE: usize = 4;

const NONCE: usize = 16;
const SIGNATURE: usize = 32;
const MARK: usize = 8 + NONCE + SIGNATURE;

const PURPOSE: &str = "apparaat";

/// The person to whom a mark belongs. The generation goes up when the person's devices are no longer to be trusted; older marks
/// then become invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DeviceOwner<'a> {
    /// The e-mail address with which the person signs in.
    pub(super) login: &'a str,
    /// The generation of the known devices.
    pub(super) generation: i64,
}

/// The marks in a browser's cookie, not verified yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeviceMarks(Vec<DeviceMark>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct DeviceMark {
    seconds: i64,
    nonce: [u8; NONCE],
    signature: [u8; SIGNATURE],
}

impl DeviceMarks {
    /// Parses the marks in a cookie; a part that cannot be a mark is skipped.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(text.split('.').take(PEOPLE).filter_map(DeviceMark::parse).collect())
    }

    /// Formats the marks for the cookie.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.0.iter().map(DeviceMark::to_text).collect::<Vec<_>>().join(".")
    }

    /// The nonce by which this device is known for a person; `None` if it is not known.
    pub(super) fn find_nonce_of_owner(
        &self,
        key: &SignInKey,
        owner: DeviceOwner<'_>,
        now: DateTime<Utc>,
    ) -> Option<String> {
        let mark = self.0.iter().find(|mark| mark.is_of(key, owner))?;
        let age = now - DateTime::from_timestamp(mark.seconds, 0)?;
        (-SKEW..KEPT).contains(&age).then(|| to_hex(&mark.nonce))
    }

    /// Returns these marks with a new one for the person who just signed in, replacing their older mark.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub(super) fn with_new_mark(
        &self,
        key: &SignInKey,
        owner: DeviceOwner<'_>,
        now: DateTime<Utc>,
    ) -> Result<Self, getrandom::Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)?;
        let seconds = now.timestamp();
        let signature = key.derive_bytes(PURPOSE, &signed_text(owner, seconds, &nonce));
        let new = DeviceMark { seconds, nonce, signature };
        let others = self.0.iter().filter(|mark| !mark.is_of(key, owner)).take(PEOPLE - 1);
        Ok(Self([new].into_iter().chain(others.cloned()).collect()))
    }
}

impl DeviceMark {
    fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; MARK] = parse_hex_bytes(text)?;
        let (seconds, rest) = bytes.split_first_chunk()?;
        let (nonce, signature) = rest.split_first_chunk()?;
        let signature = signature.try_into().ok()?;
        Some(Self { seconds: i64::from_be_bytes(*seconds), nonce: *nonce, signature })
    }

    fn to_text(&self) -> String {
        to_hex(&[&self.seconds.to_be_bytes()[..], &self.nonce, &self.signature].concat())
    }

    fn is_of(&self, key: &SignInKey, owner: DeviceOwner<'_>) -> bool {
        key.matches_derived_bytes(PURPOSE, &signed_text(owner, self.seconds, &self.nonce), &self.signature)
    }
}

fn signed_text(owner: DeviceOwner<'_>, seconds: i64, nonce: &[u8; NONCE]) -> String {
    format!("{} {seconds} {} {}", to_hex(nonce), owner.generation, owner.login)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLERK: DeviceOwner<'_> = DeviceOwner { login: "k.bos@maasveld.example", generation: 3 };

    fn at() -> DateTime<Utc> {
        "2025-11-14T11:00:00Z".parse().unwrap()
    }

    fn mark(key: &SignInKey, owner: DeviceOwner<'_>) -> DeviceMarks {
        DeviceMarks::default().with_new_mark(key, owner, at()).unwrap()
    }

    #[test]
    fn a_device_is_known_for_a_year_to_whom_it_was_marked_for() {
        let key = SignInKey::new().unwrap();
        let marks = DeviceMarks::parse(&mark(&key, CLERK).to_text());
        let known = |owner, now| marks.find_nonce_of_owner(&key, owner, now).is_some();
        assert!(known(CLERK, at()) && known(CLERK, at() + KEPT - TimeDelta::seconds(1)));
        assert!(!known(CLERK, at() + KEPT), "a year");
        assert!(!known(CLERK, at() - TimeDelta::days(60)), "from the future");
        assert!(!known(DeviceOwner { login: "iemand@maasveld.example", ..CLERK }, at()), "another's");
        assert!(!known(DeviceOwner { generation: 4, ..CLERK }, at()), "of before");
        assert_eq!(marks.find_nonce_of_owner(&SignInKey::new().unwrap(), CLERK, at()), None, "signed with another key");
        assert_eq!(DeviceMarks::default().find_nonce_of_owner(&key, CLERK, at()), None);
    }

    #[test]
    fn a_mark_that_was_changed_is_worth_nothing() {
        let key = SignInKey::new().unwrap();
        let text = mark(&key, CLERK).to_text();
        for place in [0, 15, 20, 60, text.len() - 1] {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'1' { b'2' } else { b'1' };
            let marks = DeviceMarks::parse(&String::from_utf8(changed).unwrap());
            assert_eq!(marks.find_nonce_of_owner(&key, CLERK, at()), None, "{place}");
        }
        for wrong in ["", ".", "x", &text[1..], &text.to_uppercase()] {
            assert_eq!(DeviceMarks::parse(wrong).find_nonce_of_owner(&key, CLERK, at()), None, "{wrong}");
        }
    }

    #[test]
    fn one_device_knows_four_people_and_each_by_the_newest_mark() {
        let key = SignInKey::new().unwrap();
        let people = ["a", "b", "c", "d", "e"].map(|login| DeviceOwner { login, generation: 0 });
        let all =
            people.iter().fold(DeviceMarks::default(), |marks, owner| marks.with_new_mark(&key, *owner, at()).unwrap());
        let knows = |marks: &DeviceMarks| people.map(|owner| marks.find_nonce_of_owner(&key, owner, at()).is_some());
        assert_eq!(knows(&all), [false, true, true, true, true]);
        let again = all.with_new_mark(&key, people[2], at()).unwrap();
        assert_eq!(knows(&again), [false, true, true, true, true]);
        assert_ne!(
            again.find_nonce_of_owner(&key, people[2], at()),
            all.find_nonce_of_owner(&key, people[2], at()),
            "a mark of its own each time"
        );
        assert_eq!(DeviceMarks::parse(&again.to_text()), again);
    }
}
