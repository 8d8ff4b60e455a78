package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.isnad.annotation.sets.SetRefusal.NoSuchSet;
import org.isnad.annotation.sets.SetRefusal.NotGivenYou;
import org.isnad.annotation.sets.SetRefusal.NotYourSet;
import org.isnad.team.CurrentMember;
import org.jspecify.annotations.Nullable;

/**
 * Opens sets for changing their marks. One statement locks the row and tells all that rights depend on; the digest is
 * looked for under the lock, so that of two who send the same batch at once the second sees what the first wrote.
 */
@ApplicationScoped
public class OpenSets {

    private static final String LOCK = """
            select s.id, s.kind, s.owner_key, s.state, s.revision,
                (select r.batch from revision r where r.set_id = s.id and r.digest = :digest lock in share mode),
            """ + Desks.DESK + " from annotation_set s where s.article_id = :article and ";
    private static final String BY_KIND = LOCK + "s.kind = :kind and s.owner_key = :owner for update";
    private static final String GOLD = "select s.id, s.state, s.revision, " + Desks.DESK
            + " from annotation_set s where s.article_id = :article and s.kind = 'GOLD' and s.owner_key = 0 for update";
    private static final String BY_ID = LOCK + "s.id = :id for update";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Desks desks;

    @Inject
    private Sets sets;

    @Inject
    private Places places;

    @Inject
    private CurrentMember current;

    /**
     * The set, locked; one of the caller's own is begun if need be.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared} or a set's id
     * @param digest hexadecimal SHA-256 of what is to be done, if that can be told
     * @throws NotYourSet if it is somebody else's to change
     * @throws NoSuchSet if the caller may not even see it
     */
    public OpenSet lock(long article, String choice, @Nullable String digest) {
        return switch (choice) {
            // where members share a set, the first look finds none of their own
            case "mine" -> own(article, SetKind.ANNOTATOR, choice, digest);
            case "gold" -> {
                hold(article); // as review does, which writes there too
                yield own(article, SetKind.GOLD, choice, digest);
            }
            case "shared" -> own(article, SetKind.SHARED, choice, digest);
            default -> byId(article, Sets.id(choice), digest);
        };
    }

    /**
     * Holds the article, so that nobody brings a set of it into another state meanwhile. Comes before any lock on a set of it.
     *
     * @return where the caller stands before it
     */
    public Desk hold(long article) {
        var desk = desks.at(article);
        places.alone(article);
        return desk;
    }

    /** Whether marks go into the article's gold set now, which is held: it is not adjudicated. */
    public boolean isGoldOpen(long article) {
        List<?> states = database.createNativeQuery(
                        "select s.state from annotation_set s where s.article_id = :article and s.kind = 'GOLD'")
                .setParameter("article", article)
                .getResultList();
        return states.stream()
                .allMatch(state -> SetState.valueOf((String) state).open());
    }

    /**
     * The article's gold set, locked, for what follows from rules that the caller has no part in: no right is asked for. It is
     * begun if need be.
     *
     * @param author whose name new marks bear, be they the caller or not
     */
    public OpenSet gold(Desk desk, long author) {
        sets.insert(desk.article(), SetKind.GOLD, null);
        var writer = desk.writtenBy(author);
        var row = (Object[]) database.createNativeQuery(GOLD)
                .setParameter("article", desk.article())
                .setParameter("member", desk.member())
                .getSingleResult();
        return new OpenSet(
                writer,
                (String) row[3],
                ((Number) row[0]).longValue(),
                SetKind.GOLD,
                SetState.valueOf((String) row[1]),
                ((Number) row[2]).longValue(),
                null);
    }

    private OpenSet own(long article, SetKind likely, String choice, @Nullable String digest) {
        return byKind(article, likely, digest).orElseGet(() -> {
            var desk = desks.at(article);
            var kind = Sets.kind(desk, choice);
            if (kind == null || !desk.mayChange(kind, true)) {
                throw new NotYourSet().guarding(desk.project());
            }
            desk.refuseIfShut();
            return byKind(article, kind, digest).orElseGet(() -> {
                if (!desk.mayBegin(kind)) {
                    throw new NotGivenYou();
                }
                if (kind == SetKind.GOLD) {
                    sets.refuseReviewOfOwn(desk);
                }
                sets.insert(article, kind, kind == SetKind.ANNOTATOR ? desk.member() : null);
                return byKind(article, kind, digest).orElseThrow();
            });
        });
    }

    private Optional<OpenSet> byKind(long article, SetKind kind, @Nullable String digest) {
        var query = database.createNativeQuery(BY_KIND)
                .setParameter("kind", kind.name())
                .setParameter("owner", kind == SetKind.ANNOTATOR ? current.get().id() : 0L);
        return locked(query, article, digest);
    }

    private OpenSet byId(long article, long id, @Nullable String digest) {
        desks.at(article); // nobody waits for a lock in a project that is not theirs
        if (database.createQuery("select s.id from AnnotationSet s where s.id = :id and s.kind = :gold", Long.class)
                .setParameter("id", id)
                .setParameter("gold", SetKind.GOLD)
                .getResultStream()
                .findFirst()
                .isPresent()) {
            places.alone(article);
        }
        var query = database.createNativeQuery(BY_ID).setParameter("id", id);
        return locked(query, article, digest).orElseThrow(NoSuchSet::new);
    }

    private Optional<OpenSet> locked(Query query, long article, @Nullable String digest) {
        var member = current.get().id();
        List<?> rows = query.setParameter("article", article)
                .setParameter("member", member)
                .setParameter(
                        "digest", digest == null ? new byte[0] : HexFormat.of().parseHex(digest))
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> allowed(member, article, row));
    }

    private OpenSet allowed(long member, long article, Object[] row) {
        var desk = Desks.read(member, article, (String) row[6]);
        var kind = SetKind.valueOf((String) row[1]);
        boolean own = ((Number) row[2]).longValue() == member;
        if (!desk.mayChange(kind, own)) {
            throw (desk.maySee(kind, own, sets.hasSubmitted(desk)) ? new NotYourSet() : new NoSuchSet())
                    .guarding(desk.project());
        }
        desk.refuseIfShut();
        if (kind == SetKind.GOLD) {
            sets.refuseReviewOfOwn(desk);
        }
        var replayed = row[5] == null ? null : ((Number) row[5]).longValue();
        return new OpenSet(
                desk,
                (String) row[6],
                ((Number) row[0]).longValue(),
                kind,
                SetState.valueOf((String) row[3]),
                ((Number) row[4]).longValue(),
                replayed);
    }
}
