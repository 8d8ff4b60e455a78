package org.isnad.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One article, under the path of its project. */
@Path("projects/{p}/articles/{a}")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectArticleResource extends ArticlesResource {}
