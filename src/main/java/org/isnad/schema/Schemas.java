package org.isnad.schema;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.Glimpses;
import org.isnad.schema.SchemaDocument.AttributeCard;

/** The schemas of all projects, for the rooms that work by them; four statements read one, however large. */
@ApplicationScoped
public class Schemas {

    @PersistenceContext
    private EntityManager database;

    private final Glimpses<List<Mark>> seen = new Glimpses<>();
    private final Glimpses<Map<String, List<AttributeCard>>> told = new Glimpses<>();

    void lay(long project, SchemaDocument document) {
        var layers = new ArrayList<Layer>();
        document.layers().forEach(card -> layers.add(new Layer(project, layers.size(), card)));
        layers.forEach(database::persist);
        var byCode = layers.stream().collect(toMap(Layer::code, Function.identity()));
        int position = 0;
        for (var card : document.relations()) {
            database.persist(new RelationType(project, position++, card, byCode));
        }
    }

    public SchemaDocument of(long project) {
        var layers = database.createQuery(
                        "select l from Layer l left join fetch l.labels where l.project = :project order by l.position",
                        Layer.class)
                .setParameter("project", project)
                .getResultList();
        var relations = database.createQuery("""
                        select r from RelationType r left join fetch r.arguments
                        where r.project = :project order by r.position
                        """, RelationType.class)
                .setParameter("project", project)
                .getResultList();
        var attributes = attributesByLayer(project);
        return new SchemaDocument(
                layers.stream()
                        .map(layer -> layer.card(attributes.getOrDefault(layer.code(), List.of())))
                        .toList(),
                relations.stream().map(RelationType::card).toList());
    }

    /** Lets one caller at a time look what is asked for and then change it. */
    void hold(long project) {
        database.createNativeQuery("select id from project where id = :project for update")
                .setParameter("project", project)
                .getResultList();
    }

    /** Asks for this from now on, and for nothing else. */
    void demand(long project, Demands.Wanted wanted) {
        var layers = all("select l from Layer l where l.project = :project", Layer.class, project);
        var attributes = all(
                "select a from Attribute a join fetch a.layer where a.layer.project = :project",
                Attribute.class,
                project);
        var types = all("select r from RelationType r where r.project = :project", RelationType.class, project);
        refuseUnknown(wanted.least().keySet(), layers.stream().map(Layer::code).toList());
        refuseUnknown(
                wanted.attributes(), attributes.stream().map(Attribute::path).toList());
        refuseUnknown(wanted.relations(), types.stream().map(RelationType::code).toList());
        layers.forEach(layer -> layer.require(wanted.least().getOrDefault(layer.code(), 0)));
        attributes.forEach(attribute -> attribute.require(wanted.attributes().contains(attribute.path())));
        types.forEach(type -> type.require(wanted.relations().contains(type.code())));
    }

    private static void refuseUnknown(Collection<String> named, Collection<String> known) {
        for (var name : named) {
            if (!known.contains(name)) {
                throw new DemandRefusal.NothingToDemand(name, String.join(", ", known));
            }
        }
    }

    private <T> List<T> all(String query, Class<T> type, long project) {
        return database.createQuery(query, type)
                .setParameter("project", project)
                .getResultList();
    }

    /** The label with this code on that layer, as marking needs it. */
    public Optional<Mark> mark(long project, String layer, String label) {
        return seen.of(String.valueOf(project), () -> Optional.of(allMarks(project))).stream()
                .flatMap(List::stream)
                .filter(mark -> mark.layer().equals(layer) && mark.label().equals(label))
                .findFirst();
    }

    /** What can be told of spans of this layer. */
    public Attributes attributes(long project, String layer) {
        var known = told.of(String.valueOf(project), () -> Optional.of(attributesByLayer(project)));
        return new Attributes(layer, known.orElseGet(Map::of).getOrDefault(layer, List.of()));
    }

    private Map<String, List<AttributeCard>> attributesByLayer(long project) {
        return database.createQuery("""
                        select a from Attribute a join fetch a.layer where a.layer.project = :project
                        order by a.layer.position, a.position
                        """, Attribute.class)
                .setParameter("project", project)
                .getResultStream()
                .collect(groupingBy(Attribute::layer, mapping(Attribute::card, toList())));
    }

    /** All that can be marked in a project, for work on many spans at once. */
    public List<Mark> allMarks(long project) {
        return database.createQuery("""
                        select new org.isnad.schema.Mark(y.id, l.id, y.code, l.code, y.overlapRule, l.name)
                        from Label l join l.layer y where y.project = :project
                        """, Mark.class)
                .setParameter("project", project)
                .getResultList();
    }

    /** The relation types of a project with the layers they may join. */
    public List<Link> links(long project) {
        return database
                .createQuery("""
                        select r.id, r.code, a.side, y.code from RelationType r join r.arguments a join a.layer y
                        where r.project = :project order by r.position, y.position
                        """, Object[].class)
                .setParameter("project", project)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Schemas::link)
                .toList();
    }

    private static Link link(List<Object[]> rows) {
        var first = rows.get(0);
        return new Link(
                (long) first[0],
                (String) first[1],
                joined(rows, RelationType.Side.FROM),
                joined(rows, RelationType.Side.TO));
    }

    private static List<String> joined(List<Object[]> rows, RelationType.Side side) {
        return rows.stream()
                .filter(row -> row[2] == side)
                .map(row -> (String) row[3])
                .toList();
    }
}
