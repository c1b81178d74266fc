package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the columns that this room's stores have in common. */
@Component
class CreditRows {
    private final JsonMapper json;

    CreditRows(JsonMapper json) {
        this.json = json;
    }

    Json jsonOf(Object value) {
        return Json.of(json.writeValueAsString(value));
    }

    <T> T read(Readable row, String column, Class<T> type) {
        return json.readValue(value(row, column, String.class), type);
    }

    <T> T read(Readable row, String column, TypeReference<T> type) {
        return json.readValue(value(row, column, String.class), type);
    }

    static Money money(Readable row) {
        return money(value(row, "amount", BigDecimal.class), value(row, "currency", String.class));
    }

    static Money money(BigDecimal amount, String currency) {
        return Money.of(CurrencyUnit.of(currency), amount.stripTrailingZeros());
    }

    static <T> Optional<T> find(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }
}
