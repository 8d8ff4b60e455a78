package org.isnad.api.wire;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} goes into {@code ?after=} for the one that follows. */
public record Page<T>(List<T> items, @Nullable String next) {

    static final int MOST = 500;

    /** Of one item more than the page holds, the last tells that there is a next page. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    public static int limit(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }

    public static long after(@Nullable String cursor) {
        return cursor == null || cursor.isEmpty() ? 0 : Ids.of(cursor);
    }
}
