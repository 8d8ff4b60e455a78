package org.isnad.exchange.readback;

import java.util.List;
import java.util.UUID;
import org.isnad.text.TextRange;

/**
 * A span as a file has it.
 *
 * @param exact what the file says that the fragments cover
 */
record FoundSpan(UUID id, String layer, String label, List<TextRange> fragments, List<String> exact) {}
