//! A field for the name of a committee, a person, a party, a theme or an area: a known name is recognised in any writing,
//! and an uncertain one is asked about once.

mod question;

use chrono::NaiveDate;

use self::question::IS_NEW;
pub(in crate::web) use self::question::{NameQuestion, is_answer};
use super::form::Fields;
use crate::{
    domain::{
        council::{
            named::Named,
            recognition::{Recognition, is_same, people_in, recognise_name, without_bullet},
            roster::Roster,
            tenure::Tenure,
        },
        text::folding::to_slug,
    },
    store::council::Council,
};

/// The error for a holder that cannot be parsed.
pub(in crate::web) const HOLDER_FORM: &str =
    "Schrijf de functie en daarachter tussen haakjes de naam: wethouder Wonen (J. de Vries).";

/// Reads names in a form and compares them with those of the council.
#[derive(Debug)]
pub(in crate::web) struct NameReader<'c> {
    council: &'c Council,
    /// The day on which the person or body had to be in office, if that is known.
    on: Option<NaiveDate>,
    /// Today counts as well for holders, since the present one may have come later than the commitment.
    today: NaiveDate,
    /// True for a field that is there for new names: then it asks only about probable slips of the pen.
    expects_new: bool,
}

impl<'c> NameReader<'c> {
    /// A reader for the names around something that happened on a day.
    pub(in crate::web) fn new(council: &'c Council, on: Option<NaiveDate>, today: NaiveDate) -> Self {
        Self { council, on, today, expects_new: false }
    }

    /// The same reader, for a field that is there for new names.
    pub(in crate::web) fn expecting_new(self) -> Self {
        Self { expects_new: true, ..self }
    }

    fn list_days_in_office(&self, roster: Roster) -> Vec<NaiveDate> {
        let later = self.on.map(|_| self.today).filter(|_| roster == Roster::Holders);
        self.on.into_iter().chain(later).collect()
    }

    /// The committee in a field, by its code. None if nothing was typed, or if the form asks which one was meant.
    pub(in crate::web) fn read_committee(&self, form: &mut Fields, field: &str) -> Option<String> {
        let typed = form.read_line(field)?;
        let committee = self.resolve_name(form, field, Roster::Committees, &typed)?;
        // A new committee has no code yet; what was typed is name and code at once.
        let code = committee.beside.clone().filter(|_| self.is_known_name(Roster::Committees, &committee));
        let code = code.unwrap_or_else(|| without_bullet(&typed));
        form.set_value(field, &code);
        Some(code)
    }

    /// The theme in a field, or none as for [`Self::read_committee`].
    pub(in crate::web) fn read_theme(&self, form: &mut Fields, field: &str) -> Option<String> {
        let typed = form.read_line(field)?;
        let theme = self.resolve_name(form, field, Roster::Themes, &typed)?.name;
        form.set_value(field, &theme);
        Some(theme)
    }

    /// The areas of the town in a field, one on a line; `kept` are those that stood there already and are not asked about again.
    pub(in crate::web) fn read_areas(&self, form: &mut Fields, field: &str, kept: &[String]) -> Vec<String> {
        let (mut areas, mut written): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for (line, typed) in (1..).zip(form.read_lines(field)) {
            let area = if kept.contains(&typed) {
                Some(typed.clone())
            } else if Named::parse(&without_bullet(&typed)).is_none() {
                form.reject_field(field, format!("Regel {line}: schrijf de naam van een gebied."));
                None
            } else {
                self.resolve_name(form, field, Roster::Areas, &typed).map(|area| area.to_string())
            };
            let shown = area.clone().unwrap_or(typed);
            if !written.contains(&shown) {
                written.push(shown);
                areas.extend(area);
            }
        }
        form.set_value(field, &written.join("\n"));
        areas
    }

    /// The portfolio holder in a field, or none as for [`Self::read_committee`]. A holder that cannot be parsed is an error.
    pub(in crate::web) fn read_holder(&self, form: &mut Fields, field: &str) -> Option<Named> {
        let typed = form.read_line(field)?;
        if Named::parse(&without_bullet(&typed)).is_none() {
            form.reject_field(field, HOLDER_FORM);
            return None;
        }
        let holder = self.resolve_name(form, field, Roster::Holders, &typed)?;
        form.set_value(field, &holder.to_string());
        Some(holder)
    }

    /// The members in a field, one or more on a line; `kept` are those who stood there already and are not asked about again.
    pub(in crate::web) fn read_members(&self, form: &mut Fields, field: &str, kept: &[Named]) -> Vec<Named> {
        let (known, parties) =
            (self.council.list_known_names(Roster::Members), self.council.list_known_names(Roster::Parties));
        let (mut members, mut written): (Vec<Named>, Vec<String>) = (Vec::new(), Vec::new());
        for (line, typed) in (1..).zip(form.read_lines(field)) {
            if let Some(stood) = kept.iter().find(|one| one.to_string() == typed) {
                written.push(typed);
                members.push(stood.clone());
                continue;
            }
            for person in people_in(&typed, &known, &parties) {
                if Named::parse(&person).is_none() {
                    let message = format!("Regel {line}: schrijf een naam en daarachter tussen haakjes de fractie.");
                    form.reject_field(field, message);
                    written.push(typed.clone());
                    continue;
                }
                let member = self.resolve_name(form, field, Roster::Members, &person);
                written.push(member.as_ref().map_or(person, ToString::to_string));
                members.extend(member);
            }
        }
        let mut seen: Vec<Named> = Vec::new();
        members.retain(|one| {
            !seen.contains(one) && {
                seen.push(one.clone());
                true
            }
        });
        written.dedup();
        form.set_value(field, &written.join("\n"));
        members
    }

    /// Asks about a name that is added to one of the council's lists, if it is close to another one of the same days. `own` is
    /// the name that it replaces.
    pub(in crate::web) fn doubt_added(
        &self,
        form: &mut Fields,
        field: &str,
        roster: Roster,
        added: (&Named, Tenure),
        own: Option<&Named>,
    ) {
        let (named, tenure) = added;
        let typed = named.to_string();
        let mut known = self.council.list_known_names(roster);
        known.retain(|one| Some(&one.named) != own && one.tenure.overlaps_tenure(tenure));
        if known.iter().any(|one| is_same(roster, &one.named, named)) {
            return;
        }
        let near: Vec<Named> = match recognise_name(roster, &typed, &known, &[]) {
            Recognition::Known(one) => vec![one],
            Recognition::Ambiguous(several) => several,
            Recognition::NotThen(_) => Vec::new(),
            Recognition::New(near) => near.into_iter().filter(|one| one.is_slip).map(|one| one.named).collect(),
        };
        if !near.is_empty() {
            let question = NameQuestion::of_added(field, roster, &typed, &near);
            self.read_answer(form, question);
        }
    }

    fn is_known_name(&self, roster: Roster, named: &Named) -> bool {
        self.council.list_known_names(roster).iter().any(|one| one.named == *named)
    }

    /// The person or thing that was typed in a field, if that is certain or was answered; otherwise the form asks.
    fn resolve_name(&self, form: &mut Fields, field: &str, roster: Roster, typed: &str) -> Option<Named> {
        let typed = without_bullet(typed);
        let known = self.council.list_known_names(roster);
        let new = Named::parse(&typed)?;
        let question = match recognise_name(roster, &typed, &known, &self.list_days_in_office(roster)) {
            Recognition::Known(known) => return Some(known),
            Recognition::Ambiguous(several) => NameQuestion::of_several(field, roster, &typed, &several),
            Recognition::NotThen(then) => {
                let is_it = then.iter().any(|one| is_same(roster, &one.named, &new));
                NameQuestion::of_another_time(field, roster, &typed, &then, is_it)
            }
            Recognition::New(near) => {
                let near = if self.expects_new { near.into_iter().filter(|one| one.is_slip).collect() } else { near };
                // An empty list holds nothing that could have been meant.
                if known.is_empty() || (self.expects_new && near.is_empty()) {
                    return self.with_known_party(form, field, roster, new);
                }
                NameQuestion::of_new(field, roster, &typed, &near)
            }
        };
        let answer = self.read_answer(form, question);
        match answer.as_deref() {
            Some(IS_NEW) => self.with_known_party(form, field, roster, new),
            Some(chosen) => known.iter().find(|one| one.named.to_string() == chosen).map(|one| one.named.clone()),
            None => {
                // Asks about the party at the same time.
                self.with_known_party(form, field, roster, new);
                None
            }
        }
    }

    /// A new name; the party of a new member is recognised like any other name.
    fn with_known_party(&self, form: &mut Fields, field: &str, roster: Roster, new: Named) -> Option<Named> {
        match new.beside.as_deref().filter(|_| roster == Roster::Members) {
            None => Some(new),
            Some(party) => {
                let party = self.resolve_name(form, field, Roster::Parties, party)?.name;
                Some(Named { beside: Some(party), ..new })
            }
        }
    }

    /// The answer to a question. The page shows the question again with its answer; without a fitting answer the field gets an
    /// error.
    fn read_answer(&self, form: &mut Fields, question: NameQuestion) -> Option<String> {
        let answer = form.get_raw_text(&question.name).to_owned();
        let answer = question.choices.iter().find(|(value, _)| *value == answer).map(|(value, _)| value.clone());
        if answer.is_none() {
            form.reject_field(&question.field.clone(), question.asks.clone());
        }
        form.ask_name(question);
        answer
    }
}

/// The key in addresses (a code, a slug or an id) of a name in any writing: of the only entry that fits and holds on the day
/// or, if none does, of the only one that fits at another time.
pub(in crate::web) fn key_in_addresses(
    council: &Council,
    roster: Roster,
    typed: &str,
    on: Option<NaiveDate>,
) -> Option<String> {
    let keys = list_keys_in_addresses(council, roster);
    if keys.iter().any(|key| key == typed) {
        return Some(typed.to_owned());
    }
    let wish = to_slug(typed);
    let mut alike = keys.iter().filter(|key| !wish.is_empty() && to_slug(key) == wish);
    if let (Some(key), None) = (alike.next(), alike.next()) {
        return Some(key.clone());
    }
    let known = council.list_known_names(roster);
    let days: Vec<NaiveDate> = on.into_iter().collect();
    let named = recognise_name(roster, typed, &known, &days).into_only_name()?;
    let place = known.iter().position(|one| one.named == named)?;
    keys.get(place).cloned()
}

/// Lists the keys in addresses of the entries of a roster, in the order of the roster.
pub(in crate::web) fn list_keys_in_addresses(council: &Council, roster: Roster) -> Vec<String> {
    match roster {
        Roster::Committees => council.committees.iter().map(|one| one.code.clone()).collect(),
        Roster::Holders => council.holders.iter().map(|one| one.slug.clone()).collect(),
        Roster::Parties => council.parties.iter().map(|one| one.slug.clone()).collect(),
        Roster::Themes => council.themes.iter().map(|one| one.slug.clone()).collect(),
        Roster::Areas => council.areas.iter().map(|one| one.slug.clone()).collect(),
        Roster::Members => council.members.iter().map(|one| one.id.to_string()).collect(),
    }
}
