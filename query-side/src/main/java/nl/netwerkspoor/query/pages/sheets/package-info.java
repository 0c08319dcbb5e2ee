/** Lists of happenings as people keep them in a spreadsheet: read into cells, and a template to fill in. */
@NullMarked
package nl.netwerkspoor.query.pages.sheets;

import org.jspecify.annotations.NullMarked;
