package org.isnad.review.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** What a project settled about its review; one that never did has no row. */
@Entity
@Table(name = "review_rule")
class ReviewRule {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Id
    @Column(name = "project_id")
    private long project;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Merger merging;

    private int share;

    @Column(name = "hide_names")
    private boolean hideNames;

    private boolean feedback;

    @Column(nullable = false, columnDefinition = "longtext")
    private String reasons;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReviewRule() {}

    @SuppressWarnings("NullAway.Init") // the rules fill it
    ReviewRule(long project, ReviewRules rules) {
        this.project = project;
        become(rules);
    }

    final void become(ReviewRules rules) {
        merging = rules.merging();
        share = rules.share();
        hideNames = rules.hideNames();
        feedback = rules.feedback();
        try {
            reasons = MAPPER.writeValueAsString(rules.reasons());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ReviewRules rules() {
        try {
            List<Reason> known = MAPPER.readValue(reasons, new TypeReference<>() {});
            return new ReviewRules(merging, share, hideNames, feedback, known);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("reasons are stored that nobody wrote: " + reasons, broken);
        }
    }

    long project() {
        return project;
    }
}
