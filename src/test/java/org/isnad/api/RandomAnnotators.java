package org.isnad.api;

import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Three annotators who mark at random, with spans that lie over one another and relations between them. */
final class RandomAnnotators {

    private static final List<String> LOGINS = List.of("layla", "sami", "nour");
    private static final List<String> LABELS = List.of("PER", "ORG", "GPE");
    private static final List<String> WORDS =
            List.of("البيت", "الأبيض", "البيت الأبيض", "ترامب", "للرياض", "رياض", "وقال البيت الأبيض");

    private final Reviews review;
    private final Random random;
    private final Map<String, Client> annotators = new LinkedHashMap<>();
    private final Set<String> submitted = new HashSet<>();

    RandomAnnotators(Reviews review, Random random) {
        this.review = review;
        this.random = random;
        LOGINS.forEach(login -> annotators.put(login, review.room().with(login, "annotator")));
    }

    /** One of them, who has or has not. */
    void handInOrTakeBack() {
        var login = one(LOGINS, random);
        var annotator = Objects.requireNonNull(annotators.get(login));
        if (submitted.remove(login)) {
            review.reopen(annotator);
        } else {
            mark(annotator);
            review.submit(annotator);
            submitted.add(login);
        }
    }

    private void mark(Client annotator) {
        for (int mark = 0; mark < 3; mark++) {
            annotator.post(marks(review.article()), batch(span())); // or is refused
        }
        var spans = new ArrayList<JsonNode>();
        annotator.get(marks(review.article())).json().get("spans").forEach(spans::add);
        if (random.nextBoolean()) {
            var claim = span("claim", "QUOTE", random.nextBoolean() ? "سيزور" : "سيزور للرياض");
            var relation = relation(id(claim), id(one(spans, random)));
            annotator.post(marks(review.article()), batch(claim, relation)); // or is refused
        }
        if (spans.size() > 2) {
            var gone = UUID.fromString(id(one(spans, random)));
            annotator.post(marks(review.article()), batch(edit("deleteSpan", gone)));
        }
    }

    String label() {
        return one(LABELS, random);
    }

    JsonNode span() {
        return span("entity", label(), one(WORDS, random));
    }

    private static JsonNode span(String layer, String label, String words) {
        int begin = Reviews.TEXT.indexOf(words);
        return createSpan(UUID.randomUUID(), layer, label, begin, begin + words.length());
    }

    static JsonNode relation(String claim, String person) {
        return Newsroom.relate(UUID.randomUUID(), "source", UUID.fromString(claim), UUID.fromString(person));
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String id(JsonNode of) {
        return of.get("id").asText();
    }
}
