package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.annotation.history.StateLog;
import org.isnad.annotation.sets.SetRefusal.NoSuchSet;
import org.isnad.annotation.sets.SetRefusal.NotYourSet;
import org.isnad.team.CurrentMember;
import org.jspecify.annotations.Nullable;

/** The annotation sets, opened for those who may see or change them. */
@ApplicationScoped
public class Sets {

    private static final String BY_KIND =
            "select s from AnnotationSet s where s.article = :article and s.kind = :kind and s.ownerKey = :owner";
    private static final String BY_ID = "select s from AnnotationSet s where s.article = :article and s.id = :id";

    private static final Set<String> WORDS = Set.of("mine", "gold", "shared");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Desks desks;

    @Inject
    private CurrentMember current;

    /** The caller's place before the article; see {@link Desks#at}. */
    public Desk desk(long article) {
        return desks.at(article);
    }

    /**
     * The set that {@code choice} names ({@code mine}, {@code gold}, {@code shared} or an id), if it was ever begun. Nobody
     * changes it until the transaction ends, so that its marks are read as they were at its revision.
     *
     * @throws NoSuchSet if the caller may not see it, or an id names none
     */
    public Optional<AnnotationSet> visible(Desk desk, String choice) {
        var kind = kind(desk, choice);
        var own = kind == SetKind.ANNOTATOR;
        var found = named(desk, choice, kind)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
        if (kind == null) {
            return Optional.of(found.filter(set -> maySee(desk, set)).orElseThrow(NoSuchSet::new));
        }
        boolean submitted = !own && hasSubmitted(desk);
        if (desk.hides(kind, submitted)) {
            return Optional.empty();
        }
        if (!desk.maySee(kind, own, submitted)) {
            throw new NoSuchSet().guarding(desk.project());
        }
        return found;
    }

    /**
     * The set for changing its state, locked until the transaction ends; one of the caller's is begun if need be.
     *
     * @throws NotYourSet if it is somebody else's to change
     */
    AnnotationSet forChange(Desk desk, String choice) {
        var kind = kind(desk, choice);
        if (kind != null && !desk.mayChange(kind, true)) {
            throw new NotYourSet().guarding(desk.project());
        }
        var set = locked(desk, choice, kind).orElseGet(() -> begin(desk, choice, kind));
        if (!desk.mayChange(set.kind(), set.isOf(desk.member()))) {
            throw (maySee(desk, set) ? new NotYourSet() : new NoSuchSet()).guarding(desk.project());
        }
        desk.refuseIfShut();
        return set;
    }

    public boolean hasSubmitted(Desk desk) {
        return byKind(desk, desk.ownKind()).getResultStream().anyMatch(set -> set.state()
                .handedIn());
    }

    /**
     * For those who review: where a project keeps them from what they have marked themselves, they leave it to others.
     *
     * @throws SetRefusal.ReviewedByOthers if the member has marked the article
     */
    void refuseReviewOfOwn(Desk desk) {
        if (desk.ways().foreignOnly()
                && !desk.shared()
                && byKind(desk, SetKind.ANNOTATOR).getResultStream().anyMatch(set -> set.revision() > 0)) {
            throw new SetRefusal.ReviewedByOthers();
        }
    }

    /** Whether the caller may begin the set that a word names; see {@link Desk#mayBegin}. */
    public boolean mayBegin(Desk desk, String choice) {
        var kind = kind(desk, choice);
        return kind != null && desk.mayBegin(kind);
    }

    /** All sets of these articles, as far as they are the project's, with their owners' logins and names. */
    public List<SetCard> of(long project, List<Long> articles) {
        return database.createQuery("""
                        select new org.isnad.annotation.sets.SetCard(
                            s.id, s.article, s.kind, a.login, a.name, s.state, s.revision)
                        from AnnotationSet s join Article t on t.id = s.article left join Account a on a.id = s.owner
                        where s.article in :articles and t.project = :project order by s.article, s.kind, s.id
                        """, SetCard.class)
                .setParameter("project", project)
                .setParameter("articles", articles)
                .getResultList();
    }

    /** Any set of the article, locked, for those who may go further than changing marks. */
    Optional<AnnotationSet> locked(Desk desk, String choice) {
        return locked(desk, choice, kind(desk, choice));
    }

    boolean maySee(Desk desk, AnnotationSet set) {
        var own = set.isOf(desk.member());
        return desk.maySee(set.kind(), own, !own && hasSubmitted(desk));
    }

    /** Two who begin the same set at once both find it: the second insert does nothing. */
    void insert(long article, SetKind kind, @Nullable Long owner) {
        database.createNativeQuery("""
                        insert into annotation_set (article_id, kind, owner_id, state, revision, changed, given, given_by)
                        values (:article, :kind, :owner, 'ASSIGNED', 0, :now, :now, :giver)
                        on duplicate key update revision = revision
                        """)
                .setParameter("article", article)
                .setParameter("kind", kind.name())
                .setParameter("owner", owner)
                .setParameter("now", Instant.now())
                .setParameter("giver", current.get().id())
                .executeUpdate();
    }

    /** Writes down that the set came into its state just now, and who brought it there. */
    void note(AnnotationSet set, long author) {
        StateLog.write(this::write, set.id(), set.state().name(), author);
    }

    private void write(String statement, @Nullable Object... itsValues) {
        var query = database.createNativeQuery(statement);
        for (int at = 0; at < itsValues.length; at++) {
            query.setParameter(at + 1, itsValues[at]);
        }
        query.executeUpdate();
    }

    private AnnotationSet begin(Desk desk, String choice, @Nullable SetKind kind) {
        if (kind == null) {
            throw new NoSuchSet();
        }
        if (!desk.mayBegin(kind)) {
            throw new SetRefusal.NotGivenYou();
        }
        desk.refuseIfShut();
        if (kind == SetKind.GOLD) {
            refuseReviewOfOwn(desk);
        }
        insert(desk.article(), kind, kind == SetKind.ANNOTATOR ? desk.member() : null);
        return locked(desk, choice, kind).orElseThrow();
    }

    private Optional<AnnotationSet> locked(Desk desk, String choice, @Nullable SetKind kind) {
        return named(desk, choice, kind)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<AnnotationSet> named(Desk desk, String choice, @Nullable SetKind kind) {
        return kind != null
                ? byKind(desk, kind)
                : database.createQuery(BY_ID, AnnotationSet.class)
                        .setParameter("article", desk.article())
                        .setParameter("id", id(choice));
    }

    private TypedQuery<AnnotationSet> byKind(Desk desk, SetKind kind) {
        return database.createQuery(BY_KIND, AnnotationSet.class)
                .setParameter("article", desk.article())
                .setParameter("kind", kind)
                .setParameter("owner", kind == SetKind.ANNOTATOR ? desk.member() : 0L);
    }

    static @Nullable SetKind kind(Desk desk, String choice) {
        return switch (choice) {
            case "mine" -> desk.ownKind();
            case "gold" -> SetKind.GOLD;
            case "shared" -> {
                if (!desk.shared()) {
                    throw new NoSuchSet();
                }
                yield SetKind.SHARED;
            }
            default -> null;
        };
    }

    static boolean isWord(String choice) {
        return WORDS.contains(choice);
    }

    static long id(String choice) {
        if (!ID.matcher(choice).matches()) {
            throw new NoSuchSet();
        }
        return Long.parseLong(choice);
    }
}
