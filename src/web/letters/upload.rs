//! The form of a letter as a browser sends it: fields, and perhaps a file.

use axum::{
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::StatusCode,
};

use crate::web::{forms::sent::SentForm, server::error::WebError};

/// The fields of the form, and the bytes of the file if one was chosen.
#[derive(Debug, Default)]
pub(super) struct LetterUpload {
    pub(super) sent: SentForm,
    pub(super) file: Option<Vec<u8>>,
}

impl<S: Send + Sync> FromRequest<S> for LetterUpload {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let mut multipart = Multipart::from_request(request, state).await.map_err(|_| make_misunderstood_error())?;
        let mut pairs = Vec::new();
        let mut file = None;
        while let Some(field) = multipart.next_field().await.map_err(|error| make_refused_error(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            let named_file = field.file_name().is_some_and(|name| !name.is_empty());
            let bytes = field.bytes().await.map_err(|error| make_refused_error(&error))?;
            if name == "bestand" {
                // A browser sends an empty file without a name when none was chosen.
                file = (named_file || !bytes.is_empty()).then(|| bytes.to_vec());
            } else {
                pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(Self { sent: SentForm(pairs), file })
    }
}

fn make_refused_error(error: &MultipartError) -> WebError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { WebError::TooLarge } else { make_misunderstood_error() }
}

fn make_misunderstood_error() -> WebError {
    WebError::bad_request("Het register begrijpt dit formulier niet. Open de pagina opnieuw en probeer het nog eens.")
}
