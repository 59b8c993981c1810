//! The tables of the council: settings, calendar, committees, people, meetings, themes, areas of the town.

use super::ExportTable;
use crate::domain::records::RecordFieldForm::{Flag, Plain};

pub(super) const TABLES: &[ExportTable] = &[
    ExportTable {
        table: "setting",
        name: "instellingen",
        key: 1,
        columns: &[("key", "naam", Plain), ("value", "waarde", Plain)],
    },
    ExportTable {
        table: "calendar_entry",
        name: "kalender",
        key: 1,
        columns: &[("name", "naam", Plain), ("first_day", "eersteDag", Plain), ("last_day", "laatsteDag", Plain)],
    },
    ExportTable {
        table: "committee",
        name: "commissies",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("code", "code", Plain),
            ("name", "naam", Plain),
            ("established", "ingevoerd", Flag),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
    ExportTable {
        table: "meeting",
        name: "vergaderingen",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("committee_id", "commissie", Plain),
            ("day", "dag", Plain),
            ("starts_at", "begint", Plain),
            ("place", "waar", Plain),
            ("established", "ingevoerd", Flag),
            ("cancelled_on", "afgezegdOp", Plain),
        ],
    },
    ExportTable {
        table: "agenda_item",
        name: "agendapunten",
        key: 2,
        columns: &[
            ("meeting_id", "vergadering", Plain),
            ("position", "plaats", Plain),
            ("number", "nummer", Plain),
            ("title", "titel", Plain),
        ],
    },
    ExportTable { table: "person", name: "personen", key: 1, columns: &[("id", "id", Plain)] },
    ExportTable {
        table: "party",
        name: "fracties",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("slug", "inAdres", Plain),
            ("name", "naam", Plain),
            ("established", "ingevoerd", Flag),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
    ExportTable {
        table: "member",
        name: "raadsleden",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("name", "naam", Plain),
            ("party_id", "fractie", Plain),
            ("person_id", "persoon", Plain),
            ("established", "ingevoerd", Flag),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
    ExportTable {
        table: "portfolio_holder",
        name: "portefeuillehouders",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("slug", "inAdres", Plain),
            ("function", "functie", Plain),
            ("name", "naam", Plain),
            ("person_id", "persoon", Plain),
            ("established", "ingevoerd", Flag),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
    ExportTable {
        table: "portfolio",
        name: "portefeuilles",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("holder_id", "portefeuillehouder", Plain),
            ("name", "naam", Plain),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
    ExportTable {
        table: "theme",
        name: "themas",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("slug", "inAdres", Plain),
            ("name", "naam", Plain),
            ("established", "ingevoerd", Flag),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
    ExportTable {
        table: "area",
        name: "gebieden",
        key: 1,
        columns: &[
            ("id", "id", Plain),
            ("slug", "inAdres", Plain),
            ("name", "naam", Plain),
            ("established", "ingevoerd", Flag),
            ("first_day", "eersteDag", Plain),
            ("last_day", "laatsteDag", Plain),
        ],
    },
];
