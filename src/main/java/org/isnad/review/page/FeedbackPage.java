package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.review.Feedback;
import org.isnad.review.comparison.Said;
import org.isnad.review.rules.Reason;
import org.isnad.review.rules.Settling;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What an annotator marked otherwise than the gold set, and why that is so. */
@Named
@RequestScoped
public class FeedbackPage {

    @Inject
    private Feedback feedback;

    @Inject
    private Settling rules;

    @Inject
    private Here here;

    @Inject
    private AgreementWords words;

    private @Nullable List<DifferenceLine> lines;

    /** Nothing where the project does not show it. */
    public void enter() {
        here.enterTo(Permission.ANNOTATE);
        words.enter(here.id());
        var reasons = rules.of(here.id()).reasons();
        lines = feedback.mine(here.id()).stream()
                .map(each ->
                        new DifferenceLine(each, words(each.own()), words(each.gold()), reason(reasons, each.reason())))
                .toList();
    }

    public List<DifferenceLine> getLines() {
        return Objects.requireNonNull(lines);
    }

    /** As the project calls it; nothing where none was given, and its code where the project knows it no more. */
    private String reason(List<Reason> known, @Nullable String code) {
        return known.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(words::name)
                .orElse(Objects.requireNonNullElse(code, ""));
    }

    private List<DifferenceLine.Words> words(List<Said> said) {
        return said.stream()
                .filter(Said.OfSpan.class::isInstance)
                .map(Said.OfSpan.class::cast)
                .map(span -> new DifferenceLine.Words(
                        String.join(" … ", span.exact()), words.name(span.layer(), span.label())))
                .toList();
    }
}
