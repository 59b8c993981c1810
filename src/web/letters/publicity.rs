//! `/brieven/{id}/openbaarheid`: releases a letter, takes it back, and records secrecy.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};

use super::{
    LetterListQuery,
    who_sees::{LetterSightView, ReleaseConcerns},
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::publicity::PublicityKey,
        letter::change::{LetterChange, LetterChangeKind},
    },
    store::{StoreError, StoreRefusal, letters::Letter},
    web::{
        forms::{
            form::{Fields, new_submission},
            publication::{LetterHead, Publication, PublicationCheck, split_signatory, whole_letter},
            secrecy_field::{self, SecrecyChoices},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
        views::words,
    },
};

/// The labels of the fields, in the order of the page.
const LABELS: [(&str, &str); 7] = [
    ("actie", "Wat u doet"),
    secrecy_field::LABELS[0],
    secrecy_field::LABELS[1],
    secrecy_field::LABELS[2],
    secrecy_field::LABELS[3],
    ("reden", "Reden"),
    ("nagekeken", "Mag dit openbaar worden?"),
];

/// The page of one act on the publicity of a letter.
#[derive(Debug, Template)]
#[template(path = "letters/publicity.html")]
struct LetterPublicityPage {
    layout: Layout,
    label: String,
    subject: String,
    /// The address of the letter.
    path: String,
    kind: LetterChangeKind,
    form: Fields,
    submission: String,
    secrecy: SecrecyChoices,
    /// The warning about private details.
    check: Option<PublicationCheck>,
    sight: LetterSightView,
    /// The other acts that the letter allows.
    others: Vec<LabelledLink>,
}

impl LetterPublicityPage {
    fn new(
        visit: &Visit,
        letter: &Letter,
        offered: &[LetterChangeKind],
        (kind, form, check): (LetterChangeKind, Fields, Option<PublicationCheck>),
    ) -> Self {
        let label = super::name_letter(letter);
        let path = format!("/brieven/{}", letter.id);
        let fault = if form.is_good() { "" } else { "Fout: " };
        let other = |other: &LetterChangeKind| {
            LabelledLink::new(format!("{path}/openbaarheid?wat={}", other.key()), other.label())
        };
        Self {
            layout: Layout::new(visit, Menu::Letters, format!("{fault}{}, {label}", kind.label()))
                .with_letter_banner(letter.publicity),
            subject: letter.subject.clone().unwrap_or_else(|| label.clone()),
            others: offered.iter().filter(|other| **other != kind).map(other).collect(),
            sight: LetterSightView::new(letter.publicity.key(), true, find_concerns(&form, check.as_ref())),
            form: form.in_order(&LABELS),
            submission: new_submission(),
            secrecy: SecrecyChoices::new(),
            label,
            path,
            kind,
            check,
        }
    }
}

/// The form that releases a letter, with what has to be looked at first.
#[derive(Debug)]
pub(super) struct ReleaseForm {
    pub(super) form: Fields,
    /// The warning about private details.
    pub(super) check: Option<PublicationCheck>,
    pub(super) submission: String,
}

impl ReleaseForm {
    /// Looks the letter through, as its release will. Nothing is wrong yet, so the form has no errors.
    pub(super) async fn prepare(visit: &Visit, letter: &Letter) -> Result<Self, WebError> {
        let mut form = Fields::default();
        let check = check_release(visit, letter, LetterChangeKind::Release, &mut form).await?;
        ask_about_hidden_ties(visit, letter, LetterChangeKind::Release, &mut form).await?;
        Ok(Self { form: form.without_errors_but(&[]), check, submission: new_submission() })
    }

    pub(super) fn find_concerns(&self) -> ReleaseConcerns {
        find_concerns(&self.form, self.check.as_ref())
    }
}

fn find_concerns(form: &Fields, check: Option<&PublicationCheck>) -> ReleaseConcerns {
    match check.is_some() || form.list_questions("actie").next().is_some() {
        true => ReleaseConcerns::Found,
        false => ReleaseConcerns::Nothing,
    }
}

pub(super) async fn show(
    visit: Visit,
    Path(typed): Path<String>,
    Query(asked): Query<LetterListQuery>,
) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    let offered = demand_offered_changes(&visit, &letter).await?;
    let asked = asked.get("wat").and_then(|key| LetterChangeKind::from_key(key));
    let kind = asked.filter(|kind| offered.contains(kind)).unwrap_or(offered[0]);
    let (form, check) = match kind {
        LetterChangeKind::Release => {
            let release = ReleaseForm::prepare(&visit, &letter).await?;
            (release.form, release.check)
        }
        _ => (Fields::default(), None),
    };
    let page = LetterPublicityPage::new(&visit, &letter, &offered, (kind, form, check));
    reply::render_page(StatusCode::OK, &page)
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    let mut form = sent.into_fields(find_allowed_times)?;
    let submission = form.compute_submission_key()?;
    let kind = LetterChangeKind::from_key(form.get_raw_text("actie"))
        .ok_or_else(|| WebError::bad_request("Kies op de pagina van de brief wat u wilt doen."))?;
    let change = read_change(&mut form, kind, &visit, &letter).filter(|_| form.is_good());
    let check = check_release(&visit, &letter, kind, &mut form).await?;
    ask_about_hidden_ties(&visit, &letter, kind, &mut form).await?;
    if let Some(change) = change.filter(|_| form.is_good()) {
        let changed = visit.store.change_letter(&visit.make_act(submission), letter.id, change).await;
        match tell_recorded(changed, tell_change(kind)) {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, &format!("/brieven/{}", letter.id), notice)),
            Err(StoreError::Refusal(StoreRefusal::Letter(refusal))) => form.reject_field("", refusal.to_string()),
            Err(other) => return Err(other.into()),
        }
    }
    let offered = visit.store.list_letter_changes(&visit.actor, &letter).await?;
    let page = LetterPublicityPage::new(&visit, &letter, &offered, (kind, form, check));
    reply::render_page(StatusCode::BAD_REQUEST, &page)
}

/// The acts that the letter allows; refused if there are none.
async fn demand_offered_changes(visit: &Visit, letter: &Letter) -> Result<Vec<LetterChangeKind>, WebError> {
    let offered = visit.store.list_letter_changes(&visit.actor, letter).await?;
    if offered.is_empty() { Err(WebError::Forbidden(Action::ReleaseLetters)) } else { Ok(offered) }
}

fn find_allowed_times(name: &str) -> FieldTimes {
    if LABELS.iter().any(|(field, _)| *field == name) || name == "klopt" { FieldTimes::Once } else { FieldTimes::Never }
}

fn read_change(form: &mut Fields, kind: LetterChangeKind, visit: &Visit, letter: &Letter) -> Option<LetterChange> {
    Some(match kind {
        LetterChangeKind::Release => LetterChange::Release,
        LetterChangeKind::TakeBack => LetterChange::TakeBack {
            reason: form.required_text("reden", "Schrijf waarom de brief niet meer openbaar is."),
        },
        LetterChangeKind::ImposeSecrecy => {
            let secrecy = secrecy_field::read_secrecy(form, Some(letter.day), visit.clock.today());
            let reason = form.required_text("reden", "Schrijf wat geheim blijft, en waarom.");
            LetterChange::ImposeSecrecy { secrecy: secrecy?, reason }
        }
        LetterChangeKind::LiftSecrecy => LetterChange::LiftSecrecy {
            reason: form.required_text("reden", "Schrijf met welk besluit de geheimhouding is opgeheven."),
        },
    })
}

/// Looks the whole letter through before it is released. See
/// [`Publication::check_texts`](crate::web::forms::publication::Publication::check_texts).
async fn check_release(
    visit: &Visit,
    letter: &Letter,
    kind: LetterChangeKind,
    form: &mut Fields,
) -> Result<Option<PublicationCheck>, WebError> {
    if kind != LetterChangeKind::Release {
        return Ok(None);
    }
    let people = split_signatory(letter.signatory.as_deref());
    let texts = whole_letter("De brief", LetterHead::of(letter), letter.public_text());
    Publication { texts, people, number: None }.check_texts(visit, form).await
}

/// Asks, once, about commitments of the letter that are not public: until they are, who may not see them does not read the
/// released letter.
async fn ask_about_hidden_ties(
    visit: &Visit,
    letter: &Letter,
    kind: LetterChangeKind,
    form: &mut Fields,
) -> Result<(), WebError> {
    if kind != LetterChangeKind::Release {
        return Ok(());
    }
    let ties = visit.store.list_letter_ties(&visit.actor, letter.id).await?;
    let hidden = ties.iter().filter(|tie| tie.publicity != PublicityKey::Public);
    let told: Vec<String> = hidden.map(|tie| format!("{} ({})", tie.number, tie.publicity.key())).collect();
    if told.is_empty() {
        return Ok(());
    }
    let told = words::join_with_and(&told);
    let question = format!(
        "De brief spreekt over {told}. Ook na het vrijgeven leest alleen wie dat mag zien de hele brief; wordt het openbaar, \
         dan leest iedereen hem. Vink aan dat dit klopt."
    );
    form.ask_to_confirm("actie", &told, &question, format!("Geef de brief vrij, al spreekt hij over {told}"));
    Ok(())
}

fn tell_change(kind: LetterChangeKind) -> Notice {
    match kind {
        LetterChangeKind::Release => Notice::LetterReleased,
        LetterChangeKind::TakeBack => Notice::LetterTakenBack,
        LetterChangeKind::ImposeSecrecy => Notice::LetterSecrecyImposed,
        LetterChangeKind::LiftSecrecy => Notice::LetterSecrecyLifted,
    }
}
