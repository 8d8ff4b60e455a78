package org.isnad.review;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.isnad.review.comparison.Version;
import org.isnad.review.rules.Ballot;
import org.isnad.review.skill.Skills;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Rule;

/**
 * Those whose sets of an article are compared.
 *
 * @param owners the accounts of the sets
 * @param known what votes are weighed by
 */
record Voters(Map<Long, Long> owners, Skills.Known known) {

    private Ballot on(Disagreement about) {
        int alternatives = about.isOfRelation() ? 0 : known.alternatives(about.layer());
        return new Ballot(about.versions(), skills(), alternatives);
    }

    private Map<Long, Double> skills() {
        return owners.entrySet().stream()
                .filter(each -> known.rates().containsKey(each.getValue()))
                .collect(toMap(Map.Entry::getKey, each -> known.rates().getOrDefault(each.getValue(), 0.5)));
    }

    /** What a rule takes of it. */
    Optional<Version> taken(Disagreement about, Rule rule) {
        return on(about).merged(rule.merging(), rule.share());
    }

    /** Whether what was merged would be merged so again; where the rule is not known, whether more say so than anything else. */
    boolean upholds(Disagreement about, Verdict merged) {
        var rule = merged.rule();
        var now = rule == null ? on(about).proposal() : taken(about, rule);
        return now.map(Version::said).filter(merged.said()::equals).isPresent();
    }

    /** Whoever of them that said it was given the article first. */
    long author(Version version, long orElse) {
        return version.sets().stream().sorted().findFirst().map(owners::get).orElse(orElse);
    }
}
