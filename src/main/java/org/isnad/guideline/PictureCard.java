package org.isnad.guideline;

import java.time.Instant;

/**
 * A picture of a project without its bytes.
 *
 * @param address where browsers find it
 * @param markdown what shows it in the guidelines, with what it says to those who do not see it
 */
public record PictureCard(long id, String mediaType, int bytes, Instant added, String address, String markdown) {}
