package dev.vestnik.statuspage.front;

import java.util.stream.Stream;

/** Makes some of the answers of an edition; declared here so that rooms with content know the front and not the reverse. */
public interface Renderer {

    Stream<Sheet> sheets(Edition edition);
}
