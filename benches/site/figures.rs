//! What the floor prints: for each thing that it measured a line of JSON with a name and microseconds.

use std::collections::HashMap;

use serde_json::Value;

/// Reads the median of each thing that the floor measured, in milliseconds. Lines of another form are passed over.
pub fn read_medians(output: &str) -> HashMap<String, f64> {
    let read_line = |line: &str| {
        let line: Value = serde_json::from_str(line).ok()?;
        Some((line.get("name")?.as_str()?.to_owned(), line.get("p50_us")?.as_f64()? / 1000.0))
    };
    output.lines().filter_map(read_line).collect()
}
