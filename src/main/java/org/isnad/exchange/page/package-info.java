/** The pages of what leaves the house. */
@NullMarked
package org.isnad.exchange.page;

import org.jspecify.annotations.NullMarked;
