package dev.vestnik.templates;

/** The answer to "is my data safe". */
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
