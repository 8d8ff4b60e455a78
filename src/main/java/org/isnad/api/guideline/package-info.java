/** The guidelines of a project over REST. */
@NullMarked
package org.isnad.api.guideline;

import org.jspecify.annotations.NullMarked;
