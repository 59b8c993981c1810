//! A form as it came in, kept beside its request until it is answered: whatever the answer, nothing that was typed is lost.

use std::sync::Arc;

use axum::{
    body::{self, Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::{error::WebError, form_token::FormToken, state::PATIENCE};
use crate::{
    reading::document,
    web::{forms::sent::CARRIED, views::words},
};

/// The most bytes that are kept: twice the largest form that any page takes, so that a form that is too large comes back too.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

/// The field for a file, and the field where its text can be pasted instead.
const FILE: &str = "bestand";
const PASTED: &str = "tekst";

/// The field with the token.
const TOKEN: &str = "inzending";

/// The pages that ask for a password or a code. Of what is typed there only [`NO_SECRET`] is shown again.
const DOORS: [&str; 4] = ["/inloggen", "/uitloggen", "/uitnodiging", "/account"];

/// The only field of those pages that comes back.
const NO_SECRET: &str = "email";

/// The bytes of a form, and the address to which it was sent.
#[derive(Debug, Clone)]
pub(in crate::web) struct KeptForm {
    path: String,
    kind: Option<HeaderValue>,
    bytes: Bytes,
}

/// A form that is given back on the page of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct ReturnedForm {
    /// The address to which the form is sent.
    pub(in crate::web) path: String,
    /// True if it is sent as `multipart/form-data`, as a form with a file is.
    pub(in crate::web) multipart: bool,
    /// The label of the button; none if sending it again does not help.
    pub(in crate::web) button: Option<String>,
    /// The typed values, each with its label.
    pub(in crate::web) typed: Vec<(String, String)>,
    /// All fields, to be sent again.
    pub(in crate::web) fields: Vec<(String, String)>,
}

/// The way in which a form may be sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::web) enum SendAgain {
    /// Not at all: it would be refused again.
    #[default]
    No,
    /// Unchanged, with the same token, so that it is never done twice.
    AsItIs,
    /// In the name of the account that is signed in now.
    InOwnName,
}

/// Reads the body of a form and puts it back, so that it can be read again. Returns the request, with the form among its
/// extensions, and the form.
///
/// # Errors
/// A response with [`WebError::TooLarge`], or 503 if the body does not arrive in time.
pub(in crate::web) async fn keep_form(request: Request) -> Result<(Request, Option<Arc<KeptForm>>), Response> {
    if request.method() != Method::POST {
        return Ok((request, None));
    }
    let (mut parts, incoming) = request.into_parts();
    let bytes = match tokio::time::timeout(PATIENCE, body::to_bytes(incoming, KEPT_BYTES)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => return Err(WebError::TooLarge.into_response()),
        Err(_) => return Err(StatusCode::SERVICE_UNAVAILABLE.into_response()),
    };
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let kind = parts.headers.get(header::CONTENT_TYPE).cloned();
    let form = Arc::new(KeptForm { path, kind, bytes: bytes.clone() });
    parts.extensions.insert(Arc::clone(&form));
    Ok((Request::from_parts(parts, Body::from(bytes)), Some(form)))
}

impl KeptForm {
    /// The token of the form; none if it has none of ours.
    pub(in crate::web) async fn read_token(&self) -> Option<FormToken> {
        let fields = self.read_fields().await;
        fields.iter().find(|(name, _)| name == TOKEN).and_then(|(_, token)| FormToken::parse(token))
    }

    /// The form for the page of an error; none if nothing was typed and sending it again makes no sense. `own` is a token for
    /// the account that is signed in now, with the name of its owner.
    pub(in crate::web) async fn give_back(&self, again: SendAgain, own: (FormToken, &str)) -> Option<ReturnedForm> {
        let mut fields = self.read_fields().await;
        self.paste_file(&mut fields).await;
        fields.retain(|(name, _)| !self.is_secret(name));
        let mut typed: Vec<(String, String)> = Vec::new();
        for (name, value) in fields.iter().filter(|(name, value)| !is_carried(name) && !value.trim().is_empty()) {
            let label = make_field_label(name);
            match typed.last_mut().filter(|(last, _)| *last == label) {
                Some((_, text)) => *text = format!("{text}, {value}"),
                None => typed.push((label, value.clone())),
            }
        }
        let button = match again {
            _ if self.asks_for_secrets() => None,
            SendAgain::No => None,
            SendAgain::AsItIs => Some("Verstuur opnieuw".to_owned()),
            SendAgain::InOwnName => Some(format!("Verstuur als {}", own.1)),
        };
        if again == SendAgain::InOwnName {
            for (_, token) in fields.iter_mut().filter(|(name, _)| name == TOKEN) {
                *token = own.0.to_string();
            }
        }
        let back = ReturnedForm { path: self.path.clone(), multipart: self.is_multipart(), button, typed, fields };
        (!back.typed.is_empty() || (back.button.is_some() && !self.bytes.is_empty())).then_some(back)
    }

    fn is_multipart(&self) -> bool {
        self.kind.as_ref().is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
    }

    fn asks_for_secrets(&self) -> bool {
        DOORS.iter().any(|door| self.path.starts_with(door))
    }

    fn is_secret(&self, name: &str) -> bool {
        name.contains("wachtwoord") || (self.asks_for_secrets() && name != NO_SECRET && name != TOKEN)
    }

    /// The fields that can be read, files not counted.
    async fn read_fields(&self) -> Vec<(String, String)> {
        if self.is_multipart() {
            let parts = self.read_parts().await.unwrap_or_default().into_iter();
            let fields = parts.filter(|part| !part.is_file);
            return fields.map(|part| (part.name, String::from_utf8_lossy(&part.bytes).into_owned())).collect();
        }
        form_urlencoded::parse(&self.bytes).into_owned().collect()
    }

    /// Puts the text of a file into the field for pasted text if that is empty: no browser sends the file again.
    async fn paste_file(&self, fields: &mut [(String, String)]) {
        let is_empty = |(name, text): &&mut (String, String)| name == PASTED && text.trim().is_empty();
        let Some((_, pasted)) = fields.iter_mut().find(is_empty).filter(|_| self.is_multipart()) else { return };
        let parts = self.read_parts().await.unwrap_or_default();
        let file = parts.iter().rfind(|part| part.is_file && part.name == FILE);
        if let Some(Ok(text)) = file.map(|file| document::from_file(&file.bytes)) {
            *pasted = text;
        }
    }

    async fn read_parts(&self) -> Option<Vec<FormPart>> {
        let mut request = Request::new(Body::from(self.bytes.clone()));
        request.headers_mut().insert(header::CONTENT_TYPE, self.kind.clone()?);
        DefaultBodyLimit::disable().apply(&mut request);
        let mut multipart = Multipart::from_request(request, &()).await.ok()?;
        let mut parts = Vec::new();
        while let Ok(Some(part)) = multipart.next_field().await {
            let (name, is_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().is_some());
            let Ok(bytes) = part.bytes().await else { break };
            parts.push(FormPart { name, is_file, bytes });
        }
        Some(parts)
    }
}

/// A part of a form with a file in it.
#[derive(Debug)]
struct FormPart {
    name: String,
    is_file: bool,
    bytes: Bytes,
}

/// True if a form carries this field without anybody having typed it, also with the number of a line behind it.
fn is_carried(name: &str) -> bool {
    let stem = name.split('-').next().unwrap_or_default();
    CARRIED.contains(&stem)
}

/// A label for a field whose own page is not at hand: `geheimDoor` becomes `Geheim door`, `rest-3` becomes `Rest 3`.
fn make_field_label(name: &str) -> String {
    let mut label = String::new();
    for sign in name.chars() {
        match sign {
            '-' => label.push(' '),
            sign if sign.is_uppercase() => {
                label.push(' ');
                label.extend(sign.to_lowercase());
            }
            sign => label.push(sign),
        }
    }
    words::start_with_capital(&label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AccountId;

    fn form(path: &str, kind: &'static str, body: &'static str) -> KeptForm {
        KeptForm {
            path: path.to_owned(),
            kind: Some(HeaderValue::from_static(kind)),
            bytes: Bytes::from_static(body.as_bytes()),
        }
    }

    fn own() -> FormToken {
        FormToken::new_for_account(Some(AccountId::new(7)))
    }

    const SENT: &str = "application/x-www-form-urlencoded";

    #[tokio::test]
    async fn what_was_typed_comes_back_and_what_is_carried_does_not_show() {
        let sent =
            form("/a", SENT, "inzending=x&versie=3&titel=Een+titel&leeg=&regel=1&regel=2&bekeken-4=z&rest-4=De%20rest");
        let back = sent.give_back(SendAgain::AsItIs, (own(), "")).await.unwrap();
        let typed = [("Titel", "Een titel"), ("Regel", "1, 2"), ("Rest 4", "De rest")];
        assert_eq!(back.typed, typed.map(|(label, text)| (label.to_owned(), text.to_owned())));
        assert_eq!(back.fields.len(), 8, "everything is sent again");
        assert_eq!(back.fields[0].1, "x", "with the token that it had");
        assert_eq!(form("/a", SENT, "").give_back(SendAgain::AsItIs, (own(), "")).await, None);
    }

    #[tokio::test]
    async fn in_ones_own_name_it_is_another_sending() {
        let token = own();
        let sent = form("/a", SENT, "inzending=x&titel=T");
        let back = sent.give_back(SendAgain::InOwnName, (token, "J. Vermeer")).await.unwrap();
        assert_eq!(back.fields[0].1, token.to_string());
        assert_eq!(back.button.as_deref(), Some("Verstuur als J. Vermeer"));
    }

    #[tokio::test]
    async fn no_secret_comes_back() {
        for (path, body) in [
            ("/inloggen", "email=a%40b.nl&wachtwoord=geheim"),
            ("/inloggen/code", "email=a%40b.nl&code=geheim"),
            ("/account/wachtwoord", "email=a%40b.nl&huidig=geheim&nieuw=geheim&herhaling=geheim"),
            ("/beheer/accounts/1", "email=a%40b.nl&eigen-wachtwoord=geheim"),
        ] {
            let back = form(path, SENT, body).give_back(SendAgain::AsItIs, (own(), "")).await.unwrap();
            assert_eq!(back.fields, [("email".to_owned(), "a@b.nl".to_owned())], "{path}");
        }
        let holder = form("/overdracht", SENT, "nieuw=wethouder").give_back(SendAgain::No, (own(), "")).await.unwrap();
        assert_eq!(holder.typed, [("Nieuw".to_owned(), "wethouder".to_owned())]);
    }

    #[tokio::test]
    async fn a_form_with_a_file_comes_back_without_it_also_when_it_breaks_off() {
        const WHOLE: &str = "--r\r\nContent-Disposition: form-data; name=\"tekst\"\r\n\r\nDe brief.\r\n--r\r\n\
             Content-Disposition: form-data; name=\"bestand\"; filename=\"a.txt\"\r\n\r\nx\r\n--r--\r\n";
        const CUT: &str = "--r\r\nContent-Disposition: form-data; name=\"tekst\"\r\n\r\nDe brief.\r\n--r\r\nConte";
        for body in [WHOLE, CUT] {
            let back = form("/brieven/nieuw", "multipart/form-data; boundary=r", body);
            let back = back.give_back(SendAgain::AsItIs, (own(), "")).await.unwrap();
            assert_eq!((back.multipart, back.fields), (true, vec![("tekst".to_owned(), "De brief.".to_owned())]));
        }
    }

    #[test]
    fn a_field_is_called_by_its_name() {
        for (name, words) in [("titel", "Titel"), ("geheimDoor", "Geheim door"), ("uitkomst-3", "Uitkomst 3")] {
            assert_eq!(make_field_label(name), words);
        }
    }
}
