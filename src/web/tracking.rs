//! What other sites, mailings and search engines put behind an address to see where people come from. No page looks at it.

/// Names that stand alone.
const NAMES: &[&str] = &[
    "_branch_match_id",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "dclid",
    "dm_i",
    "ef_id",
    "epik",
    "fbclid",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "igsh",
    "igshid",
    "irclickid",
    "li_fat_id",
    "mkt_tok",
    "msclkid",
    "rdt_cid",
    "s_cid",
    "s_kwcid",
    "scid",
    "spm",
    "srsltid",
    "ttclid",
    "twclid",
    "wbraid",
    "wickedid",
    "yclid",
    "ysclid",
    "zanpid",
];

/// How names begin that come in sorts.
const BEGINNINGS: &[&str] = &[
    "utm_", "mtm_", "matomo_", "pk_", "piwik_", "_ga_", "_gac_", "ga_", "fb_", "hsa_", "mc_", "oly_", "sfmc_", "trk_",
    "vero_", "at_",
];

/// Whether a name in an address only tells where somebody comes from.
#[must_use]
pub fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.contains(&name.as_str()) || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_put_behind_an_address_is_told_from_our_own_words() {
        for name in [
            "utm_source",
            "UTM_Campaign",
            "fbclid",
            "gclid",
            "mtm_kwd",
            "pk_campaign",
            "msclkid",
            "_ga",
            "_ga_X1",
            "_gl",
        ] {
            assert!(is_tracking(name), "{name}");
        }
        for name in ["status", "statsu", "q", "pagina", "utm", "pk", "kleur", "uit", "_", ""] {
            assert!(!is_tracking(name), "{name}");
        }
    }
}
