//! The style sheet names what there is: each class, id and `data-` attribute of a selector stands in a template, or is made in `web`.

use std::{collections::BTreeSet, fs, path::PathBuf};

use regex::Regex;
use toezeggingen::{domain::commitment::status::StatusKey, web::views::view::StatusView};

use crate::support::{
    TestApp,
    source::{list_all_files, repository},
};

/// The attributes by which a template says which fields come and go with which choice.
const CHOOSING: [&str; 3] = ["data-chooses", "data-shown-by", "data-hidden-by"];

fn files(under: &str) -> Vec<PathBuf> {
    let found = list_all_files(&repository().join(under));
    assert!(found.len() > 15, "{under}: {found:?}");
    found
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap()
}

fn without_comments(sheet: &str) -> String {
    pattern(r"(?s)/\*.*?\*/").replace_all(sheet, "").into_owned()
}

/// The selectors of a sheet without nested rules. What begins with `@` is no selector.
fn selectors(sheet: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut piece = String::new();
    for c in without_comments(sheet).chars() {
        match c {
            '{' => {
                let before = piece.trim();
                if !before.starts_with('@') {
                    found.push(before.to_owned());
                }
                piece.clear();
            }
            '}' | ';' => piece.clear(),
            _ => piece.push(c),
        }
    }
    found
}

/// The names of one selector.
#[derive(Debug, Default, PartialEq, Eq)]
struct Named {
    classes: Vec<String>,
    ids: Vec<String>,
    /// Attributes, each with the value that is asked for, or with an empty one.
    attributes: Vec<(String, String)>,
}

fn names(selector: &str) -> Named {
    let mut named = Named::default();
    let attribute = pattern(r#"\[\s*([\w-]+)\s*(?:[~|^$*]?=\s*"?([^"\]]*)"?)?\s*\]"#);
    for one in attribute.captures_iter(selector) {
        named
            .attributes
            .push((one[1].to_owned(), one.get(2).map_or_else(String::new, |value| value.as_str().to_owned())));
    }
    let rest = attribute.replace_all(selector, " ");
    for one in pattern(r"([.#])([A-Za-z_-][\w-]*)").captures_iter(&rest) {
        if &one[1] == "." { &mut named.classes } else { &mut named.ids }.push(one[2].to_owned());
    }
    named
}

/// The literals of one word.
fn words(text: &str) -> Vec<String> {
    pattern(r#""([\w-]+)""#).captures_iter(text).map(|one| one[1].to_owned()).collect()
}

/// The names that pages can have. A name that ends with `*` is begun by a template and ended by one of `words`.
#[derive(Debug, Default)]
struct Written {
    classes: BTreeSet<String>,
    ids: BTreeSet<String>,
    attributes: BTreeSet<(String, String)>,
    /// Literals of one word, of which templates make names; keys of the domain among them.
    words: BTreeSet<String>,
    /// Those among them that a template hands to a macro, which may make a whole class of them.
    arguments: BTreeSet<String>,
}

impl Written {
    fn in_all_pages() -> Self {
        let mut written = Self::default();
        for file in files("templates") {
            written.add_template(&fs::read_to_string(file).unwrap());
        }
        for file in files("src/domain") {
            written.words.extend(words(&fs::read_to_string(file).unwrap()));
        }
        for file in files("src/web") {
            let source = fs::read_to_string(file).unwrap();
            written.words.extend(words(&source));
            written.add_markup(&source.replace("\\\"", "\""));
        }
        written
    }

    fn add_template(&mut self, template: &str) {
        let bare = pattern(r"(?s)\{#.*?#\}").replace_all(template, "");
        let tags = pattern(r"(?s)\{%.*?%\}");
        for tag in tags.find_iter(&bare) {
            self.arguments.extend(words(tag.as_str()));
        }
        let bare = tags.replace_all(&bare, " ");
        self.add_markup(&pattern(r"(?s)\{\{.*?\}\}").replace_all(&bare, "*"));
    }

    fn add_markup(&mut self, markup: &str) {
        for one in pattern(r#"\s(class|id|data-[\w-]+)(?:="([^"]*)")?"#).captures_iter(markup) {
            let values = one.get(2).map_or("", |value| value.as_str()).split_whitespace().map(str::to_owned);
            match &one[1] {
                "class" => self.classes.extend(values),
                // An id that is a whole name of a field is nothing for a style sheet.
                "id" => self.ids.extend(values.filter(|id| id != "*")),
                data => {
                    self.attributes.insert((data.to_owned(), String::new()));
                    self.attributes.extend(values.map(|value| (data.to_owned(), value)));
                }
            }
        }
    }

    /// True if a name is among these, also if it is one that a template begins and a word ends.
    fn has(&self, among: &BTreeSet<String>, name: &str) -> bool {
        let ends = |begun: &str| {
            let end = name.strip_prefix(begun);
            end.is_some_and(|end| self.arguments.contains(end) || (!begun.is_empty() && self.words.contains(end)))
        };
        among.contains(name) || among.iter().filter_map(|one| one.strip_suffix('*')).any(ends)
    }
}

/// What stands after the first block.
fn after_first_block(sheet: &str) -> &str {
    let mut depth = 0;
    let closes = |c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == '}' && depth == 0
    };
    sheet.split_once(closes).unwrap().1
}

/// The sheet as it is served.
async fn served() -> String {
    TestApp::empty().await.server.get("/static/app.css").await.text()
}

#[test]
fn the_reader_of_selectors_finds_all_names() {
    let sheet = "@layer a, b; @layer a{ .x > #y:has(.z-1), li[data-on~=now]{color: #fff; width: .5em} /* .no{} */
        @media print{ @page{size: A4; @top-left{content: none}} p[data-on]{margin: 0} } }";
    let found = selectors(sheet);
    assert_eq!(found, [".x > #y:has(.z-1), li[data-on~=now]", "p[data-on]"]);
    let pair = |value: &str| ("data-on".to_owned(), value.to_owned());
    let (classes, ids) = (vec!["x".to_owned(), "z-1".to_owned()], vec!["y".to_owned()]);
    assert_eq!(names(&found[0]), Named { classes, ids, attributes: vec![pair("now")] });
    assert_eq!(names(&found[1]).attributes, [pair("")]);
}

#[test]
fn the_reader_of_templates_finds_all_names() {
    let mut written = Written::default();
    written.add_template(
        r#"{# class="told" #}<p class="a{% if x("y") %} b--{{ kind }}{% endif %}" id="c" data-d="e f" data-g>
        {% call shown("late") %}{% endcall %}<i class="{{ class }}" id="{{ name }}"></i>"#,
    );
    written.words.insert("near".to_owned());
    let there = ["a", "b--late", "b--near", "late"].map(|name| (name, true));
    for (name, is_there) in there.into_iter().chain(["b--soon", "told", "near"].map(|name| (name, false))) {
        assert_eq!(written.has(&written.classes, name), is_there, "{name}");
    }
    assert_eq!(written.ids.iter().collect::<Vec<_>>(), ["c"]);
    let attributes: Vec<_> = written.attributes.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(attributes, ["data-d=", "data-d=e", "data-d=f", "data-g="]);
}

#[tokio::test]
async fn what_the_style_sheet_names_exists() {
    let written = Written::in_all_pages();
    let mut missing = BTreeSet::new();
    for selector in selectors(&served().await) {
        let named = names(&selector);
        missing.extend(
            named.classes.iter().filter(|one| !written.has(&written.classes, one)).map(|one| format!(".{one}")),
        );
        missing.extend(named.ids.iter().filter(|one| !written.has(&written.ids, one)).map(|one| format!("#{one}")));
        let data = named.attributes.iter().filter(|(name, _)| name.starts_with("data-"));
        missing.extend(
            data.filter(|one| !written.attributes.contains(one)).map(|(name, value)| format!("[{name}={value}]")),
        );
    }
    assert!(missing.is_empty(), "no template has these: {missing:?}");
}

#[tokio::test]
async fn no_selector_names_a_field_or_a_value() {
    let named = selectors(&served().await);
    assert!(named.len() > 300, "{} selectors", named.len());
    let of_a_field = |selector: &String| {
        names(selector).attributes.iter().any(|(name, _)| matches!(name.as_str(), "name" | "value" | "for"))
    };
    let wrong: Vec<_> = named.into_iter().filter(of_a_field).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// A word without a rule would leave fields in sight that no choice asks for.
#[tokio::test]
async fn every_word_of_a_choice_has_a_rule() {
    let of_choosing = |(name, value): &(String, String)| CHOOSING.contains(&name.as_str()) && !value.is_empty();
    let ruled: BTreeSet<_> = selectors(&served().await).iter().flat_map(|one| names(one).attributes).collect();
    let written = Written::in_all_pages().attributes;
    let words: Vec<_> = written.iter().filter(|one| of_choosing(one)).collect();
    assert!(words.len() > 15, "{words:?}");
    let without: Vec<_> = words.into_iter().filter(|one| !ruled.contains(one)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[tokio::test]
async fn every_file_is_served_and_keeps_to_one_layer() {
    let sheet = served().await;
    let order = pattern(r"^\s*@layer ([\w, ]+);").captures(&without_comments(&sheet)).unwrap()[1].to_owned();
    let layers: Vec<_> = order.split(", ").collect();
    for file in files("static/css") {
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(sheet.matches(&text).count(), 1, "{}", file.display());
        let rules = without_comments(&text);
        let rules = rules.trim();
        if rules != format!("@layer {order};") {
            let layer = rules.strip_prefix("@layer ").and_then(|rest| rest.split_once('{')).unwrap().0;
            assert!(layers.contains(&layer) && rules.matches("@layer").count() == 1, "{}: {layer}", file.display());
            assert_eq!(after_first_block(rules), "", "{}: outside of its layer", file.display());
        }
        assert!(!rules.contains("!important"), "{}: the layers say what goes before what", file.display());
    }
}

#[test]
fn every_status_has_a_shape_and_a_class() {
    let sprite = fs::read_to_string(repository().join("templates/sprite.html")).unwrap();
    let sheets: Vec<String> = files("static/css").iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    for status in StatusKey::ALL {
        let shape = StatusView::from(status).shape;
        assert!(sprite.contains(&format!("<symbol id=\"{shape}\"")), "{status:?} has no shape {shape} in the sprite");
        let class = format!(".status--{shape}");
        assert!(sheets.iter().any(|sheet| sheet.contains(&class)), "{status:?} has no rule for {class}");
    }
}
