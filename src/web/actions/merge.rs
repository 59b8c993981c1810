//! `/toezeggingen/{number}/samenvoegen`: merges a double into another commitment, which is shown before anything is recorded.

use askama::Template;

use super::{
    act::{ActContext, ActForm, Button, Labels, RequestedChange, ShownForm},
    other::{self, OtherCommitment, OtherCommitmentView},
};
use crate::{
    domain::{
        access::rights::to_show_names,
        change::{Change, ChangeKind, Refusal},
        commitment::{Commitment, publicity::PublicityKey, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::{form::Fields, publication::PublicText},
        server::{error::WebError, notice::Notice, visit::Visit},
        views::{view, words},
    },
};

/// The field of the tick by which the names of a hidden double go along.
const NAMES: &str = "namen";

pub(in crate::web) struct MergeAct {
    other: OtherCommitment,
    along: ComesAlong,
}

/// The askers and papers that come along from a double to the commitment into which it is merged.
enum ComesAlong {
    Nothing,
    /// These people and papers, in words.
    Names(Vec<String>),
    /// These, once the visitor ticks that all who see the other commitment may see them.
    NamesIfTicked(Vec<String>),
    /// The names stay behind: the visitor may not show them to all who see the other commitment.
    Hidden,
}

#[derive(Template)]
#[template(path = "actions/merge.html")]
struct MergeFields<'a> {
    form: &'a Fields,
    other: Option<OtherCommitmentView>,
    is_public: bool,
    /// The people and papers that come along, in words; empty if there are none.
    along: String,
    /// True if they come along only with a tick.
    asks_names: bool,
    /// True if names stay behind, since the visitor may not show them.
    hides_names: bool,
    /// A sentence about a last day that the double has and that is earlier than that of the other; empty if there is none.
    earlier_day: String,
}

impl ActForm for MergeAct {
    const CHANGE: ChangeKind = ChangeKind::Merge;
    const SEGMENT: &'static str = "samenvoegen";
    const LABELS: Labels = &[(other::FIELD, "In welke toezegging"), ("reden", "Reden")];
    const TICKS: &'static [&'static str] = &[NAMES];

    fn heading(_: DecisionRule) -> &'static str {
        "Voeg samen"
    }

    async fn prepare(visit: &Visit, record: &RegisteredCommitment, fields: &Fields) -> Result<Self, WebError> {
        let other = OtherCommitment::find(visit, fields.get_raw_text(other::FIELD)).await?;
        let along = find_what_comes_along(visit, &record.commitment, &other);
        Ok(Self { other, along })
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let into = self.other.read(fields);
        let reason = fields.required_text("reden", "Schrijf waarom beide toezeggingen hetzelfde zijn.");
        let shows_names = self.shows_hidden_names(fields);
        Some(RequestedChange::today(Change::Merge { into: into?, reason, shows_names }, context))
    }

    /// The form sends the number of the commitment that was shown.
    fn must_be_shown_first(&self, fields: &Fields) -> bool {
        self.other.number().is_none_or(|number| fields.get_raw_text("bekeken") != number.as_str())
    }

    fn list_shown_texts(&self, fields: &Fields) -> Vec<PublicText> {
        match &self.along {
            ComesAlong::NamesIfTicked(along) if self.shows_hidden_names(fields) && self.other.is_public() => {
                along.iter().map(|text| PublicText::of_kept("Wat meegaat", text)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        matches!(refusal, Refusal::OtherClosed | Refusal::LinkToItself | Refusal::Linked).then_some(other::FIELD)
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Merged
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let double = shown.commitment();
        let along = match &self.along {
            ComesAlong::Names(along) | ComesAlong::NamesIfTicked(along) => words::join_with_and(along),
            ComesAlong::Nothing | ComesAlong::Hidden => String::new(),
        };
        MergeFields {
            form: shown.form,
            other: OtherCommitmentView::new(&self.other),
            is_public: double.details.publicity.key() == PublicityKey::Public,
            along,
            asks_names: matches!(self.along, ComesAlong::NamesIfTicked(_)),
            hides_names: matches!(self.along, ComesAlong::Hidden),
            earlier_day: self
                .other
                .commitment()
                .and_then(|other| describe_earlier_day(double, other))
                .unwrap_or_default(),
        }
        .render()
    }

    fn button(&self, heading: &'static str) -> Button {
        match self.other.number() {
            Some(number) => Button { words: format!("{heading} met {number}"), lands_at: "" },
            None => Button { words: heading.to_owned(), lands_at: "bekeken" },
        }
    }
}

impl MergeAct {
    /// True if names of a hidden double go along, as the visitor ticked.
    fn shows_hidden_names(&self, fields: &Fields) -> bool {
        matches!(self.along, ComesAlong::NamesIfTicked(_)) && fields.has_tick(NAMES, "mee")
    }
}

fn find_what_comes_along(visit: &Visit, double: &Commitment, other: &OtherCommitment) -> ComesAlong {
    let Some(other) = other.commitment() else { return ComesAlong::Nothing };
    let Some(Change::TakeOver { asked_by, papers }) = double.find_bonds_for(other) else { return ComesAlong::Nothing };
    let askers = asked_by.iter().filter(|asker| !other.details.asked_by.contains(asker)).map(ToString::to_string);
    let along = askers.chain(papers.iter().map(ToString::to_string)).collect();
    match to_show_names(double.details.publicity.key(), other.details.publicity.key()) {
        None => ComesAlong::Names(along),
        Some(action) if visit.actor.may_act_on(action, &double.details) => ComesAlong::NamesIfTicked(along),
        Some(_) => ComesAlong::Hidden,
    }
}

/// Words it if the double is due earlier than the commitment that stays, since that is lost by the merger.
fn describe_earlier_day(double: &Commitment, other: &Commitment) -> Option<String> {
    let last_day = |commitment: &Commitment| commitment.nearest_deadline().and_then(|set| set.deadline.last_day);
    let own = last_day(double)?;
    let day = view::full_day(own);
    match last_day(other) {
        None => Some(format!("Deze toezegging moet uiterlijk {day} zijn gedaan. De andere heeft geen laatste dag.")),
        Some(later) if own < later => Some(format!(
            "Deze toezegging moet uiterlijk {day} zijn gedaan, en dus eerder dan de andere: {}.",
            view::full_day(later)
        )),
        Some(_) => None,
    }
}
