//! `/toezeggingen/{number}/onderdelen`: the parts of a compound commitment.

use askama::Template;
use chrono::NaiveDate;

use super::{
    act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm},
    part_rows::{self, PartsDivision},
};
use crate::{
    domain::{
        change::{Change, ChangeKind},
        commitment::{Commitment, part::Part, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::{form::Fields, odd_day::DayOf},
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

pub(in crate::web) struct DivideAct;

#[derive(Template)]
#[template(path = "actions/divide.html")]
struct DivideFields<'a> {
    form: &'a Fields,
    division: PartsDivision,
    action: &'a str,
}

impl ActForm for DivideAct {
    const CHANGE: ChangeKind = ChangeKind::Divide;
    const SEGMENT: &'static str = "onderdelen";
    const LABELS: Labels = part_rows::LABELS;
    const SHOWS_PARTS: bool = false;
    const PREVIEWED_FIELDS: &'static [&'static str] = &["peildag"];

    fn heading(_: DecisionRule) -> &'static str {
        "Leg de onderdelen vast"
    }

    fn prefill(commitment: &Commitment, today: NaiveDate, _: &ActQuery) -> Fields {
        part_rows::prefill(commitment, today)
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let from = fields.required_day("peildag", "Vul de dag in vanaf waar de termijnen tellen.");
        if let Some(from) = from {
            context.check_order(fields, "peildag", from);
            fields.ask_odd_day("peildag", from, context.today, DayOf::Deed);
        }
        let parts = part_rows::read(fields, context, from);
        part_rows::check_number(fields, &context.commitment, &parts);
        let known: Vec<&Part> = part_rows::due_parts(&context.commitment).collect();
        let same =
            parts.len() == known.len() && parts.iter().zip(&known).all(|(new, old)| Part::from(new.clone()) == **old);
        if same && fields.is_good() && fields.read_version().is_ok_and(|version| version == context.commitment.version)
        {
            fields.reject_field("", "U hebt niets gewijzigd. Pas een regel aan, of ga terug naar de toezegging.");
        }
        from?;
        Some(RequestedChange::today(Change::Divide { parts }, context))
    }

    fn has_preview(_: &Change) -> bool {
        true
    }

    fn is_new_text(commitment: &Commitment, text: &str) -> bool {
        let words = |part: &Part| part.deadline.as_ref().map(|set| set.deadline.words.clone());
        !commitment.parts.iter().any(|part| part.text == text || words(part).as_deref() == Some(text))
    }

    fn notice(_: &Commitment, change: &Change, _: DecisionRule) -> Notice {
        match change {
            Change::Divide { parts } if parts.is_empty() => Notice::Undivided,
            _ => Notice::Divided,
        }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let division = PartsDivision::new(shown.commitment(), shown.form, shown.visit.as_of());
        let division = match shown.preview {
            Some(Change::Divide { parts }) if shown.form.get_raw_text("actie") == "bekijk" => {
                division.with_days(shown.form, parts)
            }
            _ => division,
        };
        DivideFields { form: shown.form, division, action: shown.action }.render()
    }
}
