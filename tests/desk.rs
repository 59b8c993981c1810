//! The first page of each role says what they have to do now, and shows nothing that is not theirs to see.

use toezeggingen::{
    domain::{
        access::{Actor, Reach, Role},
        change::Change,
        commitment::{proposal::Decision, publicity::Publicity},
        council::named::Named,
        letter::change::LetterChange,
    },
    store::{Act, letters::LetterRemainder},
};

use crate::{
    history::intruder,
    support::{
        Page, TestApp,
        builders::{commitment, secret},
        day,
        people::{HOLDER, MEMBER, somebody},
    },
};

/// Promises of every kind: `b` in BOVF, `w` of the portfolio Wonen, `m` asked by the member, `x` of nobody here.
async fn register() -> TestApp {
    let app = TestApp::empty().await;
    for (letter, committee, holder, asker) in [
        ("b", "BOVF", "burgemeester", "A. Ander (VVM)"),
        ("w", "WON", HOLDER, "A. Ander (VVM)"),
        ("m", "WON", "burgemeester", MEMBER),
        ("x", "WON", "burgemeester", "A. Ander (VVM)"),
    ] {
        for (kind, last_day) in [(1, "2025-11-01"), (2, "2025-11-20"), (3, "2026-06-30")] {
            let new = commitment(&format!("{letter}{kind}")).title(&format!("{letter}{kind}")).due(last_day);
            app.register(new.committee(committee).holder(holder).asked_by(asker)).await;
        }
    }
    app
}

/// What stands in a part of the desk, by its heading; nothing when there is no such part.
fn part(page: &Page, heading: &str) -> Vec<String> {
    let headings = page.all("main section > h2");
    let Some(place) = headings.iter().position(|one| one.starts_with(heading)) else { return Vec::new() };
    page.all(&format!("main section:nth-of-type({}) .title a", place + 1))
}

async fn desk(app: &mut TestApp, role: Role) -> Page {
    app.sign_in(somebody(role)).await;
    let page = app.get("/").await;
    assert_eq!(page.status, 200, "{}", page.text);
    page
}

#[tokio::test]
async fn the_public_finds_the_overview_and_who_signed_in_a_desk() {
    let mut app = register().await;
    let clerk = app.get("/").await;
    assert_eq!(clerk.all(".menu a")[..2], ["Mijn werk", "Overzicht"]);
    assert_eq!(clerk.attributes(".menu a", "href")[..2], ["/", "/overzicht"]);
    assert_eq!(clerk.attributes(".menu a[aria-current]", "href"), ["/"]);
    assert!(clerk.all("figure").is_empty(), "a desk has no chart");
    app.sign_out();
    let public = app.get("/").await;
    assert_eq!(public.attributes(".menu a", "href")[0], "/");
    assert_eq!(public.all(".menu a")[0], "Overzicht");
    assert_eq!(public.one("h1"), app.get("/overzicht").await.one("h1"));
    assert_eq!(public.all("figure").len(), 1);
}

#[tokio::test]
async fn a_clerk_sees_what_is_late_and_near_and_what_waits() {
    let mut app = register().await;
    app.register(commitment("n1").title("n1").committee("WON").holder(HOLDER).due("2025-11-27")).await;
    app.account(&somebody(Role::Office)).await;
    app.register(commitment("c1").title("c1").committee("BOVF").publicity(Publicity::Draft)).await;
    app.register(commitment("c2").title("c2").committee("WON").publicity(Publicity::Draft)).await;
    app.letter("25bb000009", "2025-11-01", "Een brief die nog niet is verwerkt.").await;
    app.council_decides().await;
    app.change("b3", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    app.change("x3", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    let page = desk(&mut app, Role::Clerk).await;
    assert_eq!(page.one("h1"), "Vier toezeggingen zijn te laat, vijf naderen hun laatste dag");
    assert_eq!(part(&page, "Nu te doen"), ["b1", "w1", "m1", "x1", "b2", "w2", "m2", "x2"]);
    assert_eq!(part(&page, "Nadert"), ["n1"], "after the week");
    assert_eq!(part(&page, "Brieven te verwerken"), ["Brief zonder onderwerp"]);
    assert_eq!(part(&page, "Voorstellen en bezwaren"), ["b3", "x3"]);
    assert_eq!(part(&page, "Nog niet gepubliceerd"), ["c1", "c2"]);
    assert_eq!(page.attributes(".acts a", "href")[..2], ["/toezeggingen/nieuw", "/brieven/nieuw"]);
    let page = desk(&mut app, Role::CommitteeClerk).await;
    assert_eq!(page.one("h1"), "Eén toezegging is te laat, één nadert haar laatste dag");
    assert_eq!(page.one(".lead"), "Er staan vier toezeggingen open in uw commissie BOVF.");
    for (heading, titles) in [
        ("Nu te doen", vec!["b1", "b2"]),
        ("Voorstellen en bezwaren", vec!["b3"]),
        ("Nog niet gepubliceerd", vec!["c1"]),
    ] {
        assert_eq!(part(&page, heading), titles, "{heading}");
    }
}

#[tokio::test]
async fn an_office_sees_what_its_portfolio_owes() {
    let mut app = register().await;
    app.register(commitment("w4").title("w4").holder(HOLDER).due("2026-01-31")).await;
    app.register(commitment("w5").title("w5").holder(HOLDER).vague("ooit")).await;
    app.change("w4", Change::Progress { note: "Wij zijn bezig.".to_owned() }).await;
    app.settle("w3", "2025-11-03").await;
    app.change("w3", Change::Object { part: None, reason: "Dit is niet gevraagd.".to_owned() }).await;
    app.postpone("w2", "2025-11-21").await;
    for role in [Role::Office, Role::Holder] {
        let page = desk(&mut app, role).await;
        assert_eq!(page.one(".lead"), format!("Er staan vijf toezeggingen open bij de {HOLDER}."));
        assert_eq!(part(&page, "Nu te doen"), ["w1", "w2"]);
        assert_eq!(part(&page, "Daarna"), ["w4"]);
        assert_eq!(part(&page, "Voorstellen en bezwaren"), ["w3"]);
        assert_eq!(part(&page, "Nog geen antwoord"), ["w5"]);
        assert_eq!(
            page.all("#nu .marks"),
            ["w1 nog geen antwoord", "w2 1× uitgesteld nog geen antwoord"],
            "a later day is no answer"
        );
        assert_eq!(page.all(".desk .title a").len(), 5, "each promise once");
    }
}

#[tokio::test]
async fn an_objection_stays_until_somebody_acts_and_a_refusal_for_sixty_days() {
    let mut app = register().await;
    let settle = || Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    for (number, due) in [("w4", "2026-01-31"), ("w5", "2026-02-28"), ("w6", "2026-03-31")] {
        app.register(commitment(number).title(number).holder(HOLDER).due(due)).await;
    }
    app.settle("w4", "2025-08-01").await;
    app.change_on("2025-08-14", "w4", Change::Object { part: None, reason: "Nee.".to_owned() }).await;
    app.council_decides().await;
    app.change("w3", settle()).await;
    for (number, on) in [("w5", "2025-09-14"), ("w6", "2025-09-15")] {
        app.change_on("2025-09-01", number, settle()).await;
        let refused = Change::Decide { decision: Decision::Refuse, on: day(on), reason: "Nee.".to_owned() };
        app.change_on(on, number, refused).await;
    }
    let page = desk(&mut app, Role::Office).await;
    assert_eq!(part(&page, "Voorstellen en bezwaren"), ["w4", "w6", "w3"]);
    assert_eq!(page.all("#beurt .turn-group"), ["U bent aan zet", "De commissie is aan zet"]);
    assert!(part(&page, "Nog geen antwoord").is_empty());
    assert_eq!(part(&desk(&mut app, Role::Clerk).await, "Voorstellen en bezwaren"), ["w4", "w6", "w3"]);
}

#[tokio::test]
async fn a_desk_tells_the_next_meeting_and_what_comes_to_it() {
    let mut app = register().await;
    app.plan("WON", "2025-11-18").await;
    app.plan("BOVF", "2025-11-27").await;
    app.plan("BOVF", "2025-12-11").await;
    let clerk = desk(&mut app, Role::Clerk).await;
    assert_eq!(clerk.one(".evening a"), "WON", "of all committees the first");
    assert_eq!(clerk.one(".leaf"), "18 dinsdag november");
    assert!(clerk.one(".lead").ends_with("Op dinsdag 18 november vergadert de commissie WON; stel de lijst nog vast."));
    let member = desk(&mut app, Role::Member).await;
    assert_eq!(member.one(".evening a"), "BOVF");
    assert_eq!(part(&member, "Volgende vergadering"), ["b3"], "b1 and b2 stand above");
    assert_eq!(member.all("#nu .marks"), ["b1 komt op 27 nov 2025", "b2 komt op 27 nov 2025"]);
    assert!(member.all(".steps, .ahead").is_empty(), "that is the clerk's");
    let office = desk(&mut app, Role::Office).await;
    assert_eq!(office.one(".evening a"), "WON", "to which its own come");
    assert_eq!(office.all("#antwoord .marks"), ["w3 komt op 18 nov 2025"], "it is still to be answered");
    assert_eq!(office.all("#nu .marks").len(), 2);
    assert!(office.all("#nu .marks").iter().all(|marks| marks.ends_with("komt op 18 nov 2025")), "{}", office.text);
    app.register(commitment("v1").title("v1").committee("BOVF").holder(HOLDER).due("2026-06-30")).await;
    let office = desk(&mut app, Role::Office).await;
    assert_eq!(office.all(".ahead > li").len(), 1, "of another committee the first evening: {}", office.text);
    assert!(office.one(".ahead").starts_with("donderdag 27 november BOVF, één openstaande toezegging van u."));
}

#[tokio::test]
async fn a_clerk_sees_which_lists_to_freeze_and_which_decisions_to_record() {
    let mut app = register().await;
    app.council_decides().await;
    app.change_on("2025-11-03", "b3", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    let passed = app.plan("BOVF", "2025-11-10").await;
    app.plan("WON", "2025-11-20").await;
    app.plan("WON", "2025-12-20").await;
    app.plan("BOVF", "2025-11-21").await;
    let evenings = |page: &Page| page.all(".ahead a");
    let freeze = ["Stel de lijst vast: BOVF, maandag 10 november", "Stel de lijst vast: BOVF, vrijdag 21 november"];
    let clerk = desk(&mut app, Role::Clerk).await;
    assert_eq!(clerk.one(".evening a"), "WON");
    assert_eq!(evenings(&clerk), freeze, "one is far ahead, and the next has steps of its own");
    app.freeze(passed).await;
    let page = desk(&mut app, Role::CommitteeClerk).await;
    assert_eq!(evenings(&page), ["Leg de besluiten vast: BOVF, maandag 10 november"], "and nothing of WON");
    assert_eq!(page.attributes(".ahead a", "href"), [format!("/vergaderingen/{passed}/besluiten/nieuw")]);
    let accepted = Change::Decide { decision: Decision::Accept, on: day("2025-11-10"), reason: String::new() };
    app.change("b3", accepted).await;
    assert!(evenings(&desk(&mut app, Role::CommitteeClerk).await).is_empty());
}

#[tokio::test]
async fn a_letter_that_an_office_released_lies_on_the_clerks_desk() {
    let mut app = register().await;
    let office = Act { actor: somebody(Role::Office), ..app.act() };
    for (number, releaser) in [("25bb000011", office.clone()), ("25bb000012", app.act())] {
        let letter = app.letter_of(&office, number, "2025-11-03", &format!("Brief {number}.")).await;
        app.store.process_letter(&office, letter, Vec::new(), LetterRemainder::Known).await.unwrap();
        app.store.change_letter(&releaser, letter, LetterChange::Release).await.unwrap();
    }
    let page = desk(&mut app, Role::Clerk).await;
    assert_eq!(part(&page, "Door het bestuur vrijgegeven"), ["Brief zonder onderwerp"]);
    assert!(page.text.contains("25bb000011") && !page.text.contains("25bb000012"), "{}", page.text);
    assert!(part(&desk(&mut app, Role::Office).await, "Door het bestuur vrijgegeven").is_empty());
}

#[tokio::test]
async fn a_member_sees_the_committees_what_was_asked_and_what_was_reported() {
    let mut app = register().await;
    for (number, on) in [("b3", "2025-10-14"), ("m3", "2025-10-15"), ("w3", "2025-11-01"), ("x3", "2025-11-01")] {
        app.settle(number, on).await;
    }
    let page = desk(&mut app, Role::Member).await;
    assert_eq!(part(&page, "Nu te doen"), ["b1", "b2"]);
    assert_eq!(part(&page, "Door mij gevraagd"), ["m1", "m2"]);
    assert_eq!(part(&page, "Als afgedaan gemeld"), ["m3"], "31 days ago, and what is another's, are left out");
    let list = &page.attributes(".acts a", "href")[0];
    assert_eq!(
        list,
        "/toezeggingen?status=openstaand&status=deels-afgedaan&status=afdoening-voorgesteld&commissie=BOVF"
    );
    assert_eq!(page.attributes(".menu a", "href")[2], *list, "the menu leads there too");
    assert_eq!(app.get(list).await.one("h1"), "2 toezeggingen");
    assert_eq!(
        app.get("/toezeggingen/m3").await.attributes(".do a", "href"),
        ["/toezeggingen/m3/bezwaar"],
        "what one may do to what was reported"
    );
    assert!(app.get("/toezeggingen/x3").await.attributes(".do a", "href").is_empty());
}

#[tokio::test]
async fn what_one_asked_for_is_a_filter_that_says_so() {
    let mut app = register().await;
    app.sign_in(somebody(Role::Member)).await;
    let filters = app.get("/toezeggingen").await;
    let options = filters.choice_words("raadslid");
    let place = options.iter().position(|one| one == MEMBER).unwrap();
    let path = format!("/toezeggingen?raadslid={}", filters.attributes("input[name=raadslid]", "value")[place]);
    let page = app.get(&path).await;
    assert_eq!(page.all("td .number"), ["m1", "m2", "m3"]);
    assert_eq!(page.all(".tags .tag"), ["Verwijder filter door mij gevraagd"]);
    app.sign_out();
    assert_eq!(app.get(&path).await.all(".tags .tag"), ["Verwijder filter door S. Bokhove gevraagd"]);
}

#[tokio::test]
async fn the_menu_leads_each_role_to_its_own() {
    let mut app = register().await;
    const OPEN: &str = "/toezeggingen?status=openstaand&status=deels-afgedaan&status=afdoening-voorgesteld";
    let table = [
        (Role::Clerk, "", "12 toezeggingen"),
        (Role::CommitteeClerk, "&commissie=BOVF", "3 toezeggingen"),
        (Role::Office, "&portefeuillehouder=wethouder-wonen", "3 toezeggingen"),
        (Role::Holder, "&portefeuillehouder=wethouder-wonen", "3 toezeggingen"),
        (Role::Member, "&commissie=BOVF", "3 toezeggingen"),
        (Role::Administrator, "", "12 toezeggingen"),
        (Role::Archivist, "", "12 toezeggingen"),
    ];
    for (role, own, heading) in table {
        let page = desk(&mut app, role).await;
        let path = &page.attributes(".menu a", "href")[2];
        assert_eq!(*path, format!("{OPEN}{own}"), "{}", role.key());
        let list = app.get(path).await;
        assert_eq!((list.status, list.one("h1").as_str()), (200, heading), "{}", role.key());
        assert_eq!(list.all(".tags .tag").len(), if own.is_empty() { 3 } else { 4 }, "each part can be taken off");
    }
    app.sign_out();
    assert_eq!(app.get("/").await.attributes(".menu a", "href")[1], OPEN);
}

#[tokio::test]
async fn no_desk_shows_what_is_hidden_from_its_owner() {
    let mut app = register().await;
    let draft = |number: &str| commitment(number).publicity(Publicity::Draft).due("2025-11-01").title("Verborgen");
    app.register(draft("d1").committee("BOVF").asked_by(MEMBER)).await;
    app.register(draft("d2").committee("WON").holder("burgemeester")).await;
    app.register(draft("d3").publicity(secret()).title("Geheim").committee("WON").holder("burgemeester")).await;
    for (role, hidden, secret) in [
        (Role::Member, 0, 0),
        (Role::Office, 0, 0),
        (Role::Holder, 0, 0),
        (Role::CommitteeClerk, 1, 0),
        (Role::Clerk, 2, 1),
        (Role::Administrator, 0, 0),
        (Role::Archivist, 0, 0),
    ] {
        let page = desk(&mut app, role).await;
        let titles = page.all(".desk .title a");
        let count = |title: &str| titles.iter().filter(|one| *one == title).count();
        assert_eq!((count("Verborgen"), count("Geheim")), (hidden, secret), "{}", role.key());
        for (title, times) in [("Verborgen", hidden), ("Geheim", secret)] {
            assert_eq!(page.text.contains(title), times > 0, "{}: {title}", role.key());
        }
    }
    let member = desk(&mut app, Role::Member).await;
    assert_eq!(member.one("h1"), "Eén toezegging is te laat, één nadert haar laatste dag", "nor is it counted");
}

#[tokio::test]
async fn more_than_fit_lead_to_the_list_of_the_same() {
    let mut app = TestApp::empty().await;
    for index in 1..=12 {
        app.register(commitment(&format!("25bb{index:06}")).committee("BOVF").due("2025-10-01")).await;
    }
    app.register(commitment("1").asked_by(MEMBER)).await;
    let page = desk(&mut app, Role::Member).await;
    assert_eq!(part(&page, "Nu te doen").len(), 10);
    assert_eq!(page.all(".index a")[0], "10 van 12 nu te doen");
    assert_eq!(page.all(".section .more a"), ["Bekijk alle 12"]);
    let all = &page.attributes(".section .more a", "href")[0];
    assert_eq!(all, "/toezeggingen?termijn=te-laat&termijn=nadert&commissie=BOVF&termijnTot=2025-11-21");
    assert_eq!(app.get(all).await.one("h1"), "12 toezeggingen");
}

#[tokio::test]
async fn an_empty_desk_says_so_and_what_may_come() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").holder(HOLDER).asked_by(MEMBER)).await;
    app.settle("1", "2025-02-01").await;
    for (role, says) in [
        (Role::Clerk, "Registreer intussen"),
        (Role::CommitteeClerk, "Registreer intussen"),
        (Role::Office, "Er is niets te beantwoorden."),
        (Role::Holder, "Er is niets te beantwoorden."),
        (Role::Member, "Mist u een toezegging"),
    ] {
        let page = desk(&mut app, role).await;
        assert_eq!(page.one("h1"), "Er staat geen toezegging open", "{}", role.key());
        assert_eq!(page.all("main section > h2"), ["Er ligt nu niets"], "{}", role.key());
        assert!(page.text.contains(says), "{}: {}", role.key(), page.text);
    }
}

#[tokio::test]
async fn the_administrator_sees_accounts_and_settings_that_ask_for_a_hand() {
    let mut app = TestApp::without_accounts().await;
    app.account(&Actor::new("E. Hoogendam", Role::Archivist)).await;
    let page = desk(&mut app, Role::Administrator).await;
    assert_eq!(part(&page, "Uitgenodigd, nog niet binnen"), ["E. Hoogendam"], "who never came in");
    assert_eq!(page.one(".lead"), "Twee accounts: één klaar voor gebruik, één uitgenodigd en nog niet binnen.");
    assert!(part(&page, "Nog nooit gebruikt").is_empty());
    assert_eq!(part(&page, "Zonder tweede factor"), ["iemand, beheerder"]);
    let unset = part(&page, "Nog in te stellen");
    assert_eq!(unset.len(), 9, "{unset:?}");
    app.set(|settings| {
        settings.council = "gemeenteraad Maasveld".to_owned();
        settings.information.accessibility = Some("https://maasveld.example/toegankelijkheid".to_owned());
        settings.information.privacy = Some("https://maasveld.example/privacy".to_owned());
        settings.information.email = Some("griffie@maasveld.example".to_owned());
        settings.information.security = Some("https://maasveld.example/melden".to_owned());
        settings.information.security_until = Some(day("2026-10-01"));
    })
    .await;
    app.register(commitment("1").committee("BOVF").holder(HOLDER).asked_by(MEMBER)).await;
    let page = app.get("/").await;
    assert_eq!(part(&page, "Nog in te stellen"), ["De vorm van de nummers", "De kalender"]);
    assert_eq!(page.attributes(".acts a", "href"), ["/beheer/accounts", "/beheer"]);
}

#[tokio::test]
async fn the_archivist_sees_whether_the_history_is_whole() {
    let mut app = register().await;
    let page = desk(&mut app, Role::Archivist).await;
    assert_eq!(page.one("h1"), "De geschiedenis is heel");
    assert_eq!(page.attributes(".acts a", "href")[..2], ["/controle", "/overzicht"]);
    let check = app.get("/controle").await;
    let (events, _) = app.store.find_head().await.unwrap();
    let told = format!("Alle {events} gebeurtenissen zijn nog zoals zij werden vastgelegd.");
    assert_eq!(check.one(".lead"), told);
    assert_eq!(check.one(".fingerprint").len(), 64);
    let changed = sqlx::query("UPDATE event_content SET note = 'Dit is nooit gezegd.' WHERE sequence = 7");
    changed.execute(&mut intruder(&app).await).await.unwrap();
    assert_eq!(app.get("/").await.one("h1"), "De geschiedenis is heel", "looking does not check anew");
    let check = app.check_history().await;
    assert_eq!(app.get("/").await.one("h1"), "De geschiedenis is niet meer heel");
    assert_eq!(check.one(".lead"), "Gebeurtenis 7 is niet meer zoals zij werd vastgelegd.");
    assert!(check.all(".fingerprint").is_empty());
    for role in [Role::Member, Role::Office, Role::Administrator, Role::CommitteeClerk] {
        app.sign_in(somebody(role)).await;
        assert_eq!(app.get("/controle").await.status, 403, "{}", role.key());
    }
    app.sign_out();
    assert_eq!(app.get("/controle").await.status, 303);
}

#[tokio::test]
async fn every_desk_of_the_demonstration_opens() {
    let mut app = TestApp::demonstration().await;
    let named = |name: &str| Named::parse(name).into_iter().collect::<Vec<_>>();
    let committees = || vec!["BOVF".to_owned(), "WB".to_owned()];
    let desks = [
        (Role::Clerk, Reach::default(), "Nu te doen"),
        (Role::CommitteeClerk, Reach { committees: committees(), ..Reach::default() }, "Nu te doen"),
        (Role::Office, Reach { holders: named("wethouder Wonen (I. Tervoorde)"), ..Reach::default() }, "Daarna"),
        (Role::Holder, Reach { holders: named("burgemeester"), ..Reach::default() }, "Daarna"),
        (
            Role::Member,
            Reach { committees: committees(), members: named("D. Sarmadani (Getij Maasveld)"), ..Reach::default() },
            "Door mij gevraagd",
        ),
    ];
    for (role, reach, heading) in desks {
        app.sign_in(Actor::new("K. Bos", role).with_reach(reach)).await;
        let page = app.get("/").await;
        assert_eq!((page.status, page.all("h1").len()), (200, 1), "{}", role.key());
        assert!(!part(&page, heading).is_empty(), "{}: {}", role.key(), page.text);
        assert!(page.all("script, style, [style], [onclick]").is_empty(), "{}", role.key());
    }
}

#[tokio::test]
async fn the_public_reads_roles_and_no_names() {
    let mut app = register().await;
    app.settle("b1", "2025-11-03").await;
    app.sign_in(somebody(Role::Member)).await;
    let page = app.get("/toezeggingen/b1").await;
    assert_eq!(page.all(".timeline .second")[0], "griffier, griffier, vastgelegd op 14 november 2025");
    app.sign_out();
    let page = app.get("/toezeggingen/b1").await;
    assert_eq!(page.all(".timeline .second")[0], "griffier, vastgelegd op 14 november 2025");
    assert!(page.one(".answer .source").starts_with("Griffier, op 3 november 2025."), "{}", page.text);
}
