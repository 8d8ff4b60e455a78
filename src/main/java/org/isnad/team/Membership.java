package org.isnad.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** One role of one person in one project; who holds none is no member. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
@IdClass(Membership.Key.class)
class Membership {

    record Key(long project, long account, Role role) implements Serializable {}

    @Id
    @Column(name = "project_id")
    private long project;

    @Id
    @Column(name = "account_id")
    private long account;

    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Membership() {}

    Membership(long project, long account, Role role) {
        this.project = project;
        this.account = account;
        this.role = role;
    }
}
