//! The information about the register itself, for everybody: its purpose, accessibility, privacy, contact, the manual, and the
//! files that programs look for.

mod cookies;
mod for_programs;
mod manual;
mod open_data;

use askama::Template;
use askama_web::WebTemplate;

use self::cookies::CookieView;
use super::server::{
    layout::{Layout, Menu},
    routes::{Routes, Rule},
    visit::Visit,
};
use crate::domain::{access::Role, council::information::Information};

/// The routes of the information about the register.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/over", Rule::Anyone, show_about)
        .get("/toegankelijkheid", Rule::Anyone, show_accessibility)
        .get("/privacy", Rule::Anyone, show_privacy)
        .get("/contact", Rule::Anyone, show_contact)
        .get("/hulp", Rule::Anyone, show_help)
        .get("/hulp/alles", Rule::Anyone, whole_manual)
        .get("/open-gegevens", Rule::Anyone, open_data::show)
        .merge(for_programs::routes())
}

/// A page with information about the register.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "information/page.html")]
struct InformationPage {
    layout: Layout,
    heading: &'static str,
    /// The part of the template that is shown.
    about: InformationTopic,
    council: String,
    information: Information,
    /// Every cookie of this site.
    cookies: Vec<CookieView>,
}

/// The subjects of the information pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InformationTopic {
    Register,
    Accessibility,
    Privacy,
    Contact,
}

impl InformationPage {
    fn new(visit: &Visit, about: InformationTopic) -> Self {
        let settings = visit.store.settings();
        let heading = match about {
            InformationTopic::Register => "Over dit register",
            InformationTopic::Accessibility => "Toegankelijkheid",
            InformationTopic::Privacy => "Privacy",
            InformationTopic::Contact => "Contact",
        };
        Self {
            layout: Layout::new(visit, Menu::Elsewhere, heading),
            heading,
            about,
            council: settings.council,
            information: settings.information,
            cookies: cookies::list_cookies(visit),
        }
    }

    /// The lines of the postal address.
    fn list_post_lines(&self) -> Vec<&str> {
        self.information.post.iter().flat_map(|post| post.lines()).collect()
    }

    /// The telephone number for a `tel:` link: digits and plus signs, without a zero in brackets.
    fn make_telephone_target(&self) -> String {
        let number = self.information.telephone.as_deref().unwrap_or_default().replace("(0)", "");
        number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

async fn show_about(visit: Visit) -> InformationPage {
    InformationPage::new(&visit, InformationTopic::Register)
}

async fn show_accessibility(visit: Visit) -> InformationPage {
    InformationPage::new(&visit, InformationTopic::Accessibility)
}

async fn show_privacy(visit: Visit) -> InformationPage {
    InformationPage::new(&visit, InformationTopic::Privacy)
}

async fn show_contact(visit: Visit) -> InformationPage {
    InformationPage::new(&visit, InformationTopic::Contact)
}

/// The manual, or the chapters of it that are for the reader.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "information/manual.html")]
struct ManualPage {
    layout: Layout,
    /// The reader of these chapters in words; empty if all chapters are shown.
    reader: &'static str,
    chapters: Vec<manual::Chapter>,
}

async fn show_help(visit: Visit) -> ManualPage {
    let role = visit.actor.role;
    ManualPage {
        layout: Layout::new(&visit, Menu::Elsewhere, "Hulp"),
        reader: if role == Role::Public { "wie niet is ingelogd" } else { role.key() },
        chapters: manual::for_role(role),
    }
}

async fn whole_manual(visit: Visit) -> ManualPage {
    ManualPage {
        layout: Layout::new(&visit, Menu::Elsewhere, "Hulp"),
        reader: "",
        chapters: manual::list_all_chapters(),
    }
}
