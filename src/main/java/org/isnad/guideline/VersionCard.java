package org.isnad.guideline;

import java.time.Instant;

/**
 * A version of the guidelines without its text.
 *
 * @param number the first is 1
 * @param note what is new in it
 * @param by the name of whoever published it
 */
public record VersionCard(int number, String note, Instant published, String by) {}
