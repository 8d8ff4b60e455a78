package org.isnad.review.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.isnad.annotation.GoldAuthors;
import org.isnad.team.CurrentMember;

/** In gold sets too letters stand for annotators to those who review blindly. */
@ApplicationScoped
class HiddenAuthors implements GoldAuthors {

    /** Who has given their set back, and has no letter by now. */
    private static final String SOMEBODY = "…";

    @Inject
    private BlindReview blind;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    @Override
    public UnaryOperator<String> told(long project, long article) {
        if (!blind.binds(project)) {
            return UnaryOperator.identity();
        }
        var own = current.get().login();
        var letters = letters(project, article);
        return login -> login.equals(own) ? login : letters.getOrDefault(login, login);
    }

    /** The letters of the article's cards by login; those of others who were given the article are hidden too. */
    private Map<String, String> letters(long project, long article) {
        List<?> rows =
                database.createNativeQuery("""
                        select s.id, a.login, s.state in ('SUBMITTED', 'ADJUDICATED') from annotation_set s
                        join account a on a.id = s.owner_id where s.article_id = :article and s.kind = 'ANNOTATOR'
                        """).setParameter("article", article).getResultList();
        Map<Long, String> logins = new HashMap<>();
        Map<String, String> told = new HashMap<>();
        for (var each : rows) {
            var row = (Object[]) each;
            told.put((String) row[1], SOMEBODY);
            if (((Number) row[2]).intValue() == 1) {
                logins.put(((Number) row[0]).longValue(), (String) row[1]);
            }
        }
        Letters.ofSets(project, article, logins.keySet())
                .forEach((set, letter) -> told.put(logins.getOrDefault(set, ""), letter));
        return told;
    }
}
