//! Names that are typed: what the register knows is recognised in any writing, and what it does not know for sure is asked once.

use toezeggingen::{
    auth::token::SecretToken,
    domain::{
        access::{Reach, Role},
        council::{named::Named, roster::Roster},
    },
    store::{
        StoreError, StoreRefusal,
        accounts::refusal::AccountRefusal,
        accounts::{NewAccount, SignInMethod},
    },
};

use crate::support::{
    Page, TestApp,
    administration::entry,
    builders::{commitment, secret},
    clerk,
    people::somebody,
};

const NEW: &str = "/toezeggingen/nieuw";
const NUMBER: &str = "25bb000100";

/// A council with two committees, holders and members over time.
async fn council() -> TestApp {
    let app = TestApp::empty().await;
    for (roster, name, first, last) in [
        (Roster::Committees, "Mobiliteit en Haven (MH)", "", ""),
        (Roster::Committees, "Wonen en Buurten (WB)", "", ""),
        (Roster::Holders, "burgemeester (C. Voorbeeld)", "2022-06-16", ""),
        (Roster::Holders, "burgemeester (D. Eerder)", "2016-01-01", "2022-06-15"),
        (Roster::Holders, "wethouder Wonen (H. Zonderland)", "2022-06-16", ""),
        (Roster::Parties, "Groene Kade", "", ""),
        (Roster::Parties, "Havenpartij Maasveld", "", ""),
        (Roster::Members, "N. Benhadra (Groene Kade)", "", ""),
        (Roster::Members, "T. Wolderink (Havenpartij Maasveld)", "", ""),
        (Roster::Members, "J. Jansen (Groene Kade)", "", ""),
        (Roster::Members, "J. Jansen (Havenpartij Maasveld)", "", ""),
        (Roster::Members, "K. Polderveen (Groene Kade)", "2018-03-29", "2022-03-29"),
        (Roster::Themes, "Zorg & jeugd", "", ""),
    ] {
        app.enter(roster, &entry(name, first, last)).await;
    }
    app
}

/// How many records stand on each list.
async fn counts(app: &TestApp) -> [usize; 6] {
    let council = app.store.load_council(&clerk()).await.unwrap();
    [
        council.committees.len(),
        council.holders.len(),
        council.parties.len(),
        council.members.len(),
        council.themes.len(),
        council.areas.len(),
    ]
}

const BASE: [(&str, &str); 5] =
    [("nummer", NUMBER), ("titel", "Titel"), ("tekst", "Tekst"), ("dag", "03-11-2025"), ("openbaarheid", "openbaar")];

async fn typed(app: &TestApp, more: &[(&str, &str)]) -> Page {
    app.fill(NEW, &[&BASE, more].concat()).await
}

/// The answers that a page offers to what it asks of one field: the name of the answer, and every value.
fn answers(page: &Page, field: &str) -> Vec<(String, Vec<String>)> {
    let selector = format!("input[type=radio][name^=naam-{field}-]");
    let (names, values) = (page.attributes(&selector, "name"), page.attributes(&selector, "value"));
    let mut answers: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in names.into_iter().zip(values) {
        match answers.last_mut() {
            Some((last, values)) if *last == name => values.push(value),
            _ => answers.push((name, vec![value])),
        }
    }
    answers
}

/// What is typed in the form, and whom the register knows in it: holder, askers, committee and theme.
type Writing =
    (&'static [(&'static str, &'static str)], &'static str, &'static [&'static str], &'static str, &'static str);

const WRITINGS: [Writing; 6] = [
    (
        &[
            ("houder", "Burgemeester"),
            ("commissie", "mobiliteit & haven"),
            ("gevraagd", "T. Wolderink"),
            ("thema", "Zorg en Jeugd"),
        ],
        "burgemeester (C. Voorbeeld)",
        &["T. Wolderink (Havenpartij Maasveld)"],
        "MH",
        "Zorg & jeugd",
    ),
    (
        &[
            ("houder", "de burgemeester"),
            ("commissie", "Commissie Mobiliteit en Haven"),
            ("gevraagd", "• N. Benhadra\n- T.Wolderink"),
            ("thema", "zorg & jeugd"),
        ],
        "burgemeester (C. Voorbeeld)",
        &["N. Benhadra (Groene Kade)", "T. Wolderink (Havenpartij Maasveld)"],
        "MH",
        "Zorg & jeugd",
    ),
    (
        &[
            ("houder", "wethouder Zonderland"),
            ("commissie", "wb"),
            ("gevraagd", "N. Benhadra en T. Wolderink"),
            ("thema", ""),
        ],
        "wethouder Wonen (H. Zonderland)",
        &["N. Benhadra (Groene Kade)", "T. Wolderink (Havenpartij Maasveld)"],
        "WB",
        "",
    ),
    (
        &[
            ("houder", "burgemeester Voorbeeld"),
            ("commissie", "raadscommissie Wonen en Buurten"),
            ("gevraagd", "mevr. N. Benhadra, dhr. T. Wolderink"),
            ("thema", ""),
        ],
        "burgemeester (C. Voorbeeld)",
        &["N. Benhadra (Groene Kade)", "T. Wolderink (Havenpartij Maasveld)"],
        "WB",
        "",
    ),
    (
        &[
            ("houder", "H. Zonderland"),
            ("commissie", "Wonen en Buurten (WB)"),
            ("gevraagd", "N. Benhadra (groene kade) / N. Benhadra"),
            ("thema", ""),
        ],
        "wethouder Wonen (H. Zonderland)",
        &["N. Benhadra (Groene Kade)"],
        "WB",
        "",
    ),
    (
        &[
            ("houder", "burgemeester"),
            ("dag", "03-11-2021"),
            ("gevraagd", "K.Polderveen"),
            ("commissie", "WB"),
            ("thema", ""),
        ],
        "burgemeester (D. Eerder)",
        &["K. Polderveen (Groene Kade)"],
        "WB",
        "",
    ),
];

#[tokio::test]
async fn what_differs_only_in_writing_is_the_known_one_without_a_question() {
    for (fields, holder, askers, committee, theme) in WRITINGS {
        let app = council().await;
        let before = counts(&app).await;
        let mut all: Vec<(&str, &str)> = BASE.to_vec();
        all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        let page = app.fill(NEW, &[&all, fields].concat()).await;
        assert_eq!(page.status, 303, "{fields:?}: {}", page.text);
        let details = app.commitment(NUMBER).await.details;
        assert_eq!(details.holder.map(|one| one.to_string()).as_deref(), Some(holder), "{fields:?}");
        assert_eq!(details.asked_by.iter().map(ToString::to_string).collect::<Vec<_>>(), askers, "{fields:?}");
        assert_eq!(details.committee.as_deref(), Some(committee), "{fields:?}");
        assert_eq!(details.theme.unwrap_or_default(), theme, "{fields:?}");
        assert_eq!(counts(&app).await, before, "no second record: {fields:?}");
    }
}

#[tokio::test]
async fn a_name_that_comes_near_is_asked_about_once_with_the_nearest() {
    let app = council().await;
    let before = counts(&app).await;
    let page = typed(
        &app,
        &[
            ("commissie", "Mobilteit en Haven"),
            ("gevraagd", "T. Woldrink\nN. Benhadra"),
            ("houder", "wethouder Zonderlant"),
        ],
    )
    .await;
    assert_eq!(page.status, 400);
    for (field, nearest) in [
        ("commissie", "Mobiliteit en Haven (MH)"),
        ("gevraagd", "T. Wolderink (Havenpartij Maasveld)"),
        ("houder", "wethouder Wonen (H. Zonderland)"),
    ] {
        let told = page.one(&format!("#{field}-fout"));
        assert!(told.contains(&format!("Bedoelt u {nearest}?")), "{field}: {told}");
        let asked = answers(&page, field);
        assert_eq!(asked.len(), 1, "{field}");
        assert_eq!(asked[0].1, [nearest, "nieuw"], "{field}");
    }
    assert_eq!(page.field("titel"), "Titel", "nothing typed is lost");
    assert_eq!(counts(&app).await, before, "nothing is made while it is asked");
    let chosen = |field: &str, answer: usize| {
        let (name, values) = answers(&page, field).remove(0);
        (name, values[answer].clone())
    };
    let given = [chosen("commissie", 0), chosen("gevraagd", 0), chosen("houder", 1)];
    let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = app.refill(&page, NEW, &given).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let details = app.commitment(NUMBER).await.details;
    let askers: Vec<String> = details.asked_by.iter().map(ToString::to_string).collect();
    assert_eq!(askers, ["T. Wolderink (Havenpartij Maasveld)", "N. Benhadra (Groene Kade)"]);
    assert_eq!(details.committee.as_deref(), Some("MH"));
    assert_eq!(details.holder.unwrap().to_string(), "wethouder Zonderlant", "said to be somebody else");
    let after = counts(&app).await;
    assert_eq!(after, [before[0], before[1] + 1, before[2], before[3], before[4], before[5]]);
}

#[tokio::test]
async fn a_new_name_is_made_once_it_was_said_to_be_new_and_the_answer_is_to_that_text_alone() {
    let app = council().await;
    let page = typed(&app, &[("commissie", "Sport en Cultuur")]).await;
    assert!(
        page.one("#commissie-fout").contains("‘Sport en Cultuur’ staat nog niet in het register."),
        "{}",
        page.text
    );
    let (name, values) = answers(&page, "commissie").remove(0);
    assert_eq!(values, ["nieuw"]);
    let other = app.refill(&page, NEW, &[("commissie", "Sport en Spel"), (&name, "nieuw")]).await;
    assert_eq!(other.status, 400, "another text is asked about anew");
    let done = app.refill(&page, NEW, &[(&name, "nieuw")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment(NUMBER).await.details.committee.as_deref(), Some("Sport en Cultuur"));
    let again = app
        .fill(
            NEW,
            &[&BASE[2..], &[("nummer", "25bb000101"), ("titel", "Een andere"), ("commissie", "sport & cultuur")]]
                .concat(),
        )
        .await;
    assert_eq!(again.status, 303, "known from now on: {}", again.text);
}

#[tokio::test]
async fn a_member_is_recognised_by_a_shorter_party_or_surname_and_with_a_title() {
    let app = council().await;
    app.enter(Roster::Members, &entry("L. van der Kreekel (Groene Kade)", "", "")).await;
    let before = counts(&app).await;
    let lines =
        "dhr. J. Jansen (Havenpartij)\nmr. dr. L. vd Kreekel\nraadslid T. Wolderink, Havenpartij\nN. Benhadra (Groene)";
    let done = typed(&app, &[("gevraagd", lines)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let askers: Vec<String> = app.commitment(NUMBER).await.details.asked_by.iter().map(ToString::to_string).collect();
    let known = [
        "J. Jansen (Havenpartij Maasveld)",
        "L. van der Kreekel (Groene Kade)",
        "T. Wolderink (Havenpartij Maasveld)",
        "N. Benhadra (Groene Kade)",
    ];
    assert_eq!(askers, known);
    assert_eq!(counts(&app).await, before, "no second record of anybody");
    let page = app.fill(NEW, &[&BASE[2..], &[("nummer", "25bb000102"), ("gevraagd", "M. vd Kreekel")]].concat()).await;
    assert!(page.one("#gevraagd-fout").contains("Bedoelt u L. van der Kreekel (Groene Kade)?"), "{}", page.text);
}

#[tokio::test]
async fn what_fits_more_than_one_or_nobody_of_that_day_is_asked() {
    let app = council().await;
    let page = typed(&app, &[("gevraagd", "J. Jansen")]).await;
    assert!(page.one("#gevraagd-fout").contains("past bij meer dan één raadslid"), "{}", page.text);
    let jansens = ["J. Jansen (Groene Kade)", "J. Jansen (Havenpartij Maasveld)", "nieuw"];
    assert_eq!(answers(&page, "gevraagd").remove(0).1, jansens);
    let page = typed(&app, &[("gevraagd", "K. Polderveen (Groene Kade)")]).await;
    assert!(page.one("#gevraagd-fout").contains("was er op die dag niet"), "{}", page.text);
    let (name, values) = answers(&page, "gevraagd").remove(0);
    assert_eq!(values, ["K. Polderveen (Groene Kade)"], "a second record of that very name cannot be");
    assert_eq!(app.refill(&page, NEW, &[(&name, &values[0])]).await.status, 303);
}

#[tokio::test]
async fn the_party_of_a_new_member_is_recognised_and_asked_about_too() {
    let app = council().await;
    let page = typed(&app, &[("gevraagd", "A. Ander (groene kade)\nB. Bos (Groene Kada)")]).await;
    let asked = answers(&page, "gevraagd");
    assert_eq!(
        asked.iter().map(|(_, values)| values.clone()).collect::<Vec<_>>(),
        [vec!["nieuw"], vec!["nieuw"], vec!["Groene Kade", "nieuw"]]
    );
    let given = [(asked[0].0.as_str(), "nieuw"), (asked[1].0.as_str(), "nieuw"), (asked[2].0.as_str(), "Groene Kade")];
    assert_eq!(app.refill(&page, NEW, &given).await.status, 303);
    let askers: Vec<String> = app.commitment(NUMBER).await.details.asked_by.iter().map(ToString::to_string).collect();
    assert_eq!(askers, ["A. Ander (Groene Kade)", "B. Bos (Groene Kade)"]);
}

#[tokio::test]
async fn a_correction_asks_only_about_names_that_it_changes() {
    let app = council().await;
    app.register(
        commitment(NUMBER)
            .committee("Oude commissie")
            .asked_by("X. Onbekend (Vroeger)")
            .holder("wethouder Ooit")
            .theme("Toen"),
    )
    .await;
    let path = format!("/toezeggingen/{NUMBER}/wijzigen");
    assert_eq!(app.fill(&path, &[("titel", "Anders")]).await.status, 303);
    let page = app.fill(&path, &[("houder", "wethouder Zonderlant")]).await;
    assert_eq!((page.status, answers(&page, "houder").len()), (400, 1));
    assert!(answers(&page, "gevraagd").is_empty() && answers(&page, "commissie").is_empty());
    assert_eq!(app.fill(&path, &[("houder", "Burgemeester")]).await.status, 303);
    assert_eq!(app.commitment(NUMBER).await.details.holder.unwrap().to_string(), "burgemeester (C. Voorbeeld)");
}

#[tokio::test]
async fn a_handover_and_a_mover_are_recognised_as_well() {
    let app = council().await;
    app.register(commitment(NUMBER).committee("MH").holder("wethouder Wonen (H. Zonderland)")).await;
    let path = format!("/toezeggingen/{NUMBER}/overdracht");
    let before = counts(&app).await;
    let page = app.fill(&path, &[("nieuw", "burgemeester (C. Vorbeeld)"), ("reden", "x")]).await;
    assert!(page.one("#nieuw-fout").contains("Bedoelt u burgemeester (C. Voorbeeld)?"), "{}", page.text);
    // Nobody has an account here, which is known.
    let known = ("klopt", "nieuw burgemeester (C. Voorbeeld)");
    let done = app.fill(&path, &[("nieuw", "De Burgemeester"), ("reden", "x"), known]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment(NUMBER).await.details.holder.unwrap().to_string(), "burgemeester (C. Voorbeeld)");
    let page = app.get("/overdracht?van=burgemeester").await;
    let known = ("klopt", "nieuw wethouder Wonen (H. Zonderland)");
    let bulk = app.refill(&page, "/overdracht", &[("nieuw", "Wethouder wonen"), ("reden", "x"), known]).await;
    assert_eq!(bulk.status, 303, "{}", bulk.text);
    let motion = [("verband", "motie"), ("titel", "Bomen"), ("indieners", "• N.Benhadra & T. Wolderink")];
    assert_eq!(app.fill(&format!("/toezeggingen/{NUMBER}/verbanden"), &motion).await.status, 303);
    let motion = [("verband", "motie"), ("titel", "Struiken"), ("indieners", "T. Woldrink")];
    let page = app.fill(&format!("/toezeggingen/{NUMBER}/verbanden"), &motion).await;
    assert_eq!((page.status, answers(&page, "indieners").len()), (400, 1));
    assert_eq!(counts(&app).await, before);
}

#[tokio::test]
async fn a_list_of_the_council_takes_no_second_record_for_one_name() {
    let app = council().await;
    let before = counts(&app).await;
    for (list, name, beside) in [
        ("portefeuillehouders", "Burgemeester", "C.Voorbeeld"),
        ("commissies", "commissie Mobiliteit & Haven", "MH2"),
        ("fracties", "Groene-Kade", ""),
        ("raadsleden", "N.Benhadra", "groene kade"),
        ("themas", "Zorg en jeugd", ""),
    ] {
        let fields: Vec<(&str, &str)> =
            [("naam", name), ("naast", beside)].into_iter().filter(|(_, v)| !v.is_empty()).collect();
        let page = app.fill(&format!("/beheer/{list}"), &fields).await;
        assert_eq!(page.status, 400, "{name}");
        assert!(page.one("#naam-fout").contains("Er staat al een"), "{name}: {}", page.text);
        let link = page.attributes(&format!("form p.hint a[href^='/beheer/{list}/']"), "href").remove(0);
        let known = app.get(&link).await;
        assert!(
            page.one("#naam-fout").ends_with(&format!("met deze naam of code: {}.", known.one("h1"))),
            "{}",
            page.text
        );
    }
    let near = app.fill("/beheer/portefeuillehouders", &[("naam", "Burgemeester")]).await;
    assert!(near.one("#naam-fout").contains("burgemeester (C. Voorbeeld)"), "{}", near.text);
    let near = app.fill("/beheer/commissies", &[("naam", "Mobilteit en Haven"), ("naast", "MEH")]).await;
    assert!(near.one("#naam-fout").contains("Bedoelt u Mobiliteit en Haven (MH)?"), "{}", near.text);
    assert_eq!(counts(&app).await, before);
    let (name, values) = answers(&near, "naam").remove(0);
    assert_eq!(app.refill(&near, "/beheer/commissies", &[(&name, &values[0])]).await.status, 303);
    assert_eq!(
        app.fill("/beheer/themas", &[("naam", "Energie")]).await.status,
        303,
        "what resembles nothing is not asked"
    );
    let successor = [("naam", "wethouder Wonen"), ("naast", "J. Nieuwland")];
    assert_eq!(app.fill("/beheer/portefeuillehouders", &successor).await.status, 303, "a successor is no slip");
}

#[tokio::test]
async fn addresses_understand_names_and_other_writings() {
    let app = council().await;
    app.register(
        commitment(NUMBER)
            .committee("MH")
            .holder("burgemeester (C. Voorbeeld)")
            .asked_by("N. Benhadra (Groene Kade)")
            .theme("Zorg & jeugd"),
    )
    .await;
    for (asked, path) in [
        ("/toezeggingen?commissie=Commissie+Mobiliteit+%26+Haven", "/toezeggingen?commissie=MH"),
        ("/toezeggingen?portefeuillehouder=de+Burgemeester", "/toezeggingen?portefeuillehouder=burgemeester"),
        ("/toezeggingen?fractie=Groene+Kade&q=iets", "/toezeggingen?q=iets&fractie=groene-kade"),
        ("/toezeggingen?thema=zorg+en+jeugd", "/toezeggingen?thema=zorg-jeugd"),
    ] {
        let page = app.get(asked).await;
        assert_eq!((page.status, page.location.as_deref()), (303, Some(path)), "{asked}");
    }
    assert_eq!(app.get("/toezeggingen?commissie=Mobilteit").await.status, 400, "no guess");
    for asked in ["/commissies/mobiliteit%20en%20haven", "/commissies/Commissie%20MH"] {
        let page = app.get(asked).await;
        assert_eq!((page.status, page.location.as_deref()), (308, Some("/commissies/MH")), "{asked}");
    }
    assert_eq!(app.get("/commissies/Mobilteit").await.status, 404);
    let page = app.get("/vergaderingen/nieuw?commissie=Wonen+%26+Buurten").await;
    assert_eq!(page.field("commissie"), "WB");
}

#[tokio::test]
async fn nobody_is_offered_a_name_that_only_a_secret_bears_and_no_twin_of_it_is_made() {
    let mut app = council().await;
    app.enter(Roster::Committees, &entry("Bestuur (BOVF)", "", "")).await;
    app.register(
        commitment("25bb000001")
            .committee("MH")
            .theme("Verborgen dossier")
            .asked_by("S. Stil (Groene Kade)")
            .publicity(secret()),
    )
    .await;
    let before = counts(&app).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let form = app.get(NEW).await;
    assert!(!form.text.contains("Verborgen") && !form.text.contains("S. Stil"), "{}", form.text);
    let page = typed(&app, &[("commissie", "BOVF"), ("thema", "Verborgen dosier"), ("gevraagd", "S. Still")]).await;
    assert_eq!(page.status, 400);
    assert!(!page.text.contains("Verborgen dossier") && !page.text.contains("S. Stil "), "{}", page.text);
    let page = typed(&app, &[("commissie", "BOVF"), ("thema", "verborgen Dossier")]).await;
    assert!(!page.text.contains("Verborgen dossier"), "{}", page.text);
    let (name, values) = answers(&page, "thema").remove(0);
    assert_eq!(values, ["nieuw"], "it is as new as any other name");
    assert_eq!(app.refill(&page, NEW, &[(&name, "nieuw")]).await.status, 303);
    assert_eq!(counts(&app).await, before, "what is there is used");
}

#[tokio::test]
async fn the_form_offers_what_is_known_and_was_there() {
    let app = council().await;
    let page = app.get(NEW).await;
    assert!(page.attributes("#houders option", "value").contains(&"burgemeester (C. Voorbeeld)".to_owned()));
    let members = page.attributes("input[name=vrager]", "value");
    assert!(members.contains(&"N. Benhadra (Groene Kade)".to_owned()), "{members:?}");
    let looked = typed(&app, &[("actie", "bekijk"), ("termijn", "uiterlijk in Q4 2025")]).await;
    let members = looked.attributes("input[name=vrager]", "value");
    assert!(!members.contains(&"K. Polderveen (Groene Kade)".to_owned()), "not there on that day: {members:?}");
    let ticked = app
        .refill(&looked, NEW, &[("actie", ""), ("gevraagd", "T. Wolderink"), ("vrager", "N. Benhadra (Groene Kade)")])
        .await;
    assert_eq!(ticked.status, 303, "{}", ticked.text);
    let askers: Vec<String> = app.commitment(NUMBER).await.details.asked_by.iter().map(ToString::to_string).collect();
    assert_eq!(askers, ["T. Wolderink (Havenpartij Maasveld)", "N. Benhadra (Groene Kade)"]);
}

#[tokio::test]
async fn what_is_somebodys_own_is_recognised_in_any_writing_but_a_person_only_by_the_name_in_full() {
    let app = council().await;
    let reach = |committee: &str, member: &str| Reach {
        committees: vec![committee.to_owned()],
        members: Named::parse(member).into_iter().collect(),
        ..Reach::default()
    };
    let add = async |login: &str, reach: Reach| {
        let door = SignInMethod::Local { login: login.to_owned() };
        let new = NewAccount { name: login.to_owned(), door, role: Role::Member, reach };
        app.store.add_account(&app.act_as(Role::Administrator), new, &SecretToken::new().unwrap().to_hashed()).await
    };
    let id =
        add("a@maasveld.example", reach("commissie mobiliteit & haven", "N.Benhadra (groene kade)")).await.unwrap();
    let administrator = app.act_as(Role::Administrator);
    let account = app.store.find_account(&administrator.actor, id, administrator.now).await.unwrap();
    assert_eq!(account.to_reach(), reach("MH", "N. Benhadra (Groene Kade)"));
    for (committee, member) in
        [("Mobilteit en Haven", "N. Benhadra (Groene Kade)"), ("MH", "N. Benhadra"), ("MH", "J. Jansen")]
    {
        let refused = add("b@maasveld.example", reach(committee, member)).await;
        let unknown =
            matches!(&refused, Err(StoreError::Refusal(StoreRefusal::Account(AccountRefusal::ReachUnknown { .. }))));
        assert!(unknown, "{committee}, {member}: {refused:?}");
    }
}
