package org.isnad.annotation.accord;

/** A mark and the gold mark that it was held against. */
public record Pair(PlacedMark mark, PlacedMark gold) {}
