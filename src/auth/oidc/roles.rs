//! Determines a person's role from the claims of the provider.

use std::str::FromStr;

use serde_json::Value;

use crate::domain::{
    access::{Reach, ReachKind, Role},
    council::named::Named,
};

/// The role and the reach that one value of the provider's claim gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRule {
    /// The value exactly as the provider gives it: the name or the number of a group.
    pub value: String,
    pub role: Role,
    pub reach: Reach,
}

/// The reason that a text is not a rule, worded for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RoleRuleError {
    /// The value or the role is missing.
    #[error("schrijf het als WAARDE=ROL of WAARDE=ROL:BEREIK, bijvoorbeeld griffie=griffier of wonen=raadslid:WON")]
    Form,
    /// No account can have this role.
    #[error("{0} is geen rol; kies uit: {roles}", roles = role_names())]
    Role(String),
    /// The role cannot have a reach.
    #[error("bij de rol {0} hoort geen bereik")]
    Reach(&'static str),
    /// The role needs a reach.
    #[error("bij de rol {0} hoort een bereik: commissies of portefeuillehouders, met ; ertussen")]
    NoReach(&'static str),
}

impl FromStr for RoleRule {
    type Err = RoleRuleError;

    /// Parses `value=role`, or `value=role:reach` with codes of committees or portfolio holders separated by `;`. The value may
    /// contain `=`, as the names of groups in a directory do.
    fn from_str(text: &str) -> Result<Self, RoleRuleError> {
        let (value, given) = text.rsplit_once('=').ok_or(RoleRuleError::Form)?;
        let (word, reach) = given.split_once(':').unwrap_or((given, ""));
        let (value, word) = (value.trim(), word.trim());
        if value.is_empty() || word.is_empty() {
            return Err(RoleRuleError::Form);
        }
        let role =
            Role::of_accounts().find(|role| role.key() == word).ok_or_else(|| RoleRuleError::Role(word.to_owned()))?;
        let reach = read_reach(role, reach)?;
        if !reach.is_enough_for(role) {
            return Err(RoleRuleError::NoReach(role.key()));
        }
        Ok(Self { value: value.to_owned(), role, reach })
    }
}

fn read_reach(role: Role, text: &str) -> Result<Reach, RoleRuleError> {
    let parts = || text.split(';').map(str::trim).filter(|part| !part.is_empty());
    match role.to_scope() {
        ReachKind::Committees => Ok(Reach { committees: parts().map(str::to_owned).collect(), ..Reach::default() }),
        ReachKind::Holders => Ok(Reach { holders: parts().filter_map(Named::parse).collect(), ..Reach::default() }),
        ReachKind::Nothing if parts().next().is_some() => Err(RoleRuleError::Reach(role.key())),
        ReachKind::Nothing => Ok(Reach::default()),
    }
}

fn role_names() -> String {
    Role::of_accounts().map(Role::key).collect::<Vec<_>>().join(", ")
}

/// The values of a claim, which is a list of words or one word.
pub(super) fn read_claim_values(claim: Option<&Value>) -> Vec<&str> {
    match claim {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The role and reach for these values. The first rule that fits gives the role; further rules with the same role add their
/// reach, so that a person in the groups of two committees sits on both.
pub(super) fn role_of(rules: &[RoleRule], values: &[&str]) -> Option<(Role, Reach)> {
    let mut fitting = rules.iter().filter(|rule| values.contains(&rule.value.as_str()));
    let first = fitting.next()?;
    let mut reach = first.reach.clone();
    for rule in fitting.filter(|rule| rule.role == first.role) {
        add_missing(&mut reach.committees, &rule.reach.committees);
        add_missing(&mut reach.holders, &rule.reach.holders);
    }
    Some((first.role, reach))
}

fn add_missing<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !list.contains(one) {
            list.push(one.clone());
        }
    }
}

#[cfg(test)]
#[allow(clippy::type_complexity, reason = "a table of cases says more than a named type would")]
mod tests {
    use serde_json::json;

    use super::*;

    fn rule(text: &str) -> RoleRule {
        text.parse().unwrap()
    }

    #[test]
    fn a_rule_is_a_value_a_role_and_a_reach() {
        let table: [(&str, &str, Role, &[&str], &[&str]); 6] = [
            ("griffie=griffier", "griffie", Role::Clerk, &[], &[]),
            (
                "wonen=bestuurssecretariaat:wethouder Wonen (H. Zonderland)",
                "wonen",
                Role::Office,
                &[],
                &["wethouder Wonen (H. Zonderland)"],
            ),
            ("raad-bovf=raadslid:BOVF", "raad-bovf", Role::Member, &["BOVF"], &[]),
            (" raad = raadslid : BOVF ; WON ;", "raad", Role::Member, &["BOVF", "WON"], &[]),
            ("CN=Griffie,OU=Gemeente=griffier", "CN=Griffie,OU=Gemeente", Role::Clerk, &[], &[]),
            ("https://groep:8443/x=beheerder", "https://groep:8443/x", Role::Administrator, &[], &[]),
        ];
        for (text, value, role, committees, holders) in table {
            let found = rule(text);
            let names: Vec<_> = found.reach.holders.iter().map(ToString::to_string).collect();
            assert_eq!((found.value.as_str(), found.role), (value, role), "{text}");
            assert_eq!(found.reach.committees, committees, "{text}");
            assert_eq!(names, holders, "{text}");
        }
    }

    #[test]
    fn what_is_no_rule_is_told() {
        let table = [
            ("griffier", RoleRuleError::Form),
            ("=griffier", RoleRuleError::Form),
            ("griffie=", RoleRuleError::Form),
            ("griffie=baas", RoleRuleError::Role("baas".to_owned())),
            ("allen=publiek", RoleRuleError::Role("publiek".to_owned())),
            ("griffie=griffier:BOVF", RoleRuleError::Reach("griffier")),
            ("raad=raadslid", RoleRuleError::NoReach("raadslid")),
            ("wonen=bestuurssecretariaat: ; ", RoleRuleError::NoReach("bestuurssecretariaat")),
        ];
        for (text, error) in table {
            assert_eq!(text.parse::<RoleRule>(), Err(error), "{text}");
        }
    }

    #[test]
    fn the_first_rule_that_fits_gives_the_role() {
        let rules = [
            rule("raad-bovf=raadslid:BOVF"),
            rule("griffie=griffier"),
            rule("raad-won=raadslid:WON"),
            rule("wonen=bestuurssecretariaat:wethouder Wonen"),
        ];
        let table: [(&[&str], Option<(Role, &[&str])>); 7] = [
            (&["griffie"], Some((Role::Clerk, &[]))),
            (&["raad-won"], Some((Role::Member, &["WON"]))),
            (&["griffie", "raad-bovf"], Some((Role::Member, &["BOVF"]))),
            (&["raad-won", "iets", "raad-bovf", "wonen"], Some((Role::Member, &["BOVF", "WON"]))),
            (&["raad-won", "griffie"], Some((Role::Clerk, &[]))),
            (&["Griffie", "griffie "], None),
            (&[], None),
        ];
        for (values, expected) in table {
            match (role_of(&rules, values), expected) {
                (Some((role, reach)), Some((expected, committees))) => {
                    assert_eq!(role, expected, "{values:?}");
                    assert_eq!(reach.committees, committees, "{values:?}");
                }
                (found, expected) => assert_eq!(found.is_none(), expected.is_none(), "{values:?}"),
            }
        }
    }

    #[test]
    fn a_claim_is_a_list_or_a_word() {
        assert_eq!(read_claim_values(Some(&json!(["a", 1, null, "b"]))), ["a", "b"]);
        assert_eq!(read_claim_values(Some(&json!("a"))), ["a"]);
        assert!(read_claim_values(Some(&json!({"a": "b"}))).is_empty());
        assert!(read_claim_values(None).is_empty());
    }
}
