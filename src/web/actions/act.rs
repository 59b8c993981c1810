//! The form of an act: what each act tells about itself, and what its fields are read against.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{
            Commitment,
            proposal::ProposalKind,
            publicity::PublicityKey,
            status::{DecisionRule, StatusKey},
        },
        ids::AccountId,
        number::CommitmentNumber,
    },
    store::commitments::{ChangeSource, RegisteredCommitment},
    web::{
        forms::{deadline_field::DeadlineReader, form::Fields, odd_day::DayOf, publication::PublicText},
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view::{self, StatusView},
    },
};

/// The query of the address of a form.
pub(super) type ActQuery = HashMap<String, String>;

/// The fields of a form with their labels, in the order of the page.
pub(super) type Labels = &'static [(&'static str, &'static str)];

/// An act on a commitment. A value of the type holds what its form needs beside the commitment itself, such as the holders to
/// choose from.
pub(in crate::web) trait ActForm: Sized + Send + Sync + 'static {
    const CHANGE: ChangeKind;

    /// The last part of its address.
    const SEGMENT: &'static str;

    const LABELS: Labels;

    /// The texts that become public by the act, and are looked at before.
    const PUBLISHES: Publishes = Publishes::Typed;

    /// True if its form takes names of people, about which it may ask.
    const NAMES_PEOPLE: bool = false;

    /// The tick boxes of its form, which hold no text.
    const TICKS: &'static [&'static str] = &[];

    /// False if the form itself shows the parts of the commitment.
    const SHOWS_PARTS: bool = true;

    /// The fields on which a preview of the deadline depends: only their errors are shown with it.
    const PREVIEWED_FIELDS: &'static [&'static str] = &[];

    /// Returns the heading, which is also on the button.
    fn heading(rule: DecisionRule) -> &'static str;

    /// Tells whether the act may follow on how the commitment stands.
    fn may_follow(commitment: &Commitment) -> Result<(), Refusal> {
        commitment.may_follow(Self::CHANGE)
    }

    /// Fills in the form before anybody saw it.
    fn prefill(_commitment: &Commitment, _today: NaiveDate, _query: &ActQuery) -> Fields {
        Fields::default()
    }

    /// Loads what the form needs beside the commitment.
    fn prepare(
        visit: &Visit,
        record: &RegisteredCommitment,
        fields: &Fields,
    ) -> impl Future<Output = Result<Self, WebError>> + Send;

    /// Reads the form. If something is wrong with it, fields get errors and the result must not be used.
    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange>;

    /// True if the change holds a deadline whose day the visitor asked to see before anything is recorded.
    fn has_preview(_change: &Change) -> bool {
        false
    }

    /// True if the form has to be shown once more, with what it names, before anything is recorded.
    fn must_be_shown_first(&self, _fields: &Fields) -> bool {
        false
    }

    /// The names of people who act in public according to the form.
    fn people_named(_fields: &Fields) -> Vec<String> {
        Vec::new()
    }

    /// Lists the texts of this commitment that become public elsewhere by the act.
    fn list_shown_texts(&self, _fields: &Fields) -> Vec<PublicText> {
        Vec::new()
    }

    /// False if a typed text stands in the commitment already, so that nothing new becomes public.
    fn is_new_text(_commitment: &Commitment, _text: &str) -> bool {
        true
    }

    /// The field that a refusal is about; none if it is about the commitment as it stands.
    fn field_of(_refusal: Refusal) -> Option<&'static str> {
        None
    }

    /// Returns what the page says after the act. `commitment` is as it was before.
    fn notice(commitment: &Commitment, change: &Change, rule: DecisionRule) -> Notice;

    /// Renders the fields.
    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String>;

    fn button(&self, heading: &'static str) -> Button {
        Button { words: heading.to_owned(), lands_at: "" }
    }
}

/// An act that undoes another at the same address. The form says in a field which of the two it is.
pub(super) trait ReverseAct: ActForm {
    /// The value of the field `actie` in its form.
    const SENT_AS: &'static str;

    /// True if of the two acts this one is offered.
    fn is_offered(publicity: PublicityKey) -> bool;
}

/// The texts that become public by an act on a public commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Publishes {
    /// The typed ones.
    Typed,
    /// All of the commitment, which was not public before.
    Everything,
    /// None: it is hidden by the act.
    Nothing,
}

/// The button that sends a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct Button {
    pub(super) words: String,
    /// The id of the element at which the answer lands; empty for the top of the page.
    pub(super) lands_at: &'static str,
}

/// The data against which the fields of an act are read.
#[derive(Debug, Clone)]
pub(in crate::web) struct ActContext {
    pub(super) today: NaiveDate,
    pub(super) commitment: Commitment,
    pub(super) deadlines: DeadlineReader,
}

/// The change that a form asks for, and its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct RequestedChange {
    pub(super) change: Change,
    pub(super) source: ChangeSource,
    /// The accounts of offices that get the new holder of the commitment as well.
    pub(super) offices: Vec<AccountId>,
}

impl RequestedChange {
    /// A change that counts today.
    pub(super) fn today(change: Change, context: &ActContext) -> Self {
        Self::new(change, ChangeSource::from_person(context.today))
    }

    pub(super) fn new(change: Change, source: ChangeSource) -> Self {
        Self { change, source, offices: Vec::new() }
    }
}

/// A form as the page shows it.
pub(in crate::web) struct ShownForm<'a> {
    pub(super) visit: &'a Visit,
    pub(super) record: &'a RegisteredCommitment,
    pub(super) form: &'a Fields,
    pub(super) rule: DecisionRule,
    /// The address to which the form is sent.
    pub(super) action: &'a str,
    /// The change of which the visitor asked to see the deadline.
    pub(super) preview: Option<&'a Change>,
}

impl ShownForm<'_> {
    pub(super) fn commitment(&self) -> &Commitment {
        &self.record.commitment
    }

    /// The status that follows on a report, which under the council's rule is a proposal first.
    pub(super) fn status_after(&self, reported: StatusKey, proposed: ProposalKind) -> StatusView {
        match self.rule {
            DecisionRule::Direct => reported.into(),
            DecisionRule::Council => StatusView::new(StatusKey::Proposed, Some(proposed)),
        }
    }
}

impl ActContext {
    pub(super) async fn load(visit: &Visit, record: &RegisteredCommitment) -> Result<Self, WebError> {
        let settings = visit.store.settings();
        let calendar = visit.store.load_calendar().await?;
        Ok(Self {
            today: visit.clock.today(),
            commitment: record.commitment.clone(),
            deadlines: DeadlineReader { calendar, review_months: settings.review_months },
        })
    }

    /// Refuses a day that has not come, or that lies before the commitment itself, and asks about one that is long ago.
    pub(super) fn check_day(&self, fields: &mut Fields, field: &str, day: NaiveDate) {
        fields.refuse_ahead(field, day, self.today);
        self.check_order(fields, field, day);
        if fields.find_error(field).is_none() {
            fields.ask_odd_day(field, day, self.today, DayOf::Deed);
        }
    }

    /// Refuses a day that lies before the commitment itself.
    pub(super) fn check_order(&self, fields: &mut Fields, field: &str, day: NaiveDate) {
        if let Some(made_on) = self.commitment.details.made_on.filter(|made_on| day < *made_on) {
            let (day, made_on) = (view::full_day(day), view::full_day(made_on));
            fields.reject_field(field, format!("{day} ligt voor de dag van de toezegging, {made_on}."));
        }
    }
}

/// The address of an act on this commitment.
pub(super) fn path_of<A: ActForm>(visit: &Visit, number: &CommitmentNumber) -> String {
    visit.origin.path_behind(number.as_str(), A::SEGMENT)
}
