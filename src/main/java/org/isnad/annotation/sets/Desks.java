package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.team.CurrentMember;
import org.isnad.team.Role;
import org.jspecify.annotations.Nullable;

/** Sits members down before articles. */
@ApplicationScoped
class Desks {

    /** How the project {@code p} goes about its work, and what its article {@code a} is for; see {@link Desk.Ways#read}. */
    static final String WAYS = "concat_ws(' ', p.mode, p.handout, p.sight, p.reviewers,"
            + " if(p.archived is null and p.doomed is null, 'GOES', 'SHUT'),"
            + " (select i.kind from training_item i where i.article_id = a.id))";

    /** What a member, who is to be filled in, holds in the project {@code p}: the roles, and the guidelines they have confirmed. */
    static final String HELD = """
            (select concat(group_concat(distinct m.role order by m.role), '|', coalesce(max(c.number), 0))
             from membership m left join guideline_confirmation c on c.project_id = m.project_id and c.account_id = m.account_id
             where m.project_id = p.id and m.account_id = %s and (p.doomed is null or m.role = 'MANAGER'))
            """;

    /** All that rights depend on, in one value of one row, for {@code :member} and {@code :article}. */
    static final String DESK =
            "(select concat_ws('|', a.project_id, a.length, " + WAYS + ", " + HELD.formatted(":member")
                    + ") from article a join project p on p.id = a.project_id where a.id = :article)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentMember current;

    /**
     * The caller's place before the article.
     *
     * @throws NoSuchArticle to those who are not in its project, too
     */
    Desk at(long article) {
        var member = current.get().id();
        var found = database.createNativeQuery("select " + DESK)
                .setParameter("member", member)
                .setParameter("article", article)
                .getSingleResult();
        return read(member, article, (String) found);
    }

    static Desk read(long member, long article, @Nullable String found) {
        var parts = found == null ? new String[0] : found.split("\\|", -1);
        if (parts.length < 5) {
            var nowhere = new NoSuchArticle(); // or no role in its project, which is to look the same
            throw found == null ? nowhere : nowhere.guarding(Long.parseLong(parts[0]));
        }
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(parts[3].split(",", -1)).map(Role::valueOf).forEach(roles::add);
        int confirmed = Integer.parseInt(parts[4]);
        return new Desk(
                member,
                article,
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Desk.Ways.read(parts[2]),
                roles,
                confirmed == 0 ? null : confirmed);
    }
}
