//! The command `letter`: reads a letter, or processes it in the register.

use std::io::{self, BufRead as _, Write as _};

use super::{Failure, Result, bytes_of, calendar, json, open, report, say};
use crate::{
    clock::Clock,
    config::{LetterApply, LetterRead},
    domain::{
        access::{Actor, Role},
        commitment::{Details, NewCommitment},
        ids::LetterId,
        letter::{Line, Target},
    },
    reading::{
        TooLarge, document,
        finding::Reading,
        letter,
        lines::{self, Concern, Place, ProposedLine},
        processing::{LetterFacts, Missing},
    },
    store::{
        Act, Store, StoreError, StoreRefusal,
        letters::{NewLetter, Rest},
    },
    web::forms::{
        odd_day::DayOf,
        publication::{self, Publication},
        twin_field,
    },
};

pub(super) fn read(args: &LetterRead) -> Result<()> {
    let text = text_of(&args.file)?;
    let reading = letter::read(&text, args.date, &calendar(args.calendar.as_deref())?).map_err(too_large)?;
    if args.json { json(&reading) } else { say(&report::reading(&reading)) }
}

/// Reads the letter, prints the proposed outcomes, asks for consent, and stores the letter with all confirmed outcomes.
pub(super) async fn apply(args: LetterApply) -> Result<()> {
    let path = &args.register.database;
    if !path.exists() {
        return Err(Failure::new(format!(
            "{} bestaat niet. Maak het register eerst, met `toezeggingen serve`.",
            path.display()
        )));
    }
    let text = text_of(&args.file)?;
    let store = open(path).await?;
    let reading = letter::read(&text, args.date, &store.calendar().await?).map_err(too_large)?;
    let day = args.date.or(reading.head.day).ok_or_else(|| {
        Failure::new("De brief noemt geen eigen datum. Geef de dag van de brief mee: --date jjjj-mm-dd.")
    })?;
    let letter = LetterFacts {
        number: args.number.clone().or_else(|| reading.head.number.clone()),
        day,
        review_months: store.settings().review_months,
    };
    let act = act(&args, Clock::System);
    let known = store.known_letter(&text, letter.number.as_deref()).await?;
    let standing = store.standing(&act.actor, &lines::numbers(&reading), known).await?;
    let proposed = lines::propose(&reading, &standing, day);
    say(&report::reading(&reading))?;
    let confirmed = confirm(&proposed, &letter, &args)?;
    let confirmed = look_at_new(&store, &act, confirmed, &args).await?;
    if confirmed.is_empty() {
        return say("Er is niets te verwerken.");
    }
    if !args.yes && !ask(&format!("{} vastleggen?", count(confirmed.len())))? {
        return say("Er is niets vastgelegd.");
    }
    let new = new_letter(&reading, letter, text);
    if !was_processed(&store, &act, known).await? && !may_be_public(&store, &act, &new, &args).await? {
        return say("Er is niets vastgelegd.");
    }
    let id = take_in(&store, &act, new).await?;
    store.process_letter(&act, id, confirmed, Rest::Known).await.map_err(|(number, error)| {
        let about = number.map(|number| format!("{number}: ")).unwrap_or_default();
        Failure::new(format!("{about}{error} Er is niets van de brief verwerkt."))
    })?;
    store.close().await;
    say("Vastgelegd.")
}

/// True if the letter was processed before, so that it was checked for personal data then.
async fn was_processed(store: &Store, act: &Act, known: Option<LetterId>) -> Result<bool> {
    let Some(id) = known else { return Ok(false) };
    Ok(store.letter(&act.actor, id).await?.processed_at.is_some())
}

/// The lines to process: those that raise no question, and those to which a person says yes.
fn confirm(proposed: &[ProposedLine], letter: &LetterFacts, args: &LetterApply) -> Result<Vec<Line>> {
    let mut confirmed = Vec::new();
    for line in proposed {
        let number = &line.finding.number;
        if let Some(why_not) = skipped(line, args)? {
            say(&format!("{number}: overgeslagen. {why_not}"))?;
            continue;
        }
        match line.confirmed(letter) {
            Ok(line) => {
                say(&format!("{number}: {}", line.outcome.label()))?;
                confirmed.push(line);
            }
            Err(missing) => say(&format!("{number}: overgeslagen. {}", on_screen(missing)))?,
        }
    }
    Ok(confirmed)
}

/// Drops lines that register a commitment with something unusual, unless a person says yes to them: the day lies unusually far
/// from today, or a commitment of the same day has the same title.
async fn look_at_new(store: &Store, act: &Act, lines: Vec<Line>, args: &LetterApply) -> Result<Vec<Line>> {
    let mut looked_at: Vec<Line> = Vec::new();
    for line in lines {
        let Target::New(new, _) = &line.target else {
            looked_at.push(line);
            continue;
        };
        let (number, Details { title, made_on, .. }) = (&new.number, &new.details);
        let odd = made_on.and_then(|day| DayOf::Deed.oddity(day, act.today));
        let before: Vec<&NewCommitment> = looked_at.iter().filter_map(|line| line.target.new_commitment()).collect();
        let twins = twin_field::find(store, &act.actor, (number, &new.details), &before).await?;
        let same = (!twins.is_empty()).then(|| twin_field::told(&twins, *made_on));
        let told: Vec<String> = odd.into_iter().chain(same).collect();
        let told = told.join(" ");
        if !told.is_empty() {
            say(&format!("{number}: {told}"))?;
            if args.yes || !ask(&format!("{number} toch registreren als ‘{title}’?"))? {
                say(&format!("{number}: overgeslagen. Registreren kan op het scherm van de brief."))?;
                continue;
            }
        }
        say(&format!("{number}: wordt geregistreerd als ‘{title}’."))?;
        looked_at.push(line);
    }
    Ok(looked_at)
}

/// Returns the reason that a line is skipped, empty if the person refused it, or `None` if it goes on. Asks the person if the
/// line has concerns.
fn skipped(line: &ProposedLine, args: &LetterApply) -> Result<Option<String>> {
    let told = line.concerns.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    Ok(match &line.place {
        Place::Done(..) => Some("Deze brief is voor deze toezegging al verwerkt.".to_owned()),
        Place::Others(_) => Some("Deze toezegging is van een ander.".to_owned()),
        Place::Unknown { closest, .. } if !args.register_unknown => {
            let near: Vec<String> = closest.iter().map(|known| format!("{} ({})", known.number, known.title)).collect();
            let hint = if near.is_empty() { String::new() } else { format!(" Lijkt op: {}.", near.join(", ")) };
            Some(format!("{told}{hint} Met --register-unknown wordt het geregistreerd."))
        }
        Place::Unknown { .. } if line.concerns == [Concern::NotHeld] => None,
        Place::Held(_) if line.concerns.is_empty() => None,
        Place::Unknown { .. } | Place::Held(_) if args.yes => Some(told),
        Place::Unknown { .. } | Place::Held(_) => {
            say(&format!("{}: {told}", line.finding.number))?;
            let agreed =
                ask(&format!("{} toch verwerken als ‘{}’?", line.finding.number, line.finding.outcome.label()))?;
            (!agreed).then(String::new)
        }
    })
}

fn too_large(error: TooLarge) -> Failure {
    Failure::new(format!("{error} Neem hem op in het register en verwerk hem daar met de hand, of lees hem in delen."))
}

fn on_screen(missing: Missing) -> String {
    format!("{missing} Dat kan op het scherm van de brief.")
}

fn new_letter(reading: &Reading, letter: LetterFacts, text: String) -> NewLetter {
    NewLetter {
        number: letter.number,
        day: letter.day,
        subject: reading.head.subject.clone(),
        signatory: reading.head.signatory.clone(),
        names: lines::named(&text, reading),
        commitments: lines::numbers(reading),
        body: text,
    }
}

/// Asks for consent to publish personal data in the letter, as its page does, because processing makes the whole letter
/// readable.
async fn may_be_public(store: &Store, act: &Act, letter: &NewLetter, args: &LetterApply) -> Result<bool> {
    let found = Publication::of_letter(letter).looked_through(store, &act.actor).await;
    let found = found.map_err(|_| Failure::new("De brief kon niet op gegevens van personen worden nagekeken."))?;
    if found.is_empty() || args.may_be_public {
        return Ok(true);
    }
    say("Mag dit openbaar worden? Met het verwerken wordt de hele brief leesbaar.")?;
    for (text, concerns) in &found {
        say(&format!("  {}: {}", text.label, publication::told(concerns)))?;
    }
    if args.yes {
        return Err(Failure::new(
            "Er is niets vastgelegd. Kijk dit na. Mag het openbaar, geef dan ook --may-be-public mee.",
        ));
    }
    ask("Ik heb dit nagekeken; het mag openbaar.")
}

async fn take_in(store: &Store, act: &Act, new: NewLetter) -> Result<LetterId> {
    match store.add_letter(act, new).await {
        Ok(id) | Err(StoreError::Refusal(StoreRefusal::LetterKnown(id))) => Ok(id),
        Err(error) => Err(error.into()),
    }
}

fn act(args: &LetterApply, clock: Clock) -> Act {
    let name =
        args.actor.as_deref().map_or_else(|| "opdrachtregel".to_owned(), |name| format!("{name}, opdrachtregel"));
    Act { actor: Actor::new(name, Role::Clerk), now: clock.now(), today: clock.today(), submission: None }
}

fn text_of(path: &std::path::Path) -> Result<String> {
    document::from_file(&bytes_of(path)?).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

fn count(lines: usize) -> String {
    if lines == 1 { "Deze uitkomst".to_owned() } else { format!("Deze {lines} uitkomsten") }
}

/// Asks a question on the terminal. Only a yes counts as one; the end of the input counts as a no.
fn ask(question: &str) -> Result<bool> {
    write!(io::stdout(), "{question} [j/N] ")?;
    io::stdout().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "j" | "ja"))
}
