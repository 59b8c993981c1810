//! The search box as conditions in a query on the commitment `c`.

use crate::{
    domain::{
        access::{
            Actor,
            rights::{Action, Extent},
        },
        search::{numbers::NumberAmongWords, query::SearchQuery, sought::SoughtText},
    },
    store::{
        db::Query,
        full_text::{SearchColumns, SearchIndex, SearchNearness, push_all_found, push_any_found},
        records::sight::sees_all,
    },
};

/// The indexes in which an actor's search looks, and in which columns of each.
pub(super) struct SearchScope(Vec<(SearchIndex, SearchColumns)>);

impl SearchScope {
    /// The public's search looks in the index of what is public alone. Of what is not, somebody who does not see everything finds
    /// by the commitments themselves alone: not each letter that answers a commitment may be read by whoever sees the commitment.
    pub(super) fn of(actor: &Actor) -> Self {
        let public = (SearchIndex::Public, SearchColumns::All);
        let reads_all_letters = actor.find_extent(Action::ReadDraftLetters) == Extent::All;
        Self(match actor.find_extent(Action::Read) {
            Extent::Nothing | Extent::Public => vec![public],
            _ if sees_all(actor) && reads_all_letters => vec![public, (SearchIndex::Hidden, SearchColumns::All)],
            _ => vec![public, (SearchIndex::Hidden, SearchColumns::TitleAndOwn)],
        })
    }

    /// The indexes, each with the columns in which it may look there.
    pub(super) fn list_indexes(&self) -> Vec<(SearchIndex, SearchColumns)> {
        self.0.clone()
    }

    /// The indexes of which the words may be told: those in which every word stands in something that the actor sees.
    pub(super) fn list_indexes_of_words(&self) -> Vec<SearchIndex> {
        let is_seen_whole = |(_, widest): &&(SearchIndex, SearchColumns)| *widest == SearchColumns::All;
        self.0.iter().filter(is_seen_whole).map(|(index, _)| *index).collect()
    }

    /// Adds a query for the keys of commitments in which all of these are found.
    fn push_all(&self, query: &mut Query, sought: &[SoughtText], how: (SearchColumns, SearchNearness)) {
        for (at, (index, widest)) in self.0.iter().enumerate() {
            query.push(if at == 0 { "" } else { " UNION " });
            push_all_found(query, *index, sought, (how.0.min(*widest), how.1));
        }
    }

    /// Adds a query for the keys of commitments in which any of these is found.
    fn push_any(&self, query: &mut Query, sought: &[SoughtText]) {
        for (at, (index, widest)) in self.0.iter().enumerate() {
            query.push(if at == 0 { "" } else { " UNION " });
            push_any_found(query, *index, sought, *widest);
        }
    }
}

/// The widest way to look: in all columns, also for parts of words.
pub(super) const EVERYWHERE: (SearchColumns, SearchNearness) = (SearchColumns::All, SearchNearness::PartOfWord);

/// Adds the condition that a commitment matches a search: everything that is sought is found in its texts or it has one of the
/// numbers, and nothing that is excluded is found.
pub(in crate::store) fn push_search(query: &mut Query, actor: &Actor, typed: &str) {
    let search = SearchQuery::parse(typed);
    if search.is_empty {
        return;
    }
    if search.finds_nothing() {
        query.push(" AND 1 = 0");
        return;
    }
    let scope = SearchScope::of(actor);
    if !search.sought.is_empty() || !search.numbers.is_empty() {
        query.push(" AND c.id IN (");
        push_candidates(query, &scope, &search);
        query.push(")");
    }
    if !search.excluded.is_empty() {
        query.push(" AND c.id NOT IN (");
        scope.push_any(query, &search.excluded);
        query.push(")");
    }
}

fn push_candidates(query: &mut Query, scope: &SearchScope, search: &SearchQuery) {
    let mut union = "";
    if !search.sought.is_empty() {
        scope.push_all(query, &search.sought, EVERYWHERE);
        union = " UNION ";
    }
    for one in &search.numbers {
        query.push(union);
        push_numbered(query, scope, one);
        union = " UNION ";
    }
}

/// Adds a query for the key of the commitment with a number in whose texts the words beside the number are found.
pub(super) fn push_numbered(query: &mut Query, scope: &SearchScope, one: &NumberAmongWords) {
    query.push("SELECT n.id AS rowid FROM commitment n WHERE n.number_normal = ");
    query.push_bind(one.number.as_str().to_owned());
    let others = one.list_sought_others();
    if !others.is_empty() {
        query.push(" AND n.id IN (");
        scope.push_all(query, &others, EVERYWHERE);
        query.push(")");
    }
}
