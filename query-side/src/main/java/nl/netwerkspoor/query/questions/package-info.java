/** Which questions are lived with, and what has happened about them since? */
@NullMarked
package nl.netwerkspoor.query.questions;

import org.jspecify.annotations.NullMarked;
