//! What is nobody's: ranges reserved for documentation, fiction and tests. A new one is a row.
//!
//! In a pattern `#` is a digit, `&` a hexadecimal digit, `?` a letter or digit, `%` a number from 1 to 254; all else is itself.

/// A reserved range.
pub(super) struct Range {
    pub entity: &'static str,
    /// How originals begin whose surrogates these are, or for `:` what is in them; empty: all others.
    pub beginning: &'static str,
    pub patterns: &'static [&'static str],
}

const fn range(
    entity: &'static str,
    beginning: &'static str,
    patterns: &'static [&'static str],
) -> Range {
    Range {
        entity,
        beginning,
        patterns,
    }
}

/// The first row that fits counts.
#[rustfmt::skip]
pub(super) const RANGES: &[Range] = &[
    // Test numbers that the card schemes and payment providers publish: no account has them.
    range("CREDIT_CARD", "34", AMERICAN_EXPRESS),
    range("CREDIT_CARD", "37", AMERICAN_EXPRESS),
    range("CREDIT_CARD", "4", &["4111 1111 1111 1111", "4242 4242 4242 4242", "4012 8888 8888 1881", "4000 0566 5566 5556", "4917 6100 0000 0000"]),
    range("CREDIT_CARD", "6", &["6011 1111 1111 1117", "6011 0009 9013 9424"]),
    range("CREDIT_CARD", "", &["5555 5555 5555 4444", "5105 1051 0510 5100", "5200 8282 8282 8210", "2223 0031 2200 3222"]),
    // RFC 2606 §3.
    range("EMAIL_ADDRESS", "", &["user-??????@example.com", "user-??????@example.org", "user-??????@example.net"]),
    range("URL", "", &["https://example.com/????????", "https://example.org/????????", "https://example.net/????????"]),
    // RFC 5737, RFC 3849; which of them is told by the colon.
    range("IP_ADDRESS", ":", &["2001:db8:&&&&:&&&&::&"]),
    range("IP_ADDRESS", "", &["192.0.2.%", "198.51.100.%", "203.0.113.%"]),
    // RFC 9542 §2.1.4.
    range("MAC_ADDRESS", "", &["00:00:5e:00:53:&&"]),
    // Ofcom, Telephone numbers for drama use.
    range("PHONE_NUMBER", "+44", &["+44 20 7946 0###", "+44 117 496 0###", "+44 161 496 0###", "+44 7700 900###"]),
    // Arcep, decision 2018-0881: audiovisual works.
    range("PHONE_NUMBER", "+33", &["+33 1 99 00 ## ##", "+33 2 61 91 ## ##", "+33 6 39 98 ## ##"]),
    // Bundesnetzagentur: numbers for media productions.
    range("PHONE_NUMBER", "+49", &["+49 30 23125 ###", "+49 69 90009 ###", "+49 40 66969 ###", "+49 221 4710 ###", "+49 89 99998 ###"]),
    // PTS: numbers for books, films and the like.
    range("PHONE_NUMBER", "+46", &["+46 31 390 06 ##", "+46 8 465 004 ##", "+46 40 628 04 ##"]),
    // ACMA: numbers for creative works.
    range("PHONE_NUMBER", "+61", &["+61 2 5550 ####", "+61 3 5550 ####", "+61 7 5550 ####", "+61 8 5550 ####"]),
    // ComReg, Numbering Conditions of Use: drama.
    range("PHONE_NUMBER", "+353", &["+353 20 91# ####"]),
    // ATIS-0300115: 555-0100 to 555-0199 are fictitious under every area code.
    range("PHONE_NUMBER", "", &[
        "+1 202 555 01##", "+1 212 555 01##", "+1 303 555 01##", "+1 312 555 01##", "+1 415 555 01##", "+1 503 555 01##",
        "+1 617 555 01##", "+1 702 555 01##", "+1 808 555 01##", "+1 907 555 01##",
    ]),
    // HMRC: no number begins with QQ.
    range("UK_NINO", "", &["QQ ## ## ## A", "QQ ## ## ## B", "QQ ## ## ## C", "QQ ## ## ## D"]),
    // SSA: no number has the area 666. The ten for advertising, 987-65-432#, have the form of the IRS's ITIN (9, then 50 to 65).
    range("US_SSN", "", &["666-##-####"]),
];

const AMERICAN_EXPRESS: &[&str] = &[
    "3782 822463 10005",
    "3714 496353 98431",
    "3787 344936 71000",
];
