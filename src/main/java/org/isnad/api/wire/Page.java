package org.isnad.api.wire;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} goes into {@code ?after=} for the one that follows. */
public record Page<T>(List<T> items, @Nullable String next) {

    static final int MOST = 500;
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");
    private static final String NUMBER = "-?[0-9]{1,19}(?:\\.[0-9]{1,19})?(?:E-?[0-9]{1,3})?";
    private static final Pattern KEYS = Pattern.compile(NUMBER + "(?:_" + NUMBER + "){0,7}");

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

    /** What the last item of the page before sorted by, as {@link #cursor} wrote it; nothing for the first page. */
    public static List<Double> keys(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        if (!KEYS.matcher(cursor).matches()) {
            throw new NoSuchCursor(cursor);
        }
        return Stream.of(cursor.split("_", -1)).map(Double::valueOf).toList();
    }

    /** Written for {@link #keys}; none where there is nothing more. */
    public static @Nullable String cursor(List<Double> keys) {
        return keys.isEmpty() ? null : keys.stream().map(String::valueOf).collect(Collectors.joining("_"));
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
