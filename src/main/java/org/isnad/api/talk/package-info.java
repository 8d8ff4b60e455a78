/** What members say about articles and spans, on the wire. */
@NullMarked
package org.isnad.api.talk;

import org.jspecify.annotations.NullMarked;
