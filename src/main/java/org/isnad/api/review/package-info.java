/** What annotators differ about, and what reviewers decide, on the wire. */
@NullMarked
package org.isnad.api.review;

import org.jspecify.annotations.NullMarked;
