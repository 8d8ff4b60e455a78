package org.isnad.review.agreement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.isnad.review.agreement.Measure.Subject;
import org.isnad.schema.SchemaDocument;
import org.isnad.schema.SchemaDocument.AttributeCard;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.isnad.schema.SchemaDocument.RelationCard;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, as the schema knows it.
 *
 * @param layer none for relations
 * @param attribute the code of one, where its values are compared
 * @param labels codes in the schema’s order; types of relations; none for attributes, which have the values that turn up
 */
record Plan(@Nullable String layer, @Nullable String attribute, Measure measure, List<String> labels) {

    static Plan of(Question question, SchemaDocument schema) {
        var measure = question.measure() == null ? null : Measure.of(question.measure());
        var subject = Subject.of(question.of());
        if (measure != null && !measure.fits(subject)) {
            throw new AgreementRefusal.MeasureDoesNotFit(
                    measure.code(),
                    Measure.of(subject).stream().map(Measure::code).collect(joining(", ")));
        }
        if (subject == Subject.RELATIONS) {
            var types = schema.relations().stream().map(RelationCard::code).toList();
            return new Plan(null, null, measure == null ? Measure.ALPHA : measure, types);
        }
        var layer = layer(question.layer(), schema);
        if (subject == Subject.VALUES) {
            var attribute = attribute(question.of(), layer);
            return new Plan(layer.code(), attribute, measure == null ? Measure.ALPHA : measure, List.of());
        }
        var labels = layer.labels().stream().map(label -> label.code()).toList();
        return new Plan(layer.code(), null, measure == null ? Measure.usual(layer.overlap()) : measure, labels);
    }

    private static LayerCard layer(@Nullable String code, SchemaDocument schema) {
        return schema.layers().stream()
                .filter(layer -> code == null || layer.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AgreementRefusal.NoSuchLayer(
                        String.valueOf(code),
                        schema.layers().stream().map(LayerCard::code).collect(joining(", "))));
    }

    /** Texts and numbers are refused: of two that differ by a letter or by one, values that are all equally different know nothing. */
    private static String attribute(String code, LayerCard layer) {
        var attribute = layer.attributes().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AgreementRefusal.NoSuchAttribute(
                        code,
                        layer.attributes().stream().map(AttributeCard::code).collect(joining(", "))));
        if (!Measure.fits(attribute)) {
            throw new AgreementRefusal.NotNominal(code);
        }
        return code;
    }

    /** The same without a measure that needs more than marks and relations. */
    Plan unmeasured() {
        return new Plan(layer, attribute, Measure.ALPHA, labels);
    }

    boolean ofRelations() {
        return layer == null;
    }

    boolean ofSpans() {
        return layer != null && attribute == null;
    }

    String of() {
        return ofRelations() ? Question.RELATIONS : attribute == null ? Question.SPANS : attribute;
    }
}
