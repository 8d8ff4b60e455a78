package org.isnad.annotation;

import java.util.function.UnaryOperator;

/** Says how whoever reads the marks of an article is told of those who made them: a review may hide names. */
public interface Authors {

    /** What a login is told as; the same login where names are not hidden. */
    UnaryOperator<String> told(long project, long article);
}
