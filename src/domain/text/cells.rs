//! Splits a line that was copied from a spreadsheet into its cells.

/// Splits a line into cells, without the quotes around them. The first of these separators that the line has is the one that
/// separates; without any, the line is one cell.
#[must_use]
pub fn split_cells(row: &str, separators: &[char]) -> Vec<String> {
    let separator = separators.iter().find(|separator| row.contains(**separator));
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in row.chars() {
        match (c, cells.last_mut()) {
            ('"', _) => quoted = !quoted,
            (c, _) if Some(&c) == separator && !quoted => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    for cell in &mut cells {
        *cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    cells
}
