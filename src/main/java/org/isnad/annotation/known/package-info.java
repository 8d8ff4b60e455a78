/** What is known of the sets that are being worked on, so that an edit need not ask the database first. */
@NullMarked
package org.isnad.annotation.known;

import org.jspecify.annotations.NullMarked;
