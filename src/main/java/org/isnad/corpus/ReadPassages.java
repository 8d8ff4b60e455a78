package org.isnad.corpus;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.isnad.text.CodePoints;
import org.isnad.text.TextRange;

/**
 * The passages that were read last. A text never changes, so that a passage which was read once needs not be read again;
 * whether somebody may read it is asked elsewhere, each time.
 */
final class ReadPassages {

    /** UTF-16 units, about eight megabytes. */
    private static final long MOST = 4_000_000;

    private record Read(Excerpt excerpt, int end) {}

    private final Map<Long, NavigableMap<Integer, Read>> articles = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();

    /** The passage that holds the whole range, if it is known. */
    Optional<Excerpt> around(long article, TextRange range) {
        return Optional.ofNullable(articles.get(article))
                .map(passages -> passages.floorEntry(range.begin()))
                .map(Map.Entry::getValue)
                .filter(passage -> range.end() <= passage.end())
                .map(Read::excerpt);
    }

    void keep(long article, List<Excerpt> passages) {
        passages.forEach(passage -> keep(article, passage));
    }

    private void keep(long article, Excerpt passage) {
        var read = new Read(passage, passage.begin() + CodePoints.length(passage.text()));
        var before = articles.computeIfAbsent(article, unread -> new ConcurrentSkipListMap<>())
                .putIfAbsent(passage.begin(), read);
        if (before == null && held.addAndGet(passage.text().length()) > MOST) {
            articles.clear();
            held.set(0);
        }
    }
}
