package dev.vestnik.templates;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The answer to "is my data safe". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DataSafety.Safe.class, name = "SAFE"),
    @JsonSubTypes.Type(value = DataSafety.Unknown.class, name = "UNKNOWN"),
    @JsonSubTypes.Type(value = DataSafety.Lost.class, name = "LOST")
})
public sealed interface DataSafety {

    /** Nothing was lost. */
    record Safe() implements DataSafety {}

    /** Still being checked. */
    record Unknown() implements DataSafety {}

    /** This was lost; nouns in the nominative: «файлы, загруженные во время сбоя». */
    record Lost(Texts what) implements DataSafety {}

    DataSafety SAFE = new Safe();
    DataSafety UNKNOWN = new Unknown();
}
