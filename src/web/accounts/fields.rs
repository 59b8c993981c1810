//! The fields of an account: read from the form, and filled from the store.

use crate::{
    domain::{
        access::{Reach, ReachKind, Role, parse_login},
        council::named::Named,
    },
    store::{
        accounts::{Account, refusal::AccountRefusal},
        council::Council,
    },
    web::{
        forms::{form::Fields, sent::FieldTimes},
        views::words,
    },
};

/// The fields with their labels, in the order of the form.
pub(super) const LABELS: &[(&str, &str)] = &[
    ("naam", "Naam"),
    ("email", "E-mailadres"),
    ("rol", "Rol"),
    ("commissie", "Commissies"),
    ("houder", "Portefeuillehouders"),
    ("raadslid", "Raadslid"),
];

/// The number of times that a field may occur in the form of a new account.
pub(super) fn of_new(name: &str) -> FieldTimes {
    if name == "email" { FieldTimes::Once } else { of_known(name) }
}

/// The number of times that a field may occur in the form of a known account.
pub(super) fn of_known(name: &str) -> FieldTimes {
    match name {
        "naam" | "rol" => FieldTimes::Once,
        "commissie" | "houder" | "raadslid" => FieldTimes::Often,
        _ => FieldTimes::Never,
    }
}

/// The fields of an account as they were typed.
pub(super) struct TypedAccount {
    pub(super) name: String,
    pub(super) role: Option<Role>,
    pub(super) reach: Reach,
}

/// Reads the fields of an account, new or known. If a field is wrong it gets an error, and the result must not be used.
pub(super) fn read_account(form: &mut Fields) -> TypedAccount {
    let name = form.required_line("naam", "Vul de naam in, zoals de geschiedenis die moet vermelden.");
    let role = form.read_choice("rol", |key| Role::of_accounts().find(|role| role.key() == key));
    if role.is_none() && form.find_error("rol").is_none() {
        form.reject_field("rol", "Kies een rol.");
    }
    let named = |field: &str| form.list_values(field).iter().filter_map(|text| Named::parse(text)).collect();
    let reach = Reach {
        committees: form.list_values("commissie").to_vec(),
        holders: named("houder"),
        members: named("raadslid"),
    };
    TypedAccount { name, role, reach }
}

/// The e-mail address of a new account.
pub(super) fn read_login(form: &mut Fields) -> Option<String> {
    let typed = form.required_line("email", "Vul het e-mailadres in waarmee iemand inlogt.");
    let login = parse_login(&typed);
    if login.is_none() && form.find_error("email").is_none() {
        form.reject_field("email", "Dit is geen e-mailadres. Schrijf het als naam@gemeente.nl.");
    }
    login
}

/// Puts the store's refusal of an account at the field that caused it.
pub(super) fn put_refusal_at_field(form: &mut Fields, refusal: &AccountRefusal) {
    let (field, message) = match refusal {
        AccountRefusal::Known => ("email", "Er is al een account met dit e-mailadres.".to_owned()),
        AccountRefusal::ReachMissing(role) if role.to_scope() == ReachKind::Holders => {
            ("houder", format!("Kies een portefeuillehouder: die hoort bij de rol {}.", role.key()))
        }
        AccountRefusal::ReachMissing(role) => {
            ("commissie", format!("Kies ten minste één commissie: die hoort bij de rol {}.", role.key()))
        }
        AccountRefusal::ReachUnknown { wish, kind, .. } => {
            let field = if *kind == "portefeuillehouder" { "houder" } else { *kind };
            (field, format!("‘{wish}’ staat niet (meer) in het register. Kies opnieuw."))
        }
        AccountRefusal::LastAdministrator => {
            ("rol", "Dit is de enige beheerder. Maak eerst iemand anders beheerder.".to_owned())
        }
        other => ("", words::to_sentence(&other.to_string())),
    };
    form.reject_field(field, message);
}

/// The form filled with an account.
pub(super) fn fill_form(account: &Account) -> Fields {
    let Reach { committees, holders, members } = &account.to_reach();
    let one = |field: &str, value: &str| (field.to_owned(), value.to_owned());
    let committees = committees.iter().map(|code| one("commissie", code));
    let holders = holders.iter().map(|holder| one("houder", &holder.to_string()));
    let members = members.iter().map(|member| one("raadslid", &member.to_string()));
    let own = [one("naam", &account.name), one("rol", account.role.key())];
    Fields::new(own.into_iter().chain(committees).chain(holders).chain(members))
}

/// The options of the choice fields.
#[derive(Debug)]
pub(super) struct AccountChoices {
    pub(super) roles: Vec<(&'static str, &'static str)>,
    pub(super) committees: Vec<(String, String)>,
    pub(super) holders: Vec<(String, String)>,
    pub(super) members: Vec<(String, String)>,
}

impl AccountChoices {
    /// The options that the council offers, and those that this account has already, which may no longer be offered.
    pub(super) fn new(council: &Council, has: &Reach) -> Self {
        let named = |name: &str, beside: &Option<String>| Named { name: name.to_owned(), beside: beside.clone() };
        let committees = council.committees.iter().map(|one| (one.code.clone(), one.name.clone()));
        let holders = council.holders.iter().map(|one| named(&one.function, &one.name).to_string());
        let members = council.members.iter().map(|one| named(&one.name, &one.party).to_string());
        Self {
            roles: Role::of_accounts().map(|role| (role.key(), describe_needed_reach(role))).collect(),
            committees: join_choices(committees, has.committees.iter().map(|code| (code.clone(), code.clone()))),
            holders: join_choices(
                holders.map(pair_with_itself),
                has.holders.iter().map(Named::to_string).map(pair_with_itself),
            ),
            members: join_choices(
                members.map(pair_with_itself),
                has.members.iter().map(Named::to_string).map(pair_with_itself),
            ),
        }
    }
}

fn pair_with_itself(name: String) -> (String, String) {
    (name.clone(), name)
}

/// The options of `these`, followed by those of `those` that are not among them: each with its value and its words.
fn join_choices(
    these: impl Iterator<Item = (String, String)>,
    those: impl Iterator<Item = (String, String)>,
) -> Vec<(String, String)> {
    let mut choices: Vec<(String, String)> = these.collect();
    for one in those {
        if !choices.iter().any(|(value, _)| *value == one.0) {
            choices.push(one);
        }
    }
    choices
}

/// The remark beside a role: the reach that goes with it, or what it may do.
fn describe_needed_reach(role: Role) -> &'static str {
    match role {
        Role::Clerk => "alle toezeggingen",
        Role::CommitteeClerk => "met de eigen commissies",
        Role::Office => "met de portefeuillehouders voor wie men werkt",
        Role::Holder => "met zichzelf als portefeuillehouder",
        Role::Member => "met de eigen commissies, en zichzelf als raadslid",
        Role::CommitteeMember => "met de eigen commissies, voor wie geen raadslid is",
        Role::Administrator => "accounts en instellingen, niet de inhoud",
        Role::Archivist => "leest alles",
        Role::Seatless | Role::Public => "",
    }
}
