package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.review.Feedback;
import org.isnad.review.rules.Reason;
import org.isnad.review.rules.Settling;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What an annotator marked otherwise than the gold set, and why that is so. */
@Named
@RequestScoped
public class FeedbackPage {

    private static final int AT_ONCE = 50;

    private static final Pattern KEYS = Pattern.compile("[0-9]{1,15}_[0-9]{1,9}_[0-9]{1,15}");

    @Inject
    private Feedback feedback;

    @Inject
    private Settling rules;

    @Inject
    private Here here;

    @Inject
    private SaidWords said;

    private List<DifferenceLine> lines = List.of();
    private List<Double> next = List.of();

    /** Nothing where the project does not show it. */
    public void enter() {
        here.enterTo(Permission.ANNOTATE);
        said.enter(here.id());
        var reasons = rules.of(here.id()).reasons();
        var part = feedback.mine(here.id(), after(), AT_ONCE);
        next = part.next();
        lines = part.items().stream()
                .map(each -> new DifferenceLine(
                        each,
                        said.of(each.own(), each.gold(), each.ends()),
                        said.of(each.gold(), each.own(), each.ends()),
                        reason(reasons, each.reason())))
                .toList();
    }

    /** What another page ended with; an address that no page made leads to the first. */
    private List<Double> after() {
        return here.text("after")
                .filter(text -> KEYS.matcher(text).matches())
                .map(text -> Stream.of(text.split("_", -1)).map(Double::valueOf).toList())
                .orElse(List.of());
    }

    public List<DifferenceLine> getLines() {
        return lines;
    }

    /** By which those that follow are asked for; empty where none do. */
    public String getOlder() {
        return next.stream().map(key -> String.valueOf(key.longValue())).collect(Collectors.joining("_"));
    }

    /** As the project calls it; nothing where none was given, and its code where the project knows it no more. */
    private String reason(List<Reason> known, @Nullable String code) {
        return known.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(reason -> said.name(reason.name()))
                .orElse(Objects.requireNonNullElse(code, ""));
    }
}
