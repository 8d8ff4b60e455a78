/** Lets the open pages of members know at once what they are told: a stream of events to each browser. */
@NullMarked
package org.isnad.notice.live;

import org.jspecify.annotations.NullMarked;
