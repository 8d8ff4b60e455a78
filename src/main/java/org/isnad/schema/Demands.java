package org.isnad.schema;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.audit.Setting;
import org.isnad.audit.Turn;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.isnad.schema.SchemaDocument.RelationCard;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** What a project wants to be there before one of its articles is submitted. */
@Boundary
public class Demands {

    /** More than this many marks are asked for of no article. */
    public static final int MOST = 1_000;

    /**
     * What is wanted.
     *
     * @param attributes as {@code layer.attribute}: told of every span of the layer
     * @param relations codes of types: one begins at every span that it may begin at
     * @param least by layer, so many marks at least; 0 and what is not named ask for none
     */
    public record Wanted(Set<String> attributes, Set<String> relations, Map<String, Integer> least) {

        public Wanted {
            attributes = new TreeSet<>(attributes);
            relations = new TreeSet<>(relations);
            least = new TreeMap<>(least);
            least.values().removeIf(number -> number == 0);
        }

        Map<Setting, Object> told() {
            return Map.of(
                    Setting.ATTRIBUTES, String.join(", ", attributes),
                    Setting.RELATIONS, String.join(", ", relations),
                    Setting.LEAST,
                            least.entrySet().stream()
                                    .map(each -> each.getKey() + " " + each.getValue())
                                    .collect(joining(", ")));
        }
    }

    @Inject
    private Schemas schemas;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    public Wanted of(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return now(project);
    }

    /**
     * Wants something else from now on; what is submitted already stays so, and nobody else changes it meanwhile.
     *
     * @param wish what is wanted, once it is seen what was
     * @throws DemandRefusal if the schema does not know what is named; then nothing is changed
     */
    public Wanted change(long project, UnaryOperator<Wanted> wish) {
        var manager = current.require(project, Permission.CHANGE_SETTINGS);
        schemas.hold(project);
        var before = now(project);
        var wanted = wish.apply(before);
        wanted.least().forEach((layer, number) -> {
            if (number < 0 || number > MOST) {
                throw new DemandRefusal.NoSuchLeast(layer, MOST);
            }
        });
        schemas.demand(project, wanted);
        if (!wanted.equals(before)) {
            audit.note(Act.SETTINGS_CHANGED, manager.id(), project, Turn.all(before.told(), wanted.told()));
        }
        return wanted;
    }

    private Wanted now(long project) {
        var schema = schemas.of(project);
        var attributes = new TreeSet<String>();
        var least = new TreeMap<String, Integer>();
        for (LayerCard layer : schema.layers()) {
            least.put(layer.code(), layer.least());
            layer.attributes().stream()
                    .filter(SchemaDocument.AttributeCard::required)
                    .forEach(attribute -> attributes.add(layer.code() + "." + attribute.code()));
        }
        var relations = new TreeSet<String>();
        schema.relations().stream().filter(RelationCard::required).forEach(relation -> relations.add(relation.code()));
        return new Wanted(attributes, relations, least);
    }
}
