//! The bindings where they run: these tests pass in Node and in Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a panic is how a test reports, and the texts are invented"
)]

use js_sys::{Array, JsString, Reflect};
use privet::bindings::{Redactor, make_key_pair, open, policies, read_vault, seal, write_vault};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const MAIL: &str = "ada@example.org";

#[wasm_bindgen_test]
fn offsets_are_utf16_code_units() {
    let cases = [
        ("nothing before", ""),
        ("two code units, four bytes", "🙂 "),
        ("one code unit, three bytes", "€ "),
        ("combining mark", "e\u{301} "),
        ("right to left", "שלום "),
    ];
    for (name, before) in cases {
        let text = JsString::from(format!("{before}{MAIL} is mine"));
        let findings = Redactor::new("default", None)
            .unwrap()
            .detect(&text, None)
            .unwrap();
        let findings = Array::from(&findings);
        let finding = findings.get(0);
        let found = text.slice(offset(&finding, "start"), offset(&finding, "end"));
        assert_eq!(String::from(found), MAIL, "{name}");
    }
}

#[wasm_bindgen_test]
fn a_lone_surrogate_does_not_move_what_follows() {
    let text = JsString::from_char_code(&[0xd800, 0x20]).concat(&JsValue::from_str(MAIL));
    let text = text.unchecked_into::<JsString>();
    let findings = Redactor::new("default", None)
        .unwrap()
        .detect(&text, None)
        .unwrap();
    assert_eq!(offset(&Array::from(&findings).get(0), "start"), 2);
}

#[wasm_bindgen_test]
fn restore_undoes_redact_in_one_piece_and_in_pieces() {
    let chat = Redactor::new("default", None)
        .unwrap()
        .conversation("support-42")
        .unwrap();
    let text = format!("Write to {MAIL} 🙂");
    let draft = chat
        .redact(
            &JsString::from(text.as_str()),
            &[],
            "",
            &[],
            &[],
            None,
            None,
        )
        .unwrap();
    let redacted = string(&draft, "text");
    assert!(!redacted.contains(MAIL));
    assert_eq!(chat.restore(&redacted, "text", "text").unwrap(), text);
    let restorer = chat.restorer("text", "text").unwrap();
    let mut restored = String::new();
    for character in redacted.chars() {
        restored += &restorer.push(&character.to_string()).unwrap();
    }
    restored += &restorer.finish().unwrap();
    assert_eq!(restored, text);
}

#[wasm_bindgen_test]
fn an_error_says_its_code_and_the_path_in_the_policy() {
    let error = Redactor::new(r#"{"threshold": 2}"#, None).err().unwrap();
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(string(&error, "name"), "PrivetError");
    assert_eq!(string(&error, "code"), "policy");
    assert_eq!(string(&error, "path"), "$.threshold");
    assert_eq!(
        string(&Redactor::new("no-such", None).err().unwrap(), "code"),
        "policy-unknown"
    );
}

/// Keys come from the platform's random numbers, time from its clock.
#[wasm_bindgen_test]
fn open_undoes_seal_with_fresh_keys() {
    let (keys, others) = (make_key_pair(None).unwrap(), make_key_pair(None).unwrap());
    let envelope = seal(MAIL, &json(&keys, "publicKey")).unwrap();
    let opened = open(&envelope, &json(&keys, "privateKey")).unwrap();
    assert_eq!(string(&opened, "text"), MAIL);
    let refused = open(&envelope, &json(&others, "privateKey")).err().unwrap();
    assert_eq!(string(&refused, "code"), "envelope");
}

#[wasm_bindgen_test]
fn a_vault_opens_with_its_passphrase_alone() {
    let redactor = Redactor::new("default", None).unwrap();
    let chat = redactor.conversation("support-42").unwrap();
    let text = format!("Write to {MAIL}");
    let draft = chat
        .redact(
            &JsString::from(text.as_str()),
            &[],
            "",
            &[],
            &[],
            None,
            None,
        )
        .unwrap();
    let redacted = string(&draft, "text");
    let state = chat.export_state().unwrap().to_vec();
    let vault = write_vault(state, "correct horse").unwrap();

    let resumed = redactor.conversation("support-42").unwrap();
    let refused = read_vault(&vault, "wrong").err().unwrap();
    assert_eq!(string(&refused, "code"), "vault-locked");
    let state = read_vault(&vault, "correct horse").unwrap().to_vec();
    resumed.import_state(state).unwrap();
    assert_eq!(resumed.restore(&redacted, "text", "text").unwrap(), text);
}

#[wasm_bindgen_test]
fn every_preset_listed_can_be_used() {
    let names = Array::from(&policies().unwrap());
    assert!(names.length() > 0);
    for policy in names.iter() {
        assert!(Redactor::new(&string(&policy, "name"), None).is_ok());
    }
}

fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap()
}

fn string(object: &JsValue, key: &str) -> String {
    property(object, key).as_string().unwrap()
}

fn json(object: &JsValue, key: &str) -> String {
    js_sys::JSON::stringify(&property(object, key))
        .unwrap()
        .into()
}

fn offset(finding: &JsValue, key: &str) -> u32 {
    Reflect::get(finding, &JsValue::from_str(key))
        .unwrap()
        .unchecked_into::<js_sys::Number>()
        .value_of() as u32
}
