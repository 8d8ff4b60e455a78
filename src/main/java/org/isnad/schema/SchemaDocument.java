package org.isnad.schema;

import java.util.List;

/** A project's schema as one document: what the API tells, the pages show and presets are written in. */
public record SchemaDocument(List<LayerCard> layers, List<RelationCard> relations) {

    /**
     * A kind of mark.
     *
     * @param code stable Latin code such as {@code entity}
     * @param overlap how marks of this layer may meet
     */
    public record LayerCard(String code, Named name, OverlapRule overlap, List<LabelCard> labels) {}

    /**
     * What a mark can be called.
     *
     * @param color {@code #rrggbb}
     * @param key physical key as {@code KeyboardEvent.code} names it: {@code Digit1}, {@code KeyQ}
     */
    public record LabelCard(String code, Named name, String color, String key, Named guideline) {}

    /** What may be said between marks: {@code from} and {@code to} are codes of the layers it may join. */
    public record RelationCard(String code, Named name, List<String> from, List<String> to) {}
}
