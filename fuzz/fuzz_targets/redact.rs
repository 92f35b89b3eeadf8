#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| privet_fuzz::check_redact(data));
