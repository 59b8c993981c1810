//! Checks that every typed word that may tell a time, or change one, was part of what was read.
//!
//! In running text most words have nothing to do with the time beside them. In a field for a deadline they do. So there the
//! program asks about figures, words of time, denials, comparisons and odd marks that no rule took, wherever they stand.

use super::{
    DeadlineRelation,
    choice::{PhraseHit, is_denied},
    grammar::Grammar,
    lexicon, near, strays,
    syntax::{CountAnchor, DaylessWords, PhraseCore, TimeUnit, UnitCount},
    tokens::TokenKind,
    unread::UnreadTokens,
};

/// The first piece of the words that was not read and may belong to the time.
pub(super) fn find_unaccounted(grammar: &Grammar<'_>, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let account = TokenCoverage { grammar, hits };
    let mut at = 0;
    while at < grammar.tokens.len() {
        if account.is_read(at) {
            if account.is_waiting(at) && account.tells_of_nothing(at) {
                return Some(UnreadTokens { from: at, to: at + 1, meant: None, may_be_else: true });
            }
            at += 1;
            continue;
        }
        let end = account.piece_end(at);
        if let Some(found) = account.judge_piece(at, end) {
            return Some(found);
        }
        at = end;
    }
    None
}

/// Finds a count such as "2 kwartaal", which can mean two quarters or the second.
pub(super) fn ambiguous_count(grammar: &Grammar<'_>, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let found = hits.iter().find(|hit| {
        let PhraseCore::Count(UnitCount { halves, unit, anchor: CountAnchor::Reference, .. }) = &hit.phrase.core else {
            return false;
        };
        let piece_of_year = matches!(unit, TimeUnit::Quarter | TimeUnit::Tertial | TimeUnit::HalfYear);
        let singular = hit.end.checked_sub(1).is_some_and(|unit| !grammar.get_word(unit).ends_with("en"));
        piece_of_year && singular && *halves >= 4 && grammar.parse_relations(hit.at).1 == hit.at
    })?;
    Some(UnreadTokens { from: found.at, to: found.end, meant: None, may_be_else: hits.len() == 1 })
}

/// Finds a time without a known meaning in a condition that consists of nothing else: "binnen x weken", "na' het zomerreces".
pub(super) fn time_that_waits(grammar: &Grammar<'_>, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let counted = |rule: &str| rule.starts_with("telt");
    let waiting = |hit: &&PhraseHit| matches!(hit.phrase.core, PhraseCore::Loose(DaylessWords::Condition(rule)) if !counted(rule));
    let marked = hits.iter().filter(waiting).find_map(|hit| {
        let end = grammar.parse_relations(hit.at).1;
        let mark = grammar.get_token(end).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)));
        (end > hit.at && mark).then_some(UnreadTokens { from: hit.at, to: end + 1, meant: None, may_be_else: false })
    });
    if marked.is_some() {
        return marked;
    }
    let leads = ["binnen", "uiterlijk", "in", "tot", "over", "voor"];
    let waits = hits.iter().filter(waiting).find(|hit| grammar.is_any_word(hit.at, &leads));
    let (from, to) = match waits {
        Some(hit) => (hit.at, hit.end),
        None if hits.is_empty() && !grammar.tokens.iter().any(|token| token.kind == TokenKind::Number) => {
            (0, grammar.tokens.len())
        }
        None => return None,
    };
    let counted = |at: &usize| lexicon::look_up_unit(grammar.get_word(*at)).is_some_and(|unit| unit != TimeUnit::Hour);
    let unit = (from..to.min(from + 5)).find(counted)?;
    Some(UnreadTokens { from: unit.saturating_sub(1).max(from), to: unit + 1, meant: None, may_be_else: false })
}

struct TokenCoverage<'a> {
    grammar: &'a Grammar<'a>,
    hits: &'a [PhraseHit],
}

impl TokenCoverage<'_> {
    /// True if a rule took the token, as a time or as words that tell that there is none.
    fn is_read(&self, at: usize) -> bool {
        // "Later" by itself tells that there is no day, but behind a time it takes that time away.
        let later = |hit: &PhraseHit| hit.end == hit.at + 1 && self.hits.len() > 1 && self.grammar.is_word(at, "later");
        self.hits.iter().any(|hit| (hit.at..hit.end).contains(&at) && !later(hit))
    }

    /// True if the token is part of a condition.
    fn is_waiting(&self, at: usize) -> bool {
        let waits = |hit: &PhraseHit| matches!(hit.phrase.core, PhraseCore::Loose(DaylessWords::Condition(_)));
        self.hits.iter().any(|hit| waits(hit) && (hit.at..hit.end).contains(&at))
    }

    /// True for a word like "volgende" without a following word to apply to: "de zomer na volgende".
    fn tells_of_nothing(&self, at: usize) -> bool {
        self.grammar.look_up_offset(at).is_some_and(|offset| offset != 0) && !self.is_letter_or_figure(at + 1)
    }

    /// True if a rule took the token as a time.
    fn is_time(&self, at: usize) -> bool {
        let timed = |hit: &PhraseHit| matches!(hit.phrase.core, PhraseCore::Row(_) | PhraseCore::Count(_));
        self.hits.iter().any(|hit| timed(hit) && (hit.at..hit.end).contains(&at))
    }

    fn is_letter_or_figure(&self, at: usize) -> bool {
        self.grammar.get_token(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
    }

    /// The end of the sequence of unread letters and figures that stand here without white space between them.
    fn piece_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.is_letter_or_figure(at)
            && self.is_letter_or_figure(end)
            && self.grammar.is_glued(end)
            && !self.is_read(end)
        {
            end += 1;
        }
        end
    }

    fn judge_piece(&self, at: usize, end: usize) -> Option<UnreadTokens> {
        let token = self.grammar.get_token(at)?;
        // The day that was read may stand only if the piece certainly does not belong to the time.
        let ask = |to, meant, may_be_else| Some(UnreadTokens { from: at, to, meant, may_be_else });
        if let TokenKind::Mark(mark) = token.kind {
            let closes = mark == '?' && !(at + 1..self.grammar.tokens.len()).any(|at| self.is_time(at));
            return if self.is_odd(at, mark) { ask(end, None, closes) } else { None };
        }
        if token.kind == TokenKind::Gap {
            return None;
        }
        if self.is_stuck_to_time(at, end) {
            return ask(end, None, false);
        }
        let apart = !self.touches_time(at, end) && !self.leads_to_time(at);
        let text = self.grammar.join_tokens(at, end);
        if text.bytes().any(|byte| byte.is_ascii_digit()) {
            return if self.is_other_figure(at, end, &text) { None } else { ask(end, None, apart && !is_slip(&text)) };
        }
        if let Some(end) = self.find_denial_end(at).or_else(|| self.find_comparison_end(at)) {
            // "1 mei 2026 niet openbaar" may deny something else, "niet meer voor de zomer" cannot.
            let denied = self.hits.iter().any(|hit| (end..end + 3).contains(&hit.at) && is_denied(self.grammar, hit));
            return ask(end, None, !denied);
        }
        let meant = near::time_or_milestone(&text);
        let meant = meant.or_else(|| near::find_meant_lead(&text).filter(|_| self.leads_unled_time(end)));
        let meant = meant.or_else(|| near::short_time_word(&text).filter(|_| self.touches_time(at, end)));
        if meant.is_some() {
            return ask(end, meant, false);
        }
        if self.is_word_of_time(at) || self.is_loose_end(at) {
            return ask(end, None, false);
        }
        let behind = at.checked_sub(1).is_some_and(|before| self.is_time(before));
        if self.is_odd_word(at, end, &text) { ask(end, None, behind && !is_roman(&text)) } else { None }
    }

    /// True if at most one mark lies between this token and a time behind it: the "1" of "1, mei 2026".
    fn leads_to_time(&self, at: usize) -> bool {
        let behind = (at + 1..at + 3)
            .find(|at| !matches!(self.grammar.get_token(*at).map(|token| token.kind), Some(TokenKind::Mark(_))));
        behind.is_some_and(|at| self.is_time(at))
    }

    /// True if letters or figures have nothing between them and a time: the "T" of "T1-2027".
    fn is_stuck_to_time(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(1).is_some_and(|before| self.is_letter_or_figure(before) && self.is_time(before));
        self.grammar.is_glued(at) && before
            || self.grammar.is_glued(end) && self.is_letter_or_figure(end) && self.is_time(end)
    }

    /// True for a question mark, and for a mark beside a time that does not separate words: "Q4_2026", "?? mei", "1 mei 2026 +
    /// …".
    fn is_odd(&self, at: usize, mark: char) -> bool {
        let before = at.checked_sub(1).is_some_and(|before| self.is_time(before));
        let behind = self.is_time(at + 1);
        match mark {
            '?' => true,
            '.' | '…' => {
                behind && (mark == '…' || at.checked_sub(1).is_some_and(|dot| self.grammar.is_mark(dot, '.')))
            }
            '*' | '|' | '#' | '~' | '=' | '@' | '_' | '\\' | '^' | '{' | '}' => {
                before && self.grammar.get_token(at + 1).is_some() || behind && at > 0
            }
            '<' => behind,
            '>' => behind && at == 0,
            '+' => before && self.grammar.get_token(at + 1).is_some() || behind,
            _ => false,
        }
    }

    /// The nearest word or figure before this token, looking past the marks between them.
    fn word_before(&self, at: usize) -> Option<usize> {
        (0..at).rev().take(3).find(|at| self.is_letter_or_figure(*at))
    }

    /// True for a word of daily speech that a figure may number or count.
    fn is_plain_word(&self, at: usize) -> bool {
        let word = self.grammar.get_word(at);
        word.len() >= 2
            && !self.is_read(at)
            && !strays::NO_NOUNS.contains(&word)
            && near::time_or_milestone(word).is_none()
            && near::short_time_word(word).is_none()
            && near::find_meant_lead(word).is_none()
            && !self.is_word_of_time(at)
            && self.find_denial_end(at).is_none()
    }

    /// True for a figure that numbers or counts something else: "motie 12", "3 rapportages", "24bb001234", "om 20.00 uur".
    fn is_other_figure(&self, at: usize, end: usize, text: &str) -> bool {
        let figures = text.bytes().filter(u8::is_ascii_digit).count();
        let numbers = self.word_before(at).is_some_and(|before| {
            let clock = self.grammar.is_any_word(before, &["om", "uur"]);
            clock || self.is_plain_word(before) || self.is_numbered_on(before)
        });
        let counts = self.grammar.get_word(end).len() > 3 && self.is_plain_word(end);
        let hour = self.grammar.is_hour(at) || at.checked_sub(2).is_some_and(|hour| self.grammar.is_hour(hour));
        let code = text.len() > figures && figures >= 5 || self.is_in_code(at);
        // A mistyped number, as in "2O26 weken", counts nothing.
        let mixed = near::is_mixed_number(text) || near::is_code(text);
        hour || code || numbers && !near::is_mixed_number(text) || counts && !mixed
    }

    /// True for a part of a code such as "T-2025-022": a letter with figures stuck to it, none of which is a time.
    fn is_in_code(&self, at: usize) -> bool {
        let stuck = |at: usize| self.grammar.is_glued(at);
        let start = (0..=at).rev().find(|at| !stuck(*at)).unwrap_or(at);
        let start = (start..=at).find(|at| self.is_letter_or_figure(*at)).unwrap_or(at);
        let end = (at + 1..).find(|at| !stuck(*at)).unwrap_or(at + 1);
        let figures: usize = (start..end)
            .filter_map(|at| self.grammar.get_token(at))
            .filter(|token| token.kind == TokenKind::Number)
            .map(|token| token.text.len())
            .sum();
        let letter = self.grammar.get_token(start).is_some_and(|token| token.kind == TokenKind::Word);
        letter && figures >= 5 && !(start..end).any(|at| self.is_time(at))
    }

    /// True for a figure that itself belongs to a plain word before it: the "2024" of "zaak 2024-031".
    fn is_numbered_on(&self, at: usize) -> bool {
        let figures = self.grammar.get_number(at, 9).is_some() && !self.is_read(at);
        figures && self.word_before(at).is_some_and(|before| self.is_plain_word(before) || self.is_numbered_on(before))
    }

    /// Finds a denial, "niet", "geen" or "onhaalbaar", and returns the end of it with the next word: the time behind it is not
    /// meant, or is in doubt.
    fn find_denial_end(&self, at: usize) -> Option<usize> {
        let grammar = self.grammar;
        if strays::UNLIKELY.contains(&grammar.get_word(at)) {
            return Some(at + 1);
        }
        let too =
            grammar.is_any_word(at, &["te"]) && grammar.is_any_word(at + 1, &["vroeg", "laat", "krap", "snel", "kort"]);
        if too || grammar.match_words(at, "of zo").is_some_and(|end| grammar.get_word(end).is_empty()) {
            return Some(at + 2);
        }
        if !strays::DENIALS.contains(&grammar.get_word(at)) {
            return None;
        }
        if grammar.is_word(at + 1, "later") || self.tells_of_publicity(at) {
            return None;
        }
        // In "niet in Q2 maar in Q3" the denied time does not count.
        let denied = self.hits.iter().position(|hit| is_denied(grammar, hit) && (at + 1..at + 4).contains(&hit.at));
        let other = denied.and_then(|place| Some((self.hits.get(place)?, self.hits.get(place + 1)?)));
        let but = other.is_some_and(|(denied, other)| {
            (denied.end..other.at).any(|at| grammar.is_any_word(at, &["maar", "wel", "doch", "echter"]))
        });
        let with_next = grammar.get_word(at + 1).len() > 2 && !self.is_read(at + 1);
        (!but).then_some(if with_next { at + 2 } else { at + 1 })
    }

    /// True if a denial is about the publicity of the commitment or of a paper: "niet-openbare brief", "1 mei 2026 (niet
    /// openbaar)". Not for "voor 1 mei 2026 niet openbaar", which gives a term for keeping something closed.
    fn tells_of_publicity(&self, at: usize) -> bool {
        let grammar = self.grammar;
        let next = grammar.skip_mark(at + 1, '-');
        if grammar.is_any_word(next, strays::OF_PAPER) {
            return grammar.get_word(next + 1).len() > 3;
        }
        let ends =
            grammar.get_token(next + 1).is_none_or(|token| matches!(token.kind, TokenKind::Mark(')' | ']' | '.')));
        let apart = at.checked_sub(1).is_some_and(|mark| {
            matches!(grammar.get_token(mark).map(|token| token.kind), Some(TokenKind::Mark(',' | '(' | '[' | ';')))
        });
        let on_day = self.hits.iter().any(|hit| hit.end == at && hit.phrase.relation == DeadlineRelation::None);
        grammar.is_any_word(next, strays::PUBLICITY) && ends && (apart || on_day)
    }

    /// Finds a comparison and returns its end: "of later", "en eerder", "of iets daarna".
    fn find_comparison_end(&self, at: usize) -> Option<usize> {
        let grammar = self.grammar;
        let behind = || at.checked_sub(1).is_some_and(|before| self.is_time(before));
        let joined = grammar.is_any_word(at, &["of", "en", "dan", "danwel"]);
        for next in at..at + 4 {
            if next > at && strays::WISHES.contains(&grammar.get_word(next)) {
                return None;
            }
            let later = grammar.is_any_word(next, &["later", "verder"]);
            let other =
                grammar.is_any_word(next, &["eerder", "vroeger", "daarna", "erna", "nadien", "ervoor", "daarvoor"]);
            let adds =
                next == at && grammar.is_any_word(at, &["plus", "min", "minus", "vermeerderd", "verlengd"]) && behind();
            // "later dit jaar" and "later in 2026" only tell the part of the year, and "of eerder indien mogelijk" changes
            // nothing.
            if other && strays::WISHES.contains(&grammar.get_word(next + 1)) {
                return None;
            }
            let within = self.is_time(next + 1) || !joined && grammar.is_word(next.saturating_sub(1), "niet");
            if adds || later && !within || later && joined || other && joined && next > at {
                return Some(next + 1);
            }
            if next > at
                && !grammar.is_any_word(next, &["iets", "wat", "kort", "vlak", "net", "nog", "wel", "vroeg", "veel"])
                || next == at && !joined
            {
                return None;
            }
        }
        None
    }

    /// True for a unit, month, season, weekday or feast, or for "volgende" without a following word.
    fn is_word_of_time(&self, at: usize) -> bool {
        let word = self.grammar.get_word(at);
        let unit = lexicon::look_up_unit(word).is_some_and(|unit| unit != TimeUnit::Hour);
        let month = lexicon::look_up_month(word).is_some_and(|(_, full)| full || self.touches_time(at, at + 1));
        let offset = self.grammar.look_up_offset(at).is_some() && !matches!(word, "nieuw" | "nieuwe" | "deze" | "dit");
        let of_nothing = offset && self.grammar.get_word(at + 1).len() < 4;
        let number = lexicon::parse_cardinal(word).is_some_and(|n| n > 1) && self.touches_time(at, at + 1);
        unit || number
            || month
            || lexicon::look_up_season(word).is_some()
            || lexicon::look_up_weekday(word).is_some()
            || lexicon::look_up_feast(word).is_some()
            || word == "helft"
            || of_nothing
    }

    /// True for "t/m" or "tot" with nothing behind it.
    fn is_loose_end(&self, at: usize) -> bool {
        let end = self.grammar.match_words(at, "tot en met").or_else(|| self.grammar.match_words(at, "t/m"));
        let end =
            end.or_else(|| self.grammar.match_words(at, "tot")).or_else(|| self.grammar.match_words(at, "tussen"));
        end.is_some_and(|end| !self.is_letter_or_figure(self.grammar.skip_article(end)))
    }

    /// True if a time without a preposition follows, possibly with an article.
    fn leads_unled_time(&self, at: usize) -> bool {
        let start = self.grammar.skip_article(self.grammar.skip_mark(at, '\''));
        self.is_time(start) && self.hits.iter().any(|hit| (hit.at == start || hit.at == at) && !hit.is_led())
    }

    /// True if only white space, an article, a dash, a slash or a full stop lies between this piece and a time.
    fn touches_time(&self, at: usize, end: usize) -> bool {
        let skipped = |at: usize| {
            let mark = ['-', '/', '.'].iter().any(|mark| self.grammar.is_mark(at, *mark));
            mark || self.grammar.is_any_word(at, &["de", "het"])
        };
        let behind = (end..end + 3).find(|at| !skipped(*at)).is_some_and(|at| self.is_time(at));
        let before = (0..at).rev().take(3).find(|at| !skipped(*at)).is_some_and(|at| self.is_time(at));
        behind || before
    }

    /// True for a short word beside a time that is not a word of daily speech, or has no vowel: "x 2026", "II 2026", "XX mei".
    fn is_odd_word(&self, at: usize, end: usize, text: &str) -> bool {
        let vowel = text.contains(['a', 'e', 'i', 'o', 'u', 'y']) || text.contains('.');
        let short = text.chars().count() <= 3 && !strays::SMALL.contains(&text);
        let abbreviation = self.grammar.is_mark(end, '.') && text.len() > 1 && vowel;
        // The second letter of "B&W" is no word of its own.
        let joined =
            at.checked_sub(1).is_some_and(|before| self.grammar.is_mark(before, '&')) && self.grammar.is_glued(at);
        !joined
            && (short && !abbreviation || is_roman(text) || !vowel && text.len() < 6 && !strays::SMALL.contains(&text))
            && self.touches_time(at, end)
    }
}

/// True if a text can only be a mistyped figure or year.
fn is_slip(text: &str) -> bool {
    near::is_mixed_number(text) || near::is_code(text) || near::is_wrong_year(text)
}

fn is_roman(text: &str) -> bool {
    text.bytes().all(|byte| b"ivx".contains(&byte))
}
