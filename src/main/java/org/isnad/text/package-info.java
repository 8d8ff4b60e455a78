/**
 * What is true of any text: code points and their offsets, graphemes, words and sentences, direction, language. Pure; it
 * knows no other room, and never changes a text.
 */
@NullMarked
package org.isnad.text;

import org.jspecify.annotations.NullMarked;
