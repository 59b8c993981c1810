//! What the council side decides, as a form asks for it: of one promise, or of many on the lines of a meeting.

use chrono::NaiveDate;

use super::{deadline_field::DeadlineReader, form::Fields};
use crate::domain::{proposal::Decision, status::LapseKind};

/// The fields of one decision; on a line of a meeting the number of the promise stands behind each.
pub(super) const FIELDS: [&str; 5] = ["besluit", "rest", "termijn", "grond", "reden"];

/// The same, and the day, with what stands beside them.
pub(super) const LABELS: &[(&str, &str)] = &[
    ("besluit", "Besluit"),
    ("rest", "Wat er nog moet gebeuren"),
    ("termijn", "Termijn"),
    ("grond", "Waarom zij vervalt"),
    ("dag", "Dag van het besluit"),
    ("reden", "Toelichting"),
];

/// What holds for every line that says nothing itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shared {
    /// The key of the decision.
    pub(super) decision: String,
    /// What is said of it.
    pub(super) reason: String,
}

/// What one can choose: the key, what it says for a promise that waits for a decision, and for one that does not.
const CHOICES: [(&str, &str); 7] = [
    ("akkoord", "akkoord"),
    ("niet-akkoord", "niet akkoord"),
    ("afgedaan", "afgedaan"),
    ("deels", "deels afgedaan"),
    ("termijn", "andere termijn"),
    ("open", "blijft openstaan"),
    ("vervallen", "vervallen"),
];

/// What can be decided of a promise: the key and the words. Agreeing or not asks for something to agree to.
pub(super) fn choices(judged: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    CHOICES.into_iter().filter(move |(key, _)| judged || !matches!(*key, "akkoord" | "niet-akkoord"))
}

/// The words of a choice.
pub(super) fn chosen(key: &str) -> Option<&'static str> {
    CHOICES.iter().find(|(one, _)| *one == key).map(|(_, words)| *words)
}

/// Reads the decision in the fields with this behind their names; a deadline counts from the day of the decision. When
/// something is missing, the fields say so. The reason is read too; only a refusal and a lapse need one.
pub(super) fn read(
    fields: &mut Fields,
    behind: &str,
    shared: &Shared,
    (deadlines, on): (&DeadlineReader, NaiveDate),
) -> Option<(Decision, String)> {
    let name = |field: &str| format!("{field}{behind}");
    let own =
        |fields: &Fields, field: &str| Some(fields.raw(&name(field)).trim().to_owned()).filter(|own| !own.is_empty());
    let key = own(fields, "besluit").unwrap_or_else(|| shared.decision.clone());
    let decision = match key.as_str() {
        "akkoord" => Decision::Accept,
        "niet-akkoord" => Decision::Refuse,
        "afgedaan" => Decision::Settle,
        "open" => Decision::KeepOpen,
        "deels" => {
            let remaining = fields.required_text(&name("rest"), "Schrijf wat er nog moet gebeuren.");
            let words = fields.line(&name("termijn"));
            let deadline = words.map(|words| deadlines.read(&words, on).asked(fields, &name("termijn")));
            Decision::SettlePartly { remaining, deadline }
        }
        "termijn" => {
            let words = fields.required_line(&name("termijn"), "Schrijf de termijn waartoe de commissie besluit.");
            Decision::Postpone { deadline: deadlines.read(&words, on).asked(fields, &name("termijn")) }
        }
        "vervallen" => {
            let kind = fields.choice(&name("grond"), LapseKind::from_key);
            if kind.is_none() && fields.error(&name("grond")).is_none() {
                fields.reject(&name("grond"), "Kies waarom de toezegging vervalt.");
            }
            Decision::Lapse { kind: kind.unwrap_or(LapseKind::Withdrawn) }
        }
        "" => {
            fields.reject(&name("besluit"), "Kies wat de commissie besloot.");
            return None;
        }
        _ => {
            fields.reject(&name("besluit"), "Kies een van de mogelijkheden.");
            return None;
        }
    };
    let reason = match decision {
        _ if own(fields, "reden").is_none() && !shared.reason.is_empty() => shared.reason.clone(),
        Decision::Refuse => fields.required_text(&name("reden"), "Schrijf waarom de commissie niet instemt."),
        Decision::Lapse { .. } => fields.required_text(&name("reden"), "Schrijf waarom de toezegging vervalt."),
        _ => fields.text(&name("reden")).unwrap_or_default(),
    };
    Some((decision, reason))
}
