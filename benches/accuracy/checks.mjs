// Check digits, from their standards and written apart from the core: a suite that shared its code would share its mistakes.

/** @param {string} text @returns {number[]} */
export const values = (text) => [...text].map((character) => Number.parseInt(character, 36));

/** The digit that ISO/IEC 7812 appends. @param {string} body */
export function luhn(body) {
  const sum = values(body).reverse().reduce((total, digit, at) => total + (at % 2 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return String((10 - (sum % 10)) % 10);
}

/** @param {string} body @param {readonly number[]} weights */
export function weigh(body, weights) {
  return values(body).reduce((total, value, at) => total + value * (weights[at % weights.length] ?? 0), 0);
}

/** The digit that brings a weighted sum to 0; undefined where it would have two figures. @param {string} body @param {readonly number[]} weights @param {number} modulus */
export function complement(body, weights, modulus) {
  return figure((modulus - (weigh(body, weights) % modulus)) % modulus);
}

/** The remainder itself. @param {string} body @param {readonly number[]} weights @param {number} modulus */
export function remainder(body, weights, modulus) {
  return figure(weigh(body, weights) % modulus);
}

/** @param {number} value */
function figure(value) {
  return value > 9 ? undefined : String(value);
}

/** ISO/IEC 7064, MOD 11,10. @param {string} body */
export function mod11And10(body) {
  const product = values(body).reduce((carry, digit) => ((((carry + digit) % 10 || 10) * 2) % 11), 10);
  return String((11 - product) % 10);
}

/** @param {string} decimal @param {number} modulus */
export function bigRemainder(decimal, modulus) {
  return Number(BigInt(decimal) % BigInt(modulus));
}

/** ICAO 9303: weights 7, 3, 1 over digits and letters. @param {string} body */
export function icao(body) {
  return String(weigh(body, [7, 3, 1]) % 10);
}

/** Verhoeff's digit, from the group of the pentagon. @param {string} body */
export function verhoeff(body) {
  const multiply = (/** @type {number} */ a, /** @type {number} */ b) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 10) % 5) : (a - b + 5) % 5;
  const permute = (/** @type {number} */ digit, /** @type {number} */ times) => {
    let moved = digit;
    for (let time = 0; time < times % 8; time += 1) moved = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][moved] ?? 0;
    return moved;
  };
  const sum = values(body).reverse().reduce((carry, digit, at) => multiply(carry, permute(digit, at + 1)), 0);
  return String(sum < 5 ? (5 - sum) % 5 : sum);
}

/** Two stages, of the Baltic states. @param {string} body */
export function baltic(body) {
  const first = weigh(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  return String(first < 10 ? first : (weigh(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10);
}
