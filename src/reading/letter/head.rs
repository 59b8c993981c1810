//! The head of a letter: its fields, and what they say of the letter itself.

use super::{
    dates::{self, NamedDay},
    layout::{Builder, Kind, Letter},
    lines::{self, Cell, Line, Setting},
    paragraphs::{label, signs},
    table,
    text::{self, Mapped},
    words::{Words, listed, set},
};
use chrono::NaiveDate;

use crate::reading::{effort::Effort, finding::ReadingHead};

/// What a field of the head is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// The letter's own number.
    Own,
    /// The number under which the council asked.
    Yours,
    /// Commitments, by name.
    Commitments,
    /// The letter's day.
    Date,
    /// What it is about.
    Subject,
    /// Who wrote it.
    From,
    /// Anything else.
    Other,
}

/// The names of fields, in lower case.
const FIELDS: &[(Field, &str)] = &[
    (Field::Other, "uw brief, uw brief van, uw brief d.d."),
    (Field::Yours, "uw kenmerk, uw referentie, uw nummer, uw zaaknummer"),
    (
        Field::Commitments,
        "
        toezegging, toezeggingen, toezegging(en), toezeggingnummer, toezeggingsnummer, nr. toezegging,
        nummer toezegging, betreft toezegging, betreft toezeggingen, toezeggingnr, toezeggingnr.
        ",
    ),
    (
        Field::Date,
        "
        datum, dagtekening, d.d, dd, dd., briefdatum, datum brief, verzenddatum, verzonden, verzonden op, d.d., datum memo,
        plaats en datum
        ",
    ),
    (Field::Subject, "onderwerp, betreft, inzake, inz, inz., titel, betreffende, betr, betr., over"),
    (Field::From, "van, afzender, portefeuillehouder, afkomstig van, verantwoordelijk portefeuillehouder"),
    (
        Field::Own,
        "
        ons kenmerk, registratie, onze ref., ref., zaakkenmerk, kenmerk, ons nummer, nummer, zaak, zaaknr,
        zaaknr., registratienr, registratienr., documentnr, documentnr., document, referentie, onze referentie,
        ons ref., dossier, briefkenmerk, volgnr., rib-nr, rib nr., rib, ris, id, zaak-id, document-id,
        zaak/document
        ",
    ),
    (
        Field::Other,
        "
        aan, cc, kopie aan, kopie, behandeld door, behandelaar, bijlage, bijlagen, bijlage(n), telefoon,
        telefoonnummer, tel, tel., bezoekadres, postadres, e-mail, email, website, doorkiesnummer,
        contactpersoon, contact, afdeling, steller, status, vertrouwelijk, openbaar, programma, team, domein,
        ter attentie van, t.a.v., internet, fax, faxnummer, kvk-nummer, kvk, btw-nummer, iban, ter informatie,
        soort, type, commissie, vergadering, vergaderdatum, agendapunt, gewenste actie, aantal bijlagen,
        uw contact, locatie
        ",
    ),
];

/// The head is not searched further than so many lines.
const HEAD_LINES: usize = 45;

fn field(key: &str) -> Option<Field> {
    let key = text::lower(key.trim().trim_end_matches(':').trim());
    let known = FIELDS.iter().find(|(_, names)| listed(names, &key)).map(|(field, _)| *field);
    let one_word = !key.contains(' ');
    known.or_else(|| (one_word && (key.ends_with("nummer") || key.ends_with("kenmerk"))).then_some(Field::Own))
}

/// Where the head ends: at the salutation, or below the last field.
pub(super) fn end(smooth: &Mapped, lines: &[Line], setting: Setting, effort: &Effort) -> usize {
    let mut last_field = 0;
    let first_card = first_card(smooth, lines);
    for (at, line) in lines.iter().enumerate().take(HEAD_LINES) {
        let text = smooth.slice(&line.range);
        let words = text::lower(text);
        let table = lines::cells(smooth, line).len() > 2 && table::columns(smooth, line, effort).is_some();
        if is_salutation(&words) || at == first_card || table {
            return at;
        }
        let named = lines::cells(smooth, line).iter().any(|cell| starts_field(smooth.slice(&cell.range)))
            || dated_line(&words).is_some() && at < 15;
        if named {
            last_field = at + 1;
        } else if line.width * 4 > setting.measure * 3 && prose(text) {
            break;
        }
    }
    // A subject may run on over the next line.
    let subject = last_field.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|line| {
        let cells = lines::cells(smooth, line);
        cells.iter().any(|cell| {
            let text = smooth.slice(&cell.range);
            field(text) == Some(Field::Subject) || matches!(split_field(text), Some((Field::Subject, _)))
        })
    });
    while subject
        && last_field > 0
        && lines.get(last_field).is_some_and(|line| continues_field(smooth, lines, last_field, line))
    {
        last_field += 1;
    }
    last_field
}

/// A key that comes back names one commitment after another: that is no field of the head.
fn first_card(smooth: &Mapped, lines: &[Line]) -> usize {
    let mut seen: Vec<(String, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate().take(3 * HEAD_LINES) {
        let cells = lines::cells(smooth, line);
        let Some(text) = cells.first().map(|cell| smooth.slice(&cell.range)) else { continue };
        let key = text::lower(text.split(':').next().unwrap_or_default().trim());
        if !matches!(field(&key), Some(Field::Commitments | Field::Own)) {
            continue;
        }
        if let Some((_, first)) = seen.iter().find(|(known, _)| *known == key) {
            return *first;
        }
        seen.push((key, at));
    }
    usize::MAX
}

fn is_salutation(words: &str) -> bool {
    words.len() < 120
        && ["geachte ", "geacht ", "beste ", "hooggeachte ", "waarde ", "l.s."]
            .iter()
            .any(|word| words.starts_with(word))
}

fn prose(text: &str) -> bool {
    !text.contains("  ") && text.split(' ').filter(|word| word.starts_with(|c: char| c.is_lowercase())).count() > 4
}

fn starts_field(text: &str) -> bool {
    field(text).is_some_and(|field| field != Field::Other) || split_field(text).is_some()
}

/// Words with which no subject ends.
static OPEN_ENDS: Words = Words::new(|| set("de, het, een, van, en, of, over, met, voor, in, op, nr."));

fn continues_field(smooth: &Mapped, lines: &[Line], at: usize, line: &Line) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|at| lines.get(at)) else { return false };
    let (above, text) = (text::lower(smooth.slice(&before.range)), smooth.slice(&line.range));
    // A noun for numbers at the end of a line has them in the next.
    let numbers = above.ends_with("toezegging") || above.ends_with("toezeggingen");
    let number = text.split(' ').next().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()));
    let open = numbers && number
        || above.ends_with([',', ';', '-'])
        || OPEN_ENDS.contains(above.rsplit(' ').next().unwrap_or_default());
    let deeper = line.indent > before.indent + 3;
    let small = text.starts_with(|c: char| c.is_lowercase());
    line.gap <= 1 && !is_salutation(&text::lower(text)) && (deeper || small || open)
}

/// "Ons kenmerk: 2024/118", "Uw kenmerk T-12", "Datum : 3 mei": the field and the byte at which its value starts.
fn split_field(text: &str) -> Option<(Field, usize)> {
    if let Some((key, value)) = label(text)
        && let Some(field) = field(key)
    {
        return Some((field, text.len() - value.trim_start().len()));
    }
    let small = text::lower(text);
    // "D.d.: 3 mei": a key with stops in it.
    if let Some((key, value)) = text.split_once(':')
        && key.len() < 12
        && let Some(field) = field(key)
    {
        return Some((field, text.len() - value.trim_start().len()));
    }
    if let Some(rest) = small.strip_prefix("datum ")
        && dated_line(rest.trim()).is_some()
    {
        return Some((Field::Date, text.len() - rest.trim_start().len()));
    }
    for name in ["ons kenmerk", "uw kenmerk", "registratienummer", "zaaknummer", "onderwerp", "betreft", "kenmerk"] {
        let Some(rest) = small.strip_prefix(name).filter(|rest| rest.starts_with(' ')) else { continue };
        let subject = matches!(name, "onderwerp" | "betreft") && text.starts_with(|c: char| c.is_uppercase());
        let figures = rest.contains(|c: char| c.is_ascii_digit());
        if subject || figures && rest.split_whitespace().count() <= 6 {
            return field(name).map(|field| (field, text.len() - rest.trim_start().len()));
        }
    }
    None
}

/// Makes blocks of the lines of the head.
pub(super) fn fields(lines: &[Line], setting: Setting, builder: &mut Builder<'_>) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let cells = lines::cells(builder.smooth, line);
        let keys = cells.iter().filter(|cell| field(builder.text(&cell.range)).is_some()).count();
        let below = lines.get(at + 1);
        if keys > 0 && keys == cells.len() && below.is_some_and(|below| !starts_with_key(builder, below)) {
            if let Some(below) = below {
                key_row(builder, &cells, &lines::cells(builder.smooth, below), line.indent);
            }
            at += 2;
            continue;
        }
        let open = cell_fields(builder, &cells, line.indent);
        at += 1;
        while let (Some(Field::Subject), Some(next)) = (open, lines.get(at)) {
            if next.gap > setting.leading
                || starts_with_key(builder, next)
                || !continues_field(builder.smooth, lines, at, next)
            {
                break;
            }
            builder.add(next.range.clone());
            at += 1;
        }
    }
}

fn starts_with_key(builder: &Builder<'_>, line: &Line) -> bool {
    lines::cells(builder.smooth, line).first().is_some_and(|cell| starts_field(builder.text(&cell.range)))
}

/// A row of names with a row of values below it.
fn key_row(builder: &mut Builder<'_>, keys: &[Cell], values: &[Cell], indent: usize) {
    for value in values {
        let key = keys.iter().min_by_key(|key| key.column.abs_diff(value.column));
        let field = key.and_then(|key| field(builder.text(&key.range))).unwrap_or(Field::Other);
        builder.open(Kind::Field(field), indent);
        builder.add(value.range.clone());
    }
}

/// The fields of one line of the head; the last one is told, for it may run on.
fn cell_fields(builder: &mut Builder<'_>, cells: &[Cell], indent: usize) -> Option<Field> {
    let mut open: Option<Field> = None;
    let mut waiting: Option<Field> = None;
    for cell in cells {
        let text = builder.text(&cell.range);
        let value = cell.range.start + (text.len() - text.trim_start_matches([':', ' ']).len());
        if let Some(field) = waiting.take() {
            builder.open(Kind::Field(field), indent);
            builder.add(value..cell.range.end);
            open = Some(field);
        } else if let Some(field) = field(text) {
            waiting = Some(field);
        } else if let Some((field, start)) = split_field(text) {
            builder.open(Kind::Field(field), indent);
            builder.add(cell.range.start + start..cell.range.end);
            open = Some(field);
        } else {
            builder.open(Kind::Head, indent);
            builder.add(cell.range.clone());
        }
    }
    open
}

/// A line of the head that is a day, with or without a place: "Oosterdal, 12 maart 2024".
fn dated_line(words: &str) -> Option<NamedDay> {
    let day = dates::named_days(words).into_iter().next()?;
    let before = words.get(..day.range.start)?.trim_end();
    let after = words.get(day.range.end..)?.trim();
    let place = before.is_empty()
        || (before.ends_with(',') && before.len() < 40)
        || before.ends_with("d.d.") && before.len() < 8;
    (place && after.is_empty() && day.year.is_some()).then_some(day)
}

/// What the letter says of itself. A given day goes before the one that it bears.
pub(super) fn read(letter: &Letter, given: Option<NaiveDate>) -> ReadingHead {
    let field = |wanted: Field| {
        letter.blocks.iter().find(|block| block.kind == Kind::Field(wanted)).map(|block| letter.written(&block.range))
    };
    let number = letter.blocks.iter().filter(|block| block.kind == Kind::Field(Field::Own)).find_map(|block| {
        let value = letter.written(&block.range);
        value.split(" / ").next().map(str::trim).filter(|number| number.contains(|c: char| c.is_ascii_digit()))
    });
    ReadingHead {
        number: number.map(str::to_owned),
        day: given.or_else(|| own_day(letter)),
        subject: field(Field::Subject).map(str::to_owned),
        signatory: signatory(letter),
    }
}

pub(super) fn own_day(letter: &Letter) -> Option<NaiveDate> {
    let in_head = |kind: &Kind| matches!(kind, Kind::Head | Kind::Field(Field::Other | Field::From));
    let fields = letter.blocks.iter().filter(|block| block.kind == Kind::Field(Field::Date));
    let named = fields
        .filter_map(|block| dates::named_days(letter.small(&block.range)).first().and_then(NamedDay::full))
        .next();
    named.or_else(|| {
        let mut lines = letter.blocks.iter().filter(|block| in_head(&block.kind));
        lines.find_map(|block| dated_line(letter.small(&block.range)).and_then(|day| day.full()))
    })
}

fn signatory(letter: &Letter) -> Option<String> {
    let names: Vec<&str> = letter
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::Signature)
        .map(|block| letter.written(&block.range).trim())
        .filter(|words| !signs(&text::lower(words)) || words.ends_with(','))
        .filter(|words| !text::lower(words).contains("groet") && !text::lower(words).starts_with("hoogachtend"))
        .collect();
    let joined = names.iter().map(|name| name.trim_end_matches(',')).collect::<Vec<_>>().join(", ");
    (!joined.is_empty()).then_some(joined)
}
