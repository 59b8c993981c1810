//! Redirects an address that ends with a slash to the address without it.

use axum::{
    extract::Request,
    http::{Method, Uri},
    response::{IntoResponse as _, Redirect, Response},
};

use super::error;

/// The answer to an unknown address: a redirect to the one without the slash at its end, or the error page.
pub(in crate::web) async fn answer_unknown_address(request: Request) -> Response {
    let looks = matches!(*request.method(), Method::GET | Method::HEAD);
    match without_slash(request.uri()).filter(|_| looks) {
        Some(address) => Redirect::permanent(&address).into_response(),
        None => error::no_such_page().await.into_response(),
    }
}

/// The address on this site without the slashes at its end, with its query. None if there are none, or if a browser could take
/// it for the address of another site.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path();
    let bare = path.trim_end_matches('/');
    let ours = bare.starts_with('/') && !bare.starts_with("//") && !bare.contains('\\');
    if bare == path || !ours || !path.is_ascii() {
        return None;
    }
    Some(uri.query().map_or_else(|| bare.to_owned(), |query| format!("{bare}?{query}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slash_at_the_end_goes() {
        let table = [
            ("/toezeggingen/", Some("/toezeggingen")),
            ("/toezeggingen/?status=openstaand&q=a%2Fb", Some("/toezeggingen?status=openstaand&q=a%2Fb")),
            ("/toezeggingen//", Some("/toezeggingen")),
            ("/toezeggingen/24bb005964/", Some("/toezeggingen/24bb005964")),
            ("/toezeggingen", None),
            ("/", None),
            ("//", None),
            ("//evil.example/", None),
            ("///evil.example/", None),
            ("/%2Fevil.example/", Some("/%2Fevil.example")),
        ];
        for (from, to) in table {
            assert_eq!(without_slash(&from.parse().unwrap()).as_deref(), to, "{from}");
        }
    }
}
