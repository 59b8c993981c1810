//! A letter as it lies before a person for processing: its reading beside the register, and the page of it.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{
    form,
    line::{LineStandingView, ReadingLineView},
    marked::{self, MarkKind, MarkedBlock, ParagraphSetting, TextMarks},
    new_commitment::NameGround,
    shared_fields::SharedProposal,
    who_sees::{LetterSightView, ReleaseConcerns},
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::status::DecisionRule,
        council::roster::Roster,
        letter::{Outcome, RegisterMatches, change::LetterChangeKind},
    },
    reading::{
        LetterTooLarge,
        finding::{DoubtCode, Reading},
        lines::{self, LineConcern, LineStanding, ProposedLine},
    },
    store::{council::Council, letters::Letter},
    web::{
        forms::{
            deadline_field::DeadlineReader,
            form::{Fields, new_submission},
            publication::PublicationCheck,
            publicity_field,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
        views::{linked_text::LinkedText, words},
    },
};

#[derive(Debug, Template)]
#[template(path = "letters/reading.html")]
pub(super) struct ReadingPage {
    layout: Layout,
    form: Fields,
    submission: String,
    path: String,
    label: String,
    /// True if the visitor may close the letter without recording anything.
    may_close: bool,
    /// True if the letter is too large to read, so that a person does all of it.
    too_large: bool,
    /// True if a clerk has to register numbers of the letter before the visitor can go on.
    waits_for_registration: bool,
    /// True if the visitor may register numbers of the letter and leave the outcomes to others.
    may_only_register: bool,
    /// True if others changed something meanwhile, so that nothing was recorded.
    overtaken: bool,
    /// The warning about private details.
    check: Option<PublicationCheck>,
    /// The steps of its release.
    sight: LetterSightView,
    head: Vec<String>,
    balance: ReadingBalance,
    rule: DecisionRule,
    lines: Vec<ReadingLineView>,
    /// The portfolio holders that can be named on a line that registers a commitment.
    holders: Vec<String>,
    /// The committees that can be named there, each by its code and its name.
    committees: Vec<(String, String)>,
    /// The choices of who may see what is registered.
    publicities: Vec<(&'static str, &'static str)>,
    /// The values that the letter proposes for all commitments that are registered from it.
    shared: SharedProposal,
    blocks: Vec<MarkedBlock>,
}

/// A summary of the reading: a heading and a sentence or two.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ReadingBalance {
    heading: String,
    sentences: Vec<String>,
    /// True if any line can still be confirmed.
    offers: bool,
}

/// A letter with all that its page and its form need.
pub(super) struct LetterForProcessing {
    pub(super) letter: Letter,
    pub(super) reading: Reading,
    pub(super) lines: Vec<ProposedLine>,
    pub(super) reader: DeadlineReader,
    pub(super) council: Council,
    /// True if the letter is too large to read: its lines are those of the commitments that its text names.
    pub(super) too_large: bool,
    /// True if the visitor may register commitments.
    pub(super) registers: bool,
}

impl LetterForProcessing {
    pub(super) async fn open_desk(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        let letter = super::find_letter(visit, typed).await?;
        let calendar = visit.store.load_calendar().await?;
        let read = super::read_letter_in_turn(letter.body.clone(), Some(letter.day), calendar.clone()).await?;
        let (reading, too_large) = match read {
            Ok(reading) => (reading, false),
            Err(LetterTooLarge) => (by_hand(visit, &letter).await?, true),
        };
        let reader = DeadlineReader { calendar, review_months: visit.store.settings().review_months };
        let registers = visit.actor.may_ever(Action::Register);
        let council = visit.store.load_council(&visit.actor).await?.current_first(letter.day);
        let mut desk = Self { letter, reading, lines: Vec::new(), reader, council, too_large, registers };
        desk.lay_beside(visit).await?;
        Ok(desk)
    }

    /// The council and the day against which the names on its lines are read.
    pub(super) fn name_ground(&self, visit: &Visit) -> NameGround<'_> {
        NameGround { council: &self.council, today: visit.clock.today() }
    }

    /// Proposes the fields that hold for all commitments that the visitor may register from the letter.
    pub(super) fn propose_shared_fields(&self, visit: &Visit) -> SharedProposal {
        SharedProposal::of(&self.lines, &self.letter, self.name_ground(visit), &visit.actor)
    }

    /// Compares the reading with the register as it stands now, and makes the lines anew.
    pub(super) async fn lay_beside(&mut self, visit: &Visit) -> Result<(), WebError> {
        let standing: RegisterMatches = visit
            .store
            .look_up_numbers(&visit.actor, &lines::list_numbers(&self.reading), Some(self.letter.id))
            .await?;
        self.lines = lines::propose_lines(&self.reading, &standing, self.letter.day);
        Ok(())
    }

    /// True if some lines are left to others: commitments of others, and numbers that a clerk has to register first.
    pub(super) fn leaves_lines(&self) -> bool {
        self.lines.iter().any(|line| matches!(line.place, LineStanding::Others(_))) || self.waits_for_registration()
    }

    /// True if the letter names numbers that a clerk has to register before this visitor can go on.
    pub(super) fn waits_for_registration(&self) -> bool {
        !self.registers && self.lines.iter().any(|line| matches!(line.place, LineStanding::Unknown { .. }))
    }

    /// The error for a form without a ticked line.
    pub(super) fn nothing_ticked(&self) -> &'static str {
        if self.waits_for_registration() && !self.lines.iter().any(ProposedLine::is_held) {
            "Er is niets om vast te leggen: de griffie registreert eerst de toezeggingen uit deze brief. De brief ligt op haar bureau."
        } else if self.leaves_lines() {
            "Er is niets aangevinkt. Vink aan wat klopt. De regels die niet van u zijn, verwerkt de griffie."
        } else {
            "Er is niets aangevinkt. Vink aan wat klopt, of kies ‘Niets vastleggen, de brief is klaar’."
        }
    }

    pub(super) fn reply_with_page(
        &self,
        visit: &Visit,
        form: Fields,
        status: StatusCode,
    ) -> Result<Response, WebError> {
        let mut page = ReadingPage::new(visit, self, form);
        page.overtaken = status == StatusCode::CONFLICT;
        reply::render_page(status, &page)
    }

    /// The page with the warning about private details.
    pub(super) fn page_to_check(
        &self,
        visit: &Visit,
        form: Fields,
        check: PublicationCheck,
    ) -> Result<Response, WebError> {
        let page = ReadingPage { check: Some(check), ..ReadingPage::new(visit, self, form) };
        reply::render_page(StatusCode::BAD_REQUEST, &page)
    }
}

impl ReadingPage {
    pub(super) fn new(visit: &Visit, desk: &LetterForProcessing, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let label = super::name_letter(&desk.letter);
        let line = |line: &ProposedLine| {
            ReadingLineView::new(line, &form, form::day_told(&form, line, &desk.letter, &desk.reader), desk.registers)
        };
        let mut lines: Vec<&ProposedLine> = desk.lines.iter().collect();
        lines.sort_by_key(|line| line.rank_for_review());
        Self {
            layout: Layout::new(visit, Menu::Letters, format!("{fault}Lezing van {label}"))
                .with_letter_banner(desk.letter.publicity),
            sight: make_sight(visit, &desk.letter),
            may_close: !desk.leaves_lines(),
            too_large: desk.too_large,
            waits_for_registration: desk.waits_for_registration(),
            may_only_register: desk.registers
                && desk.lines.iter().any(|line| matches!(line.place, LineStanding::Unknown { .. })),
            lines: lines.into_iter().map(line).collect(),
            holders: desk.council.list_known_names(Roster::Holders).iter().map(|one| one.named.to_string()).collect(),
            committees: desk.council.committees.iter().map(|one| (one.code.clone(), one.name.clone())).collect(),
            publicities: publicity_field::list_choices_without_secrecy(&visit.actor),
            shared: desk.propose_shared_fields(visit),
            submission: new_submission(),
            path: format!("/brieven/{}", desk.letter.id),
            head: super::list_head_lines(&desk.letter),
            balance: ReadingBalance::new(&desk.reading, &desk.lines, desk.registers),
            blocks: marked::cut_into_blocks(
                LinkedText::of_plain(&desk.letter.body),
                &collect_marks(&desk.reading, &desk.lines),
            ),
            overtaken: false,
            check: None,
            rule: visit.store.settings().rule,
            label,
            form,
        }
    }
}

/// The steps of its release, with the way to the page of the letter, where a visitor with the right to that looks it through.
fn make_sight(visit: &Visit, letter: &Letter) -> LetterSightView {
    let publicity = letter.publicity.key();
    let is_side = visit.actor.is_of_council_side();
    let may_release = LetterChangeKind::Release.may_follow(publicity).is_ok()
        && visit.actor.may_ever(Action::ReleaseLetters)
        && LetterChangeKind::Release.may_be_done_by(is_side, visit.store.settings().rule).is_ok();
    let sight = LetterSightView::new(publicity, false, ReleaseConcerns::Unknown);
    if may_release { sight.with_release_at(format!("/brieven/{}#vrijgeven", letter.id)) } else { sight }
}

impl ReadingBalance {
    /// Sums up a reading. `registers` tells whether the visitor may register commitments.
    pub(super) fn new(reading: &Reading, lines: &[ProposedLine], registers: bool) -> Self {
        let count = |outcome: Outcome| lines.iter().filter(|line| line.finding.outcome == outcome).count();
        let outcomes: Vec<String> = Outcome::ALL
            .into_iter()
            .map(|outcome| (count(outcome), outcome.label()))
            .filter(|(count, _)| *count > 0)
            .map(|(count, label)| format!("{count} {label}"))
            .collect();
        let doubtful = lines.iter().filter(|line| line.is_offered() && !line.concerns.is_empty()).count();
        let done = lines.iter().filter(|line| matches!(line.place, LineStanding::Done(..))).count();
        let others = lines.iter().filter(|line| matches!(line.place, LineStanding::Others(_))).count();
        let mut sentences = Vec::new();
        let mut tell = |count: usize, one: &str, more: &str| match count {
            0 => {}
            1 => sentences.push(one.to_owned()),
            count => sentences.push(words::start_with_capital(
                &more.replace('#', &words::spell_number(i64::try_from(count).unwrap_or(i64::MAX))),
            )),
        };
        if !outcomes.is_empty() {
            tell(1, &format!("{}.", outcomes.join(", ")), "");
        }
        tell(done, "Een regel is al vastgelegd.", "# regels zijn al vastgelegd.");
        tell(others, "Een regel is aan een ander.", "# regels zijn aan een ander.");
        tell(doubtful, "Een regel vraagt uw oog.", "# regels vragen uw oog.");
        let left_out = lines::left_out(reading).len();
        tell(
            left_out,
            "Eén nummer is niet gelezen: de brief noemt er te veel. Kijk zelf na wat er over staat.",
            "# nummers zijn niet gelezen: de brief noemt er te veel. Kijk zelf na wat er over staat.",
        );
        tell(
            reading.references.len(),
            "Het andere nummer in de brief is een verwijzing.",
            "De # andere nummers in de brief zijn verwijzingen.",
        );
        let heading = match lines.len() {
            0 => "Geen toezegging genoemd".to_owned(),
            1 => "1 toezegging genoemd".to_owned(),
            count => format!("{count} toezeggingen genoemd"),
        };
        let may_confirm = |line: &ProposedLine| match &line.place {
            LineStanding::Held(_) => true,
            LineStanding::Unknown { closest, .. } => registers || !closest.is_empty(),
            LineStanding::Done(..) | LineStanding::Others(_) => false,
        };
        Self { heading, sentences, offers: lines.iter().any(may_confirm) }
    }
}

/// The commitments of the register that the text of a letter names, for a letter that is read by hand.
async fn by_hand(visit: &Visit, letter: &Letter) -> Result<Reading, WebError> {
    let named = lines::list_named_numbers(&letter.body, &Reading::default());
    let mut known: Vec<_> = visit.store.find_known_numbers(&visit.actor, &named).await?.into_values().collect();
    known.sort_by_key(|known| known.number.to_normal());
    Ok(lines::by_hand(known.iter().map(|known| &known.number)))
}

/// The marks in the text: numbers, references, the words of deadlines, and the passages of each line.
fn collect_marks(reading: &Reading, lines: &[ProposedLine]) -> TextMarks {
    let mut marks = TextMarks::default();
    for line in lines {
        let doubtful = |written: &str| {
            line.concerns
                .iter()
                .any(|concern| matches!(concern, LineConcern::Repaired { written: w, .. } if w == written))
        };
        let finding = &line.finding;
        for written in &finding.written {
            let kind = if doubtful(written) { MarkKind::Doubtful } else { MarkKind::Number };
            marks.texts.push((written.clone(), kind, line.position));
        }
        let words = finding.deadline.iter().map(|deadline| (deadline.words.clone(), MarkKind::Deadline, line.position));
        marks.texts.extend(words);
        let passages = finding.passages.iter().map(|passage| (line.position, passage.start, passage.end));
        marks.passages.extend(passages);
    }
    let repaired = reading.doubts.iter().filter(|doubt| doubt.code == DoubtCode::NumberRepaired);
    let known: Vec<String> = marks.texts.iter().map(|(text, ..)| text.clone()).collect();
    let loose = repaired.filter_map(|doubt| doubt.written.clone()).filter(|written| !known.contains(written));
    marks.texts.extend(loose.map(|written| (written, MarkKind::Doubtful, 0)));
    marks.texts.extend(reading.references.iter().map(|one| (one.number.clone(), MarkKind::Reference, 0)));
    marks
}
