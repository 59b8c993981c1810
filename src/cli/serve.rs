//! The command `serve`: serves the register of a council.

use std::{net::SocketAddr, path::Path, sync::Arc};

use super::{CommandFailure, Result, checkpoint, make_administrator_act, open_to_serve, print_line, read_calendar};
use crate::{
    app,
    auth::{
        checkpoint::CheckpointKey,
        key_file::KeyError,
        oidc::{self, SingleSignOn},
        sign_in_key::SignInKey,
    },
    clock::Clock,
    config::{BackupScheduleArgs, ServeArgs, SignOnArgs},
    domain::commitment::status::DecisionRule,
    store::{
        Act, Store, StoreError, StoreFailure, backup::BackupShelf, calendar::CalendarChange, compare::FormMark,
        history::HistoryChecks, settings::CouncilSettings,
    },
    web::{self, AppState, server::base_url::BaseUrl},
};

pub(super) async fn run_serve(args: ServeArgs) -> Result<()> {
    refuse_plain_http(&args)?;
    let (store, _serving) = open_to_serve(&args.register.database).await?;
    store.check_writable().await.map_err(|error| read_only(&args.register.database, error))?;
    let key_file = args.key.of(&args.register);
    let (key, is_new) =
        CheckpointKey::read_or_make(&key_file).map_err(|error| checkpoint::describe_unusable_key(&key_file, &error))?;
    let sign_in_key_file = args.sign_in_key.of(&args.register);
    let (sign_in_key, is_new_sign_in_key) = SignInKey::read_or_make(&sign_in_key_file)
        .map_err(|error| describe_unusable_sign_in_key(&sign_in_key_file, &error))?;
    keep_settings(&store, &args).await?;
    let stop = app::asked_to_stop()?;
    let (listener, address) =
        app::listen_on_address(args.listen).await.map_err(|error| describe_taken_address(args.listen, &error))?;
    let chosen = args.base_url.is_some();
    let base_url = args.base_url.map_or_else(|| own_address(address), Ok)?;
    if chosen || !BaseUrl::kept_in(&store.settings()).is_some_and(|kept| kept.is_named()) {
        keep_address(&store, &make_administrator_act(), &base_url).await?;
    }
    let sso = single_sign_on(args.oidc, &base_url)?;
    print_line(&format!("Het register staat op {base_url} (bestand: {}).", args.register.database.display()))?;
    if is_new {
        print_line(&format!(
            "Nieuw is de sleutel voor controlepunten, in {}. Noteer de openbare sleutel buiten deze machine: {}",
            key_file.display(),
            key.to_public_key()
        ))?;
    }
    if is_new_sign_in_key {
        print_line(&new_sign_in_key(&store, &sign_in_key_file).await?)?;
    }
    print_line("Stoppen: Ctrl-C.")?;
    let (checkpoint_key, sign_in_key) = (Arc::new(key), Arc::new(sign_in_key));
    let BackupScheduleArgs { backup_dir, backup_every, backup_keep } = args.backups;
    let shelf = |folder| BackupShelf::new(&args.register.database, folder, backup_every, backup_keep.into());
    let backups = backup_dir.as_deref().map(|folder| Arc::new(shelf(folder)));
    let history_checks = Arc::new(HistoryChecks::new(store.clone()));
    let state = AppState {
        store,
        clock: Clock::System,
        base_url,
        demonstration: false,
        sso,
        checkpoint_key,
        sign_in_key,
        backups,
        history_checks,
    };
    Ok(app::serve_until_stopped(listener, state, stop).await?)
}

/// Explains that a key of signing in was generated: its file, and that existing second factors stop working if there were any.
async fn new_sign_in_key(store: &Store, path: &Path) -> Result<String> {
    let path = path.display();
    let new = format!(
        "Nieuw is de sleutel voor het inloggen, in {path}. Bewaar er een kopie van, los van de reservekopieën van het register."
    );
    Ok(match store.second_factors().await? {
        0 => new,
        _ => format!(
            "{new} Hij past niet op de tweede factoren die er al waren: wie er een had, logt in met een herstelcode, of krijgt \
             een nieuwe link. Hebt u de oude sleutel nog? Stop dan, zet hem op deze plaats terug en start opnieuw."
        ),
    })
}

/// Explains that a key of signing in cannot be used, and what to do.
fn describe_unusable_sign_in_key(path: &Path, error: &KeyError) -> CommandFailure {
    let path = path.display();
    CommandFailure::new(match error {
        KeyError::NoKey => format!(
            "{path} is geen sleutel voor het inloggen. Zet de goede terug. Is die kwijt, haal dit bestand dan weg: `serve` maakt \
             een nieuwe. De tweede factoren werken dan niet meer, herstelcodes wel."
        ),
        other => format!("De sleutel in {path} is niet te gebruiken: {other}."),
    })
}

/// Refuses to send passwords and cookies over a network unencrypted, unless the flags allow it.
fn refuse_plain_http(args: &ServeArgs) -> Result<()> {
    let encrypted = args.base_url.as_ref().is_some_and(BaseUrl::is_https);
    if args.listen.ip().is_loopback() || encrypted || args.allow_http {
        return Ok(());
    }
    Err(CommandFailure::new(format!(
        "Op {} kunnen anderen het register bereiken, en zonder https zijn hun wachtwoorden dan te lezen. Zet er een server \
         met https voor en geef diens adres mee: --base-url https://toezeggingen.uwgemeente.nl (zie docs/uitrol.md). Of \
         luister alleen op deze machine zelf: --listen 127.0.0.1:8080. Wilt u toch http: --allow-http.",
        args.listen
    )))
}

/// Explains that a file cannot be written. Without this check the server would start, and refuse every form.
fn read_only(path: &Path, error: StoreError) -> CommandFailure {
    match error {
        StoreError::Failure(StoreFailure::Unable { trouble, .. }) => CommandFailure::new(format!(
            "{} kan niet worden gebruikt: {trouble}. Mag het account waaronder het register draait dit bestand en de map \
             waarin het staat wijzigen?",
            path.display()
        )),
        other => other.into(),
    }
}

/// Stores the address of the register, with which links begin. A name that somebody chose stays until another is chosen; a copy
/// that is tried out elsewhere keeps it too.
pub(super) async fn keep_address(store: &Store, act: &Act, base_url: &BaseUrl) -> Result<()> {
    let before = store.settings();
    let settings = CouncilSettings { address: Some(base_url.to_string()), ..before.clone() };
    if settings != before {
        store.set_settings(act, before.compute_mark(), &settings).await?;
    }
    Ok(())
}

/// The address of a server for which no address was given.
pub(super) fn own_address(address: SocketAddr) -> Result<BaseUrl> {
    format!("http://{address}").parse().map_err(|error| CommandFailure::new(format!("{address}: {error}.")))
}

/// Creates single sign-on if the flags ask for it. The provider is not contacted yet: it may be down, and the register still
/// starts.
fn single_sign_on(args: SignOnArgs, base_url: &BaseUrl) -> Result<Option<Arc<SingleSignOn>>> {
    let (Some(issuer), Some(client_id), Some(client_secret)) =
        (args.oidc_issuer, args.oidc_client_id, args.oidc_client_secret)
    else {
        return Ok(None);
    };
    let settings = oidc::SignOnSettings {
        issuer,
        client_id,
        client_secret,
        redirect: base_url.join_path(web::SIGN_IN_RETURN),
        scopes: args.oidc_scope,
        claim: args.oidc_claim,
        rules: args.oidc_role,
    };
    let sso = SingleSignOn::new(settings)
        .map_err(|error| CommandFailure::new(format!("Inloggen met OpenID Connect: {error}.")))?;
    Ok(Some(Arc::new(sso)))
}

/// Stores the settings that the flags give, and keeps the others. So at every start a flag replaces a setting from a page.
async fn keep_settings(store: &Store, args: &ServeArgs) -> Result<()> {
    let act = make_administrator_act();
    let before = store.settings();
    let mut settings = before.clone();
    if let Some(council) = &args.council {
        council.trim().clone_into(&mut settings.council);
    }
    if let Some(decision) = args.decision {
        settings.rule = DecisionRule::from(decision);
    }
    if settings != before {
        store.set_settings(&act, before.compute_mark(), &settings).await?;
    }
    if args.calendar.is_some() {
        let before = FormMark::of(&store.load_calendar().await?);
        let calendar = read_calendar(args.calendar.as_deref())?;
        store.change_calendar(&act, CalendarChange::Replace(before, calendar)).await?;
    }
    Ok(())
}

/// Explains that the address is in use.
pub(super) fn describe_taken_address(address: SocketAddr, error: &std::io::Error) -> CommandFailure {
    CommandFailure::new(format!(
        "{address} is niet vrij ({error}). Draait het register al? Kies anders een andere poort met --listen."
    ))
}
