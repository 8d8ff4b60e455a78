package org.isnad.team;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.isnad.team.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in. An admin makes it with a first password; the person may pick a language and goes on to work
 * in projects as a member. The password is kept only as a salted hash that carries its own parameters.
 */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String login;

    @Column(nullable = false)
    private String name;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    private boolean admin;

    private @Nullable String language;

    @Embedded
    @AttributeOverride(name = "textSize", column = @Column(name = "text_size"))
    @AttributeOverride(name = "lineHeight", column = @Column(name = "line_height"))
    private @Nullable Reading reading;

    @Column(nullable = false)
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(String login, String name, String passwordHash, boolean admin, @Nullable String language) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.admin = admin;
        this.language = language;
        this.created = Instant.now();
    }

    void speak(String language) {
        this.language = language;
    }

    Reading read(Reading.Wish wish) {
        reading = reading().with(wish);
        return reading;
    }

    private Reading reading() {
        return Objects.requireNonNullElse(reading, Reading.USUAL);
    }

    void replacePassword(String hash) {
        this.passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    Member asMember() {
        return new Member(Objects.requireNonNull(id), login, name, admin, language, reading());
    }
}
