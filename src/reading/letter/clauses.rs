//! Clauses: a sentence cut where one statement ends and the next begins, and what each says of its subjects.

use std::ops::Range;

use super::{
    judge::Judge,
    lexicon::{Sign, Signal},
    stretches::Stretches,
    subjects::{Subject, Term},
    terms,
};
use crate::{
    domain::letter::Outcome,
    reading::{deadline::FoundDeadline, effort::Effort},
};

/// What a clause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// What becomes of its subjects.
    Outcome(Outcome),
    /// Struck off the list: done if something was done, lapsed if not.
    Struck,
    /// The council will hear more.
    Report {
        /// Said of the thing promised itself.
        strong: bool,
        /// Somebody tells the council something; otherwise it is only planned.
        told: bool,
        /// The council is spoken to.
        addressed: bool,
        /// A report on the way only.
        interim: bool,
    },
}

/// A clause as read.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// The places of its terms in the sentence.
    pub(super) terms: Range<usize>,
    /// Its subjects.
    pub(super) subjects: Vec<Subject>,
    /// Subjects that it leaves out by name.
    pub(super) excepted: Vec<Subject>,
    /// What it says; none where it says nothing of any commitment.
    pub(super) meaning: Option<Meaning>,
    /// The deadline in it.
    pub(super) deadline: Option<FoundDeadline>,
    /// It proposes, or does so by this very letter.
    pub(super) decides: bool,
    /// It has a subject of its own that is no commitment: "het project loopt door".
    pub(super) other_subject: bool,
    /// It follows from what was said right before: "daarmee is de toezegging afgedaan".
    pub(super) links: bool,
    /// It tells of a delay, whoever's.
    pub(super) delays: bool,
    /// It sets a new day.
    pub(super) puts_off: bool,
    /// It says that something goes on, or does not yet do.
    pub(super) still: bool,
    /// Its own subject is the paper or the answer that was promised.
    pub(super) of_work: bool,
    /// It was so before.
    pub(super) already: bool,
    /// "Dat wordt september."
    pub(super) becomes: bool,
    /// It waits for something else.
    pub(super) waits: bool,
    /// It only gives a reason: "omdat het onderzoek loopt".
    pub(super) reason: bool,
}

/// A sentence with all that is known of its words.
pub(super) struct View<'a> {
    /// Its terms.
    pub(super) terms: &'a [Term<'a>],
    /// The phrases in it.
    pub(super) signals: &'a [Signal],
    /// The deadlines in it.
    pub(super) deadlines: &'a [FoundDeadline],
    /// The clauses have a subject even where they name none: a status, a lead-in.
    pub(super) subject_given: bool,
    /// What the reading may still take.
    pub(super) effort: &'a Effort,
}

/// Signs that say by themselves what becomes of something.
pub(super) fn is_main(sign: Sign) -> bool {
    matches!(
        sign,
        Sign::Settle
            | Sign::Settling
            | Sign::OffList
            | Sign::Strike
            | Sign::Lapse
            | Sign::Open
            | Sign::Postpone
            | Sign::Report
            | Sign::Tell
            | Sign::Return
    )
}

/// The clauses of a sentence, in order.
pub(super) fn clauses(view: &View<'_>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for piece in view.pieces() {
        let clause = view.read(piece, clauses.last());
        clauses.push(clause);
    }
    clauses
}

/// Words that always part two statements.
const HARD: &[&str] = &[
    ";",
    ":",
    "(",
    ")",
    "–",
    "terwijl",
    "maar",
    "waarmee",
    "waarna",
    "waardoor",
    "doch",
    "omdat",
    "aangezien",
    "doordat",
    "hoewel",
    "zodat",
];

/// Whether a word always parts two statements.
pub(super) fn is_hard(word: &str) -> bool {
    HARD.contains(&word)
}

/// Words that part two statements where each has a verb of its own.
const SOFT: &[&str] = &[",", "en", "alsmede", "evenals", "alsook", "of", "waarbij"];

/// Words that open a clause about the word before them.
const RELATIVES: &[&str] = &["die", "dat", "welke", "waarin", "waarvan", "waarover", "waarbij", "waaraan", "wie"];

/// What councils are promised.
const WORKS: &[&str] = &[
    "notitie",
    "nota",
    "rapport",
    "rapportage",
    "onderzoek",
    "evaluatie",
    "antwoord",
    "antwoorden",
    "overzicht",
    "informatie",
    "gegevens",
    "cijfers",
    "plan",
    "voorstel",
    "brief",
    "uitkomsten",
    "uitkomst",
    "reactie",
    "memo",
    "visie",
    "analyse",
    "verkenning",
    "enquête",
    "uitwerking",
    "beantwoording",
    "inventarisatie",
    "resultaten",
    "kaart",
    "lijst",
];

/// Words that say that something is not over.
const STILL: [&str; 9] =
    ["nog", "lukt", "lukte", "vooralsnog", "voorlopig", "vertraging", "vertraagd", "uitgelopen", "langer"];

/// Words that point back to what was said right before.
const LINKS: &[&str] = &[
    "daarmee",
    "ermee",
    "ervan",
    "daarvan",
    "waarmee",
    "waarna",
    "dan",
    "daarna",
    "vervolgens",
    "daarop",
    "zal",
    "zullen",
];

/// Clauses that begin so only give a reason.
const REASONS: &[&str] = &["omdat", "aangezien", "doordat", "hoewel", "nu", "waarvoor"];

/// The places of the statements, changes and subjects of a sentence. A question about a stretch of it takes one look.
struct Found {
    statements: Stretches,
    changes: Stretches,
    subjects: Stretches,
    subject_given: bool,
}

impl Found {
    fn of(view: &View<'_>) -> Self {
        let length = view.terms.len();
        let signals = |wanted: fn(Sign) -> bool| {
            let signals = view.signals.iter().filter(move |signal| wanted(signal.sign));
            Stretches::new(length, signals.map(|signal| (signal.start, signal.end)))
        };
        let named = view.terms.iter().enumerate().filter(|(_, term)| term.subject.is_some());
        Self {
            statements: signals(is_main),
            changes: signals(|sign| matches!(sign, Sign::Not | Sign::Partly | Sign::NotWhole)),
            subjects: Stretches::new(length, named.map(|(at, _)| (at, at))),
            subject_given: view.subject_given,
        }
    }

    fn says(&self, piece: &Range<usize>) -> bool {
        self.statements.has_one_within(piece)
    }

    fn names(&self, piece: &Range<usize>) -> bool {
        self.subjects.has_one_within(piece)
    }

    fn has_subject(&self, piece: &Range<usize>) -> bool {
        self.subject_given || self.names(piece)
    }

    /// "… , B nog niet": a subject with no verb of its own, but with a word that changes what was said.
    fn gapped(&self, piece: &Range<usize>) -> bool {
        self.changes.has_one_within(piece) && self.names(piece) && !self.says(piece)
    }

    /// A short piece before a colon that names no commitment.
    fn label(&self, piece: &Range<usize>) -> bool {
        self.subject_given && piece.len() <= 4 && self.says(piece)
    }
}

impl View<'_> {
    /// The stretches of terms between which the statement changes.
    fn pieces(&self) -> Vec<Range<usize>> {
        let found = Found::of(self);
        let mut pieces = Vec::new();
        let mut start = 0;
        let subject = found.has_subject(&(0..self.terms.len()));
        for at in 0..self.terms.len() {
            let word = self.terms[at].word;
            let hard = HARD.contains(&word);
            if at <= start || !(hard || SOFT.contains(&word)) {
                continue;
            }
            if !self.effort.take_steps(1 + if word == ";" { self.deadlines.len() / 4 } else { 0 }) {
                break;
            }
            let left = start..at;
            let right = at + 1..self.terms.len();
            // "Hoewel het rapport nog niet gereed is, beschouwen wij …"
            let reasons = word == "," && self.terms.get(start).is_some_and(|term| REASONS.contains(&term.word));
            let earlier = reasons || found.has_subject(&left) || !pieces.is_empty() || !subject;
            let named = word == ":" && found.has_subject(&left) && !found.says(&left);
            let stated = found.says(&left) || found.gapped(&left) && !pieces.is_empty();
            let contrast = word == "maar" && found.gapped(&left) && found.says(&right);
            let parts = if hard {
                contrast
                    || named
                    || stated
                        && (found.says(&right)
                            || found.gapped(&right)
                            || word == ";" && (found.has_subject(&right) || self.is_dated(&right)))
                    || word == ":" && (found.label(&left) || !subject && found.says(&right))
            } else {
                stated
                    && earlier
                    && (found.says(&right) && self.starts_anew(&right, &found) || found.gapped(&self.chunk(&right)))
            };
            if parts {
                pieces.push(left);
                start = if word.len() > 1 { at } else { at + 1 };
            }
        }
        pieces.push(start..self.terms.len());
        pieces
    }

    /// The signals within a piece. They are in order of their starts.
    pub(super) fn within<'s>(&'s self, piece: &'s Range<usize>) -> impl Iterator<Item = &'s Signal> + 's {
        let first = self.signals.partition_point(|signal| signal.start < piece.start);
        let begun = self.signals[first..].iter().take_while(|signal| signal.start < piece.end);
        begun.filter(|signal| signal.end < piece.end)
    }

    /// Whether a piece has a subject, named or given.
    pub(super) fn has_subject(&self, piece: &Range<usize>) -> bool {
        self.subject_given || self.terms[piece.clone()].iter().any(|term| term.subject.is_some())
    }

    /// Whether a day stands in these terms.
    fn is_dated(&self, piece: &Range<usize>) -> bool {
        let bytes = self.bytes(piece);
        self.deadlines.iter().any(|found| bytes.contains(&found.start))
    }

    /// The first stretch up to a comma or a conjunction.
    fn chunk(&self, piece: &Range<usize>) -> Range<usize> {
        let end =
            self.terms[piece.clone()].iter().position(|term| HARD.contains(&term.word) || SOFT.contains(&term.word));
        piece.start..end.map_or(piece.end, |end| piece.start + end)
    }

    /// What stands to the right is a statement of its own: it has a subject or a verb before the next comma.
    fn starts_anew(&self, right: &Range<usize>, found: &Found) -> bool {
        // "…, die u in december krijgt" only describes what stands before it.
        if self.terms.get(right.start).is_some_and(|term| RELATIVES.contains(&term.word)) {
            return false;
        }
        let chunk = self.chunk(right);
        found.says(&chunk) || found.names(&chunk)
    }

    fn read(&self, piece: Range<usize>, before: Option<&Clause>) -> Clause {
        let named = self.terms[piece.clone()].iter().filter(|term| term.subject.is_some()).count();
        self.effort.take_steps(piece.len() + self.within(&piece).count() * (1 + named / 4));
        let (subjects, excepted) = self.subjects(&piece);
        let bytes = self.bytes(&piece);
        let deadline =
            terms::best(self.deadlines, &bytes).filter(|found| !self.happened(&piece, found) && !self.fails(&piece));
        let judge = Judge::of(self, &piece, deadline.as_ref());
        let (judged, waits, misses) = (judge.meaning(before), judge.awaits(), judge.misses());
        let signs: Vec<Sign> = self.within(&piece).map(|signal| signal.sign).collect();
        let closes = matches!(judged, Some(Meaning::Outcome(Outcome::Settle | Outcome::SettlePartly | Outcome::Lapse)));
        Clause {
            subjects,
            excepted,
            meaning: judged,
            deadline: deadline.filter(|_| !misses),
            decides: signs.iter().any(|sign| matches!(sign, Sign::Propose) || *sign == Sign::May && closes),
            other_subject: self.other_subject(&piece),
            delays: signs.contains(&Sign::Postpone),
            puts_off: signs.contains(&Sign::Postpone) && self.of_a_term(&piece),
            still: self.word(&piece, &STILL),
            of_work: self.terms[piece.clone()]
                .iter()
                .take(4)
                .any(|term| WORKS.iter().any(|work| term.word.ends_with(work) && term.word.len() < work.len() + 14)),
            already: self.word(&piece, &["al", "reeds", "inmiddels", "allang"]),
            becomes: piece.len() <= 8 && self.word(&piece, &["wordt", "worden", "werd"]),
            waits,
            links: self.terms[piece.clone()].iter().any(|term| LINKS.contains(&term.word)),
            reason: self.terms.get(piece.start).is_some_and(|term| REASONS.contains(&term.word)),
            terms: piece,
        }
    }

    fn word(&self, piece: &Range<usize>, wanted: &[&str]) -> bool {
        self.terms[piece.clone()].iter().any(|term| wanted.contains(&term.word))
    }

    /// What is put off is a term, a plan or a day.
    fn of_a_term(&self, piece: &Range<usize>) -> bool {
        self.terms[piece.clone()].iter().any(|term| {
            ["termijn", "planning", "datum", "deadline", "uitstel", "oplever", "schuif", "later"]
                .iter()
                .any(|stem| term.word.contains(stem))
        })
    }

    /// "lukt niet voor de zomer": that day is off.
    fn fails(&self, piece: &Range<usize>) -> bool {
        let fails = ["lukt", "lukte", "gelukt", "lukken", "gehaald", "haalbaar", "halen", "redden", "haalt", "redt"];
        self.word(piece, &fails) && self.within(piece).any(|signal| signal.sign == Sign::Not)
            || self.word(piece, &fails) && self.word(piece, &["niet", "helaas"])
    }

    /// "is op 3 juli ingetrokken": a day without a year, on which something was done.
    fn happened(&self, piece: &Range<usize>, found: &FoundDeadline) -> bool {
        let words = found.deadline.words.to_lowercase();
        let day =
            words.strip_prefix("op ").or_else(|| words.strip_prefix("in ")).is_some_and(|day| !day.contains("20"));
        let any = |list: &[&str]| self.terms[piece.clone()].iter().any(|term| list.contains(&term.word));
        let done = any(&["is", "zijn", "heb", "heeft", "hebben", "bent", "werd", "werden", "ging", "gingen"]);
        day && done && !any(&["wordt", "worden", "zal", "zullen"])
    }

    /// The bytes of the flow that a piece covers.
    pub(super) fn bytes(&self, piece: &Range<usize>) -> Range<usize> {
        let terms = &self.terms[piece.clone()];
        let start = terms.first().map_or(0, |term| term.range.start);
        start..terms.last().map_or(start, |term| term.range.end)
    }

    /// The subjects of a piece, and those that it leaves out.
    fn subjects(&self, piece: &Range<usize>) -> (Vec<Subject>, Vec<Subject>) {
        let (mut subjects, mut excepted) = (Vec::new(), Vec::new());
        let count = self.terms[piece.clone()].iter().filter(|term| term.subject.is_some()).count();
        for at in piece.clone() {
            let Some(subject) = &self.terms[at].subject else { continue };
            // "toezegging X …, zodat deze niet …": the word stands for X.
            let stands = matches!(subject, Subject::Pronoun | Subject::This | Subject::These);
            if stands && subjects.iter().any(|other| matches!(other, Subject::Named(_))) {
                continue;
            }
            if self.is_excepted(piece, at) {
                excepted.push(subject.clone());
            } else if count == 1 || !self.aside(at) {
                subjects.push(subject.clone());
            }
        }
        (subjects, excepted)
    }

    fn is_excepted(&self, piece: &Range<usize>, at: usize) -> bool {
        let named = self.within(piece).filter(|signal| signal.sign == Sign::Except && signal.end < at);
        let near = named
            .map(|signal| signal.end)
            .max()
            .is_some_and(|end| at - end <= 5 && self.terms[end + 1..at].iter().all(|term| term.subject.is_none()));
        let word = |at: Option<usize>| at.and_then(|at| self.terms.get(at)).map(|term| term.word);
        let but = word(at.checked_sub(1)) == Some("op") && word(Some(at + 1)) == Some("na");
        near || but || word(Some(at + 1)) == Some("uitgezonderd")
    }

    /// "opgegaan in toezegging 102": named beside the subject, not as the subject.
    fn aside(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.terms.get(at)).map(|term| term.word);
        matches!(
            before,
            Some(
                "in" | "met" | "bij" | "onder" | "naar" | "zie" | "conform" | "via" | "dan" | "door" | "tot" | "binnen"
            )
        )
    }

    /// The clause opens with a noun phrase of its own.
    fn other_subject(&self, piece: &Range<usize>) -> bool {
        let mut terms =
            self.terms[piece.clone()].iter().skip_while(|term| HARD.contains(&term.word) || SOFT.contains(&term.word));
        let Some(first) = terms.next() else { return false };
        let article =
            matches!(first.word, "de" | "het" | "een" | "onze" | "deze" | "dit" | "die" | "er" | "zijn" | "dat");
        first.subject.is_none() && article && terms.next().is_some_and(|term| term.subject.is_none())
    }
}
