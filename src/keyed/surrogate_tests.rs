use super::*;

fn key(fill: u8) -> ScopeKey {
    ScopeKey::new(&[fill; 32].into(), 0)
}

#[test]
fn a_surrogate_is_of_a_reserved_range_of_its_kind() {
    let rows = [
        (
            "EMAIL_ADDRESS",
            "mette@mail.example.net",
            "user-",
            "@example.",
        ),
        ("PHONE_NUMBER", "+44 20 1234 5678", "+44 ", ""),
        ("PHONE_NUMBER", "+353 87 123 4567", "+353 20 91", ""),
        ("PHONE_NUMBER", "20 30 40 50", "+1 ", " 555 01"),
        ("CREDIT_CARD", "378734493671000", "3", ""),
        ("CREDIT_CARD", "4929 1234 5678 9012", "4", ""),
        ("IP_ADDRESS", "10.1.2.3", "", "."),
        ("IP_ADDRESS", "fe80::1", "2001:db8:", "::"),
        ("MAC_ADDRESS", "3c:22:fb:12:34:56", "00:00:5e:00:53:", ""),
        ("US_SSN", "123-45-6789", "666-", ""),
        (
            "URL",
            "https://intranet.example.net/x",
            "https://example.",
            "/",
        ),
    ];
    for (entity, original, beginning, inside) in rows {
        let made = make(&key(7), entity, original, false);
        assert!(!made.is_empty(), "{entity}");
        assert_eq!(made, make(&key(7), entity, original, false));
        assert_ne!(
            made,
            make(&key(8), entity, original, false),
            "{entity}: another key"
        );
        for surrogate in made {
            assert!(
                surrogate.starts_with(beginning) && surrogate.contains(inside),
                "{entity}: {surrogate}"
            );
            assert!(!surrogate.contains(['#', '?', '%', '&']), "{surrogate}");
        }
    }
    assert!(make(&key(7), "PERSON", "Mette Hansen", true).is_empty());
    assert!(make(&key(7), "DK_CPR", "010190-1234", false).is_empty());
}

#[test]
fn other_digits_stand_in_the_same_places() {
    let made = make(&key(7), "DK_CPR", "010190-1234", true);
    let [surrogate] = made.as_slice() else {
        panic!("one, not {made:?}")
    };
    assert_eq!(surrogate.find('-'), Some(6));
    assert_eq!(surrogate.len(), 11);
    assert_ne!(surrogate, "010190-1234");
    let rows = ["12345", "AB123456", "", "+1-2-3"];
    for original in rows {
        assert!(
            make(&key(7), "ACCOUNT", original, true).is_empty(),
            "{original}"
        );
    }
}
