//! The table of rights, held against every route: role × route × own or another's × publicity. Whatever route is added, is
//! tried here.

use std::{fmt::Write as _, fs, path::Path};

use axum::http::Method;
use toezeggingen::{
    domain::{
        access::{
            Actor, Role,
            rights::{Action, find_extent},
        },
        commitment::publicity::{Publicity, PublicityKey},
    },
    web::{
        self,
        server::routes::{Route, Rule},
    },
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    contents::{contents, differing},
    people::{HOLDER, MEMBER, somebody},
};

/// A promise for each publicity that is own to whoever has something of their own, and one that is nobody's here.
const PROMISES: [(&str, bool, PublicityKey); 6] = [
    ("25bb000011", true, PublicityKey::Draft),
    ("25bb000012", true, PublicityKey::Public),
    ("25bb000013", true, PublicityKey::Secret),
    ("25bb000021", false, PublicityKey::Draft),
    ("25bb000022", false, PublicityKey::Public),
    ("25bb000023", false, PublicityKey::Secret),
];

async fn register() -> TestApp {
    let app = TestApp::empty().await;
    for (number, own, publicity) in PROMISES {
        let publicity = match publicity {
            PublicityKey::Draft => Publicity::Draft,
            PublicityKey::Public => Publicity::Public,
            PublicityKey::Secret => secret(),
        };
        let (committee, holder, asker) =
            if own { ("BOVF", HOLDER, MEMBER) } else { ("WON", "burgemeester", "A. Ander (VVM)") };
        app.register(commitment(number).publicity(publicity).committee(committee).holder(holder).asked_by(asker)).await;
    }
    app
}

/// What a route answers that one may not come to: the public is shown the door, others are told whose it is.
fn refused(route: &Route, actor: &Actor) -> u16 {
    if actor.role == Role::Public && route.method == Method::GET { 303 } else { 403 }
}

async fn ask(app: &TestApp, route: &Route, path: &str) -> u16 {
    if route.method == Method::GET { app.get(path).await.status } else { app.post(path, &[]).await.status }
}

#[tokio::test]
async fn every_route_on_a_promise_follows_the_table_of_rights() {
    let mut app = register().await;
    let routes = web::routes();
    let of_promises = |route: &&Route| route.path.starts_with("/toezeggingen/{number}");
    assert!(routes.declared().iter().filter(of_promises).count() > 15, "the routes are looked at");
    for role in Role::ALL {
        let key = role.key();
        let actor = somebody(role);
        if role == Role::Public {
            app.sign_out()
        } else {
            app.sign_in(actor.clone()).await
        }
        let before = contents(&app.database()).await;
        for route in routes.declared().iter().filter(of_promises) {
            let Rule::May(action) = route.rule else { panic!("{} asks for no right", route.path) };
            for (number, own, publicity) in PROMISES {
                let own = own || role == Role::Clerk;
                let path = route.path.replace("{number}", number);
                let status = ask(&app, route, &path).await;
                let told = format!("{key}: {} {path} ({}): {status}", route.method, publicity.key());
                if !route.rule.admits_actor(&actor) {
                    assert_eq!(status, refused(route, &actor), "{told}");
                } else if !actor.may_act_on_such(Action::Read, own, publicity) {
                    assert_eq!(status, 404, "{told}");
                } else if !actor.may_act_on_such(action, own, publicity) {
                    assert_eq!(status, 403, "{told}");
                } else if route.method == Method::POST {
                    // An empty form is not a form of ours, and that is all that is wrong with it.
                    assert_eq!(status, 400, "{told}");
                } else {
                    assert!(matches!(status, 200 | 409), "{told}");
                }
            }
        }
        assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "{key}");
    }
}

#[tokio::test]
async fn every_other_route_lets_in_whom_its_rule_names() {
    let mut app = register().await;
    let routes = web::routes();
    for role in Role::ALL {
        let key = role.key();
        let actor = somebody(role);
        if role == Role::Public {
            app.sign_out()
        } else {
            app.sign_in(actor.clone()).await
        }
        let before = contents(&app.database()).await;
        for route in routes.declared().iter().filter(|route| !route.path.contains("{number}")) {
            // Signing out does what it says; it is tried elsewhere.
            if route.path == "/uitloggen" {
                continue;
            }
            let path = route
                .path
                .replace("{code}", "BOVF")
                .replace("{token}", "0")
                .replace("{houder}", "burgemeester")
                .replace("{id}", "1");
            let status = ask(&app, route, &path).await;
            let told = format!("{key}: {} {path}: {status}", route.method);
            if route.rule.admits_actor(&actor) {
                assert!(status != 403 && status < 500, "{told}");
            } else {
                assert_eq!(status, refused(route, &actor), "{told}");
            }
        }
        assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "{key}");
    }
}

/// The page on rights, as the code has them.
fn page() -> String {
    let mut page = String::from(
        "# Wie wat mag\n\n\
         Deze tabellen komen uit de code (`domain/access/rights.rs` en de routes) en worden door een test daarmee vergeleken; \
         `WRITE_DOCS=1 cargo test rights` schrijft ze opnieuw. Wat er niet in staat, mag niet.\n\n\
         *Eigen* is: van een eigen commissie (commissiegriffier, raadslid), van een eigen portefeuille \
         (bestuurssecretariaat, portefeuillehouder), of door het raadslid zelf gevraagd. Voor de griffier is alles eigen. Wie \
         een toezegging niet mag zien, kan er ook niets mee doen.\n\n\
         ## Rollen en handelingen\n\n| |",
    );
    for role in Role::ALL.map(Role::key) {
        write!(page, " {role} |").unwrap();
    }
    page.push_str("\n|---|");
    page.push_str(&"---|".repeat(Role::ALL.len()));
    page.push('\n');
    for action in Action::ALL {
        write!(page, "| {} |", action.label()).unwrap();
        for role in Role::ALL {
            write!(page, " {} |", find_extent(action, role).label()).unwrap();
        }
        page.push('\n');
    }
    page.push_str("\n## Adressen\n\n| | adres | voor wie |\n|---|---|---|\n");
    for route in web::routes().declared() {
        let rule = match route.rule {
            Rule::Anyone => "iedereen".to_owned(),
            Rule::SignedIn => "wie is ingelogd".to_owned(),
            Rule::May(action) => action.label().to_owned(),
        };
        writeln!(page, "| {} | `{}` | {rule} |", route.method, route.path).unwrap();
    }
    page
}

#[test]
fn the_page_on_rights_says_what_the_code_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rechten.md");
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&path, page()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, page(), "docs/rechten.md is not what the code does: run WRITE_DOCS=1 cargo test rights");
}
