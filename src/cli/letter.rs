//! The command `letter`: reads a letter, or processes it in the register.

use std::io::{self, BufRead as _, Write as _};

use super::{CommandFailure, Result, bytes_of, open_store, print_json, print_line, read_calendar, report};
use crate::{
    clock::Clock,
    config::{LetterApplyArgs, LetterReadArgs},
    domain::{
        access::{Actor, Role},
        commitment::{Details, NewCommitment, publicity::Publicity},
        ids::LetterId,
        letter::{ConfirmedLine, LineTarget, change::LetterChange},
    },
    reading::{
        LetterTooLarge, document,
        finding::Reading,
        letter,
        lines::{self, LineConcern, LineStanding, ProposedLine},
        processing::{LetterFacts, MissingDecisionField},
    },
    store::{
        Act, Store, StoreError, StoreRefusal,
        letters::{LetterRemainder, NewLetter},
    },
    web::forms::{
        odd_day::DayOf,
        publication::{self, Publication},
        twin_field,
    },
};

pub(super) fn run_letter_read(args: &LetterReadArgs) -> Result<()> {
    let text = text_of(&args.file)?;
    let reading = letter::read(&text, args.date, &read_calendar(args.calendar.as_deref())?).map_err(too_large)?;
    if args.json { print_json(&reading) } else { print_line(&report::describe_reading(&reading)) }
}

/// Reads the letter, prints the proposed outcomes, asks for consent, and stores the letter with all confirmed outcomes.
pub(super) async fn run_letter_apply(args: LetterApplyArgs) -> Result<()> {
    let path = &args.register.database;
    if !path.exists() {
        return Err(CommandFailure::new(format!(
            "{} bestaat niet. Maak het register eerst, met `toezeggingen serve`.",
            path.display()
        )));
    }
    let text = text_of(&args.file)?;
    let store = open_store(path).await?;
    let reading = letter::read(&text, args.date, &store.load_calendar().await?).map_err(too_large)?;
    let day = args.date.or(reading.head.day).ok_or_else(|| {
        CommandFailure::new("De brief noemt geen eigen datum. Geef de dag van de brief mee: --date jjjj-mm-dd.")
    })?;
    let letter = LetterFacts {
        number: args.number.clone().or_else(|| reading.head.number.clone()),
        day,
        review_months: store.settings().review_months,
    };
    let act = make_letter_act(&args, Clock::System);
    let known = store.known_letter(&text, letter.number.as_deref()).await?;
    let standing = store.look_up_numbers(&act.actor, &lines::list_numbers(&reading), known).await?;
    let proposed = lines::propose_lines(&reading, &standing, day);
    print_line(&report::describe_reading(&reading))?;
    let confirmed = confirm_lines(&proposed, &letter, &args)?;
    let confirmed = look_at_new(&store, &act, confirmed, &args).await?;
    if confirmed.is_empty() {
        return print_line("Er is niets te verwerken.");
    }
    if !args.yes && !ask_on_terminal(&format!("{} vastleggen?", describe_line_count(confirmed.len())))? {
        return print_line("Er is niets vastgelegd.");
    }
    let new = new_letter(&reading, letter, text);
    if args.release && !may_be_public(&store, &act, &new, &args).await? {
        return print_line("Er is niets vastgelegd.");
    }
    let id = take_in(&store, &act, new).await?;
    store.process_letter(&act, id, confirmed, LetterRemainder::Known).await.map_err(|(number, error)| {
        let about = number.map(|number| format!("{number}: ")).unwrap_or_default();
        CommandFailure::new(format!("{about}{error} Er is niets van de brief verwerkt."))
    })?;
    print_line("Vastgelegd.")?;
    release_if_asked(&store, &act, id, &args).await?;
    store.close().await;
    Ok(())
}

/// Releases a letter that is still a draft, if that was asked for.
async fn release_if_asked(store: &Store, act: &Act, id: LetterId, args: &LetterApplyArgs) -> Result<()> {
    if store.find_letter(&act.actor, id).await?.publicity != Publicity::Draft {
        return Ok(());
    }
    if !args.release {
        return print_line("De brief is nog concept. Geef hem vrij op zijn eigen pagina, of met --release.");
    }
    store.change_letter(act, id, LetterChange::Release).await?;
    print_line("De brief is vrijgegeven.")
}

/// The lines to process: those that raise no question, and those to which a person says yes.
fn confirm_lines(
    proposed: &[ProposedLine],
    letter: &LetterFacts,
    args: &LetterApplyArgs,
) -> Result<Vec<ConfirmedLine>> {
    let mut confirmed = Vec::new();
    for line in proposed {
        let number = &line.finding.number;
        if let Some(why_not) = find_reason_to_skip(line, args)? {
            print_line(&format!("{number}: overgeslagen. {why_not}"))?;
            continue;
        }
        match line.confirm_as_proposed(letter) {
            Ok(line) => {
                print_line(&format!("{number}: {}", line.outcome.label()))?;
                confirmed.push(line);
            }
            Err(missing) => print_line(&format!("{number}: overgeslagen. {}", on_screen(missing)))?,
        }
    }
    Ok(confirmed)
}

/// Drops lines that register a commitment with something unusual, unless a person says yes to them: the day lies unusually far
/// from today, or a commitment of the same day has the same title.
async fn look_at_new(
    store: &Store,
    act: &Act,
    lines: Vec<ConfirmedLine>,
    args: &LetterApplyArgs,
) -> Result<Vec<ConfirmedLine>> {
    let mut looked_at: Vec<ConfirmedLine> = Vec::new();
    for line in lines {
        let LineTarget::New(new, _) = &line.target else {
            looked_at.push(line);
            continue;
        };
        let (number, Details { title, made_on, .. }) = (&new.number, &new.details);
        let odd = made_on.and_then(|day| DayOf::Deed.describe_oddity(day, act.today));
        let before: Vec<&NewCommitment> = looked_at.iter().filter_map(|line| line.target.new_commitment()).collect();
        let twins = twin_field::find_twins(store, &act.actor, (number, &new.details), &before).await?;
        let same = (!twins.is_empty()).then(|| twin_field::describe_twins(&twins, *made_on));
        let told: Vec<String> = odd.into_iter().chain(same).collect();
        let told = told.join(" ");
        if !told.is_empty() {
            print_line(&format!("{number}: {told}"))?;
            if args.yes || !ask_on_terminal(&format!("{number} toch registreren als ‘{title}’?"))? {
                print_line(&format!("{number}: overgeslagen. Registreren kan op het scherm van de brief."))?;
                continue;
            }
        }
        print_line(&format!("{number}: wordt geregistreerd als ‘{title}’, en is dan openbaar."))?;
        looked_at.push(line);
    }
    Ok(looked_at)
}

/// Returns the reason that a line is skipped, empty if the person refused it, or `None` if it goes on. Asks the person if the
/// line has concerns.
fn find_reason_to_skip(line: &ProposedLine, args: &LetterApplyArgs) -> Result<Option<String>> {
    let told = line.concerns.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    Ok(match &line.place {
        LineStanding::Done(..) => Some("Deze brief is voor deze toezegging al verwerkt.".to_owned()),
        LineStanding::Others(_) => Some("Deze toezegging is van een ander.".to_owned()),
        LineStanding::Unknown { closest, .. } if !args.register_unknown => {
            let near: Vec<String> = closest.iter().map(|known| format!("{} ({})", known.number, known.title)).collect();
            let hint = if near.is_empty() { String::new() } else { format!(" Lijkt op: {}.", near.join(", ")) };
            Some(format!("{told}{hint} Met --register-unknown wordt het geregistreerd."))
        }
        LineStanding::Unknown { .. } if line.concerns == [LineConcern::NotHeld] => None,
        LineStanding::Held(_) if line.concerns.is_empty() => None,
        LineStanding::Unknown { .. } | LineStanding::Held(_) if args.yes => Some(told),
        LineStanding::Unknown { .. } | LineStanding::Held(_) => {
            print_line(&format!("{}: {told}", line.finding.number))?;
            let agreed = ask_on_terminal(&format!(
                "{} toch verwerken als ‘{}’?",
                line.finding.number,
                line.finding.outcome.label()
            ))?;
            (!agreed).then(String::new)
        }
    })
}

fn too_large(error: LetterTooLarge) -> CommandFailure {
    CommandFailure::new(format!(
        "{error} Neem hem op in het register en verwerk hem daar met de hand, of lees hem in delen."
    ))
}

fn on_screen(missing: MissingDecisionField) -> String {
    format!("{missing} Dat kan op het scherm van de brief.")
}

fn new_letter(reading: &Reading, letter: LetterFacts, text: String) -> NewLetter {
    NewLetter {
        number: letter.number,
        day: letter.day,
        subject: reading.head.subject.clone(),
        signatory: reading.head.signatory.clone(),
        names: lines::list_named_numbers(&text, reading),
        commitments: lines::list_numbers(reading),
        body: text,
    }
}

/// Asks for consent to publish personal data in the letter, as its page does before it is released.
async fn may_be_public(store: &Store, act: &Act, letter: &NewLetter, args: &LetterApplyArgs) -> Result<bool> {
    let found = Publication::of_letter(letter).looked_through(store, &act.actor).await;
    let found =
        found.map_err(|_| CommandFailure::new("De brief kon niet op gegevens van personen worden nagekeken."))?;
    if found.is_empty() || args.may_be_public {
        return Ok(true);
    }
    print_line("Mag dit openbaar worden? Met het vrijgeven wordt de hele brief leesbaar.")?;
    for (text, concerns) in &found {
        print_line(&format!("  {}: {}", text.label, publication::describe_concerns(concerns)))?;
    }
    if args.yes {
        return Err(CommandFailure::new(
            "Er is niets vastgelegd. Kijk dit na. Mag het openbaar, geef dan ook --may-be-public mee.",
        ));
    }
    ask_on_terminal("Ik heb dit nagekeken; het mag openbaar.")
}

async fn take_in(store: &Store, act: &Act, new: NewLetter) -> Result<LetterId> {
    match store.add_letter(act, new).await {
        Ok(id) | Err(StoreError::Refusal(StoreRefusal::LetterKnown(id))) => Ok(id),
        Err(error) => Err(error.into()),
    }
}

fn make_letter_act(args: &LetterApplyArgs, clock: Clock) -> Act {
    let name =
        args.actor.as_deref().map_or_else(|| "opdrachtregel".to_owned(), |name| format!("{name}, opdrachtregel"));
    Act { actor: Actor::new(name, Role::Clerk), now: clock.now(), today: clock.today(), submission: None }
}

fn text_of(path: &std::path::Path) -> Result<String> {
    document::from_file(&bytes_of(path)?).map_err(|error| CommandFailure::new(format!("{}: {error}", path.display())))
}

fn describe_line_count(lines: usize) -> String {
    if lines == 1 { "Deze uitkomst".to_owned() } else { format!("Deze {lines} uitkomsten") }
}

/// Asks a question on the terminal. Only a yes counts as one; the end of the input counts as a no.
fn ask_on_terminal(question: &str) -> Result<bool> {
    write!(io::stdout(), "{question} [j/N] ")?;
    io::stdout().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "j" | "ja"))
}
