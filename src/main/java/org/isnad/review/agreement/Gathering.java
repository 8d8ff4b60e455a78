package org.isnad.review.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.review.agreement.Pairs.Pair;
import org.isnad.review.agreement.Report.ArticlePart;
import org.isnad.review.agreement.Report.PairPart;
import org.isnad.review.agreement.Report.Part;
import org.isnad.review.agreement.coefficient.Coefficient;
import org.isnad.review.agreement.coefficient.Counts;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.agreement.coefficient.Ledger;
import org.isnad.review.agreement.coefficient.Resampling;
import org.isnad.review.agreement.coefficient.Undefined;
import org.jspecify.annotations.Nullable;

/** Gathers what articles say, one after the other, and keeps of each no more than its counts. */
final class Gathering {

    private record Taken(
            long article,
            String name,
            YearMonth month,
            @Nullable Integer guideline,
            Counts counts) {}

    private final Plan plan;
    private final Pairs pairs;
    private final Ledger ledger = new Ledger();
    private final Values values = new Values();
    private final List<Taken> taken = new ArrayList<>();
    private final Confusion.Counting confusion = new Confusion.Counting();
    private Split split = Split.NONE;
    private long leftOut;
    private long joined;

    Gathering(Plan plan, Pairs pairs) {
        this.plan = plan;
        this.pairs = pairs;
    }

    void add(HandedIn article) {
        var units = ValuedUnit.of(article, plan);
        units.forEach(unit -> {
            confusion.add(unit);
            split = split.plus(unit);
        });
        var counts = new Counts.Writing(ledger);
        var taking = new Taking(plan, values, article, pairs.slots(article), counts);
        taking.take(units);
        leftOut += taking.leftOut();
        joined += taking.joined();
        taken.add(new Taken(article.article(), article.name(), article.month(), article.guideline(), counts.done()));
    }

    Report report() {
        var coefficients = new Coefficients(plan, ledger, values, pairs.all().size());
        var labels = plan.attribute() == null ? plan.labels() : values.single();
        var used = labels.stream().filter(coefficients::knows).toList();
        var wanted = new ArrayList<Coefficient>();
        wanted.add(coefficients.overall());
        used.forEach(label -> wanted.add(coefficients.label(label)));
        pairs.all().forEach(pair -> wanted.add(coefficients.pair(pair.slot())));
        var estimates = Resampling.of(ledger, taken.stream().map(Taken::counts).toList(), wanted);
        var overall = taken.isEmpty() ? Estimate.none(Undefined.NOTHING_SHARED) : estimates.get(0);
        return new Report(
                plan.layer(),
                plan.of(),
                plan.measure(),
                pairs.raters(),
                taken.size(),
                overall,
                labels(labels, used, estimates.subList(1, 1 + used.size())),
                pairs(estimates.subList(1 + used.size(), estimates.size())),
                articles(coefficients.overall()),
                parts(coefficients.overall(), each -> Stream.of(each.month().toString())),
                parts(coefficients.overall(), each -> Stream.ofNullable(each.guideline())),
                confusion.done(plan.labels()),
                plan.ofSpans() ? split : null,
                leftOut,
                joined);
    }

    private static List<Part> labels(List<String> labels, List<String> used, List<Estimate> estimates) {
        return labels.stream()
                .map(label -> new Part(
                        label,
                        used.contains(label) ? estimates.get(used.indexOf(label)) : Estimate.none(Undefined.NO_UNITS)))
                .toList();
    }

    private List<PairPart> pairs(List<Estimate> estimates) {
        var parts = new ArrayList<PairPart>();
        List<Pair> all = pairs.all();
        for (int at = 0; at < all.size(); at++) {
            parts.add(new PairPart(all.get(at).one(), all.get(at).other(), estimates.get(at)));
        }
        return parts;
    }

    private List<ArticlePart> articles(Coefficient overall) {
        return taken.stream()
                .map(each -> new ArticlePart(
                        each.article(),
                        each.name(),
                        Resampling.plain(ledger, List.of(each.counts()), List.of(overall))
                                .get(0)))
                .toList();
    }

    private <T extends Comparable<T>> List<Part> parts(Coefficient overall, Function<Taken, Stream<T>> by) {
        Map<T, List<Counts>> groups = taken.stream()
                .flatMap(each -> by.apply(each).map(key -> Map.entry(key, each.counts())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        return groups.entrySet().stream()
                .map(group -> new Part(
                        String.valueOf(group.getKey()),
                        Resampling.of(ledger, group.getValue(), List.of(overall))
                                .get(0)))
                .toList();
    }
}
