package org.isnad.annotation.training;

/** A mark and the gold mark that it was held against. */
record Pair(PlacedMark mark, PlacedMark gold) {}
