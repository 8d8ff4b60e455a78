package org.isnad.team.door;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets a program act for a person until it expires; only its digest is known here. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@Table(name = "access_token")
class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long account;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, columnDefinition = "binary(32)")
    private byte[] digest;

    @Column(nullable = false)
    private Instant created;

    @Column(nullable = false)
    private Instant expires;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AccessToken() {}

    AccessToken(long account, String name, byte[] digest, Instant created, Instant expires) {
        this.account = account;
        this.name = name;
        this.digest = digest;
        this.created = created;
        this.expires = expires;
    }
}
