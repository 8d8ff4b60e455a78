package org.isnad.corpus.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.corpus.ShelfQuery;
import org.isnad.corpus.ShelfQuery.Order;
import org.isnad.team.web.Here;

/**
 * What is shown of the list of articles, as its address says it: {@code ?project=1&words=…&language=ar&sort=-length&page=2&rows=50}.
 * What is as at first is left out; what makes no sense is taken for left out.
 */
final class ShelfAddress {

    private static final List<Integer> ROWS = List.of(25, 50, 100);
    private static final int LAST_PAGE = 1_000_000;

    private ShelfAddress() {}

    static ShelfQuery read(Here here) {
        var sort = here.text("sort").orElse("");
        boolean ascending = !sort.startsWith("-");
        int asked = (int) Math.min(here.number("rows"), LAST_PAGE);
        int rows = ROWS.contains(asked) ? asked : ROWS.get(0);
        int page = (int) Math.max(1, Math.min(here.number("page"), LAST_PAGE));
        return new ShelfQuery(
                here.text("words").orElse(""),
                here.text("language").orElse(""),
                order(ascending ? sort : sort.substring(1)).orElse(Order.IMPORTED),
                ascending,
                (page - 1) * rows,
                rows);
    }

    static String of(long project, ShelfQuery shown) {
        var address = new StringBuilder("?project=" + project);
        add(address, "words", shown.words());
        add(address, "language", shown.language());
        if (shown.order() != Order.IMPORTED) {
            add(address, "sort", (shown.ascending() ? "" : "-") + field(shown.order()));
        }
        add(address, "page", shown.first() == 0 ? "" : String.valueOf(shown.first() / shown.size() + 1));
        add(address, "rows", shown.size() == ROWS.get(0) ? "" : String.valueOf(shown.size()));
        return address.toString();
    }

    /** The name of the column that shows what the list is sorted by. */
    static String field(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Order> order(String field) {
        return Stream.of(Order.values())
                .filter(each -> field(each).equals(field))
                .findFirst();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
        }
    }
}
