/**
 * From an uploaded file to an article's text: one reader per kind of file, tried in the order of {@link Intake}'s list. A
 * new kind is one more class there. Files and their names are hostile here: nothing is opened, fetched or run.
 */
@NullMarked
package org.isnad.corpus.intake;

import org.jspecify.annotations.NullMarked;
