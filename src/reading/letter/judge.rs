//! What one clause says: its verbs weighed with negation, tense, part and condition.

use std::{collections::HashSet, ops::Range};

use super::{
    clauses::{Clause, Meaning, View, is_hard, is_main},
    lexicon::{Sign, Signal},
    terms,
    words::{Words, set},
};
use crate::{domain::letter::Outcome, reading::deadline::FoundDeadline};

/// Weighs the signs of one clause.
pub(super) struct Judge<'v> {
    view: &'v View<'v>,
    piece: &'v Range<usize>,
    signals: Vec<Signal>,
    /// The last terms of the main signs that a "niet" turns round.
    negated: HashSet<usize>,
    deadline: Option<&'v FoundDeadline>,
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
static PARTICIPLES: Words = Words::new(|| {
    set("
        gedeeld, verstrekt, geïnformeerd, toegezonden, toegestuurd, voorgelegd, aangeboden, verzonden,
        opgeleverd, ontvangen, teruggekomen, hoogte, geagendeerd, verwacht, beschikbaar, teruggekoppeld,
        terugkoppeling
    ")
});

/// Verbs that tell of the past.
static PAST: Words = Words::new(|| {
    set("
        was, waren, werd, werden, had, hadden, heb, heeft, hebben, deed, deden, vroeg, vroegen, ging, gingen, kwam,
        kwamen, noemde, noemden, stond, stonden, gaf, gaven, kreeg, kregen, sprak, spraken, zei, zeiden, bleek, bleken
    ")
});

/// The last terms of the main signs that a "niet" turns round: for each "niet" the nearest behind it, or else the nearest before
/// it, where no "en" and no hard break stands between.
fn find_negated_ends(view: &View<'_>, piece: &Range<usize>, signals: &[Signal]) -> HashSet<usize> {
    let mut by_end: Vec<(usize, usize)> =
        signals.iter().filter(|signal| is_main(signal.sign)).map(|signal| (signal.end, signal.start)).collect();
    by_end.sort_unstable();
    let longest = by_end.iter().map(|(end, start)| end - start).max().unwrap_or(0);
    let next_break = list_next_breaks(view, piece);
    let joined = |from: usize, to: usize| from >= to || next_break[from - piece.start] >= to;
    let mut negated = HashSet::new();
    for not in signals.iter().filter(|signal| signal.sign == Sign::Not) {
        let limits = |word: &str| matches!(word, "alleen" | "slechts" | "eerder" | "later");
        if view.terms.get(not.end + 1).is_some_and(|term| limits(term.word)) {
            continue;
        }
        let reach = next_break[not.end - piece.start] + longest;
        let behind = by_end.partition_point(|(end, _)| *end <= not.start);
        let mut behind = by_end[behind..].iter().take_while(|(end, _)| *end <= reach);
        let behind = behind.find(|(_, start)| joined(not.end, *start));
        let ahead = by_end.partition_point(|(end, _)| *end <= not.start).checked_sub(1).map(|last| &by_end[last]);
        let ahead = ahead.filter(|(end, _)| joined(*end, not.start));
        negated.extend(behind.or(ahead).map(|(end, _)| *end));
    }
    negated
}

/// For each term of a piece, the place of the first break from there on; the end of the piece if there is none.
fn list_next_breaks(view: &View<'_>, piece: &Range<usize>) -> Vec<usize> {
    let mut next = piece.end;
    let mut breaks: Vec<usize> = Vec::with_capacity(piece.len());
    for at in piece.clone().rev() {
        let word = view.terms[at].word;
        if word == "en" || is_hard(word) {
            next = at;
        }
        breaks.push(next);
    }
    breaks.reverse();
    breaks
}

impl<'v> Judge<'v> {
    /// Gathers the signs of the clause in these terms.
    pub(super) fn of(view: &'v View<'v>, piece: &'v Range<usize>, deadline: Option<&'v FoundDeadline>) -> Self {
        let all: Vec<Signal> = view.within(piece).copied().collect();
        let before_noun = |at: usize| view.terms.get(at + 1).is_some_and(|term| term.word.len() > 1);
        let adjective = |signal: &Signal| {
            is_main(signal.sign) && ADJECTIVES.contains(&view.terms[signal.start].word) && before_noun(signal.end)
        };
        let others = all.iter().any(|signal| is_main(signal.sign) && !adjective(signal));
        let signals: Vec<Signal> =
            all.into_iter().filter(|signal| !((others || !view.subject_given) && adjective(signal))).collect();
        let negated = find_negated_ends(view, piece, &signals);
        Self { view, piece, signals, negated, deadline }
    }

    fn is_negated(&self, signal: &Signal) -> bool {
        is_main(signal.sign) && self.negated.contains(&signal.end)
    }

    fn has(&self, sign: Sign) -> bool {
        self.signals.iter().any(|signal| signal.sign == sign)
    }

    /// The sign stands there, and no "niet" turns it round.
    fn affirms(&self, sign: Sign) -> bool {
        self.signals.iter().any(|signal| signal.sign == sign && !self.is_negated(signal))
    }

    fn denies(&self, sign: Sign) -> bool {
        self.signals.iter().any(|signal| signal.sign == sign && self.is_negated(signal))
    }

    fn word(&self, wanted: &[&str]) -> bool {
        self.view.terms[self.piece.clone()].iter().any(|term| wanted.contains(&term.word))
    }

    /// What the clause says, seen what the clause before it said.
    pub(super) fn meaning(&self, before: Option<&Clause>) -> Option<Meaning> {
        let outcome = |outcome| Some(Meaning::Outcome(outcome));
        let partly = self.has(Sign::Partly) || self.has(Sign::NotWhole);
        if !self.says_something() {
            return self.gap(before, partly);
        }
        let asked =
            self.word(&["vroeg", "vroegen", "gevraagd", "vraagt", "vraag"]) && self.word(&["of", "wanneer", "waarom"]);
        if self.promise_only() || asked {
            return None;
        }
        let off_list = self.affirms(Sign::OffList) && !self.has(Sign::Strike);
        if self.gives_up() {
            return outcome(Outcome::Lapse);
        }
        let settles = self.affirms(Sign::Settle) || off_list || self.affirms(Sign::Settling) && self.settling_counts();
        if self.affirms(Sign::Lapse) && self.not_yet() {
            return outcome(self.open());
        }
        if self.affirms(Sign::Lapse) && !(settles && partly) {
            return outcome(Outcome::Lapse);
        }
        if (settles || self.denies(Sign::Settle)) && partly {
            return outcome(Outcome::SettlePartly);
        }
        // "geen reden om toezegging X nog open te houden"
        let no_reason = self.has(Sign::Not) && self.word(&["reden", "aanleiding", "noodzaak", "redenen"]);
        let no_longer = self.denies(Sign::Open) && self.word(&["langer"]) && !self.word(&["nog"]);
        if self.has(Sign::Open) && (no_reason || no_longer) {
            return outcome(Outcome::Settle);
        }
        if self.affirms(Sign::Open) {
            if partly {
                return outcome(Outcome::SettlePartly);
            }
            return outcome(self.open());
        }
        if self.denies(Sign::Open) && self.word(&["langer", "meer", "hoeft", "hoeven"]) {
            return outcome(Outcome::Settle);
        }
        let denied = [Sign::Settle, Sign::OffList, Sign::Settling, Sign::Open, Sign::Lapse];
        if self.affirms(Sign::Postpone) || denied.into_iter().any(|sign| self.denies(sign)) {
            // The day by which it is not done is not the day by which it will be.
            let missed = !self.affirms(Sign::Postpone) && !self.word(&["tot", "uiterlijk", "pas"]);
            return outcome(if missed { Outcome::KeepOpen } else { self.open() });
        }
        if self.affirms(Sign::Strike) {
            return Some(if settles { Meaning::Outcome(Outcome::Settle) } else { Meaning::Struck });
        }
        if settles {
            return outcome(if self.in_future(before) || self.must_yet() { self.open() } else { Outcome::Settle });
        }
        self.report(partly)
    }

    /// The clause says that something is not done, so the day in it is one that is missed.
    pub(super) fn misses(&self) -> bool {
        let signs = [Sign::Settle, Sign::Report, Sign::Tell, Sign::Return];
        signs.into_iter().any(|sign| self.denies(sign))
            && !self.has(Sign::Postpone)
            && !self.word(&["tot", "uiterlijk", "pas"])
    }

    /// "kunnen wij niet nakomen": neither now nor later.
    fn gives_up(&self) -> bool {
        let never = self.word(&["nakomen", "nagekomen", "waarmaken", "waargemaakt", "gestand"])
            && self.word(&["kan", "kunnen"]);
        never
            && !self.has(Sign::Propose)
            && self.denies(Sign::Settle)
            && self.deadline.is_none()
            && !self.word(&["nog", "pas", "nu", "volledig", "geheel"])
    }

    /// "kunnen wij nog geen uitvoering geven": not now, but later.
    fn not_yet(&self) -> bool {
        let lapses = self.signals.iter().filter(|signal| signal.sign == Sign::Lapse);
        self.word(&["nog", "vooralsnog"])
            && !self.word(&["meer", "langer"])
            && lapses.into_iter().all(|signal| matches!(self.view.terms[signal.start].word, "geen" | "niet"))
    }

    /// "moet nog worden uitgevoerd"
    fn must_yet(&self) -> bool {
        self.word(&["moet", "moeten", "dient", "dienen", "resteert", "rest"]) && self.word(&["nog", "eerst"])
    }

    /// A clause about a commitment with none of our verbs in it: what it says by "nog" and by a day to come.
    fn by_time(&self) -> Option<Meaning> {
        let terms = &self.view.terms[self.piece.clone()];
        let at = terms.iter().position(|term| term.subject.is_some())?;
        let before = at.checked_sub(1).map_or("", |at| terms[at].word);
        let aside =
            matches!(before, "in" | "met" | "zie" | "conform" | "bij" | "naar" | "via" | "over" | "uit" | "tot");
        let about =
            self.word(&["betreft", "luidt", "luidde", "over", "afgesproken", "dat", "die", "waarin", "volgens"]);
        if aside || about || self.has(Sign::Promised) || terms.iter().any(|term| PAST.contains(term.word)) {
            return None;
        }
        if self.deadline.is_some_and(terms::dated) {
            return Some(Meaning::Report {
                strong: false,
                told: false,
                addressed: false,
                interim: self.has(Sign::Interim),
            });
        }
        let open = self.word(&["nog"]) && !self.word(&["eens", "altijd", "wel"]);
        open.then_some(Meaning::Outcome(Outcome::KeepOpen))
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
            Some(Meaning::Outcome(Outcome::Settle | Outcome::SettlePartly | Outcome::Lapse)) if self.has(Sign::Not) => {
                open
            }
            Some(Meaning::Outcome(Outcome::KeepOpen | Outcome::Postpone)) if self.word(&["wel"]) => {
                Some(Meaning::Outcome(Outcome::Settle))
            }
            _ if self.has(Sign::Not) && self.word(&["nog"]) => open,
            // "niet X maar Y is afgedaan"
            _ if self.opens_with_not() => open,
            _ => self.by_time(),
        }
    }

    fn opens_with_not(&self) -> bool {
        let word = |at: usize| self.view.terms.get(self.piece.start + at);
        word(0).is_some_and(|term| term.word == "niet") && word(1).is_some_and(|term| term.subject.is_some())
    }

    /// Open; with a day, put off to that day.
    fn open(&self) -> Outcome {
        if self.deadline.is_some_and(terms::dated) { Outcome::Postpone } else { Outcome::KeepOpen }
    }

    /// A promise is told; "zoals toegezegd" only recalls it.
    fn tells_promise(&self, signal: &Signal) -> bool {
        let before = signal.start.checked_sub(1).map_or("", |at| self.view.terms[at].word);
        let kept = signal.end.checked_sub(1).is_some_and(|at| self.view.terms[at].word == "gestand");
        signal.sign == Sign::Promised && !kept && !matches!(before, "zoals" | "als" | "eerder" | "conform")
    }

    /// All that the clause tells is what was promised: "heb ik toegezegd u voor de zomer te informeren".
    fn promise_only(&self) -> bool {
        let Some(promise) =
            self.signals.iter().filter(|signal| self.tells_promise(signal)).map(|signal| signal.start).min()
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
        let only_so_far = self
            .signals
            .iter()
            .filter(|signal| signal.sign == Sign::Now)
            .all(|signal| matches!(self.view.terms[signal.start].word, "inmiddels" | "reeds" | "aldus"));
        let to_come = self.deadline.is_some_and(terms::dated) && self.word(&["wordt", "worden", "zal", "zullen"]);
        if self.has(Sign::Now) && !(only_so_far && to_come) || self.agreed() {
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
    pub(super) fn awaits(&self) -> bool {
        let word = |at: Option<usize>| at.and_then(|at| self.view.terms.get(at)).map_or("", |term| term.word);
        let conditional = self.signals.iter().filter(|signal| signal.sign == Sign::Later).any(|signal| {
            let before = word(signal.start.checked_sub(1));
            let after = word(Some(signal.start + 1));
            match word(Some(signal.start)) {
                "dan" => after != "ook" && !before.ends_with("er") && !matches!(before, "anders" | "dan" | "dus"),
                "na" => {
                    let but = signal.start.checked_sub(1).is_some_and(|at| self.view.terms[at].subject.is_some());
                    after.len() > 1 && !but
                }
                _ => true,
            }
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
        if partly && self.has_subject() && self.deadline.is_some_and(terms::dated) {
            return Some(Meaning::Outcome(Outcome::Postpone));
        }
        if denied {
            return Some(Meaning::Outcome(Outcome::KeepOpen));
        }
        let pronoun = self.word(&["hierop", "hierover", "daarop", "daarover", "hiervan", "daarvan", "hieromtrent"]);
        let addressed = self.has(Sign::You) || returns;
        (addressed || dated || self.has_subject()).then_some(Meaning::Report {
            strong: returns || pronoun || addressed && tells && dated,
            told: addressed && (returns || tells),
            addressed,
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
