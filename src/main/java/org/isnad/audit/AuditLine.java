package org.isnad.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the log. It outlives what it tells of, so it points to nothing that could hold it back or take it along. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by queries
class AuditLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private Instant happened;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Act act;

    @Column(name = "account_id")
    private @Nullable Long account;

    @Column(name = "project_id")
    private @Nullable Long project;

    @Column(nullable = false)
    private String detail;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AuditLine() {}

    AuditLine(Act act, @Nullable Long account, @Nullable Long project, String detail) {
        this.happened = Instant.now();
        this.act = act;
        this.account = account;
        this.project = project;
        this.detail = detail;
    }
}
