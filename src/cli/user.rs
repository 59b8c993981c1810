//! The command `user`: manages accounts from the command line. The first account is made here, since a new register has none.

use std::{
    net::{Ipv4Addr, SocketAddr, SocketAddrV4},
    path::Path,
};

use super::{Failure, Result, act, known, open, say, serve::own_address};
use crate::{
    auth::token::Token,
    clock::civil_day,
    config::{UserAdd, UserCommand, UserLink, UserNamed},
    domain::{
        access::{Reach, Role, login},
        council::named::Named,
    },
    store::{
        Store,
        accounts::{Account, Door, NewAccount},
        one_time_links,
    },
    web::{server::base_url::BaseUrl, views::view},
};

/// The default address on which a register listens.
const USUAL: SocketAddr = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 8080));

pub(super) async fn run(command: UserCommand) -> Result<()> {
    match command {
        UserCommand::Add(args) => add(args).await,
        UserCommand::List(args) => list(&args.register.database).await,
        UserCommand::Link(args) => link(args).await,
        UserCommand::Disable(args) => switch(args, false).await,
        UserCommand::Enable(args) => switch(args, true).await,
    }
}

async fn add(args: UserAdd) -> Result<()> {
    let wrong = || Failure::new(format!("‘{}’ is geen e-mailadres.", args.email));
    let login = login(&args.email).ok_or_else(wrong)?;
    let role = Role::from_key(&args.role).ok_or_else(|| Failure::new("Deze rol bestaat niet."))?;
    let name = args.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Failure::new("Geef een naam, zoals de geschiedenis die moet vermelden."));
    }
    let named = |texts: &[String]| texts.iter().filter_map(|text| Named::parse(text)).collect();
    let reach = Reach { committees: args.committee, holders: named(&args.holder), members: named(&args.member) };
    let store = open(&args.register.database).await?;
    let token = token()?;
    let new = NewAccount { name: name.clone(), door: Door::Local { login }, role, reach };
    store.add_account(&act(), new, &token.hash()).await?;
    let kept = BaseUrl::kept_in(&store.settings());
    store.close().await;
    say(&format!("Het account van {name} ({}) is gemaakt.", role.key()))?;
    tell(args.site.base_url.or(kept), &token)
}

async fn link(args: UserLink) -> Result<()> {
    let (store, account) = find(&args.named).await?;
    let token = token()?;
    store.invite(&act(), account.id, &token.hash()).await?;
    let kept = BaseUrl::kept_in(&store.settings());
    store.close().await;
    say(&format!("Er is een nieuwe link voor {}. Eerdere links werken niet meer.", account.name))?;
    tell(args.site.base_url.or(kept), &token)
}

fn tell(site: Option<BaseUrl>, token: &Token) -> Result<()> {
    let base_url = if let Some(site) = site {
        site
    } else {
        let assumed = own_address(USUAL)?;
        say(&format!(
            "Het register weet nog niet op welk adres men het bereikt, want het is nog niet gestart. De link gaat uit van \
             {assumed}. Is het een ander adres, geef dat dan mee met --base-url."
        ))?;
        assumed
    };
    say(&format!(
        "Met deze link kiest men een wachtwoord. Hij werkt één keer, en {} dagen lang:",
        one_time_links::VALID.num_days()
    ))?;
    say(&base_url.join(&format!("/uitnodiging/{}", token.text())))
}

async fn list(database: &Path) -> Result<()> {
    let store = known(database).await?;
    let act = act();
    let accounts = store.accounts(&act.actor, act.now).await?;
    store.close().await;
    if accounts.is_empty() {
        return say("Er zijn nog geen accounts. Maak het eerste met: toezeggingen user add --role beheerder …");
    }
    for account in accounts {
        say(&line(&account))?;
    }
    Ok(())
}

fn line(account: &Account) -> String {
    let door = account.login().unwrap_or("eenmalige aanmelding");
    let reach = if account.reach == Reach::default() { String::new() } else { format!(": {}", account.reach) };
    let state = if account.disabled_at.is_some() {
        "uitgeschakeld".to_owned()
    } else if let Some(used) = account.last_used_at {
        format!("laatst gebruikt op {}", view::field_day(civil_day(used)))
    } else {
        "nog niet gebruikt".to_owned()
    };
    format!("{} <{door}>, {}{reach}; {state}", account.name, account.role.key())
}

async fn switch(args: UserNamed, on: bool) -> Result<()> {
    let (store, account) = find(&args).await?;
    let word = if on {
        store.enable_account(&act(), account.id).await?;
        "weer ingeschakeld"
    } else {
        store.disable_account(&act(), account.id).await?;
        "uitgeschakeld"
    };
    store.close().await;
    say(&format!("Het account van {} is {word}.", account.name))
}

async fn find(args: &UserNamed) -> Result<(Store, Account)> {
    let store = known(&args.register.database).await?;
    let act = act();
    let login = login(&args.email);
    let accounts = store.accounts(&act.actor, act.now).await?;
    let found = accounts.into_iter().find(|account| account.login().is_some() && account.login() == login.as_deref());
    let missing = || Failure::new(format!("Er is geen account met het e-mailadres {}.", args.email));
    Ok((store, found.ok_or_else(missing)?))
}

fn token() -> Result<Token> {
    Token::new()
        .map_err(|error| Failure::new(format!("Deze machine geeft geen toeval voor een veilige link: {error}.")))
}
