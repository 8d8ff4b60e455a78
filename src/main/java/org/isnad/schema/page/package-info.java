/** What pages show and ask of a project's schema. */
@NullMarked
package org.isnad.schema.page;

import org.jspecify.annotations.NullMarked;
