package org.isnad.annotation.accord;

import java.util.UUID;

/** A relation as far as it is compared: what one span says of another of the same set. */
public record PlacedRelation(UUID id, String type, UUID from, UUID to) {}
