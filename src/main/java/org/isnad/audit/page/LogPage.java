package org.isnad.audit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.isnad.audit.Act;
import org.isnad.audit.reading.AuditQuery;
import org.isnad.audit.reading.AuditReading;
import org.isnad.audit.reading.Noted;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The log of the project that the address names, for its managers; of the whole installation, for admins, if it names none. */
@Named
@RequestScoped
public class LogPage {

    @Inject
    private AuditReading log;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private final LazyDataModel<Noted> lines = new Lines();

    private class Lines extends LazyDataModel<Noted> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return log.count(query());
        }

        @Override
        public List<Noted> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return log.page(query(), first, size);
        }
    }

    /** Shut to all who do not answer for what is done here. */
    public void enter() {
        if (isOfProject()) {
            here.enter();
        }
        log.page(query(), 0, 1);
    }

    public boolean isOfProject() {
        return here.text("project").isPresent();
    }

    public LazyDataModel<Noted> getLines() {
        return lines;
    }

    /** What a line says besides, in the reader's language. */
    public String detail(Noted line) {
        return Details.of(line, say);
    }

    public Act[] getActs() {
        return Act.values();
    }

    /** What is looked for, as the address says it. */
    public String getWords() {
        return here.text("words").orElse("");
    }

    public @Nullable Act getAct() {
        var asked = here.text("act").orElse("");
        return Arrays.stream(Act.values())
                .filter(act -> act.code().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private AuditQuery query() {
        return new AuditQuery(isOfProject() ? here.id() : null, getAct(), getWords());
    }
}
