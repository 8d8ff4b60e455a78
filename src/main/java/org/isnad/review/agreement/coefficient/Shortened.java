package org.isnad.review.agreement.coefficient;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.isnad.review.agreement.coefficient.Ledger.Counted;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Counts for {@link Unitizing} in which all gaps that any stretch of their label fits into are summed up: of these it matters only how
 * many there are and how long they are together, and most gaps are such.
 *
 * @param ledger of its own
 */
public record Shortened(Ledger ledger, List<Counts> articles) {

    public static Shortened of(Ledger ledger, List<Counts> articles) {
        Map<List<Integer>, Integer> longest = ledger.all(Quantity.STRETCHES)
                .map(Place::what)
                .collect(toMap(what -> List.of(what.slot(), what.a()), Counted::b, Math::max));
        var shorter = new Ledger();
        return new Shortened(
                shorter,
                articles.stream()
                        .map(article -> {
                            var counts = new Counts.Writing(shorter);
                            article.each((at, amount) -> add(counts, ledger.what(at), amount, longest));
                            return counts.done();
                        })
                        .toList());
    }

    private static void add(Counts.Writing counts, Counted what, double amount, Map<List<Integer>, Integer> longest) {
        int most = longest.getOrDefault(List.of(what.slot(), what.a()), 0);
        if (what.quantity() == Quantity.GAPS && what.b() >= most) {
            counts.add(what.slot(), Quantity.LONG_GAPS, what.a(), 0, amount);
            counts.add(what.slot(), Quantity.LONG_ROOM, what.a(), 0, amount * (what.b() + 1));
        } else {
            counts.add(what.slot(), what.quantity(), what.a(), what.b(), amount);
        }
    }
}
