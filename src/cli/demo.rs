//! The command `demo`: serves an invented council on a fixed day.

use std::{path::PathBuf, sync::Arc};

use super::{
    CommandFailure, Result, make_administrator_act, open_to_serve, print_line,
    serve::{describe_taken_address, keep_address, own_address},
};
use crate::{
    app,
    auth::{checkpoint::CheckpointKey, sign_in_key::SignInKey},
    clock::Clock,
    config::DemoArgs,
    demo,
    domain::commitment::status::DecisionRule,
    store::{Act, history::HistoryChecks},
    web::AppState,
};

pub(super) async fn run_demo(args: DemoArgs) -> Result<()> {
    // The folder is deleted when the demonstration stops, and the register with it.
    let folder = tempfile::tempdir()?;
    let path: PathBuf = args.database.clone().unwrap_or_else(|| folder.path().join("demonstratie.db"));
    let stop = app::asked_to_stop()?;
    let (listener, address) =
        app::listen_on_address(args.listen).await.map_err(|error| describe_taken_address(args.listen, &error))?;
    let (store, _serving) = open_to_serve(&path).await?;
    if !demo::is_filled(&store).await? {
        demo::fill_register(&store, DecisionRule::from(args.decision))
            .await
            .map_err(|error| CommandFailure::new(format!("De demonstratie kon niet worden gevuld: {error}.")))?;
    }
    let unpeopled =
        |error| CommandFailure::new(format!("De accounts van de demonstratie konden niet worden gemaakt: {error}."));
    demo::make_accounts(&store, args.today).await.map_err(unpeopled)?;
    let unrandom = |error| CommandFailure::new(format!("Deze machine geeft geen toeval: {error}."));
    let checkpoint_key = Arc::new(CheckpointKey::new().map_err(unrandom)?);
    let sign_in_key = Arc::new(SignInKey::new().map_err(unrandom)?);
    let base_url = own_address(address)?;
    let history_checks = Arc::new(HistoryChecks::new(store.clone()));
    let clock = Clock::fixed_on(args.today);
    keep_address(&store, &Act { now: clock.now(), today: clock.today(), ..make_administrator_act() }, &base_url)
        .await?;
    let state = AppState {
        store,
        clock,
        base_url,
        demonstration: true,
        sso: None,
        checkpoint_key,
        sign_in_key,
        backups: None,
        history_checks,
    };
    print_line(&format!(
        "De demonstratie staat op http://{address}. Vandaag is het er {}.",
        crate::web::views::view::format_day_with_weekday(args.today)
    ))?;
    print_line("Stoppen: Ctrl-C.")?;
    Ok(app::serve_until_stopped(listener, state, stop).await?)
}
