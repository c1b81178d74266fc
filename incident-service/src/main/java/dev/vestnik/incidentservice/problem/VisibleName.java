package dev.vestnik.incidentservice.problem;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person, a team or a thing may be called: something to see, and in the order in which it is read, so that none passes for another. */
public final class VisibleName {

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private VisibleName() {}

    /** As typed, without the blanks around it, no-break ones too; empty when nothing was. */
    public static String clean(@Nullable String typed) {
        return typed == null ? "" : EDGES.matcher(typed).replaceAll("");
    }

    /** As somebody else's list has it, who cannot be asked to mend it: what has no place in a name is left out. */
    public static String of(String given) {
        var kept = given.codePoints()
                .filter(point -> !isHidden(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean(kept.toString());
    }

    /** What is wrong with that clean name; length is for whoever asks, and so is whether there must be one. */
    public static Optional<FieldError> fault(String field, String name) {
        return name.isEmpty() || isFine(name)
                ? Optional.empty()
                : Optional.of(
                        FieldError.of(
                                field,
                                "visible",
                                "Нужна хотя бы одна буква или цифра и никаких невидимых, управляющих или меняющих направление знаков.",
                                "At least one letter or digit, and no characters that are invisible, control the line or turn its direction."));
    }

    private static boolean isFine(String name) {
        return name.codePoints().noneMatch(VisibleName::isHidden)
                && name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The sign that picks the colour form of an emoji hides nothing. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        && !UCharacter.hasBinaryProperty(point, UProperty.VARIATION_SELECTOR);
        };
    }
}
