//! Lists, commitments and the list of a meeting as files, read again by programs that did not write them.

mod calendar;
mod feed;
mod meeting_list;
mod one;
mod tables;

use axum::http::HeaderMap;

use crate::support::TestApp;

/// A file as it came, with its headers.
struct TakenFile {
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl TakenFile {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }
}

impl TestApp {
    /// Takes something along, as whoever is signed in.
    async fn take(&self, path: &str) -> TakenFile {
        let response = self.theirs(self.server.get(path)).await.await;
        assert_eq!(response.status_code(), 200, "{path}: {}", response.text());
        TakenFile { headers: response.headers().clone(), bytes: response.as_bytes().to_vec() }
    }
}
