package org.isnad.api.installation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.installation.AnnouncementsResource.AnnouncementView;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.installation.Announcing;

/** What the caller is told: all that admins tell everybody, but what they have closed. */
@Path("announcements")
@Produces(MediaType.APPLICATION_JSON)
public class ToldResource {

    @Inject
    private Announcing announcing;

    @GET
    public Page<AnnouncementView> mine() {
        return new Page<>(announcing.mine().stream().map(AnnouncementView::of).toList(), null);
    }

    @PUT
    @Path("{a}/closed")
    public void close(@PathParam("a") String announcement) {
        announcing.close(Ids.of(announcement));
    }
}
