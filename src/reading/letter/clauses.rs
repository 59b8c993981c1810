//! Clauses: a sentence cut where one statement ends and the next begins, and what each says of its subjects.

use std::ops::Range;

use super::{
    lexicon::{Sign, Signal},
    subjects::{Subject, Term},
    terms,
};
use crate::{domain::letter::Outcome, reading::deadline::Found};

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
    pub(super) deadline: Option<Found>,
    /// It proposes, or does so by this very letter.
    pub(super) decides: bool,
    /// It has a subject of its own that is no commitment: "het project loopt door".
    pub(super) other_subject: bool,
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
    pub(super) deadlines: &'a [Found],
    /// The clauses have a subject even where they name none: a status, a lead-in.
    pub(super) subject_given: bool,
}

/// Signs that say by themselves what becomes of something.
pub(super) fn is_main(sign: Sign) -> bool {
    matches!(
        sign,
        Sign::Settle
            | Sign::Settling
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

/// Words that part two statements where each has a verb of its own.
const SOFT: &[&str] = &[",", "en", "alsmede", "evenals", "alsook", "of", "waarbij"];

/// Words that open a clause about the word before them.
const RELATIVES: &[&str] = &["die", "dat", "welke", "waarin", "waarvan", "waarover", "waarbij", "waaraan", "wie"];

/// Clauses that begin so only give a reason.
const REASONS: &[&str] = &["omdat", "aangezien", "doordat", "hoewel", "nu", "waarvoor"];

impl View<'_> {
    /// The stretches of terms between which the statement changes.
    fn pieces(&self) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for at in 0..self.terms.len() {
            let word = self.terms[at].word;
            let hard = HARD.contains(&word);
            if at <= start || !(hard || SOFT.contains(&word)) {
                continue;
            }
            let left = start..at;
            let right = at + 1..self.terms.len();
            let earlier = self.has_subject(&left) || !pieces.is_empty();
            let named = word == ":" && self.has_subject(&left) && !self.says(&left);
            let parts = if hard {
                named
                    || self.says(&left) && (self.says(&right) || self.gapped(&right))
                    || word == ":" && self.label(&left)
            } else {
                self.says(&left)
                    && earlier
                    && (self.says(&right) && self.starts_anew(&right) || self.gapped(&self.chunk(&right)))
            };
            if parts {
                pieces.push(left);
                start = if word.len() > 1 { at } else { at + 1 };
            }
        }
        pieces.push(start..self.terms.len());
        pieces
    }

    fn within<'s>(&'s self, piece: &'s Range<usize>) -> impl Iterator<Item = &'s Signal> + 's {
        self.signals.iter().filter(move |signal| piece.start <= signal.start && signal.end < piece.end)
    }

    fn says(&self, piece: &Range<usize>) -> bool {
        self.within(piece).any(|signal| is_main(signal.sign))
    }

    fn has_subject(&self, piece: &Range<usize>) -> bool {
        self.subject_given || self.terms[piece.clone()].iter().any(|term| term.subject.is_some())
    }

    /// "… , B nog niet": a subject with no verb of its own, but with a word that changes what was said.
    fn gapped(&self, piece: &Range<usize>) -> bool {
        let changes = self.within(piece).any(|signal| matches!(signal.sign, Sign::Not | Sign::Partly | Sign::NotWhole));
        changes && self.terms[piece.clone()].iter().any(|term| term.subject.is_some()) && !self.says(piece)
    }

    /// The first stretch up to a comma or a conjunction.
    fn chunk(&self, piece: &Range<usize>) -> Range<usize> {
        let end =
            self.terms[piece.clone()].iter().position(|term| HARD.contains(&term.word) || SOFT.contains(&term.word));
        piece.start..end.map_or(piece.end, |end| piece.start + end)
    }

    /// What stands to the right is a statement of its own: it has a subject or a verb before the next comma.
    fn starts_anew(&self, right: &Range<usize>) -> bool {
        // "…, die u in december krijgt" only describes what stands before it.
        if self.terms.get(right.start).is_some_and(|term| RELATIVES.contains(&term.word)) {
            return false;
        }
        let chunk = self.chunk(right);
        self.says(&chunk) || self.terms[chunk].iter().any(|term| term.subject.is_some())
    }

    /// A short piece before a colon that names no commitment.
    fn label(&self, piece: &Range<usize>) -> bool {
        self.subject_given && piece.len() <= 4 && self.says(piece)
    }

    fn read(&self, piece: Range<usize>, before: Option<&Clause>) -> Clause {
        let (subjects, excepted) = self.subjects(&piece);
        let bytes = self.bytes(&piece);
        let deadline = terms::best(self.deadlines, &bytes);
        let judged = Judge::of(self, &piece, deadline.as_ref()).meaning(before);
        let signs: Vec<Sign> = self.within(&piece).map(|signal| signal.sign).collect();
        Clause {
            subjects,
            excepted,
            meaning: judged,
            deadline,
            decides: signs.iter().any(|sign| matches!(sign, Sign::Propose | Sign::Now)),
            other_subject: self.other_subject(&piece),
            reason: self.terms.get(piece.start).is_some_and(|term| REASONS.contains(&term.word)),
            terms: piece,
        }
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

/// Weighs the signs of one clause.
struct Judge<'v> {
    view: &'v View<'v>,
    piece: &'v Range<usize>,
    signals: Vec<Signal>,
    negated: Vec<Signal>,
    deadline: Option<&'v Found>,
}

/// Adjectives that say what sort of thing something is, where another word says what becomes of it.
pub(super) const ADJECTIVES: &[&str] = &[
    "lopende",
    "lopend",
    "openstaande",
    "openstaand",
    "afgedane",
    "uitgevoerde",
    "afgeronde",
    "achterhaalde",
    "afgehandelde",
    "lopen",
];

/// Forms of reporting verbs that tell of the past where "is" or "heeft" stands by them.
const PARTICIPLES: &[&str] = &[
    "gedeeld",
    "verstrekt",
    "geïnformeerd",
    "toegezonden",
    "toegestuurd",
    "voorgelegd",
    "aangeboden",
    "verzonden",
    "opgeleverd",
    "ontvangen",
    "teruggekomen",
    "hoogte",
    "geagendeerd",
    "verwacht",
    "beschikbaar",
    "teruggekoppeld",
    "terugkoppeling",
];

impl<'v> Judge<'v> {
    fn of(view: &'v View<'v>, piece: &'v Range<usize>, deadline: Option<&'v Found>) -> Self {
        let all: Vec<Signal> = view.within(piece).copied().collect();
        let adjective = |signal: &Signal| is_main(signal.sign) && ADJECTIVES.contains(&view.terms[signal.start].word);
        let others = all.iter().any(|signal| is_main(signal.sign) && !adjective(signal));
        let signals: Vec<Signal> = all.into_iter().filter(|signal| !(others && adjective(signal))).collect();
        let mut negated = Vec::new();
        for not in signals.iter().filter(|signal| signal.sign == Sign::Not) {
            if view
                .terms
                .get(not.end + 1)
                .is_some_and(|term| matches!(term.word, "alleen" | "slechts" | "eerder" | "later"))
            {
                continue;
            }
            let mains = || signals.iter().filter(|signal| is_main(signal.sign));
            let target = mains().filter(|signal| signal.end > not.start).min_by_key(|signal| signal.end);
            let end = target.or_else(|| mains().max_by_key(|signal| signal.end)).map(|signal| signal.end);
            negated.extend(mains().filter(|signal| Some(signal.end) == end).copied());
        }
        Self { view, piece, signals, negated, deadline }
    }

    fn has(&self, sign: Sign) -> bool {
        self.signals.iter().any(|signal| signal.sign == sign)
    }

    /// The sign stands there, and no "niet" turns it round.
    fn affirms(&self, sign: Sign) -> bool {
        self.signals.iter().any(|signal| signal.sign == sign && !self.negated.contains(signal))
    }

    fn denies(&self, sign: Sign) -> bool {
        self.negated.iter().any(|signal| signal.sign == sign)
    }

    fn word(&self, wanted: &[&str]) -> bool {
        self.view.terms[self.piece.clone()].iter().any(|term| wanted.contains(&term.word))
    }

    fn meaning(&self, before: Option<&Clause>) -> Option<Meaning> {
        let outcome = |outcome| Some(Meaning::Outcome(outcome));
        let partly = self.has(Sign::Partly) || self.has(Sign::NotWhole);
        if !self.says_something() {
            return self.gap(before, partly);
        }
        if self.promise_only() {
            return None;
        }
        let settles = self.affirms(Sign::Settle) || self.affirms(Sign::Settling) && self.settling_counts();
        if self.affirms(Sign::Lapse) && !(settles && partly) {
            return outcome(Outcome::Lapse);
        }
        if (settles || self.denies(Sign::Settle)) && partly {
            return outcome(Outcome::SettlePartly);
        }
        if self.affirms(Sign::Open) {
            return outcome(self.open());
        }
        if self.denies(Sign::Open) && self.word(&["langer", "meer", "hoeft", "hoeven"]) {
            return outcome(Outcome::Settle);
        }
        if self.affirms(Sign::Postpone)
            || self.denies(Sign::Settle)
            || self.denies(Sign::Open)
            || self.denies(Sign::Lapse)
            || self.denies(Sign::Settling)
        {
            return outcome(self.open());
        }
        if self.affirms(Sign::Strike) {
            return Some(if settles { Meaning::Outcome(Outcome::Settle) } else { Meaning::Struck });
        }
        if settles {
            return outcome(if self.in_future(before) { self.open() } else { Outcome::Settle });
        }
        self.report(partly)
    }

    fn says_something(&self) -> bool {
        self.signals.iter().any(|signal| is_main(signal.sign))
    }

    /// A clause without a verb of its own takes that of the clause before it.
    fn gap(&self, before: Option<&Clause>, partly: bool) -> Option<Meaning> {
        let open = Some(Meaning::Outcome(self.open()));
        let before = before.and_then(|clause| clause.meaning);
        match before {
            Some(Meaning::Outcome(Outcome::Settle)) if partly => Some(Meaning::Outcome(Outcome::SettlePartly)),
            Some(Meaning::Outcome(Outcome::Settle | Outcome::Lapse)) if self.has(Sign::Not) => open,
            Some(Meaning::Outcome(Outcome::KeepOpen | Outcome::Postpone)) if self.word(&["wel"]) => {
                Some(Meaning::Outcome(Outcome::Settle))
            }
            _ if self.has(Sign::Not) && self.word(&["nog"]) => open,
            _ => None,
        }
    }

    /// Open; with a day, put off to that day.
    fn open(&self) -> Outcome {
        if self.deadline.is_some_and(terms::dated) { Outcome::Postpone } else { Outcome::KeepOpen }
    }

    /// All that the clause tells is what was promised: "heb ik toegezegd u voor de zomer te informeren".
    fn promise_only(&self) -> bool {
        let Some(promise) =
            self.signals.iter().filter(|signal| signal.sign == Sign::Promised).map(|signal| signal.start).min()
        else {
            return false;
        };
        let told = self.signals.iter().any(|signal| {
            let state = matches!(signal.sign, Sign::Settle | Sign::Open | Sign::Lapse | Sign::Strike | Sign::Postpone)
                && !self.infinitive(signal);
            state && (signal.end < promise || self.has(Sign::Now) || self.has(Sign::Propose))
                || state && signal.end > promise && self.finite_after(promise, signal.end)
        });
        !told
    }

    /// "te informeren", "af te ronden": what was promised, not what is.
    fn infinitive(&self, signal: &Signal) -> bool {
        let te = self.view.terms[signal.start..=signal.end].iter().any(|term| term.word == "te");
        te && !self.has(Sign::Propose) || signal.start.checked_sub(1).is_some_and(|at| self.view.terms[at].word == "te")
    }

    fn finite_after(&self, from: usize, to: usize) -> bool {
        self.view.terms[from..=to].iter().any(|term| {
            matches!(term.word, "is" | "zijn" | "kan" | "kunnen" | "blijft" | "blijven" | "wordt" | "worden")
        }) && self.view.terms[from..=to].iter().any(|term| term.subject.is_some() || term.word == ",")
    }

    /// The noun "afdoening" tells an outcome only where it is proposed or done.
    fn settling_counts(&self) -> bool {
        self.has(Sign::Propose)
            || self.has(Sign::Now)
            || self.view.subject_given
            || self.word(&["ter", "tot", "met"])
            || self.deadline.is_some_and(terms::dated)
    }

    /// It will be done, later, on conditions; it is not done by this letter.
    fn in_future(&self, before: Option<&Clause>) -> bool {
        if self.has(Sign::Now) || self.agreed() {
            return false;
        }
        let awaits = self.awaits();
        let proposed = self.word(&[
            "beschouw",
            "beschouwen",
            "verzoek",
            "verzoeken",
            "voor",
            "voorstel",
            "voorgesteld",
            "beschouwd",
        ]) && self.has(Sign::Propose);
        if self.deadline.is_some_and(terms::dated) && !self.describes_subject() {
            return awaits || !proposed;
        }
        let promised_later = before.is_some_and(|clause| matches!(clause.meaning, Some(Meaning::Report { .. })));
        awaits && (!proposed || promised_later || self.word(&["dan", "pas", "zodra", "nadat"]))
    }

    /// Words that make it wait for something else. "dan" after a comparative makes nothing wait.
    fn awaits(&self) -> bool {
        let conditional = self.signals.iter().any(|signal| {
            let before = signal.start.checked_sub(1).map_or("", |at| self.view.terms[at].word);
            let compared =
                self.view.terms[signal.start].word == "dan" && (before.ends_with("er") || before == "anders");
            let clause_end = self.view.terms[signal.start].word == "na"
                && self.view.terms.get(signal.start + 1).is_none_or(|term| term.word.len() < 2);
            signal.sign == Sign::Later && !compared && !clause_end
        });
        conditional || self.as_if()
    }

    /// "Als de berekeningen klaar zijn": a condition, unlike "als afgedaan".
    fn as_if(&self) -> bool {
        self.piece.clone().any(|at| {
            let opens = at == self.piece.start
                || at.checked_sub(1).is_some_and(|at| matches!(self.view.terms[at].word, "," | ";" | "en"));
            self.view.terms[at].word == "als"
                && opens
                && self.view.terms.get(at + 1).is_some_and(|term| {
                    matches!(term.word, "de" | "het" | "een" | "dit" | "er" | "alle" | "deze" | "dat")
                })
        })
    }

    /// The condition is only that the council agrees with this letter.
    fn agreed(&self) -> bool {
        self.view.terms[self.piece.clone()].iter().any(|term| {
            term.word.contains("instem")
                || term.word.contains("akkoord")
                || term.word == "instemt"
                || term.word == "bezwaar"
        })
    }

    /// The day stands in the noun phrase of the subject: "toezegging X over de planning voor Q3 2026 is afgedaan".
    fn describes_subject(&self) -> bool {
        let Some(deadline) = self.deadline else { return false };
        let verb = self.view.terms[self.piece.clone()].iter().find(|term| matches!(term.word, "is" | "zijn"));
        let subject = self.view.terms[self.piece.clone()].iter().find(|term| term.subject.is_some());
        matches!((subject, verb), (Some(subject), Some(verb)) if subject.range.end <= deadline.start && deadline.end <= verb.range.start)
    }

    fn report(&self, partly: bool) -> Option<Meaning> {
        let returns = self.affirms(Sign::Return);
        let tells = self.affirms(Sign::Tell);
        let denied = [Sign::Report, Sign::Tell, Sign::Return].into_iter().any(|sign| self.denies(sign));
        let reports = self.affirms(Sign::Report) || tells || denied;
        if !(returns || reports) || self.has(Sign::Recurring) || self.told_before() {
            return None;
        }
        let dated = self.deadline.is_some();
        if self.has(Sign::Now) && !dated {
            return None;
        }
        if partly && self.deadline.is_some_and(terms::dated) {
            return Some(Meaning::Outcome(Outcome::Postpone));
        }
        if denied {
            return Some(Meaning::Outcome(self.open()));
        }
        let pronoun = self.word(&["hierop", "hierover", "daarop", "daarover", "hiervan", "daarvan", "hieromtrent"]);
        let addressed = self.has(Sign::You) || returns;
        (addressed || self.has_subject()).then_some(Meaning::Report {
            strong: returns || pronoun,
            told: returns || tells,
            interim: self.has(Sign::Interim),
        })
    }

    /// "… is met u gedeeld", "heeft u ontvangen": the council was told already.
    fn told_before(&self) -> bool {
        let past = self
            .word(&["is", "zijn", "heb", "heeft", "hebben", "bent", "werd", "werden", "was", "waren", "had", "kreeg"]);
        let to_come = self.word(&["wordt", "worden", "zal", "zullen"]);
        let told = self.signals.iter().filter(|signal| matches!(signal.sign, Sign::Report | Sign::Tell | Sign::Return));
        past && !to_come && told.into_iter().all(|signal| PARTICIPLES.contains(&self.view.terms[signal.end].word))
    }

    fn has_subject(&self) -> bool {
        self.view.has_subject(self.piece)
    }
}
