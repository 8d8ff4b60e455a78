/** Pages for those who look after the installation. */
@NullMarked
package org.isnad.installation.page;

import org.jspecify.annotations.NullMarked;
