package org.isnad.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.Boundary;
import org.isnad.annotation.Edit;
import org.isnad.annotation.Edit.Ends;
import org.isnad.annotation.Marking;
import org.isnad.annotation.Marking.Terms;
import org.isnad.annotation.Marking.Twins;
import org.isnad.corpus.ArticleImport;
import org.isnad.corpus.Provenance;
import org.isnad.exchange.ExportRefusal.SampleNotNeeded;
import org.isnad.schema.Named;
import org.isnad.schema.ProjectStart;
import org.isnad.team.ProjectCard;
import org.isnad.team.ProjectDesk;
import org.isnad.text.TextHash;

/** Gives an empty installation something to look at: eight invented articles about one invented event, partly marked. */
@Boundary
public class SampleProject {

    private static final String FOLDER = "/sample/";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Contents(Named name, String preset, String annotations, List<Source> articles) {}

    private record Source(String file, String outlet, String url, Instant published) {}

    private record Marks(List<SpanMark> spans, List<RelationMark> relations) {}

    private record SpanMark(String layer, String label, List<Ends> fragments) {}

    /** Joins the spans at these places of the file's list. */
    private record RelationMark(String type, int from, int to) {}

    @Inject
    private ProjectDesk projects;

    @Inject
    private ProjectStart start;

    @Inject
    private ArticleImport intake;

    @Inject
    private Marking marking;

    /** Whether there is no project yet, so that the sample can be had. */
    public boolean offered() {
        return projects.none();
    }

    /**
     * Makes the sample project; the caller gets every role in it, and its marks are theirs.
     *
     * @param language that the caller reads, for the project's name
     * @throws SampleNotNeeded if there is any project
     */
    public ProjectCard create(String language) {
        if (!projects.none()) {
            throw new SampleNotNeeded();
        }
        var contents = read("sample.json", new TypeReference<Contents>() {});
        var marks = read(contents.annotations(), new TypeReference<Map<String, Marks>>() {});
        var name = contents.name().in(language);
        var project = start.begin(name, contents.preset(), "independent", 2, "ar");
        for (var source : contents.articles()) {
            var origin = new Provenance(source.outlet(), source.url(), source.published());
            var article = intake.take(project.id(), source.file(), bytes(source.file()), origin)
                    .article();
            if (marks.containsKey(source.file())) {
                var digest = TextHash.sha256(source.file());
                marking.apply(
                        article.id(), "mine", edits(marks.get(source.file())), digest, new Terms(Twins.REFUSED, null));
            }
        }
        return project;
    }

    private static List<Edit> edits(Marks marks) {
        var edits = new ArrayList<Edit>();
        for (var span : marks.spans()) {
            edits.add(new Edit.CreateSpan(UUID.randomUUID(), span.layer(), span.label(), span.fragments(), Map.of()));
        }
        for (var relation : marks.relations()) {
            var from = edits.get(relation.from()).id();
            var to = edits.get(relation.to()).id();
            edits.add(new Edit.CreateRelation(UUID.randomUUID(), relation.type(), from, to));
        }
        return edits;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try {
            return JSON.readValue(bytes(file), type);
        } catch (IOException broken) {
            throw new IllegalStateException("the sample's " + file + " cannot be read", broken);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream content = SampleProject.class.getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new IllegalStateException("the sample lacks " + file);
            }
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("the sample's " + file + " cannot be read", broken);
        }
    }
}
