/**
 * Proves an exported file before anyone is offered it: reads it again from disk, by readers that share no code with the
 * writers, and compares text, offsets and every slice with what was to leave.
 */
@NullMarked
package org.isnad.exchange.readback;

import org.jspecify.annotations.NullMarked;
