//! The choice of who may see a new commitment. Nothing is chosen beforehand.

use super::form::Fields;
use crate::domain::{
    access::{Actor, rights::Action},
    commitment::publicity::{Publicity, PublicityKey},
};

/// The name of the field.
pub(in crate::web) const FIELD: &str = "openbaarheid";

/// The choices for an actor, each by its key and its label. Publishing and secrecy are offered only to who has a right to them.
pub(in crate::web) fn list_choices(actor: &Actor) -> Vec<(&'static str, &'static str)> {
    let explained = |publicity: PublicityKey| match publicity {
        PublicityKey::Draft => "Concept: nog niet gepubliceerd",
        PublicityKey::Public => "Openbaar",
        PublicityKey::Secret => "Geheim, bij besluit",
    };
    let open = |publicity: &PublicityKey| match publicity {
        PublicityKey::Draft => true,
        PublicityKey::Public => actor.may_ever(Action::Publish),
        PublicityKey::Secret => actor.may_ever(Action::Secrecy),
    };
    PublicityKey::ALL.into_iter().filter(open).map(|one| (one.key(), explained(one))).collect()
}

/// The same, without secrecy, which needs a decision that the form does not ask for.
pub(in crate::web) fn list_choices_without_secrecy(actor: &Actor) -> Vec<(&'static str, &'static str)> {
    let mut choices = list_choices(actor);
    choices.retain(|(key, _)| *key != PublicityKey::Secret.key());
    choices
}

/// Reads the choice. If nothing is chosen, the field gets an error.
pub(in crate::web) fn read_choice(form: &mut Fields) -> Option<PublicityKey> {
    let chosen = form.read_choice(FIELD, PublicityKey::from_key);
    if chosen.is_none() && form.find_error(FIELD).is_none() {
        form.reject_field(FIELD, "Kies of de toezegging openbaar is. Dat kiest het register niet voor u.");
    }
    chosen
}

/// The same for a form that has no fields for a decision of secrecy.
pub(in crate::web) fn read_publicity_without_secrecy(form: &mut Fields) -> Option<Publicity> {
    match read_choice(form)? {
        PublicityKey::Draft => Some(Publicity::Draft),
        PublicityKey::Public => Some(Publicity::Public),
        PublicityKey::Secret => {
            form.reject_field(FIELD, "Geheimhouding legt u vast bij de toezegging zelf. Kies concept.");
            None
        }
    }
}
