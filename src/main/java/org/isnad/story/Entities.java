package org.isnad.story;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.isnad.story.StoryRefusal.NoSuchEntity;
import org.isnad.text.CodePoints;
import org.isnad.text.Folding;
import org.isnad.text.Wildcards;
import org.jspecify.annotations.Nullable;

/** The entities of all projects, for the rooms that point to them. */
@ApplicationScoped
public class Entities {

    /** Code points: what a name may have. */
    static final int LONGEST_NAME = 300;

    /** Code points: a few signs become a dozen letters each. */
    private static final int LONGEST_FOLDED = 600;

    private static final int FOUND = 20;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    @PersistenceContext
    private EntityManager database;

    /** Names by id, of those that there are; one statement, and none for no ids. */
    public Map<UUID, String> names(long project, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select e from Entity e where e.project = :project and e.id in :ids", Entity.class)
                .setParameter("project", project)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Entity::card)
                .collect(toMap(EntityCard::id, EntityCard::name));
    }

    /** The same where what these codes point to is {@code {"entity": id, "name": …}} instead of an id. */
    public static SortedMap<String, Object> described(
            SortedMap<String, Object> told, Collection<String> codes, Map<UUID, String> names) {
        SortedMap<String, Object> described = new TreeMap<>(told);
        for (var code : codes) {
            described.computeIfPresent(code, (key, id) -> {
                var name = names.get(UUID.fromString(id.toString()));
                return name == null ? id : new TreeMap<>(Map.of("entity", id, "name", name));
            });
        }
        return described;
    }

    /**
     * What is told by these codes becomes the id of an entity. It is told as an id, as {@code {"entity": id}}, or as
     * {@code {"name": …}}: the entity of this name, which begins to be where there was none.
     *
     * @throws NoSuchEntity if the project has no such entity, or could not have it
     */
    public Map<String, @Nullable Object> settled(
            long project, Collection<String> codes, Map<String, @Nullable Object> told) {
        if (codes.stream().noneMatch(code -> told.get(code) != null)) {
            return told;
        }
        Map<String, @Nullable Object> settled = new HashMap<>(told);
        for (var code : codes) {
            var value = told.get(code);
            if (value != null) {
                var known = idOf(project, value).orElseThrow(() -> new NoSuchEntity(code, LONGEST_NAME));
                settled.put(code, known.toString());
            }
        }
        return settled;
    }

    /** The nearest first: those that begin with the words, then those where a word does, then all others that hold them. */
    List<EntityCard> find(long project, String words) {
        var folded = Wildcards.literal(Folding.fold(words));
        return database.createQuery("""
                        select e from Entity e
                        where e.project = :project and e.folded like concat('%', :words, '%') escape '!'
                        order by case when e.folded like concat(:words, '%') escape '!' then 0
                                      when e.folded like concat('% ', :words, '%') escape '!' then 1 else 2 end,
                                 length(e.folded), e.folded, e.id
                        """, Entity.class)
                .setParameter("project", project)
                .setParameter("words", folded)
                .setMaxResults(FOUND)
                .getResultStream()
                .map(Entity::card)
                .toList();
    }

    /** Whether this is told as {@code {"name": …}}, with which an entity may begin to be. */
    public static boolean isNamed(@Nullable Object value) {
        return value instanceof Map<?, ?> described && described.get("entity") == null;
    }

    private Optional<UUID> idOf(long project, Object value) {
        if (value instanceof Map<?, ?> described) {
            return isNamed(value) ? named(project, described.get("name")) : known(project, described.get("entity"));
        }
        return known(project, value);
    }

    private Optional<UUID> known(long project, @Nullable Object id) {
        try {
            return names(project, List.of(UUID.fromString(String.valueOf(id)))).keySet().stream()
                    .findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Two who name the same at one time mean the same. */
    private Optional<UUID> named(long project, @Nullable Object told) {
        if (!(told instanceof String text) || !isName(text)) {
            return Optional.empty();
        }
        var name = text.strip();
        database.createNativeQuery("""
                        insert into entity (id, project_id, name, folded) values (:id, :project, :name, :folded)
                        on duplicate key update id = id
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("project", project)
                .setParameter("name", name)
                .setParameter("folded", folded(name))
                .executeUpdate();
        return database.createQuery(
                        "select e.id from Entity e where e.project = :project and e.name = :name", UUID.class)
                .setParameter("project", project)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private static String folded(String name) {
        var folded = Folding.fold(name);
        return folded.substring(0, folded.offsetByCodePoints(0, Math.min(LONGEST_FOLDED, CodePoints.length(folded))));
    }

    private static boolean isName(String text) {
        return !Folding.fold(text).isEmpty()
                && CodePoints.length(text.strip()) <= LONGEST_NAME
                && text.codePoints().noneMatch(Entities::isForeignToNames);
    }

    /** What nobody sees, and what turns the letters around it; but joiners shape letters. */
    private static boolean isForeignToNames(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> sign != ZERO_WIDTH_NON_JOINER && sign != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
