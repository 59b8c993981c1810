//! Secrecy by decision: the organ that imposed it, the day, the legal ground, and the organ that may lift it.
//!
//! The rules are those of the Gemeentewet, articles 87 to 89: only the council, the college, the mayor or a committee imposes
//! secrecy, and only on a ground of article 5.1, paragraphs 1 and 2, of the Wet open overheid. What was said in a meeting behind
//! closed doors is secret without a decision of its own (Gemeentewet, article 23; for committees with article 82).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{day::full_day, keyed::keyed};

/// The decision that keeps a commitment secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Secrecy {
    /// The organ that imposed it, or that met behind closed doors.
    #[serde(rename = "opgelegd door")]
    pub imposed_by: Organ,
    /// The day of the decision, or of the meeting.
    #[serde(rename = "op")]
    pub imposed_on: NaiveDate,
    #[serde(rename = "grond")]
    pub ground: SecrecyGround,
    /// The organ that may lift it.
    #[serde(rename = "op te heffen door")]
    pub lifted_by: Organ,
}

impl std::fmt::Display for Secrecy {
    /// Writes the decision in the words of the screen.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { imposed_by, imposed_on, ground, lifted_by } = self;
        let (by, on, lifter) = (imposed_by.label(), full_day(*imposed_on), lifted_by.label());
        if *ground == SecrecyGround::ClosedMeeting {
            return write!(f, "besproken in een {} van {by} op {on}; op te heffen door {lifter}", ground.label());
        }
        write!(f, "opgelegd door {by} op {on}, {}; op te heffen door {lifter}", ground.label())
    }
}

keyed! {
    /// An organ that may impose secrecy (Gemeentewet, article 87).
    pub enum Organ: key, label {
        Council = "raad", "de raad";
        /// The college of mayor and aldermen.
        College = "college", "het college";
        Mayor = "burgemeester", "de burgemeester";
        Committee = "commissie", "de commissie";
    }
}

keyed! {
    /// A ground for secrecy. But for the last, one of article 5.1 of the Wet open overheid: its place in the first or second
    /// paragraph, and the interest that it protects. The other paragraphs, and article 5.2, are no grounds for secrecy.
    pub enum SecrecyGround: key, protects {
        /// The unity of the Crown.
        CrownUnity = "5.1-1-a", "eenheid van de Kroon";
        /// The security of the State.
        StateSecurity = "5.1-1-b", "veiligheid van de Staat";
        /// Business data that were provided in confidence.
        ConfidentialBusinessData = "5.1-1-c", "vertrouwelijk meegedeelde bedrijfs- en fabricagegegevens";
        /// Special and criminal personal data.
        SpecialPersonalData = "5.1-1-d", "bijzondere en strafrechtelijke persoonsgegevens";
        /// Identification numbers prescribed by law.
        IdentificationNumbers = "5.1-1-e", "wettelijke identificatienummers";
        /// Relations with other countries and international organisations.
        ForeignRelations = "5.1-2-a", "betrekkingen met andere landen en internationale organisaties";
        /// Economic or financial interests of the government.
        EconomicInterests = "5.1-2-b", "economische of financiële belangen van de overheid";
        /// The detection and prosecution of crimes.
        Prosecution = "5.1-2-c", "opsporing en vervolging van strafbare feiten";
        Inspection = "5.1-2-d", "inspectie, controle en toezicht";
        /// The privacy of persons.
        Privacy = "5.1-2-e", "persoonlijke levenssfeer";
        /// Business data that are useful to competitors.
        CompetitiveBusinessData = "5.1-2-f", "concurrentiegevoelige bedrijfs- en fabricagegegevens";
        /// The protection of the environment.
        Environment = "5.1-2-g", "bescherming van het milieu";
        /// The safety of persons and companies, and the prevention of sabotage.
        Safety = "5.1-2-h", "beveiliging van personen en bedrijven, voorkomen van sabotage";
        /// The proper functioning of the government.
        GoodGovernment = "5.1-2-i", "goed functioneren van de overheid";
        /// It was said behind closed doors, so that no decision had to be taken.
        ClosedMeeting = "besloten", "besloten vergadering";
    }
}

impl Organ {
    /// True if the organ meets in public unless it closes the doors, so that [`SecrecyGround::ClosedMeeting`] can be its ground.
    #[must_use]
    pub fn may_meet_behind_closed_doors(self) -> bool {
        match self {
            Self::Council | Self::Committee => true,
            Self::College | Self::Mayor => false,
        }
    }
}

impl SecrecyGround {
    /// Cites the ground with the interest that it protects: `artikel 5.1, lid 2, onder e, Woo (persoonlijke levenssfeer)`.
    #[must_use]
    pub fn label(self) -> String {
        if self == Self::ClosedMeeting {
            return "besloten vergadering (artikel 23 Gemeentewet, voor commissies met artikel 82)".to_owned();
        }
        let mut parts = self.key().split('-');
        let mut part = || parts.next().unwrap_or_default();
        format!("artikel {}, lid {}, onder {}, Woo ({})", part(), part(), part(), self.protects())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_is_found_by_its_key_and_says_where_it_stands() {
        for ground in SecrecyGround::ALL {
            assert_eq!(SecrecyGround::from_key(ground.key()), Some(ground));
        }
        let privacy = SecrecyGround::from_key("5.1-2-e").unwrap();
        assert_eq!(privacy.label(), "artikel 5.1, lid 2, onder e, Woo (persoonlijke levenssfeer)");
    }

    #[test]
    fn a_closed_meeting_is_no_decision() {
        let imposed_on = "2025-05-06".parse().unwrap();
        let ground = SecrecyGround::ClosedMeeting;
        let secrecy = Secrecy { imposed_by: Organ::Council, imposed_on, ground, lifted_by: Organ::Council };
        let words = "besproken in een besloten vergadering (artikel 23 Gemeentewet, voor commissies met artikel 82) van de \
                     raad op 6 mei 2025; op te heffen door de raad";
        assert_eq!(secrecy.to_string(), words);
    }

    #[test]
    fn the_fifth_paragraph_and_personal_policy_opinions_are_no_grounds() {
        for key in ["5.1-5", "5.1-5-a", "5.2", "5.1-1-f", "5.1-2-j", ""] {
            assert_eq!(SecrecyGround::from_key(key), None, "{key}");
        }
        assert_eq!(SecrecyGround::ALL.len(), 15, "fourteen of the Woo, and the closed meeting");
    }
}
