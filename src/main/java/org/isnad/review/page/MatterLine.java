package org.isnad.review.page;

import java.util.List;
import org.isnad.review.Argued.Matter;

/** What is argued about, with the names that the schema has for its labels. */
public record MatterLine(Matter matter, List<String> labels) {}
