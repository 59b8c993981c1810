//! The register stands as its history says: whoever changes a row without an event is found, and so is a writer that fails
//! between the two.

use std::{fs, path::PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    domain::{
        change::Change,
        commitment::{
            Details, NewCommitment,
            deadline::Precision,
            fulfilment::FulfilmentKind,
            lapse_kind::LapseKind,
            link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
            part::{NewPart, PartNumber, PartOutcome},
            proposal::Decision,
            status::DecisionRule,
        },
        council::{calendar::CalendarEntry, named::Named},
        ids::LetterId,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{Store, StoreError, StoreFailure, commitments::ChangeSource, history::HistoryVerdict},
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    clerk,
    contents::{contents, differing},
    day,
    people::{HOLDER, MEMBER},
};

/// A register in which every column of a promise and of what belongs to it holds something, in one promise or another.
async fn full() -> TestApp {
    let app = TestApp::empty().await;
    let letter = app.letter("25bb009001", "2025-02-01", "Over 25bb000001 kom ik terug, uiterlijk 1 maart 2026.").await;
    let all =
        commitment("25bb000001").title("Leegstand").committee("WON").holder(HOLDER).asked_by(MEMBER).theme("Wonen");
    let all = all.area("Noord").area("Oost").asked_by("A. Ander (VVM)").due("2025-06-01").details(|details| {
        details.quotation = Some("Ik kijk ernaar.".to_owned());
        details.spoken_by = Some("de wethouder".to_owned());
        details.agenda_item = Some("7. Wonen".to_owned());
        details.kind = Some(FulfilmentKind::Letter);
        details.papers = vec!["Nota Leegstand".to_owned()];
    });
    app.register(all).await;
    answered_in_parts(&app, letter).await;
    others(&app).await;
    bound(&app).await;
    corrected(&app).await;
    app
}

/// Corrects a deadline that came from the calendar, a number and the day of a decision, each twice.
async fn corrected(app: &TestApp) {
    let say = || "Dat was verkeerd.".to_owned();
    let decide = Change::Decide { decision: Decision::KeepOpen, on: day("2025-11-01"), reason: say() };
    app.change("25bb000001", decide).await;
    for (last_day, number, on) in
        [("2026-07-10", "25bb000011", "2025-11-02"), ("2026-07-17", "25bb000012", "2025-11-03")]
    {
        let mut right = deadline("voor het zomerreces", Some(last_day), Precision::Milestone);
        let line = CalendarEntry::new("zomerreces 2026", day("2026-07-18"), day("2026-08-30")).unwrap();
        right.deadline.calendar_lines = vec![line];
        let source = Some("het verslag".to_owned());
        app.change("25bb000001", Change::CorrectDeadline { deadline: right, reason: say(), source }).await;
        app.change("25bb000001", Change::CorrectDecisionDay { on: day(on), reason: say() }).await;
        let number = CommitmentNumber::parse(number).unwrap();
        app.change("25bb000004", Change::CorrectNumber { number, reason: say() }).await;
    }
}

/// Postpones the first promise by a letter, tells it in parts and closes two of them.
async fn answered_in_parts(app: &TestApp, letter: LetterId) {
    let later = deadline("uiterlijk in Q4 2026", Some("2026-12-31"), Precision::Quarter);
    let postpone = Change::Postpone { deadline: later.clone(), reason: "Het loopt uit.".to_owned() };
    app.answer(letter, "25bb000001", toezeggingen::domain::letter::Outcome::Postpone, postpone, "kom ik terug").await;
    let part = |text: &str| NewPart { text: text.to_owned(), deadline: Some(later.clone()) };
    app.change("25bb000001", Change::Divide { parts: vec![part("Tellen"), part("Verhuren"), part("Melden")] }).await;
    let close = |part, outcome| Change::ClosePart {
        part: PartNumber::new(part).unwrap(),
        outcome,
        answer: "Dat is gebeurd.".to_owned(),
    };
    app.change("25bb000001", close(1, PartOutcome::Settled)).await;
    app.change("25bb000001", close(2, PartOutcome::Lapsed(LapseKind::Overtaken))).await;
}

/// Promises that are secret, vague, settled with a form, lapsed, and objected to while the council decides.
async fn others(app: &TestApp) {
    app.register(commitment("25bb000002").publicity(secret()).vague("te zijner tijd")).await;
    app.register(commitment("25bb000003").vague("binnenkort")).await;
    app.postpone("25bb000002", "2026-02-01").await;
    app.change("25bb000002", Change::Settle { answer: "Klaar.".to_owned(), delivered: Some(FulfilmentKind::Proposal) })
        .await;
    app.change("25bb000003", Change::Lapse { kind: LapseKind::Withdrawn, reason: "Niet meer nodig.".to_owned() }).await;
    app.council_decides().await;
    app.register(commitment("25bb000004")).await;
    app.settle("25bb000004", "2025-11-01").await;
    app.change("25bb000004", Change::Object { part: None, reason: "Nee.".to_owned() }).await;
}

/// Hands the first promise over twice, and binds it to another and to a withdrawn motion.
async fn bound(app: &TestApp) {
    let named = |name| Named::parse(name).unwrap();
    for holder in ["wethouder Bouwen (K. Nieuw)", "wethouder Zorg (M. Ander)"] {
        app.change("25bb000001", Change::HandOver { to: named(holder), reason: String::new() }).await;
    }
    for link in [
        Link::Commitment {
            relation: CommitmentRelation::AddsTo,
            number: CommitmentNumber::parse("25bb000002").unwrap(),
        },
        Link::Withdrawn(WithdrawnPaper {
            kind: PaperKind::Motion,
            number: Some("M12".to_owned()),
            title: "Motie over leegstand".to_owned(),
            movers: vec![named(MEMBER), named("B. Bij (VVM)")],
        }),
    ] {
        app.change("25bb000001", Change::Link(link)).await;
    }
}

/// Columns that tell nothing of a promise that the history tells: keys of rows, addresses, and what follows from the rest.
const OF_NO_PROMISE: [&str; 2] = [
    "commitment.id",
    // Found from the committee and the day, which the history does tell.
    "commitment.meeting_id",
];

/// What a promise bears of the council's lists: the names.
const NAMES: [(&str, &str); 8] = [
    ("committee", "code"),
    ("portfolio_holder", "function"),
    ("portfolio_holder", "name"),
    ("member", "name"),
    ("member", "party_id"),
    ("party", "name"),
    ("theme", "name"),
    ("area", "name"),
];

/// Another value of a column, as SQL: of the kind that it holds, and such that the row still makes a promise wherever that can be.
fn another(table: &str, column: &str) -> String {
    match column {
        "publicity" => "CASE publicity WHEN 'openbaar' THEN 'concept' ELSE 'openbaar' END".to_owned(),
        "status" => "'openstaand'".to_owned(),
        "status_since" | "closed_on" | "made_on" | "contested_on" | "set_on" | "reference_day" | "review_day"
        | "until" | "secret_on" | "first_day" | "last_day" => format!("date({column}, '-1 day')"),
        "kind" => "CASE kind WHEN 'motie' THEN 'amendement' WHEN 'brief' THEN 'gesprek' ELSE 'brief' END".to_owned(),
        "delivered" => "'brief'".to_owned(),
        "decided_by" => "CASE decided_by WHEN 'raad' THEN 'bestuur' ELSE 'raad' END".to_owned(),
        "lapse_kind" => "'niet-nagekomen'".to_owned(),
        "proposal" => "'{\"vervallen\":{\"grond\":\"ingetrokken\"}}'".to_owned(),
        "secret_by" | "secret_lifter" => "'college'".to_owned(),
        "secret_ground" => "'5.1-2-i'".to_owned(),
        "precision" => "'ongeveer'".to_owned(),
        "outcome" => "CASE outcome WHEN 'afgedaan' THEN 'vervallen' ELSE 'afgedaan' END".to_owned(),
        "relation" => "'wijziging-van'".to_owned(),
        "deadline" => "json_set(deadline, '$.termijn.woorden', 'ooit')".to_owned(),
        // What stood last stands first, or the other way round: the order is what a place tells.
        "position" if table == "link" => "9".to_owned(),
        "position" | "place" => format!("-{column} - 5"),
        "version" | "postponements" | "corrections" | "area_id" => format!("{column} + 7"),
        "days_slipped" => "coalesce(days_slipped, 0) + 7".to_owned(),
        "is_correction" => "1 - is_correction".to_owned(),
        "last_decision" => "json_set(last_decision, '$.op', '2025-01-01')".to_owned(),
        "calendar_lines" => "json_set(calendar_lines, '$[0].laatsteDag', '2026-08-31')".to_owned(),
        "member_id" => "CASE member_id WHEN 3 THEN 2 ELSE 3 END".to_owned(),
        "commitment_id" => "CASE commitment_id WHEN 4 THEN 1 ELSE 4 END".to_owned(),
        column if column.ends_with("_id") => format!("CASE {column} WHEN 1 THEN 2 ELSE 1 END"),
        text => format!("{text} || 'x'"),
    }
}

/// The tables with what belongs to a promise, and how to come from a row of theirs to the promise.
const TABLES: [(&str, &str); 10] = [
    ("commitment", "id"),
    ("commitment_asker", "commitment_id"),
    ("commitment_area", "commitment_id"),
    ("deadline", "commitment_id"),
    ("part", "commitment_id"),
    ("former_holder", "commitment_id"),
    ("former_number", "commitment_id"),
    ("link", "commitment_id"),
    ("withdrawn_paper", "commitment_id"),
    ("withdrawn_paper_mover", "commitment_id"),
];

/// A file with what a register holds, in which nothing keeps anybody from changing it.
struct Open {
    folder: tempfile::TempDir,
}

impl Open {
    async fn new(app: &TestApp) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let opened = Self { folder };
        super::checkpoints::copy(&app.database(), &opened.path("base.db")).await;
        let mut file = SqliteConnection::connect_with(&opened.options("base.db")).await.unwrap();
        for trigger in texts(&mut file, "SELECT name FROM sqlite_master WHERE type = 'trigger'".to_owned()).await {
            sqlx::query(AssertSqlSafe(format!("DROP TRIGGER {trigger}"))).execute(&mut file).await.unwrap();
        }
        file.close().await.unwrap();
        opened
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn options(&self, name: &str) -> SqliteConnectOptions {
        let options = SqliteConnectOptions::new().filename(self.path(name)).foreign_keys(false);
        options.pragma("ignore_check_constraints", "ON")
    }

    /// What a check finds once this was done to a copy; how many rows it touched.
    async fn after(&self, change: &str) -> (HistoryVerdict, u64) {
        fs::copy(self.path("base.db"), self.path("copy.db")).unwrap();
        let mut file = SqliteConnection::connect_with(&self.options("copy.db")).await.unwrap();
        let done = sqlx::query(AssertSqlSafe(change.to_owned())).execute(&mut file).await;
        let rows = done.unwrap_or_else(|error| panic!("{change}: {error}")).rows_affected();
        file.close().await.unwrap();
        let store = Store::open(&self.path("copy.db")).await.unwrap();
        let verdict = store.verify_history().await.unwrap_or_else(|error| panic!("{change}: {error}"));
        store.close().await;
        (verdict, rows)
    }
}

async fn texts(file: &mut SqliteConnection, query: String) -> Vec<String> {
    let rows: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(query)).fetch_all(file).await.unwrap();
    rows.into_iter().map(|(text,)| text).collect()
}

#[tokio::test]
async fn a_row_that_was_changed_without_an_event_is_found_whichever_of_its_columns_it_is() {
    let app = full().await;
    let opened = Open::new(&app).await;
    assert!(opened.after("UPDATE commitment SET version = version").await.0.is_whole());
    let mut file = SqliteConnection::connect_with(&opened.options("base.db")).await.unwrap();
    let mut places: Vec<(&str, String, &str)> =
        NAMES.iter().map(|(table, column)| (*table, (*column).to_owned(), "")).collect();
    for (table, key) in TABLES {
        let columns = texts(&mut file, format!("SELECT name FROM pragma_table_info('{table}')")).await;
        places.extend(columns.into_iter().map(|column| (table, column, key)));
    }
    places.retain(|(table, column, _)| !OF_NO_PROMISE.contains(&format!("{table}.{column}").as_str()));
    assert!(places.len() > 70, "{places:?}");
    for (table, column, key) in places {
        let which = format!("rowid = (SELECT max(rowid) FROM {table} WHERE {column} IS NOT NULL)");
        let query = format!("SELECT number FROM commitment WHERE id = (SELECT {key} FROM {table} WHERE {which})");
        let whose = if key.is_empty() { None } else { texts(&mut file, query).await.pop() };
        let change = format!("UPDATE {table} SET {column} = {} WHERE {which}", another(table, &column));
        let (verdict, rows) = opened.after(&change).await;
        assert_eq!(rows, 1, "in no promise is there anything in {table}.{column}");
        let HistoryVerdict::Differs { number } = &verdict else { panic!("{change}: {verdict:?}") };
        // What was moved to another promise shows at the first of the two.
        assert!(column == key || whose.is_none_or(|whose| number.as_str() == whose), "{change}: {number}");
    }
}

#[tokio::test]
async fn a_row_that_was_deleted_or_added_without_an_event_is_found() {
    let app = full().await;
    let opened = Open::new(&app).await;
    let mut table: Vec<(String, &str)> = TABLES[1..]
        .iter()
        .map(|(table, _)| (format!("DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})"), ""))
        .collect();
    table.extend([
        ("DELETE FROM commitment WHERE id = 3".to_owned(), "25bb000003"),
        (
            "INSERT INTO commitment (number, number_normal, title, text, publicity, status, status_since)
             VALUES ('25bb000099', '25bb99', 'Verzonnen', 'Verzonnen.', 'openbaar', 'openstaand', '2025-01-01')"
                .to_owned(),
            "25bb000099",
        ),
        ("UPDATE commitment SET status = 'kwijt' WHERE id = 2".to_owned(), "25bb000002"),
        ("UPDATE commitment SET made_on = 'ooit' WHERE id = 3".to_owned(), "25bb000003"),
        ("UPDATE part SET deadline = 'geen json' WHERE position = 3".to_owned(), "25bb000001"),
    ]);
    for (change, number) in table {
        let (verdict, rows) = opened.after(&change).await;
        assert_eq!(rows, 1, "{change}");
        let HistoryVerdict::Differs { number: found } = &verdict else { panic!("{change}: {verdict:?}") };
        assert!(found.as_str().starts_with(number), "{change}: {found}");
    }
}

#[tokio::test]
async fn a_writer_that_cannot_write_the_event_writes_no_row_either_and_the_other_way_round() {
    let app = full().await;
    app.set(|settings| settings.rule = DecisionRule::Direct).await;
    let mut file = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(app.database())).await.unwrap();
    let before = contents(&app.database()).await;
    for (table, act) in
        [("event_content", "INSERT"), ("event", "INSERT"), ("event_head", "UPDATE"), ("deadline", "INSERT")]
    {
        let trigger = format!("CREATE TRIGGER broken BEFORE {act} ON {table} BEGIN SELECT raise(ABORT, 'broken'); END");
        sqlx::query(AssertSqlSafe(trigger)).execute(&mut file).await.unwrap();
        let (act, source) = (app.act(), ChangeSource::from_person(app.act().today));
        let new = NewCommitment {
            number: CommitmentNumber::parse("25bb000050").unwrap(),
            details: Details::new("Nieuw", "Iets nieuws."),
            deadline: Some(deadline("uiterlijk 1 mei 2026", Some("2026-05-01"), Precision::Day)),
        };
        let registered = app.store.register_commitment(&act, new, source).await;
        assert!(matches!(registered, Err(StoreError::Failure(StoreFailure::Database(_)))), "{table}: {registered:?}");
        let postpone = Change::Postpone {
            deadline: deadline("uiterlijk 1 mei 2027", Some("2027-05-01"), Precision::Day),
            reason: "Het loopt uit.".to_owned(),
        };
        let number = NormalNumber::of("25bb000001");
        let version = app.store.find_commitment(&clerk(), &number).await.unwrap().commitment.version;
        let changed = app.store.change_commitment(&act, &number, version, postpone, source).await;
        assert!(matches!(changed, Err(StoreError::Failure(StoreFailure::Database(_)))), "{table}: {changed:?}");
        assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "{table}");
        sqlx::query("DROP TRIGGER broken").execute(&mut file).await.unwrap();
    }
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
