//! The counts beside the choices of the list, beside what a list with each choice would have.

use toezeggingen::{
    domain::{
        access::Actor,
        commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, status::StatusKey},
        listing::{
            as_of::AsOf,
            filter::{DeadlineCourse, FilterPart, ListFilter, ListSort, UrgencyFilter},
        },
    },
    store::{Store, council::Council},
};

/// The same filter with this choice alone in its part.
fn choose(filter: &ListFilter, choice: &ListFilter, part: FilterPart) -> ListFilter {
    let rest = filter.without_part(part);
    match part {
        FilterPart::Status => ListFilter { statuses: choice.statuses.clone(), ..rest },
        FilterPart::Urgency => ListFilter { urgencies: choice.urgencies.clone(), ..rest },
        FilterPart::GoingOn => ListFilter { going_on: choice.going_on.clone(), ..rest },
        FilterPart::DeadlineCourse => ListFilter { deadline_courses: choice.deadline_courses.clone(), ..rest },
        FilterPart::Committee => ListFilter { committees: choice.committees.clone(), ..rest },
        FilterPart::Holder => ListFilter { holders: choice.holders.clone(), ..rest },
        FilterPart::Party => ListFilter { parties: choice.parties.clone(), ..rest },
        FilterPart::Asker => ListFilter { askers: choice.askers.clone(), ..rest },
        FilterPart::Theme => ListFilter { themes: choice.themes.clone(), ..rest },
        FilterPart::Area => ListFilter { areas: choice.areas.clone(), ..rest },
        FilterPart::Kind => ListFilter { kinds: choice.kinds.clone(), ..rest },
    }
}

/// Every choice of every part, as a filter of that alone, with its part and its key.
pub fn list_choices(council: &Council) -> Vec<(FilterPart, String, ListFilter)> {
    let any = ListFilter::default;
    let mut choices = Vec::new();
    let mut add = |part, key: String, filter| choices.push((part, key, filter));
    for one in StatusKey::ALL {
        add(FilterPart::Status, one.key().to_owned(), ListFilter { statuses: vec![one], ..any() });
    }
    for one in UrgencyFilter::ALL {
        add(FilterPart::Urgency, one.key().to_owned(), ListFilter { urgencies: vec![one], ..any() });
    }
    for one in GoingOn::ALL {
        add(FilterPart::GoingOn, one.key().to_owned(), ListFilter { going_on: vec![one], ..any() });
    }
    for one in DeadlineCourse::ALL {
        add(FilterPart::DeadlineCourse, one.key().to_owned(), ListFilter { deadline_courses: vec![one], ..any() });
    }
    for one in FulfilmentKind::ALL {
        add(FilterPart::Kind, one.key().to_owned(), ListFilter { kinds: vec![one], ..any() });
    }
    for one in &council.committees {
        add(FilterPart::Committee, one.code.clone(), ListFilter { committees: vec![one.code.clone()], ..any() });
    }
    for one in &council.holders {
        add(FilterPart::Holder, one.slug.clone(), ListFilter { holders: vec![one.slug.clone()], ..any() });
    }
    for one in &council.parties {
        add(FilterPart::Party, one.slug.clone(), ListFilter { parties: vec![one.slug.clone()], ..any() });
    }
    for one in &council.members {
        add(FilterPart::Asker, one.id.get().to_string(), ListFilter { askers: vec![one.id], ..any() });
    }
    for one in &council.areas {
        add(FilterPart::Area, one.slug.clone(), ListFilter { areas: vec![one.slug.clone()], ..any() });
    }
    for one in &council.themes {
        add(FilterPart::Theme, one.slug.clone(), ListFilter { themes: vec![one.slug.clone()], ..any() });
    }
    choices
}

/// Checks that every count of a filter is the length of the list that the choice would give, and those by status too.
pub async fn check_counts(store: &Store, actor: &Actor, filter: &ListFilter, as_of: AsOf) {
    let counted = store.count_list(actor, filter, as_of).await.unwrap();
    let length = async |filter: &ListFilter| -> i64 {
        let keys = store.list_keys_in_full(actor, (filter, ListSort::default()), None, as_of).await.unwrap();
        i64::try_from(keys.len()).unwrap()
    };
    let told = format!("{filter:?} for {actor:?}");
    assert_eq!(counted.by_status.count_filtered(filter), length(filter).await, "{told}");
    let council = store.load_council(actor).await.unwrap();
    for (part, key, choice) in list_choices(&council) {
        let listed = length(&choose(filter, &choice, part)).await;
        assert_eq!(counted.choices.count_choice(part, &key), listed, "{part:?} {key}: {told}");
    }
}
