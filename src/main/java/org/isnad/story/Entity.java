package org.isnad.story;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.util.UUID;

/** A thing in the world: a person, a body, a place. Its name is unique in its project. */
@jakarta.persistence.Entity
class Entity {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    @Column(name = "project_id")
    private long project;

    @Column(nullable = false)
    private String name;

    @SuppressWarnings("UnusedVariable") // queries look in it
    @Column(nullable = false)
    private String folded;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Entity() {}

    EntityCard card() {
        return new EntityCard(id, name);
    }
}
