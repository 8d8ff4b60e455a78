package org.isnad.api.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.isnad.api.wire.Ids;
import org.isnad.corpus.CorpusRefusal;
import org.isnad.corpus.Scheduling;
import org.jspecify.annotations.Nullable;

/** Which articles of a project are to be worked on before others. */
@Path("projects/{p}/urgencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UrgenciesResource {

    /**
     * What these articles are to be like; what is not named stays.
     *
     * @param due {@code 2027-01-31}, or empty for no day
     * @param uncertainty 0 to 1: how unsure a model is about them
     */
    public record Wanted(
            @Nullable List<@Nullable String> articles,
            @Nullable Integer priority,
            @Nullable String due,
            @Nullable Double uncertainty) {

        Scheduling.Change change() {
            return new Scheduling.Change(priority, due == null, due == null ? null : day(due), uncertainty);
        }

        private static @Nullable LocalDate day(String due) {
            try {
                return due.isBlank() ? null : LocalDate.parse(due.strip());
            } catch (DateTimeParseException noDay) {
                throw new CorpusRefusal.NoSuchDay();
            }
        }
    }

    @Inject
    private Scheduling scheduling;

    @PATCH
    public void put(@PathParam("p") String project, Wanted wanted) {
        var articles = Ids.each(Ids.needed(wanted.articles(), "articles"), "articles").stream()
                .map(Ids::of)
                .toList();
        scheduling.put(Ids.of(project), articles, wanted.change());
    }
}
