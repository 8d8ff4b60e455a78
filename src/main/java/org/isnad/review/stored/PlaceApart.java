package org.isnad.review.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.isnad.review.comparison.Place;
import org.isnad.review.comparison.Stored;
import org.jspecify.annotations.Nullable;

/** A place of an article that is a thing of its own, whatever it overlaps, since a reviewer took it apart from others. */
@Entity
@SuppressWarnings("UnusedVariable") // some is read by queries alone
class PlaceApart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "article_id")
    private long article;

    @Column(nullable = false)
    private String layer;

    @Column(nullable = false, columnDefinition = "longtext")
    private String fragments;

    private @Nullable UUID gesture;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PlaceApart() {}

    PlaceApart(long article, Place place, UUID gesture) {
        this.article = article;
        this.layer = place.layer();
        this.fragments = Stored.write(place.fragments());
        this.gesture = gesture;
    }

    /** By which it was taken apart, if that can be taken back. */
    @Nullable
    UUID gesture() {
        return gesture;
    }

    Place place() {
        return new Place(layer, Stored.fragments(fragments));
    }
}
