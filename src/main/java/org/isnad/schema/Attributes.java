package org.isnad.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.schema.AttributeRefusal.NotAChoice;
import org.isnad.schema.AttributeRefusal.NotANumber;
import org.isnad.schema.AttributeRefusal.NotAText;
import org.isnad.schema.AttributeRefusal.NotAnEntity;
import org.isnad.schema.AttributeRefusal.NotYesOrNo;
import org.isnad.schema.AttributeRefusal.UnknownAttribute;
import org.isnad.schema.SchemaDocument.AttributeCard;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that the spans of one layer can have.
 *
 * @param layer its code
 */
public record Attributes(String layer, List<AttributeCard> cards) {

    /**
     * What is told of a span after some of it was told anew; what is not named stays, null takes a value away.
     *
     * @return by code, in the order of the codes
     * @throws UnknownAttribute if the layer has none of this code
     * @throws AttributeRefusal if an attribute cannot have the value
     */
    public SortedMap<String, Object> changed(Map<String, Object> before, Map<String, @Nullable Object> told) {
        SortedMap<String, Object> values = new TreeMap<>(before);
        told.forEach((code, value) -> {
            var card = card(code);
            if (value == null) {
                values.remove(code);
            } else {
                values.put(code, card.admit(value).orElseThrow(() -> refusal(card)));
            }
        });
        return values;
    }

    /** Of what is told of a span of another layer that which this layer knows, too. */
    public SortedMap<String, Object> carriedOver(Map<String, Object> values) {
        SortedMap<String, Object> kept = new TreeMap<>();
        for (var card : cards) {
            card.admit(values.get(card.code())).ifPresent(value -> kept.put(card.code(), value));
        }
        return kept;
    }

    /** The codes of those that point to an entity. */
    public List<String> references() {
        return cards.stream()
                .filter(card -> card.kind() == AttributeCard.ValueKind.ENTITY)
                .map(AttributeCard::code)
                .toList();
    }

    private AttributeCard card(String code) {
        return cards.stream()
                .filter(card -> card.code().equals(code))
                .findFirst()
                .orElseThrow(() -> {
                    var known = cards.stream().map(AttributeCard::code).collect(joining(", "));
                    return new UnknownAttribute(code, layer, known);
                });
    }

    private static AttributeRefusal refusal(AttributeCard card) {
        return switch (card.kind()) {
            case CHOICE, CHOICES ->
                new NotAChoice(
                        card.code(),
                        card.choices().stream()
                                .map(AttributeCard.ChoiceCard::code)
                                .collect(joining(", ")));
            case TEXT -> new NotAText(card.code(), AttributeCard.LONGEST_TEXT);
            case NUMBER -> new NotANumber(card.code());
            case YES_NO -> new NotYesOrNo(card.code());
            case ENTITY -> new NotAnEntity(card.code());
        };
    }
}
