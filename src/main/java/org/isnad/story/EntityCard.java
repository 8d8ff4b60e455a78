package org.isnad.story;

import java.util.UUID;

/** An entity as it leaves the room. */
public record EntityCard(UUID id, String name) {}
