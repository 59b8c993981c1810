//! Signs that XML takes.

/// Leaves out the signs that XML 1.0 forbids in any writing: control characters, and two code points that are no signs.
pub(super) fn keep_xml_signs(text: &str) -> String {
    text.chars().filter(|sign| is_xml_sign(*sign)).collect()
}

fn is_xml_sign(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r') || (sign >= ' ' && !matches!(sign, '\u{fffe}' | '\u{ffff}'))
}
