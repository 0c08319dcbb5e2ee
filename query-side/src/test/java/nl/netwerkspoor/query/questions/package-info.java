/** Tests of the questions lived with. */
@NullMarked
package nl.netwerkspoor.query.questions;

import org.jspecify.annotations.NullMarked;
