//! The diagram of the road, drawn by walking every road there is; `docs/statussen.md` must show the same.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use toezeggingen::domain::{
    change::{Change, Circumstances},
    commitment::{
        Commitment, Details, NewCommitment,
        deadline::{Deadline, Precision},
        deadline_list::NewDeadline,
        link::Link,
        part::Part,
        status::DecisionRule,
    },
    ids::CommitmentId,
    number::CommitmentNumber,
};

use super::acts::{ACTS, nth_day, state};
use crate::support::day;

/// From where, by which acts, to where.
pub type Road = BTreeMap<(&'static str, &'static str), BTreeSet<&'static str>>;

/// The states, in the order of the diagram, each with its name there.
pub const STATES: [(&str, &str); 10] = [
    ("openstaand", "Openstaand"),
    ("deels afgedaan", "Deels"),
    ("afdoening voorgesteld", "AfdoeningVoorgesteld"),
    ("uitstel voorgesteld", "UitstelVoorgesteld"),
    ("vervallen voorgesteld", "VervallenVoorgesteld"),
    ("voorgesteld, met bezwaar", "MetBezwaar"),
    ("afgedaan, gemeld door het bestuur", "Gemeld"),
    ("afgedaan, bevestigd door de commissie", "Bevestigd"),
    ("vervallen", "Vervallen"),
    ("samengevoegd", "Samengevoegd"),
];

const SILENCE: &str = "niemand maakt op tijd bezwaar";

fn first() -> Commitment {
    let words = "uiterlijk 31 december 2025".to_owned();
    let last_day = Some(day("2025-12-31"));
    let read = Deadline {
        words,
        first_day: None,
        last_day,
        precision: Precision::Day,
        rule: String::new(),
        calendar_lines: Vec::new(),
    };
    let new = NewCommitment {
        number: CommitmentNumber::parse("25bb000001").unwrap(),
        details: Details::new("Bomen", "Het college telt de bomen."),
        deadline: Some(NewDeadline::new(read, nth_day(0), 3)),
    };
    Commitment::from_registration(CommitmentId::new(1), new, nth_day(0), None)
}

/// What matters of a commitment for where the road goes on.
fn place(commitment: &Commitment) -> String {
    let (due, closed): (Vec<&Part>, Vec<&Part>) = commitment.parts.iter().partition(|part| part.is_due());
    let parts = (due.len().min(2), closed.len().min(1));
    let proposed = format!("{:?}", commitment.status.to_proposal_kind());
    let rest = commitment.remaining.is_some();
    let former = commitment.former_holders.len().min(2);
    let (papers, bonds): (Vec<&Link>, Vec<&Link>) =
        commitment.links.iter().partition(|link| link.as_commitment_number().is_none());
    let links = (papers.is_empty(), bonds.is_empty());
    let decided = commitment.last_decision.is_some();
    let back = taken_back(commitment);
    format!("{} {parts:?} {proposed} {rest} {former} {links:?} {back:?} {decided}", state(commitment))
}

/// Where a commitment comes back to if what was said last is taken back.
fn taken_back(commitment: &Commitment) -> [Option<(&'static str, usize)>; 2] {
    let at = Circumstances { rule: DecisionRule::Direct, on: nth_day(30), letter: None };
    let reason = || "Uitleg.".to_owned();
    [Change::TakeBackReport { reason: reason() }, Change::TakeBackObjection { reason: reason() }].map(|change| {
        let (after, ..) = commitment.clone().apply_change(change, &at).ok()?;
        Some((state(&after), after.parts.iter().filter(|part| part.is_due()).count().min(2)))
    })
}

/// Walks every road from a promise that was just registered.
pub fn walk(rule: DecisionRule) -> Road {
    let mut road = Road::new();
    let mut seen = BTreeSet::from([place(&first())]);
    let mut queue = VecDeque::from([first()]);
    while let Some(before) = queue.pop_front() {
        let at = Circumstances { rule, on: nth_day(30), letter: None };
        let acts = ACTS.iter().map(|(name, change)| (*name, before.clone().apply_change(change(&before, at.on), &at)));
        let silence = (rule == DecisionRule::Council).then(|| (SILENCE, before.clone().pass_in_silence(at.on)));
        for (name, step) in acts.chain(silence) {
            let Ok((after, ..)) = step else { continue };
            road.entry((state(&before), state(&after))).or_default().insert(name);
            if seen.insert(place(&after)) {
                queue.push_back(after);
            }
        }
    }
    road
}

fn name(state: &str) -> &'static str {
    STATES.iter().find(|(words, _)| *words == state).unwrap().1
}

fn diagram(road: &Road) -> String {
    let mut text = String::from("```mermaid\nstateDiagram-v2\n    [*] --> Openstaand: registreren\n");
    let reached: BTreeSet<_> = road.keys().flat_map(|(from, to)| [*from, *to]).collect();
    for (words, name) in STATES.iter().filter(|(words, _)| reached.contains(words)) {
        writeln!(text, "    {name}: {words}").unwrap();
    }
    for ((from, to), acts) in road.iter().filter(|((from, to), _)| from != to) {
        let acts: Vec<&str> = acts.iter().copied().collect();
        // In this kind of diagram a second colon would end the label.
        let acts = acts.join(" / ").replace("besluit: ", "besluit ");
        writeln!(text, "    {} --> {}: {acts}", name(from), name(to)).unwrap();
    }
    text.push_str("```\n\nDaarbij blijft de status zoals hij is na:\n\n");
    for (words, _) in STATES.iter().filter(|(words, _)| reached.contains(words)) {
        let Some(acts) = road.get(&(*words, *words)) else { continue };
        let acts: Vec<&str> = acts.iter().copied().collect();
        writeln!(text, "- **{words}**: {}", acts.join(", ")).unwrap();
    }
    text
}

fn page() -> String {
    let mut page = String::from(
        "# De weg van een toezegging\n\n\
         Deze diagrammen komen uit de code (`domain/change/`): een test loopt elke weg die er is en vergelijkt wat hij vindt \
         met deze bladzijde; `WRITE_DOCS=1 cargo test road` schrijft haar opnieuw. Wat er niet in staat, weigert het register, \
         met de reden erbij, en dan verandert er niets.\n\n\
         Te laat en nadert zijn geen status: het register rekent ze uit. Wat is voorgesteld, telt niet als te laat zolang de \
         commissie niet heeft besloten; stemt zij niet in, dan telt de eerste termijn weer. Of een toezegging een concept is, \
         openbaar of geheim, staat los van haar status.\n",
    );
    page.push_str("\n## Het bestuur meldt af (`direct`)\n\n");
    page.push_str(&diagram(&walk(DecisionRule::Direct)));
    page.push_str(
        "\n## De commissie besluit (`besluit`)\n\nDat niemand op tijd bezwaar maakt, telt alleen als akkoord waar de raad dat zo \
         heeft ingesteld.\n\n",
    );
    page.push_str(&diagram(&walk(DecisionRule::Council)));
    page
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/statussen.md")
}

/// The steps that the page allows, under each of the two settings.
pub fn drawn() -> [BTreeSet<(String, String)>; 2] {
    let written = fs::read_to_string(path()).unwrap();
    let mut diagrams = written.split("```mermaid").skip(1).map(|diagram| {
        let steps = diagram.lines().filter_map(|line| line.trim().split_once(": ")?.0.split_once(" --> "));
        steps.map(|(from, to)| (from.to_owned(), to.to_owned())).collect()
    });
    [diagrams.next().unwrap(), diagrams.next().unwrap()]
}

#[test]
fn the_page_on_statuses_says_what_the_code_does() {
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(path(), page()).unwrap();
    }
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert_eq!(written, page(), "docs/statussen.md is not what the code does: run WRITE_DOCS=1 cargo test road");
}

#[test]
fn every_state_is_reached_and_every_act_can_be_done_somewhere() {
    let roads = [walk(DecisionRule::Direct), walk(DecisionRule::Council)];
    let steps = || roads.iter().flatten();
    for (words, _) in STATES {
        assert!(steps().any(|((_, to), _)| *to == words), "{words}");
    }
    for (name, _) in ACTS.iter().filter(|(name, _)| !name.starts_with("niets")) {
        assert!(steps().any(|(_, acts)| acts.contains(name)), "{name}");
    }
}
