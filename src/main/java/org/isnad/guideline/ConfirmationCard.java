package org.isnad.guideline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one annotator has confirmed.
 *
 * @param version the latest that they say they have read; 0 for none
 * @param confirmed when
 */
public record ConfirmationCard(
        String login, String name, int version, @Nullable Instant confirmed) {}
