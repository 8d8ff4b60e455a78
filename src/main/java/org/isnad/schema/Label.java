package org.isnad.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.schema.SchemaDocument.LabelCard;
import org.jspecify.annotations.Nullable;

/** What a span of a layer can be called; its guideline tells annotators when. */
@Entity
class Label {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A letter or a digit, but none by which the annotation page does something else. */
    private static final Pattern KEY = Pattern.compile("|Digit[0-9]|Key[A-FH-KN-Z]");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "layer_id")
    @SuppressWarnings("UnusedVariable") // queries join by it
    private Layer layer;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private int position;

    @Column(nullable = false)
    private String code;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Named name;

    @Column(nullable = false, columnDefinition = "char(7)")
    private String color;

    @Column(name = "key_code", nullable = false)
    private String key;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "guideline_ar", columnDefinition = "text"))
    @AttributeOverride(name = "en", column = @Column(name = "guideline_en", columnDefinition = "text"))
    private Named guideline;

    @Column(nullable = false, columnDefinition = "longtext")
    private String examples;

    @Column(nullable = false, columnDefinition = "longtext")
    private String counterexamples;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Label() {}

    Label(Layer layer, int position, LabelCard card) {
        this.layer = layer;
        this.position = position;
        this.code = card.code();
        this.name = card.name();
        this.color = card.color();
        this.key = fit(card.key(), card.code());
        this.guideline = card.guideline();
        this.examples = written(card.examples());
        this.counterexamples = written(card.counterexamples());
    }

    LabelCard card() {
        return new LabelCard(code, name, color, key, guideline, read(examples), read(counterexamples));
    }

    /** A label that is given no key has none. */
    private static String fit(@Nullable String key, String label) {
        var fitting = Objects.requireNonNullElse(key, "");
        if (!KEY.matcher(fitting).matches()) {
            throw new KeyNotForLabels(fitting, label);
        }
        return fitting;
    }

    private static String written(List<Named> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Named> read(String texts) {
        try {
            return List.of(JSON.readValue(texts, Named[].class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the examples of " + code + " are not what was written", broken);
        }
    }
}
