//! `serve`: the register of a council.

use super::{Failure, Result, calendar, open, say};
use crate::{
    app,
    clock::Clock,
    config::Serve,
    domain::status::DecisionRule,
    store::Store,
    web::{AppState, base_url::BaseUrl},
};

pub(super) async fn run(args: Serve) -> Result<()> {
    refuse_plain_http(&args)?;
    let store = open(&args.register.database).await?;
    keep_settings(&store, &args).await?;
    let stop = app::asked_to_stop()?;
    let (listener, address) = app::listen(args.listen).await.map_err(|error| taken(args.listen, &error))?;
    let base_url = match args.base_url {
        Some(given) => given,
        None => own_address(address)?,
    };
    say(&format!("Het register staat op {base_url} (bestand: {}).", args.register.database.display()))?;
    say("Stoppen: Ctrl-C.")?;
    Ok(app::serve(listener, AppState { store, clock: Clock::System, base_url, demonstration: false }, stop).await?)
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

/// Where one reaches a server that nobody gave an address.
pub(super) fn own_address(address: std::net::SocketAddr) -> Result<BaseUrl> {
    format!("http://{address}").parse().map_err(|error| Failure::new(format!("{address}: {error}.")))
}

/// Keeps what the flags set; what they do not name stays as it was.
async fn keep_settings(store: &Store, args: &Serve) -> Result<()> {
    let mut settings = store.settings();
    if let Some(council) = &args.council {
        council.trim().clone_into(&mut settings.council);
    }
    if let Some(decision) = args.decision {
        settings.rule = DecisionRule::from(decision);
    }
    if settings != store.settings() {
        store.set_settings(&settings).await?;
    }
    if args.calendar.is_some() {
        store.set_calendar(&calendar(args.calendar.as_deref())?).await?;
    }
    Ok(())
}

/// What to say when the address cannot be had.
pub(super) fn taken(address: std::net::SocketAddr, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "{address} is niet vrij ({error}). Draait het register al? Kies anders een andere poort met --listen."
    ))
}
