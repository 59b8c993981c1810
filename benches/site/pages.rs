//! The pages that are measured: the address, what has to stand on each, and how long it may take.

use crate::{
    client::Answer,
    facts::{Count, Facts},
    vocabulary,
    work::Work,
};

/// Who looks at a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Public,
    Clerk,
}

impl Reader {
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Clerk => "clerk",
        }
    }
}

/// What shows that an answer is the page that is meant.
#[derive(Debug)]
pub enum Expected {
    /// At least this text.
    Text(String),
    /// Links to as many promises as the reader sees of these, and at most a page of them.
    Promises(Count),
    /// A status that is no success.
    Status(u16),
    /// So many bytes at least.
    Bytes(usize),
}

/// A page that is measured.
#[derive(Debug)]
pub struct Page {
    pub name: &'static str,
    pub address: String,
    pub expected: Expected,
    /// The most milliseconds at 10,000 and at 100,000 promises, where the register holds itself to one.
    pub limits: (Option<f64>, Option<f64>),
    pub readers: &'static [Reader],
    /// The work that the floor and other programs can do too.
    pub work: Option<Work>,
}

const BOTH: &[Reader] = &[Reader::Public, Reader::Clerk];
/// The list with a filter that the kept figures do not know, so that the counts beside its choices are counted.
pub const WITH_ALL_COUNTS: &str = "list with all counts";
/// How many promises one page of the list has.
const ON_A_PAGE: i64 = 50;

/// The pages, in the order of the table.
pub fn list_pages(facts: &Facts) -> Vec<Page> {
    let page = |name, address: &str, expected, limits| Page {
        name,
        address: address.to_owned(),
        expected,
        limits,
        readers: BOTH,
        work: None,
    };
    let shared = |work: Work, address: &str, expected, limits| Page {
        work: Some(work),
        ..page(work.name(), address, expected, limits)
    };
    let rows = Expected::Promises;
    let text = |text: &str| Expected::Text(text.to_owned());
    let limits = |small, large| (Some(small), Some(large));
    let at_large = |large| (None, Some(large));
    let search = |words: &str| format!("/toezeggingen?q={}", words.replace(' ', "+"));
    let filtered = "/toezeggingen?status=openstaand&commissie=C1&termijnTot=2024-12-31";
    let holder = format!("/toezeggingen?portefeuillehouder={}", facts.holder);
    let deep = format!("/toezeggingen?pagina={}", (facts.all.public / ON_A_PAGE * 9 / 10).max(2));
    let one = format!("/toezeggingen/{}", facts.number);
    let quoted = format!("%22{}%22", vocabulary::PHRASE.replace(' ', "+"));
    let mut pages = vec![
        shared(Work::List, "/toezeggingen", rows(facts.all), limits(1.0, 5.0)),
        shared(Work::FilteredList, filtered, rows(facts.filtered), limits(1.0, 5.0)),
        page(WITH_ALL_COUNTS, "/toezeggingen?termijnTot=2024-12-31", rows(facts.until), at_large(15.0)),
        page("list of a holder", &holder, rows(facts.of_holder), at_large(5.0)),
        shared(Work::DeepPage, &deep, rows(facts.all), at_large(5.0)),
        shared(Work::Promise, &one, text(&facts.number), at_large(0.5)),
        shared(Work::SearchRare, &search(vocabulary::RARE), rows(facts.rare), limits(2.0, 5.0)),
        shared(Work::SearchMiddling, &search(vocabulary::MIDDLING), rows(facts.middling), limits(2.0, 5.0)),
        shared(Work::SearchCommon, &search(vocabulary::COMMON), rows(facts.common), limits(2.0, 30.0)),
        page("search phrase", &search(&quoted), rows(facts.phrase), limits(2.0, 5.0)),
        shared(Work::Overview, "/overzicht", text("Bestuur en Veiligheid"), at_large(5.0)),
        page("first page", "/", text("toezegging"), at_large(5.0)),
        page("committee", "/commissies/C1", text("Bestuur en Veiligheid"), at_large(5.0)),
        page("meetings", "/vergaderingen", text("Bestuur en Veiligheid"), (None, None)),
        page("letters", "/brieven", text("Stand van zaken"), (None, None)),
        page("unknown number", "/toezeggingen/24bb99999x", Expected::Status(404), at_large(5.0)),
        page("one promise, JSON", &format!("{one}.json"), text(&facts.number), (None, None)),
    ];
    let handover = page("handover", "/overdracht", text("wethouder"), (None, None));
    pages.push(Page { readers: &[Reader::Clerk], ..handover });
    pages
}

/// How many promises fit in a file for a spreadsheet.
const IN_A_SHEET: i64 = 50_000;

/// The files of the list. Where a spreadsheet would be too long, it is that of the smallest committee.
pub fn list_files(facts: &Facts) -> Vec<Page> {
    let file = |(name, ending, bytes_each): (&'static str, &str, i64)| {
        let in_part = matches!(ending, "xlsx" | "ods") && facts.all.public > IN_A_SHEET;
        let (part, promises) = if in_part { ("?commissie=C12", 0) } else { ("", facts.all.public) };
        Page {
            name,
            address: format!("/toezeggingen.{ending}{part}"),
            expected: Expected::Bytes(usize::try_from(bytes_each * promises).unwrap_or_default().max(500)),
            limits: (None, None),
            readers: &[Reader::Public],
            work: None,
        }
    };
    let endings = [
        ("file CSV", "csv", 100),
        ("file JSON", "json", 100),
        ("file XLSX", "xlsx", 10),
        ("file ODS", "ods", 10),
        ("file iCalendar", "ics", 50),
        ("file Atom", "atom", 0),
    ];
    let mut files: Vec<Page> = endings.into_iter().map(file).collect();
    let open = usize::try_from(facts.all_open.public).unwrap_or_default();
    files.push(Page {
        name: Work::OpenInFile.name(),
        address: "/toezeggingen.csv?status=openstaand".to_owned(),
        expected: Expected::Bytes(open * 100),
        limits: (None, None),
        readers: &[Reader::Public],
        work: Some(Work::OpenInFile),
    });
    files
}

impl Page {
    /// Tells what is wrong with an answer; none if it is the page that is meant.
    pub fn find_fault(&self, answer: &Answer, reader: Reader) -> Option<String> {
        let wanted = if let Expected::Status(status) = self.expected { status } else { 200 };
        if answer.status != wanted {
            return Some(format!("{} gives {} instead of {wanted}", self.address, answer.status));
        }
        let body = answer.text();
        let fault = match &self.expected {
            Expected::Text(text) => (!body.contains(text)).then(|| format!("has no ‘{text}’")),
            Expected::Promises(count) => {
                let seen = if reader == Reader::Public { count.public } else { count.clerk };
                let (shown, wanted) = (count_promises(&body), usize::try_from(seen.min(ON_A_PAGE)).unwrap_or_default());
                (shown != wanted).then(|| format!("shows {shown} promises instead of {wanted}"))
            }
            Expected::Bytes(bytes) => (answer.body.len() < *bytes).then(|| format!("has {} bytes", answer.body.len())),
            Expected::Status(_) => None,
        };
        fault.map(|fault| format!("{} {fault}", self.address))
    }
}

/// Counts the choices of a list, and those of them that have no number beside them.
pub fn count_choices(body: &str) -> (usize, usize) {
    (body.matches("<span class=\"count\">").count(), body.matches("<span class=\"count\"></span>").count())
}

/// The promises that a page links to, each counted once.
fn count_promises(body: &str) -> usize {
    let links = body.split("href=\"/toezeggingen/").skip(1);
    let numbers = links.map(|link| link.split(['"', '?', '#', '/']).next().unwrap_or_default());
    numbers.filter(|number| number.contains("bb")).collect::<std::collections::HashSet<_>>().len()
}
