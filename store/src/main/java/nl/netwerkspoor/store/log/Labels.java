package nl.netwerkspoor.store.log;

import java.util.Collection;

/** By what an event is found. */
record Labels(String type, Collection<String> tags) {}
