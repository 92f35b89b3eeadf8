//! National numbers of Germany.

use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::fits_mod11_10;

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "de.tax-id",
    entity: "DE_TAX_ID",
    find: Find::Shapes(&["99999999999", "99 999 999 999", "99/999/999/999"]),
    check: Some(tax_id),
    score: 0.85,
    cue: Cue::Raises("de-tax-id"),
    source: Source::new("https://www.gesetze-im-internet.de/stidv/BJNR672600006.html"),
}];

/// Of the first ten digits exactly one occurs twice or three times, by law not three
/// times in a row; the eleventh is the check digit.
fn tax_id(id: &[u8]) -> Check {
    let body = id.get(..10).unwrap_or_default();
    let mut counts = (b'0'..=b'9')
        .map(|digit| body.iter().filter(|&&byte| byte == digit).count())
        .filter(|&count| count > 1);
    let repeats = matches!((counts.next(), counts.next()), (Some(2 | 3), None));
    let tripled = body.windows(3).any(super::digits::is_uniform);
    match fits_mod11_10(id) {
        _ if !repeats || body.starts_with(b"0") => Check::Impossible,
        true if tripled => Check::Doubtful,
        fits => fits.into(),
    }
}
