//! Numbering plans, as data.
//!
//! To add a country's national form, add a row to [`NATIONAL`]; every country's
//! international form is known already.

/// How a country writes its numbers at home.
pub struct Plan {
    /// ISO 3166-1 alpha-2 code, for the reader.
    pub country: &'static str,
    /// What the digits begin with.
    pub starts: &'static [&'static str],
    /// Fewest and most digits, the trunk prefix included.
    pub digits: (usize, usize),
    /// How the digits are grouped.
    pub groups: &'static [&'static [u8]],
    /// Share of the row's score that a number grouped in this way is worth.
    pub weight: f64,
}

/// Distinctive enough to be found without a cue.
const CLEAR: f64 = 1.0;
/// Could be any number: needs a cue.
const VAGUE: f64 = 0.6;

/// National forms. Source: the national numbering plans as communicated to ITU,
/// <https://www.itu.int/oth/T0202.aspx>.
#[rustfmt::skip]
pub const NATIONAL: &[Plan] = &[
    Plan { country: "US", starts: &["2", "3", "4", "5", "6", "7", "8", "9"], digits: (10, 10), weight: CLEAR,
        groups: &[&[3, 3, 4]] },
    Plan { country: "US", starts: &["1"], digits: (11, 11), weight: CLEAR, groups: &[&[1, 3, 3, 4]] },
    Plan { country: "GB", starts: &["01", "02", "03", "07", "08"], digits: (10, 11), weight: CLEAR,
        groups: &[&[3, 4, 4], &[3, 8], &[4, 3, 4], &[4, 7], &[5, 6], &[5, 5], &[5, 3, 3], &[6, 5], &[6, 4]] },
    Plan { country: "DE", starts: &["015", "016", "017"], digits: (11, 12), weight: CLEAR,
        groups: &[&[4, 7], &[4, 8], &[5, 7], &[5, 6], &[4, 3, 4], &[4, 4, 4], &[4, 3, 2, 2], &[4, 4, 3], &[4, 2, 2, 3]] },
    Plan { country: "DE", starts: &["02", "03", "04", "05", "06", "07", "08", "09"], digits: (8, 12), weight: CLEAR,
        groups: &[&[3, 5], &[3, 6], &[3, 7], &[3, 8], &[4, 5], &[4, 6], &[4, 7], &[4, 8], &[5, 4], &[5, 5], &[5, 6], &[6, 4],
            &[3, 4, 4], &[3, 3, 4], &[3, 2, 2, 2, 2], &[3, 2, 2, 2], &[4, 2, 2, 2], &[4, 3, 3], &[4, 3, 4], &[4, 2, 2, 3]] },
    Plan { country: "FR", starts: &["01", "02", "03", "04", "05", "06", "07", "08", "09"], digits: (10, 10), weight: CLEAR,
        groups: &[&[2, 2, 2, 2, 2], &[4, 2, 2, 2], &[4, 3, 3]] },
    Plan { country: "ES", starts: &["6", "7", "8", "9"], digits: (9, 9), weight: CLEAR,
        groups: &[&[3, 2, 2, 2], &[2, 3, 2, 2]] },
    Plan { country: "ES", starts: &["6", "7", "8", "9"], digits: (9, 9), weight: VAGUE, groups: &[&[3, 3, 3], &[3, 6]] },
    Plan { country: "IT", starts: &["3"], digits: (9, 10), weight: CLEAR, groups: &[&[3, 3, 4], &[3, 7], &[3, 2, 2, 3], &[3, 6]] },
    Plan { country: "IT", starts: &["0"], digits: (8, 11), weight: CLEAR,
        groups: &[&[2, 8], &[2, 4, 4], &[2, 7], &[3, 7], &[3, 3, 4], &[3, 6], &[4, 6], &[2, 2, 2, 2, 2]] },
    Plan { country: "NL", starts: &["06"], digits: (10, 10), weight: CLEAR,
        groups: &[&[2, 8], &[2, 4, 4], &[2, 2, 2, 2, 2], &[3, 3, 4]] },
    Plan { country: "NL", starts: &["01", "02", "03", "04", "05", "07"], digits: (10, 10), weight: CLEAR,
        groups: &[&[3, 7], &[4, 6], &[3, 3, 4], &[4, 3, 3], &[3, 3, 2, 2], &[4, 2, 2, 2]] },
    Plan { country: "DK", starts: &["2", "3", "4", "5", "6", "7", "8", "9"], digits: (8, 8), weight: VAGUE,
        groups: &[&[2, 2, 2, 2], &[4, 4], &[2, 3, 3], &[2, 6]] },
    Plan { country: "SE", starts: &["01", "02", "03", "04", "05", "06", "07", "08", "09"], digits: (8, 10), weight: CLEAR,
        groups: &[&[3, 3, 2, 2], &[3, 2, 2, 2], &[3, 7], &[2, 3, 3], &[2, 3, 3, 2], &[2, 3, 2, 2], &[3, 3, 2], &[4, 2, 2, 2],
            &[3, 3, 4], &[4, 3, 2], &[4, 6]] },
    Plan { country: "NO", starts: &["2", "3", "4", "5", "6", "7", "8", "9"], digits: (8, 8), weight: VAGUE,
        groups: &[&[3, 2, 3], &[2, 2, 2, 2]] },
    Plan { country: "PL", starts: &["1", "2", "3", "4", "5", "6", "7", "8"], digits: (9, 9), weight: VAGUE,
        groups: &[&[3, 3, 3], &[2, 3, 2, 2], &[2, 7]] },
    Plan { country: "TR", starts: &["05"], digits: (11, 11), weight: CLEAR, groups: &[&[4, 3, 2, 2], &[4, 3, 4]] },
    Plan { country: "CN", starts: &["13", "14", "15", "16", "17", "18", "19"], digits: (11, 11), weight: CLEAR, groups: &[&[3, 4, 4]] },
    Plan { country: "RU", starts: &["89", "84", "83"], digits: (11, 11), weight: CLEAR, groups: &[&[1, 3, 3, 2, 2], &[1, 3, 3, 4]] },
    Plan { country: "IN", starts: &["6", "7", "8", "9"], digits: (10, 10), weight: CLEAR, groups: &[&[5, 5], &[4, 3, 3]] },
    Plan { country: "IN", starts: &["06", "07", "08", "09"], digits: (11, 11), weight: CLEAR,
        groups: &[&[1, 5, 5], &[6, 5], &[3, 8], &[3, 4, 4]] },
    Plan { country: "BR", starts: &["1", "2", "3", "4", "5", "6", "7", "8", "9"], digits: (10, 11), weight: CLEAR,
        groups: &[&[2, 5, 4], &[2, 4, 4], &[2, 1, 4, 4]] },
    Plan { country: "BR", starts: &["0"], digits: (11, 12), weight: CLEAR, groups: &[&[3, 5, 4], &[3, 4, 4]] },
];

/// Fewest and most digits behind a country code.
pub fn national_digits(code: u16) -> Option<(usize, usize)> {
    let row = COUNTRY_CODES
        .binary_search_by_key(&code, |&(known, _, _)| known)
        .ok()?;
    COUNTRY_CODES
        .get(row)
        .map(|&(_, fewest, most)| (usize::from(fewest), usize::from(most)))
}

/// Country code, fewest and most digits of the national significant number, sorted.
/// Source: ITU-T E.164, list of assigned country codes,
/// <https://www.itu.int/pub/T-SP-E.164D>.
#[rustfmt::skip]
const COUNTRY_CODES: &[(u16, u8, u8)] = &[
    (1, 10, 10), (7, 10, 10), (20, 8, 10), (27, 9, 9), (30, 10, 10), (31, 9, 9), (32, 8, 9), (33, 9, 9), (34, 9, 9),
    (36, 8, 9), (39, 6, 11), (40, 9, 9), (41, 9, 9), (43, 5, 13), (44, 9, 10), (45, 8, 8), (46, 7, 10), (47, 8, 8),
    (48, 9, 9), (49, 6, 13), (51, 8, 9), (52, 10, 11), (53, 6, 8), (54, 10, 11), (55, 10, 11), (56, 9, 9), (57, 8, 10),
    (58, 10, 10), (60, 8, 10), (61, 9, 9), (62, 7, 12), (63, 8, 10), (64, 8, 10), (65, 8, 8), (66, 8, 9), (81, 9, 10),
    (82, 8, 10), (84, 9, 10), (86, 8, 11), (90, 10, 10), (91, 10, 10), (92, 9, 10), (93, 9, 9), (94, 9, 9), (95, 7, 10),
    (98, 10, 10), (211, 9, 9), (212, 9, 9), (213, 8, 9), (216, 8, 8), (218, 9, 9), (220, 7, 7), (221, 9, 9), (222, 8, 8),
    (223, 8, 8), (224, 9, 9), (225, 10, 10), (226, 8, 8), (227, 8, 8), (228, 8, 8), (229, 8, 10), (230, 7, 8), (231, 7, 9),
    (232, 8, 8), (233, 9, 9), (234, 8, 10), (235, 8, 8), (236, 8, 8), (237, 9, 9), (238, 7, 7), (239, 7, 7), (240, 9, 9),
    (241, 7, 8), (242, 9, 9), (243, 9, 9), (244, 9, 9), (245, 7, 9), (246, 7, 7), (247, 5, 6), (248, 7, 7), (249, 9, 9),
    (250, 9, 9), (251, 9, 9), (252, 7, 9), (253, 8, 8), (254, 9, 10), (255, 9, 9), (256, 9, 9), (257, 8, 8), (258, 8, 9),
    (260, 9, 9), (261, 9, 9), (262, 9, 9), (263, 8, 10), (264, 8, 9), (265, 7, 9), (266, 8, 8), (267, 7, 8), (268, 8, 8),
    (269, 7, 7), (290, 4, 5), (291, 7, 7), (297, 7, 7), (298, 6, 6), (299, 6, 6), (350, 8, 8), (351, 9, 9), (352, 5, 11),
    (353, 7, 9), (354, 7, 9), (355, 8, 9), (356, 8, 8), (357, 8, 8), (358, 5, 12), (359, 7, 9), (370, 8, 8), (371, 8, 8),
    (372, 7, 8), (373, 8, 8), (374, 8, 8), (375, 9, 9), (376, 6, 9), (377, 8, 9), (378, 6, 10), (380, 9, 9), (381, 8, 9),
    (382, 8, 8), (383, 8, 8), (385, 8, 9), (386, 8, 8), (387, 8, 8), (389, 8, 8), (420, 9, 9), (421, 9, 9), (423, 7, 9),
    (500, 5, 5), (501, 7, 7), (502, 8, 8), (503, 8, 8), (504, 8, 8), (505, 8, 8), (506, 8, 8), (507, 7, 8), (508, 6, 9),
    (509, 8, 8), (590, 9, 9), (591, 8, 8), (592, 7, 7), (593, 8, 9), (594, 9, 9), (595, 8, 9), (596, 9, 9), (597, 6, 7),
    (598, 8, 8), (599, 7, 8), (670, 7, 8), (672, 6, 6), (673, 7, 7), (674, 7, 7), (675, 7, 8), (676, 5, 7), (677, 5, 7),
    (678, 5, 7), (679, 7, 7), (680, 7, 7), (681, 6, 6), (682, 5, 5), (683, 4, 7), (685, 5, 7), (686, 5, 8), (687, 6, 6),
    (688, 5, 7), (689, 6, 8), (690, 4, 7), (691, 7, 7), (692, 7, 7), (800, 8, 8), (808, 8, 8), (850, 8, 10), (852, 8, 8),
    (853, 8, 8), (855, 8, 9), (856, 8, 10), (870, 9, 12), (878, 12, 12), (880, 8, 10), (881, 8, 9), (882, 7, 12),
    (883, 7, 12), (886, 8, 9), (888, 7, 11), (960, 7, 7), (961, 7, 8), (962, 8, 9), (963, 8, 9), (964, 8, 10), (965, 8, 8),
    (966, 9, 9), (967, 7, 9), (968, 8, 8), (970, 8, 9), (971, 8, 9), (972, 8, 9), (973, 8, 8), (974, 8, 8), (975, 7, 8),
    (976, 8, 8), (977, 8, 10), (979, 9, 9), (992, 9, 9), (993, 8, 8), (994, 9, 9), (995, 9, 9), (996, 9, 9), (998, 9, 9),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_codes_are_sorted_and_fit_e164() {
        assert!(COUNTRY_CODES.is_sorted_by_key(|row| row.0));
        for &(code, fewest, most) in COUNTRY_CODES {
            let length = code.to_string().len();
            assert!(fewest <= most && length + usize::from(most) <= 15, "{code}");
        }
    }

    #[test]
    fn the_groups_of_a_plan_have_as_many_digits_as_its_numbers() {
        for plan in NATIONAL {
            for groups in plan.groups {
                let digits = groups.iter().map(|&group| usize::from(group)).sum();
                assert!(
                    (plan.digits.0..=plan.digits.1).contains(&digits),
                    "{} {groups:?}",
                    plan.country
                );
            }
        }
    }
}
