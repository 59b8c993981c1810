//! The imports of the program, read from its source.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use super::source::{list_files, repository};

/// A module by the names that lead to it from the root of the crate; the root itself is empty.
pub type ModulePath = Vec<String>;

/// The code of each module, without its comments, and without its unit tests unless they are asked for.
fn read_modules(with_tests: bool) -> BTreeMap<ModulePath, String> {
    let source = repository().join("src");
    let mut modules = BTreeMap::new();
    for file in list_files(&source, "rs") {
        let relative = file.strip_prefix(&source).unwrap().with_extension("");
        let mut path: ModulePath = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if !with_tests && path.iter().any(|part| part == "tests") {
            continue;
        }
        if matches!(path.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            path.pop();
        }
        let text = fs::read_to_string(&file).unwrap();
        let code = if with_tests { &text } else { text.split("\n#[cfg(test)]\n").next().unwrap() };
        let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
        modules.insert(path, lines.collect::<Vec<_>>().join("\n"));
    }
    modules
}

fn split_path(text: &str) -> ModulePath {
    let path = text.split(" as ").next().unwrap_or_default();
    path.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Lists the paths of a tree of imports such as `a::{b, c::{self, d}}`.
fn expand_tree(tree: &str, prefix: &[String]) -> Vec<ModulePath> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = [prefix, &split_path(tree)].concat();
        return vec![path.into_iter().filter(|part| part != "self" || prefix.is_empty()).collect()];
    };
    let prefix = [prefix, &split_path(head)].concat();
    let (mut paths, mut depth, mut piece) = (Vec::new(), 0, String::new());
    for sign in rest[..rest.rfind('}').unwrap()].chars().chain([',']) {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        if sign == ',' && depth == 0 {
            if !piece.trim().is_empty() {
                paths.extend(expand_tree(&piece, &prefix));
            }
            piece.clear();
        } else {
            piece.push(sign);
        }
    }
    paths
}

/// Splits code into its imports, each with whether it is given on to others, and the rest.
fn split_imports(code: &str) -> (Vec<(bool, ModulePath)>, String) {
    let (mut imports, mut rest) = (Vec::new(), String::new());
    let mut statements = code.split_inclusive(';');
    for statement in &mut statements {
        let start = statement.rfind("\nuse ").or_else(|| {
            statement
                .rfind(" use ")
                .filter(|at| statement[..*at].rsplit('\n').next().is_some_and(|line| line.starts_with("pub")))
        });
        match start {
            Some(at) if statement[at..].matches('{').count() == statement[at..].matches('}').count() => {
                let tree = statement[at + 5..].trim_end_matches(';');
                let given_on = statement[at..].starts_with(" use ");
                imports.extend(expand_tree(tree, &[]).into_iter().map(|path| (given_on, path)));
                rest.push_str(&statement[..at]);
            }
            _ => rest.push_str(statement),
        }
    }
    (imports, rest)
}

/// The paths that begin with `crate`, `super` or `self` within code.
fn find_inline_paths(code: &str) -> Vec<ModulePath> {
    let mut paths = Vec::new();
    for root in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || "_:".contains(before) || code[..at].ends_with("(in ") {
                continue;
            }
            let end = code[at..].find(|sign: char| !(sign.is_alphanumeric() || "_:".contains(sign)));
            paths.push(split_path(&code[at..end.map_or(code.len(), |end| at + end)]));
        }
    }
    paths
}

/// Makes a path absolute; none for a path into a library.
fn resolve(path: &[String], module: &[String], modules: &BTreeMap<ModulePath, String>) -> Option<ModulePath> {
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        "super" => {
            let up = path.iter().take_while(|part| *part == "super").count();
            let base = module.get(..module.len().checked_sub(up)?)?;
            Some([base, &path[up..]].concat())
        }
        first => {
            let child = [module, &[first.to_owned()]].concat();
            modules.contains_key(&child).then(|| [module, path].concat())
        }
    }
}

/// The module in which an item stands, and the name that is left.
fn find_module(path: &[String], modules: &BTreeMap<ModulePath, String>) -> (ModulePath, Option<String>) {
    let length = (0..=path.len()).rev().find(|length| modules.contains_key(&path[..*length])).unwrap_or(0);
    (path[..length].to_vec(), path.get(length).cloned())
}

/// The modules that each module names, also by way of a module that gives a name on.
pub fn list_edges(with_tests: bool) -> BTreeMap<ModulePath, BTreeSet<ModulePath>> {
    let modules = read_modules(with_tests);
    let mut given_on: BTreeMap<(ModulePath, String), ModulePath> = BTreeMap::new();
    let mut named: Vec<(ModulePath, ModulePath, Option<String>)> = Vec::new();
    for (module, code) in &modules {
        let (imports, rest) = split_imports(code);
        let inline = find_inline_paths(&rest).into_iter().map(|path| (false, path));
        for (gives_on, path) in imports.into_iter().chain(inline) {
            let Some(path) = resolve(&path, module, &modules) else { continue };
            let (target, name) = find_module(&path, &modules);
            match name {
                Some(name) if gives_on => _ = given_on.insert((module.clone(), name), target),
                name => named.push((module.clone(), target, name)),
            }
        }
    }
    let mut edges: BTreeMap<ModulePath, BTreeSet<ModulePath>> = BTreeMap::new();
    for (module, mut target, name) in named {
        if let Some(name) = name {
            while let Some(origin) = given_on.get(&(target.clone(), name.clone())) {
                target.clone_from(origin);
            }
        }
        if target != module && !target.is_empty() {
            edges.entry(module).or_default().insert(target);
        }
    }
    edges
}

#[test]
fn trees_of_imports_are_read_whole() {
    let paths = |tree: &str| expand_tree(tree, &[]).into_iter().map(|path| path.join("::")).collect::<Vec<_>>();
    assert_eq!(paths("crate::{a, b::{self, c as d}}"), ["crate::a", "crate::b", "crate::b::c"]);
    assert_eq!(paths("super::x"), ["super::x"]);
}
