//! Letters that a slip of the hand or of a scanner put for the figures that they look like.

/// The word with such letters made figures.
pub(super) fn as_figures(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'O' | 'o' => '0',
            'l' | 'I' | 'i' => '1',
            'Z' | 'z' => '2',
            'S' | 's' => '5',
            'B' | 'b' => '8',
            other => other,
        })
        .collect()
}

/// Four figures that are a year.
pub(super) fn is_year(figures: &str) -> bool {
    figures.len() == 4 && figures.parse().is_ok_and(|year: u32| (1900..2200).contains(&year))
}

/// "2o27", "20z6": a year but for a letter.
pub(super) fn is_of_a_year(word: &str) -> bool {
    let figures = as_figures(word);
    figures != word && word.bytes().filter(u8::is_ascii_digit).count() > 1 && is_year(&figures)
}

/// "q5", "q4_2026": what a quarter looks like.
pub(super) fn is_of_a_quarter(word: &str) -> bool {
    word.strip_prefix(['q', 'Q']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// "12-13-2024", "1/5/2o26": the figures of a day.
pub(super) fn is_of_a_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let figures = |part: &str| {
        let plain = as_figures(part);
        !plain.is_empty()
            && part.contains(|c: char| c.is_ascii_digit())
            && plain.bytes().all(|byte| byte.is_ascii_digit())
    };
    matches!(parts.as_slice(), [day, month, year]
        if day.len() < 3 && month.len() < 3 && (2..=5).contains(&year.len()) && [day, month, year].into_iter().all(|part| figures(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_other_words() {
        assert!(is_of_a_year("2O27") && is_of_a_year("zo26") && !is_of_a_year("2027") && !is_of_a_year("24bb"));
        assert!(is_of_a_quarter("q5") && is_of_a_quarter("Q4_2026") && !is_of_a_quarter("qua"));
        assert!(
            is_of_a_day("12-13-2024") && is_of_a_day("1/5/2O26") && !is_of_a_day("24-017") && !is_of_a_day("m.u.v")
        );
    }
}
