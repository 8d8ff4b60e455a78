/**
 * From a file's bytes to its text: which encoding it is in, and where it is broken. A byte-order mark, valid UTF-8 and the
 * zero bytes of UTF-16 prove themselves; what is left is one byte a letter and must be told by how likely the words are.
 */
@NullMarked
package org.isnad.text.encoding;

import org.jspecify.annotations.NullMarked;
