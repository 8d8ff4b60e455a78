package org.isnad.team.invitation;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.isnad.team.Role;
import org.jspecify.annotations.Nullable;

/** A link that lets one person in; only its digest is known here. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, columnDefinition = "binary(32)")
    private byte[] digest;

    @Column(nullable = false)
    private String name;

    private @Nullable String email;

    private @Nullable String language;

    @Column(name = "project_id")
    private @Nullable Long project;

    @Column(nullable = false)
    private String roles;

    @Column(name = "invited_by")
    private long invitedBy;

    @Column(nullable = false)
    private Instant created;

    @Column(nullable = false)
    private Instant expires;

    private @Nullable Instant used;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Invitation() {}

    Invitation(byte[] digest, Inviting.Wish wish, long invitedBy, int days) {
        this.digest = digest;
        this.name = wish.name();
        this.email = wish.email();
        this.language = wish.language();
        this.project = wish.project();
        this.roles = wish.roles().stream().distinct().map(Role::code).collect(joining(" "));
        this.invitedBy = invitedBy;
        this.created = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        this.expires = created.plus(days, ChronoUnit.DAYS);
    }

    /** @throws InvitationRefusal unless it lets somebody in now */
    void refuseUnlessOpen(Instant now) {
        if (used != null) {
            throw new InvitationRefusal.InvitationUsed();
        }
        if (!now.isBefore(expires)) {
            throw new InvitationRefusal.InvitationExpired(expires);
        }
    }

    void use(Instant now) {
        used = now;
    }

    long invitedBy() {
        return invitedBy;
    }

    @Nullable
    Long project() {
        return project;
    }

    @Nullable
    String email() {
        return email;
    }

    Collection<Role> roles() {
        return roles.isEmpty()
                ? List.of()
                : Arrays.stream(roles.split(" ", -1)).map(Role::of).toList();
    }

    InvitationCard card() {
        return new InvitationCard(Objects.requireNonNull(id), name, email, language, created, expires);
    }
}
