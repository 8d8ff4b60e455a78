package org.isnad.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.Refusal;
import org.isnad.annotation.Edit;
import org.isnad.annotation.Edit.Ends;
import org.isnad.annotation.Marking.Twins;
import org.isnad.api.wire.Ids;
import org.jspecify.annotations.Nullable;

/** One edit as a client sends it; what {@code op} does not need is passed over. */
public record WireEdit(
        @Nullable String op,
        @Nullable String id,
        @Nullable Long revision,
        @Nullable String layer,
        @Nullable String label,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable List<@Nullable WireRange> fragments,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable String entity,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to) {

    /** One stretch of text, in code points. */
    public record WireRange(
            @Nullable Integer begin, @Nullable Integer end) {}

    /** An {@code op} that there is not. */
    static final class UnknownEdit extends Refusal {
        UnknownEdit(String op) {
            super(op);
        }
    }

    /** Neither {@code admit} nor {@code refuse}. */
    static final class UnknownTwins extends Refusal {
        UnknownTwins(String asked) {
            super(asked);
        }
    }

    /** A client asked an undo to reach back in another way than there is. */
    static final class UnknownReach extends Refusal {
        UnknownReach(String asked) {
            super(asked);
        }
    }

    /** Whether an undo is about the last act alone. */
    static boolean onlyLast(String asked) {
        return switch (asked) {
            case "any" -> false;
            case "last" -> true;
            default -> throw new UnknownReach(asked);
        };
    }

    static Twins twins(String asked) {
        return switch (asked) {
            case "admit" -> Twins.ADMITTED;
            case "refuse" -> Twins.REFUSED;
            default -> throw new UnknownTwins(asked);
        };
    }

    Edit edit() {
        var uuid = Ids.uuid(id, "id");
        Ids.notYet(entity, "entity");
        return switch (Ids.needed(op, "op")) {
            case "createSpan" ->
                new Edit.CreateSpan(
                        uuid,
                        Ids.needed(layer, "layer"),
                        Ids.needed(label, "label"),
                        Ids.needed(ends(), "begin"),
                        told());
            case "updateSpan" -> new Edit.UpdateSpan(uuid, revision, layer, label, ends(), told());
            case "deleteSpan" -> new Edit.DeleteSpan(uuid, revision);
            case "createRelation" -> relation(uuid);
            case "updateRelation" -> retyped(uuid);
            case "deleteRelation" -> new Edit.DeleteRelation(uuid, revision);
            default -> throw new UnknownEdit(String.valueOf(op));
        };
    }

    private Edit relation(UUID uuid) {
        Ids.notYet(attributes, "attributes");
        return new Edit.CreateRelation(uuid, Ids.needed(type, "type"), Ids.uuid(from, "from"), Ids.uuid(to, "to"));
    }

    private Edit retyped(UUID uuid) {
        Ids.notYet(attributes, "attributes");
        return new Edit.UpdateRelation(uuid, revision, Ids.needed(type, "type"));
    }

    private Map<String, @Nullable Object> told() {
        return attributes == null ? Map.of() : attributes;
    }

    private @Nullable List<Ends> ends() {
        if (fragments != null) {
            return Ids.each(fragments, "fragments").stream()
                    .map(range -> ends(range.begin(), range.end()))
                    .toList();
        }
        return begin == null && end == null ? null : List.of(ends(begin, end));
    }

    private static Ends ends(@Nullable Integer begin, @Nullable Integer end) {
        return new Ends(Ids.needed(begin, "begin"), Ids.needed(end, "end"));
    }
}
