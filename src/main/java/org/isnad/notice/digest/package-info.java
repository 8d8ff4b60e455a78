/** Sends people once a day by e-mail what they were told and have not seen. */
@NullMarked
package org.isnad.notice.digest;

import org.jspecify.annotations.NullMarked;
