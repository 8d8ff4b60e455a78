/** The REST resources of how far annotators agree. */
@NullMarked
package org.isnad.api.agreement;

import org.jspecify.annotations.NullMarked;
