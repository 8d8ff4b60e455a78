/** Over REST: what the caller was told. */
@NullMarked
package org.isnad.api.notice;

import org.jspecify.annotations.NullMarked;
