/** What is this traject, what does it aim at, where, and has it ended? */
@NullMarked
package nl.netwerkspoor.query.trajects;

import org.jspecify.annotations.NullMarked;
