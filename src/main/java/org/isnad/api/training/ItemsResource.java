package org.isnad.api.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.annotation.training.ItemCard;
import org.isnad.annotation.training.ItemKind;
import org.isnad.annotation.training.Naming;
import org.isnad.api.ArticlePath;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.corpus.Shelf;
import org.jspecify.annotations.Nullable;

/** The articles of a project by which annotators learn or are measured. */
@Path("projects/{p}/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ItemsResource {

    /** What an article is for: {@code training} or {@code test}. */
    public record Wanted(@Nullable String kind) {}

    /** One in so many articles is a test item; 0 for none. */
    public record Rate(@Nullable Integer rate) {}

    /** An item on the wire. */
    public record ItemView(String article, String name, String kind, long given, long submitted) {

        static ItemView of(ItemCard card) {
            return new ItemView(
                    String.valueOf(card.article()), card.name(), card.kind().code(), card.given(), card.submitted());
        }
    }

    @Inject
    private Naming naming;

    @Inject
    private Shelf shelf;

    @GET
    public Page<ItemView> items(@PathParam("p") String project) {
        return new Page<>(
                naming.items(Ids.of(project)).stream().map(ItemView::of).toList(), null);
    }

    @PUT
    @Path("{a}")
    public void name(@PathParam("p") String project, @PathParam("a") String article, Wanted wanted) {
        naming.name(ArticlePath.in(project, article, shelf), ItemKind.of(Ids.needed(wanted.kind(), "kind")));
    }

    @DELETE
    @Path("{a}")
    public void unname(@PathParam("p") String project, @PathParam("a") String article) {
        naming.unname(ArticlePath.in(project, article, shelf));
    }

    @GET
    @Path("rate")
    public Rate rate(@PathParam("p") String project) {
        return new Rate(naming.rate(Ids.of(project)));
    }

    @PUT
    @Path("rate")
    public Rate rate(@PathParam("p") String project, Rate wanted) {
        naming.rate(Ids.of(project), Ids.needed(wanted.rate(), "rate"));
        return wanted;
    }
}
