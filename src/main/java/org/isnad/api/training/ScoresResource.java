package org.isnad.api.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.annotation.accord.Tally;
import org.isnad.annotation.training.AnnotatorScore;
import org.isnad.annotation.training.Score;
import org.isnad.annotation.training.Scoring;
import org.isnad.annotation.training.Sheet;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.jspecify.annotations.Nullable;

/** How near annotators are to the gold sets of test items. */
@Path("projects/{p}/scores")
@Produces(MediaType.APPLICATION_JSON)
public class ScoresResource {

    /** Counts of marks and what follows from them; a measure that is undefined is none. */
    public record TallyView(
            int found,
            int surplus,
            int missed,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1) {

        static TallyView of(Tally tally) {
            return new TallyView(
                    tally.found(), tally.surplus(), tally.missed(), tally.precision(), tally.recall(), tally.f1());
        }
    }

    /** Counted exactly, and with every overlap of the same label as found. */
    public record ScoreView(TallyView exact, TallyView lenient) {

        static ScoreView of(Score score) {
            return new ScoreView(TallyView.of(score.exact()), TallyView.of(score.lenient()));
        }
    }

    /** One annotator on all test items that they have submitted; {@code labels} by layer/label, {@code months} as 2026-11. */
    public record AnnotatorView(
            String login,
            String name,
            int items,
            ScoreView score,
            SortedMap<String, ScoreView> labels,
            SortedMap<String, ScoreView> months) {

        static AnnotatorView of(AnnotatorScore score) {
            var labels = new TreeMap<String, ScoreView>();
            score.labels().forEach((label, each) -> labels.put(label, ScoreView.of(each)));
            var months = new TreeMap<String, ScoreView>();
            score.months().forEach((month, each) -> months.put(month.toString(), ScoreView.of(each)));
            return new AnnotatorView(
                    score.login(), score.name(), score.items(), ScoreView.of(score.score()), labels, months);
        }
    }

    private static final List<String> COLUMNS = List.of(
            "login",
            "name",
            "article",
            "title",
            "submitted",
            "exact_found",
            "exact_surplus",
            "exact_missed",
            "exact_precision",
            "exact_recall",
            "exact_f1",
            "lenient_found",
            "lenient_surplus",
            "lenient_missed",
            "lenient_precision",
            "lenient_recall",
            "lenient_f1");

    @Inject
    private Scoring scoring;

    @GET
    public Page<AnnotatorView> scores(@PathParam("p") String project) {
        return new Page<>(
                scoring.scores(Ids.of(project)).stream().map(AnnotatorView::of).toList(), null);
    }

    /** A line for each test item that an annotator has submitted. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response csv(@PathParam("p") String project) {
        var rows = scoring.sheets(Ids.of(project)).stream()
                .map(ScoresResource::row)
                .toList();
        return Csv.file("scores.csv", COLUMNS, rows, true);
    }

    private static List<@Nullable Object> row(Sheet sheet) {
        var row = new ArrayList<@Nullable Object>();
        row.add(sheet.login());
        row.add(sheet.name());
        row.add(sheet.article());
        row.add(sheet.title());
        row.add(sheet.submitted());
        for (var tally : List.of(sheet.score().exact(), sheet.score().lenient())) {
            row.add(tally.found());
            row.add(tally.surplus());
            row.add(tally.missed());
            row.add(tally.precision());
            row.add(tally.recall());
            row.add(tally.f1());
        }
        return row;
    }
}
