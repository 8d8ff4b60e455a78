package org.isnad.schema;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.isnad.schema.SchemaDocument.AttributeCard;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.jspecify.annotations.Nullable;

/** A kind of mark in one project, with the labels it offers and the rule for marks that meet. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
class Layer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_id")
    private long project;

    private int position;

    @Column(nullable = false)
    private String code;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Named name;

    @Enumerated(EnumType.STRING)
    @Column(name = "overlap_rule")
    private OverlapRule overlapRule;

    private int least;

    @OneToMany(mappedBy = "layer", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Label> labels = new ArrayList<>();

    @OneToMany(mappedBy = "layer", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Attribute> attributes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Layer() {}

    Layer(long project, int position, LayerCard card) {
        this.project = project;
        this.position = position;
        this.code = card.code();
        this.name = card.name();
        this.overlapRule = card.overlap();
        this.least = card.least();
        card.labels().forEach(label -> labels.add(new Label(this, labels.size(), label)));
        card.attributes().forEach(attribute -> attributes.add(new Attribute(this, attributes.size(), attribute)));
    }

    String code() {
        return code;
    }

    void require(int least) {
        this.least = least;
    }

    LayerCard card(List<AttributeCard> attributes) {
        return new LayerCard(
                code, name, overlapRule, labels.stream().map(Label::card).toList(), attributes, least);
    }
}
