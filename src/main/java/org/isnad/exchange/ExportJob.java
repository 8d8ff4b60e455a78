package org.isnad.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody asked for: queued, made in the background, and in the end a file that was read back, or the
 * reason why there is none.
 */
@Entity
@Table(name = "export_job")
class ExportJob {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_id")
    private long project;

    @Column(name = "requested_by")
    private long requestedBy;

    @Column(nullable = false)
    private Instant requested;

    @Column(nullable = false)
    private String format;

    @Column(nullable = false)
    private String sets;

    @Column(nullable = false, columnDefinition = "text")
    private String options;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExportState state;

    private double progress;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "file_bytes")
    private @Nullable Long fileBytes;

    @Column(name = "file_sha256", columnDefinition = "char(64)")
    private @Nullable String fileSha256;

    // The report itself may be long and is read by itself. One without a loss begins with {"counts":{},
    @Formula("coalesce(loss not like '_\"counts\"___,%', false)")
    private boolean lossy;

    @Column(columnDefinition = "text")
    private @Nullable String problem;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ExportJob() {}

    ExportJob(long project, long requestedBy, ExportOrder order) {
        this.project = project;
        this.requestedBy = requestedBy;
        this.requested = Instant.now();
        this.format = order.format();
        this.sets = order.sets();
        this.options = ExportOrder.write(order.options());
        this.state = ExportState.QUEUED;
    }

    void begin() {
        state = ExportState.RUNNING;
        progress = 0;
    }

    void queueAgain() {
        state = ExportState.QUEUED;
    }

    /** Gives it up, unless it is over. */
    void cancel() {
        if (!state.over()) {
            state = ExportState.CANCELLED;
        }
    }

    /** Ends it without a file, if nobody ended it meanwhile. */
    void failed(String why) {
        if (state == ExportState.RUNNING) {
            state = ExportState.FAILED;
            problem = why;
        }
    }

    /** Ends it with a file, if nobody ended it meanwhile. */
    void done(String name, long bytes, String sha256) {
        if (state != ExportState.RUNNING) {
            return;
        }
        state = ExportState.DONE;
        progress = 1;
        fileName = name;
        fileBytes = bytes;
        fileSha256 = sha256;
    }

    ExportState state() {
        return state;
    }

    long requestedBy() {
        return requestedBy;
    }

    ExportCard card() {
        var file = fileName == null || fileBytes == null || fileSha256 == null
                ? null
                : new ExportCard.ExportFile(fileName, fileBytes, fileSha256);
        var order = new ExportOrder(format, sets, ExportOrder.read(options));
        return new ExportCard(
                Objects.requireNonNull(id), project, order, requested, state, progress, file, lossy, problem);
    }
}
