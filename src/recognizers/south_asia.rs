//! National numbers of South and Southeast Asia, beside India's Aadhaar and PAN.

use super::digits::{digit, is_day, is_short_date, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "sg.nric",
        entity: "SG_NRIC_FIN",
        find: Find::Shapes(&["A9999999A"]),
        check: Some(nric_fin),
        score: 0.8,
        cue: Cue::Raises("sg-nric"),
        source: Source::new("https://www.ica.gov.sg/documents/ic"),
    },
    Recognizer {
        id: "my.nric",
        entity: "MY_NRIC",
        find: Find::Shapes(&["999999-99-9999"]),
        check: Some(mykad),
        score: 0.75,
        cue: Cue::Raises("my-nric"),
        source: Source::new("https://www.jpn.gov.my/en/kod-negeri-eng"),
    },
    Recognizer {
        id: "my.nric-digits",
        entity: "MY_NRIC",
        find: Find::Shapes(&["999999999999", "999999 99 9999"]),
        check: Some(mykad),
        score: 0.35,
        cue: Cue::Raises("my-nric"),
        source: Source::new("https://www.jpn.gov.my/en/kod-negeri-eng"),
    },
    Recognizer {
        id: "id.nik",
        entity: "ID_NIK",
        find: Find::Shapes(&[
            "9999999999999999",
            "999999 999999 9999",
            "999999.999999.9999",
        ]),
        check: Some(nik),
        score: 0.45,
        cue: Cue::Raises("id-nik"),
        source: Source::new("https://peraturan.bpk.go.id/Details/40202/uu-no-23-tahun-2006"),
    },
    Recognizer {
        id: "th.citizen",
        entity: "TH_TNIN",
        find: Find::Shapes(&["9-9999-99999-99-9", "9 9999 99999 99 9"]),
        check: Some(thai),
        score: 0.85,
        cue: Cue::Raises("th-tnin"),
        source: Source::new("https://www.dopa.go.th/"),
    },
    Recognizer {
        id: "th.citizen-digits",
        entity: "TH_TNIN",
        find: Find::Shapes(&["9999999999999"]),
        check: Some(thai),
        score: 0.4,
        cue: Cue::Raises("th-tnin"),
        source: Source::new("https://www.dopa.go.th/"),
    },
    Recognizer {
        id: "pk.cnic",
        entity: "PK_CNIC",
        find: Find::Shapes(&["99999-9999999-9"]),
        check: Some(cnic),
        score: 0.8,
        cue: Cue::Raises("pk-cnic"),
        source: Source::new("https://www.nadra.gov.pk/identityDocuments/cnic"),
    },
    Recognizer {
        id: "pk.cnic-digits",
        entity: "PK_CNIC",
        find: Find::Shapes(&["9999999999999", "99999 9999999 9"]),
        check: Some(cnic),
        score: 0.4,
        cue: Cue::Required("pk-cnic"),
        source: Source::new("https://www.nadra.gov.pk/identityDocuments/cnic"),
    },
    Recognizer {
        id: "in.gstin",
        entity: "IN_GSTIN",
        find: Find::Shapes(&["99AAAAA9999A***"]),
        check: Some(gstin),
        score: 0.85,
        cue: Cue::Raises("in-gstin"),
        source: Source::new("https://www.gst.gov.in/"),
    },
    Recognizer {
        id: "in.voter",
        entity: "IN_VOTER",
        find: Find::Shapes(&["AAA9999999"]),
        check: None,
        score: 0.4,
        cue: Cue::Required("in-voter"),
        source: Source::new("https://voters.eci.gov.in/"),
    },
    Recognizer {
        id: "in.ifsc",
        entity: "IN_IFSC",
        find: Find::Shapes(&["AAAA9******"]),
        check: Some(|id| match id.get(4) {
            Some(b'0') => Check::Plausible,
            _ => Check::Impossible,
        }),
        score: 0.45,
        cue: Cue::Raises("in-ifsc"),
        source: Source::new("https://www.rbi.org.in/Scripts/IFSCMICRDetails.aspx"),
    },
];

/// Series, seven digits and a check letter. What is published of series M, from 2022,
/// is not authoritative, so there its letter only speaks for it.
fn nric_fin(id: &[u8]) -> Check {
    let (offset, letters) = match id.first() {
        Some(b'S') => (0, b"JZIHGFEDCBA"),
        Some(b'T') => (4, b"JZIHGFEDCBA"),
        Some(b'F') => (0, b"XWUTRQPNMLK"),
        Some(b'G') => (4, b"XWUTRQPNMLK"),
        Some(b'M') => (3, b"XWUTRQPNJLK"),
        _ => return Check::Impossible,
    };
    let sum = offset + weighted_sum(id, &[2, 7, 6, 5, 4, 3, 2]);
    let fits = letters.get((sum % 11) as usize) == id.get(8);
    let possible = id.get(8).is_some_and(|letter| letters.contains(letter));
    match id.first() {
        Some(b'M') if possible && !fits => Check::Plausible,
        _ if !possible => Check::Impossible,
        _ => fits.into(),
    }
}

/// Date of birth and place of birth.
fn mykad(id: &[u8]) -> Check {
    let place =
        matches!(number(id, 6..8), 1..=16 | 21..=68 | 71 | 72 | 74..=79 | 82..=93 | 98 | 99);
    if place && is_short_date(id, 0) {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// Province, regency and district, date of birth (40 more for women) and serial.
fn nik(id: &[u8]) -> Check {
    let province = matches!(number(id, 0..2), 11..=19 | 21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81 | 82 | 91..=97);
    let day = number(id, 6..8) % 40;
    let born = number(id, 6..8) <= 71 && is_day(2000 + number(id, 10..12), number(id, 8..10), day);
    if province && born && number(id, 2..4) > 0 && number(id, 12..16) > 0 {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// Check digit modulo 11.
fn thai(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    match digit(id, 0) {
        1..=8 => Check::from((11 - sum % 11) % 10 == digit(id, 12)),
        _ => Check::Impossible,
    }
}

/// The first digit is a province.
fn cnic(id: &[u8]) -> Check {
    match digit(id, 0) {
        1..=7 if digit(id, 12) > 0 => Check::Plausible,
        _ => Check::Impossible,
    }
}

/// State, PAN, number and a Luhn character modulo 36.
fn gstin(id: &[u8]) -> Check {
    let state = matches!(number(id, 0..2), 1..=38 | 97 | 99);
    let sum: u32 = id
        .iter()
        .rev()
        .filter_map(|&byte| char::from(byte).to_digit(36))
        .zip([1, 2].into_iter().cycle())
        .map(|(value, weight)| value * weight)
        .map(|product| product / 36 + product % 36)
        .sum();
    if state {
        sum.is_multiple_of(36).into()
    } else {
        Check::Impossible
    }
}
