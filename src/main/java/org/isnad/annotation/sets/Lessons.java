package org.isnad.annotation.sets;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.isnad.Boundary;

/**
 * The articles with a gold set that the queue gives besides the others: training items first, and a test item now and then.
 * They have places for all, take none of those that others are meant for, and come to nobody twice.
 */
@Boundary
class Lessons {

    /** One in so many articles is a test item where the project has not said how many. */
    private static final int USUAL_RATE = 10;

    /** Test items come to each annotator in another order, which nobody who compares lists can tell from chance. */
    private static final String UNSEEN = """
            select i.article_id from training_item i join article a on a.id = i.article_id
            where a.project_id = :project and i.kind = :kind and not exists (select 1 from annotation_set s
                where s.article_id = i.article_id and s.kind = 'ANNOTATOR' and s.owner_id = :member)
            order by if(i.kind = 'TEST', crc32(concat(:member, ':', i.article_id)), 0), i.article_id limit 1
            """;

    private static final String GIVEN = """
            select (select count(*) from annotation_set s join article a on a.id = s.article_id
                    left join training_item i on i.article_id = a.id
                    where s.owner_id = :member and s.kind = 'ANNOTATOR' and a.project_id = :project
                    and (i.kind is null or i.kind = 'TEST')),
                coalesce((select r.rate from training_rate r where r.project_id = :project), %d)
            """.formatted(USUAL_RATE);

    @Inject
    private Sets sets;

    @PersistenceContext
    private EntityManager database;

    /** The item that is due, which is the member's from then on; none where it is the turn of another article. */
    Optional<Long> next(long project, long member) {
        var due = unseen(project, member, "TRAINING")
                .or(() -> isTestDue(project, member) ? unseen(project, member, "TEST") : Optional.empty());
        due.ifPresent(article -> sets.insert(article, SetKind.ANNOTATOR, member));
        return due;
    }

    /**
     * Of each {@code rate} articles that the member is given, one is a test item: at a place in the row that differs from row
     * to row and from member to member, so that nobody can count it off.
     */
    static boolean isTestDue(long member, long project, long given, int rate) {
        if (rate == 0) {
            return false;
        }
        var chance = new CRC32();
        for (long seed : new long[] {member, project, given / rate}) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                chance.update((int) (seed >>> shift));
            }
        }
        return chance.getValue() % rate == given % rate;
    }

    private boolean isTestDue(long project, long member) {
        var row = (Object[]) database.createNativeQuery(GIVEN, Object[].class)
                .setParameter("project", project)
                .setParameter("member", member)
                .getSingleResult();
        return isTestDue(member, project, ((Number) row[0]).longValue(), ((Number) row[1]).intValue());
    }

    private Optional<Long> unseen(long project, long member, String kind) {
        List<?> found = database.createNativeQuery(UNSEEN)
                .setParameter("project", project)
                .setParameter("member", member)
                .setParameter("kind", kind)
                .getResultList();
        return found.stream().findFirst().map(id -> ((Number) id).longValue());
    }
}
