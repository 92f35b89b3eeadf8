//! Policies: what is accepted, what is refused and where, and which rule holds.

use privet::entity::{Category, ENTITIES, EntityRef};
use privet::policy::{Operator, PRESETS, schema};
use privet::{Error, Policy, Redactor};

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn a_bad_policy_is_refused_with_the_path_of_what_is_wrong() {
    #[rustfmt::skip]
    let rows = [
        ("not JSON", r#"{"name": }"#, "$", "line 1 column 10"),
        ("a field twice", r#"{"rules": [], "rules": []}"#, "$", "duplicate member"),
        ("unknown field", r#"{"nmae": "x"}"#, "$.nmae", "allowed: $schema, name"),
        ("unknown field with odd name", r#"{"a b": 1}"#, r#"$["a b"]"#, "unknown field"),
        ("wrong type of name", r#"{"name": 7}"#, "$.name", "a string is expected, not a number"),
        ("empty name", r#"{"name": " "}"#, "$.name", "empty"),
        ("unknown preset", r#"{"extends": "gpdr"}"#, "$.extends", "allowed: default, strict"),
        ("threshold too high", r#"{"threshold": 1.01}"#, "$.threshold", "from 0 to 1"),
        ("threshold negative", r#"{"threshold": -0.1}"#, "$.threshold", "from 0 to 1"),
        ("threshold as text", r#"{"threshold": "0.5"}"#, "$.threshold", "not a string"),
        ("threshold of an unknown entity", r#"{"thresholds": {"EMIAL": 1}}"#, "$.thresholds.EMIAL", "unknown entity"),
        ("threshold of an entity too high", r#"{"thresholds": {"PERSON": 2}}"#, "$.thresholds.PERSON", "from 0 to 1"),
        ("style", r#"{"placeholders": "none"}"#, "$.placeholders", "allowed: ordinal, keyed, surrogate"),
        ("parameter of surrogate", r#"{"rules": [{"entity": "URL", "operator": "redact", "formatPreserving": true}]}"#, "$.rules[0].formatPreserving", "operator surrogate"),
        ("scope", r#"{"keys": {"scope": "world"}}"#, "$.keys.scope", "allowed: conversation, tenant"),
        ("epoch", r#"{"keys": {"epoch": 256}}"#, "$.keys.epoch", "255"),
        ("canonicalization", r#"{"keys": {"canonicalization": 2}}"#, "$.keys.canonicalization", "1"),
        ("unknown style", r#"{"placeholders": "emoji"}"#, "$.placeholders", "allowed: ordinal, keyed"),
        ("rules not a list", r#"{"rules": {}}"#, "$.rules", "a list is expected, not an object"),
        ("rule not an object", r#"{"rules": ["block"]}"#, "$.rules[0]", "an object is expected, not a string"),
        ("unknown operator", r#"{"rules": [{"entity": "URL", "operator": "keep"}, {"entity": "URL", "operator": "scramble"}]}"#, "$.rules[1].operator", "allowed: keep, redact, mask"),
        ("no operator", r#"{"rules": [{"entity": "URL"}]}"#, "$.rules[0]", "\"operator\" is missing"),
        ("neither entity nor category", r#"{"rules": [{"operator": "keep"}]}"#, "$.rules[0]", "either"),
        ("entity and category", r#"{"rules": [{"entity": "URL", "category": "network", "operator": "keep"}]}"#, "$.rules[0]", "either"),
        ("unknown entity", r#"{"rules": [{"entity": "SHOE_SIZE", "operator": "keep"}]}"#, "$.rules[0].entity", "privet entities"),
        ("label for entity", r#"{"rules": [{"entity": "EMAIL", "operator": "keep"}]}"#, "$.rules[0].entity", "EMAIL_ADDRESS is meant"),
        ("rule for LITERAL", r#"{"rules": [{"entity": "LITERAL", "operator": "keep"}]}"#, "$.rules[0].entity", "always redacted"),
        ("unknown category", r#"{"rules": [{"category": "secrets", "operator": "keep"}]}"#, "$.rules[0].category", "allowed: person"),
        ("unknown field of a rule", r#"{"rules": [{"entity": "URL", "operator": "keep", "when": 1}]}"#, "$.rules[0].when", "unknown field"),
        ("parameter of another operator", r#"{"rules": [{"entity": "URL", "operator": "redact", "keepLast": 4}]}"#, "$.rules[0].keepLast", "parameter of the operator mask"),
        ("keepLast too high", r#"{"rules": [{"entity": "URL", "operator": "mask", "keepLast": 17}]}"#, "$.rules[0].keepLast", "from 0 to 16"),
        ("keepLast not whole", r#"{"rules": [{"entity": "URL", "operator": "mask", "keepLast": 1.5}]}"#, "$.rules[0].keepLast", "whole number"),
        ("two mask characters", r#"{"rules": [{"entity": "URL", "operator": "mask", "character": "**"}]}"#, "$.rules[0].character", "one character"),
        ("a digit as mask", r#"{"rules": [{"entity": "URL", "operator": "mask", "character": "0"}]}"#, "$.rules[0].character", "no letter, digit"),
        ("granularity of an address", r#"{"rules": [{"entity": "IP_ADDRESS", "operator": "generalize", "granularity": "year"}]}"#, "$.rules[0].granularity", "DATE_OF_BIRTH"),
        ("unknown granularity", r#"{"rules": [{"entity": "DATE_OF_BIRTH", "operator": "generalize", "granularity": "month"}]}"#, "$.rules[0].granularity", "allowed: year, decade"),
        ("unknown entity in filter", r#"{"entities": ["PERSON", "SHOE_SIZE"]}"#, "$.entities[1]", "unknown entity"),
        ("allow not a list", r#"{"allow": "a@b.example"}"#, "$.allow", "a list"),
        ("allowed in two ways", r#"{"allow": [{"exact": "a", "pattern": "a"}]}"#, "$.allow[0]", "either"),
        ("allowed by half a pattern", r#"{"allow": ["a", {"pattern": "a)|(b"}]}"#, "$.allow[1].pattern", "does not compile"),
        ("allowed by an unknown way", r#"{"allow": [{"regex": "a"}]}"#, "$.allow[0].regex", "allowed: exact, pattern"),
        ("country in lower case", r#"{"locales": {"only": ["DK", "de"]}}"#, "$.locales.only[1]", "ISO 3166-1"),
        ("country by another code", r#"{"locales": {"expected": ["UK"]}}"#, "$.locales.expected[0]", "ISO 3166-1"),
        ("unknown field of locales", r#"{"locales": {"prefer": ["DK"]}}"#, "$.locales.prefer", "allowed: only, expected"),
        ("examples by another word", r#"{"examples": "off"}"#, "$.examples", "allowed: low, ignore"),
        ("empty term", r#"{"deny": ["x", ""]}"#, "$.deny[1]", "empty"),
        ("null term", r#"{"deny": [null]}"#, "$.deny[0]", "not null"),
        ("pattern that does not compile", r#"{"custom": [{"entity": "ORDER", "pattern": "(", "score": 1}]}"#, "$.custom[0].pattern", "does not compile"),
        ("pattern too large", r#"{"custom": [{"entity": "ORDER", "pattern": "((((a{99}){99}){99}){99})", "score": 1}]}"#, "$.custom[0].pattern", "does not compile"),
        ("pattern for nothing", r#"{"custom": [{"entity": "ORDER", "pattern": "x*", "score": 1}]}"#, "$.custom[0].pattern", "empty text"),
        ("custom without score", r#"{"custom": [{"entity": "ORDER", "pattern": "x"}]}"#, "$.custom[0]", "\"score\" is missing"),
        ("custom name in lower case", r#"{"custom": [{"entity": "order", "pattern": "x", "score": 1}]}"#, "$.custom[0].entity", "A-Z"),
        ("custom name like a placeholder", r#"{"custom": [{"entity": "ORDER_1", "pattern": "x", "score": 1}]}"#, "$.custom[0].entity", "each with a letter"),
        ("custom name that is a label", r#"{"custom": [{"entity": "PHONE", "pattern": "x", "score": 1}]}"#, "$.custom[0].entity", "PHONE_NUMBER already"),
        ("custom LITERAL", r#"{"custom": [{"entity": "LITERAL", "pattern": "x", "score": 1}]}"#, "$.custom[0].entity", "always redacted"),
        ("custom in another category", r#"{"custom": [{"entity": "PHONE_NUMBER", "category": "secret", "pattern": "x", "score": 1}]}"#, "$.custom[0].category", "contact"),
        ("unknown grant", r#"{"restore": {"html": true}}"#, "$.restore.html", "allowed: urls, toolArguments"),
        ("grant not a boolean", r#"{"restore": {"urls": "no"}}"#, "$.restore.urls", "true or false"),
        ("no recipients", r#"{"seal": {}}"#, "$.seal", "\"recipients\" is missing"),
        ("recipient of another type", r#"{"seal": {"recipients": [{"kty": "RSA"}]}}"#, "$.seal.recipients[0]", "OKP"),
        ("recipient on another curve", r#"{"seal": {"recipients": [{"kty": "OKP", "crv": "Ed25519"}]}}"#, "$.seal.recipients[0]", "X25519"),
        ("recipient without x", r#"{"seal": {"recipients": [{"kty": "OKP", "crv": "X25519"}]}}"#, "$.seal.recipients[0]", "43"),
        ("recipient with a short x", r#"{"seal": {"recipients": [{"kty": "OKP", "crv": "X25519", "x": "AAAA"}]}}"#, "$.seal.recipients[0]", "43"),
        ("key set as recipient", r#"{"seal": {"recipients": [{"keys": []}]}}"#, "$.seal.recipients[0].keys", "JWK Set"),
        ("text as recipient", r#"{"seal": {"recipients": ["key"]}}"#, "$.seal.recipients[0]", "an object"),
        ("two recipients, one of them for itself", r#"{"seal": {"recipients": [{"kty": "OKP", "crv": "X25519", "x": "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"}, {"kty": "OKP", "crv": "X25519", "x": "Ap7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08", "alg": "ECDH-ES"}]}}"#, "$.seal.recipients", "one recipient"),
        ("private key as recipient", r#"{"seal": {"recipients": [{"kty": "OKP", "crv": "X25519", "x": "A", "d": "c2VjcmV0"}]}}"#, "$.seal.recipients[0].d", "private key"),
        ("retention in months", r#"{"retention": {"vault": "P1M"}}"#, "$.retention.vault", "ISO 8601"),
        ("retention of something else", r#"{"retention": {"audit": "P1D"}}"#, "$.retention.audit", "allowed: vault"),
        ("endpoint without TLS", r#"{"endpoints": ["http://api.example"]}"#, "$.endpoints[0]", "https://"),
        ("endpoint that begins like this machine", r#"{"endpoints": ["http://localhost.evil.example"]}"#, "$.endpoints[0]", "https://"),
        ("endpoint with a user name", r#"{"endpoints": ["https://a@b.example"]}"#, "$.endpoints[0]", "user name"),
        ("endpoint with a query", r#"{"endpoints": ["https://b.example/?k=1"]}"#, "$.endpoints[0]", "query"),
        ("endpoint without host", r#"{"endpoints": ["https:///v1"]}"#, "$.endpoints[0]", "https://"),
        ("endpoint with port 0", r#"{"endpoints": ["https://b.example:0"]}"#, "$.endpoints[0]", "https://"),
        ("endpoint with another scheme", r#"{"endpoints": ["ftp://b.example"]}"#, "$.endpoints[0]", "https://"),
    ];
    let mut wrong = Vec::new();
    for (name, json, path, problem) in rows {
        match Policy::parse(json) {
            Err(error) if error.path() == Some(path) && error.to_string().contains(problem) => {}
            other => wrong.push(format!("{name}: {other:?}")),
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_private_key_among_the_recipients_is_not_printed() {
    let json = r#"{"seal": {"recipients": [{"kty": "OKP", "crv": "X25519", "d": "c2VjcmV0"}]}}"#;
    let shown = format!("{:?}", Policy::parse(json));
    assert!(shown.contains("recipients[0].d") && !shown.contains("c2VjcmV0"));
}

#[test]
fn a_name_that_no_preset_has_is_an_error_that_lists_them() {
    for name in ["acme", "", "[1]", "\"default\""] {
        assert_eq!(Policy::parse(name), Err(Error::PolicyUnknown));
    }
    assert!(
        Error::PolicyUnknown
            .to_string()
            .ends_with("default, strict, minimal, secrets, gdpr, ccpa, hipaa, pci")
    );
}

#[test]
fn a_policy_of_more_than_a_megabyte_is_refused() {
    let json = format!("{{\"name\": \"{}\"}}", "x".repeat(1 << 20));
    assert_eq!(
        Policy::parse(&json),
        Err(Error::Limit {
            found: json.len(),
            most: 1 << 20
        })
    );
}

#[test]
fn a_full_policy_is_read() -> Outcome {
    let policy = Policy::parse(FULL)?;
    assert_eq!(policy.name(), "acme-support");
    assert_eq!(policy.threshold_for("PERSON"), 0.6);
    assert_eq!(policy.threshold_for("PHONE_NUMBER"), 0.7);
    assert_eq!(policy.placeholders().as_str(), "keyed");
    assert_eq!(policy.deny(), ["Project Falcon"]);
    assert_eq!(policy.recipients().len(), 1);
    assert_eq!(
        policy.vault_retention().map(|kept| kept.as_secs()),
        Some(8 * 3600)
    );
    assert_eq!(
        policy.endpoints(),
        ["https://api.openai.com", "http://localhost:8080/v1"]
    );
    assert!(policy.restore().urls && !policy.restore().tool_arguments);
    let order = policy.entity("ACME_ORDER");
    assert_eq!(
        order,
        Some(EntityRef {
            name: "ACME_ORDER",
            label: "ACME_ORDER",
            category: Category::Financial
        })
    );
    let custom = policy.custom().first().ok_or("no custom pattern")?;
    assert!(custom.pattern.is_match("ORD-12345678"));
    Ok(())
}

#[test]
fn a_resolved_policy_parses_to_itself() -> Outcome {
    let presets = PRESETS.iter().map(|preset| preset.name);
    for source in presets.chain([FULL, "{}"]) {
        let policy = Policy::parse(source)?;
        let again = Policy::parse(&policy.to_json())?;
        assert_eq!(again.to_json(), policy.to_json());
        assert_eq!(again.hash(), policy.hash());
    }
    Ok(())
}

/// JavaScript hashes the same text, and there `1.0` is written `1`.
#[test]
fn whole_scores_are_written_as_javascript_writes_them() -> Outcome {
    let policy = Policy::parse(
        r#"{ "threshold": 1.0, "thresholds": { "IBAN_CODE": 0.0, "PERSON": 0.25 },
             "custom": [ { "entity": "ACME_ORDER", "pattern": "ORD-[0-9]{8}", "score": 1 } ] }"#,
    )?;
    let json = policy.to_json();
    assert!(json.contains(r#""threshold":1,"thresholds":{"IBAN_CODE":0,"PERSON":0.25}"#));
    assert!(json.contains(r#""score":1}"#));
    Ok(())
}

#[test]
fn the_hash_names_the_content_and_not_the_spelling() -> Outcome {
    let hash = |json: &str| Policy::parse(json).map(|policy| policy.hash());
    let one = hash(r#"{"name": "x", "threshold": 0.5}"#)?;
    assert_eq!(
        one,
        hash(r#"{ "threshold": 5e-1, "name": "x", "rules": [] }"#)?
    );
    assert_ne!(one, hash(r#"{"name": "x", "threshold": 0.51}"#)?);
    assert_ne!(
        one,
        hash(r#"{"name": "x", "threshold": 0.5, "entities": []}"#)?
    );
    Ok(())
}

#[test]
fn the_right_rule_holds() -> Outcome {
    #[rustfmt::skip]
    let rows = [
        ("no rule: redacted", r#"{}"#, "PERSON", "redact"),
        ("a rule for the category", r#"{"rules": [{"category": "person", "operator": "hash"}]}"#, "PERSON", "hash"),
        ("a rule for another category", r#"{"rules": [{"category": "contact", "operator": "hash"}]}"#, "PERSON", "redact"),
        ("the later of two", r#"{"rules": [{"entity": "PERSON", "operator": "hash"}, {"entity": "PERSON", "operator": "mask"}]}"#, "PERSON", "mask"),
        ("entity before category", r#"{"rules": [{"entity": "PERSON", "operator": "hash"}, {"category": "person", "operator": "mask"}]}"#, "PERSON", "hash"),
        ("extended preset", r#"{"extends": "strict"}"#, "PASSWORD", "block"),
        ("later than the extended preset", r#"{"extends": "strict", "rules": [{"category": "secret", "operator": "redact"}]}"#, "PASSWORD", "redact"),
        ("entity rule of the extended preset before a category", r#"{"extends": "gdpr", "rules": [{"category": "person", "operator": "block"}]}"#, "DATE_OF_BIRTH", "generalize"),
        ("typed text like a placeholder, whatever the rules", r#"{"rules": [{"category": "custom", "operator": "block"}]}"#, "LITERAL", "redact"),
        ("deny list by its category", r#"{"rules": [{"category": "custom", "operator": "block"}]}"#, "CUSTOM_TERM", "block"),
    ];
    for (name, json, entity, operator) in rows {
        let policy = Policy::parse(json)?;
        let entity = policy.entity(entity).ok_or(name)?;
        assert_eq!(
            policy.operator_for(entity.name, entity.category).as_str(),
            operator,
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn allowed_values_stay_but_deny_and_block_are_stronger() -> Outcome {
    let policy = Policy::parse(
        r#"{"allow": ["Support@Acme.example", "ORD-1", "Falcon", {"exact": "Orion"}, {"pattern": "team-[0-9]+|all"}], "deny": ["falcon"],
            "rules": [{"category": "secret", "operator": "block"}]}"#,
    )?;
    #[rustfmt::skip]
    let rows = [
        ("another case", "EMAIL_ADDRESS", "support@ACME.example", Operator::Keep),
        ("white space around", "EMAIL_ADDRESS", " support@acme.example ", Operator::Keep),
        ("more than the value", "EMAIL_ADDRESS", "x-support@acme.example", Operator::Redact),
        ("exact", "PERSON", "Orion", Operator::Keep),
        ("exact, in another case", "PERSON", "orion", Operator::Redact),
        ("by a pattern", "PERSON", "team-42", Operator::Keep),
        ("by the other half of a pattern", "PERSON", "all", Operator::Keep),
        ("more than the pattern", "PERSON", "team-42x", Operator::Redact),
        ("on both lists", "PERSON", "FALCON", Operator::Redact),
        ("blocked", "PASSWORD", "ORD-1", Operator::Block),
    ];
    for (name, entity, text, operator) in rows {
        let entity = policy.entity(entity).ok_or(name)?;
        let by_rule = policy.operator_for(entity.name, entity.category);
        assert_eq!(policy.decide(by_rule, text), operator, "{name}");
    }
    Ok(())
}

#[test]
fn a_filter_leaves_what_the_policy_itself_adds() -> Outcome {
    let policy = Policy::parse(
        r#"{"entities": ["PERSON"], "custom": [{"entity": "ORDER", "category": "financial", "pattern": "x", "score": 1}]}"#,
    )?;
    let looked_for = ["PERSON", "EMAIL_ADDRESS", "CUSTOM_TERM", "LITERAL", "ORDER"]
        .map(|entity| policy.looks_for(entity));
    assert_eq!(looked_for, [true, false, true, true, true]);
    assert!(Policy::preset("default")?.looks_for("EMAIL_ADDRESS"));
    Ok(())
}

#[test]
fn lists_grow_and_single_values_change_when_a_preset_is_extended() -> Outcome {
    let policy = Policy::parse(
        r#"{"extends": "gdpr", "threshold": 0.2, "restore": {"urls": true}, "deny": ["x"]}"#,
    )?;
    assert_eq!(policy.threshold_for("PERSON"), 0.2);
    assert_eq!(policy.rules().len(), Policy::preset("gdpr")?.rules().len());
    assert_eq!(
        policy.vault_retention().map(|kept| kept.as_secs()),
        Some(86_400)
    );
    assert!(policy.restore().urls && !policy.restore().tool_arguments);
    Ok(())
}

#[test]
fn every_preset_carries_its_own_name_and_never_says_compliant() -> Outcome {
    for preset in PRESETS {
        assert_eq!(Policy::preset(preset.name)?.name(), preset.name);
        assert!(
            !preset.description.to_lowercase().contains("complian"),
            "{}",
            preset.name
        );
    }
    Ok(())
}

#[test]
fn presets_treat_entities_as_they_promise() -> Outcome {
    #[rustfmt::skip]
    let rows = [
        ("default", "URL", "keep"),
        ("default", "PASSWORD", "redact"),
        ("strict", "URL", "redact"),
        ("strict", "GITHUB_TOKEN", "block"),
        ("minimal", "PERSON", "keep"),
        ("minimal", "STREET_ADDRESS", "keep"),
        ("minimal", "IP_ADDRESS", "keep"),
        ("minimal", "DATE_OF_BIRTH", "redact"),
        ("minimal", "EMAIL_ADDRESS", "redact"),
        ("minimal", "DK_CPR", "redact"),
        ("gdpr", "DATE_OF_BIRTH", "generalize"),
        ("gdpr", "URL", "keep"),
        ("ccpa", "URL", "redact"),
        ("hipaa", "DATE_OF_BIRTH", "redact"),
        ("hipaa", "URL", "redact"),
        ("pci", "CREDIT_CARD", "mask"),
        ("pci", "CVV", "block"),
        ("pci", "PERSON", "redact"),
    ];
    for (preset, entity, operator) in rows {
        let policy = Policy::preset(preset)?;
        let entity = policy.entity(entity).ok_or(entity)?;
        assert_eq!(
            policy.operator_for(entity.name, entity.category).as_str(),
            operator,
            "{preset} {}",
            entity.name
        );
    }
    Ok(())
}

#[test]
fn the_preset_secrets_looks_for_every_secret_and_nothing_else() -> Outcome {
    let policy = Policy::preset("secrets")?;
    for row in ENTITIES
        .iter()
        .filter(|row| row.category != Category::Custom)
    {
        assert_eq!(
            policy.looks_for(row.name),
            row.category == Category::Secret,
            "{}",
            row.name
        );
    }
    Ok(())
}

#[test]
fn the_published_schema_is_the_one_that_is_built() -> Outcome {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/policy.schema.json");
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(file, schema())?;
    }
    assert!(
        std::fs::read_to_string(file)? == schema(),
        "run the tests with UPDATE_GENERATED=1 and commit the file"
    );
    Ok(())
}

#[test]
fn a_policy_does_not_show_its_lists() -> Outcome {
    assert!(!format!("{:?}", Policy::parse(FULL)?).contains("Falcon"));
    Ok(())
}

const FULL: &str = r#"{
    "$schema": "https://example.com/policy.schema.json",
    "name": "acme-support", "extends": "gdpr", "threshold": 0.6, "thresholds": { "PHONE_NUMBER": 0.7 }, "placeholders": "keyed",
    "rules": [
        { "category": "secret", "operator": "block" },
        { "entity": "DATE_OF_BIRTH", "operator": "generalize", "granularity": "decade" },
        { "entity": "CREDIT_CARD", "operator": "mask", "character": "•", "keepLast": 4 },
        { "entity": "ACME_ORDER", "operator": "pseudonymize" }
    ],
    "allow": ["support@acme.example", { "exact": "Orion" }, { "pattern": "team-[0-9]+" }], "deny": ["Project Falcon"],
    "locales": { "only": ["DK", "DE"], "expected": ["DK"] }, "examples": "ignore",
    "custom": [{ "entity": "ACME_ORDER", "category": "financial", "pattern": "ORD-[0-9]{8}", "context": ["order"], "score": 0.8 }],
    "restore": { "urls": true },
    "seal": { "recipients": [{ "kty": "OKP", "crv": "X25519", "x": "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08", "kid": "case-file" }] },
    "retention": { "vault": "PT8H" }, "endpoints": ["https://api.openai.com", "http://localhost:8080/v1"]
}"#;

/// A pattern that is refused nowhere because the empty text has no edge of a word, and one that spells a letter.
#[test]
fn patterns_find_texts_and_what_they_spell() -> Outcome {
    for (pattern, expected) in [
        (r"\b", vec![]),
        (r"\b[0-9]*", vec!["7"]),
        (r"\x4fRD-[0-9]", vec!["ORD-7"]),
    ] {
        let policy = serde_json::json!({
            "entities": ["ORDER"],
            "custom": [{ "entity": "ORDER", "pattern": pattern, "score": 1 }],
        });
        let redactor = Redactor::new(Policy::parse(&policy.to_string())?);
        let text = "see ORD-7";
        let found = redactor.detect(text)?;
        let found: Vec<_> = found.iter().map(|finding| finding.span.of(text)).collect();
        assert_eq!(found, expected, "{pattern}");
    }
    Ok(())
}

#[test]
fn denied_words_are_found_in_the_usual_spellings_of_any_alphabet() -> Outcome {
    for (term, text, expected) in [
        ("Łódź", "łódź ŁÓDŹ Łódź łodzi", vec!["łódź", "ŁÓDŹ", "Łódź"]),
        (
            "œuvre noire",
            "Œuvre noire, ŒUVRE NOIRE",
            vec!["Œuvre noire", "ŒUVRE NOIRE"],
        ),
        ("СОКОЛ", "сокол, Сокол и соколы", vec!["сокол", "Сокол"]),
        (
            "Σωκράτης",
            "ΣΩΚΡΆΤΗΣ σωκράτης",
            vec!["ΣΩΚΡΆΤΗΣ", "σωκράτης"],
        ),
        ("Straße", "STRASSE straße", vec!["STRASSE", "straße"]),
    ] {
        let policy = serde_json::json!({ "entities": ["CUSTOM_TERM"], "deny": [term] });
        let redactor = Redactor::new(Policy::parse(&policy.to_string())?);
        let found = redactor.detect(text)?;
        let found: Vec<_> = found.iter().map(|finding| finding.span.of(text)).collect();
        assert_eq!(found, expected, "{term}");
    }
    Ok(())
}
