//! National numbers of Brazil.

use super::digits::{is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "br.cpf",
    entity: "BR_CPF",
    find: Find::Shapes(&[
        "99999999999",
        "999.999.999-99",
        "999.999.999.99",
        "999.999.999/99",
        "999999999-99",
        "999 999 999 99",
        "999-999-999-99",
    ]),
    check: Some(cpf),
    score: 0.75,
    cue: Cue::Raises("br-cpf"),
    source: Source::new("https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf"),
}];

/// Two check digits modulo 11; a rest of 10 counts as 0.
fn cpf(id: &[u8]) -> Check {
    if is_uniform(id) {
        return Check::Impossible;
    }
    let first = weighted_sum(id, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    let second = weighted_sum(id, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    Check::from(first * 10 + second == number(id, 9..11))
}
