/** The ground floor: what every room knows. It knows no room. */
@NullMarked
package org.isnad;

import org.jspecify.annotations.NullMarked;
