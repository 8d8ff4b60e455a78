package org.isnad.exchange.readback;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;
import org.isnad.annotation.MarkedRelation;

/** A relation as a file must have it, or has it. */
record RelationFact(UUID id, String type, UUID from, UUID to) {

    static RelationFact of(MarkedRelation relation) {
        return new RelationFact(relation.id(), relation.type(), relation.from(), relation.to());
    }

    void writeTo(DataOutput out) throws IOException {
        Strings.write(id.toString(), out);
        Strings.write(type, out);
        Strings.write(from.toString(), out);
        Strings.write(to.toString(), out);
    }

    static RelationFact readFrom(DataInput in) throws IOException {
        var id = UUID.fromString(Strings.read(in));
        var type = Strings.read(in);
        return new RelationFact(id, type, UUID.fromString(Strings.read(in)), UUID.fromString(Strings.read(in)));
    }
}
