//! The layout around every page.

use super::{error::LabelledLink, form_token::FormToken, notice::Notice, own, visit::Visit};
use crate::{
    domain::{
        access::{Role, rights::Action},
        commitment::{Details, publicity::Publicity, secrecy::Secrecy},
        ids::AccountId,
    },
    web::{list_query::ListQuery, views::view},
};

/// The part of the site that a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// The desk of the visitor.
    Desk,
    Overview,
    Commitments,
    Letters,
    /// Meetings and the pages of committees.
    Meetings,
    /// The pages of clerk and administrator.
    Settings,
    /// Pages that belong to none of these.
    Elsewhere,
}

impl Menu {
    /// The menu of a visitor: it begins with the desk, or with the overview for the public.
    fn list_items(visit: &Visit) -> Vec<(Self, String, &'static str)> {
        let item = |menu, path: &str, label| (menu, path.to_owned(), label);
        let mut items = match visit.actor.role {
            Role::Public => vec![item(Self::Overview, "/", "Overzicht")],
            _ => vec![item(Self::Desk, "/", "Mijn werk"), item(Self::Overview, "/overzicht", "Overzicht")],
        };
        items.extend([
            (Self::Commitments, own::make_own_list_path(visit), "Toezeggingen"),
            item(Self::Letters, "/brieven", "Brieven"),
            item(Self::Meetings, "/vergaderingen", "Vergaderingen"),
        ]);
        items.extend(visit.actor.may_ever(Action::Settings).then(|| item(Self::Settings, "/beheer", "Beheer")));
        items
    }
}

/// An item of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    pub path: String,
    pub label: &'static str,
    /// True if the page belongs to it.
    pub current: bool,
}

/// The banner of a page about something that is not public, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    /// The publicity, which is also the ending of the class: `concept` or `geheim`.
    pub kind: &'static str,
    /// The publicity as the first word.
    pub word: &'static str,
    /// The consequences in a sentence.
    pub words: String,
    /// The link to the place where that is changed, for a visitor who may.
    pub link: Option<LabelledLink>,
}

impl Banner {
    /// The banner for a publicity; none for a public commitment.
    #[must_use]
    pub fn new(publicity: Publicity) -> Option<Self> {
        let (word, words) = match publicity {
            Publicity::Public => return None,
            Publicity::Draft => (
                "Concept",
                "Deze toezegging is niet openbaar. Alleen de griffie, het bureau van de portefeuillehouder en de archivaris zien haar."
                    .to_owned(),
            ),
            Publicity::Secret(Secrecy { imposed_by, imposed_on, ground, lifted_by }) => (
                "Geheim",
                format!(
                    "Op deze toezegging rust geheimhouding, sinds {} opgelegd door {}. De grond is {}. Alleen {} kan de \
                     geheimhouding opheffen.",
                    view::full_day(imposed_on),
                    imposed_by.label(),
                    ground.label(),
                    lifted_by.label()
                ),
            ),
        };
        Some(Self { kind: publicity.key().key(), word, words, link: None })
    }

    /// The banner for the publicity of a letter; none for a released letter.
    #[must_use]
    pub fn of_letter(publicity: Publicity) -> Option<Self> {
        let (word, words) = match publicity {
            Publicity::Public => return None,
            Publicity::Draft => (
                "Concept",
                "Deze brief is niet openbaar. Alleen de griffie, het bureau dat hem schreef of opnam en de archivaris zien hem."
                    .to_owned(),
            ),
            Publicity::Secret(secrecy) => ("Geheim", format!("Op deze brief rust geheimhouding: {secrecy}.")),
        };
        Some(Self { kind: publicity.key().key(), word, words, link: None })
    }
}

/// The layout around every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The title of the page, without the name of the site.
    pub title: String,
    /// The name of the council.
    pub council: String,
    /// The address of the style sheet, which changes with its content.
    pub style: &'static str,
    /// The canonical address, in full, if the page can be reached by more than one.
    pub canonical: Option<String>,
    /// True if search engines are asked to leave the page out.
    pub unlisted: bool,
    pub menu: Vec<MenuItem>,
    /// The fixed day, in full, in the demonstration.
    pub demonstration: Option<String>,
    /// The notice of the last act.
    pub notice: Option<String>,
    /// The link to what is usually done after that act.
    pub next_act: Option<LabelledLink>,
    /// The banner, if the page is about something that is not public.
    pub banner: Option<Banner>,
    /// The name and the role of a visitor who is signed in; none for the public.
    pub signed_in: Option<(String, &'static str)>,
    /// The account of the session, also of one that still asks for something.
    pub account: Option<AccountId>,
    /// True if the visitor registers commitments.
    pub registers: bool,
    /// True if the visitor takes in and processes letters.
    pub handles_letters: bool,
}

impl Layout {
    /// The layout of a page with this title.
    #[must_use]
    pub fn new(visit: &Visit, menu: Menu, title: impl Into<String>) -> Self {
        let item = |(one, path, label)| MenuItem { path, label, current: one == menu };
        Self {
            title: title.into(),
            council: visit.store.settings().council,
            style: super::style_sheet::marked_path(),
            canonical: None,
            unlisted: visit.origin.is_known(),
            menu: Menu::list_items(visit).into_iter().map(item).collect(),
            demonstration: visit.demonstration.then(|| view::format_day_with_weekday(visit.clock.today())),
            notice: visit.notice.as_ref().map(Notice::to_sentence),
            next_act: visit.notice.as_ref().and_then(Notice::to_next_act),
            banner: None,
            signed_in: (visit.actor.role != Role::Public).then(|| (visit.actor.name.clone(), visit.actor.role.key())),
            account: visit.find_account_id(),
            registers: visit.actor.may_ever(Action::Register),
            handles_letters: visit.actor.may_ever(Action::HandleLetters),
        }
    }

    /// The token for a form on this page: one sending by this account.
    #[must_use]
    pub fn make_token(&self, submission: &str) -> String {
        let submission = submission.parse().unwrap_or_default();
        FormToken { submission, account: self.account }.to_string()
    }

    /// Adds the banner, shown on screen and on paper, if the commitment is not public.
    #[must_use]
    pub fn with_banner(self, details: &Details) -> Self {
        Self { banner: Banner::new(details.publicity), ..self }
    }

    /// Adds the banner of a letter, if it is not public.
    #[must_use]
    pub fn with_letter_banner(self, publicity: Publicity) -> Self {
        Self { banner: Banner::of_letter(publicity), ..self }
    }

    /// Adds a link to the banner, if there is one.
    #[must_use]
    pub fn with_banner_link(self, link: LabelledLink) -> Self {
        Self { banner: self.banner.map(|banner| Banner { link: Some(link), ..banner }), ..self }
    }

    /// Makes it the layout of a list: search engines keep the whole list, not every choice of filters, order and search.
    #[must_use]
    pub fn listed_as(self, list: &ListQuery) -> Self {
        let whole = ListQuery { page: list.page, ..ListQuery::default() };
        Self { unlisted: *list != whole, ..self }
    }

    /// Sets the canonical address of a page that can be reached by more addresses than this one.
    #[must_use]
    pub fn known_as(self, visit: &Visit, path: &str) -> Self {
        Self { canonical: Some(visit.base_url.join_path(path)), ..self }
    }
}
