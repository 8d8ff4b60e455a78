package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.team.CurrentMember;
import org.isnad.team.Role;

/** Sits members down before articles. */
@ApplicationScoped
class Desks {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentMember current;

    /**
     * The caller's place before the article: one statement tells all that rights depend on.
     *
     * @throws NoSuchArticle to those who are not in its project, too
     */
    Desk at(long article) {
        var member = current.get().id();
        var found = database.createNativeQuery("""
                        select a.project_id, a.length, p.mode,
                            (select group_concat(m.role) from membership m
                             where m.project_id = a.project_id and m.account_id = :member)
                        from article a join project p on p.id = a.project_id where a.id = :article
                        """, Object[].class)
                .setParameter("member", member)
                .setParameter("article", article)
                .getResultList();
        if (found.isEmpty() || ((Object[]) found.get(0))[3] == null) {
            throw new NoSuchArticle();
        }
        var row = (Object[]) found.get(0);
        var project = ((Number) row[0]).longValue();
        var length = ((Number) row[1]).intValue();
        return new Desk(member, article, project, length, "SHARED".equals(row[2]), roles((String) row[3]));
    }

    private static Set<Role> roles(String joined) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(joined.split(",", -1)).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
