package org.isnad.schema;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.schema.SchemaDocument.RelationCard;
import org.jspecify.annotations.Nullable;

/** What may be said between two spans, and of which layers these may be. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@Table(name = "relation_type")
class RelationType {

    enum Side {
        FROM,
        TO
    }

    /** One layer that the relation may join on one side. */
    @Embeddable
    record Argument(
            @Enumerated(EnumType.STRING) Side side,

            @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "layer_id")
            Layer layer) {}

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

    @ElementCollection
    @CollectionTable(name = "relation_argument", joinColumns = @JoinColumn(name = "relation_type_id"))
    private Set<Argument> arguments = new LinkedHashSet<>();

    private boolean required;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RelationType() {}

    RelationType(long project, int position, RelationCard card, Map<String, Layer> layers) {
        this.project = project;
        this.position = position;
        this.code = card.code();
        this.name = card.name();
        this.required = card.required();
        card.from().forEach(layer -> arguments.add(argument(Side.FROM, layer, layers)));
        card.to().forEach(layer -> arguments.add(argument(Side.TO, layer, layers)));
    }

    RelationCard card() {
        return new RelationCard(code, name, joined(Side.FROM), joined(Side.TO), required);
    }

    String code() {
        return code;
    }

    void require(boolean required) {
        this.required = required;
    }

    private List<String> joined(Side side) {
        return arguments.stream()
                .filter(argument -> argument.side() == side)
                .map(argument -> argument.layer().code())
                .sorted()
                .toList();
    }

    private static Argument argument(Side side, String code, Map<String, Layer> layers) {
        var layer = layers.get(code);
        if (layer == null) {
            throw new IllegalArgumentException("the relation joins a layer that is not there: " + code);
        }
        return new Argument(side, layer);
    }
}
