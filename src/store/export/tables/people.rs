//! The tables of suggestions, accounts and the log of the administration.

use super::ExportTable;
use crate::domain::records::RecordFieldForm::Plain;

pub(super) const TABLES: &[ExportTable] = &[
    ExportTable {
        table: "suggestion",
        name: "suggesties",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("account_id", "account", Plain),
            ("committee_id", "commissie", Plain),
            ("made_on", "toegezegdOp", Plain),
            ("spoken_by", "gezegdDoor", Plain),
            ("text", "tekst", Plain),
            ("sent_at", "verstuurdOp", Plain),
            ("outcome", "uitkomst", Plain),
            ("number", "nummer", Plain),
            ("answer", "antwoord", Plain),
            ("judged_at", "beoordeeldOp", Plain),
            ("judged_by", "beoordeeldDoor", Plain),
        ],
    },
    ExportTable {
        table: "account",
        name: "accounts",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("name", "naam", Plain),
            ("login", "eMail", Plain),
            ("issuer", "inlogdienst", Plain),
            ("subject", "kenmerkBijInlogdienst", Plain),
            ("role", "rol", Plain),
            // Exported, so that devices that were given up stay unknown when the key of signing in is restored as well.
            ("device_generation", "generatieVanApparaten", Plain),
            ("created_at", "gemaaktOp", Plain),
            ("last_used_at", "laatstGebruiktOp", Plain),
            ("disabled_at", "uitgeschakeldOp", Plain),
        ],
    },
    ExportTable {
        table: "account_committee",
        name: "commissies-van-accounts",
        key: 2,
        columns: &[("account_id", "account", Plain), ("committee_id", "commissie", Plain)],
    },
    ExportTable {
        table: "account_holder",
        name: "portefeuillehouders-van-accounts",
        key: 2,
        columns: &[("account_id", "account", Plain), ("holder_id", "portefeuillehouder", Plain)],
    },
    ExportTable {
        table: "account_person",
        name: "personen-van-accounts",
        key: 2,
        columns: &[("account_id", "account", Plain), ("person_id", "persoon", Plain)],
    },
    ExportTable {
        table: "saved_view",
        name: "weergaven-van-accounts",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("account_id", "account", Plain),
            ("name", "naam", Plain),
            ("query", "lijst", Plain),
        ],
    },
    ExportTable {
        table: "administration",
        name: "logboek",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("at", "moment", Plain),
            ("actor_name", "naam", Plain),
            ("actor_role", "rol", Plain),
            ("kind", "handeling", Plain),
            ("subject", "betreft", Plain),
            ("detail", "bijzonderheden", Plain),
        ],
    },
];
