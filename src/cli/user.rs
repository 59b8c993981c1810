//! The command `user`: manages accounts from the command line. The first account is made here, since a new register has none.

use std::{
    net::{Ipv4Addr, SocketAddr, SocketAddrV4},
    path::Path,
};

use super::{
    CommandFailure, Result, make_administrator_act, open_existing_store, open_store, print_line, serve::own_address,
};
use crate::{
    auth::token::SecretToken,
    clock::civil_day,
    config::{NamedUserArgs, UserAddArgs, UserCommand, UserLinkArgs},
    domain::{
        access::{Reach, Role, parse_login},
        council::named::Named,
    },
    store::{
        Store,
        accounts::{Account, NewAccount, SignInMethod},
        one_time_links,
    },
    web::{server::base_url::BaseUrl, views::view},
};

/// The default address on which a register listens.
const USUAL: SocketAddr = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 8080));

pub(super) async fn run_user(command: UserCommand) -> Result<()> {
    match command {
        UserCommand::Add(args) => add_account(args).await,
        UserCommand::List(args) => list_accounts(&args.register.database).await,
        UserCommand::Link(args) => make_one_time_link(args).await,
        UserCommand::Disable(args) => switch_account(args, false).await,
        UserCommand::Enable(args) => switch_account(args, true).await,
    }
}

async fn add_account(args: UserAddArgs) -> Result<()> {
    let wrong = || CommandFailure::new(format!("‘{}’ is geen e-mailadres.", args.email));
    let login = parse_login(&args.email).ok_or_else(wrong)?;
    let role = Role::from_key(&args.role).ok_or_else(|| CommandFailure::new("Deze rol bestaat niet."))?;
    let name = args.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(CommandFailure::new("Geef een naam, zoals de geschiedenis die moet vermelden."));
    }
    let named = |texts: &[String]| texts.iter().filter_map(|text| Named::parse(text)).collect();
    let reach = Reach { committees: args.committee, holders: named(&args.holder), members: named(&args.member) };
    let store = open_store(&args.register.database).await?;
    let token = make_token()?;
    let new = NewAccount { name: name.clone(), door: SignInMethod::Local { login }, role, reach };
    store.add_account(&make_administrator_act(), new, &token.to_hashed()).await?;
    let kept = BaseUrl::kept_in(&store.settings());
    store.close().await;
    print_line(&format!("Het account van {name} ({}) is gemaakt.", role.key()))?;
    print_one_time_link(args.site.base_url.or(kept), &token)
}

async fn make_one_time_link(args: UserLinkArgs) -> Result<()> {
    let (store, account) = find_account(&args.named).await?;
    let token = make_token()?;
    store.invite_account(&make_administrator_act(), account.id, &token.to_hashed()).await?;
    let kept = BaseUrl::kept_in(&store.settings());
    store.close().await;
    print_line(&format!("Er is een nieuwe link voor {}. Eerdere links werken niet meer.", account.name))?;
    print_one_time_link(args.site.base_url.or(kept), &token)
}

fn print_one_time_link(site: Option<BaseUrl>, token: &SecretToken) -> Result<()> {
    let base_url = if let Some(site) = site {
        site
    } else {
        let assumed = own_address(USUAL)?;
        print_line(&format!(
            "Het register weet nog niet op welk adres men het bereikt, want het is nog niet gestart. De link gaat uit van \
             {assumed}. Is het een ander adres, geef dat dan mee met --base-url."
        ))?;
        assumed
    };
    print_line(&format!(
        "Met deze link kiest men een wachtwoord. Hij werkt één keer, en {} dagen lang:",
        one_time_links::VALID.num_days()
    ))?;
    print_line(&base_url.join_path(&format!("/uitnodiging/{}", token.as_str())))
}

async fn list_accounts(database: &Path) -> Result<()> {
    let store = open_existing_store(database).await?;
    let act = make_administrator_act();
    let accounts = store.list_accounts(&act.actor, act.now).await?;
    store.close().await;
    if accounts.is_empty() {
        return print_line("Er zijn nog geen accounts. Maak het eerste met: toezeggingen user add --role beheerder …");
    }
    for account in accounts {
        print_line(&describe_account(&account))?;
    }
    Ok(())
}

fn describe_account(account: &Account) -> String {
    let door = account.login().unwrap_or("eenmalige aanmelding");
    let reach = account.to_reach();
    let reach = if reach == Reach::default() { String::new() } else { format!(": {reach}") };
    let state = if account.disabled_at.is_some() {
        "uitgeschakeld".to_owned()
    } else if let Some(used) = account.last_used_at {
        format!("laatst gebruikt op {}", view::field_day(civil_day(used)))
    } else {
        "nog niet gebruikt".to_owned()
    };
    format!("{} <{door}>, {}{reach}; {state}", account.name, account.role.key())
}

async fn switch_account(args: NamedUserArgs, on: bool) -> Result<()> {
    let (store, account) = find_account(&args).await?;
    let word = if on {
        store.enable_account(&make_administrator_act(), account.id).await?;
        "weer ingeschakeld"
    } else {
        store.disable_account(&make_administrator_act(), account.id).await?;
        "uitgeschakeld"
    };
    store.close().await;
    print_line(&format!("Het account van {} is {word}.", account.name))
}

async fn find_account(args: &NamedUserArgs) -> Result<(Store, Account)> {
    let store = open_existing_store(&args.register.database).await?;
    let act = make_administrator_act();
    let login = parse_login(&args.email);
    let accounts = store.list_accounts(&act.actor, act.now).await?;
    let found = accounts.into_iter().find(|account| account.login().is_some() && account.login() == login.as_deref());
    let missing = || CommandFailure::new(format!("Er is geen account met het e-mailadres {}.", args.email));
    Ok((store, found.ok_or_else(missing)?))
}

fn make_token() -> Result<SecretToken> {
    SecretToken::new()
        .map_err(|error| CommandFailure::new(format!("Deze machine geeft geen toeval voor een veilige link: {error}.")))
}
