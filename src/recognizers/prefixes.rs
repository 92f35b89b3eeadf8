//! Keys that a vendor begins with a prefix of its own, by the form of what follows.
//!
//! To add a vendor, add its prefix to the row of that form, and a vector. Where the
//! prefix is long the form is read loosely, for vendors lengthen their keys; where it
//! is short the length and the alphabet are the vendor's own.

use super::secrecy::{
    bounded_end, is_base64, is_base64url, is_letter_or_digit, is_uuid, looks_drawn, looks_mixed,
};
use super::{Check, Cue, Find, Match, Recognizer, Source, Tail};
use crate::scan::Text;

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    llm("llm.key", &["gsk_", "pplx-", "r8_", "xai-", "csk-", "sk-or-v1-"],
        Tail { alphabet: is_letter_or_digit, fewest: 32, most: 128, drawn: looks_drawn }),
    llm("llm.dashed-key", &["nvapi-", "tgp_v1_", "sk-api-", "wandb_v1_", "llx-"],
        Tail { alphabet: is_base64url, fewest: 32, most: 256, drawn: looks_drawn }),
    llm("llm.short-key", &["sk_car_"],
        Tail { alphabet: is_letter_or_digit, fewest: 20, most: 64, drawn: looks_mixed }),
    llm("llm.uuid-key", &["sk-lf-"], UUID),
    vendor("vendor.key", &[
            "dapi", "dop_v1_", "doo_v1_", "dor_v1_", "shpat_", "shpca_", "shppa_", "shpss_", "lin_api_",
            "ntn_", "pul-", "NRAK-", "NRII-", "rubygems_", "sntryu_", "shippo_live_",
            "shippo_test_", "rdme_", "s-s4t2ud-", "s-s4t2af-", "pnu_", "EZAK", "EZTK", "CLOJARS_", "p8e-",
            "FLWSECK_TEST-", "AKCp", "cmVmdGtu", "squ_", "sqp_", "sqa_", "bkua_", "napi_", "nfp_", "ddp_",
            "ddo_", "apify_api_", "samsara_api_", "rootly_", "zpka_", "waka_", "unkey_", "rpa_", "rnd_", "PMAT-",
            "BBDC-", "ramp_sec_", "cog_", "ucat_", "AIK_SECRET_", "AIK_CI_", "packagist_ort_", "packagist_out_",
            "packagist_acs_", "packagist_ack_", "xnd_production_", "xnd_development_", "tvly-",
            "nyk_", "csa_",
        ],
        Tail { alphabet: is_letter_or_digit, fewest: 24, most: 256, drawn: looks_drawn }),
    vendor("vendor.dashed-key", &[
            "SG.", "dckr_pat_", "dckr_oat_", "hvs.", "hvb.", "hvr.", "figd_", "glsa_", "PMAK-", "ATATT3", "dp.pt.",
            "tskey-", "sq0csp-", "sq0atp-", "pscale_tkn_", "pscale_pw_",
            "pscale_oauth_", "vercel_blob_rw_", "vcp_", "vci_", "vca_", "vcr_", "vck_", "sbp_", "sb_secret_", "dt0c01.",
            "duffel_live_", "duffel_test_", "fo1_", "fio-u-", "HRKU-", "ico-", "tk-us-",
            "xkeysib-", "tfp_", "dnkey-", "phx_", "lsv2_pt_", "lsv2_sk_", "pcsk_", "CCIPAT_", "CCIPRJ_",
            "CCDB1_", "mdb_sa_sk_", "mlsn.", "pina_", "signkey-prod-", "signkey-test-", "persona_production_",
            "api_live.", "api_live_us.", "api_live_ca.", "secret-live-",
            "APP_USR-", "Mid-server-", "polar_oat_", "polar_pat_", "polar_at_",
            "pdl_live_apikey_", "mergify_application_key_", "os_v2_app_", "os_v2_org_", "bkaj_", "bkar_",
            "bkct_", "bkaa_", "cfut_", "cfat_", "wrka-eyJ", "sgp_", "sha256~", "AQVN", "cnvca", "mercury_production_",
            "SWMKEY-1-", "SWMTKN-1-", "vtwn_", "AstraCS:",
        ],
        Tail { alphabet: |byte| is_base64url(byte) || b".=".contains(&byte), fewest: 20, most: 512, drawn: looks_drawn }),
    vendor("vendor.base64-key", &["ops_eyJ", "sntrys_", "glc_", "eyJrIjoi", "fm1a_", "fm1r_", "fm2_", "ABSK", "apk_", "bedrock-api-key-", "essu_"],
        Tail { alphabet: |byte| is_base64(byte) || byte == b'=', fewest: 32, most: 1024, drawn: looks_drawn }),
    vendor("vendor.short-key", &[
            "rzp_live_", "rzp_test_", "lip_", "sm_aat_", "sm_pat_", "sm_sat_", "dvc_server_", "LTAI", "STS.", "AKID",
            "EXO",
        ],
        Tail { alphabet: |byte| byte.is_ascii_alphanumeric() || byte == b'_', fewest: 14, most: 64, drawn: looks_mixed }),
    vendor("vendor.mixed-key", &["re_", "cio", "secret_"],
        Tail { alphabet: |byte| is_letter_or_digit(byte) || byte == b'_', fewest: 32, most: 48, drawn: looks_mixed }),
    vendor("vendor.capitals-key", &["API-", "SCW"],
        Tail { alphabet: is_letter_or_digit, fewest: 16, most: 26, drawn: |tail| looks_drawn(tail) && !tail.iter().any(u8::is_ascii_lowercase) }),
    vendor("vendor.nuget-key", &["oy2"], Tail { alphabet: is_letter_or_digit, fewest: 43, most: 43, drawn: looks_drawn }),
    vendor("vendor.hex-32-key", &["key-", "fc-"], hex(32)),
    vendor("vendor.twilio-key", &["SK0", "SK1", "SK2", "SK3", "SK4", "SK5", "SK6", "SK7", "SK8", "SK9", "SKa", "SKb", "SKc", "SKd", "SKe", "SKf"], hex(31)),
    vendor("vendor.hex-40-key", &["ck_", "cs_", "e2b_"], hex(40)),
    vendor("vendor.hex-48-key", &["sk_"], hex(48)),
    vendor("vendor.long-key", &["EAA", "sl.", "t1."],
        Tail { alphabet: |byte| is_base64url(byte) || b".=".contains(&byte), fewest: 100, most: 1024, drawn: looks_mixed }),
    vendor("vendor.square-key", &["EAAA"], Tail { alphabet: is_base64url, fewest: 22, most: 60, drawn: looks_mixed }),
    vendor("vendor.twitter-token", &["AAAAAAAAAAAAAAAAAAAAA"],
        Tail { alphabet: |byte| is_letter_or_digit(byte) || byte == b'%', fewest: 60, most: 200, drawn: |tail| tail.contains(&b'%') && looks_mixed(tail) }),
    vendor("vendor.uuid-key",
        &["access-sandbox-", "access-development-", "access-production-", "xaat-", "xapt-", "sdk-", "api-"],
        UUID),
    read("vendor.parts-key", &["pat", "sat.", "A3-", "v1.0-", "access_token$"], parts_key),
    read("vendor.key-around", &["atlasv1.", "_mmk", "-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"], key_around),
];

/// A key of a provider of language models.
const fn llm(id: &'static str, prefixes: &'static [&'static str], tail: Tail) -> Recognizer {
    row(id, "LLM_VENDOR_KEY", Find::Prefixes(prefixes, tail))
}

/// A key of anyone else.
const fn vendor(id: &'static str, prefixes: &'static [&'static str], tail: Tail) -> Recognizer {
    row(id, "VENDOR_API_KEY", Find::Prefixes(prefixes, tail))
}

/// A key that code reads.
const fn read(
    id: &'static str,
    openings: &'static [&'static str],
    finder: super::Finder,
) -> Recognizer {
    row(id, "VENDOR_API_KEY", Find::Opens(openings, finder))
}

const fn row(id: &'static str, entity: &'static str, find: Find) -> Recognizer {
    Recognizer {
        id,
        entity,
        find,
        check: None,
        score: 0.97,
        cue: Cue::Ignored,
        source: Source::new(
            "https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns",
        ),
    }
}

/// As many hexadecimal digits, and no letter behind them.
const fn hex(length: usize) -> Tail {
    Tail {
        alphabet: is_letter_or_digit,
        fewest: length,
        most: length,
        drawn: |tail| tail.iter().all(u8::is_ascii_hexdigit) && looks_drawn(tail),
    }
}

/// A UUID.
const UUID: Tail = Tail {
    alphabet: |byte| byte.is_ascii_alphanumeric() || byte == b'-',
    fewest: 36,
    most: 36,
    drawn: is_uuid,
};

/// Parts of fixed lengths, divided by dots, dashes or dollar signs.
fn parts_key(text: Text<'_>, start: usize) -> Option<Match> {
    let end = bounded_end(text, start, LONGEST_PARTS, |byte| {
        byte.is_ascii_alphanumeric() || b".-_$".contains(&byte)
    })?;
    let end = text.run_start(end, 4, |byte| byte == b'.');
    let key = text.bytes(start, end);
    let lengths = |borders: &'static [u8]| {
        key.split(move |byte| borders.contains(byte))
            .map(<[u8]>::len)
    };
    let fits = match key.first() {
        // Airtable's, and Harness's.
        Some(b'p' | b's') => lengths(b".").eq([17, 64]) || lengths(b".").eq([3, 22, 24, 20]),
        // 1Password's secret key.
        Some(b'A') => {
            lengths(b"-").eq([2, 6, 11, 5, 5, 5]) || lengths(b"-").eq([2, 6, 6, 5, 5, 5, 5])
        }
        // Cloudflare's origin CA key.
        Some(b'v') => lengths(b".-").eq([2, 1, 24, 146]),
        // Braintree's access token.
        _ => {
            lengths(b"$").count() == 4
                && key
                    .rsplit(|&byte| byte == b'$')
                    .next()
                    .is_some_and(|last| last.len() == 32)
        }
    };
    (fits && looks_drawn(key)).then(|| Match::new(start, end, Check::Plausible))
}

/// A key whose mark is not at its beginning: Terraform Cloud's, MaxMind's and
/// Mailchimp's.
fn key_around(text: Text<'_>, mark: usize) -> Option<Match> {
    let (before, end) = match text.at(mark) {
        b'a' if text.before(mark) == b'.' => {
            let end = bounded_end(text, mark + 8, 80, is_base64url)?;
            (mark - 1, (end - mark >= 60).then_some(end)?)
        }
        b'_' => (mark, mark + 4),
        b'-' => (
            mark,
            text.run_end_within(mark + 3, 3, |byte| byte.is_ascii_digit()),
        ),
        _ => return None,
    };
    let start = text.run_start(before, 40, |byte| {
        byte.is_ascii_alphanumeric() || byte == b'_'
    });
    let head = text.bytes(start, before);
    let fits = match text.at(mark) {
        b'a' => head.len() == 14,
        b'_' => head.len() == 36,
        _ => head.len() == 32 && head.iter().all(u8::is_ascii_hexdigit),
    };
    (fits && looks_drawn(head) && !is_letter_or_digit(text.at(end)))
        .then(|| Match::new(start, end, Check::Plausible))
}

const LONGEST_PARTS: usize = 200;
