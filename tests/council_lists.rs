//! The council's own lists: names change everywhere at once and the history keeps its words.

use toezeggingen::{
    domain::{
        access::Role,
        change::EventKind,
        council::{
            named::Named,
            roster::Roster,
            roster_entry::{RosterEntry, RosterError},
        },
    },
    store::{StoreError, StoreRefusal, compare::FormMark},
};

use crate::support::{
    TestApp,
    administration::{entry, portfolio},
    builders::{commitment, secret},
};

/// One promise that names something on each list.
async fn register() -> TestApp {
    let app = TestApp::without_accounts().await;
    let wish = commitment("25bb000001")
        .committee("WON")
        .holder("wethouder Wonen (I. Tervoorde)")
        .asked_by("S. Bokhove (Lijst Oost)")
        .theme("Leegstand")
        .area("Havenzijde");
    app.register(wish).await;
    app
}

#[tokio::test]
async fn a_name_changes_wherever_it_is_shown_and_found() {
    let table = [
        (Roster::Committees, "WON", "Wonen en Buurten"),
        (Roster::Parties, "Lijst Oost", "Lijst Zuidoost"),
        (Roster::Members, "S. Bokhove", "S. Bokhove-de Wit (Lijst Oost)"),
        (Roster::Holders, "wethouder Wonen", "wethouder Stadsontwikkeling (I. Tervoorde)"),
        (Roster::Themes, "Leegstand", "Lege woningen"),
        (Roster::Areas, "Havenzijde", "Oude Zijde"),
    ];
    for (roster, old, new) in table {
        let app = register().await;
        let before = app.history("25bb000001").await;
        app.rename(roster, old, new).await;
        let name = Named::parse(new).unwrap().name;
        let page = app.get("/toezeggingen/25bb000001").await;
        assert!(page.text.contains(&name), "{new} on {}", page.text);
        let word = name.split([' ', '-']).next_back().unwrap();
        let found = app.get(&format!("/toezeggingen?q={word}")).await;
        assert!(found.text.contains("Toezegging 25bb000001"), "{word} on {}", found.text);
        let mut after = app.history("25bb000001").await;
        // The history speaks of a committee by its code, which stays.
        if roster != Roster::Committees {
            assert_eq!(after.remove(0).entry.kind, EventKind::Renamed, "{new}");
        }
        assert_eq!(after, before, "{new}: what was written stays as it was written");
        assert!(app.store.verify_history().await.unwrap().is_whole(), "{new}");
    }
}

#[tokio::test]
async fn what_was_found_by_the_old_name_is_so_no_more() {
    let app = register().await;
    app.rename(Roster::Parties, "Lijst Oost", "Lijst Zuid").await;
    assert!(app.get("/toezeggingen?q=oost").await.text.contains("Geen toezegging"), "still found by the old name");
}

#[tokio::test]
async fn addresses_and_codes_stay_as_they_are() {
    let app = register().await;
    let address = app.listed(Roster::Parties, "Lijst Oost").await.slug;
    assert_eq!(address.as_deref(), Some("lijst-oost"));
    app.rename(Roster::Parties, "Lijst Oost", "Lijst Zuid").await;
    assert_eq!(app.listed(Roster::Parties, "Lijst Zuid").await.slug, address);
    app.rename(Roster::Committees, "WON", "Wonen en Buurten (ANDERS)").await;
    assert_eq!(app.listed(Roster::Committees, "Wonen en Buurten").await.slug.as_deref(), Some("WON"));
}

#[tokio::test]
async fn what_a_promise_named_first_becomes_what_is_entered() {
    let app = register().await;
    let theme = app.listed(Roster::Themes, "Leegstand").await;
    assert!(!theme.established);
    let id = app.enter(Roster::Themes, &entry("leegstand", "2022-01-01", "")).await;
    let kept = app.listed(Roster::Themes, "leegstand").await;
    assert_eq!((kept.id, kept.established, kept.slug), (id, true, theme.slug));
    assert_eq!(id, theme.id);

    app.enter(Roster::Committees, &entry("Wonen en Buurten (WON)", "", "")).await;
    assert_eq!(app.store.list_roster_entries(&app.act().actor, Roster::Committees).await.unwrap().len(), 1);
    assert!(app.get("/toezeggingen?q=buurten").await.text.contains("25bb000001"));
}

#[tokio::test]
async fn a_promise_that_names_what_was_entered_makes_nothing_new() {
    let app = TestApp::without_accounts().await;
    app.enter(Roster::Committees, &entry("Wonen en Buurten (WON)", "", "")).await;
    app.enter(Roster::Members, &entry("S. Bokhove (Lijst Oost)", "", "")).await;
    app.enter(Roster::Holders, &entry("wethouder Wonen (I. Tervoorde)", "", "")).await;
    app.register(
        commitment("25bb000001")
            .committee("wonen en buurten")
            .asked_by("S. Bokhove (Lijst Oost)")
            .holder("wethouder Wonen (I. Tervoorde)"),
    )
    .await;
    for roster in [Roster::Committees, Roster::Members, Roster::Parties, Roster::Holders] {
        let all = app.store.list_roster_entries(&app.act().actor, roster).await.unwrap();
        assert_eq!(all.len(), 1, "{roster:?}");
        assert!(all.iter().all(|kept| kept.established), "{roster:?}");
    }
}

#[tokio::test]
async fn a_name_stands_on_a_list_once() {
    let app = TestApp::without_accounts().await;
    app.enter(Roster::Committees, &entry("Wonen (WON)", "", "2022-03-29")).await;
    app.enter(Roster::Parties, &entry("Lijst Oost", "", "")).await;
    app.enter(Roster::Parties, &entry("Lijst West", "", "")).await;
    let act = app.act();
    for (roster, name) in
        [(Roster::Committees, "Buurten (won)"), (Roster::Committees, "wonen (W2)"), (Roster::Parties, "LIJST OOST")]
    {
        let refused = app.store.add_to_roster(&act, roster, &entry(name, "", "")).await;
        assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::NameTaken))), "{name}: {refused:?}");
    }
    let west = app.listed(Roster::Parties, "Lijst West").await;
    let seen = (west.id, FormMark::of(&west.entry));
    let refused = app.store.change_roster(&act, Roster::Parties, seen, &entry("lijst oost", "", "")).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::NameTaken))), "{refused:?}");
    app.store.change_roster(&act, Roster::Parties, seen, &entry("LIJST WEST", "", "")).await.unwrap();
}

#[tokio::test]
async fn a_members_party_is_written_as_it_stands_on_its_own_list() {
    let app = TestApp::without_accounts().await;
    app.enter(Roster::Parties, &entry("Lijst Oost", "", "")).await;
    app.enter(Roster::Members, &entry("S. Bokhove (lijst oost)", "", "")).await;
    let kept = app.listed(Roster::Members, "S. Bokhove").await;
    assert_eq!(kept.entry.named.beside.as_deref(), Some("Lijst Oost"));
    let log = app.log().await;
    app.rename(Roster::Members, "S. Bokhove", "S. Bokhove (LIJST OOST)").await;
    assert_eq!(app.listed(Roster::Members, "S. Bokhove").await, kept);
    assert_eq!(app.log().await, log, "nothing was changed");
    assert_eq!(app.store.list_roster_entries(&app.act().actor, Roster::Parties).await.unwrap().len(), 1);
}

#[tokio::test]
async fn two_administrators_do_not_overwrite_one_another() {
    let app = register().await;
    let kept = app.listed(Roster::Themes, "Leegstand").await;
    let seen = (kept.id, FormMark::of(&kept.entry));
    let act = app.act();
    app.store.change_roster(&act, Roster::Themes, seen, &entry("Lege woningen", "", "")).await.unwrap();
    let refused = app.store.change_roster(&act, Roster::Themes, seen, &entry("Leegstaand", "", "")).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))), "{refused:?}");
    assert_eq!(app.listed(Roster::Themes, "Lege woningen").await.id, kept.id);
}

#[tokio::test]
async fn a_holder_keeps_portfolios_over_time() {
    let app = TestApp::without_accounts().await;
    let portfolios = vec![portfolio("Wonen", "2022-06-16", ""), portfolio("Haven", "2022-06-16", "2023-12-31")];
    let holder = RosterEntry { portfolios, ..entry("wethouder Wonen (I. Tervoorde)", "2022-06-16", "") };
    app.enter(Roster::Holders, &holder).await;
    app.enter(Roster::Holders, &entry("burgemeester", "", "")).await;
    let mut kept = app.listed(Roster::Holders, "wethouder Wonen").await;
    assert_eq!(kept.entry.portfolios.len(), 2);
    assert_eq!(app.listed(Roster::Holders, "burgemeester").await.entry.portfolios, []);

    let seen = (kept.id, FormMark::of(&kept.entry));
    kept.entry.portfolios = vec![portfolio("Groen", "2022-06-15", "")];
    let refused = app.store.change_roster(&app.act(), Roster::Holders, seen, &kept.entry).await;
    assert!(
        matches!(refused, Err(StoreError::Refusal(StoreRefusal::Roster(RosterError::BeforeHolder(..))))),
        "{refused:?}"
    );
    kept.entry.portfolios = vec![portfolio("Groen", "2022-06-16", "")];
    app.store.change_roster(&app.act(), Roster::Holders, seen, &kept.entry).await.unwrap();
    assert_eq!(app.listed(Roster::Holders, "wethouder Wonen").await.entry, kept.entry);
}

#[tokio::test]
async fn only_who_keeps_the_settings_sees_and_changes_the_lists() {
    let app = register().await;
    let kept = app.listed(Roster::Themes, "Leegstand").await;
    let seen = (kept.id, FormMark::of(&kept.entry));
    for role in Role::ALL {
        let act = app.act_as(role);
        let may = matches!(role, Role::Clerk | Role::Administrator);
        let read = app.store.list_roster_entries(&act.actor, Roster::Themes).await;
        let one = app.store.roster_entry(&act.actor, Roster::Themes, kept.id).await;
        assert_eq!((read.is_ok(), one.is_ok()), (may, may), "{}", role.key());
        if !may {
            let added = app.store.add_to_roster(&act, Roster::Themes, &entry("Nieuw", "", "")).await;
            let changed = app.store.change_roster(&act, Roster::Themes, seen, &entry("Nieuw", "", "")).await;
            for refused in [added.map(drop), changed] {
                assert!(
                    matches!(refused, Err(StoreError::Refusal(StoreRefusal::Forbidden(_)))),
                    "{}: {refused:?}",
                    role.key()
                );
            }
        }
    }
    assert_eq!(app.log().await, Vec::<[String; 4]>::new());
}

#[tokio::test]
async fn what_only_a_secret_names_is_hidden_from_the_administrator() {
    let app = TestApp::without_accounts().await;
    app.register(commitment("25bb000001").theme("Verborgen").asked_by("S. Stil (Lijst Stil)").publicity(secret()))
        .await;
    let administrator = app.act_as(Role::Administrator);
    for (roster, name) in [(Roster::Themes, "Verborgen"), (Roster::Members, "S. Stil"), (Roster::Parties, "Lijst Stil")]
    {
        let kept = app.listed(roster, name).await;
        assert_eq!(app.store.list_roster_entries(&administrator.actor, roster).await.unwrap(), [], "{name}");
        let one = app.store.roster_entry(&administrator.actor, roster, kept.id).await;
        assert!(matches!(one, Err(StoreError::Refusal(StoreRefusal::NotFound))), "{one:?}");
        let seen = (kept.id, FormMark::of(&kept.entry));
        let changed = app.store.change_roster(&administrator, roster, seen, &entry("Anders", "", "")).await;
        assert!(matches!(changed, Err(StoreError::Refusal(StoreRefusal::NotFound))), "{changed:?}");
    }
    // To enter the name oneself gives nothing away.
    app.enter(Roster::Themes, &entry("Verborgen", "", "")).await;
    assert_eq!(app.store.list_roster_entries(&administrator.actor, Roster::Themes).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_log_tells_who_changed_what() {
    let app = TestApp::without_accounts().await;
    app.enter(Roster::Parties, &entry("Lijst Oost", "2022-03-30", "")).await;
    app.rename(Roster::Parties, "Lijst Oost", "Lijst Zuid").await;
    let line = |parts: [&str; 4]| parts.map(str::to_owned);
    assert_eq!(
        app.log().await,
        [
            line([
                "beheerder",
                "raad-toegevoegd",
                "fractie Lijst Oost",
                "naam: leeg → Lijst Oost\neerste dag: leeg → 2022-03-30"
            ]),
            line(["griffier", "raad-gewijzigd", "fractie Lijst Oost", "naam: Lijst Oost → Lijst Zuid"]),
        ]
    );
}
