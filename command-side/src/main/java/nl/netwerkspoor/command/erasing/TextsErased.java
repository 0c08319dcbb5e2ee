package nl.netwerkspoor.command.erasing;

/** Texts were erased; told before who asked for it is answered. */
public record TextsErased() {}
