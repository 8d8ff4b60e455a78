/**
 * The kinds of file in which annotated articles leave: one class each, article by article, never the corpus in memory. The
 * same articles give the same bytes, on any day and any machine. {@code src/docs/FORMATS.md} has the mappings.
 *
 * <p>What reads the files again to prove them is {@code org.isnad.exchange.readback}; nothing here knows of it.
 */
@NullMarked
package org.isnad.exchange.format;

import org.jspecify.annotations.NullMarked;
