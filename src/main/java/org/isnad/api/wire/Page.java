package org.isnad.api.wire;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} goes into {@code ?after=} for the one that follows. */
public record Page<T>(List<T> items, @Nullable String next) {

    static final int MOST = 500;
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

    /** A place in a list that no page of it has told. */
    public static final class NoSuchCursor extends Refusal {
        NoSuchCursor(String cursor) {
            super(cursor);
        }
    }

    /** Of one item more than the page holds, the last tells that there is a next page. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** @throws WholeNumber.NotAWholeNumber unless it is one from 1 to {@value #MOST} */
    public static int limit(String asked) {
        return WholeNumber.between(1, MOST, asked, "limit");
    }

    public static long after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!CURSOR.matcher(cursor).matches()) {
            throw new NoSuchCursor(cursor);
        }
        return Long.parseLong(cursor);
    }
}
