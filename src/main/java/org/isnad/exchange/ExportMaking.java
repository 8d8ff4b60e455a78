package org.isnad.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.Refusal;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.readback.ProvenFile;
import org.isnad.exchange.readback.ReadBackFailed;
import org.isnad.team.CurrentMember;

/** Makes exports in the background, with the rights of whoever ordered them, and takes them up again after a restart. */
@ApplicationScoped
class ExportMaking {

    private static final Logger LOG = Logger.getLogger(ExportMaking.class.getName());

    /** Somebody does not want the export any more. */
    private static final class GivenUp extends RuntimeException {}

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ExportLog log;

    @Inject
    private ExportFolder folder;

    @Inject
    private ExportSource source;

    @Inject
    private CurrentMember current;

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) CorpusExport.Ordered order) {
        later(order.export());
    }

    void resume(@Observes @Initialized(ApplicationScoped.class) Object started) {
        log.takeUpAgain().forEach(this::later);
    }

    /** Another request context than the one that ordered: that one ends long before the work does. */
    private void later(long export) {
        executor.execute(() -> CDI.current().select(ExportMaking.class).get().make(export));
    }

    @ActivateRequestContext
    void make(long export) {
        log.begin(export).ifPresent(card -> {
            try {
                current.actFor(log.requestedBy(export));
                make(card);
            } catch (GivenUp wished) {
                LOG.fine(() -> "export " + export + " was cancelled");
            } catch (Refusal refusal) {
                log.failed(export, refusal.code());
            } catch (ReadBackFailed wrong) {
                LOG.log(Level.SEVERE, wrong, () -> "export " + export + " did not read back");
                log.failed(export, String.valueOf(wrong.getMessage()));
            } catch (IOException | RuntimeException fault) {
                var incident = UUID.randomUUID().toString();
                LOG.log(Level.SEVERE, fault, () -> "incident " + incident + " in export " + export);
                log.failed(export, incident);
            }
        });
    }

    private void make(ExportCard card) throws IOException {
        var format = Format.named(card.order().format());
        var steps = new AtomicLong();
        double all = 2.0 * Math.max(1, source.count(card.project(), card.order().sets()));
        var file = ProvenFile.make(
                format,
                card.order().options(),
                source.articles(card.project(), card.order().sets()),
                folder.fileToWrite(card.id()),
                () -> {
                    if (!log.advance(card.id(), Math.min(1, steps.incrementAndGet() / all))) {
                        throw new GivenUp();
                    }
                });
        if (!log.done(card.id(), source.fileName(card, format), file)) {
            Files.deleteIfExists(file.path());
        }
    }
}
