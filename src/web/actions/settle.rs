//! `/toezeggingen/{number}/afdoening`: reports that it is done, wholly or in part.

use askama::Template;
use chrono::NaiveDate;

use super::{
    act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm},
    letter_field::NamedLetter,
    part_field::{self, PartChoices},
};
use crate::{
    domain::{
        change::{Change, ChangeKind},
        commitment::{
            Commitment,
            fulfilment::FulfilmentKind,
            part::{Part, PartNumber, PartOutcome},
            proposal::ProposalKind,
            status::{DecisionRule, StatusKey},
        },
    },
    store::commitments::{ChangeSource, RegisteredCommitment},
    web::{
        forms::{deadline_field::DeadlinePreview, form::Fields},
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view::StatusView,
    },
};

pub(in crate::web) struct SettleAct {
    letter: NamedLetter,
}

#[derive(Template)]
#[template(path = "actions/settle.html")]
struct SettleFields<'a> {
    form: &'a Fields,
    choices: Option<PartChoices>,
    /// The forms in which it may have been fulfilled.
    kinds: Vec<(&'static str, &'static str)>,
    preview: Option<DeadlinePreview>,
    action: &'a str,
    is_direct: bool,
    status_if_done: StatusView,
    status_if_partly: StatusView,
}

/// The share that was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SettledShare {
    All,
    Partly,
    Part(PartNumber),
}

impl ActForm for SettleAct {
    const CHANGE: ChangeKind = ChangeKind::Settle;
    const SEGMENT: &'static str = "afdoening";
    const LABELS: Labels = &[
        ("deel", "Wat is gedaan"),
        ("uitleg", "Antwoord aan de raad"),
        ("vorm", "Waarmee is zij afgedaan"),
        ("rest", "Wat er nog moet gebeuren"),
        ("termijn", "Termijn voor de rest"),
        ("brief", "Nummer van de brief"),
        ("datum", "Dag waarop het gedaan was"),
    ];
    const PREVIEWED_FIELDS: &'static [&'static str] = &["brief", "datum"];

    fn heading(_: DecisionRule) -> &'static str {
        "Meld als afgedaan"
    }

    fn prefill(commitment: &Commitment, _today: NaiveDate, query: &ActQuery) -> Fields {
        match list_part_choices(commitment) {
            None => Fields::default().with("deel", part_field::WHOLE),
            Some(choices) => choices.prefill(query),
        }
    }

    async fn prepare(visit: &Visit, _: &RegisteredCommitment, fields: &Fields) -> Result<Self, WebError> {
        Ok(Self { letter: NamedLetter::find(visit, fields.get_raw_text("brief")).await? })
    }

    /// With a letter, the day of the letter counts.
    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let share = read_share(fields, &context.commitment);
        let answer = fields.required_text("uitleg", "Schrijf het antwoord aan de raad: wat is er gedaan?");
        let delivered = fields.read_choice("vorm", FulfilmentKind::from_key);
        if delivered.is_some() && share.is_some_and(|share| share != SettledShare::All) {
            fields.reject_field("vorm", "Vul dit alleen in als alles is gedaan.");
        }
        let partly = (share == Some(SettledShare::Partly)).then(|| {
            let remaining = fields.required_text("rest", "Schrijf wat er nog moet gebeuren.");
            (remaining, fields.read_line("termijn"))
        });
        let (letter, on) = self.letter.read_day(fields, context);
        let change = match (share?, partly) {
            (SettledShare::Part(part), _) => Change::ClosePart { part, outcome: PartOutcome::Settled, answer },
            (_, None) => Change::Settle { answer, delivered },
            (_, Some((remaining, words))) => {
                let deadline =
                    words.map(|words| context.deadlines.read_deadline(&words, on).ask_about_doubts(fields, "termijn"));
                Change::SettlePartly { answer, remaining, deadline }
            }
        };
        Some(RequestedChange::new(change, ChangeSource { on, letter, passage: None, meeting: None }))
    }

    fn has_preview(change: &Change) -> bool {
        matches!(change, Change::SettlePartly { deadline: Some(_), .. })
    }

    fn notice(_: &Commitment, change: &Change, rule: DecisionRule) -> Notice {
        match change {
            _ if rule == DecisionRule::Council => Notice::Proposed,
            Change::SettlePartly { .. } => Notice::PartlySettled,
            Change::ClosePart { .. } => Notice::PartSettled,
            _ => Notice::Settled,
        }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let deadline = match shown.preview {
            Some(Change::SettlePartly { deadline, .. }) => deadline.as_ref(),
            _ => None,
        };
        SettleFields {
            form: shown.form,
            choices: list_part_choices(shown.commitment()),
            kinds: FulfilmentKind::ALL.iter().map(|kind| (kind.key(), kind.key())).collect(),
            preview: deadline.map(DeadlinePreview::from),
            action: shown.action,
            is_direct: shown.rule == DecisionRule::Direct,
            status_if_done: shown.status_after(StatusKey::Settled, ProposalKind::Settle),
            status_if_partly: shown.status_after(StatusKey::PartlySettled, ProposalKind::Settle),
        }
        .render()
    }
}

fn list_part_choices(commitment: &Commitment) -> Option<PartChoices> {
    PartChoices::list(commitment, Some("Alles wat nog openstaat"), Part::is_due)
}

/// Reads the share that was done, of a commitment in parts by its parts. None if the field is wrong.
fn read_share(fields: &mut Fields, commitment: &Commitment) -> Option<SettledShare> {
    if !commitment.parts.is_empty() {
        let part = part_field::read(fields, list_part_choices(commitment));
        return fields
            .find_error(part_field::LABEL.0)
            .is_none()
            .then(|| part.map_or(SettledShare::All, SettledShare::Part));
    }
    if fields.get_raw_text("deel").is_empty() {
        fields.reject_field("deel", "Kies of alles is gedaan of een deel.");
    }
    fields.read_choice("deel", |typed| match typed {
        part_field::WHOLE => Some(SettledShare::All),
        "deels" => Some(SettledShare::Partly),
        _ => None,
    })
}
