package org.isnad.api.talk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The threads of one article, under the path of its project. */
@Path("projects/{p}/articles/{a}/threads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectThreadsResource extends ThreadsResource {}
