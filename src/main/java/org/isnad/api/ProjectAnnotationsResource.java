package org.isnad.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The marks of one article, under the path of its project. */
@Path("projects/{p}/articles/{a}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectAnnotationsResource extends AnnotationsResource {}
