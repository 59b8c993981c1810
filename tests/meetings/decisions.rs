//! What a committee decides in a meeting: line by line or many at once, all or none, and the list that comes of it.

use toezeggingen::domain::{
    access::Role,
    change::{Change, EventKind},
    commitment::{
        publicity::Publicity,
        status::{DecidedBy, Status, StatusKey},
    },
    ids::MeetingId,
    number::NormalNumber,
};

use crate::support::{
    Page, TODAY, TestApp,
    builders::{commitment, deadline, secret},
    clerk,
    contents::{contents, differing},
    day,
    people::{MEMBER, somebody},
};

/// The demonstrations' day is Friday 14 November 2025; the committee met the day before.
const MET_ON: &str = "2025-11-13";

fn number(index: usize) -> String {
    format!("25bb{index:06}")
}

fn key(index: usize) -> String {
    NormalNumber::of(&number(index)).as_str().to_owned()
}

/// A register in which the committee decides, with twenty promises to it of which sixteen were answered.
async fn evening() -> (TestApp, MeetingId) {
    let app = TestApp::empty().await;
    app.council_decides().await;
    let meeting = app.plan("WON", MET_ON).await;
    for index in 1..=20 {
        app.register(commitment(&number(index)).committee("WON").due("2025-10-31").made_on("2025-03-06")).await;
    }
    let settle = || Change::Settle { answer: "Het is klaar.".to_owned(), delivered: None };
    for index in 1..=14 {
        app.change_on("2025-11-03", &number(index), settle()).await;
    }
    for index in 15..=16 {
        let precision = toezeggingen::domain::commitment::deadline::Precision::Day;
        let deadline = deadline("voor 1 februari 2026", Some("2026-01-31"), precision);
        let later = Change::Postpone { deadline, reason: "De storm.".to_owned() };
        app.change_on("2025-11-03", &number(index), later).await;
    }
    (app, meeting)
}

fn form_path(meeting: MeetingId) -> String {
    format!("/vergaderingen/{meeting}/besluiten/nieuw")
}

/// Sends the form with these lines ticked: index and what stands in its fields.
async fn decide(
    app: &TestApp,
    page: &Page,
    meeting: MeetingId,
    shared: &[(&str, &str)],
    lines: &[(usize, &[(&str, &str)])],
) -> Page {
    let ticked: Vec<String> = lines.iter().map(|(index, _)| key(*index)).collect();
    let mut fields = page.form();
    fields.retain(|(name, _)| name != "regel");
    let mut put = |name: String, value: &str| {
        fields.retain(|(one, _)| *one != name);
        fields.push((name, value.to_owned()));
    };
    for (name, value) in shared {
        put((*name).to_owned(), value);
    }
    for (index, own) in lines {
        for (name, value) in *own {
            put(format!("{name}-{}", key(*index)), value);
        }
    }
    fields.extend(ticked.into_iter().map(|key| ("regel".to_owned(), key)));
    app.send(&form_path(meeting), &fields).await
}

async fn status(app: &TestApp, index: usize) -> Status {
    let number = NormalNumber::of(&number(index));
    app.store.find_commitment(&clerk(), &number).await.unwrap().commitment.status
}

#[tokio::test]
async fn twenty_numbers_with_six_outcomes_are_recorded_in_one_form() {
    let (app, meeting) = evening().await;
    let page = app.get(&form_path(meeting)).await;
    assert_eq!(page.one(".lead").split(' ').next(), Some("20"), "{}", page.text);
    let agree: &[(&str, &str)] = &[];
    let refuse: &[(&str, &str)] = &[("besluit", "niet-akkoord"), ("reden", "Het rapport ontbreekt.")];
    let partly: &[(&str, &str)] = &[("besluit", "deels"), ("rest", "de wijk Zuid"), ("termijn", "voor 1 mei 2026")];
    let other_day: &[(&str, &str)] = &[("besluit", "termijn"), ("termijn", "uiterlijk 15 december 2025")];
    let stays: &[(&str, &str)] = &[("besluit", "open"), ("reden", "De wethouder komt erop terug.")];
    let lapses: &[(&str, &str)] =
        &[("besluit", "vervallen"), ("grond", "achterhaald"), ("reden", "De wet is ingetrokken.")];
    let mut lines: Vec<(usize, &[(&str, &str)])> = (1..=8).map(|index| (index, agree)).collect();
    lines.extend([(9, refuse), (10, refuse), (11, partly), (12, partly), (13, other_day), (14, lapses)]);
    lines.extend([(15, agree), (16, refuse), (17, stays), (18, stays), (19, other_day), (20, lapses)]);
    let shared = [("besluit", "akkoord"), ("reden", "Conform de brief.")];
    let done = decide(&app, &page, meeting, &shared, &lines).await;
    let decided = format!("/vergaderingen/{meeting}/besluiten");
    assert_eq!(done.led_to(), format!("{decided} decided"), "{}", done.text);

    check_outcomes(&app, meeting).await;
    check_list(&app, &decided).await;
}

/// What each of the twenty became, with its last day, and the line of its history.
async fn check_outcomes(app: &TestApp, meeting: MeetingId) {
    use EventKind::{Confirmed, Decided, Refused};
    use StatusKey::{Lapsed, Open, PartlySettled, Settled};
    let (old, proposed, other, rest) = ("2025-10-31", "2026-01-31", "2025-12-15", "2026-04-30");
    let agreed = [(Settled, old, Confirmed); 8];
    let others = [
        (Open, old, Refused),
        (Open, old, Refused),
        (PartlySettled, rest, Decided),
        (PartlySettled, rest, Decided),
        (Open, other, Decided),
        (Lapsed, old, Decided),
        (Open, proposed, Confirmed),
        (Open, old, Refused),
        (Open, old, Decided),
        (Open, old, Decided),
        (Open, other, Decided),
        (Lapsed, old, Decided),
    ];
    for (index, (status, last_day, kind)) in (1..).zip(agreed.into_iter().chain(others)) {
        let found = app.store.find_commitment(&clerk(), &NormalNumber::of(&number(index))).await.unwrap().commitment;
        assert_eq!((found.status.key(), found.deadlines.last_day()), (status, Some(day(last_day))), "{index}");
        let event = app.history(&number(index)).await.remove(0);
        let line = (event.entry.kind, event.entry.meeting, event.entry.on);
        assert_eq!(line, (kind, Some(meeting), day(MET_ON)), "{index}");
    }
    assert_eq!(status(app, 1).await, Status::Settled(DecidedBy::Council));
    assert_eq!(app.history(&number(3)).await[0].note.as_deref(), Some("Conform de brief."));
    assert_eq!(app.history(&number(9)).await[0].note.as_deref(), Some("Het rapport ontbreekt."));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

/// The decision list, as a page and as text.
async fn check_list(app: &TestApp, decided: &str) {
    let page = app.get(decided).await;
    assert_eq!(page.all("tbody tr").len(), 20);
    let text = String::from_utf8(app.bytes(&format!("{decided}.txt")).await.1).unwrap();
    assert!(text.starts_with("Besluitenlijst toezeggingen\nWON, donderdag 13 november 2025\n\n"), "{text}");
    let told = [
        "25bb000001  Toezegging 25bb000001\nDe commissie stemt in. De toezegging is nu afgedaan.\nToelichting: Conform de brief.",
        "25bb000011  Toezegging 25bb000011\nDe commissie besluit. De toezegging is nu deels afgedaan. Nog te doen: de wijk Zuid. \
         De termijn is nu ‘voor 1 mei 2026’.",
        "25bb000018  Toezegging 25bb000018\nDe commissie besluit dat deze toezegging blijft openstaan.\nToelichting: De \
         wethouder komt erop terug.",
        "25bb000020  Toezegging 25bb000020\nDe commissie besluit. De toezegging is nu vervallen: achterhaald.",
    ];
    for told in told {
        assert!(text.contains(told), "{told}\nin {text}");
    }
}

#[tokio::test]
async fn one_line_that_cannot_be_recorded_stops_them_all_and_keeps_what_was_typed() {
    let (app, meeting) = evening().await;
    let page = app.get(&form_path(meeting)).await;
    app.fill(&format!("/toezeggingen/{}/wijzigen", number(2)), &[("titel", "Een andere titel")]).await;
    let before = contents(&app.database()).await;
    let own: &[(&str, &str)] = &[("reden", "Eigen woorden.")];
    let lines: [(usize, &[(&str, &str)]); 3] = [(1, own), (2, &[]), (3, &[])];
    let late = decide(&app, &page, meeting, &[("besluit", "akkoord")], &lines).await;
    assert_eq!(late.status, 409);
    assert!(differing(&before, &contents(&app.database()).await).is_empty(), "nothing, not even of the others");
    assert!(late.one(".decision--invalid").contains("25bb000002"), "{}", late.text);
    let told = (late.one(".clash__event"), late.one(".clash__typed"));
    assert!(
        told.0.contains("Een andere titel") && told.1.contains("akkoord"),
        "what happened, and what was typed: {told:?}"
    );
    assert_eq!(late.field(&format!("reden-{}", key(1))), "Eigen woorden.");
    assert_eq!((late.field("besluit"), late.all("[name=regel][checked]").len()), ("akkoord".to_owned(), 3));

    let again = app.send(&form_path(meeting), &late.form()).await;
    assert_eq!(again.status, 303, "after a look it can be sent again: {}", again.text);
    assert_eq!(status(&app, 2).await, Status::Settled(DecidedBy::Council));
    let repeated = app.send(&form_path(meeting), &late.form()).await;
    assert_eq!(repeated.status, 303);
    assert_eq!(app.history(&number(1)).await.len(), 3, "the same form does nothing twice");
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_decides_and_the_other_sees_what() {
    let (app, meeting) = evening().await;
    let (page, other) = (app.get(&form_path(meeting)).await, app.get(&form_path(meeting)).await);
    let first = decide(&app, &page, meeting, &[("besluit", "akkoord")], &[(1, &[])]).await;
    assert_eq!(first.status, 303);
    let refuse: &[(&str, &str)] = &[("besluit", "niet-akkoord"), ("reden", "Het rapport ontbreekt.")];
    let second = decide(&app, &other, meeting, &[("besluit", "akkoord")], &[(1, refuse), (2, &[])]).await;
    assert_eq!(second.status, 409);
    assert!(second.one("[role=alert]").contains("25bb000001"), "{}", second.text);
    let told = (second.one(".clash__event"), second.one(".clash__typed"));
    assert!(told.0.contains("afgedaan") && told.0.contains("3 november 2025"), "days are read in full: {told:?}");
    assert!(told.1.contains("Het rapport ontbreekt."), "{told:?}");
    assert_eq!(status(&app, 1).await, Status::Settled(DecidedBy::Council), "the first stands");
    assert_eq!(app.send(&form_path(meeting), &second.form()).await.status, 303, "the rest can be sent again");
    assert_eq!(status(&app, 2).await, Status::Settled(DecidedBy::Council));
}

#[tokio::test]
async fn what_is_chosen_where_nothing_is_ticked_is_not_passed_over() {
    let (app, meeting) = evening().await;
    let page = app.get(&form_path(meeting)).await;
    for (field, typed) in [("besluit", "niet-akkoord"), ("reden", "Het rapport ontbreekt.")] {
        let own = (format!("{field}-{}", key(3)), typed);
        let refused = decide(&app, &page, meeting, &[("besluit", "akkoord"), (&own.0, own.1)], &[(1, &[])]).await;
        assert_eq!(refused.status, 400, "{field}");
        assert_eq!(refused.attributes("[role=alert] a", "href"), [format!("#r-{}", key(3))], "{}", refused.text);
        assert_eq!(refused.field(&own.0), typed);
        assert_eq!(status(&app, 1).await.key(), StatusKey::Proposed, "nothing is recorded");
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field() {
    let (app, meeting) = evening().await;
    let page = app.get(&form_path(meeting)).await;
    let table: [(&[(&str, &str)], &str); 6] = [
        (&[], "besluit"),
        (&[("besluit", "misschien")], "besluit"),
        (&[("besluit", "niet-akkoord")], "reden"),
        (&[("besluit", "deels")], "rest"),
        (&[("besluit", "termijn")], "termijn"),
        (&[("besluit", "vervallen"), ("reden", "Het is niet meer nodig.")], "grond"),
    ];
    for (typed, field) in table {
        let refused = decide(&app, &page, meeting, &[], &[(1, typed)]).await;
        assert_eq!(refused.status, 400, "{typed:?}");
        let links = refused.attributes("[role=alert] a", "href");
        assert_eq!(links, [format!("#{field}-{}", key(1))], "{typed:?}: {}", refused.text);
        assert_eq!(refused.all(&format!("#{field}-{}-fout", key(1))).len(), 1, "{typed:?}");
    }
    let none = decide(&app, &page, meeting, &[("besluit", "akkoord")], &[]).await;
    assert_eq!(none.status, 400);
    assert!(none.one("[role=alert]").contains("Vink aan waarover de commissie besloot."), "{}", none.text);
    // To agree to what nobody proposed makes no sense: the register says so and records nothing.
    let nothing = decide(&app, &page, meeting, &[("besluit", "akkoord")], &[(1, &[]), (18, &[])]).await;
    assert_eq!(nothing.status, 409);
    assert!(nothing.one(".decision--invalid").contains("25bb000018"), "{}", nothing.text);
    assert_eq!(status(&app, 1).await.key(), StatusKey::Proposed);
}

#[tokio::test]
async fn what_seems_to_tell_of_a_person_is_asked_about_once_for_all() {
    let (app, meeting) = evening().await;
    let page = app.get(&form_path(meeting)).await;
    let shared = [("besluit", "akkoord"), ("reden", "Bel mevrouw Jansen op 06-12345678.")];
    let asked = decide(&app, &page, meeting, &shared, &[(1, &[]), (2, &[])]).await;
    assert_eq!((asked.status, asked.all("#nagekeken").len()), (400, 1), "{}", asked.text);
    assert_eq!(status(&app, 1).await.key(), StatusKey::Proposed);
    let value = asked.attributes("#nagekeken", "value").remove(0);
    let mut fields = asked.form();
    fields.push(("nagekeken".to_owned(), value));
    assert_eq!(app.send(&form_path(meeting), &fields).await.status, 303);
}

#[tokio::test]
async fn a_meeting_that_still_comes_or_was_called_off_decides_nothing() {
    let (app, _) = evening().await;
    let coming = app.plan("WON", "2025-11-27").await;
    let page = app.get(&form_path(coming)).await;
    assert_eq!(page.status, 409);
    assert!(page.text.contains("moet nog worden gehouden"), "{}", page.text);
    assert_eq!(app.get("/vergaderingen/999/besluiten/nieuw").await.status, 404);
}

#[tokio::test]
async fn a_decision_recorded_by_itself_stands_with_the_meeting_of_its_day() {
    let (app, meeting) = evening().await;
    for (index, day) in [(1, MET_ON), (2, TODAY)] {
        let act = format!("/toezeggingen/{}/besluit", number(index));
        let mut fields = app.get(&act).await.form();
        fields.retain(|(name, _)| !["besluit", "dag"].contains(&name.as_str()));
        fields.extend([("besluit", "akkoord"), ("dag", day)].map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(app.send(&act, &fields).await.status, 303, "{day}");
    }
    let decided = app.get(&format!("/vergaderingen/{meeting}/besluiten")).await;
    let lines = decided.all("tbody tr");
    assert!(lines.len() == 1 && lines[0].contains(&number(1)), "{lines:?}");
}

#[tokio::test]
async fn clerks_record_and_everybody_reads_what_they_may_see() {
    let (mut app, meeting) = evening().await;
    app.register(commitment("25bb000098").committee("WON").publicity(secret()).made_on("2025-03-06")).await;
    app.register(commitment("25bb000099").committee("WON").publicity(Publicity::Draft).made_on("2025-03-06")).await;
    // What the accounts of these people name has to be there.
    app.register(commitment("25bb000090").committee("BOVF").asked_by(MEMBER)).await;
    let page = app.get(&form_path(meeting)).await;
    let keep: &[(&str, &str)] = &[("besluit", "open")];
    assert_eq!(
        decide(&app, &page, meeting, &[], &[(1, &[("besluit", "akkoord")]), (98, keep), (99, keep)]).await.status,
        303
    );
    let decided = format!("/vergaderingen/{meeting}/besluiten");
    assert_eq!(app.get(&decided).await.all("tbody tr").len(), 3);
    for (role, seen) in [(Role::Member, 2), (Role::Administrator, 1), (Role::Archivist, 3)] {
        app.sign_in(somebody(role)).await;
        assert_eq!(app.get(&decided).await.all("tbody tr").len(), seen, "{}", role.key());
        assert_eq!(app.get(&form_path(meeting)).await.status, 403, "{}", role.key());
    }
    app.sign_out();
    let text = String::from_utf8(app.bytes(&format!("{decided}.txt")).await.1).unwrap();
    assert!(text.contains("25bb000001") && !text.contains("25bb00009"), "{text}");
    assert!(!text.contains("griffier"), "the public reads no names of clerks");
}
