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
 * in projects as a member. The password is kept only as a salted hash that carries its own parameters. Whoever
 * leaves keeps an account that is closed: what they made goes on bearing their name.
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

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String email;

    @Column(name = "email_vouched")
    private boolean emailVouched;

    private int epoch;

    private @Nullable Instant closed;

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

    Account(String login, String name, @Nullable String passwordHash, boolean admin, @Nullable String language) {
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

    void rename(String name) {
        this.name = name;
    }

    /**
     * Where they are written to.
     *
     * @param vouched whether somebody who answers for it says that it is theirs; only then does it prove who they are
     */
    void reachAt(@Nullable String email, boolean vouched) {
        this.email = email;
        this.emailVouched = vouched && email != null;
    }

    /** A password that others may have known opens nothing any more, and neither does a session that it opened. */
    void replacePassword(String hash) {
        this.passwordHash = hash;
        endSessions();
    }

    void endSessions() {
        epoch++;
    }

    void close(boolean shut) {
        if (shut != isClosed()) {
            closed = shut ? Instant.now() : null;
            endSessions();
        }
    }

    void lookAfter(boolean admin) {
        this.admin = admin;
    }

    boolean isClosed() {
        return closed != null;
    }

    @Nullable
    String email() {
        return email;
    }

    boolean emailVouched() {
        return emailVouched;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Member asMember() {
        return new Member(Objects.requireNonNull(id), login, name, admin, language, reading(), epoch);
    }
}
