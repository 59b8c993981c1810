//! Finds rows of the council's lists that nobody entered and that no commitment ever bore.

use std::collections::{HashMap, HashSet};

use crate::store::{
    Result,
    db::{Connection, Query, query},
};

/// A table of names that come into being because a commitment bears them.
struct NameTable {
    table: &'static str,
    /// Its name in an export.
    name: &'static str,
    /// Selects the ids of the rows `x` that nobody entered and to which no other row refers now.
    unused: &'static str,
    told: ToldName,
}

/// The way in which lines of the history tell the name of a row. The texts in an event are JSON.
enum ToldName {
    /// The value of this column of the row is a whole text of the event.
    Whole(&'static str),
    /// The value of this column of the row stands in a text of the event, with more beside it.
    Within(&'static str),
    /// The day of the row and its committee. Of a commitment one line may tell the day, and another the committee; lines of rows
    /// tell a meeting by itself.
    DayAndCommittee,
}

/// The tables in the order in which rows can go: members before their party, meetings before their committee.
const NAME_TABLES: [NameTable; 7] = [
    NameTable {
        table: "member",
        name: "raadsleden",
        unused: "SELECT x.id FROM member x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM commitment_asker a WHERE a.member_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM withdrawn_paper_mover w WHERE w.member_id = x.id)",
        told: ToldName::Within("name"),
    },
    NameTable {
        table: "portfolio_holder",
        name: "portefeuillehouders",
        unused: "SELECT x.id FROM portfolio_holder x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.holder_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM former_holder f WHERE f.holder_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM portfolio p WHERE p.holder_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM account_holder a WHERE a.holder_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM letter_keeper k WHERE k.holder_id = x.id)",
        told: ToldName::Within("function"),
    },
    NameTable {
        table: "meeting",
        name: "vergaderingen",
        unused: "SELECT x.id FROM meeting x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.meeting_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.meeting_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM list_edition l WHERE l.meeting_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM event e WHERE x.id IN (e.meeting_id, e.about_meeting))",
        told: ToldName::DayAndCommittee,
    },
    NameTable {
        table: "theme",
        name: "themas",
        unused: "SELECT x.id FROM theme x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.theme_id = x.id)",
        told: ToldName::Whole("name"),
    },
    NameTable {
        table: "area",
        name: "gebieden",
        unused: "SELECT x.id FROM area x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM commitment_area a WHERE a.area_id = x.id)",
        told: ToldName::Whole("name"),
    },
    NameTable {
        table: "party",
        name: "fracties",
        unused: "SELECT x.id FROM party x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM member m WHERE m.party_id = x.id)",
        told: ToldName::Within("name"),
    },
    NameTable {
        table: "committee",
        name: "commissies",
        unused: "SELECT x.id FROM committee x WHERE x.established = 0
             AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.committee_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.committee_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM account_committee a WHERE a.committee_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM letter_keeper k WHERE k.committee_id = x.id)
             AND NOT EXISTS (SELECT 1 FROM suggestion s WHERE s.committee_id = x.id)",
        told: ToldName::Whole("code"),
    },
];

impl NameTable {
    /// A query that finds a line of the history that tells the name of the row with this id.
    fn find_told_line(&self, id: i64) -> Query {
        let text = match self.told {
            ToldName::Whole(column) => format!("json_quote(x.{column})"),
            ToldName::Within(column) => format!("trim(json_quote(x.{column}), '\"')"),
            ToldName::DayAndCommittee => return query(DAY_AND_COMMITTEE).bind(id),
        };
        let table = self.table;
        query(format!(
            "SELECT 1 FROM {table} x JOIN event_content k ON instr(k.before, {text}) OR instr(k.after, {text})
             WHERE x.id = $1"
        ))
        .bind(id)
    }
}

const DAY_AND_COMMITTEE: &str = "SELECT 1 FROM meeting x JOIN committee o ON o.id = x.committee_id JOIN event_content k
         ON instr(k.before, json_quote(x.day)) OR instr(k.after, json_quote(x.day))
     JOIN event e ON e.sequence = k.sequence
     WHERE x.id = $1 AND (e.commitment_id IS NULL OR EXISTS (
         SELECT 1 FROM event f JOIN event_content l ON l.sequence = f.sequence WHERE f.commitment_id = e.commitment_id
         AND (instr(l.before, json_quote(o.code)) OR instr(l.after, json_quote(o.code)))))";

/// The rows that stand without a line that tells of them: ids by the name of the table in an export.
pub(super) type UntoldRows = HashMap<String, HashSet<i64>>;

/// Finds a row among these whose name no commitment bears or ever bore.
pub(super) async fn find_unborne_name(reader: &mut Connection, untold: &UntoldRows) -> Result<Option<(String, i64)>> {
    for table in &NAME_TABLES {
        let Some(rows) = untold.get(table.name) else { continue };
        let unborne = list_unborne_names(reader, table).await?;
        if let Some(id) = unborne.into_iter().find(|id| rows.contains(id)) {
            return Ok(Some((table.name.to_owned(), id)));
        }
    }
    Ok(None)
}

/// Removes the names of which, after an erasure, nothing in the register tells any more.
pub(super) async fn forget_unborne_names(tx: &mut Connection) -> Result<()> {
    for table in &NAME_TABLES {
        for id in list_unborne_names(tx, table).await? {
            let mut delete = query("DELETE FROM ");
            delete.push(table.table).push(" WHERE id = ").push_bind(id);
            delete.execute(tx).await?;
        }
    }
    query(
        "DELETE FROM person WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.person_id = person.id)
         AND NOT EXISTS (SELECT 1 FROM portfolio_holder h WHERE h.person_id = person.id)
         AND NOT EXISTS (SELECT 1 FROM account_person a WHERE a.person_id = person.id)",
    )
    .execute(tx)
    .await?;
    Ok(())
}

async fn list_unborne_names(connection: &mut Connection, table: &NameTable) -> Result<Vec<i64>> {
    let unused: Vec<(i64,)> = query(table.unused).fetch_all(connection).await?;
    let mut unborne = Vec::new();
    for (id,) in unused {
        if !table.find_told_line(id).finds_any(connection).await? {
            unborne.push(id);
        }
    }
    Ok(unborne)
}
