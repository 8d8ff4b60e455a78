package org.isnad.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** A project's schema as one document: what the API tells, the pages show and presets are written in. */
public record SchemaDocument(List<LayerCard> layers, List<RelationCard> relations) {

    /**
     * A kind of mark.
     *
     * @param code stable Latin code such as {@code entity}
     * @param overlap how marks of this layer may meet
     * @param least so many marks of it an article has at least before it is submitted
     */
    public record LayerCard(
            String code,
            Named name,
            OverlapRule overlap,
            List<LabelCard> labels,
            List<AttributeCard> attributes,
            int least) {

        public LayerCard {
            attributes = attributes == null ? List.of() : List.copyOf(attributes);
        }
    }

    /**
     * What a mark can be called.
     *
     * @param color {@code #rrggbb}
     * @param key physical key as {@code KeyboardEvent.code} names it: {@code Digit1}, {@code KeyQ}
     * @param examples short texts in which something is marked so: what stands in square brackets
     * @param counterexamples the same for what is not to be marked so
     */
    public record LabelCard(
            String code,
            Named name,
            String color,
            String key,
            Named guideline,
            List<Named> examples,
            List<Named> counterexamples) {

        public LabelCard {
            examples = examples == null ? List.of() : List.copyOf(examples);
            counterexamples = counterexamples == null ? List.of() : List.copyOf(counterexamples);
        }
    }

    /**
     * What may be said between marks: {@code from} and {@code to} are codes of the layers it may join.
     *
     * @param required whether one begins at every span that it may begin at, before an article is submitted
     */
    public record RelationCard(String code, Named name, List<String> from, List<String> to, boolean required) {}

    /**
     * What can be told of the spans of a layer beside their label.
     *
     * @param code stable Latin code such as {@code polarity}
     * @param choices what can be chosen; empty for kinds that choose nothing
     * @param required whether it is told of every span of the layer before an article is submitted
     */
    public record AttributeCard(String code, Named name, ValueKind kind, List<ChoiceCard> choices, boolean required) {

        /** What a value can be. */
        public enum ValueKind {
            /** The code of one choice. */
            CHOICE,
            /** The codes of several choices, each once, in the order of the schema. */
            CHOICES,
            /** A text. */
            TEXT,
            /** A finite number: whole ones as such, others with a fraction. */
            NUMBER,
            /** True or false. */
            YES_NO,
            /** The id of an entity of the project. */
            ENTITY
        }

        /** Code points. A value is a remark, and no second article. */
        static final int LONGEST_TEXT = 2_000;

        private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

        /** Whole numbers up to here are the same in every language that reads the corpus (2⁵³). */
        private static final double LARGEST = 0x1p53;

        /** One thing that can be chosen. */
        public record ChoiceCard(String code, Named name) {}

        public AttributeCard {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        /** The value as it is stored, if this attribute can have it. */
        Optional<Object> admit(@Nullable Object value) {
            return Optional.ofNullable(
                    switch (kind) {
                        case CHOICE -> value instanceof String code && isChoice(code) ? code : null;
                        case CHOICES -> value instanceof Collection<?> codes ? chosen(codes) : null;
                        case TEXT -> value instanceof String text && isText(text) ? text : null;
                        case NUMBER -> value instanceof Number number ? number(number.doubleValue()) : null;
                        case YES_NO -> value instanceof Boolean ? value : null;
                        case ENTITY ->
                            value instanceof String id && ID.matcher(id).matches() ? id : null;
                    });
        }

        private boolean isChoice(Object code) {
            return choices.stream().anyMatch(choice -> choice.code().equals(code));
        }

        private @Nullable List<String> chosen(Collection<?> codes) {
            boolean known = codes.stream().allMatch(this::isChoice) && !codes.isEmpty();
            return known
                    ? choices.stream()
                            .map(ChoiceCard::code)
                            .filter(codes::contains)
                            .toList()
                    : null;
        }

        private static boolean isText(String text) {
            return !text.isBlank()
                    && CodePoints.length(text) <= LONGEST_TEXT
                    && text.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
        }

        private static @Nullable Number number(double number) {
            if (Double.isNaN(number) || Math.abs(number) > LARGEST) {
                return null;
            }
            return number == Math.rint(number) ? (Number) (long) number : (Number) number;
        }
    }
}
