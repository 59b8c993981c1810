//! The file `SHA256SUMS`, with one line for each file, as `sha256sum -c` reads it.

use std::collections::BTreeMap;

use super::{FolderError, Result};

pub(super) const NAME: &str = "SHA256SUMS";

/// The sums by the names of their files, both as written in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FileSums(pub(super) BTreeMap<String, String>);

impl FileSums {
    pub(super) fn to_text(&self) -> String {
        self.0.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect()
    }

    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut sums = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            let (sum, name) = line.split_once("  ").ok_or(FolderError::NoSum(index + 1))?;
            let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
            if !is_sum || !is_ours(name) || sums.insert(name.to_owned(), sum.to_ascii_lowercase()).is_some() {
                return Err(FolderError::NoSum(index + 1));
            }
        }
        Ok(Self(sums))
    }
}

/// True if a name can be that of a file in an export: a file in the folder or in one of its folders.
pub(super) fn is_ours(name: &str) -> bool {
    let plain = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphanumeric())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    };
    name.split('/').count() <= 2 && name.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_they_are_written() {
        let sums =
            FileSums([("brieven/1.txt", "ab"), ("brieven.json", "cd")].map(|(n, s)| (n.into(), s.repeat(32))).into());
        assert_eq!(FileSums::parse(&sums.to_text()).unwrap(), sums);
    }

    #[test]
    fn what_leads_out_of_the_folder_is_no_name() {
        for name in ["", "..", "../x", "/etc/x", "a/../x", "a/b/c", "a//b", ".x", "a/.x", "a\\b", "a b", "a/"] {
            let line = format!("{}  {name}\n", "0".repeat(64));
            assert!(matches!(FileSums::parse(&line), Err(FolderError::NoSum(1))), "{name}");
        }
    }

    #[test]
    fn a_line_that_is_no_sum_is_named() {
        let good = format!("{}  a.json\n", "0".repeat(64));
        for wrong in ["", "a.json", &"0".repeat(64), &format!("{}  b.json", "x".repeat(64)), good.trim_end()] {
            let text = format!("{good}{wrong}\n");
            assert!(matches!(FileSums::parse(&text), Err(FolderError::NoSum(2))), "{wrong}");
        }
    }
}
