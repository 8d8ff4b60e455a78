package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.review.Argued;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What annotators argue about most, for those who write the guidelines. */
@Named
@RequestScoped
public class MattersPage {

    @Inject
    private Argued argued;

    @Inject
    private Here here;

    @Inject
    private AgreementWords words;

    private @Nullable List<MatterLine> lines;

    /** Shut to all who do not see what others mark. */
    public void enter() {
        here.enterTo(Permission.SEE_ALL_SETS);
        words.enter(here.id());
        lines = argued.of(here.id()).stream()
                .map(matter -> new MatterLine(
                        matter,
                        matter.labels().stream()
                                .map(label -> words.name(matter.kind().isOfRelations() ? null : matter.layer(), label))
                                .toList()))
                .toList();
    }

    public List<MatterLine> getLines() {
        return Objects.requireNonNull(lines);
    }
}
