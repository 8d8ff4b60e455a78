package org.isnad.schema.page;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.schema.Demands;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument;
import org.isnad.schema.SchemaDocument.LayerCard;
import org.isnad.schema.page.DemandLine.Choice;
import org.isnad.team.TeamRefusal;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** What the project wants before an article is submitted, layer by layer. */
@Named
@RequestScoped
public class DemandsForm {

    @Inject
    private Demands demands;

    @Inject
    private ProjectStart projects;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable List<DemandLine> layers;
    private @Nullable String shown;

    public List<DemandLine> getLayers() {
        if (layers == null) {
            var schema = projects.schemaOf(here.id());
            layers = schema.layers().stream().map(layer -> line(layer, schema)).toList();
        }
        return layers;
    }

    /** A relation that may begin at several layers is wanted of all of them as soon as it is wanted of one. */
    public void keep() {
        demands.change(here.id(), this::wanted);
        layers = null;
        shown = null;
        say.tell("team.settings.kept");
    }

    /** @throws TeamRefusal.SettingsMoved if somebody else has changed them since they were shown */
    private Demands.Wanted wanted(Demands.Wanted now) {
        if (!mark(now).equals(shown)) {
            throw new TeamRefusal.SettingsMoved();
        }
        var chosen =
                getLayers().stream().flatMap(line -> line.getChosen().stream()).collect(toSet());
        return new Demands.Wanted(
                only(chosen, true),
                only(chosen, false),
                getLayers().stream().collect(toMap(DemandLine::code, DemandLine::getLeast)));
    }

    private static String mark(Demands.Wanted wanted) {
        return Integer.toHexString(wanted.hashCode());
    }

    /** Stands for what was wanted when the page was opened. */
    public String getShown() {
        if (shown == null) {
            shown = mark(demands.of(here.id()));
        }
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    private static Set<String> only(Set<String> paths, boolean attributes) {
        return paths.stream().filter(path -> path.contains(".") == attributes).collect(toSet());
    }

    private DemandLine line(LayerCard layer, SchemaDocument schema) {
        var relations = schema.relations().stream()
                .filter(relation -> relation.from().contains(layer.code()))
                .toList();
        var choices = Stream.concat(
                        layer.attributes().stream()
                                .map(attribute -> new Choice(layer.code() + "." + attribute.code(), attribute.name())),
                        relations.stream().map(relation -> new Choice(relation.code(), relation.name())))
                .toList();
        var chosen = Stream.concat(
                        layer.attributes().stream()
                                .filter(SchemaDocument.AttributeCard::required)
                                .map(attribute -> layer.code() + "." + attribute.code()),
                        relations.stream()
                                .filter(SchemaDocument.RelationCard::required)
                                .map(SchemaDocument.RelationCard::code))
                .toList();
        return new DemandLine(layer.code(), layer.name(), choices, chosen, layer.least());
    }
}
