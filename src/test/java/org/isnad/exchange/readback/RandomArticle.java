package org.isnad.exchange.readback;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Draft;
import org.isnad.text.RandomText;
import org.isnad.text.TextRange;

/** Articles of any script with marks anywhere: nested, crossing, in one place, inside words, over line ends, in fragments. */
final class RandomArticle {

    private static final List<String> LAYERS = List.of("entity", "entity", "entity", "claim", "cue");
    private static final List<String> LABELS = List.of("PER", "ORG", "EVENT", "two words", "وسم");

    private final Random random;
    private final long seed;

    private RandomArticle(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    static AnnotatedArticle of(long seed) {
        return new RandomArticle(seed).article();
    }

    static List<AnnotatedArticle> corpus(long seed, int articles) {
        return IntStream.range(0, articles)
                .mapToObj(each -> of(seed * 1_000 + each))
                .toList();
    }

    private AnnotatedArticle article() {
        var text = new RandomText(seed).of(random.nextInt(60));
        int length = text.codePointCount(0, text.length());
        var draft = Draft.of("a" + seed % 5, "ن" + random.nextInt(3) + "/Ж", text)
                .with(Map.of("outlet", text.substring(0, text.offsetByCodePoints(0, Math.min(9, length)))));
        if (random.nextBoolean()) {
            draft.by("m" + random.nextInt(3));
        }
        int spans = length < 4 ? 0 : random.nextInt(25);
        for (int span = 0; span < spans; span++) {
            mark(draft, length);
        }
        for (int relation = 0; relation < spans / 3; relation++) {
            draft.join(random.nextBoolean() ? "source" : "cue", random.nextInt(spans + 1), random.nextInt(spans));
        }
        return draft.done();
    }

    private void mark(Draft draft, int length) {
        var layer = LAYERS.get(random.nextInt(LAYERS.size()));
        var label = LABELS.get(random.nextInt(LABELS.size()));
        Map<String, Object> attributes =
                random.nextInt(4) == 0 ? Map.of("z", "\t\n\u2028\"", "a", List.of(1, true)) : Map.of();
        var entity = random.nextInt(4) == 0 ? "e" + random.nextInt(9) : null;
        draft.mark(layer, label, attributes, entity, fragments(length));
    }

    private TextRange[] fragments(int length) {
        int cuts = random.nextInt(5) == 0 && length >= 8 ? 4 : 2;
        int reach = random.nextBoolean() ? Math.min(length, 6) : length;
        int from = random.nextInt(length - Math.max(cuts - 1, reach - 1));
        int[] ends = random.ints(from, from + Math.max(cuts, reach + 1))
                .map(end -> Math.min(end, length))
                .distinct()
                .limit(cuts)
                .sorted()
                .toArray();
        return IntStream.range(0, ends.length / 2)
                .mapToObj(each -> new TextRange(ends[2 * each], ends[2 * each + 1]))
                .toArray(TextRange[]::new);
    }
}
