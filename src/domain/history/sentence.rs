//! Words an event as a sentence in Dutch. No other place words the changes of a commitment.

use chrono::NaiveDate;

use super::{
    delta::{BeforeAfter, Delta, find_changed_part, find_new_status},
    field::CommitmentField,
    fields::list_field_changes,
};
use crate::domain::{
    change::EventKind,
    commitment::{deadline_list::Deadlines, link::Link, status::StatusKey},
    day::full_day,
    text::wording,
};

/// Words the effect of an event of this kind with these differences on a commitment.
#[must_use]
pub fn word_event(kind: EventKind, deltas: &[Delta]) -> String {
    let told = EventDeltas { deltas };
    match kind {
        EventKind::Registered => told.word_registered(),
        EventKind::Corrected => told.word_corrected(),
        EventKind::DeadlineCorrected => told.word_moved("Termijn gecorrigeerd"),
        EventKind::NumberCorrected => told.word_number_corrected(),
        EventKind::DecisionDayCorrected => told.word_decision_day_corrected(),
        EventKind::Proposed => {
            let proposal = told.new_proposal().unwrap_or_else(|| "af te doen".to_owned());
            format!("Het bestuur stelt voor deze toezegging {proposal}.")
        }
        EventKind::SecrecyImposed => format!("Geheimhouding vastgelegd{}.", behind_colon(told.new_secrecy())),
        EventKind::PartlySettled => {
            let rest = told.new_remaining().map(|rest| format!(" Nog te doen: {rest}")).unwrap_or_default();
            wording::to_sentence(&format!("Deels afgedaan, gemeld door het bestuur.{rest}"))
        }
        EventKind::Lapsed => format!("Vervallen{}.", behind_colon(told.new_lapse_kind())),
        EventKind::Postponed => told.word_moved("Uitgesteld"),
        EventKind::DeadlineSet => told.word_deadline_set(),
        EventKind::Objected => told.word_objected(),
        EventKind::ReportTakenBack => told.word_report_taken_back(),
        EventKind::ObjectionTakenBack => told.word_objection_taken_back(),
        EventKind::Reopened if told.opens_part() => told.word_part("is heropend"),
        EventKind::Reopened => "Heropend. De toezegging staat weer open.".to_owned(),
        EventKind::Confirmed => format!("De commissie stemt in.{}", told.word_outcome()),
        EventKind::Decided => match told.word_outcome() {
            outcome if outcome.is_empty() => "De commissie besluit dat deze toezegging blijft openstaan.".to_owned(),
            outcome => format!("De commissie besluit.{outcome}"),
        },
        EventKind::PassedInSilence => {
            format!("Niemand maakte op tijd bezwaar: de commissie stemt stilzwijgend in.{}", told.word_outcome())
        }
        EventKind::HandedOver => told.word_handed_over(),
        EventKind::Linked => told.word_link("Verband gelegd"),
        EventKind::Unlinked => told.word_link("Verband weggehaald, omdat het niet klopte"),
        EventKind::Merged => told.word_link("Vervallen, want dubbel"),
        EventKind::TakenOver => told.word_taken_over(),
        EventKind::PartSettled => told.word_part("is afgedaan, gemeld door het bestuur"),
        EventKind::PartLapsed => told.word_part("is vervallen"),
        EventKind::Progress => "Voortgang gemeld.".to_owned(),
        EventKind::Mentioned => "Genoemd, zonder gevolg.".to_owned(),
        EventKind::KeptOpen => "Deze toezegging blijft openstaan.".to_owned(),
        EventKind::Published => "Openbaar gemaakt.".to_owned(),
        EventKind::Withdrawn => "Teruggenomen als concept: niet meer openbaar.".to_owned(),
        EventKind::SecrecyLifted => "De geheimhouding is opgeheven.".to_owned(),
        EventKind::Settled => "Afgedaan, gemeld door het bestuur.".to_owned(),
        EventKind::Refused => "De commissie stemt niet in. De toezegging staat weer open.".to_owned(),
        EventKind::Divided => "In onderdelen verdeeld.".to_owned(),
        EventKind::Renamed => "Een naam is gewijzigd in de lijsten van de raad.".to_owned(),
        EventKind::Erased => "Van eerdere gebeurtenissen is de inhoud gewist.".to_owned(),
        EventKind::PassageReleased => "Een passage van de brief is vrijgegeven.".to_owned(),
        EventKind::PassageTakenBack => "Een vrijgegeven passage van de brief is teruggenomen.".to_owned(),
        EventKind::Redacted => "Delen van de brief zijn onleesbaar gemaakt.".to_owned(),
        EventKind::OriginalErased => "Het origineel van de brief is gewist.".to_owned(),
        EventKind::LetterTakenIn => "De brief is opgenomen.".to_owned(),
        EventKind::Administered => "Het beheer is gewijzigd.".to_owned(),
        EventKind::RowsTold => "De stand van het register is vastgelegd.".to_owned(),
        EventKind::ListFrozen => "De lijst is vastgesteld.".to_owned(),
        EventKind::Restored => "Teruggezet uit een reservekopie.".to_owned(),
    }
}

/// Names the part that an event changed: `Onderdeel 2`.
#[must_use]
pub fn name_changed_part(deltas: &[Delta]) -> String {
    find_changed_part(deltas).map_or_else(|| "Een onderdeel".to_owned(), |number| format!("Onderdeel {number}"))
}

/// The differences of an event that is being worded.
struct EventDeltas<'a> {
    deltas: &'a [Delta],
}

impl EventDeltas<'_> {
    fn find_in_deltas<T>(&self, pick: impl Fn(&Delta) -> Option<T>) -> Option<T> {
        self.deltas.iter().find_map(pick)
    }

    fn new_proposal(&self) -> Option<String> {
        self.find_in_deltas(|delta| {
            if let Delta::Proposal(change) = delta { Some(change.after.as_ref()?.in_words()) } else { None }
        })
    }

    fn new_secrecy(&self) -> Option<String> {
        self.find_in_deltas(
            |delta| if let Delta::Secrecy(change) = delta { Some(change.after?.to_string()) } else { None },
        )
    }

    fn new_lapse_kind(&self) -> Option<String> {
        self.find_in_deltas(|delta| {
            if let Delta::LapseKind(change) = delta { Some(change.after?.label().to_owned()) } else { None }
        })
    }

    fn new_remaining(&self) -> Option<String> {
        self.find_in_deltas(|delta| match delta {
            Delta::Text(CommitmentField::Remaining, change) => change.after.clone(),
            _ => None,
        })
    }

    fn new_status(&self) -> Option<&'static str> {
        find_new_status(self.deltas).map(|status| status.label())
    }

    /// The change of one property of the deadlines, which `tell` reads; `None` if it stayed the same.
    fn deadline_change<T: PartialEq>(&self, tell: impl Fn(&Deadlines) -> Option<T>) -> Option<BeforeAfter<Option<T>>> {
        let change = self.find_in_deltas(|delta| {
            if let Delta::Deadlines(BeforeAfter { before, after }) = delta {
                Some(BeforeAfter { before: tell(before), after: tell(after) })
            } else {
                None
            }
        });
        change.filter(|change| change.before != change.after)
    }

    fn deadline_words(&self) -> (Option<String>, Option<String>) {
        let words = |all: &Deadlines| Some(all.current()?.set.deadline.words.clone()).filter(|words| !words.is_empty());
        self.deadline_change(words).map(|change| (change.before, change.after)).unwrap_or_default()
    }

    fn word_registered(&self) -> String {
        let number = self.find_in_deltas(|delta| {
            if let Delta::Number(change) = delta { change.after.as_ref().map(ToString::to_string) } else { None }
        });
        let number = number.map(|number| format!(" onder nummer {number}")).unwrap_or_default();
        let (_, words) = self.deadline_words();
        let deadline = words.map(|words| format!(", met de termijn ‘{words}’"));
        format!("Geregistreerd{number}{}.", deadline.unwrap_or_else(|| ", zonder termijn".to_owned()))
    }

    fn word_corrected(&self) -> String {
        let fields = list_field_changes(self.deltas);
        let fields: Vec<String> = fields.iter().map(|change| change.field.label().to_owned()).collect();
        if fields.is_empty() {
            "Gegevens nagekeken; er is niets veranderd.".to_owned()
        } else {
            format!("Gegevens verbeterd: {}.", wording::join_with_and(&fields))
        }
    }

    fn word_number_corrected(&self) -> String {
        let number =
            self.find_in_deltas(|delta| if let Delta::Number(change) = delta { Some(change.clone()) } else { None });
        match number.map(|change| (change.before, change.after)) {
            Some((Some(before), Some(after))) => format!("Nummer gecorrigeerd: van {before} naar {after}."),
            _ => "Nummer gecorrigeerd.".to_owned(),
        }
    }

    fn word_decision_day_corrected(&self) -> String {
        let day = self.find_in_deltas(|delta| {
            if let Delta::DecisionDay(BeforeAfter { before, after }) = delta { before.zip(*after) } else { None }
        });
        let days = day.map(|(before, after)| format!(": van {} naar {}", full_day(before), full_day(after)));
        format!("De dag van het besluit is gecorrigeerd{}.", days.unwrap_or_default())
    }

    /// Words another deadline in place of the one before: `Uitgesteld: van ‘in Q3 2025’ naar ‘in Q4 2025’.`
    fn word_moved(&self, done: &str) -> String {
        if let (Some(before), Some(after)) = self.deadline_words() {
            return format!("{done}: van ‘{before}’ naar ‘{after}’.");
        }
        // The words stayed the same, but their last day moved.
        let last_day = |all: &Deadlines| -> Option<NaiveDate> { all.current()?.set.deadline.last_day };
        match self.deadline_change(last_day) {
            Some(BeforeAfter { before: Some(before), after: Some(after) }) => {
                format!("{done}: van {} naar {}.", full_day(before), full_day(after))
            }
            _ => format!("{done}."),
        }
    }

    fn word_deadline_set(&self) -> String {
        match self.deadline_words() {
            (Some(before), Some(after)) => format!("Termijn genoemd: ‘{after}’, eerst ‘{before}’."),
            (None, Some(after)) => format!("Termijn genoemd: ‘{after}’."),
            (_, None) => "Termijn genoemd.".to_owned(),
        }
    }

    /// True if an objection or a reopening concerns one part while others stay closed, and not the whole.
    fn opens_part(&self) -> bool {
        let parts = self.deltas.iter().any(|delta| matches!(delta, Delta::Parts(_)));
        let status = find_new_status(self.deltas);
        parts && status.is_none_or(|status| status.key == StatusKey::PartlySettled)
    }

    fn word_objected(&self) -> String {
        if self.opens_part() {
            self.word_part("staat weer open na bezwaar")
        } else if self.new_status().is_some() {
            "Bezwaar gemaakt. De toezegging staat weer open.".to_owned()
        } else {
            "Bezwaar gemaakt tegen wat is voorgesteld. De commissie besluit.".to_owned()
        }
    }

    fn word_report_taken_back(&self) -> String {
        let is_proposal = self
            .find_in_deltas(|delta| if let Delta::Proposal(change) = delta { change.before.clone() } else { None })
            .is_some();
        let what = if is_proposal { "Het voorstel is teruggenomen." } else { "De melding is teruggenomen." };
        let status = self.new_status().map(|status| format!(" De toezegging is weer {status}."));
        let (_, words) = self.deadline_words();
        let words = words.map(|words| format!(" De termijn is weer ‘{words}’."));
        [Some(what.to_owned()), status, words].into_iter().flatten().collect()
    }

    fn word_objection_taken_back(&self) -> String {
        match self.new_status() {
            Some(status) => format!("Het bezwaar is teruggenomen. De toezegging is weer {status}."),
            None => "Het bezwaar is teruggenomen.".to_owned(),
        }
    }

    /// Words the effect of a decision in sentences that follow another; empty if it changed nothing.
    fn word_outcome(&self) -> String {
        let ground = behind_colon(self.new_lapse_kind());
        let status = self.new_status().map(|status| format!(" De toezegging is nu {status}{ground}."));
        let rest =
            self.new_remaining().map(|rest| format!(" {}", wording::to_sentence(&format!("Nog te doen: {rest}"))));
        let (_, words) = self.deadline_words();
        let words = words.map(|words| format!(" De termijn is nu ‘{words}’."));
        [status, rest, words].into_iter().flatten().collect()
    }

    fn word_handed_over(&self) -> String {
        let holder =
            self.find_in_deltas(|delta| if let Delta::Holder(change) = delta { Some(change.clone()) } else { None });
        match holder.map(|change| (change.before, change.after)) {
            Some((Some(before), Some(after))) => format!("Overgedragen van {before} aan {after}."),
            Some((None, Some(after))) => format!("Overgedragen aan {after}."),
            _ => "Overgedragen.".to_owned(),
        }
    }

    /// Words an act on a link: on the link that was added, or else on the one that was removed.
    fn word_link(&self, done: &str) -> String {
        let link = self.find_in_deltas(|delta| {
            let Delta::Links(BeforeAfter { before, after }) = delta else { return None };
            let came = after.iter().find(|link| !before.contains(link));
            came.or_else(|| before.iter().find(|link| !after.contains(link))).map(Link::in_words)
        });
        wording::to_sentence(
            &link.map_or_else(|| done.to_owned(), |link| format!("{done}: {}", wording::start_with_small(&link))),
        )
    }

    /// Words who and what came along with a double. Its number is not told: not everybody who sees this one sees the double.
    fn word_taken_over(&self) -> String {
        let askers: Vec<String> = self
            .find_in_deltas(|delta| {
                let Delta::AskedBy(BeforeAfter { before, after }) = delta else { return None };
                Some(after.iter().filter(|asker| !before.contains(asker)).map(ToString::to_string).collect())
            })
            .unwrap_or_default();
        let papers: Vec<String> = self
            .find_in_deltas(|delta| {
                let Delta::Links(BeforeAfter { before, after }) = delta else { return None };
                Some(after.iter().filter(|link| !before.contains(link)).map(Link::in_words).collect())
            })
            .unwrap_or_default();
        let asked = (!askers.is_empty()).then(|| format!("gevraagd door {}", wording::join_with_and(&askers)));
        let all = asked.into_iter().chain(papers).collect::<Vec<_>>().join("; ");
        wording::to_sentence(&match all.is_empty() {
            true => "Overgenomen uit een dubbele toezegging".to_owned(),
            false => format!("Overgenomen uit een dubbele toezegging: {all}"),
        })
    }

    /// Words the outcome of one part, and its effect on the whole: `Onderdeel 2 is vervallen. De toezegging is nu deels
    /// afgedaan.`
    fn word_part(&self, became: &str) -> String {
        let whole = self.new_status().map(|status| format!(" De toezegging is nu {status}.")).unwrap_or_default();
        format!("{} {became}.{whole}", name_changed_part(self.deltas))
    }
}

fn behind_colon(words: Option<String>) -> String {
    words.map(|words| format!(": {words}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::{
        deadline::{Deadline, Precision},
        deadline_list::{DeadlineEntry, NewDeadline},
    };

    fn deadlines(words: &str, last_day: &str) -> Deadlines {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let deadline = Deadline {
            words: words.to_owned(),
            first_day: None,
            last_day: day(last_day),
            precision: Precision::Day,
            rule: String::new(),
            calendar_lines: Vec::new(),
        };
        let set = NewDeadline { deadline, reference_day: day("2025-01-01").unwrap(), review_day: None };
        let set_on = day("2025-01-01").unwrap();
        Deadlines::new(vec![DeadlineEntry { set, set_on, reason: None, letter: None, correction: None }])
    }

    fn postponed(before: Deadlines, after: Deadlines) -> String {
        word_event(EventKind::Postponed, &[Delta::Deadlines(BeforeAfter { before, after })])
    }

    #[test]
    fn every_kind_of_event_is_a_sentence() {
        for kind in EventKind::ALL {
            let told = word_event(kind, &[]);
            assert!(told.ends_with('.') && told.starts_with(char::is_uppercase), "{kind:?}: {told}");
        }
    }

    #[test]
    fn a_postponement_tells_both_deadlines() {
        let words = postponed(deadlines("te zijner tijd", ""), deadlines("in Q4 2025", "2025-12-31"));
        assert_eq!(words, "Uitgesteld: van ‘te zijner tijd’ naar ‘in Q4 2025’.");
        let days = postponed(deadlines("voor de zomer", "2025-06-30"), deadlines("voor de zomer", "2025-12-31"));
        assert_eq!(days, "Uitgesteld: van 30 juni 2025 naar 31 december 2025.");
    }
}
