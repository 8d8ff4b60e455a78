package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.review.agreement.ComparedUnit;
import org.isnad.review.agreement.Measure;
import org.isnad.review.agreement.Question;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.rules.Reason;
import org.isnad.schema.Named;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument;
import org.isnad.schema.SchemaDocument.AttributeCard;
import org.isnad.web.Reader;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** Figures of agreement in the reader’s words. */
@RequestScoped
class AgreementWords {

    @Inject
    private ProjectStart schemas;

    @Inject
    private Reader reader;

    @Inject
    private Say say;

    @Inject
    private AgreementLines lines;

    private @Nullable SchemaDocument schema;
    private final Map<String, Named> names = new HashMap<>();

    /** Learns what the schema calls things. */
    void enter(long project) {
        var document = schemas.schemaOf(project);
        document.layers().forEach(layer -> {
            names.put("layer " + layer.code(), layer.name());
            layer.labels().forEach(label -> names.put(layer.code() + " " + label.code(), label.name()));
            layer.attributes().forEach(attribute -> {
                names.put(layer.code() + " " + attribute.code(), attribute.name());
                attribute.choices().forEach(each -> names.putIfAbsent(layer.code() + " " + each.code(), each.name()));
            });
        });
        document.relations().forEach(type -> names.put("null " + type.code(), type.name()));
        schema = document;
    }

    /** Layers, relations where there are any, and the attributes of the layer that is compared. */
    List<Topic> choices(Report report) {
        var choices = new ArrayList<Topic>();
        for (var layer : Objects.requireNonNull(schema).layers()) {
            boolean here = layer.code().equals(report.layer());
            boolean spans = report.of().equals(Question.SPANS);
            choices.add(new Topic("&layer=" + layer.code(), name("layer", layer.code()), here && spans));
            var attributes = here ? layer.attributes() : List.<AttributeCard>of();
            for (var attribute : attributes.stream().filter(Measure::fits).toList()) {
                choices.add(new Topic(
                        "&layer=" + layer.code() + "&of=" + attribute.code(),
                        name("layer", layer.code()) + ": " + name(layer.code(), attribute.code()),
                        attribute.code().equals(report.of())));
            }
        }
        if (!schema.relations().isEmpty()) {
            choices.add(new Topic(
                    "&of=" + Question.RELATIONS, say.of("review.agreement.relations"), report.layer() == null));
        }
        return choices;
    }

    /** A value as its schema calls it, or as it is. */
    String name(@Nullable String layer, String code) {
        if (code.equals(ComparedUnit.NOTHING)) {
            return say.of("review.agreement.nothing");
        }
        var name = names.get(layer + " " + code);
        return name != null ? name.in(reader.getLanguage()) : lines.told(code, each -> name(layer, each));
    }

    /** What is compared, as it is called among the choices. */
    String subject(Report report) {
        return choices(report).stream()
                .filter(Topic::chosen)
                .map(Topic::name)
                .findFirst()
                .orElse("");
    }

    List<Line> guidelines(Report report) {
        return lines.guidelines(report.guidelines());
    }

    /** The articles on which least is agreed, each with where it is looked at. */
    List<Line> hardest(Report report) {
        return lines.articles(report.hardest(AgreementLines.MOST_ARTICLES));
    }

    /** The name in the reader's language. */
    String name(Reason reason) {
        return reason.name().in(reader.getLanguage());
    }

    Line line(String title, String link, Estimate estimate) {
        return lines.line(title, link, estimate);
    }

    /** Over time, for the script that draws charts; empty for less than two months. */
    String chart(Report report) {
        return lines.chart(report.months());
    }
}
