package org.isnad.api.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.isnad.annotation.dealing.Deal;
import org.isnad.annotation.dealing.Dealing;
import org.isnad.api.wire.Ids;
import org.isnad.team.ProjectDesk;
import org.jspecify.annotations.Nullable;

/** Dealing a project's articles out to its annotators by a rule. */
@Path("projects/{p}/deals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DealsResource {

    /** How to deal; {@code preview} tells what would come of it, and changes nothing. What is not named is not narrowed. */
    public record Wanted(
            @Nullable String way,
            @Nullable Long seed,
            @Nullable String group,
            @Nullable List<@Nullable String> logins,
            @Nullable Boolean byLanguage,
            @Nullable String language,
            @Nullable List<@Nullable String> articles,
            @Nullable Integer places,
            @Nullable Boolean preview) {

        Deal.Rule rule(int overlap) {
            return new Deal.Rule(
                    Ids.needed(way, "way"),
                    seed == null ? 0 : seed,
                    Objects.requireNonNullElse(group, ""),
                    logins == null ? List.of() : Ids.each(logins, "logins"),
                    Boolean.TRUE.equals(byLanguage),
                    Objects.requireNonNullElse(language, ""),
                    articles == null
                            ? List.of()
                            : Ids.each(articles, "articles").stream()
                                    .map(Ids::of)
                                    .toList(),
                    places == null ? overlap : places);
        }
    }

    /** What each annotator is given, and how many articles still lack somebody. */
    public record Dealt(List<Share> shares, int articles, int lacking) {

        static Dealt of(Deal deal) {
            return new Dealt(
                    deal.shares().stream()
                            .map(share -> new Share(share.login(), share.open(), share.given()))
                            .toList(),
                    deal.articles(),
                    deal.lacking());
        }
    }

    /** One annotator: how many articles they had to hand in, and how many they are given. */
    public record Share(String login, int open, int given) {}

    @Inject
    private Dealing dealing;

    @Inject
    private ProjectDesk projects;

    @POST
    public Dealt deal(@PathParam("p") String project, Wanted wanted) {
        var id = Ids.of(project);
        var rule = wanted.rule(projects.rules(id).overlap());
        return Dealt.of(Boolean.TRUE.equals(wanted.preview()) ? dealing.preview(id, rule) : dealing.deal(id, rule));
    }
}
