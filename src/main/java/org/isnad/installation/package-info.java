/** How the installation fares, and what those who look after it tell everybody. */
@NullMarked
package org.isnad.installation;

import org.jspecify.annotations.NullMarked;
