package org.isnad.team.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a provider's person and an account of ours are the same. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
class ProviderLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long account;

    @Column(nullable = false)
    private String issuer;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProviderLink() {}

    ProviderLink(long account, Identity who) {
        this.account = account;
        this.issuer = who.issuer();
        this.subject = who.subject();
        this.created = Instant.now();
    }
}
