package org.isnad.corpus.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.corpus.CorpusRefusal;
import org.isnad.corpus.Scheduling;
import org.isnad.corpus.Urgency;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** Says of the picked articles how urgent they are, and by when they are to be done. */
@Named
@RequestScoped
public class Urgencies {

    private static final String KEEP = "keep";
    private static final String BY = "by";

    @Inject
    private Scheduling scheduling;

    @Inject
    private ShelfColumns columns;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private int count;
    private String priority = KEEP;
    private String due = KEEP;
    private String day = "";

    /** Opens the dialog, if there is anything to say it of. */
    public void ask(List<ArticleLine> picked) {
        count = picked.size();
        if (picked.isEmpty()) {
            say.tell("corpus.articles.assign-nothing");
        }
    }

    public void put(List<ArticleLine> picked) {
        if (picked.isEmpty()) {
            return;
        }
        var ids = picked.stream().map(line -> line.card().id()).toList();
        scheduling.put(here.id(), ids, new Scheduling.Change(chosenPriority(), due.equals(KEEP), chosenDue(), null));
        columns.forget();
        say.tell("corpus.articles.scheduled", ids.size());
    }

    private @Nullable Integer chosenPriority() {
        return Stream.of(Urgency.Level.values())
                .filter(level -> level.code().equals(priority))
                .map(Urgency.Level::priority)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate chosenDue() {
        try {
            return due.equals(BY) ? LocalDate.parse(day) : null;
        } catch (DateTimeParseException noDay) {
            throw new CorpusRefusal.NoSuchDay();
        }
    }

    public boolean isAsked() {
        return count > 0;
    }

    public int getCount() {
        return count;
    }

    public List<Urgency.Level> getLevels() {
        return List.of(Urgency.Level.values());
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(@Nullable String priority) {
        this.priority = Objects.requireNonNullElse(priority, KEEP);
    }

    public String getDue() {
        return due;
    }

    public void setDue(@Nullable String due) {
        this.due = Objects.requireNonNullElse(due, KEEP);
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = Objects.requireNonNullElse(day, "");
    }
}
