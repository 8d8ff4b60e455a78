package org.isnad.review.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The rules of all projects, for those who go by them. */
@ApplicationScoped
public class ReviewRuleBook {

    @PersistenceContext
    private EntityManager database;

    public ReviewRules of(long project) {
        return Optional.ofNullable(database.find(ReviewRule.class, project))
                .map(ReviewRule::rules)
                .orElse(ReviewRules.USUAL);
    }

    /** Lets one caller at a time look what is settled and then change it. */
    void hold(long project) {
        database.createNativeQuery("select id from project where id = :project for update")
                .setParameter("project", project)
                .getResultList();
    }
}
