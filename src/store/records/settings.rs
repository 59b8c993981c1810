//! The settings of a register.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Role,
        commitment::status::DecisionRule,
        council::information::Information,
        number::{pattern::NumberPattern, series::NumberSeries},
    },
    store::{
        Result,
        compare::{FormMark, WordedFacts},
        db::{Connection, query},
    },
};

/// The settings that a council chooses.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CouncilSettings {
    /// The name of the council, as it stands under the wordmark: `gemeenteraad Maasveld`.
    pub council: String,
    /// The rule that tells who decides that a commitment is settled.
    pub rule: DecisionRule,
    /// With [`DecisionRule::Council`]: the number of days without an objection after which a proposal counts as accepted; none
    /// if that never happens.
    pub silent_consent_days: Option<u32>,
    /// The day since which silence is consent after that number of days. The store keeps this: nobody can consent by silence
    /// before knowing of the rule.
    pub silent_consent_since: Option<NaiveDate>,
    /// The number of days before its last day from which a commitment is near.
    pub warning_days: i64,
    /// The number of months after which the register looks again at a commitment without a day.
    pub review_months: u32,
    /// The patterns of its numbers; any form is allowed if there are none.
    pub number_patterns: Vec<NumberPattern>,
    /// The pattern of the numbers that the register itself gives; none if it gives none.
    pub number_series: Option<NumberSeries>,
    /// True if a member of a committee who is no councillor sees the secrets of their own committees.
    pub committee_members_see_secrets: bool,
    /// The roles for which a second factor is required.
    pub second_factor: Vec<Role>,
    /// The number of months after which a line of the log of sign-ins is removed.
    pub sign_in_log_months: u32,
    /// The council's own information about its register.
    pub information: Information,
    /// The address under which people reach the register: scheme, host and port. None until it was first served.
    pub address: Option<String>,
}

/// The stored value of a setting that is on; one that is off is empty.
const YES: &str = "ja";

impl Default for CouncilSettings {
    fn default() -> Self {
        Self {
            council: "gemeenteraad".to_owned(),
            rule: DecisionRule::default(),
            silent_consent_days: None,
            silent_consent_since: None,
            warning_days: 30,
            review_months: 3,
            number_patterns: Vec::new(),
            number_series: None,
            committee_members_see_secrets: false,
            // Accounts that give rights to others, decide on everything or see everything are worth more to a thief than the
            // rest.
            second_factor: vec![Role::Clerk, Role::CommitteeClerk, Role::Administrator, Role::Archivist],
            sign_in_log_months: 12,
            information: Information::default(),
            address: None,
        }
    }
}

impl CouncilSettings {
    fn take_value(&mut self, key: &str, value: &str) {
        match key {
            key if self.information.take_setting(key, value) => {}
            "raad" => value.clone_into(&mut self.council),
            "wie-besluit" => self.rule = DecisionRule::from_key(value).unwrap_or_default(),
            "stilzwijgend-dagen" => self.silent_consent_days = value.parse().ok(),
            "stilzwijgend-sinds" => self.silent_consent_since = value.parse().ok(),
            "waarschuwen-dagen" => self.warning_days = value.parse().unwrap_or(self.warning_days),
            "bekijken-maanden" => self.review_months = value.parse().unwrap_or(self.review_months),
            "nummervormen" => {
                self.number_patterns = value.lines().filter_map(|line| NumberPattern::parse(line).ok()).collect();
            }
            "commissieleden-geheim" => self.committee_members_see_secrets = value == YES,
            "nummers-geven" => self.number_series = NumberSeries::parse(value).ok(),
            "inloglogboek-maanden" => self.sign_in_log_months = value.parse().unwrap_or(self.sign_in_log_months),
            "adres" => self.address = Some(value.to_owned()).filter(|address| !address.is_empty()),
            "tweede-factor" => self.second_factor = value.split(' ').filter_map(Role::from_key).collect(),
            _ => {}
        }
    }

    /// The patterns that a number may have without a question; empty if any form is allowed.
    #[must_use]
    pub fn expected_numbers(&self) -> Vec<NumberPattern> {
        let own = self.number_series.as_ref().map(|series| series.pattern().clone());
        if self.number_patterns.is_empty() {
            Vec::new()
        } else {
            self.number_patterns.iter().cloned().chain(own).collect()
        }
    }

    /// The mark of the settings, for a form.
    #[must_use]
    pub fn compute_mark(&self) -> FormMark {
        FormMark::of(self)
    }

    /// The number of days after which silence is consent; none if it never is.
    #[must_use]
    pub fn silent_consent(&self) -> Option<u32> {
        self.silent_consent_days.filter(|_| self.rule == DecisionRule::Council)
    }

    /// These settings in the place of others, from a day on.
    pub(in crate::store) fn instead_of(&self, before: &Self, today: NaiveDate) -> Self {
        let changed = self.silent_consent() != before.silent_consent();
        let since = if changed { self.silent_consent().map(|_| today) } else { before.silent_consent_since };
        Self { silent_consent_since: since, ..self.clone() }
    }

    pub(in crate::store) fn collect_facts(&self) -> WordedFacts {
        self.list_pairs().into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
    }

    pub(in crate::store) fn list_pairs(&self) -> Vec<(&'static str, String)> {
        let patterns: Vec<&str> = self.number_patterns.iter().map(NumberPattern::as_str).collect();
        let own = [
            ("raad", self.council.clone()),
            ("wie-besluit", self.rule.key().to_owned()),
            ("stilzwijgend-dagen", self.silent_consent_days.map(|days| days.to_string()).unwrap_or_default()),
            ("stilzwijgend-sinds", self.silent_consent_since.map(|day| day.to_string()).unwrap_or_default()),
            ("waarschuwen-dagen", self.warning_days.to_string()),
            ("bekijken-maanden", self.review_months.to_string()),
            ("nummervormen", patterns.join("\n")),
            ("nummers-geven", self.number_series.as_ref().map(ToString::to_string).unwrap_or_default()),
            ("commissieleden-geheim", if self.committee_members_see_secrets { YES } else { "" }.to_owned()),
            ("inloglogboek-maanden", self.sign_in_log_months.to_string()),
            ("tweede-factor", self.second_factor.iter().map(|role| role.key()).collect::<Vec<_>>().join(" ")),
            ("adres", self.address.clone().unwrap_or_default()),
        ];
        own.into_iter().chain(self.information.to_pairs()).collect()
    }
}

pub(in crate::store) async fn read_settings(connection: &mut Connection) -> Result<CouncilSettings> {
    let (settings, unreadable) = read_stored(connection).await?;
    for key in unreadable {
        tracing::error!(table = "setting", id = key, column = "value", "a stored key cannot be understood");
    }
    Ok(settings)
}

/// The keys of the settings whose stored value cannot be read, so that the default holds in its place.
pub(in crate::store) async fn fetch_unreadable_settings(connection: &mut Connection) -> Result<Vec<String>> {
    Ok(read_stored(connection).await?.1)
}

/// The settings, and the keys of those that would be stored in another way than they are.
async fn read_stored(connection: &mut Connection) -> Result<(CouncilSettings, Vec<String>)> {
    let rows: Vec<(String, String)> =
        query("SELECT key, value FROM setting ORDER BY key").fetch_all(connection).await?;
    let mut settings = CouncilSettings::default();
    for (key, value) in &rows {
        settings.take_value(key, value);
    }
    let pairs = settings.list_pairs();
    let is_understood =
        |(key, value): &(String, String)| pairs.iter().any(|(known, understood)| known == key && understood == value);
    let unreadable = rows.into_iter().filter(|row| !is_understood(row)).map(|(key, _)| key).collect();
    Ok((settings, unreadable))
}
