/** Tests of spreadsheets. */
@NullMarked
package nl.netwerkspoor.query.pages.sheets;

import org.jspecify.annotations.NullMarked;
