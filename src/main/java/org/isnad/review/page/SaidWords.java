package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.review.DisagreementCard.EndCard;
import org.isnad.review.comparison.Said;
import org.isnad.schema.Named;
import org.isnad.schema.ProjectStart;
import org.isnad.web.Reader;
import org.isnad.web.Say;

/** Marks in the reader's words, as the project's schema calls what they say. */
@RequestScoped
class SaidWords {

    @Inject
    private ProjectStart schemas;

    @Inject
    private Reader reader;

    @Inject
    private Say say;

    private final Map<String, Named> names = new HashMap<>();

    /** Learns what the schema calls things. */
    void enter(long project) {
        var document = schemas.schemaOf(project);
        for (var layer : document.layers()) {
            layer.labels().forEach(label -> names.put(layer.code() + " " + label.code(), label.name()));
            for (var attribute : layer.attributes()) {
                var code = layer.code() + " = " + attribute.code();
                names.put(code, attribute.name());
                attribute.choices().forEach(choice -> names.put(code + " " + choice.code(), choice.name()));
            }
        }
        document.relations().forEach(type -> names.put(type.code(), type.name()));
    }

    String name(Named name) {
        return name.in(reader.getLanguage());
    }

    /** Each of these marks, with those attributes that not all of {@code others} tell alike. */
    List<DifferenceLine.Words> of(List<Said> said, List<Said> others, List<EndCard> ends) {
        return said.stream()
                .map(each -> each instanceof Said.OfSpan span
                        ? new DifferenceLine.Words(
                                String.join(" … ", span.exact()),
                                name(span.layer() + " " + span.label(), span.label()),
                                told(span, others))
                        : relation((Said.OfRelation) each, ends))
                .toList();
    }

    private DifferenceLine.Words relation(Said.OfRelation said, List<EndCard> ends) {
        if (ends.size() < 2) { // nobody marks what was at one of them any more
            return new DifferenceLine.Words(
                    ends.stream().map(EndCard::exact).collect(Collectors.joining()),
                    name(said.type(), said.type()),
                    List.of());
        }
        var from = said.back() ? ends.get(1) : ends.get(0);
        var to = said.back() ? ends.get(0) : ends.get(1);
        return new DifferenceLine.Words(
                say.of("review.feedback.between", from.exact(), to.exact()), name(said.type(), said.type()), List.of());
    }

    private List<String> told(Said.OfSpan span, List<Said> others) {
        return span.attributes().entrySet().stream()
                .filter(told -> others.isEmpty()
                        || others.stream()
                                .filter(Said.OfSpan.class::isInstance)
                                .map(Said.OfSpan.class::cast)
                                .anyMatch(other ->
                                        !Objects.equals(other.attributes().get(told.getKey()), told.getValue())))
                .map(told -> {
                    var code = span.layer() + " = " + told.getKey();
                    return say.of("review.feedback.told", name(code, told.getKey()), value(code, told.getValue()));
                })
                .toList();
    }

    private String value(String attribute, Object value) {
        var all = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return all.map(each -> one(attribute, each)).collect(Collectors.joining(" · "));
    }

    private String one(String attribute, Object value) {
        if (value instanceof Boolean yes) {
            return say.of(yes ? "canvas.yes" : "canvas.no");
        }
        if (value instanceof Map<?, ?> entity) {
            return String.valueOf(entity.get("name"));
        }
        return name(attribute + " " + value, value.toString());
    }

    /** As the schema calls it, or its code where the schema has lost it. */
    private String name(String key, String code) {
        var name = names.get(key);
        return name == null ? code : name(name);
    }
}
