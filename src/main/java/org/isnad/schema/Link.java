package org.isnad.schema;

import java.util.List;

/** A relation type with the codes of the layers that it may join. */
public record Link(long id, String type, List<String> from, List<String> to) {

    public boolean joins(String fromLayer, String toLayer) {
        return from.contains(fromLayer) && to.contains(toLayer);
    }
}
