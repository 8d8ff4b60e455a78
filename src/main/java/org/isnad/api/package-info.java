/** The REST contract: thin resources over the boundaries of the rooms. */
@NullMarked
package org.isnad.api;

import org.jspecify.annotations.NullMarked;
