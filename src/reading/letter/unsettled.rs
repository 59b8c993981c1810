//! Words by which a sentence that seems to decide does not plainly do so: hedges, denials, conditions, what others said.

use super::words::{Words, set};

/// What a sentence would decide, as far as it matters which words unsettle it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// Done or lapsed.
    Closes,
    /// A part is done.
    Partly,
    /// It stays open, with a day or without one.
    Stays,
}

/// Words that unsettle whatever is decided: guesses, errors, what somebody said, what would have been.
static ALWAYS: Words = Words::new(|| {
    set("
        wellicht, misschien, waarschijnlijk, hoogstwaarschijnlijk, vermoedelijk, vermoed, vermoeden, vermoedt,
        hopelijk, allicht, eventueel, ogenschijnlijk, schijnbaar, kennelijk, blijkbaar, klaarblijkelijk, vermeend,
        vermeende, zogenaamd, zogezegd, lijkt, lijken, leek, leken, schijnt, schijnen, scheen, schenen, hoop, hopen,
        hoopt, hoopte, hoopten, twijfel, twijfelen, twijfelt, denk, denken, denkt, dacht, dachten, geloof, geloven,
        gelooft, gok, gokken, gissen, mogelijkerwijs, mogelijkerwijze, discutabel, betwistbaar, dubieus, omstreden,
        onjuist, onjuiste, onjuistheid, onterecht, onterechte, onrechte, abusievelijk, abusievelijke, abuis, foutief,
        foutieve, fout, foutje, vergissing, misverstand, misvatting, misleidend, incorrect, incorrecte, verkeerd,
        verkeerde, verkeerdelijk, onwaar, gelogen, voorbarig, voorbarige, prematuur, premature, voortijdig, weerlegd,
        weerlegt, weerlegde, ontkracht, ontkrachten, ontken, ontkennen, ontkent, ontkende, ontkend, bestrijden,
        bestrijdt, bestreden, betwist, betwisten, betwistte, tegengesproken, tegenspreken, tegenspreekt,
        gerectificeerd, rectificatie, rectificeren, erratum, schreef, schreven, schrijft, stelde, stelden, meldde,
        meldden, zei, zeiden, zegt, zeggen, beweert, beweren, beweerde, beweerd, bewering, beweringen, vermeldde,
        vermeldden, verluidt, volgens, gesuggereerd, suggereert, suggereren, suggereerde, suggestie, veronderstel,
        verondersteld, veronderstelt, veronderstellen, veronderstelling, indruk, gerucht, geruchten, aanname,
        hypothese, mededeling, bewoording, citaat, quote, citeer, citeren, berichtte, berichtten, schriftte,
        concludeerde, concludeerden, beschouwde, beschouwden, verzocht, verzochten, achtte, achtten, vond, vonden,
        meende, meenden, noemde, noemden, waant, ingebracht, tegengeworpen, had, hadden, zou, zouden, ware, mocht,
        mochten, moest, moesten, hoorde, hoorden, behoorde, kon, konden, wilde, wilden, afvraagt, afvragen,
        vraagteken, vraagtekens, vraagstuk, onbewezen, onbevestigd, vroeg, vroegen, eiste, eisten, wenste, wensten
        ")
});

/// Words that unsettle what closes a commitment, or a part of it.
static CLOSING: Words = Words::new(|| {
    set("
        half, halverwege, halfweg, amper, nauwelijks, ternauwernood, geenszins, allerminst, allesbehalve, onmogelijk,
        verre, evenmin, nergens, nimmer, nooit, noch, onvoldoende, niet, niets, geen, nee, neen, niemand, mislukt,
        mislukte, weigeren, weigert, geweigerd, onaf, onafgedaan, onvoltooid, onbeantwoord, oningelost, onvervuld,
        onuitgevoerd, openstaand, indien, mits, tenzij, zodra, pas, wanneer, totdat, voordat, alvorens, zolang,
        ingeval, voorwaarde, voorwaarden, voorwaardelijk, afhankelijk, straks, binnenkort, spoedig, toekomst,
        eerstdaags, weldra, ooit, later, nog, eerst, zal, zullen, gaat, gaan, moet, moeten, dient, dienen, hoort,
        behoort, behoren, gepland, gehoopt, verwacht, verwachten, verwachting, verwachtte, verwachtten, streven,
        streef, streeft, beoog, beogen, beoogt, beoogd, voornemen, voornemens, trachten, tracht, proberen, probeert,
        poging, poogt, pogen, bezig, voorlopig, vooralsnog, tijdelijk, voorbehoud, onder, maar, doch, echter, evenwel,
        niettemin, nochtans, desondanks, desalniettemin, toch, heropend, heropenen, heropent, heropening,
        teruggedraaid, terugdraaien, herroepen, herroept, herroeping, herzien, hersteld, ongedaan, opnieuw, weer,
        herleefd, herleeft, hervat, hervatten, hoewel, ofschoon, ondanks, alhoewel, behalve, alsnog, was, waren, werd,
        werden, bleek, bleken, gebleken, gemeld, gemelde, vermeld, vermelde, gerapporteerd, onduidelijk, onbekend,
        onzeker, onbeslist, bezien, heroverwogen, heroverwegen, terecht, ondertussen, staat, staan, stond, stonden,
        heet, heette, geldt, gelden, gold, oogt, telt, dreigt, dreigen, luidt, luidde, ogen, gevoel, optiek, beleving,
        perceptie, inschatting, geacht, gunstigste, gunstigst, overwegen, overweeg, overweegt, aarzelen, aarzelt,
        vergeten, vergat, aangevochten, bezwaar, bezwaren, oneens
        ")
});

/// Words that say that something is done, but not all of it, or only so to speak.
static NEARLY: Words = Words::new(|| {
    set("
        bijna, vrijwel, nagenoeg, grotendeels, goeddeels, merendeels, deels, gedeeltelijk, zogoed, haast, praktisch,
        schier, welhaast, zowat, ongeveer, enigszins, hoofdlijnen, hoofdzaak, principe, beginsel, theorie, papier,
        procent, merendeel, meeste, overgrote, quasi, semi, informeel, feitelijk, gevoelsmatig, min, grootste,
        gedeelte, deel, helft, restant, bijkans, omtrent, nipt, voornamelijk, hoofdzakelijk, overwegend, partieel,
        kant, schijn, naam, strikt, formeel, optisch, administratief
        ")
});

/// Words that unsettle a day to come.
static STAYING: Words = Words::new(|| {
    set("
        vroegst, minimaal, idealiter, gunstigste, gunstig, meezit, onmogelijk, onhaalbaar, onwaarschijnlijk,
        geenszins, allerminst, nooit, nimmer, mits, tenzij, indien, liefst, bijvoorbeeld, ergens, ongeacht
        ")
});

/// The first word of `words` that unsettles a decision of this kind; its place in them.
pub(super) fn first(words: &[&str], decision: Decision) -> Option<usize> {
    (0..words.len()).find(|at| unsettles(words, *at, decision))
}

fn unsettles(words: &[&str], at: usize, decision: Decision) -> bool {
    let word = words[at];
    let before = at.checked_sub(1).map_or("", |at| words[at]);
    let after = words.get(at + 1).copied().unwrap_or_default();
    let next = words.get(at + 2).copied().unwrap_or_default();
    // "Uw raad wordt verzocht …"
    // "… is nog niet te zeggen", "zouden wij graag …"
    let polite = matches!(word, "zou" | "zouden") && words.contains(&"graag") || word == "zeggen" && before == "te";
    let asked = polite || word == "verzocht" && words.iter().any(|word| matches!(*word, "wordt" | "worden"));
    if asked || exempt(word, before, (after, next), decision) {
        return false;
    }
    if word == "mogelijk" || ALWAYS.contains(word) {
        return true;
    }
    match decision {
        Decision::Closes => {
            CLOSING.contains(word)
                || NEARLY.contains(word)
                || word.starts_with('%')
                || word == "goed" && before == "zo" && after == "als"
        }
        Decision::Partly => matches!(word, "zal" | "zullen" | "indien" | "mits" | "tenzij" | "zodra" | "geenszins"),
        // "De termijn wordt gehaald" gives no later day.
        Decision::Stays => {
            STAYING.contains(word)
                || matches!(word, "gehaald" | "haalbaar")
                    && !words.iter().any(|word| matches!(*word, "niet" | "geen" | "onvoldoende"))
        }
    }
}

/// Such a word where it does not unsettle: "zo spoedig mogelijk", "volgens planning", "niet alleen".
fn exempt(word: &str, before: &str, (after, next): (&str, &str), decision: Decision) -> bool {
    match word {
        "mogelijk" => matches!(before, "spoedig" | "snel" | "goed" | "veel" | "vroeg" | "kort" | "volledig"),
        "volgens" => {
            decision == Decision::Stays
                && [after, next].iter().any(|word| word.starts_with("plan") || *word == "afspraak")
        }
        // "meer tijd nodig dan gedacht", "later dan verwacht"
        "verwacht" | "gepland" | "gehoopt" => before == "dan",
        "onder" => after != "voorbehoud" && after != "voorwaarde",
        // A number has no word.
        "behalve" => after.is_empty() && decision == Decision::Closes,
        "vroeg" => before == "zo",
        "deel" => matches!(after, "ik" | "wij" | "u"),
        "weer" => before == "keer" || after == "gegeven",
        "gaan" | "gaat" => matches!(after, "ervan" | "er" | "hierbij" | "hiermee" | "bijgaand" | "op"),
        "min" => after != "of",
        "kant" | "naam" | "schijn" => !matches!(after, "en") && before != "in" && before != "voor",
        "formeel" => matches!(before, "hiermee" | "daarmee" | "hierbij" | "nu"),
        "strikt" => after != "genomen",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unsettled(text: &str, decision: Decision) -> bool {
        first(&text.split(' ').collect::<Vec<_>>(), decision).is_some()
    }

    #[test]
    fn words_that_unsettle() {
        for text in ["is bijna af", "is zo goed als af", "mits u instemt", "had af moeten zijn", "schreef u"] {
            assert!(unsettled(text, Decision::Closes), "{text}");
        }
        for text in ["is hiermee afgedaan", "zo volledig mogelijk", "goed nieuws"] {
            assert!(!unsettled(text, Decision::Closes), "{text}");
        }
        assert!(!unsettled("zo spoedig mogelijk en nog niet", Decision::Stays));
        assert!(unsettled("mogelijk in mei", Decision::Stays));
    }
}
