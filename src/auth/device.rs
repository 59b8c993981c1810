//! Known devices, on which a person signed in before, as OWASP describes them ("Slow Down Online Guessing Attacks with Device
//! Cookies").
//!
//! After a good sign-in the browser keeps a signed mark for a year. With it failures are counted separately, so that a person
//! who keeps trying a name elsewhere does not lock out its owner. A mark lets nobody in: it only decides in which count a
//! failure goes.

use chrono::{DateTime, TimeDelta, Utc};

use super::sign_in_key::SignInKey;
use crate::domain::digest::{bytes, hex};

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
pub(super) struct Owner<'a> {
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
    pub fn text(&self) -> String {
        self.0.iter().map(DeviceMark::text).collect::<Vec<_>>().join(".")
    }

    /// The nonce by which this device is known for a person; `None` if it is not known.
    pub(super) fn known(&self, key: &SignInKey, owner: Owner<'_>, now: DateTime<Utc>) -> Option<String> {
        let mark = self.0.iter().find(|mark| mark.is_of(key, owner))?;
        let age = now - DateTime::from_timestamp(mark.seconds, 0)?;
        (-SKEW..KEPT).contains(&age).then(|| hex(&mark.nonce))
    }

    /// Returns these marks with a new one for the person who just signed in, replacing their older mark.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub(super) fn with(&self, key: &SignInKey, owner: Owner<'_>, now: DateTime<Utc>) -> Result<Self, getrandom::Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)?;
        let seconds = now.timestamp();
        let signature = key.derive(PURPOSE, &signed_text(owner, seconds, &nonce));
        let new = DeviceMark { seconds, nonce, signature };
        let others = self.0.iter().filter(|mark| !mark.is_of(key, owner)).take(PEOPLE - 1);
        Ok(Self([new].into_iter().chain(others.cloned()).collect()))
    }
}

impl DeviceMark {
    fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; MARK] = bytes(text)?;
        let (seconds, rest) = bytes.split_first_chunk()?;
        let (nonce, signature) = rest.split_first_chunk()?;
        let signature = signature.try_into().ok()?;
        Some(Self { seconds: i64::from_be_bytes(*seconds), nonce: *nonce, signature })
    }

    fn text(&self) -> String {
        hex(&[&self.seconds.to_be_bytes()[..], &self.nonce, &self.signature].concat())
    }

    fn is_of(&self, key: &SignInKey, owner: Owner<'_>) -> bool {
        key.gives(PURPOSE, &signed_text(owner, self.seconds, &self.nonce), &self.signature)
    }
}

fn signed_text(owner: Owner<'_>, seconds: i64, nonce: &[u8; NONCE]) -> String {
    format!("{} {seconds} {} {}", hex(nonce), owner.generation, owner.login)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLERK: Owner<'_> = Owner { login: "k.bos@maasveld.example", generation: 3 };

    fn at() -> DateTime<Utc> {
        "2025-11-14T11:00:00Z".parse().unwrap()
    }

    fn mark(key: &SignInKey, owner: Owner<'_>) -> DeviceMarks {
        DeviceMarks::default().with(key, owner, at()).unwrap()
    }

    #[test]
    fn a_device_is_known_for_a_year_to_whom_it_was_marked_for() {
        let key = SignInKey::new().unwrap();
        let marks = DeviceMarks::parse(&mark(&key, CLERK).text());
        let known = |owner, now| marks.known(&key, owner, now).is_some();
        assert!(known(CLERK, at()) && known(CLERK, at() + KEPT - TimeDelta::seconds(1)));
        assert!(!known(CLERK, at() + KEPT), "a year");
        assert!(!known(CLERK, at() - TimeDelta::days(60)), "from the future");
        assert!(!known(Owner { login: "iemand@maasveld.example", ..CLERK }, at()), "another's");
        assert!(!known(Owner { generation: 4, ..CLERK }, at()), "of before");
        assert_eq!(marks.known(&SignInKey::new().unwrap(), CLERK, at()), None, "signed with another key");
        assert_eq!(DeviceMarks::default().known(&key, CLERK, at()), None);
    }

    #[test]
    fn a_mark_that_was_changed_is_worth_nothing() {
        let key = SignInKey::new().unwrap();
        let text = mark(&key, CLERK).text();
        for place in [0, 15, 20, 60, text.len() - 1] {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'1' { b'2' } else { b'1' };
            let marks = DeviceMarks::parse(&String::from_utf8(changed).unwrap());
            assert_eq!(marks.known(&key, CLERK, at()), None, "{place}");
        }
        for wrong in ["", ".", "x", &text[1..], &text.to_uppercase()] {
            assert_eq!(DeviceMarks::parse(wrong).known(&key, CLERK, at()), None, "{wrong}");
        }
    }

    #[test]
    fn one_device_knows_four_people_and_each_by_the_newest_mark() {
        let key = SignInKey::new().unwrap();
        let people = ["a", "b", "c", "d", "e"].map(|login| Owner { login, generation: 0 });
        let all = people.iter().fold(DeviceMarks::default(), |marks, owner| marks.with(&key, *owner, at()).unwrap());
        let knows = |marks: &DeviceMarks| people.map(|owner| marks.known(&key, owner, at()).is_some());
        assert_eq!(knows(&all), [false, true, true, true, true]);
        let again = all.with(&key, people[2], at()).unwrap();
        assert_eq!(knows(&again), [false, true, true, true, true]);
        assert_ne!(again.known(&key, people[2], at()), all.known(&key, people[2], at()), "a mark of its own each time");
        assert_eq!(DeviceMarks::parse(&again.text()), again);
    }
}
