package org.isnad.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.annotation.sets.SetCard;
import org.isnad.corpus.ArticleCard;
import org.jspecify.annotations.Nullable;

/**
 * An article on the wire.
 *
 * @param length code points
 * @param priority -1 (low) to 2 (urgent)
 * @param due the day, in UTC, by whose end the work on it is to be done
 * @param uncertainty 0 to 1: how unsure a model is about it
 * @param zones stretches of the text that are not the article's own, none while no reader tells them apart
 * @param states how many annotation sets are in which state
 */
public record ArticleView(
        String id,
        String name,
        @Nullable String title,
        String language,
        String direction,
        int length,
        String sha256,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published,
        int priority,
        @Nullable LocalDate due,
        @Nullable Double uncertainty,
        List<Object> zones,
        Map<String, Long> states) {

    static ArticleView of(ArticleCard card, List<SetCard> sets) {
        return new ArticleView(
                String.valueOf(card.id()),
                card.name(),
                card.title(),
                card.language(),
                card.direction(),
                card.length(),
                card.sha256(),
                card.outlet(),
                card.url(),
                card.published(),
                card.urgency().priority(),
                card.urgency().due(),
                card.urgency().uncertainty(),
                List.of(),
                sets.stream().collect(groupingBy(set -> set.state().code(), TreeMap::new, counting())));
    }
}
