//! The cookies of this site for the page on privacy: every kind that there is, and no other.

use chrono::TimeDelta;

use crate::web::{
    server::{
        cookie::{Cookie, CookieKind},
        visit::Visit,
    },
    views::view,
};

#[derive(Debug)]
pub(super) struct CookieView {
    /// The name in the browser.
    pub(super) name: String,
    /// The purpose of the cookie.
    pub(super) purpose: &'static str,
    /// The longest time that it is kept.
    pub(super) term: String,
}

/// Every cookie that this site sets.
pub(super) fn list_cookies(visit: &Visit) -> Vec<CookieView> {
    let view = |kind: CookieKind| CookieView {
        name: Cookie::new(&visit.base_url, kind).to_browser_name(),
        purpose: describe_purpose(kind),
        term: describe_term(kind.get_longest_time()),
    };
    CookieKind::ALL.map(view).into()
}

fn describe_purpose(kind: CookieKind) -> &'static str {
    match kind {
        CookieKind::Session => "Dat u bent ingelogd. Weg zodra u uitlogt.",
        CookieKind::Device => {
            "Dat op dit apparaat met een wachtwoord is ingelogd. Wie elders uw wachtwoord probeert te raden, houdt u dan niet buiten. \
             Dit cookie blijft na uitloggen staan en laat niemand binnen."
        }
        CookieKind::Notice => "Wat u net deed, tot de volgende pagina dat meldt.",
        CookieKind::Provider => "Dat u bent begonnen met inloggen via de gemeente. Weg zodra dat klaar is.",
    }
}

/// A span of time in words.
fn describe_term(span: TimeDelta) -> String {
    match (span.num_days(), span.num_hours(), span.num_minutes()) {
        (days, ..) if days > 1 => view::format_day_count(days),
        (_, hours, _) if hours > 0 => format!("{hours} uur"),
        (.., 1) => "1 minuut".to_owned(),
        (.., minutes) => format!("{minutes} minuten"),
    }
}
