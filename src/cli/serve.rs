//! `serve`: the register of a council.

use super::{Failure, Result, calendar, open, say};
use crate::{
    app,
    clock::Clock,
    config::Serve,
    domain::{
        access::{Actor, Role},
        status::DecisionRule,
    },
    store::{Act, Store, calendar::CalendarChange, compare::Mark},
    web::AppState,
};

pub(super) async fn run(args: Serve) -> Result<()> {
    if !args.listen.ip().is_loopback() {
        return Err(Failure::new(
            "Het register kent nog geen accounts: iedereen die het kan bereiken, kan het wijzigen. Kies een adres op deze \
             machine zelf, bijvoorbeeld --listen 127.0.0.1:8080.",
        ));
    }
    let store = open(&args.register.database).await?;
    keep_settings(&store, &args).await?;
    let stop = app::asked_to_stop()?;
    let (listener, address) = app::listen(args.listen).await.map_err(|error| taken(args.listen, &error))?;
    say(&format!("Het register staat op http://{address} (bestand: {}).", args.register.database.display()))?;
    say("Stoppen: Ctrl-C.")?;
    Ok(app::serve(listener, AppState { store, clock: Clock::System, demonstration: false }, stop).await?)
}

/// Keeps what the flags set; what they do not name stays as it was. So a flag goes before what a page set, at every start.
async fn keep_settings(store: &Store, args: &Serve) -> Result<()> {
    let clock = Clock::System;
    let actor = Actor::new("opdrachtregel", Role::Administrator);
    let act = Act { actor, now: clock.now(), today: clock.today(), submission: None };
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
pub(super) fn taken(address: std::net::SocketAddr, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "{address} is niet vrij ({error}). Draait het register al? Kies anders een andere poort met --listen."
    ))
}
