package org.isnad.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one member was told of one act of another, until and after they have seen it. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private long member;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeKind kind;

    @Column(name = "project_id")
    private long project;

    @Column(name = "article_id")
    private @Nullable Long article;

    @Column(name = "set_id")
    private @Nullable Long set;

    @Column(name = "thread_id")
    private @Nullable UUID thread;

    @Column(name = "comment_id")
    private @Nullable UUID comment;

    @Column(name = "actor_id")
    private @Nullable Long actor;

    private int amount;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private Instant told;

    private @Nullable Instant seen;

    private @Nullable Instant mailed;

    @SuppressWarnings("NullAway.Init") // for JPA, which is all that makes one: they are told by Telling
    protected Notice() {}
}
