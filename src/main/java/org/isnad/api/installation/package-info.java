/** The installation over REST: how it fares, for those who look after it, and what they tell everybody. */
@NullMarked
package org.isnad.api.installation;

import org.jspecify.annotations.NullMarked;
