//! Settings and the calendar: who may change them, and what keeps two people from overwriting one another.

use toezeggingen::{
    domain::{
        access::Role,
        commitment::status::DecisionRule,
        council::calendar::{Calendar, CalendarEntry},
        number::pattern::NumberPattern,
    },
    store::{Store, StoreError, StoreRefusal, calendar::CalendarChange, compare::FormMark, settings::CouncilSettings},
};

use crate::support::{TestApp, day};

fn summer(first_day: &str) -> CalendarEntry {
    CalendarEntry::new("zomerreces 2026", day(first_day), day("2026-08-30")).unwrap()
}

#[tokio::test]
async fn settings_are_kept_and_logged() {
    let app = TestApp::without_accounts().await;
    app.set(|settings| {
        settings.council = "gemeenteraad Maasveld".to_owned();
        settings.rule = DecisionRule::Council;
        settings.number_patterns =
            vec![NumberPattern::parse("JJbb######").unwrap(), NumberPattern::parse("T##").unwrap()];
    })
    .await;
    let kept = Store::open(&app.database()).await.unwrap().settings();
    assert_eq!(kept, app.store.settings());
    assert_eq!(kept.number_patterns.len(), 2);
    let detail = "raad: gemeenteraad → gemeenteraad Maasveld\nwie-besluit: direct → besluit\n\
                  nummervormen: leeg → JJbb######\nT##";
    assert_eq!(app.log().await, [["griffier", "instellingen-gewijzigd", "", detail].map(str::to_owned)]);
}

#[tokio::test]
async fn a_stale_form_changes_no_setting() {
    let app = TestApp::without_accounts().await;
    let seen = app.store.settings().compute_mark();
    app.set(|settings| settings.warning_days = 14).await;
    let mine = CouncilSettings { warning_days: 60, ..app.store.settings() };
    let refused = app.store.set_settings(&app.act(), seen, &mine).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))), "{refused:?}");
    assert_eq!(app.store.settings().warning_days, 14);
}

#[tokio::test]
async fn only_clerk_and_administrator_change_settings_and_calendar() {
    let app = TestApp::without_accounts().await;
    for role in Role::ALL {
        let act = app.act_as(role);
        let before = app.store.settings();
        let mine = CouncilSettings { warning_days: before.warning_days + 1, ..before.clone() };
        let settings = app.store.set_settings(&act, before.compute_mark(), &mine).await;
        let seen = FormMark::of(&app.store.load_calendar().await.unwrap());
        let calendar = Calendar::default().with_entry(summer("2026-07-18")).unwrap();
        let calendar = app.store.change_calendar(&act, CalendarChange::Replace(seen, calendar)).await;
        let may = matches!(role, Role::Clerk | Role::Administrator);
        assert_eq!((settings.is_ok(), calendar.is_ok()), (may, may), "{}", role.key());
        assert!(may || matches!(settings, Err(StoreError::Refusal(StoreRefusal::Forbidden(_)))), "{settings:?}");
    }
    assert_eq!(app.store.settings().warning_days, CouncilSettings::default().warning_days + 2);
}

#[tokio::test]
async fn only_who_keeps_the_accounts_touches_the_second_factor() {
    let app = TestApp::empty().await;
    for (role, may) in [(Role::Clerk, false), (Role::Administrator, true)] {
        let before = app.store.settings();
        let mine = CouncilSettings { second_factor: vec![Role::Clerk], ..before.clone() };
        let set = app.store.set_settings(&app.act_as(role), before.compute_mark(), &mine).await;
        assert_eq!(set.is_ok(), may, "{}: {set:?}", role.key());
        assert_eq!(app.store.settings() == mine, may);
    }
}

#[tokio::test]
async fn entries_of_the_calendar_are_changed_one_by_one() {
    let app = TestApp::without_accounts().await;
    let change = async |change| app.store.change_calendar(&app.act(), change).await;
    let name = || "zomerreces 2026".to_owned();
    let (old, new) = (summer("2026-07-18"), summer("2026-07-11"));
    change(CalendarChange::Add(old.clone())).await.unwrap();
    let twice = change(CalendarChange::Add(new.clone())).await;
    assert!(matches!(twice, Err(StoreError::Refusal(StoreRefusal::NameTaken))), "{twice:?}");
    change(CalendarChange::Change(name(), FormMark::of(&old), new.clone())).await.unwrap();
    assert_eq!(app.store.load_calendar().await.unwrap().entries(), std::slice::from_ref(&new));
    for late in [
        CalendarChange::Change(name(), FormMark::of(&old), old.clone()),
        CalendarChange::Remove(name(), FormMark::of(&old)),
    ] {
        let refused = change(late).await;
        assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))), "{refused:?}");
    }
    let empty = FormMark::of(&Calendar::default());
    let refused = change(CalendarChange::Replace(empty, Calendar::default())).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))), "{refused:?}");
    change(CalendarChange::Remove(name(), FormMark::of(&new))).await.unwrap();
    let gone = change(CalendarChange::Remove(name(), FormMark::of(&new))).await;
    assert!(matches!(gone, Err(StoreError::Refusal(StoreRefusal::NotFound))), "{gone:?}");
    let details: Vec<String> = app.log().await.into_iter().map(|[_, _, _, detail]| detail).collect();
    assert_eq!(
        details,
        [
            "zomerreces 2026: leeg → 2026-07-18 t/m 2026-08-30",
            "zomerreces 2026: 2026-07-18 t/m 2026-08-30 → 2026-07-11 t/m 2026-08-30",
            "zomerreces 2026: 2026-07-11 t/m 2026-08-30 → leeg",
        ]
    );
}
