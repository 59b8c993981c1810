//! `/brieven/{id}/lezing`: the reading of a letter, for a person to confirm line by line.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    form::{self, NameGround, name},
    line::{LineView, PlaceView},
    marked::{self, Block, Kind, Marks, Setting},
    publication, registering,
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::{NewCommitment, status::DecisionRule},
        council::roster::Roster,
        letter::{Line, Outcome, Standing, Target},
        number::{CommitmentNumber, NormalNumber},
    },
    reading::{
        TooLarge,
        finding::{DoubtCode, Reading},
        lines::{self, Concern, Place, ProposedLine},
    },
    store::{
        StoreError, StoreRefusal,
        council::Council,
        letters::{Letter, Rest},
    },
    web::{
        deadline_field::DeadlineReader,
        error::WebError,
        form::{Fields, Sent, new_submission},
        layout::{Layout, Menu},
        linked_text::LinkedText,
        notice::Notice,
        publication::Check,
        reply, trouble,
        visit::Visit,
        words,
    },
};

#[derive(Debug, Template)]
#[template(path = "letters/reading.html")]
struct ReadingPage {
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
    check: Option<Check>,
    head: Vec<String>,
    balance: Balance,
    rule: DecisionRule,
    lines: Vec<LineView>,
    /// The portfolio holders that can be named on a line that registers a commitment.
    holders: Vec<String>,
    /// The committees that can be named there, each by its code and its name.
    committees: Vec<(String, String)>,
    blocks: Vec<Block>,
}

/// A summary of the reading: a heading and a sentence or two.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Balance {
    heading: String,
    sentences: Vec<String>,
    /// True if any line can still be confirmed.
    offers: bool,
}

/// A letter with all that its page and its form need.
pub(super) struct Desk {
    pub(super) letter: Letter,
    pub(super) reading: Reading,
    lines: Vec<ProposedLine>,
    reader: DeadlineReader,
    pub(super) council: Council,
    /// True if the letter is too large to read: its lines are those of the commitments that its text names.
    too_large: bool,
    /// True if the visitor may register commitments.
    registers: bool,
}

impl Desk {
    async fn open(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        let letter = super::find(visit, typed).await?;
        let calendar = visit.store.calendar().await?;
        let read = super::read(letter.body.clone(), Some(letter.day), calendar.clone()).await?;
        let (reading, too_large) = match read {
            Ok(reading) => (reading, false),
            Err(TooLarge) => (by_hand(visit, &letter).await?, true),
        };
        let reader = DeadlineReader { calendar, review_months: visit.store.settings().review_months };
        let registers = visit.actor.may_ever(Action::Register);
        let council = visit.store.council(&visit.actor).await?.current_first(letter.day);
        let mut desk = Self { letter, reading, lines: Vec::new(), reader, council, too_large, registers };
        desk.lay_beside(visit).await?;
        Ok(desk)
    }

    /// The council and the day against which the names on its lines are read.
    pub(super) fn name_ground(&self, visit: &Visit) -> NameGround<'_> {
        NameGround { council: &self.council, today: visit.clock.today() }
    }

    /// Compares the reading with the register as it stands now, and makes the lines anew.
    async fn lay_beside(&mut self, visit: &Visit) -> Result<(), WebError> {
        let standing: Standing =
            visit.store.standing(&visit.actor, &lines::numbers(&self.reading), Some(self.letter.id())).await?;
        self.lines = lines::propose(&self.reading, &standing, self.letter.day);
        Ok(())
    }

    /// True if some lines are left to others: commitments of others, and numbers that a clerk has to register first.
    fn leaves_lines(&self) -> bool {
        self.lines.iter().any(|line| matches!(line.place, Place::Others(_))) || self.waits_for_registration()
    }

    /// True if the letter names numbers that a clerk has to register before this visitor can go on.
    fn waits_for_registration(&self) -> bool {
        !self.registers && self.lines.iter().any(|line| matches!(line.place, Place::Unknown { .. }))
    }

    /// The error for a form without a ticked line.
    fn nothing_ticked(&self) -> &'static str {
        if self.waits_for_registration() && !self.lines.iter().any(ProposedLine::is_held) {
            "Er is niets om vast te leggen: de griffie registreert eerst de toezeggingen uit deze brief. De brief ligt op haar bureau."
        } else if self.leaves_lines() {
            "Er is niets aangevinkt. Vink aan wat klopt. De regels die niet van u zijn, verwerkt de griffie."
        } else {
            "Er is niets aangevinkt. Vink aan wat klopt, of kies ‘Niets vastleggen, de brief is klaar’."
        }
    }

    pub(super) fn page(&self, visit: &Visit, form: Fields, status: StatusCode) -> Result<Response, WebError> {
        let mut page = ReadingPage::new(visit, self, form);
        page.overtaken = status == StatusCode::CONFLICT;
        reply::page(status, &page)
    }

    /// The page with the warning about private details.
    pub(super) fn page_to_check(&self, visit: &Visit, form: Fields, check: Check) -> Result<Response, WebError> {
        let page = ReadingPage { check: Some(check), ..ReadingPage::new(visit, self, form) };
        reply::page(StatusCode::BAD_REQUEST, &page)
    }
}

impl ReadingPage {
    fn new(visit: &Visit, desk: &Desk, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let label = super::label(&desk.letter);
        let line = |line: &ProposedLine| {
            LineView::new(line, &form, form::day_told(&form, line, &desk.letter, &desk.reader), desk.registers)
        };
        let mut lines: Vec<&ProposedLine> = desk.lines.iter().collect();
        lines.sort_by_key(|line| line.turn());
        Self {
            layout: Layout::new(visit, Menu::Letters, format!("{fault}Lezing van {label}")),
            may_close: !desk.leaves_lines(),
            too_large: desk.too_large,
            waits_for_registration: desk.waits_for_registration(),
            may_only_register: desk.registers
                && desk.lines.iter().any(|line| matches!(line.place, Place::Unknown { .. })),
            lines: lines.into_iter().map(line).collect(),
            holders: desk.council.known(Roster::Holders).iter().map(|one| one.named.to_string()).collect(),
            committees: desk.council.committees.iter().map(|one| (one.code.clone(), one.name.clone())).collect(),
            submission: new_submission(),
            path: format!("/brieven/{}", desk.letter.id()),
            head: super::head(&desk.letter),
            balance: Balance::new(&desk.reading, &desk.lines, desk.registers),
            blocks: marked::cut(LinkedText::plain(&desk.letter.body), &marks(&desk.reading, &desk.lines)),
            overtaken: false,
            check: None,
            rule: visit.store.settings().rule,
            label,
            form,
        }
    }
}

impl Balance {
    /// Sums up a reading. `registers` tells whether the visitor may register commitments.
    fn new(reading: &Reading, lines: &[ProposedLine], registers: bool) -> Self {
        let count = |outcome: Outcome| lines.iter().filter(|line| line.finding.outcome == outcome).count();
        let outcomes: Vec<String> = Outcome::ALL
            .into_iter()
            .map(|outcome| (count(outcome), outcome.label()))
            .filter(|(count, _)| *count > 0)
            .map(|(count, label)| format!("{count} {label}"))
            .collect();
        let doubtful = lines.iter().filter(|line| line.is_offered() && !line.concerns.is_empty()).count();
        let done = lines.iter().filter(|line| matches!(line.place, Place::Done(..))).count();
        let others = lines.iter().filter(|line| matches!(line.place, Place::Others(_))).count();
        let mut sentences = Vec::new();
        let mut tell = |count: usize, one: &str, more: &str| match count {
            0 => {}
            1 => sentences.push(one.to_owned()),
            count => sentences
                .push(words::capital(&more.replace('#', &words::number(i64::try_from(count).unwrap_or(i64::MAX))))),
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
            Place::Held(_) => true,
            Place::Unknown { closest, .. } => registers || !closest.is_empty(),
            Place::Done(..) | Place::Others(_) => false,
        };
        Self { heading, sentences, offers: lines.iter().any(may_confirm) }
    }
}

/// The commitments of the register that the text of a letter names, for a letter that is read by hand.
async fn by_hand(visit: &Visit, letter: &Letter) -> Result<Reading, WebError> {
    let named = lines::named(&letter.body, &Reading::default());
    let mut known: Vec<_> = visit.store.known(&visit.actor, &named).await?.into_values().collect();
    known.sort_by_key(|known| known.number.normal());
    Ok(lines::by_hand(known.iter().map(|known| &known.number)))
}

/// The marks in the text: numbers, references, the words of deadlines, and the passages of each line.
fn marks(reading: &Reading, lines: &[ProposedLine]) -> Marks {
    let mut marks = Marks::default();
    for line in lines {
        let doubtful = |written: &str| {
            line.concerns.iter().any(|concern| matches!(concern, Concern::Repaired { written: w, .. } if w == written))
        };
        let finding = &line.finding;
        for written in &finding.written {
            let kind = if doubtful(written) { Kind::Doubtful } else { Kind::Number };
            marks.texts.push((written.clone(), kind, line.position));
        }
        let words = finding.deadline.iter().map(|deadline| (deadline.words.clone(), Kind::Deadline, line.position));
        marks.texts.extend(words);
        let passages = finding.passages.iter().map(|passage| (line.position, passage.start, passage.end));
        marks.passages.extend(passages);
    }
    let repaired = reading.doubts.iter().filter(|doubt| doubt.code == DoubtCode::NumberRepaired);
    let known: Vec<String> = marks.texts.iter().map(|(text, ..)| text.clone()).collect();
    let loose = repaired.filter_map(|doubt| doubt.written.clone()).filter(|written| !known.contains(written));
    marks.texts.extend(loose.map(|written| (written, Kind::Doubtful, 0)));
    marks.texts.extend(reading.references.iter().map(|one| (one.number.clone(), Kind::Reference, 0)));
    marks
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let desk = Desk::open(&visit, &typed).await?;
    reply::page(
        StatusCode::OK,
        &ReadingPage::new(
            &visit,
            &desk,
            form::proposed(&desk.lines, &desk.letter, desk.name_ground(&visit), &visit.actor),
        ),
    )
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let mut fields = sent.fields(form::times)?;
    let submission = fields.submission()?;
    let desk = Desk::open(&visit, &typed).await?;
    // A visitor who leaves lines to others does not close the letter.
    let nothing = fields.raw("actie") == "niets" && !desk.leaves_lines();
    let confirmed = match fields.raw("actie") {
        "bekijk" => return desk.page(&visit, fields, StatusCode::OK),
        "registreer" => return registering::send(&visit, desk, fields).await,
        "niets" if nothing => Vec::new(),
        _ => form::confirmed(&mut fields, &desk.reading.findings, &desk.letter, &desk.reader, desk.name_ground(&visit)),
    };
    registering::ask_about_new(&visit, &mut fields, &desk, new_among(&confirmed)).await?;
    if confirmed.is_empty() && fields.is_good() && !nothing {
        fields.reject("", desk.nothing_ticked());
    }
    if !fields.is_good() {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.page(&visit, fields, StatusCode::BAD_REQUEST);
    }
    let check = publication::check(&visit, &mut fields, &desk.letter, &confirmed).await?;
    if let Some(check) = check {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.page_to_check(&visit, fields, check);
    }
    let lines: Vec<Line> = confirmed.iter().map(|(_, line)| line.clone()).collect();
    let (count, proposed) = (lines.len(), are_proposed(visit.store.settings().rule, &lines));
    let id = desk.letter.id();
    let rest = if desk.waits_for_registration() { Rest::ToRegister } else { Rest::Known };
    let notice = match visit.store.process_letter(&visit.act(submission), id, lines, rest).await {
        Ok(done) => Notice::LetterRead { lines: count, proposed, done },
        Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => Notice::AlreadyRecorded,
        Err((number, error)) => return refused(&visit, desk, fields, &confirmed, (number, error)).await,
    };
    Ok(reply::see_other_with_notice(&visit, &format!("/brieven/{id}"), notice))
}

/// The commitments that these lines register, each with the position of its line.
fn new_among(confirmed: &[(usize, Line)]) -> impl Iterator<Item = (usize, &NewCommitment)> + Send {
    confirmed.iter().filter_map(|(position, line)| Some((*position, line.target.new_commitment()?)))
}

/// True if the committee still has to decide on some of these lines.
fn are_proposed(rule: DecisionRule, lines: &[Line]) -> bool {
    let decided_on = |line: &Line| !matches!(line.outcome, Outcome::KeepOpen | Outcome::Mention);
    rule == DecisionRule::Council && lines.iter().any(decided_on)
}

/// The form again, with the refusal of the register at the line that caused it. Nothing was recorded.
async fn refused(
    visit: &Visit,
    mut desk: Desk,
    mut fields: Fields,
    confirmed: &[(usize, Line)],
    (number, error): (Option<CommitmentNumber>, StoreError),
) -> Result<Response, WebError> {
    let about = number.as_ref().map(CommitmentNumber::normal);
    let position = confirmed.iter().find(|(_, line)| about.as_ref() == Some(&line.subject())).map(|(n, _)| *n);
    let position = position.unwrap_or_default();
    let status = match error {
        StoreError::Refusal(StoreRefusal::Change(refusal)) => {
            fields.reject(&name("uitkomst", position), refusal.to_string());
            form::name_errors(&mut fields, &desk.reading.findings);
            StatusCode::BAD_REQUEST
        }
        StoreError::Refusal(StoreRefusal::Forbidden(action)) => {
            let told =
                format!("‘{}’ hoort bij deze toezegging niet bij uw rol. Er is niets vastgelegd.", action.label());
            fields.reject(&name("uitkomst", position), told);
            form::name_errors(&mut fields, &desk.reading.findings);
            StatusCode::FORBIDDEN
        }
        StoreError::Refusal(StoreRefusal::Stale { .. } | StoreRefusal::NumberTaken(_) | StoreRefusal::NotFound) => {
            for (position, number) in overtaken(visit, confirmed).await? {
                fields.withdraw("regel", &position.to_string());
                fields.reject(
                    &name("regel", position),
                    format!(
                        "Toezegging {number} is intussen door iemand anders gewijzigd. Er is niets van deze brief \
                         vastgelegd. Kijk of de regel nog klopt en vink haar dan weer aan."
                    ),
                );
            }
            StatusCode::CONFLICT
        }
        other => trouble::later(&mut fields, other)?,
    };
    desk.lay_beside(visit).await?;
    desk.page(visit, fields, status)
}

/// The lines whose commitment changed since the person saw it, each with its number.
async fn overtaken(visit: &Visit, confirmed: &[(usize, Line)]) -> Result<Vec<(usize, String)>, WebError> {
    let numbers: Vec<NormalNumber> = confirmed.iter().map(|(_, line)| line.subject()).collect();
    let known = visit.store.known(&visit.actor, &numbers).await?;
    let mut overtaken = Vec::new();
    for (position, line) in confirmed {
        let number = line.subject();
        let now = known.get(&number);
        let seen = match &line.target {
            Target::Known { version, .. } => Some(*version),
            Target::New(..) => None,
        };
        if now.map(|known| known.version) != seen {
            let number = now.map_or_else(|| number.as_str().to_owned(), |known| known.number.to_string());
            overtaken.push((*position, number));
        }
    }
    Ok(overtaken)
}
