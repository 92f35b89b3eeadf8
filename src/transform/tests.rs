use proptest::prelude::*;

use super::*;
use crate::entity::{Category, lookup};
use crate::policy::Granularity;

/// Placeholders that show what they were asked for.
struct Fixed;

impl TransformContext for Fixed {
    fn placeholder(&mut self, entity: &EntityRef<'_>, _: &str) -> String {
        format!("[{}_1]", entity.label)
    }

    fn keyed_placeholder(&mut self, entity: &EntityRef<'_>, _: &str) -> String {
        format!("[{}_k7f3q2zz]", entity.label)
    }

    fn digest(&mut self, _: &EntityRef<'_>, _: &str) -> [u8; 5] {
        [0x00, 0x0f, 0xa1, 0xb2, 0xff]
    }

    fn stand_in(&mut self, kind: StandIn, entity: &EntityRef<'_>, _: &str) -> Option<String> {
        match (kind, entity.name) {
            (_, "PERSON") => None,
            (StandIn::Token, _) => Some(format!("[{}~aaxk]", entity.label)),
            _ => Some("user@example.com".to_owned()),
        }
    }
}

fn entity(name: &'static str) -> EntityRef<'static> {
    let own = EntityRef {
        name,
        label: name,
        category: Category::Custom,
    };
    lookup(name).map_or(own, EntityRef::from)
}

fn apply_to(operator: Operator, name: &'static str, original: &str) -> Replacement {
    apply(operator, &entity(name), original, &mut Fixed)
}

#[test]
fn each_operator_gives_its_text_and_says_whether_it_comes_back() {
    let mask = Operator::Mask {
        character: '*',
        keep_last: 0,
    };
    let year = Operator::Generalize {
        granularity: Granularity::Year,
    };
    #[rustfmt::skip]
    let rows = [
        ("keep", Operator::Keep, "ann@example.com", false),
        ("redact", Operator::Redact, "[EMAIL_1]", true),
        ("mask", mask, "***@*******.***", false),
        ("generalize", year, "…@example.com", false),
        ("hash", Operator::Hash, "EMAIL#000fa1b2ff", false),
        ("pseudonymize", Operator::Pseudonymize, "[EMAIL_k7f3q2zz]", true),
        ("surrogate", Operator::Surrogate { format_preserving: false }, "user@example.com", true),
        ("encrypt", Operator::Encrypt, "[EMAIL~aaxk]", true),
        ("block", Operator::Block, "[EMAIL_1]", true),
    ];
    assert_eq!(rows.map(|(name, ..)| name), Operator::NAMES);
    for (name, operator, text, restorable) in rows {
        let found = apply_to(operator, "EMAIL_ADDRESS", "ann@example.com");
        assert_eq!(
            (found.text.as_str(), found.restorable),
            (text, restorable),
            "{name}"
        );
        assert_eq!(operator.as_str(), name);
    }
}

#[test]
fn a_mask_covers_what_it_should() {
    #[rustfmt::skip]
    let rows = [
        ("a card", "CREDIT_CARD", "4111 1111 1111 1111", 4, "**** **** **** 1111"),
        ("no more than half", "CREDIT_CARD", "123456", 16, "***456"),
        ("the smaller half of an odd number", "CREDIT_CARD", "12345", 4, "***45"),
        ("one character", "PERSON", "A", 4, "*"),
        ("separators at the end", "PHONE_NUMBER", "(20) 30-40.", 2, "(**) **-40."),
        ("dashes of every length", "PHONE_NUMBER", "12–34—56", 0, "**–**—**"),
        ("letters beyond ASCII", "PERSON", "Søren Ærø", 2, "***** *rø"),
        ("emoji and combining marks", "PERSON", "e\u{301}😀x", 0, "****"),
        ("punctuation of a password", "PASSWORD", "a!b?c d", 0, "*******"),
        ("the end of a key", "STRIPE_KEY", "sk_test_abcd1234", 4, "************1234"),
        ("nothing but separators", "CUSTOM_TERM", "-- --", 0, "*****"),
        ("nothing", "CUSTOM_TERM", "", 4, ""),
    ];
    for (name, entity, original, keep_last, text) in rows {
        let operator = Operator::Mask {
            character: '*',
            keep_last,
        };
        assert_eq!(apply_to(operator, entity, original).text, text, "{name}");
    }
}

#[test]
fn a_finding_is_generalized_only_to_what_is_certain() {
    let year = Granularity::Year;
    #[rustfmt::skip]
    let rows = [
        ("ISO date", "DATE_OF_BIRTH", "1987-03-12", year, "1987"),
        ("day first", "DATE_OF_BIRTH", "12/03/1987", year, "1987"),
        ("words", "DATE_OF_BIRTH", "3. marts 1987", year, "1987"),
        ("decade", "DATE_OF_BIRTH", "March 12th, 1987", Granularity::Decade, "1980s"),
        ("first year of a decade", "DATE_OF_BIRTH", "1.1.2000", Granularity::Decade, "2000s"),
        ("year of two digits", "DATE_OF_BIRTH", "12.03.87", year, "[DATE_OF_BIRTH_1]"),
        ("no separators", "DATE_OF_BIRTH", "19870312", year, "[DATE_OF_BIRTH_1]"),
        ("two candidates", "DATE_OF_BIRTH", "1987 or 1988", year, "[DATE_OF_BIRTH_1]"),
        ("not a year", "DATE_OF_BIRTH", "12/03/2530", year, "[DATE_OF_BIRTH_1]"),
        ("full-width digits", "DATE_OF_BIRTH", "１９８７-03-12", year, "[DATE_OF_BIRTH_1]"),
        ("version 4", "IP_ADDRESS", "203.0.113.77", year, "203.0.113.0/24"),
        ("version 6", "IP_ADDRESS", "2001:DB8:1:2:3:4:5:6", year, "2001:db8:1::/48"),
        ("version 4 in version 6", "IP_ADDRESS", "::ffff:203.0.113.77", year, "203.0.113.0/24"),
        ("first address of its network", "IP_ADDRESS", "203.0.113.0", year, "[IP_1]"),
        ("bare site", "URL", "https://example.com/", year, "[URL_1]"),
        ("with a zone", "IP_ADDRESS", "fe80::1%eth0", year, "[IP_1]"),
        ("a network", "IP_ADDRESS", "203.0.113.77/30", year, "[IP_1]"),
        ("two-digit country", "PHONE_NUMBER", "+45 20 30 40 50", year, "+45 …"),
        ("one-digit country", "PHONE_NUMBER", "+1 (202) 555-0101", year, "+1 …"),
        ("three-digit country", "PHONE_NUMBER", "00354 555 1234", year, "+354 …"),
        ("country of Portugal", "PHONE_NUMBER", "+351 912 345 678", year, "+351 …"),
        ("national number", "PHONE_NUMBER", "20 30 40 50", year, "[PHONE_1]"),
        ("no such zone", "PHONE_NUMBER", "+0 20 30 40 50", year, "[PHONE_1]"),
        ("hardly a number", "PHONE_NUMBER", "+45 20", year, "[PHONE_1]"),
        ("email", "EMAIL_ADDRESS", "Ann.Lee@Mail.Example.com", year, "…@mail.example.com"),
        ("quoted local part", "EMAIL_ADDRESS", "\"a@b\"@example.com", year, "…@example.com"),
        ("spelled out", "EMAIL_ADDRESS", "ann at example dot com", year, "[EMAIL_1]"),
        ("address literal", "EMAIL_ADDRESS", "ann@[203.0.113.7]", year, "[EMAIL_1]"),
        ("Visa", "CREDIT_CARD", "4111 1111 1111 1111", year, "Visa"),
        ("old Mastercard range", "CREDIT_CARD", "5555-5555-5555-4444", year, "Mastercard"),
        ("new Mastercard range", "CREDIT_CARD", "2223003122003222", year, "Mastercard"),
        ("American Express", "CREDIT_CARD", "3782 822463 10005", year, "American Express"),
        ("another brand", "CREDIT_CARD", "6011111111111117", year, "[CREDIT_CARD_1]"),
        ("page", "URL", "HTTPS://Example.com:8443/u/ann?x=1#y", year, "https://example.com/…"),
        ("user name in a URL", "URL", "https://ann:pw@example.com", year, "https://example.com/…"),
        ("address as host", "URL", "http://203.0.113.7/a", year, "[URL_1]"),
        ("backslash, which browsers read as a slash", "URL", "https://a\\@b.example/", year, "https://a/…"),
        ("another scheme", "URL", "mailto://ann", year, "[URL_1]"),
        ("no generalization", "US_SSN", "219-09-9999", year, "[US_SSN_1]"),
        ("a policy's own entity", "ACME_ORDER", "ORD-1", year, "[ACME_ORDER_1]"),
    ];
    for (name, entity, original, granularity, text) in rows {
        let found = apply_to(Operator::Generalize { granularity }, entity, original);
        assert_eq!(found.text, text, "{name}");
        assert_eq!(found.restorable, text.ends_with("_1]"), "{name}");
    }
}

#[test]
fn a_replacement_does_not_show_its_text() {
    let kept = apply_to(Operator::Keep, "PASSWORD", "hunter2");
    assert_eq!(
        format!("{kept:?}"),
        "Replacement { bytes: 7, restorable: false }"
    );
}

proptest! {
    #[test]
    fn a_mask_keeps_the_length_and_covers_at_least_half(original in "\\PC{0,40}", keep_last in 0_usize..50) {
        let masked = apply_to(Operator::Mask { character: '*', keep_last }, "PASSWORD", &original).text;
        prop_assert_eq!(masked.chars().count(), original.chars().count());
        let covered = masked.chars().take_while(|c| *c == '*').count();
        prop_assert!(covered * 2 >= original.chars().count());
    }
}
