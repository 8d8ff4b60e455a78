// What separates thousands, in the scripts that people write numbers in; spaces of any kind, too.
const THOUSANDS = /[\s,٬’']/gu;
const DECIMAL = /[٫]/gu;
const DIGIT = /\p{Nd}/gu;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Past this, whole numbers are no longer told apart. */
const LARGEST = 2 ** 53;

/** The number that somebody wrote, with the digits of any script; null if it is none. */
export function numberOf(written) {
  const plain = written.trim().replace(DIGIT, valueOf).replace(THOUSANDS, '').replace(DECIMAL, '.').replace('−', '-');
  const number = NUMBER.test(plain) ? Number(plain) : NaN;
  return Math.abs(number) <= LARGEST ? number : null;
}

// The digits of a script stand in a row of ten, and each row begins at a multiple of sixteen or six past it.
function valueOf(digit) {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) {
    zero--;
  }
  return String(digit.codePointAt(0) - zero);
}
