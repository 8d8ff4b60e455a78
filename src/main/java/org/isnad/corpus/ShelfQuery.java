package org.isnad.corpus;

/**
 * Which articles to show, and in which order.
 *
 * @param words part of a name, title or outlet; empty for all
 * @param language BCP 47 tag; empty for all
 * @param first how many to pass over
 * @param size how many to show at most
 */
public record ShelfQuery(String words, String language, Order order, boolean ascending, int first, int size) {

    ShelfQuery inOrder(Order other) {
        return new ShelfQuery(words, language, other, ascending, first, size);
    }

    /** What a list of articles can be sorted by. */
    public enum Order {
        NAME("a.name"),
        LANGUAGE("a.language"),
        OUTLET("a.outlet"),
        PUBLISHED("a.published"),
        LENGTH("a.length"),
        IMPORTED("a.imported"),
        PRIORITY("a.priority"),
        DUE("coalesce(a.due, local date 9999-12-31)"),
        DISAGREEMENT("coalesce(a.disagreement, -1)");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String clause(boolean ascending) {
            var way = ascending ? "" : " desc";
            return " order by " + column + way + ", a.id" + way;
        }
    }
}
