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
import org.isnad.review.agreement.Report.Split;
import org.isnad.review.agreement.coefficient.Coefficient;
import org.isnad.review.agreement.coefficient.Counts;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.agreement.coefficient.Ledger;
import org.isnad.review.agreement.coefficient.Resampling;
import org.isnad.review.agreement.coefficient.Shortened;
import org.isnad.review.agreement.coefficient.Undefined;
import org.jspecify.annotations.Nullable;

/** Gathers what articles say, one after the other, and keeps of each no more than its counts. */
final class Gathering {

    private record Taken(
            long article,
            String name,
            YearMonth month,
            @Nullable Integer guideline,
            Counts counts) {

        Taken with(Counts others) {
            return new Taken(article, name, month, guideline, others);
        }
    }

    private final Plan plan;
    private final Pairs pairs;
    private Ledger ledger = new Ledger();
    private final Values values = new Values();
    private List<Taken> taken = new ArrayList<>();
    private final Confusion.Counting confusion = new Confusion.Counting();
    private Split split = Split.NONE;
    private long leftOut;
    private long joined;

    Gathering(Plan plan, Pairs pairs) {
        this.plan = plan;
        this.pairs = pairs;
    }

    void add(SharedArticle article) {
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

    /** Once all articles are there. */
    Report report() {
        shorten();
        var coefficients = new Coefficients(plan, ledger, values, pairs.all().size());
        var labels = plan.attribute() == null ? plan.labels() : values.mostOften(Confusion.MOST_VALUES);
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
                pairs.hidden(),
                pairs.raters(),
                taken.size(),
                overall,
                labels(labels, used, estimates.subList(1, 1 + used.size())),
                pairs(estimates.subList(1 + used.size(), estimates.size())),
                articles(coefficients.overall()),
                parts(coefficients.overall(), each -> Stream.of(each.month().toString())),
                guidelines(coefficients.overall()),
                confusion.done(plan.labels()),
                plan.ofSpans() ? split : null,
                plan.attribute() == null ? 0 : values.single() - labels.size(),
                leftOut,
                joined);
    }

    private void shorten() {
        if (plan.measure() == Measure.ALPHA_U) {
            var shortened =
                    Shortened.of(ledger, taken.stream().map(Taken::counts).toList());
            ledger = shortened.ledger();
            var all = new ArrayList<Taken>();
            for (int at = 0; at < taken.size(); at++) {
                all.add(taken.get(at).with(shortened.articles().get(at)));
            }
            taken = all;
        }
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
        var estimates =
                Resampling.apart(ledger, taken.stream().map(Taken::counts).toList(), overall);
        var parts = new ArrayList<ArticlePart>();
        for (int at = 0; at < estimates.size(); at++) {
            parts.add(new ArticlePart(taken.get(at).article(), taken.get(at).name(), estimates.get(at)));
        }
        return parts;
    }

    private List<Part> guidelines(Coefficient overall) {
        var parts = new ArrayList<>(parts(overall, each -> Stream.ofNullable(each.guideline())));
        if (!parts.isEmpty()) {
            parts.addAll(parts(overall, each -> each.guideline() == null ? Stream.of(Report.NO_VERSION) : Stream.of()));
        }
        return parts;
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
