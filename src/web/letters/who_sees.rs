//! The section that tells who sees a letter: the steps of its release, and where it stands.

use crate::{domain::commitment::publicity::PublicityKey, web::server::error::LabelledLink};

/// The standing of a letter between being taken in and being read by all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LetterSightView {
    /// The steps of a release; empty for a letter under secrecy, which goes another way.
    pub(super) steps: Vec<ReleaseStep>,
    /// The sentence on who sees a letter under secrecy; else empty.
    pub(super) secrecy: &'static str,
    /// The link to the place where the visitor may release it; none if that is not open to the visitor, or stands on this page.
    pub(super) release: Option<LabelledLink>,
}

/// A step of the release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReleaseStep {
    pub(super) name: &'static str,
    pub(super) words: &'static str,
    pub(super) is_current: bool,
}

/// The things that have to be looked at before a release, as far as the page knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReleaseConcerns {
    /// The register found something.
    Found,
    /// The register looked, and found nothing.
    Nothing,
    /// The register did not look, for this visitor or on this page.
    Unknown,
}

const FEW_SEE_IT: &str = "Alleen de griffie, de archivaris en het bureau dat de brief schreef of opnam, zien hem.";

impl LetterSightView {
    /// The section for a letter of this publicity. `may_release` tells whether the visitor may release it once it is a draft.
    pub(super) fn new(publicity: PublicityKey, may_release: bool, concerns: ReleaseConcerns) -> Self {
        let step = |name, words, is_current| ReleaseStep { name, words, is_current };
        let (steps, secrecy) = match publicity {
            PublicityKey::Draft => (
                vec![
                    step("Concept", FEW_SEE_IT, !may_release),
                    step("Nakijken", concerns.to_sentence(may_release), may_release),
                    step(
                        "Vrijgegeven",
                        "Iedereen leest de brief die ook elke toezegging erin mag zien. Hij kan later worden teruggenomen.",
                        false,
                    ),
                ],
                "",
            ),
            PublicityKey::Public => (
                vec![
                    step("Concept", "Eerder: alleen de griffie en het bureau zagen de brief.", false),
                    step("Nakijken", "Voor het vrijgeven nagekeken.", false),
                    step("Vrijgegeven", "Nu: iedereen leest de brief die ook elke toezegging erin mag zien.", true),
                ],
                "",
            ),
            PublicityKey::Secret => (
                Vec::new(),
                "Op deze brief rust geheimhouding. Alleen wie geheime toezeggingen mag zien, en elke toezegging in deze \
                 brief, ziet hem.",
            ),
        };
        Self { steps, secrecy, release: None }
    }

    pub(super) fn with_release_at(self, path: String) -> Self {
        Self { release: Some(LabelledLink::new(path, "Kijk na en geef vrij")), ..self }
    }
}

impl ReleaseConcerns {
    fn to_sentence(self, may_release: bool) -> &'static str {
        match (may_release, self) {
            (true, Self::Found) => "Nu: het register vond iets dat u moet zien voor u de brief vrijgeeft.",
            (true, Self::Nothing) => "Nu: het register vond niets bijzonders. Lees de brief zelf nog eens door.",
            (true, Self::Unknown) => "Nu: kijk na wat erin over personen staat, voor u de brief vrijgeeft.",
            (false, _) => "Wie de brief mag vrijgeven, kijkt eerst na wat erin over personen staat.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_is_that_on_which_the_letter_stands() {
        let table = [
            (PublicityKey::Draft, false, Some("Concept")),
            (PublicityKey::Draft, true, Some("Nakijken")),
            (PublicityKey::Public, false, Some("Vrijgegeven")),
            (PublicityKey::Public, true, Some("Vrijgegeven")),
            (PublicityKey::Secret, true, None),
        ];
        for (publicity, may_release, name) in table {
            let view = LetterSightView::new(publicity, may_release, ReleaseConcerns::Unknown);
            let current: Vec<&str> = view.steps.iter().filter(|step| step.is_current).map(|step| step.name).collect();
            assert_eq!(current, name.into_iter().collect::<Vec<_>>(), "{publicity:?} {may_release}");
            assert_eq!(view.secrecy.is_empty(), publicity != PublicityKey::Secret);
        }
    }
}
