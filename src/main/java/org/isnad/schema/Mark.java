package org.isnad.schema;

/** One label of one layer with all that placing a span needs to know of them. */
public record Mark(long layerId, long labelId, String layer, String label, OverlapRule rule, Named name) {}
