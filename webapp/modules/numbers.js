const DIGIT = /\p{Nd}/gu;
// Whole thousands stand in threes, in some countries in twos before the last three. Anywhere else a comma may stand for the
// decimal point, and nobody but the writer knows: that is no number here.
const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{2})*,\d{3}|\d{1,3}(?:,\d{3})+|\d{1,3}(?:([ ٬’'])\d{3})(?:\3\d{3})*)(\.\d+)?$/u;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Past this, whole numbers are no longer told apart. */
const LARGEST = 2 ** 53;

/** The number that somebody wrote, with the digits of any script; null if it is none, or could be two. */
export function numberOf(written) {
  const plain = written.normalize('NFKC').trim().replace(DIGIT, valueOf).replace('٫', '.').replace('−', '-');
  const [, sign, whole, , rest = ''] = plain.match(GROUPED) ?? [];
  const number = whole ? Number(sign + whole.replace(/\D/gu, '') + rest) : NUMBER.test(plain) ? Number(plain) : NaN;
  return Math.abs(number) <= LARGEST ? number : null;
}

// The digits of a script stand in a row of ten from zero on.
function valueOf(digit) {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) {
    zero--;
  }
  return String(digit.codePointAt(0) - zero);
}
