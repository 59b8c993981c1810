//! `serve`: the register of a council.

use std::{net::SocketAddr, path::Path, sync::Arc};

use super::{Failure, Result, act, calendar, checkpoint, open_to_serve, say};
use crate::{
    app,
    auth::{
        checkpoint::CheckpointKey,
        oidc::{self, SingleSignOn},
        seal::SealKey,
    },
    clock::Clock,
    config::{Backups, Oidc, Serve},
    domain::status::DecisionRule,
    store::{
        Act, Store, StoreError, StoreFailure, backup::Shelf, calendar::CalendarChange, compare::Mark,
        settings::Settings,
    },
    web::{self, AppState, base_url::BaseUrl},
};

pub(super) async fn run(args: Serve) -> Result<()> {
    refuse_plain_http(&args)?;
    let (store, _serving) = open_to_serve(&args.register.database).await?;
    store.writable().await.map_err(|error| read_only(&args.register.database, error))?;
    let key_file = args.key.of(&args.register);
    let (key, is_new) =
        CheckpointKey::read_or_make(&key_file).map_err(|error| checkpoint::unusable(&key_file, &error))?;
    keep_settings(&store, &args).await?;
    let stop = app::asked_to_stop()?;
    let (listener, address) = app::listen(args.listen).await.map_err(|error| taken(args.listen, &error))?;
    let chosen = args.base_url.is_some();
    let base_url = args.base_url.map_or_else(|| own_address(address), Ok)?;
    if chosen || !BaseUrl::kept_in(&store.settings()).is_some_and(|kept| kept.is_named()) {
        keep_address(&store, &act(), &base_url).await?;
    }
    let sso = single_sign_on(args.oidc, &base_url)?;
    say(&format!("Het register staat op {base_url} (bestand: {}).", args.register.database.display()))?;
    if is_new {
        say(&format!(
            "Nieuw is de sleutel voor controlepunten, in {}. Noteer de openbare sleutel buiten deze machine: {}",
            key_file.display(),
            key.public()
        ))?;
    }
    say("Stoppen: Ctrl-C.")?;
    let checkpoint_key = Arc::new(key);
    let Backups { backup_dir, backup_every, backup_keep } = args.backups;
    let shelf = |folder| Shelf::new(&args.register.database, folder, backup_every, backup_keep.into());
    let backups = backup_dir.as_deref().map(|folder| Arc::new(shelf(folder)));
    let seal_key = SealKey::new().map_err(|error| Failure::new(format!("Deze machine geeft geen toeval: {error}.")))?;
    let state = AppState {
        store,
        clock: Clock::System,
        base_url,
        demonstration: false,
        sso,
        checkpoint_key,
        seal_key: Arc::new(seal_key),
        backups,
    };
    Ok(app::serve(listener, state, stop).await?)
}

/// Passwords and cookies do not go over a network in the open, unless somebody says so.
fn refuse_plain_http(args: &Serve) -> Result<()> {
    let encrypted = args.base_url.as_ref().is_some_and(BaseUrl::is_https);
    if args.listen.ip().is_loopback() || encrypted || args.allow_http {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Op {} kunnen anderen het register bereiken, en zonder https zijn hun wachtwoorden dan te lezen. Zet er een server \
         met https voor en geef diens adres mee: --base-url https://toezeggingen.uwgemeente.nl (zie docs/uitrol.md). Of \
         luister alleen op deze machine zelf: --listen 127.0.0.1:8080. Wilt u toch http: --allow-http.",
        args.listen
    )))
}

/// What to say of a file that cannot be written. Without this the server would start, and refuse every form.
fn read_only(path: &Path, error: StoreError) -> Failure {
    match error {
        StoreError::Failure(StoreFailure::Unable { trouble, .. }) => Failure::new(format!(
            "{} kan niet worden gebruikt: {trouble}. Mag het account waaronder het register draait dit bestand en de map \
             waarin het staat wijzigen?",
            path.display()
        )),
        other => other.into(),
    }
}

/// Lets the register keep its own address, with which links begin. A name that somebody chose stays until another is chosen: a
/// copy that is tried out elsewhere keeps it too.
pub(super) async fn keep_address(store: &Store, act: &Act, base_url: &BaseUrl) -> Result<()> {
    let before = store.settings();
    let settings = Settings { address: Some(base_url.to_string()), ..before.clone() };
    if settings != before {
        store.set_settings(act, before.mark(), &settings).await?;
    }
    Ok(())
}

/// Where one reaches a server that nobody gave an address.
pub(super) fn own_address(address: SocketAddr) -> Result<BaseUrl> {
    format!("http://{address}").parse().map_err(|error| Failure::new(format!("{address}: {error}.")))
}

/// Single sign-on, when the flags ask for it. The provider is asked nothing yet: it may be down, and the register goes on.
fn single_sign_on(args: Oidc, base_url: &BaseUrl) -> Result<Option<Arc<SingleSignOn>>> {
    let (Some(issuer), Some(client_id), Some(client_secret)) =
        (args.oidc_issuer, args.oidc_client_id, args.oidc_client_secret)
    else {
        return Ok(None);
    };
    let settings = oidc::Settings {
        issuer,
        client_id,
        client_secret,
        redirect: base_url.join(web::SIGN_IN_RETURN),
        scopes: args.oidc_scope,
        claim: args.oidc_claim,
        rules: args.oidc_role,
    };
    let sso =
        SingleSignOn::new(settings).map_err(|error| Failure::new(format!("Inloggen met OpenID Connect: {error}.")))?;
    Ok(Some(Arc::new(sso)))
}

/// Keeps what the flags set; what they do not name stays as it was. So a flag goes before what a page set, at every start.
async fn keep_settings(store: &Store, args: &Serve) -> Result<()> {
    let act = act();
    let before = store.settings();
    let mut settings = before.clone();
    if let Some(council) = &args.council {
        council.trim().clone_into(&mut settings.council);
    }
    if let Some(decision) = args.decision {
        settings.rule = DecisionRule::from(decision);
    }
    if settings != before {
        store.set_settings(&act, before.mark(), &settings).await?;
    }
    if args.calendar.is_some() {
        let before = Mark::of(&store.calendar().await?);
        let calendar = calendar(args.calendar.as_deref())?;
        store.change_calendar(&act, CalendarChange::Replace(before, calendar)).await?;
    }
    Ok(())
}

/// What to say when the address cannot be had.
pub(super) fn taken(address: SocketAddr, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "{address} is niet vrij ({error}). Draait het register al? Kies anders een andere poort met --listen."
    ))
}
