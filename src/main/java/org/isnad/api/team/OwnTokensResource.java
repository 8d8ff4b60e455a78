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
import org.isnad.team.AccessTokens;

/** The caller's own tokens, without what they open doors with. */
@Path("me/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class OwnTokensResource {

    /** A token on the wire. */
    public record TokenView(String id, String name, Instant created, Instant expires) {}

    @Inject
    private AccessTokens tokens;

    @GET
    public Page<TokenView> mine() {
        return new Page<>(
                tokens.mine().stream()
                        .map(card ->
                                new TokenView(String.valueOf(card.id()), card.name(), card.created(), card.expires()))
                        .toList(),
                null);
    }

    @DELETE
    @Path("{t}")
    public void revoke(@PathParam("t") String token) {
        tokens.revoke(Ids.of(token));
    }
}
