/** What members say to each other about an article or one of its spans: threads of comments, open or resolved. */
@NullMarked
package org.isnad.annotation.talk;

import org.jspecify.annotations.NullMarked;
