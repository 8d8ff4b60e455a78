package org.isnad.review.comparison;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.isnad.review.comparison.Said.OfSpan;
import org.isnad.text.Clitics;
import org.isnad.text.TextRange;

/** Tells in what the versions of one unit of spans differ. */
final class Differing {

    private Differing() {}

    /** @param entities attributes that point to things in the world, as {@code layer.attribute} */
    static Kind kind(List<Version> versions, Set<String> entities) {
        var some = versions.stream().filter(version -> !version.isNothing()).toList();
        if (some.size() == 1) {
            return versions.size() == 1 ? Kind.UNANIMOUS : Kind.MISSING;
        }
        boolean places = differ(some, version -> first(version).fragments());
        boolean labels = differ(
                some, version -> spans(version).stream().map(OfSpan::label).toList());
        if (places && labels) {
            return Kind.BOUNDARY_AND_LABEL;
        }
        if (labels) {
            return Kind.LABEL;
        }
        if (places) {
            return some.stream().allMatch(version -> byClitic(first(some.get(0)), first(version)))
                    ? Kind.CLITIC
                    : Kind.BOUNDARY;
        }
        return entities.containsAll(told(some)) ? Kind.ENTITY : Kind.ATTRIBUTE;
    }

    private static boolean differ(List<Version> versions, Function<Version, Object> in) {
        return versions.stream().map(in).distinct().count() > 1;
    }

    /** The attributes, as {@code layer.attribute}, of which not all say the same. */
    private static Set<String> told(List<Version> versions) {
        var spans =
                versions.stream().flatMap(version -> spans(version).stream()).toList();
        var codes = spans.stream()
                .flatMap(span -> span.attributes().keySet().stream())
                .collect(toSet());
        var differing = new HashSet<String>();
        for (var code : codes) {
            if (spans.stream()
                            .map(span -> Objects.toString(span.attributes().get(code)))
                            .distinct()
                            .count()
                    > 1) {
                differing.add(spans.get(0).layer() + "." + code);
            }
        }
        return differing;
    }

    /** Whether the two begin and end alike but for particles that are written together with the word. */
    private static boolean byClitic(OfSpan one, OfSpan two) {
        if (one.fragments().size() != two.fragments().size()) {
            return false;
        }
        for (int at = 0; at < one.fragments().size(); at++) {
            if (!byClitic(
                    one.fragments().get(at),
                    one.exact().get(at),
                    two.fragments().get(at),
                    two.exact().get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean byClitic(TextRange one, String exact, TextRange two, String other) {
        if (one.equals(two)) {
            return true;
        }
        var isLonger = one.begin() < two.begin();
        return one.end() == two.end() && Clitics.differOnlyBy(isLonger ? exact : other, isLonger ? other : exact);
    }

    private static OfSpan first(Version version) {
        return spans(version).get(0);
    }

    private static List<OfSpan> spans(Version version) {
        return version.said().stream().map(OfSpan.class::cast).toList();
    }
}
