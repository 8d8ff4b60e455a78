// Marks above and below Arabic letters, the stretched line between them, and what cannot be seen.
const DROPPED = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const LETTERS = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' };
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** A text as people look for it: without vowel signs, one form of each letter, one kind of digits, small letters. */
export function fold(text) {
  return text
    .normalize('NFKC')
    .replace(DROPPED, '')
    .replace(FOLDED, (letter) => LETTERS[letter])
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase();
}
