//! A client that keeps one connection open, and asks as a browser does: one address after the other.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// How long an answer may take before the measurement has failed.
const PATIENCE: Duration = Duration::from_secs(120);

/// An answer of the server.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header, by its name in lower case.
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    }
}

#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
    /// Header lines that go with every request.
    headers: String,
    connection: Option<BufReader<TcpStream>>,
}

impl Client {
    pub fn new(address: SocketAddr, cookie: Option<String>) -> Self {
        let cookie = cookie.map(|cookie| format!("Cookie: {cookie}\r\n"));
        Self { address, headers: cookie.unwrap_or_default(), connection: None }
    }

    /// A client that sends these headers with every request, except those that it sets itself.
    pub fn with_headers(address: SocketAddr, headers: &[(String, String)]) -> Self {
        let others = headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
        let lines = others.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        Self { address, headers: lines, connection: None }
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.try_get(path).expect("the server gave no answer")
    }

    pub fn post(&mut self, path: &str, fields: &str) -> Answer {
        self.try_post(path, fields).expect("the server gave no answer")
    }

    /// Asks for a page; none if there is no answer.
    pub fn try_get(&mut self, path: &str) -> Option<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.common_headers());
        self.send(request.as_bytes())
    }

    /// Sends a form; none if there is no answer.
    pub fn try_post(&mut self, path: &str, fields: &str) -> Option<Answer> {
        let request = format!(
            "POST {path} HTTP/1.1\r\n{}Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{fields}",
            self.common_headers(),
            fields.len()
        );
        self.send(request.as_bytes())
    }

    fn common_headers(&self) -> String {
        format!("Host: {}\r\n{}", self.address, self.headers)
    }

    /// Sends a request on the open connection, and once more on a new one if the server had closed that.
    fn send(&mut self, request: &[u8]) -> Option<Answer> {
        if let Some(answer) = self.connection.as_mut().and_then(|connection| exchange(connection, request)) {
            return Some(answer);
        }
        let stream = TcpStream::connect(self.address).ok()?;
        stream.set_nodelay(true).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        let connection = self.connection.insert(BufReader::with_capacity(64 * 1024, stream));
        exchange(connection, request)
    }
}

/// Sends a request and reads its answer; none if the connection was closed before the answer was whole.
fn exchange(connection: &mut BufReader<TcpStream>, request: &[u8]) -> Option<Answer> {
    connection.get_mut().write_all(request).ok()?;
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if connection.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let mut answer = Answer { status, head, body: Vec::new() };
    if answer.header("transfer-encoding") == Some("chunked") {
        read_chunks(connection, &mut answer.body)?;
    } else {
        let length = answer.header("content-length").map_or(Some(0), |length| length.parse().ok())?;
        answer.body.resize(length, 0);
        connection.read_exact(&mut answer.body).ok()?;
    }
    Some(answer)
}

fn read_chunks(connection: &mut BufReader<TcpStream>, body: &mut Vec<u8>) -> Option<()> {
    loop {
        let mut line = String::new();
        connection.read_line(&mut line).ok()?;
        let length = usize::from_str_radix(line.trim(), 16).ok()?;
        let start = body.len();
        body.resize(start + length, 0);
        connection.read_exact(&mut body[start..]).ok()?;
        connection.read_line(&mut line).ok()?;
        if length == 0 {
            return Some(());
        }
    }
}
