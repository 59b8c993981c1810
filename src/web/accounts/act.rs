//! `/beheer/accounts/{id}/{act}`: the acts on an account besides changing it. Each asks for confirmation first.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{OneTimeLinkPage, find_account, make_account_path};
use crate::{
    auth::{AuthError, token::SecretToken},
    domain::keyed::keyed,
    store::accounts::Account,
    web::{
        forms::{form::new_submission, sent::SentForm},
        server::{
            error::{self, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
    },
};

keyed! {
    /// An act on an account: the key is the last part of the address, the label stands on the button.
    pub(super) enum AccountAct: key, label {
        /// Makes a new one-time link.
        Link = "link", "Maak een nieuwe link";
        EndSessions = "sessies", "Beëindig de sessies";
        /// Removes the second factor.
        ResetSecondFactor = "tweede-factor", "Verwijder de tweede factor";
        Disable = "uitschakelen", "Schakel het account uit";
        Enable = "inschakelen", "Schakel het account weer in";
    }
}

impl AccountAct {
    /// The consequences of the act, in words for the page.
    fn describe_consequences(self) -> &'static str {
        match self {
            Self::Link => "Hiermee kiest deze persoon een (nieuw) wachtwoord. Een eerdere link werkt daarna niet meer.",
            Self::EndSessions => "Wie met dit account is ingelogd, is dat daarna op geen enkel apparaat meer.",
            Self::ResetSecondFactor => {
                "Voor wie telefoon én herstelcodes kwijt is. De oude codes werken daarna nooit meer. Ga eerst na of het \
                 verzoek echt van deze persoon komt."
            }
            Self::Disable => {
                "Niemand logt daarna nog met dit account in, en wie nu is ingelogd, is dat meteen niet meer. De naam blijft \
                 in de geschiedenis staan."
            }
            Self::Enable => "Daarna kan deze persoon weer inloggen, met hetzelfde wachtwoord.",
        }
    }

    /// The acts that make sense for an account in its present state.
    pub(super) fn open_to(account: &Account) -> Vec<Self> {
        let enabled = account.disabled_at.is_none();
        let sensible = |act: &Self| match act {
            Self::Link => enabled && account.login().is_some(),
            Self::EndSessions | Self::Disable => enabled,
            Self::ResetSecondFactor => account.second_factor,
            Self::Enable => !enabled,
        };
        Self::ALL.into_iter().filter(sensible).collect()
    }

    async fn from_segment(segment: &str) -> Result<Self, WebError> {
        match Self::from_key(segment) {
            Some(act) => Ok(act),
            None => Err(error::no_such_page().await),
        }
    }
}

/// The page that asks for confirmation.
#[derive(Debug, Template)]
#[template(path = "accounts/act.html")]
struct AccountActPage {
    layout: Layout,
    act: AccountAct,
    name: String,
    path: String,
    submission: String,
}

pub(super) async fn ask(visit: Visit, Path((id, segment)): Path<(String, String)>) -> Result<Response, WebError> {
    let act = AccountAct::from_segment(&segment).await?;
    let account = find_account(&visit, &id).await?;
    let layout = Layout::new(&visit, Menu::Settings, format!("{}: {}", act.label(), account.name));
    let path = make_account_path(account.id);
    reply::render_page(
        StatusCode::OK,
        &AccountActPage { layout, act, name: account.name, path, submission: new_submission() },
    )
}

pub(super) async fn perform(
    visit: Visit,
    Path((id, segment)): Path<(String, String)>,
    sent: SentForm,
) -> Result<Response, WebError> {
    let act = AccountAct::from_segment(&segment).await?;
    let form = sent.into_labelled_fields(&[])?;
    let account = find_account(&visit, &id).await?;
    let (doing, id) = (visit.make_act(form.compute_submission_key()?), account.id);
    let (done, notice) = match act {
        AccountAct::Link => {
            let token = SecretToken::new().map_err(AuthError::from)?;
            visit.store.invite_account(&doing, id, &token.to_hashed()).await?;
            return OneTimeLinkPage::reply_with_link(&visit, id, &account.name, &token);
        }
        AccountAct::EndSessions => (visit.store.end_sessions(&doing, id).await, Notice::SessionsEnded),
        AccountAct::ResetSecondFactor => (visit.store.reset_second_factor(&doing, id).await, Notice::SecondFactorReset),
        AccountAct::Disable => (visit.store.disable_account(&doing, id).await, Notice::AccountDisabled),
        AccountAct::Enable => (visit.store.enable_account(&doing, id).await, Notice::AccountEnabled),
    };
    Ok(reply::see_other_with_notice(&visit, &make_account_path(id), tell_recorded(done, notice)?))
}
