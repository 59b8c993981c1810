//! The columns of a publicity with the decision behind it, which commitments and letters have alike.

use chrono::NaiveDate;

use super::key_reader::KeyReader;
use crate::{
    domain::commitment::{
        publicity::{Publicity, PublicityKey},
        secrecy::{Organ, Secrecy, SecrecyGround},
    },
    store::{
        Result, StoreFailure,
        db::{Value, record},
    },
};

record! {
    #[derive(Debug)]
    pub(in crate::store) struct PublicityColumns {
        publicity: String,
        secret_by: Option<String>,
        secret_on: Option<NaiveDate>,
        secret_ground: Option<String>,
        secret_lifter: Option<String>,
    }
}

impl PublicityColumns {
    /// True if anything of a decision of secrecy stands in the columns.
    pub(in crate::store) fn has_decision(&self) -> bool {
        self.secret_by.is_some()
            || self.secret_on.is_some()
            || self.secret_ground.is_some()
            || self.secret_lifter.is_some()
    }

    /// Reads the publicity. A key that no variant knows makes the record unreadable.
    pub(in crate::store) fn read_publicity(&self, keys: &mut KeyReader<'_>) -> Result<Publicity> {
        let by = keys.read_any("secret_by", self.secret_by.as_deref(), Organ::from_key);
        let ground = keys.read_any("secret_ground", self.secret_ground.as_deref(), SecrecyGround::from_key);
        let lifter = keys.read_any("secret_lifter", self.secret_lifter.as_deref(), Organ::from_key);
        let secrecy =
            || Some(Secrecy { imposed_by: by?, imposed_on: self.secret_on?, ground: ground?, lifted_by: lifter? });
        let publicity = match keys.read("publicity", &self.publicity, PublicityKey::from_key) {
            Some(PublicityKey::Draft) => Some(Publicity::Draft),
            Some(PublicityKey::Public) => Some(Publicity::Public),
            Some(PublicityKey::Secret) => secrecy().map(Publicity::Secret),
            None => None,
        };
        publicity.ok_or(StoreFailure::Unreadable("publicity").into())
    }
}

/// Lists the columns with the values that a publicity has in them.
pub(in crate::store) fn list_publicity_columns(publicity: Publicity) -> [(&'static str, Value); 5] {
    let secrecy = publicity.secrecy();
    [
        ("publicity", publicity.key().key().into()),
        ("secret_by", secrecy.map(|secrecy| secrecy.imposed_by.key()).into()),
        ("secret_on", secrecy.map(|secrecy| secrecy.imposed_on).into()),
        ("secret_ground", secrecy.map(|secrecy| secrecy.ground.key()).into()),
        ("secret_lifter", secrecy.map(|secrecy| secrecy.lifted_by.key()).into()),
    ]
}
