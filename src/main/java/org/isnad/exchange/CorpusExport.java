package org.isnad.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.exchange.ExportRefusal.NoFile;
import org.isnad.exchange.ExportRefusal.NoSuchExport;
import org.isnad.exchange.ExportRefusal.NoSuchMember;
import org.isnad.exchange.format.ChoiceUnknown;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.format.Option;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.Staffing;

/** Takes orders for exports, shows how far they are, and hands out the files. */
@Boundary
public class CorpusExport {

    private static final int SHOWN = 50;

    /** An export was ordered; heard once the order is safe in the database. */
    record Ordered(long export) {}

    /** An export is no more; heard once that is safe in the database. */
    record Removed(long export) {}

    @Inject
    private ExportJobs jobs;

    @Inject
    private ExportFolder folder;

    @Inject
    private Staffing staffing;

    @Inject
    private ProjectStart schemas;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<Ordered> ordered;

    @Inject
    private Event<Removed> removed;

    /** What files can be made, and how each may be asked for. */
    public List<Format> formats() {
        return Format.all();
    }

    /**
     * Orders an export, which is then made in the background.
     *
     * @throws ChoiceUnknown for a format, option or layer that there is not
     * @throws NoSuchMember if it is to hold marks of somebody who is not in the project
     */
    public ExportCard order(long project, ExportOrder order) {
        var member = current.require(project, Permission.EXPORT);
        var choices = Format.named(order.format()).choices(order.options());
        refuseUnknownLayer(project, choices);
        refuseStrangers(project, order.sets());
        var job = jobs.add(new ExportJob(project, member.id(), new ExportOrder(order.format(), order.sets(), choices)));
        audit.note(Act.EXPORT_ORDERED, member.id(), project, order.format() + " " + order.sets());
        ordered.fire(new Ordered(job.card().id()));
        return job.card();
    }

    /** The latest exports of a project, the newest first. */
    public List<ExportCard> latest(long project) {
        current.require(project, Permission.EXPORT);
        return jobs.of(project, SHOWN).stream().map(ExportJob::card).toList();
    }

    public ExportCard get(long export) {
        return mine(export).card();
    }

    /** Gives an export up; one that is over stays as it is. */
    public ExportCard cancel(long export) {
        mine(export);
        var job = jobs.locked(export);
        job.cancel();
        return job.card();
    }

    /** Forgets an export that is over, and its file; one that is not stays as it is. */
    public void remove(long export) {
        mine(export);
        var job = jobs.locked(export);
        if (job.state().over()) {
            jobs.remove(job);
            audit.note(Act.EXPORT_REMOVED, current.get().id(), job.card().project(), String.valueOf(export));
            removed.fire(new Removed(export));
        }
    }

    /** What the format could not hold, as JSON: {@code counts} by kind, and {@code listed} marks; none before the end. */
    public Optional<String> loss(long export) {
        mine(export);
        return jobs.loss(export);
    }

    /** @throws NoFile while the export is not done */
    public Path file(long export) {
        var card = mine(export).card();
        if (card.file() == null || !folder.has(export)) {
            throw new NoFile();
        }
        audit.note(
                Act.EXPORT_FETCHED,
                current.get().id(),
                card.project(),
                card.file().name());
        return folder.file(export);
    }

    private ExportJob mine(long export) {
        var job = jobs.find(export).orElseThrow(NoSuchExport::new);
        var project = job.card().project();
        if (!current.may(project, Permission.SEE_PROJECT)) {
            throw new NoSuchExport().guarding(project);
        }
        current.require(project, Permission.EXPORT);
        return job;
    }

    private void refuseUnknownLayer(long project, Map<String, String> choices) {
        var layer = choices.get(Option.LAYER);
        var known =
                schemas.schemaOf(project).layers().stream().map(LayerCard::code).toList();
        if (layer != null && !known.contains(layer)) {
            throw new ChoiceUnknown(layer, Option.LAYER, known);
        }
    }

    private void refuseStrangers(long project, String sets) {
        var known = sets.equals(ExportOrder.GOLD)
                || sets.equals(ExportOrder.ALL)
                || staffing.of(project).stream()
                        .anyMatch(staff -> staff.member().login().equals(sets));
        if (!known) {
            throw new NoSuchMember(sets);
        }
    }
}
