//! Query parameters that other sites, mailings and search engines add to an address to see where people come from. No page
//! looks at them.

/// Names of single parameters.
const NAMES: &[&str] = &[
    "__hsfp",
    "__hssc",
    "__hstc",
    "_branch_match_id",
    "_bta_c",
    "_bta_tid",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_ke",
    "_kx",
    "_openstat",
    "_trkparms",
    "awc",
    "cjevent",
    "ck_subscriber_id",
    "cmpid",
    "cn-reloaded",
    "dclid",
    "dm_i",
    "ef_id",
    "epik",
    "fb_ref",
    "fbclid",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "gs_lcrp",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "gws_rd",
    "hsctatracking",
    "igsh",
    "igshid",
    "irclickid",
    "li_fat_id",
    "mibextid",
    "mkcid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "ncid",
    "ocid",
    "rdt_cid",
    "ref",
    "ref_src",
    "referrer",
    "s_cid",
    "s_kwcid",
    "sb_referer_host",
    "sc_cid",
    "sca_esv",
    "sccid",
    "scid",
    "share_id",
    "sharesource",
    "si",
    "smid",
    "spm",
    "srsltid",
    "trk",
    "ttclid",
    "tw_p",
    "twclid",
    "usqp",
    "ved",
    "vgo_ee",
    "wbraid",
    "wickedid",
    "wt.mc_id",
    "wt_mc",
    "xtor",
    "yclid",
    "ysclid",
    "zanpid",
];

/// Prefixes of families of parameters.
const BEGINNINGS: &[&str] = &[
    "utm_", "mtm_", "matomo_", "pk_", "piwik_", "_ga_", "_gac_", "ga_", "fb_", "hsa_", "mc_", "oly_", "sfmc_", "trk_",
    "vero_", "at_", "itm_", "__cft__", "__tn__", "__hs", "hsa", "guce_", "wt_", "wt.", "cm_", "aff_", "bb_", "iesrc_",
    "sms_",
];

/// True for a parameter that only tells where a visitor comes from.
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
            "ScCid",
            "WT.mc_id",
            "__hstc",
            "__cft__[0]",
            "itm_source",
            "ref",
        ] {
            assert!(is_tracking(name), "{name}");
        }
        for name in ["status", "statsu", "q", "pagina", "utm", "pk", "kleur", "uit", "_", ""] {
            assert!(!is_tracking(name), "{name}");
        }
    }
}
