package org.isnad.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.isnad.schema.SchemaDocument.AttributeCard;
import org.isnad.schema.SchemaDocument.AttributeCard.ChoiceCard;
import org.jspecify.annotations.Nullable;

/** What can be told of the spans of a layer beside their label. */
@Entity
class Attribute {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "layer_id")
    private Layer layer;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private int position;

    @Column(nullable = false)
    private String code;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Named name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AttributeCard.ValueKind kind;

    @Column(nullable = false, columnDefinition = "longtext")
    private String choices;

    private boolean required;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Attribute() {}

    Attribute(Layer layer, int position, AttributeCard card) {
        this.layer = layer;
        this.position = position;
        this.code = card.code();
        this.name = card.name();
        this.kind = card.kind();
        this.required = card.required();
        try {
            this.choices = JSON.writeValueAsString(card.choices());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String layer() {
        return layer.code();
    }

    /** Named as {@link Demands} names it. */
    String path() {
        return layer.code() + "." + code;
    }

    void require(boolean required) {
        this.required = required;
    }

    AttributeCard card() {
        try {
            return new AttributeCard(code, name, kind, List.of(JSON.readValue(choices, ChoiceCard[].class)), required);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the choices of " + code + " are not what was written", broken);
        }
    }
}
