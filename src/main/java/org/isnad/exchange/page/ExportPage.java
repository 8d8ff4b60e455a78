package org.isnad.exchange.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import org.isnad.exchange.CorpusExport;
import org.isnad.exchange.ExportCard;
import org.isnad.exchange.ExportOrder;
import org.isnad.exchange.format.Format;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.isnad.team.Member;
import org.isnad.team.Permission;
import org.isnad.team.Staffing;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** Orders exports of the project, and shows how far each is. */
@Named
@RequestScoped
public class ExportPage {

    @Inject
    private CorpusExport exports;

    @Inject
    private Staffing staffing;

    @Inject
    private ProjectStart projects;

    @Inject
    private Here here;

    private @Nullable List<ExportCard> latest;
    private @Nullable List<Member> members;

    public void enter() {
        here.enterTo(Permission.EXPORT);
    }

    /** Orders what the form says: each format's options carry its name before theirs. */
    public void order() {
        var format = Format.named(here.text("format").orElse(""));
        var options = new HashMap<String, String>();
        for (var option : format.options()) {
            here.text(format.name() + "." + option.name()).ifPresent(choice -> options.put(option.name(), choice));
        }
        exports.order(
                here.id(), new ExportOrder(format.name(), here.text("sets").orElse(""), options));
        latest = null;
    }

    public void remove(long export) {
        exports.remove(export);
        latest = null;
    }

    public void cancel(long export) {
        exports.cancel(export);
        latest = null;
    }

    public List<Format> getFormats() {
        return exports.formats();
    }

    public List<Member> getMembers() {
        if (members == null) {
            members =
                    staffing.of(here.id()).stream().map(Staffing.Staff::member).toList();
        }
        return members;
    }

    /** The name of the member with this login, which it gives back where they are no longer in the project. */
    public String name(String login) {
        return getMembers().stream()
                .filter(member -> member.login().equals(login))
                .map(Member::name)
                .findFirst()
                .orElse(login);
    }

    public List<LayerCard> getLayers() {
        return projects.schemaOf(here.id()).layers();
    }

    public List<ExportCard> getLatest() {
        if (latest == null) {
            latest = exports.latest(here.id());
        }
        return latest;
    }

    /** Whether there is nothing left to wait for. */
    public boolean isIdle() {
        return getLatest().stream().allMatch(export -> export.state().over());
    }

    /** Whether the address asks for what this export could not hold. */
    public boolean isOpened(ExportCard export) {
        return export.id() == here.number(LossList.OPENED);
    }
}
