package dev.vestnik.incidentservice.problem;

import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Takes a JSON string and nothing else for a text, and only characters that can be stored: the field is named before the database complains. */
public final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    /** Whether PostgreSQL and UTF-8 can hold it: no NUL, no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        var text = parser.getString();
        if (!isStorable(text)) {
            throw new Unstorable(parser);
        }
        return text;
    }

    static final class Unstorable extends MismatchedInputException {

        @Serial
        private static final long serialVersionUID = 1;

        Unstorable(JsonParser parser) {
            super(parser, "NUL or a lone surrogate", String.class);
        }
    }
}
