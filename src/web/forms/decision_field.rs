//! The fields of a decision by the council side, on one commitment or on many lines of a meeting.

use chrono::NaiveDate;

use super::{deadline_field::DeadlineReader, form::Fields};
use crate::domain::commitment::{lapse_kind::LapseKind, proposal::Decision};

/// The fields of one decision; on a line of a meeting the number of the commitment stands behind each.
pub(in crate::web) const FIELDS: [&str; 5] = ["besluit", "rest", "termijn", "grond", "reden"];

/// The fields of a decision on one commitment, also its day, with their labels.
pub(in crate::web) const LABELS: &[(&str, &str)] = &[
    ("besluit", "Besluit"),
    ("rest", "Wat er nog moet gebeuren"),
    ("termijn", "Termijn"),
    ("grond", "Waarom zij vervalt"),
    ("dag", "Dag van het besluit"),
    ("reden", "Toelichting"),
];

/// The values for every line that leaves its own fields empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::web) struct SharedDecision {
    pub(in crate::web) decision: String,
    /// The explanation of the decision.
    pub(in crate::web) reason: String,
}

/// The decisions to choose from: the key and the words.
const CHOICES: [(&str, &str); 7] = [
    ("akkoord", "akkoord"),
    ("niet-akkoord", "niet akkoord"),
    ("afgedaan", "afgedaan"),
    ("deels", "deels afgedaan"),
    ("termijn", "andere termijn"),
    ("open", "blijft openstaan"),
    ("vervallen", "vervallen"),
];

/// The decisions to choose from. Accepting and refusing are left out unless `judged`: they need a proposal or a report.
pub(in crate::web) fn list_decision_choices(judged: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    CHOICES.into_iter().filter(move |(key, _)| judged || !matches!(*key, "akkoord" | "niet-akkoord"))
}

/// The words of a decision with this key.
pub(in crate::web) fn find_decision_words(key: &str) -> Option<&'static str> {
    CHOICES.iter().find(|(one, _)| *one == key).map(|(_, words)| *words)
}

/// Reads the decision from the fields whose names end with `behind`; a deadline counts from the day of the decision. If
/// something is missing, a field gets an error. The reason is read as well; only a refusal and a lapse require one.
pub(in crate::web) fn read_decision(
    fields: &mut Fields,
    behind: &str,
    shared: &SharedDecision,
    (deadlines, on): (&DeadlineReader, NaiveDate),
) -> Option<(Decision, String)> {
    let name = |field: &str| format!("{field}{behind}");
    let own = |fields: &Fields, field: &str| {
        Some(fields.get_raw_text(&name(field)).trim().to_owned()).filter(|own| !own.is_empty())
    };
    let key = own(fields, "besluit").unwrap_or_else(|| shared.decision.clone());
    let decision = match key.as_str() {
        "akkoord" => Decision::Accept,
        "niet-akkoord" => Decision::Refuse,
        "afgedaan" => Decision::Settle,
        "open" => Decision::KeepOpen,
        "deels" => {
            let remaining = fields.required_text(&name("rest"), "Schrijf wat er nog moet gebeuren.");
            let words = fields.read_line(&name("termijn"));
            let deadline =
                words.map(|words| deadlines.read_deadline(&words, on).ask_about_doubts(fields, &name("termijn")));
            Decision::SettlePartly { remaining, deadline }
        }
        "termijn" => {
            let words = fields.required_line(&name("termijn"), "Schrijf de termijn waartoe de commissie besluit.");
            Decision::Postpone {
                deadline: deadlines.read_deadline(&words, on).ask_about_doubts(fields, &name("termijn")),
            }
        }
        "vervallen" => {
            let kind = fields.read_choice(&name("grond"), LapseKind::from_key);
            if kind.is_none() && fields.find_error(&name("grond")).is_none() {
                fields.reject_field(&name("grond"), "Kies waarom de toezegging vervalt.");
            }
            Decision::Lapse { kind: kind.unwrap_or(LapseKind::Withdrawn) }
        }
        "" => {
            fields.reject_field(&name("besluit"), "Kies wat de commissie besloot.");
            return None;
        }
        _ => {
            fields.reject_field(&name("besluit"), "Kies een van de mogelijkheden.");
            return None;
        }
    };
    let reason = match decision {
        _ if own(fields, "reden").is_none() && !shared.reason.is_empty() => shared.reason.clone(),
        Decision::Refuse => fields.required_text(&name("reden"), "Schrijf waarom de commissie niet instemt."),
        Decision::Lapse { .. } => fields.required_text(&name("reden"), "Schrijf waarom de toezegging vervalt."),
        _ => fields.read_text(&name("reden")).unwrap_or_default(),
    };
    Some((decision, reason))
}
