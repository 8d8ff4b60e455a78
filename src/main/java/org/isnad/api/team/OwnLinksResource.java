package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.team.openid.Linking;

/** The providers that speak for the caller. Only a browser can add one, since the provider wants to see a person. */
@Path("me/links")
@Produces(MediaType.APPLICATION_JSON)
public class OwnLinksResource {

    /** A link on the wire. */
    public record LinkView(String id, String issuer, Instant created) {}

    @Inject
    private Linking linking;

    @GET
    public Page<LinkView> mine() {
        return new Page<>(
                linking.mine().stream()
                        .map(card -> new LinkView(String.valueOf(card.id()), card.issuer(), card.created()))
                        .toList(),
                null);
    }

    @DELETE
    @Path("{l}")
    public void unlink(@PathParam("l") String link) {
        linking.unlink(Ids.of(link));
    }
}
