package org.isnad.api.installation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.installation.AnnouncementCard;
import org.isnad.installation.Announcing;
import org.jspecify.annotations.Nullable;

/** What admins tell everybody, for those who do. */
@Path("installation/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnouncementsResource {

    /** What is to be told: a sentence for each language of the pages, and until when. */
    public record Wanted(
            @Nullable Map<String, @Nullable String> texts,
            @Nullable Instant ends) {}

    /** What is told, on the wire. */
    public record AnnouncementView(String id, Map<String, String> texts, Instant made, Instant ends) {

        static AnnouncementView of(AnnouncementCard card) {
            return new AnnouncementView(String.valueOf(card.id()), card.texts(), card.made(), card.ends());
        }
    }

    @Inject
    private Announcing announcing;

    @GET
    public Page<AnnouncementView> all() {
        return new Page<>(announcing.all().stream().map(AnnouncementView::of).toList(), null);
    }

    @POST
    public Response announce(Wanted wanted) {
        var texts = new HashMap<String, String>();
        Ids.needed(wanted.texts(), "texts").forEach((language, text) -> texts.put(language, text == null ? "" : text));
        var card = announcing.announce(texts, Ids.needed(wanted.ends(), "ends"));
        return Response.status(Response.Status.CREATED)
                .entity(AnnouncementView.of(card))
                .build();
    }

    @DELETE
    @Path("{a}")
    public void end(@PathParam("a") String announcement) {
        announcing.end(Ids.of(announcement));
    }
}
